"""Paying a fine: in time, late, in parts, and by a leader's leave later."""

from datetime import date

import pytest

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution import one_receipt
from domain.enforcement.execution.events import (
    ExecutionEvent,
    FinePaid,
    SurchargeWaived,
)
from domain.enforcement.execution.receipts import ONE_RECEIPT
from domain.enforcement.execution.states import Due, Ended
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.money import Fen
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    APPEAL_ENDS,
    CASE,
    DEFERRED,
    DUE_ON,
    EXECUTION,
    FINE,
    OPEN,
    OPENED,
    OVERDUE,
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
    tick,
    waive,
)
from tests.given import given

LATE = date(2026, 3, 18)
PAID = ExecutionEnd.PAID


def test_a_served_decision_is_due_fifteen_days_later() -> None:
    given(EXECUTION).when(OPEN).then(OPENED)
    given(EXECUTION, OPENED).when(OPEN).then()
    other = OPEN.model_copy(update={"fine": Fen(1)})
    given(EXECUTION, OPENED).when(other).refused(Because.NOT_NOW)
    given(EXECUTION).when(opening(fine=0)).refused(Because.NOTHING_DUE)
    given(EXECUTION).when(pay(SERVED_ON, 1)).refused(Because.NOT_NOW)


def test_before_any_law_of_payment_no_day_to_pay_is_asserted() -> None:
    (opened,) = EXECUTION.decide(opening(date(1995, 5, 2)), EXECUTION.initial)
    assert opened == OPENED.model_copy(update={"served_on": date(1995, 5, 2), "pay": None})
    given(EXECUTION, opened).when(accrue(date(1999, 1, 4))).then()
    leave = defer(date(1995, 6, 1), date(1995, 7, 3))
    given(EXECUTION, opened).when(leave).refused(Because.NO_RULE, "occurred_on")


def test_inv_21_a_fine_paid_in_time_is_discharged_and_only_then_may_its_case_close() -> (
    None
):
    first, rest = pay(DUE_ON, 200_000, "收据1"), pay(DUE_ON, 300_000, "收据2")
    half = paid(DUE_ON, 200_000, owed(300_000), "收据1")
    given(EXECUTION, OPENED).when(first).then(half)
    given(EXECUTION, OPENED, half).when(rest).then(
        paid(DUE_ON, 300_000, receipt_no="收据2"), discharged(PAID, FINE)
    )


def test_a_payment_goes_to_the_fine_then_to_the_gains_then_to_the_surcharge() -> None:
    history = happened(
        opening(gains=100_000),
        pay(LATE, 450_000, "1号"),
        pay(LATE, 100_000, "2号"),
        pay(LATE, 60_000, "3号"),
        pay(LATE, 5_000, "4号"),
    )
    left = [each.owed for each in history if isinstance(each, FinePaid)]
    assert left == [
        owed(50_000, 100_000, A_DAY),
        owed(0, 50_000, A_DAY),
        owed(0, 0, 5_000),
        owed(),
    ]


def test_a_day_late_costs_one_day() -> None:
    one_day = accrued(LATE, LATE, 1, owed(FINE, 0, A_DAY))
    given(EXECUTION, OPENED).when(pay(LATE, FINE + A_DAY)).then(
        OVERDUE,
        one_day,
        paid(LATE, FINE + A_DAY),
        discharged(PAID, FINE + A_DAY),
    )
    given(EXECUTION, OPENED, OVERDUE).when(pay(LATE, FINE)).then(
        one_day, paid(LATE, FINE, owed(0, 0, A_DAY))
    )


def test_more_than_is_owed_is_not_taken() -> None:
    too_much = pay(DUE_ON, FINE + 1)
    given(EXECUTION, OPENED).when(too_much).refused(Because.MORE_THAN_OWED, "amount")


def test_inv_27_a_receipt_is_one_payment() -> None:
    half = paid(DUE_ON, 200_000, owed(300_000))
    given(EXECUTION, OPENED, half).when(pay(LATE, 200_000)).then()
    other = pay(DUE_ON, 100_000)
    given(EXECUTION, OPENED, half).when(other).refused(Because.RECEIPT_TAKEN, "receipt_no")
    whole = (OPENED, paid(DUE_ON, FINE), discharged(PAID, FINE))
    given(EXECUTION, *whole).when(pay(DUE_ON, FINE)).then()
    given(EXECUTION, *whole).when(pay(DUE_ON, 1, "收据2")).refused(Because.NOT_NOW)


def test_inv_27_a_receipt_number_is_of_one_execution_in_the_whole_bureau() -> None:
    claim = one_receipt("收据0001")
    mine, other = (
        Take(occurred_on=DUE_ON, claim=claim, by=StreamId(f"execution-{n}")) for n in (1, 2)
    )
    taken = ONE_RECEIPT.decide(mine, ONE_RECEIPT.initial)
    assert ONE_RECEIPT.decide(mine, ONE_RECEIPT.replay(taken)) == []
    with pytest.raises(Refused) as refusal:
        ONE_RECEIPT.decide(other, ONE_RECEIPT.replay(taken))
    assert refusal.value.because is Because.RECEIPT_TAKEN


def test_no_more_surcharge_is_waived_than_has_accrued_and_the_last_of_it_ends_it() -> None:
    history: list[ExecutionEvent] = happened(OPEN, pay(LATE, FINE))
    given(EXECUTION, *history).when(waive(LATE, A_DAY + 1)).refused(
        Because.MORE_THAN_ACCRUED, "amount"
    )
    given(EXECUTION, *history).when(waive(LATE, A_DAY)).then(
        SurchargeWaived(
            case=CASE,
            household=SHOP,
            amount=Fen(A_DAY),
            reason="已履行罚款",
            owed=owed(),
            on=LATE,
        ),
        discharged(PAID, FINE),
    )
    partly = happened(OPEN, pay(LATE, FINE), waive(LATE, 1))
    given(EXECUTION, *partly).when(waive(LATE, 1)).then()


def test_the_tick_marks_a_day_to_pay_once() -> None:
    early = tick(DeadlineKind.PAY, DUE_ON)
    given(EXECUTION, OPENED).when(early).refused(Because.NOT_YET_DUE, "occurred_on")
    marking = tick(DeadlineKind.PAY, LATE)
    given(EXECUTION, OPENED).when(marking).then(OVERDUE)
    given(EXECUTION, OPENED, OVERDUE).when(marking).then()
    given(EXECUTION, OPENED, DEFERRED).when(marking).refused(Because.NOT_YET_DUE)
    given(EXECUTION).when(marking).refused(Because.NOT_NOW)


def test_what_lies_before_the_last_step_is_refused() -> None:
    half = paid(DUE_ON, 200_000, owed(300_000))
    given(EXECUTION, OPENED, half).when(pay(SERVED_ON, 1, "2号")).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


def test_states_say_where_an_execution_stands() -> None:
    assert isinstance(EXECUTION.replay([OPENED]), Due)
    ended = EXECUTION.replay([OPENED, paid(DUE_ON, FINE), discharged(PAID, FINE)])
    assert isinstance(ended, Ended)
    assert ended.by is None
    given(EXECUTION, OPENED).when(tick(DeadlineKind.COURT, APPEAL_ENDS)).then()
    with pytest.raises(ValueError, match="cannot follow"):
        EXECUTION.replay([discharged(PAID, FINE)])
    with pytest.raises(ValueError, match="cannot follow"):
        EXECUTION.replay([OPENED, PLANNED, DEFERRED])
    with pytest.raises(ValueError, match="cannot follow"):
        EXECUTION.replay([OPENED, OPENED])
