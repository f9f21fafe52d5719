"""补登: what is entered late leaves what it would have left on its day."""

from datetime import date

import pytest

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.events import (
    ExecutionEvent,
    InstalmentMet,
    OverdueTakenBack,
    Owed,
    PaymentOverdue,
    SurchargeCorrected,
    SurchargePaused,
)
from domain.enforcement.execution.states import InInstalments
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.money import Fen
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    CASE,
    COURT,
    DEMAND,
    DUE_ON,
    EXECUTION,
    FINE,
    JUNE,
    MAY,
    OPEN,
    OPENED,
    OVERDUE,
    PAY,
    PLAN,
    PLANNED,
    SHOP,
    accrue,
    accrued,
    defer,
    discharged,
    happened,
    owed,
    paid,
    pause,
    pay,
    tick,
    until,
)
from tests.given import given

PAID = ExecutionEnd.PAID


def march(day: int) -> date:
    return date(2026, 3, day)


def corrected(  # noqa: PLR0913, PLR0917 - an event has the fields it has
    on: date, from_on: date, to_on: date, amount: int, left: int, owing: Owed
) -> SurchargeCorrected:
    return SurchargeCorrected(
        case=CASE,
        household=SHOP,
        from_on=from_on,
        to_on=to_on,
        amount=Fen(amount),
        surcharge=Fen(left),
        owed=owing,
        on=on,
    )


def runs_again(on: date, deadline: Deadline = PAY) -> OverdueTakenBack:
    return OverdueTakenBack(case=CASE, household=SHOP, pay=deadline, on=on)


def ticked(*days: date) -> list[ExecutionEvent]:
    """The fine, with a tick on each of these days."""
    return happened(OPEN, *(accrue(each) for each in days))


def test_what_was_paid_in_time_and_entered_after_the_tick_was_paid_in_time() -> None:
    given(EXECUTION, OPENED, OVERDUE).when(pay(DUE_ON, FINE)).then(
        runs_again(DUE_ON), paid(DUE_ON, FINE), discharged(PAID, FINE)
    )
    given(EXECUTION, *ticked(march(18), march(19))).when(pay(DUE_ON, FINE)).then(
        corrected(DUE_ON, march(18), march(19), 2 * A_DAY, 0, owed(FINE)),
        runs_again(DUE_ON),
        paid(DUE_ON, FINE),
        discharged(PAID, FINE),
    )


def test_a_late_payment_takes_back_the_surcharge_of_the_days_after_it() -> None:
    history = ticked(march(18), march(19), march(20))
    late: list[ExecutionEvent] = [
        corrected(march(18), march(19), march(20), 2 * A_DAY, A_DAY, owed(FINE, 0, A_DAY)),
        paid(march(18), 400_000, owed(100_000, 0, A_DAY)),
    ]
    given(EXECUTION, *history).when(pay(march(18), 400_000)).then(*late)
    # Two days of 30 yuan.
    anew = accrued(march(19), march(20), 2, owed(100_000, 0, 21_000), amount=6_000)
    given(EXECUTION, *history, *late).when(accrue(march(20))).then(
        anew.model_copy(update={"capped": False})
    )
    given(EXECUTION, *history, *late).when(pay(march(18), 400_000)).then()


def test_part_of_what_the_tick_reckoned_at_once_is_taken_back() -> None:
    history = ticked(march(27))
    given(EXECUTION, *history).when(pay(march(20), FINE + 3 * A_DAY)).then(
        corrected(
            march(20),
            march(21),
            march(27),
            7 * A_DAY,
            3 * A_DAY,
            owed(FINE, 0, 3 * A_DAY),
        ),
        paid(march(20), FINE + 3 * A_DAY),
        discharged(PAID, FINE + 3 * A_DAY),
    )


def test_no_more_is_taken_than_was_owed_on_the_day_of_the_payment() -> None:
    too_much = pay(march(18), FINE + A_DAY + 1)
    given(EXECUTION, *ticked(march(20))).when(too_much).refused(
        Because.MORE_THAN_OWED, "amount"
    )


