"""What registers tell of the past becomes a history that people can go on from."""

from datetime import date

import pytest

from domain.supervision.commands import ClaimHousehold
from domain.supervision.events import (
    BusinessResumed,
    BusinessSuspended,
    HouseholdEvent,
    HouseholdOpened,
)
from domain.supervision.facts import (
    HouseholdFact,
    HouseholdKnown,
    ResumptionPermitted,
    SuspensionOrdered,
)
from domain.supervision.history import transcribe
from domain.supervision.household import Opened
from tests.domain.supervision.examples import (
    CLAIMED,
    DAY,
    DEREGISTERED,
    HOUSEHOLD,
    NOODLES,
    OPENED,
    REASON,
    SUSPENDED,
    UNIFIED,
    WEST,
    with_number,
)
from tests.given import given

KNOWN = HouseholdKnown(on=DAY, registration=NOODLES, station=WEST)
ORDERED = SuspensionOrdered(on=DAY, reason=REASON)
PERMITTED = ResumptionPermitted(on=DAY, reason=REASON)


def story(*facts: HouseholdFact) -> list[HouseholdEvent]:
    history: list[HouseholdEvent] = []
    for fact in facts:
        history += transcribe(fact, HOUSEHOLD.replay(history))
    return history


def test_a_business_in_a_register_is_a_household() -> None:
    assert story(KNOWN) == [OPENED]


def test_people_go_on_from_what_was_transcribed() -> None:
    given(HOUSEHOLD, *story(KNOWN)).when(ClaimHousehold(occurred_on=DAY)).then(CLAIMED)


def test_history_is_not_put_to_the_rules_of_numbers() -> None:
    odd = with_number(UNIFIED, date(1999, 1, 4))
    known = HouseholdKnown(on=DAY, registration=odd, station=WEST)
    assert story(known) == [HouseholdOpened(registration=odd, station=WEST)]


def test_suspensions_and_resumptions_are_numbered_through() -> None:
    assert story(KNOWN, ORDERED, PERMITTED, ORDERED) == [
        OPENED,
        BusinessSuspended(number=1, replaces=False, reason=REASON),
        BusinessResumed(suspension=1, number=1, reason=REASON),
        BusinessSuspended(number=2, replaces=False, reason=REASON),
    ]


def test_an_order_on_top_of_another_replaces_it() -> None:
    second = BusinessSuspended(number=2, replaces=True, reason=REASON)
    assert transcribe(ORDERED, HOUSEHOLD.replay([OPENED, SUSPENDED])) == [second]


def test_a_resumption_may_come_without_its_order() -> None:
    resumed = BusinessResumed(suspension=None, number=1, reason=REASON)
    assert story(KNOWN, PERMITTED) == [OPENED, resumed]
    household = HOUSEHOLD.replay(story(KNOWN, PERMITTED))
    assert isinstance(household, Opened)
    assert household.resumptions == 1


def test_a_household_is_known_only_once() -> None:
    with pytest.raises(ValueError, match="known already"):
        story(KNOWN, KNOWN)


@pytest.mark.parametrize("fact", [ORDERED, PERMITTED])
def test_nothing_befalls_a_household_before_it_is_known(fact: HouseholdFact) -> None:
    with pytest.raises(ValueError, match="must be known before 2003-06-02"):
        story(fact)


@pytest.mark.parametrize("fact", [ORDERED, PERMITTED])
def test_nothing_befalls_a_household_that_has_ended(fact: HouseholdFact) -> None:
    with pytest.raises(ValueError, match="has ended"):
        transcribe(fact, HOUSEHOLD.replay([OPENED, DEREGISTERED]))
