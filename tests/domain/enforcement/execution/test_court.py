"""What follows where nobody pays: the demand, the court, and the end of it."""

from datetime import date, timedelta

import pytest

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.commands import ApplyToCourt, IssueDemand
from domain.enforcement.execution.events import (
    CourtEnforcementApplied,
    CourtTermMissed,
    EnforcementTerminated,
    ExecutionEvent,
    PaymentOverdue,
    PenaltyEnforced,
    SurchargeAccrued,
)
from domain.enforcement.execution.states import AtCourt, Overdue
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.money import Fen
from tests.domain.enforcement.execution.fines import (
    APPEAL_ENDS,
    APPLIED,
    APPLY,
    CAPPED,
    CASE,
    COURT,
    COURT_BY,
    DEMAND,
    DEMANDED,
    DUE_ON,
    EXECUTION,
    FINE,
    OPEN,
    OPENED,
    OVERDUE,
    SHOP,
    TO_COURT,
    TO_DEMAND,
    UNANSWERED,
    accrue,
    accrued,
    defer,
    discharged,
    enforce,
    happened,
    opening,
    owed,
    paid,
    pay,
    terminate,
    tick,
)
from tests.given import given

LATER = date(2026, 10, 8)


def test_a_demand_follows_when_the_day_to_pay_has_passed() -> None:
    given(EXECUTION, OPENED).when(DEMAND).then(OVERDUE, CAPPED, DEMANDED)
    given(EXECUTION, *TO_DEMAND).when(DEMAND).then()
    early = DEMAND.model_copy(update={"occurred_on": DUE_ON})
    given(EXECUTION, OPENED).when(early).refused(Because.NOT_NOW)
    second = DEMAND.model_copy(update={"document_no": "样例市监催〔2026〕6号"})
    given(EXECUTION, *TO_DEMAND).when(second).refused(Because.NOT_NOW)


def test_before_2012_there_was_no_demand_and_the_court_was_asked_at_once() -> None:
    """Served on 2003-06-02, a Monday; to be paid by the 17th."""
    served, late = date(2003, 6, 2), date(2003, 6, 18)
    history = happened(opening(served))
    demand = DEMAND.model_copy(update={"occurred_on": late})
    given(EXECUTION, *history).when(demand).refused(Because.NO_RULE, "occurred_on")
    ask = APPLY.model_copy(update={"occurred_on": date(2003, 6, 17)})
    given(EXECUTION, *history).when(ask).refused(Because.NOT_NOW)
    overdue, grown, applied = EXECUTION.decide(
        ask.model_copy(update={"occurred_on": late}), EXECUTION.replay(history)
    )
    assert overdue == PaymentOverdue(case=CASE, household=SHOP, due_on=date(2003, 6, 17))
    assert isinstance(grown, SurchargeAccrued)
    assert isinstance(applied, CourtEnforcementApplied)


def test_before_any_law_of_courts_nobody_applies() -> None:
    old = date(1996, 10, 1)
    opened = OPENED.model_copy(update={"served_on": old, "pay": None})
    early = PaymentOverdue(case=CASE, household=SHOP, due_on=old)
    ask = APPLY.model_copy(update={"occurred_on": date(1996, 10, 10)})
    given(EXECUTION, opened, early).when(ask).refused(Because.NO_RULE, "occurred_on")


def test_the_court_is_asked_when_ten_working_days_have_passed_after_the_demand() -> None:
    given(EXECUTION, *TO_DEMAND).when(APPLY).then(UNANSWERED, APPLIED)
    given(EXECUTION, *TO_DEMAND, UNANSWERED).when(APPLY).then(APPLIED)
    given(EXECUTION, *TO_COURT).when(APPLY).then()
    other = APPLY.model_copy(update={"court": "样例市中级人民法院"})
    given(EXECUTION, *TO_COURT).when(other).refused(Because.NOT_NOW)
    last_day = APPLY.model_copy(update={"occurred_on": date(2026, 9, 17)})
    given(EXECUTION, *TO_DEMAND).when(last_day).refused(Because.DEMAND_RUNS, "occurred_on")


def test_without_a_demand_the_court_is_not_asked() -> None:
    given(EXECUTION, OPENED, OVERDUE).when(APPLY).refused(Because.DEMAND_FIRST)


def test_the_court_is_asked_between_the_end_of_the_appeals_and_three_months_later() -> None:
    early = IssueDemand(occurred_on=date(2026, 4, 1), document_no="催1号")
    history = happened(OPEN, early)

    def ask(day: date) -> ApplyToCourt:
        return APPLY.model_copy(update={"occurred_on": day})

    given(EXECUTION, *history).when(ask(APPEAL_ENDS)).refused(
        Because.APPEAL_RUNS, "occurred_on"
    )
    for day in (APPEAL_ENDS + timedelta(days=1), COURT_BY):
        asked = happened(OPEN, early, ask(day))
        assert isinstance(EXECUTION.replay(asked), AtCourt)
    missed = ask(COURT_BY + timedelta(days=1))
    given(EXECUTION, *history).when(missed).refused(
        Because.COURT_TERM_MISSED, "occurred_on"
    )