def test_a_review_that_is_noted_late_stops_the_surcharge_from_its_first_day() -> None:
    paused = SurchargePaused(
        case=CASE,
        household=SHOP,
        cause=PauseCause.RECONSIDERATION,
        document_no="样例复议〔2026〕3号",
        counts=True,
        on=march(19),
    )
    given(EXECUTION, *ticked(march(20))).when(pause(march(19))).then(
        corrected(march(19), march(19), march(20), 2 * A_DAY, A_DAY, owed(FINE, 0, A_DAY)),
        paused,
    )


def test_a_deferral_that_is_entered_late_leaves_nothing_to_accrue() -> None:
    history = [*ticked(march(18)), *happened(OPEN, defer(DUE_ON, MAY))[1:]]
    late = EXECUTION.decide(defer(DUE_ON, MAY), EXECUTION.replay(ticked(march(18))))
    assert late == [
        corrected(DUE_ON, march(18), march(18), A_DAY, 0, owed(FINE)),
        runs_again(DUE_ON),
        history[-1],
    ]
    given(EXECUTION, *ticked(march(18)), *late).when(accrue(MAY)).then()


def test_an_instalment_paid_in_time_and_entered_late_keeps_the_plan() -> None:
    after = date(2026, 5, 9)
    history = happened(OPEN, PLAN, accrue(after))
    first = paid(MAY, 300_000, owed(200_000))
    met = InstalmentMet(
        case=CASE, household=SHOP, number=1, pay=until(JUNE, DUE_ON, 83, number=2)
    )
    late: list[ExecutionEvent] = [
        corrected(MAY, after, after, A_DAY, 0, owed(FINE)),
        runs_again(MAY, PLANNED.pay),
        first,
        met,
    ]
    given(EXECUTION, *history).when(pay(MAY, 300_000)).then(*late)
    assert isinstance(EXECUTION.replay([*history, *late]), InInstalments)
    given(EXECUTION, *history, *late).when(accrue(after)).then()
    missed = PaymentOverdue(case=CASE, household=SHOP, due_on=JUNE, number=2, court=COURT)
    marking = tick(DeadlineKind.PAY, date(2026, 6, 9), 2)
    given(EXECUTION, *history, *late).when(marking).then(missed)


def test_what_does_not_change_the_sum_takes_nothing_back() -> None:
    demand = DEMAND.model_copy(update={"occurred_on": march(18)})
    history = ticked(march(20))
    (issued,) = EXECUTION.decide(demand, EXECUTION.replay(history))
    # What is paid on the day of the demand, and entered later still, is reckoned as ever.
    given(EXECUTION, *history, issued).when(pay(march(18), FINE)).then(
        corrected(march(18), march(19), march(20), 2 * A_DAY, A_DAY, owed(FINE, 0, A_DAY)),
        paid(march(18), FINE, owed(0, 0, A_DAY)),
    )
    in_time = DEMAND.model_copy(update={"occurred_on": DUE_ON})
    given(EXECUTION, *history).when(in_time).refused(Because.NOT_NOW)


def test_what_lies_before_the_last_step_is_refused_still() -> None:
    history = happened(OPEN, pay(march(19), 100_000, "1号"), accrue(march(24)))
    early = pay(march(18), 100_000, "2号")
    given(EXECUTION, *history).when(early).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )
    given(EXECUTION, *history).when(accrue(march(18))).then()


def test_what_was_recorded_is_the_most_that_is_taken_back() -> None:
    """Even where a rule of then is read in another way by now."""
    less = accrued(march(18), march(19), 2, owed(FINE, 0, 10_000), amount=10_000)
    given(EXECUTION, OPENED, OVERDUE, less).when(pay(march(18), FINE)).then(
        paid(march(18), FINE, owed(0, 0, 10_000))
    )


def test_nothing_is_taken_back_of_what_is_not_overdue() -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        EXECUTION.replay([OPENED, runs_again(DUE_ON)])
