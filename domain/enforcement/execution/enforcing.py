"""Demand, court, and the end of an execution that was not paid off."""

from collections.abc import Sequence

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.commands import (
    ApplyToCourt,
    IssueDemand,
    RecordEnforced,
    TerminateExecution,
)
from domain.enforcement.execution.events import (
    CourtEnforcementApplied,
    DemandIssued,
    DemandUnanswered,
    EnforcementTerminated,
    ExecutionEvent,
    PenaltyEnforced,
)
from domain.enforcement.execution.paying import discharged
from domain.enforcement.execution.relief import running
from domain.enforcement.execution.states import AtCourt, Overdue, Running
from domain.enforcement.execution.terms import Terms
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import Deadline
from domain.kernel.errors import Refused


def demand(
    terms: Terms, command: IssueDemand, execution: Overdue
) -> Sequence[ExecutionEvent]:
    if execution.demand is not None:
        if execution.demand.document_no == command.document_no:
            return []
        raise Refused(Because.NOT_NOW)
    return [
        DemandIssued(
            case=execution.account.case,
            household=execution.account.household,
            document_no=command.document_no,
            deadline=terms.demand(command.occurred_on),
            on=command.occurred_on,
        )
    ]


def apply(
    terms: Terms, command: ApplyToCourt, execution: Overdue
) -> Sequence[ExecutionEvent]:
    """Before 2012 the bureau went to court as soon as the term to pay had passed."""
    account, rules = execution.account, terms.book.on(command.occurred_on).court
    if rules is None:
        raise Refused(Because.NO_RULE, "occurred_on")
    before: Sequence[ExecutionEvent] = []
    if rules.demand is not None:
        check_court_term(command, execution.court)
        before = unanswered(command, execution)
    applied = CourtEnforcementApplied(
        case=account.case,
        household=account.household,
        court=command.court,
        document_no=command.document_no,
        on=command.occurred_on,
    )
    return [*before, applied]


def check_court_term(command: ApplyToCourt, court: Deadline | None) -> None:
    """From the end of the terms to appeal on, for three months (行政强制法 Art. 53)."""
    if court is None:
        return
    if command.occurred_on > court.due_on:
        raise Refused(Because.COURT_TERM_MISSED, "occurred_on")
    if command.occurred_on <= court.starts_on:
        raise Refused(Because.APPEAL_RUNS, "occurred_on")


def unanswered(command: ApplyToCourt, execution: Overdue) -> Sequence[ExecutionEvent]:
    """Whether the tick has come by must make no difference."""
    match execution:
        case Overdue(unanswered=True):
            return []
        case Overdue(demand=DemandIssued(deadline=Deadline() as by)):
            if command.occurred_on <= by.due_on:
                raise Refused(Because.DEMAND_RUNS, "occurred_on")
            return [
                DemandUnanswered(
                    case=execution.account.case,
                    household=execution.account.household,
                    due_on=by.due_on,
                )
            ]
        case _:
            raise Refused(Because.DEMAND_FIRST)


def applied_again(command: ApplyToCourt, execution: AtCourt) -> Sequence[ExecutionEvent]:
    applied = execution.applied
    if (applied.court, applied.document_no) != (command.court, command.document_no):
        raise Refused(Because.NOT_NOW)
    return []


def enforced(command: RecordEnforced, execution: AtCourt) -> Sequence[ExecutionEvent]:
    account = execution.account
    if command.amount > account.owed.total:
        raise Refused(Because.MORE_THAN_OWED, "amount")
    after = account.received(command.amount)
    done = PenaltyEnforced(
        case=account.case,
        household=account.household,
        amount=command.amount,
        document_no=command.document_no,
        owed=after.owed,
    )
    return [done, discharged(after, ExecutionEnd.ENFORCED)]


def terminate(command: TerminateExecution, execution: Running) -> Sequence[ExecutionEvent]:
    account = execution.account
    terminated = EnforcementTerminated(
        case=account.case,
        household=account.household,
        reason=command.reason,
        owed=account.owed,
        number=running(execution),
    )
    return [terminated, discharged(account, ExecutionEnd.TERMINATED)]
