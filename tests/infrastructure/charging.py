"""A bureau of any number of households that pay fees: cards, accounts, leaves and grants.

Which household is what follows from its number, so that every sum is known beforehand.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from application.fees.names import fee_of, leave_of
from domain.fees.account.commands import SuspendAccrual
from domain.fees.account.events import FeeAccountOpened, FeeEvent, QuotaSet
from domain.kernel.identity import GrantId, HouseholdId, PersonId, StationId, StreamId
from domain.kernel.messages import Command, Event, Recorded
from domain.kernel.money import Fen
from domain.kernel.months import Month
from infrastructure.eventstore.codec import encode
from infrastructure.eventstore.ledger import Ledger
from tests.domain.fees.examples import ACCOUNT, APPROVE, LEAVES, OPEN_BOOK, REQUEST
from tests.domain.relief.grants import APPLY, GRANT, approve, verify
from tests.domain.supervision.examples import OPENED
from tests.infrastructure.telling import STATIONS, context, numbered

JUNE = Month("2003-06")
BEGUN, TOLD_AT = date(2003, 1, 15), datetime(2003, 1, 15, 4, tzinfo=UTC)
RUN_ON, PAID_ON = date(2003, 6, 24), date(2003, 6, 27)
CATERING = "样例餐饮"
"""The trade as the cards have it, which the policy of 2003 relieves as CATERING."""
A_BATCH = 2_000


def shop(number: int) -> HouseholdId:
    return HouseholdId(numbered("household", number))


def station(number: int) -> StationId:
    return STATIONS[number % len(STATIONS)]


def quota(number: int) -> Fen:
    """Odd sums, so that nothing comes out even by chance."""
    return Fen(3_001 + 7 * (number % 1_000))


def on_leave(number: int) -> bool:
    return number % 25 == 0


def without_quota(number: int) -> bool:
    return number % 100 == 3


def with_grant(number: int) -> bool:
    return number % 80 == 1


def caters(number: int) -> bool:
    return number % 10 == 2


def part_paid(number: int) -> Fen:
    """What comes in of June: all, a part, or nothing."""
    if on_leave(number) or without_quota(number):
        return Fen(0)
    if number % 4 == 3:
        return quota(number)
    return Fen(1_999) if number % 10 == 2 else Fen(0)


def charged(number: int) -> bool:
    return not (on_leave(number) or without_quota(number))


def decided(decider: Any, *commands: Command) -> list[Event]:
    """What a stream that has not begun holds after these commands."""
    state, events = decider.initial, list[Event]()
    for each in commands:
        for event in decider.decide(each, state):
            state = decider.evolve(state, event)
            events.append(event)
    return events


def account(number: int) -> list[FeeEvent]:
    card, where = shop(number), station(number)
    events: list[FeeEvent] = [
        FeeAccountOpened(household=card, station=where, opened_on=BEGUN)
    ]
    if not without_quota(number):
        events.append(QuotaSet(household=card, from_month="2003-01", amount=quota(number)))
    if on_leave(number):
        away = SuspendAccrual(
            occurred_on=BEGUN, leave=1, from_on=REQUEST.from_on, until_on=REQUEST.until_on
        )
        events += ACCOUNT.decide(away, ACCOUNT.replay(events))
    return events


def streams(number: int) -> Iterator[tuple[StreamId, Sequence[Event]]]:
    """The histories of one household."""
    card, where = shop(number), station(number)
    registration = OPENED.registration
    if caters(number):
        registration = registration.model_copy(update={"trade": CATERING})
    yield card, [OPENED.model_copy(update={"station": where, "registration": registration})]
    yield fee_of(card), account(number)
    whose: dict[str, Any] = {"household": card, "station": where}
    if on_leave(number):
        book = OPEN_BOOK.model_copy(update=whose)
        yield leave_of(card), decided(LEAVES, book, REQUEST, APPROVE)
    if with_grant(number):
        person = PersonId(numbered("person", number))
        applied = APPLY.model_copy(update={**whose, "person": person})
        shown = verify(id_holder=person, certificate_holder=person)
        yield grant(number), decided(GRANT, applied, shown, approve())


def grant(number: int) -> GrantId:
    return GrantId(numbered("grant", number))


def found(ledger: Ledger, households: int) -> int:
    """Appends all of them, in bulk; returns how many events that were."""
    count = 0
    for first in range(0, households, A_BATCH):
        numbers = range(first, min(first + A_BATCH, households))
        told = [each for number in numbers for each in streams(number)]
        recorded: list[Recorded[Any]] = [
            Recorded(stream, version, TOLD_AT, BEGUN, context(1), event)
            for stream, events in told
            for version, event in enumerate(events, 1)
        ]
        heads: dict[str, int] = {stream: 0 for stream, _ in told}
        ledger.recorder.copy_events((encode(each) for each in recorded), heads)
        count += len(recorded)
    return count