def test_the_tick_raises_the_demand_and_the_term_of_the_court_once() -> None:
    unanswered = tick(DeadlineKind.DEMAND, date(2026, 9, 18))
    given(EXECUTION, *TO_DEMAND).when(unanswered).then(UNANSWERED)
    given(EXECUTION, *TO_DEMAND, UNANSWERED).when(unanswered).then()
    early = tick(DeadlineKind.DEMAND, date(2026, 9, 17))
    given(EXECUTION, *TO_DEMAND).when(early).refused(Because.NOT_YET_DUE)
    missed = tick(DeadlineKind.COURT, date(2026, 12, 3))
    event = CourtTermMissed(case=CASE, household=SHOP, due_on=COURT_BY)
    given(EXECUTION, OPENED, OVERDUE).when(missed).then(event)
    given(EXECUTION, OPENED, OVERDUE, event).when(missed).then()
    given(EXECUTION, *TO_COURT).when(missed).then()
    still = tick(DeadlineKind.COURT, COURT_BY)
    given(EXECUTION, OPENED, OVERDUE).when(still).refused(Because.NOT_YET_DUE)


def test_a_deferral_after_the_demand_asks_for_another_demand() -> None:
    later = defer(date(2026, 9, 18), date(2026, 12, 1))
    history = happened(OPEN, DEMAND, later, accrue(date(2026, 12, 2)))
    execution = EXECUTION.replay(history)
    assert isinstance(execution, Overdue)
    assert execution.demand is None
    assert execution.court != COURT


@pytest.mark.parametrize("amount", [0, FINE, 2 * FINE])
def test_inv_21_what_the_court_has_ended_is_discharged_whatever_is_left(
    amount: int,
) -> None:
    left = owed(FINE - amount, 0, FINE) if amount < FINE else owed(0, 0, 2 * FINE - amount)
    given(EXECUTION, *TO_COURT).when(enforce(LATER, amount)).then(
        PenaltyEnforced(
            case=CASE,
            household=SHOP,
            amount=Fen(amount),
            document_no="样例执行裁定9号",
            owed=left,
        ),
        discharged(ExecutionEnd.ENFORCED, amount, left),
    )


def test_only_the_court_enforces_and_no_more_than_is_owed() -> None:
    given(EXECUTION, *TO_DEMAND).when(enforce(LATER, FINE)).refused(Because.NOT_NOW)
    too_much = enforce(LATER, 2 * FINE + 1)
    given(EXECUTION, *TO_COURT).when(too_much).refused(Because.MORE_THAN_OWED, "amount")
    ended = happened(OPEN, DEMAND, APPLY, enforce(LATER, FINE))
    given(EXECUTION, *ended).when(enforce(LATER, FINE)).then()
    given(EXECUTION, *ended).when(enforce(LATER, 1)).refused(Because.NOT_NOW)


def test_the_surcharge_runs_on_at_court_and_a_party_may_still_pay() -> None:
    demand = DEMAND.model_copy(update={"occurred_on": date(2026, 3, 18)})
    halved = pay(date(2026, 3, 18), 400_000, "1号")
    history = happened(OPEN, demand, halved, APPLY)
    # One day of 150 yuan; then 30 yuan a day, for 184 days, until the fine is reached.
    grown = 15_000 + 184 * 3_000
    assert grown > FINE
    whole = 100_000 + FINE
    assert EXECUTION.replay(history) == EXECUTION.replay(
        [*history, *EXECUTION.decide(accrue(APPLY.occurred_on), EXECUTION.replay(history))]
    )
    given(EXECUTION, *history).when(pay(LATER, whole, "2号")).then(
        paid(LATER, whole, receipt_no="2号"),
        discharged(ExecutionEnd.PAID, 900_000 + 100_000),
    )


@pytest.mark.parametrize("history", [(OPENED,), TO_DEMAND, TO_COURT], ids=len)
def test_inv_21_a_leader_may_terminate_it_at_any_step(
    history: tuple[ExecutionEvent, ...],
) -> None:
    ended = list(EXECUTION.decide(terminate(LATER), EXECUTION.replay(history)))
    left = owed(FINE, 0, FINE)
    assert ended[-2:] == [
        EnforcementTerminated(
            case=CASE, household=SHOP, reason="当事人死亡，无遗产", owed=left
        ),
        discharged(ExecutionEnd.TERMINATED, 0, left),
    ]
    given(EXECUTION, *history, *ended).when(terminate(LATER)).then()
    again = terminate(LATER).model_copy(update={"reason": "另一理由"})
    given(EXECUTION, *history, *ended).when(again).refused(Because.NOT_NOW)
    given(EXECUTION, *history, *ended).when(accrue(LATER)).then()


def test_what_is_due_is_not_terminated_before_its_day_with_a_surcharge() -> None:
    given(EXECUTION, OPENED).when(terminate(DUE_ON)).then(
        EnforcementTerminated(
            case=CASE, household=SHOP, reason="当事人死亡，无遗产", owed=owed(FINE)
        ),
        discharged(ExecutionEnd.TERMINATED, 0, owed(FINE)),
    )


def test_surcharge_is_reckoned_up_before_whatever_happens() -> None:
    day = date(2026, 3, 19)
    two_days = accrued(date(2026, 3, 18), day, 2, owed(FINE, 0, 30_000))
    for command in (terminate(day), pay(day, 1), defer(day, LATER)):
        overdue, grown, *_ = EXECUTION.decide(command, EXECUTION.replay([OPENED]))
        assert (overdue, grown) == (OVERDUE, two_days)
