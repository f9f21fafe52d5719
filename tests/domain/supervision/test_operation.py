"""Whether a business runs: suspected, abandoned, reinstated, suspended, resumed."""

from dataclasses import replace
from datetime import timedelta

from domain.law.rule import Succession
from domain.law.rulebook import RULE_BOOK
from domain.supervision.commands import (
    ConfirmAbandoned,
    MarkSuspectedAbandoned,
    PermitResumption,
    ReinstateHousehold,
    SuspendBusiness,
)
from domain.supervision.events import (
    AbandonmentConfirmed,
    BusinessResumed,
    BusinessSuspended,
    HouseholdReinstated,
)
from domain.supervision.household import Opened, household
from domain.supervision.vocabulary import HouseholdBecause as Because
from tests.domain.supervision.examples import (
    A_MONTH_LATER,
    ABANDONED,
    DAY,
    HOUSEHOLD,
    OPENED,
    PATROL_1,
    PATROL_2,
    REASON,
    SUSPECTED,
    SUSPENDED,
)
from tests.given import given

MARK = MarkSuspectedAbandoned(occurred_on=DAY, patrol=PATROL_1)
CONFIRM = ConfirmAbandoned(occurred_on=A_MONTH_LATER, patrol=PATROL_2)
REINSTATE = ReinstateHousehold(occurred_on=A_MONTH_LATER, reason=REASON)
REINSTATED = HouseholdReinstated(abandonment=1, reason=REASON)
SUSPEND = SuspendBusiness(occurred_on=DAY, reason=REASON, patrol=PATROL_1)
RESUME = PermitResumption(occurred_on=A_MONTH_LATER, reason=REASON)
RESUMED = BusinessResumed(suspension=1, number=1, reason=REASON)


def test_a_patrol_suspects_that_a_business_is_abandoned() -> None:
    given(HOUSEHOLD, OPENED).when(MARK).then(SUSPECTED)


def test_the_suspicion_stands_from_the_first_patrol_on() -> None:
    again = MarkSuspectedAbandoned(occurred_on=A_MONTH_LATER, patrol=PATROL_2)
    given(HOUSEHOLD, OPENED, SUSPECTED).when(MARK).then()
    given(HOUSEHOLD, OPENED, SUSPECTED).when(again).then()


def test_a_second_patrol_confirms_it_a_month_later() -> None:
    given(HOUSEHOLD, OPENED, SUSPECTED).when(CONFIRM).then(ABANDONED)
    given(HOUSEHOLD, OPENED, SUSPECTED, ABANDONED).when(CONFIRM).then()


def test_a_second_patrol_a_day_too_soon_confirms_nothing() -> None:
    too_soon = A_MONTH_LATER - timedelta(days=1)
    command = ConfirmAbandoned(occurred_on=too_soon, patrol=PATROL_2)
    given(HOUSEHOLD, OPENED, SUSPECTED).when(command).refused(
        Because.SECOND_PATROL_TOO_SOON
    )


def test_how_long_to_wait_is_a_rule_of_the_book() -> None:
    (rule,) = RULE_BOOK.abandonment
    shorter = Succession((replace(rule, second_patrol_after_days=7),))
    decider = household(replace(RULE_BOOK, abandonment=shorter))
    command = ConfirmAbandoned(occurred_on=DAY + timedelta(days=7), patrol=PATROL_2)
    given(decider, OPENED, SUSPECTED).when(command).then(ABANDONED)


def test_one_patrol_does_not_confirm_its_own_suspicion() -> None:
    command = ConfirmAbandoned(occurred_on=A_MONTH_LATER, patrol=PATROL_1)
    given(HOUSEHOLD, OPENED, SUSPECTED).when(command).refused(Because.SAME_PATROL)


def test_nothing_is_confirmed_that_was_not_suspected() -> None:
    given(HOUSEHOLD, OPENED).when(CONFIRM).refused(Because.NOT_NOW)


def test_what_is_abandoned_is_not_suspected_any_more() -> None:
    given(HOUSEHOLD, OPENED, SUSPECTED, ABANDONED).when(MARK).refused(Because.NOT_NOW)


def test_a_suspicion_is_dropped() -> None:
    dropped = HouseholdReinstated(abandonment=None, reason=REASON)
    given(HOUSEHOLD, OPENED, SUSPECTED).when(REINSTATE).then(dropped)


def test_an_abandonment_ends_under_its_number() -> None:
    given(HOUSEHOLD, OPENED, SUSPECTED, ABANDONED).when(REINSTATE).then(REINSTATED)


def test_what_operates_need_not_be_reinstated() -> None:
    given(HOUSEHOLD, OPENED).when(REINSTATE).then()


def test_a_second_abandonment_has_the_next_number() -> None:
    history = (OPENED, SUSPECTED, ABANDONED, REINSTATED, SUSPECTED)
    second = AbandonmentConfirmed(number=2, patrol=PATROL_2, suspected_on=DAY)
    given(HOUSEHOLD, *history).when(CONFIRM).then(second)


def test_business_is_ordered_suspended() -> None:
    given(HOUSEHOLD, OPENED).when(SUSPEND).then(SUSPENDED)


def test_the_same_order_again_is_no_other() -> None:
    given(HOUSEHOLD, OPENED, SUSPENDED).when(SUSPEND).then()


def test_another_order_replaces_the_running_one() -> None:
    command = SuspendBusiness(occurred_on=DAY, reason="再次停业整顿", patrol=PATROL_1)
    replaced = BusinessSuspended(
        number=2, replaces=True, reason="再次停业整顿", patrol=PATROL_1
    )
    given(HOUSEHOLD, OPENED, SUSPENDED).when(command).then(replaced)


def test_the_same_reason_of_another_patrol_is_another_order() -> None:
    command = SuspendBusiness(occurred_on=DAY, reason=REASON, patrol=PATROL_2)
    replaced = BusinessSuspended(number=2, replaces=True, reason=REASON, patrol=PATROL_2)
    given(HOUSEHOLD, OPENED, SUSPENDED).when(command).then(replaced)


def test_resumption_ends_the_order_that_runs() -> None:
    given(HOUSEHOLD, OPENED, SUSPENDED).when(RESUME).then(RESUMED)


def test_what_is_not_suspended_does_not_resume() -> None:
    given(HOUSEHOLD, OPENED).when(RESUME).refused(Because.NOT_NOW)
    given(HOUSEHOLD, OPENED, SUSPENDED, RESUMED).when(RESUME).refused(Because.NOT_NOW)


def test_an_order_after_a_resumption_replaces_nothing() -> None:
    second = BusinessSuspended(number=2, replaces=False, reason=REASON, patrol=PATROL_1)
    given(HOUSEHOLD, OPENED, SUSPENDED, RESUMED).when(SUSPEND).then(second)


def test_a_resumption_of_which_no_order_is_known_is_read() -> None:
    unknown = BusinessResumed(suspension=None, number=1, reason=REASON)
    after = HOUSEHOLD.replay([OPENED, unknown])
    assert isinstance(after, Opened)
    assert (after.suspension, after.resumptions) == (None, 1)


def test_abandonment_and_suspension_go_their_own_ways() -> None:
    after = HOUSEHOLD.replay([OPENED, SUSPENDED, SUSPECTED, ABANDONED])
    assert isinstance(after, Opened)
    assert (after.suspension, after.abandonment) == (1, 1)
