"""A leader's leave to pay later (暂缓), or in parts (分期)."""

from datetime import date

import pytest

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.events import (
    InstalmentMet,
    PaymentOverdue,
)
from domain.enforcement.execution.states import Overdue
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import DeadlineKind
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    CASE,
    COURT,
    DEFERRED,
    DUE_ON,
    EXECUTION,
    FINE,
    JUNE,
    MAY,
    OPEN,
    OPENED,
    PLAN,
    PLANNED,
    SERVED_ON,
    SHOP,
    accrue,
    accrued,
    defer,
    discharged,
    happened,
    opening,
    owed,
    paid,
    pay,
    plan,
    tick,
    until,
)
from tests.given import given

LATE = date(2026, 3, 18)
PAID = ExecutionEnd.PAID


def test_a_deferral_moves_the_day_to_pay_and_the_first_day_of_the_surcharge() -> None:
    given(EXECUTION, OPENED).when(defer(DUE_ON, MAY)).then(DEFERRED)
    given(EXECUTION, OPENED, DEFERRED).when(defer(DUE_ON, MAY)).then()
    given(EXECUTION, OPENED, DEFERRED).when(accrue(MAY)).then()
    after = date(2026, 5, 9)
    given(EXECUTION, OPENED, DEFERRED).when(accrue(after)).then(
        PaymentOverdue(case=CASE, household=SHOP, due_on=MAY, court=COURT),
        accrued(after, after, 1, owed(FINE, 0, A_DAY)),
    )


def test_time_to_apply_to_the_court_runs_from_a_deferral_that_ends_after_the_appeals() -> (
    None
):
    longer = defer(DUE_ON, date(2026, 11, 2))
    history = happened(OPEN, longer)
    overdue, _ = EXECUTION.decide(accrue(date(2026, 11, 3)), EXECUTION.replay(history))
    assert isinstance(overdue, PaymentOverdue)
    assert overdue.court
    assert overdue.court.starts_on == date(2026, 11, 2)
    assert overdue.court.due_on == date(2027, 2, 2)


def test_a_deferral_under_the_law_before_2021_leaves_the_court_term_where_it_was() -> None:
    """Service on 2018-03-05, appeals until 2018-09-05."""
    history = happened(
        opening(date(2018, 3, 5)), defer(date(2018, 3, 6), date(2018, 11, 2))
    )
    overdue, _ = EXECUTION.decide(accrue(date(2018, 11, 3)), EXECUTION.replay(history))
    assert isinstance(overdue, PaymentOverdue)
    assert overdue.court
    assert overdue.court.starts_on == date(2018, 9, 5)


def test_a_deferral_of_what_is_overdue_stops_the_surcharge_and_keeps_it() -> None:
    day = date(2026, 3, 27)
    history = happened(OPEN, accrue(day), defer(day, MAY), accrue(date(2026, 5, 10)))
    execution = EXECUTION.replay(history)
    assert isinstance(execution, Overdue)
    assert execution.account.owed == owed(FINE, 0, 12 * A_DAY)


@pytest.mark.parametrize("until_on", [SERVED_ON, date(2026, 3, 16), DUE_ON])
def test_a_deferral_is_to_a_later_day(until_on: date) -> None:
    leave = defer(date(2026, 3, 16), until_on)
    given(EXECUTION, OPENED).when(leave).refused(Because.NOT_LATER, "until_on")


def test_instalments_are_paid_one_after_another() -> None:
    given(EXECUTION, OPENED).when(PLAN).then(PLANNED)
    given(EXECUTION, OPENED, PLANNED).when(PLAN).then()
    first_met = InstalmentMet(
        case=CASE, household=SHOP, number=1, pay=until(JUNE, DUE_ON, 83, number=2)
    )
    first = (paid(MAY, 300_000, owed(200_000), "1号"), first_met)
    given(EXECUTION, OPENED, PLANNED).when(pay(MAY, 300_000, "1号")).then(*first)
    given(EXECUTION, OPENED, PLANNED, *first).when(pay(JUNE, 200_000, "2号")).then(
        paid(JUNE, 200_000, receipt_no="2号"),
        InstalmentMet(case=CASE, household=SHOP, number=2),
        discharged(PAID, FINE),
    )
    given(EXECUTION, OPENED, PLANNED).when(pay(MAY, FINE, "1号")).then(
        paid(MAY, FINE, receipt_no="1号"),
        first_met,
        InstalmentMet(case=CASE, household=SHOP, number=2),
        discharged(PAID, FINE),
    )


def test_a_missed_instalment_makes_the_rest_overdue() -> None:
    after = date(2026, 5, 9)
    overdue = PaymentOverdue(case=CASE, household=SHOP, due_on=MAY, number=1, court=COURT)
    partly = paid(MAY, 100_000, owed(400_000), "1号")
    history = (OPENED, PLANNED, partly)
    marking = tick(DeadlineKind.PAY, after, 1)
    given(EXECUTION, *history).when(marking).then(overdue)
    given(EXECUTION, *history).when(tick(DeadlineKind.PAY, after, 2)).then()
    given(EXECUTION, *history, overdue).when(marking).then()
    given(EXECUTION, *history).when(accrue(after)).then(
        overdue,
        accrued(after, after, 1, owed(400_000, 0, 12_000), amount=12_000).model_copy(
            update={"capped": False}
        ),
    )


def test_a_plan_that_is_kept_leaves_the_surcharge_of_the_time_before_it() -> None:
    late_plan = plan(LATE, (MAY, 300_000), (JUNE, 200_000))
    history = happened(OPEN, late_plan, pay(MAY, FINE, "1号"))
    execution = EXECUTION.replay(history)
    assert isinstance(execution, Overdue)
    assert execution.account.owed == owed(0, 0, A_DAY)
    done = pay(date(2026, 7, 1), A_DAY, "2号")
    given(EXECUTION, *history).when(done).then(
        paid(done.occurred_on, A_DAY, receipt_no="2号"), discharged(PAID, FINE + A_DAY)
    )


@pytest.mark.parametrize(
    ("instalments", "because"),
    [
        (((MAY, 300_000), (JUNE, 100_000)), Because.NOT_THE_SUM),
        (((MAY, 300_000), (JUNE, 300_000)), Because.NOT_THE_SUM),
        (((JUNE, 300_000), (MAY, 200_000)), Because.NOT_RISING),
        (((MAY, 300_000), (MAY, 200_000)), Because.NOT_RISING),
        (((DUE_ON, 300_000), (MAY, 200_000)), Because.NOT_LATER),
    ],
)
def test_a_plan_has_rising_days_and_the_whole_sum(
    instalments: tuple[tuple[date, int], ...], because: Because
) -> None:
    asked = plan(DUE_ON, *instalments)
    given(EXECUTION, OPENED).when(asked).refused(because, "instalments")


def test_while_a_plan_runs_no_other_is_granted() -> None:
    other = plan(DUE_ON, (MAY, 100_000), (JUNE, 400_000))
    given(EXECUTION, OPENED, PLANNED).when(other).refused(Because.NOT_NOW)
    given(EXECUTION, OPENED, PLANNED).when(defer(DUE_ON, JUNE)).refused(Because.NOT_NOW)
