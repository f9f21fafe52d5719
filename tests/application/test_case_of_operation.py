"""A case against an operator without a household rests on the urging that was disobeyed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from application.enforcement.case.checks import CaseDeskBecause as Because
from application.enforcement.case.reactions import case_from
from application.enforcement.case.service import cases
from domain.enforcement.case import case_decider, commands
from domain.enforcement.rectification import rectification
from domain.enforcement.unlicensed.commands import UnlicensedCommand
from domain.kernel.errors import Because as AnyBecause
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import HouseholdId, StreamId, UnlicensedId
from domain.kernel.messages import Event
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from tests.application import test_case_views as told
from tests.application.handing_in import after, handed_in
from tests.application.test_case_views import SHOP
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.supervision.examples import numbered

CALENDAR = BureauCalendar()
DECIDER = case_decider(RULE_BOOK, CALENDAR)
DESK = cases(DECIDER, rectification(RULE_BOOK, CALENDAR), stalls.OPERATION)
OPERATION = UnlicensedId(numbered("unlicensed", 1))
ITS_CASE = case_from(OPERATION)
FOUND, URGED = after(0), after(1)
NOBODYS = told.FILED.model_copy(update={"household": None})

URGING = (stalls.discover(FOUND), stalls.classify(FOUND), stalls.urge(URGED, 5))
DISOBEYED = (*URGING, stalls.unwilling(after(3)), stalls.act(after(4)))


def history(*given: UnlicensedCommand) -> Mapping[StreamId, Sequence[Event]]:
    state, events = stalls.OPERATION.initial, list[Event]()
    for command in given:
        happened = stalls.OPERATION.decide(command, state)
        for each in happened:
            state = stalls.OPERATION.evolve(state, each)
        events.extend(happened)
    return {OPERATION: events}


def check(
    given: Sequence[UnlicensedCommand],
    *,
    days: int = 20,
    filed: Event = NOBODYS,
    stream: StreamId = ITS_CASE,
) -> None:
    command = commands.LinkOperation(occurred_on=after(days), operation=OPERATION)
    known: dict[Any, Any] = dict(history(*given))
    asked = replace(handed_in(command, stream, known), stream=stream)
    verb = DESK.verb(commands.LinkOperation)
    verb.check(asked, DECIDER.replay([told.LEAD, filed]))  # type: ignore[list-item]


def refused(because: AnyBecause, *given: UnlicensedCommand, **how: Any) -> None:
    with pytest.raises(Refused) as refusal:
        check(given, **how)
    assert refusal.value.because is because


def test_inv_13_the_operation_that_a_case_came_from_is_linked() -> None:
    check(DISOBEYED)
    check((*URGING, stalls.unwilling(after(3))))


def test_inv_13_a_term_that_has_run_out_is_enough_whether_or_not_it_was_noted() -> None:
    check(URGING, days=20)
    refused(Because.OPERATION_NOT_DISOBEYED, *URGING, days=4)


def test_inv_13_an_operator_who_was_never_urged_has_disobeyed_nothing() -> None:
    dangerous = stalls.classify(FOUND, dangerous=True)
    at_once = (stalls.discover(FOUND), dangerous, stalls.act(after(1)))
    refused(Because.OPERATION_NOT_DISOBEYED, *at_once)


def test_inv_13_an_operation_elsewhere_is_not_linked() -> None:
    elsewhere = StreamId(numbered("case", 2))
    refused(Because.OPERATION_OF_ANOTHER, *DISOBEYED, stream=elsewhere)
    with pytest.raises(Unknown):
        check(())


def test_inv_13_an_operation_of_the_household_of_the_case_is_linked() -> None:
    found = stalls.discover(FOUND, household=HouseholdId(SHOP))
    check((found, *DISOBEYED[1:]), filed=told.FILED, stream=StreamId(numbered("case", 2)))
