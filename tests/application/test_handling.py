"""Every check on a command is made once, on the one path there is."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from application.authority import Authority, AuthorityBecause, Caller
from application.counter import Counter, Slip
from application.handling import Ask, EnvelopeBecause, Handler
from application.organisation.appointing import Appointment, appoint
from domain.kernel.errors import Conflict, KeyReused, NotPermitted, Refused, Unknown
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import OfficerId, StationId
from domain.kernel.messages import Command, Context, Duty, LateEntry
from domain.law.rulebook import RULE_BOOK
from domain.organisation.commands import GrantDuty
from domain.organisation.officer import OFFICER
from domain.supervision.clearance.commands import (
    ProposeResolution,
    RaiseDiscrepancy,
    ResolveDiscrepancy,
)
from domain.supervision.commands import DefineBeat, OpenHousehold, SuspendBusiness
from domain.supervision.vocabulary import EntityKind, Registration
from infrastructure.composition import BUREAU
from tests.infrastructure.eventstore.asking import LI, appointing, asked, granting
from tests.infrastructure.eventstore.memory import Memory

EVERYBODY = frozenset(Duty) - {Duty.AUTOMATIC}
TODAY = date(2026, 10, 8)
NOON = datetime(2026, 10, 8, 4, tzinfo=UTC)
WEST, EAST = StationId("620102-01"), StationId("620102-02")
ALLOWED = RULE_BOOK.on(TODAY).recording.backdating_days


@pytest.fixture
def store() -> Memory:
    return Memory()


@pytest.fixture
def handler(store: Memory) -> Handler:
    return Handler(store, lambda: NOON, RULE_BOOK)


@pytest.fixture
def counter(handler: Handler) -> Counter:
    return Counter(handler, Authority(handler), lambda: NOON, BUREAU.desks)


def caller(counter: Counter, subject: str, *duties: Duty, at: Any = None) -> Caller:
    appoint(counter.handler, Appointment(subject, subject, duties, at), TODAY)
    return counter.authority.caller(subject)


def slip(number: int, expected: int | None = None) -> Slip:
    return Slip(UUID(int=number), expected)


def ending(day: date, late: LateEntry | None = None) -> Ask[Any, Any, Any]:
    command = GrantDuty(occurred_on=day, duty=Duty.LEGAL, from_on=day, late_entry=late)
    return Ask(OFFICER, LI, command)


def opening(day: date = TODAY) -> OpenHousehold:
    number = LicenceNumber(kind=NumberKind.SOURCE, number="A-7", register_name="chicago")
    registration = Registration(number=number, kind=EntityKind.ENTERPRISE)
    return OpenHousehold(occurred_on=day, registration=registration, station=WEST)


def test_inv_07_nothing_is_recorded_before_its_day(handler: Handler) -> None:
    handler.handle(appointing(), context=asked(1))
    with pytest.raises(Refused) as refusal:
        handler.handle(ending(TODAY + timedelta(days=1)), context=asked(2))
    assert refusal.value.because is EnvelopeBecause.IN_THE_FUTURE
    assert refusal.value.field == "occurred_on"


def test_inv_07_the_day_is_the_bureaus_and_not_londons(store: Memory) -> None:
    late = datetime(2026, 10, 7, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai
    handler = Handler(store, lambda: late, RULE_BOOK)
    answer = handler.handle(appointing(), context=asked(1))
    assert answer.outcome.version == 1
    assert store.log[0].recorded_at == late


def test_inv_07_an_act_of_long_ago_needs_leave(handler: Handler) -> None:
    handler.handle(appointing(), context=asked(1))
    last = TODAY - timedelta(days=ALLOWED)
    assert handler.handle(ending(last), context=asked(2)).outcome.version == 2
    long_ago = last - timedelta(days=1)
    with pytest.raises(Refused) as refusal:
        handler.handle(ending(long_ago), context=asked(3))
    assert refusal.value.because is EnvelopeBecause.TOO_LONG_AGO
    leave = LateEntry(approved_by=LI, reason="原始材料今日才送达")
    assert handler.handle(ending(long_ago, leave), context=asked(3)).outcome.version == 3


def test_inv_07_what_follows_by_itself_follows_on_the_day_of_its_cause(
    handler: Handler,
) -> None:
    handler.handle(appointing(), context=asked(1))
    automatic = asked(2).model_copy(update={"duty": Duty.AUTOMATIC})
    assert handler.handle(ending(date(2003, 6, 2)), context=automatic).outcome.version == 2


@pytest.mark.parametrize("approver", ["oneself", "a colleague", "nobody"])
def test_inv_07_leave_is_given_by_a_leader_and_not_by_oneself(
    counter: Counter, approver: str
) -> None:
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    colleague = caller(counter, "colleague", Duty.REGISTRATION)
    leave = {
        "oneself": registrar.officer,
        "a colleague": colleague.officer,
        "nobody": OfficerId(LI),
    }
    command = opening().model_copy(
        update={"late_entry": LateEntry(approved_by=leave[approver], reason="补登")}
    )
    with pytest.raises(Refused) as refusal:
        counter.ask(command, registrar, slip(1))
    assert refusal.value.because is AuthorityBecause.APPROVED_BY_ONESELF


def test_inv_07_leave_stands_in_the_record(counter: Counter, store: Memory) -> None:
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    leader = caller(counter, "leader", Duty.LEADERSHIP)
    leave = LateEntry(approved_by=leader.officer, reason="原始材料今日才送达")
    long_ago = TODAY - timedelta(days=ALLOWED + 300)
    command = opening(long_ago).model_copy(update={"late_entry": leave})
    counter.ask(command, registrar, slip(1))
    opened = store.log[-2]
    assert (opened.occurred_on, opened.recorded_at) == (long_ago, NOON)
    assert opened.context.approved_by == leader.officer
    assert opened.context.reason == leave.reason


SUPERVISED: list[Command] = [
    SuspendBusiness(occurred_on=TODAY, reason="未亮照经营"),
    DefineBeat(occurred_on=TODAY, station=WEST, name="甲片", territory="河东"),
]


@pytest.mark.parametrize("command", SUPERVISED, ids=lambda each: type(each).__name__)
def test_inv_01_a_collector_does_no_act_of_supervision(
    counter: Counter, store: Memory, command: Command
) -> None:
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    collector = caller(counter, "collector", Duty.COLLECTION, at=WEST)
    opened = counter.ask(opening(), registrar, slip(1)).outcome.stream
    before = store.head()
    with pytest.raises(NotPermitted) as refusal:
        counter.ask(command, collector, slip(2), opened)
    assert refusal.value.because is AuthorityBecause.WRONG_DUTY
    assert refusal.value.because.reason.rule == "INV-01"
    assert store.head() == before


BY_EITHER_SIDE: set[type[Command]] = {
    RaiseDiscrepancy,
    ProposeResolution,
    ResolveDiscrepancy,
}
"""Station and registration branch reconcile (INV-05): each in its own duty."""


def test_inv_01_every_act_has_duties_and_collection_has_none_of_supervision() -> None:
    """O16, E1: 「把工商行政管理职能具体到每个工作岗位」."""
    for desk in BUREAU.desks.values():
        for verb in desk.verbs:
            assert verb.duties
            if verb.duties == EVERYBODY:  # the counter, and one's own assessment (S1)
                continue
            if verb.command in BY_EITHER_SIDE:
                continue
            assert Duty.COLLECTION not in verb.duties or len(verb.duties) == 1
            assert not {Duty.REGISTRATION, Duty.SUPERVISION} <= verb.duties
            assert Duty.AUTOMATIC not in verb.duties


def test_a_household_of_another_station_is_unknown(counter: Counter) -> None:
    """O17: 「属地管理责任制」."""
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    east = caller(counter, "east", Duty.SUPERVISION, at=EAST)
    opened = counter.ask(opening(), registrar, slip(1)).outcome.stream
    for stream in (opened, LI.replace("officer", "household")):
        with pytest.raises(Unknown):
            counter.ask(SUPERVISED[0], east, slip(2), stream)  # type: ignore[arg-type]


def test_the_same_slip_opens_one_stream(counter: Counter, store: Memory) -> None:
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    first = counter.ask(opening(), registrar, slip(1))
    again = counter.ask(opening(), registrar, slip(1))
    assert (again.outcome, again.replayed) == (first.outcome, True)
    with pytest.raises(KeyReused):
        counter.ask(opening(TODAY - timedelta(days=1)), registrar, slip(1))
    assert len(store.histories([first.outcome.stream])[first.outcome.stream]) == 1


def test_the_record_says_who_in_which_duty_under_which_rules(
    counter: Counter, store: Memory
) -> None:
    west = caller(counter, "west", Duty.SUPERVISION, at=WEST)
    registrar = caller(counter, "registrar", Duty.REGISTRATION)
    opened = counter.ask(opening(), registrar, slip(1)).outcome.stream
    counter.ask(SUPERVISED[0], west, slip(2, expected=1), opened)
    said: Context = store.log[-1].context
    assert str(said.actor) == str(west.officer)
    assert (said.duty, said.station) == (Duty.SUPERVISION, WEST)
    assert said.command_id == said.correlation_id == UUID(int=2)
    assert said.rule_set == RULE_BOOK.on(TODAY).rule_set


def test_a_version_that_was_not_seen_is_a_conflict(handler: Handler) -> None:
    handler.handle(appointing(), context=asked(1))
    with pytest.raises(Conflict):
        handler.handle(granting(), context=asked(2), expected=7)
