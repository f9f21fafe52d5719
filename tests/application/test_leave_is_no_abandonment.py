"""Who is away with leave has not abandoned the business (F2, E5)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import pytest

from application.fees.leave.absences import absences
from application.fees.names import leave_of
from application.handling import Handler
from application.seen import Visit
from application.supervision.service import VisitBecause, households
from domain.fees.leave.commands import LeaveCommand
from domain.kernel.errors import Refused
from domain.kernel.identity import PatrolId, StreamId, stream_id
from domain.kernel.messages import Event
from domain.supervision.commands import ConfirmAbandoned, MarkSuspectedAbandoned
from domain.supervision.household import Household
from tests.application.handing_in import handed_in
from tests.domain.fees.examples import APPROVE, LEAVES, OPEN_BOOK, REQUEST, SHOP
from tests.domain.supervision import examples

PATROL = PatrolId(stream_id("patrol", UUID(int=1)))
CARD: Household = examples.HOUSEHOLD.initial


def closed(_: Handler, __: PatrolId) -> Visit:
    return Visit(SHOP, found_closed=True)


DESK = households(examples.HOUSEHOLD, closed, absences(LEAVES))


def book(*given: LeaveCommand) -> Sequence[Event]:
    state, events = LEAVES.initial, list[Event]()
    for command in given:
        for event in LEAVES.decide(command, state):
            state = LEAVES.evolve(state, event)
            events.append(event)
    return events


def check(command: MarkSuspectedAbandoned | ConfirmAbandoned, *given: LeaveCommand) -> None:
    known: dict[StreamId, Sequence[Event]] = {leave_of(SHOP): book(*given)}
    asked = handed_in(command, SHOP, known)
    DESK.verb(type(command)).check(asked, CARD)


@pytest.mark.parametrize("command", [MarkSuspectedAbandoned, ConfirmAbandoned])
def test_a_closed_door_during_a_leave_is_not_abandonment(
    command: type[MarkSuspectedAbandoned | ConfirmAbandoned],
) -> None:
    """F2: 「落实好个体工商户下请销假管理制度」."""
    inside = (REQUEST.from_on, REQUEST.until_on)
    for day in inside:
        with pytest.raises(Refused) as refusal:
            check(command(occurred_on=day, patrol=PATROL), OPEN_BOOK, REQUEST, APPROVE)
        assert refusal.value.because is VisitBecause.ON_LEAVE


def test_before_and_after_the_leave_and_without_one_it_may_be() -> None:
    before = date.fromordinal(REQUEST.from_on.toordinal() - 1)
    beyond = date.fromordinal(REQUEST.until_on.toordinal() + 1)
    for day in (before, beyond):
        mark = MarkSuspectedAbandoned(occurred_on=day, patrol=PATROL)
        check(mark, OPEN_BOOK, REQUEST, APPROVE)
    only_asked = MarkSuspectedAbandoned(occurred_on=REQUEST.from_on, patrol=PATROL)
    check(only_asked, OPEN_BOOK, REQUEST)
    check(only_asked)
