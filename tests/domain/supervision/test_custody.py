"""A household comes to a station, and to exactly one officer of it."""

import pytest

from domain.supervision.commands import (
    AssignHousehold,
    ClaimHousehold,
    HouseholdCommand,
    PushHousehold,
    ReassignHousehold,
    ReturnHousehold,
)
from domain.supervision.events import (
    HouseholdDeregistered,
    HouseholdPushed,
    HouseholdReassigned,
    HouseholdReturned,
)
from domain.supervision.household.states import Assigned, Claimed, Opened
from domain.supervision.vocabulary import HouseholdBecause as Because
from tests.domain.supervision.examples import (
    ASSIGNED,
    BEAT_1,
    BEAT_2,
    CLAIMED,
    DAY,
    EAST,
    HOUSEHOLD,
    LI,
    OPENED,
    REASON,
    WANG,
    WEST,
)
from tests.given import given

CLAIM = ClaimHousehold(occurred_on=DAY)
RETURN = ReturnHousehold(occurred_on=DAY, reason=REASON)
RETURNED = HouseholdReturned(station=WEST, reason=REASON)
PUSH = PushHousehold(occurred_on=DAY, station=EAST)
PUSHED = HouseholdPushed(station=EAST)
ASSIGN = AssignHousehold(occurred_on=DAY, beat=BEAT_1, officer=WANG)
REASSIGN = ReassignHousehold(occurred_on=DAY, beat=BEAT_1, officer=LI, reason=REASON)
REASSIGNED = HouseholdReassigned(number=2, beat=BEAT_1, officer=LI, reason=REASON)


def test_the_station_claims_what_was_pushed_to_it() -> None:
    given(HOUSEHOLD, OPENED).when(CLAIM).then(CLAIMED)


def test_what_is_claimed_is_claimed_once() -> None:
    given(HOUSEHOLD, OPENED, CLAIMED).when(CLAIM).then()
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(CLAIM).then()


def test_the_station_returns_what_is_not_of_its_territory() -> None:
    given(HOUSEHOLD, OPENED).when(RETURN).then(RETURNED)
    given(HOUSEHOLD, OPENED, RETURNED).when(RETURN).then()


def test_what_was_returned_is_pushed_to_another_station() -> None:
    given(HOUSEHOLD, OPENED, RETURNED).when(PUSH).then(PUSHED)
    given(HOUSEHOLD, OPENED, RETURNED, PUSHED).when(PUSH).then()


def test_the_other_station_claims_it_in_its_turn() -> None:
    claimed = CLAIMED.model_copy(update={"station": EAST})
    given(HOUSEHOLD, OPENED, RETURNED, PUSHED).when(CLAIM).then(claimed)


def test_a_claimed_household_is_assigned_to_one_officer() -> None:
    """O4, E2: 「提供给各工商所并划片到组，定户到人」."""
    given(HOUSEHOLD, OPENED, CLAIMED).when(ASSIGN).then(ASSIGNED)


def test_the_same_assignment_again_is_no_other() -> None:
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(ASSIGN).then()


def test_inv_02_a_second_officer_takes_the_place_of_the_first() -> None:
    history = (OPENED, CLAIMED, ASSIGNED)
    given(HOUSEHOLD, *history).when(REASSIGN).then(REASSIGNED)
    given(HOUSEHOLD, *history, REASSIGNED).when(REASSIGN).then()
    household = HOUSEHOLD.replay([*history, REASSIGNED])
    assert isinstance(household, Opened)
    assert household.custody == Assigned(WEST, number=2, beat=BEAT_1, officer=LI)


def test_inv_02_a_second_officer_is_not_assigned_beside_the_first() -> None:
    second = AssignHousehold(occurred_on=DAY, beat=BEAT_2, officer=LI)
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(second).refused(Because.NOT_NOW)


def test_assignments_are_numbered_through() -> None:
    back = ReassignHousehold(occurred_on=DAY, beat=BEAT_1, officer=WANG, reason=REASON)
    third = HouseholdReassigned(number=3, beat=BEAT_1, officer=WANG, reason=REASON)
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED, REASSIGNED).when(back).then(third)


@pytest.mark.parametrize("command", [ASSIGN, REASSIGN, PUSH])
def test_what_is_only_pushed_is_neither_assigned_nor_pushed_on(
    command: HouseholdCommand,
) -> None:
    given(HOUSEHOLD, OPENED).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [CLAIM, ASSIGN, REASSIGN])
def test_what_was_returned_waits_to_be_pushed_again(command: HouseholdCommand) -> None:
    given(HOUSEHOLD, OPENED, RETURNED).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [PUSH, RETURN, REASSIGN])
def test_what_is_claimed_can_only_be_assigned(command: HouseholdCommand) -> None:
    given(HOUSEHOLD, OPENED, CLAIMED).when(command).refused(Because.NOT_NOW)


@pytest.mark.parametrize("command", [PUSH, RETURN])
def test_what_is_assigned_stays_with_its_station(command: HouseholdCommand) -> None:
    given(HOUSEHOLD, OPENED, CLAIMED, ASSIGNED).when(command).refused(Because.NOT_NOW)


def test_nobody_answers_for_a_household_that_has_ended() -> None:
    ended = HouseholdDeregistered(reason=REASON, assignment=1)
    household = HOUSEHOLD.replay([OPENED, CLAIMED, ASSIGNED, ended])
    assert isinstance(household, Opened)
    assert household.custody == Claimed(WEST)
    assert household.assignments == 1
