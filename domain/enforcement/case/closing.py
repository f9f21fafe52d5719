"""送达、执行与结案: what becomes of a decision, and when the case may close (INV-21)."""

from collections.abc import Sequence

from domain.enforcement.bands import heavier
from domain.enforcement.case import measures, penalties
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import already, check_not_before, is_past
from domain.enforcement.case.commands import (
    AlterDecision,
    ArchiveCase,
    CloseCase,
    NoteExecution,
    ReopenCase,
    RevokeDecision,
    ServeDecision,
)
from domain.enforcement.case.events import (
    CaseArchived,
    CaseClosed,
    CaseClosingOverdue,
    CaseEvent,
    CaseReopened,
    DecisionAltered,
    DecisionRevoked,
    DecisionServed,
    DecisionServiceOverdue,
    ExecutionNoted,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import (
    Archived,
    Closed,
    Decided,
    Decision,
    Revoked,
    Served,
    Terminated,
    Transferred,
)
from domain.enforcement.case.vocabulary import ClosingGround, ExecutionEnd, Result
from domain.enforcement.penalty import PAID
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.errors import Refused

Closable = Served | Terminated | Revoked | Transferred
CARRIED_OUT = frozenset({ExecutionEnd.PAID, ExecutionEnd.ENFORCED})
ENDED_AT_COURT = frozenset({ExecutionEnd.TERMINATED, ExecutionEnd.ENFORCED})


def is_to_be_paid(decision: Decision) -> bool:
    return any(penalty.kind in PAID for penalty in decision.penalties)


def serve(command: ServeDecision, case: Decided, law: Law) -> Sequence[CaseEvent]:
    """What is to be paid closes with its execution; everything else may close now."""
    file, decision, day = case.file, case.decision, command.occurred_on
    check_not_before(file.since, command)
    late: list[CaseEvent] = []
    if case.serve is not None and is_past(case.serve, day) and not case.overdue:
        due_on = case.serve.due_on
        late = [DecisionServiceOverdue(household=file.household, due_on=due_on)]
    within = None if is_to_be_paid(decision) else law.procedure(day).close_form_within
    served = DecisionServed(
        household=file.household,
        station=file.station,
        document_no=decision.document_no,
        decided_on=decision.decided_on,
        party=file.filed.party,
        penalties=decision.penalties,
        mode=command.mode,
        recipient=command.recipient,
        responsible=decision.responsible,
        close=law.deadline(within, DeadlineKind.CLOSE, day),
        on=day,
    )
    return [*late, served]


def serve_again(command: ServeDecision, case: Served) -> Sequence[CaseEvent]:
    served = case.served
    return already(
        so=(command.mode, command.recipient, command.occurred_on)
        == (served.mode, served.recipient, served.on)
    )


def alter(command: AlterDecision, case: Served | Closed) -> Sequence[CaseEvent]:
    """变更: by reconsideration or court, never to something heavier (INV-17)."""
    file, decision = case.file, case.decision
    if decision is None or decision.result is not Result.PENALTY:
        raise Refused(Because.NOT_NOW)
    if decision.altered_by == command.document_no:
        return []
    check_not_before(file.since, command)
    penalties.check_named(command.penalties, penalties.acts_of(file))
    if heavier(command.penalties, decision.penalties):
        raise Refused(Because.HEAVIER_THAN_DECIDED, "penalties")
    return [
        DecisionAltered(
            household=file.household,
            document_no=command.document_no,
            by=command.by,
            penalties=command.penalties,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def revoke(
    command: RevokeDecision, case: Decided | Served | Closed | Archived
) -> Sequence[CaseEvent]:
    if case.decision is None:
        raise Refused(Because.NOT_NOW)
    check_not_before(case.file.since, command)
    return [
        DecisionRevoked(
            household=case.file.household,
            document_no=command.document_no,
            by=command.by,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def reopen(command: ReopenCase, case: Revoked, law: Law) -> Sequence[CaseEvent]:
    """重新调查. That the limit begins anew on this day is our assumption."""
    check_not_before(case.file.since, command)
    limit = law.procedure(command.occurred_on).decide_within
    return [
        CaseReopened(
            household=case.file.household,
            reason=command.reason,
            deadline=law.deadline(
                limit.term if limit else None, DeadlineKind.DECIDE, command.occurred_on
            ),
            on=command.occurred_on,
        )
    ]


def note_execution(command: NoteExecution, case: Served, law: Law) -> Sequence[CaseEvent]:
    before = case.execution
    if before is not None:
        return already(
            so=(before.execution, before.end) == (command.execution, command.end)
        )
    # It tells of another matter, whose last day may lie before this one's last step.
    day = max(command.occurred_on, case.file.since)
    within = law.procedure(day).close_form_within
    return [
        ExecutionNoted(
            household=case.file.household,
            execution=command.execution,
            end=command.end,
            close=law.deadline(within, DeadlineKind.CLOSE, day),
            on=day,
        )
    ]


def close(command: CloseCase, case: Closable) -> Sequence[CaseEvent]:
    file = case.file
    if file is None:
        raise Refused(Because.NOT_NOW)
    check_not_before(file.since, command)
    if command.ground not in grounds(case):
        raise Refused(Because.CANNOT_CLOSE_SO, "ground")
    if any(each.is_open_on(command.occurred_on) for each in file.measures):
        raise Refused(Because.MEASURE_STILL_OPEN)
    return [
        *_lapsed(file, command),
        *_late(case, command),
        CaseClosed(
            household=file.household,
            ground=command.ground,
            summary=command.summary,
            on=command.occurred_on,
        ),
    ]


def grounds(case: Closable) -> frozenset[ClosingGround]:
    """On what grounds a case may close as it stands (INV-21)."""
    match case:
        case Served(decision=Decision(result=Result.PENALTY)):
            end = case.execution.end if case.execution else None
            found = set()
            if not is_to_be_paid(case.decision) or end in CARRIED_OUT:
                found.add(ClosingGround.EXECUTED)
            if end in ENDED_AT_COURT:
                found.add(ClosingGround.COURT_ENDED)
            return frozenset(found)
        case Served():
            return frozenset({ClosingGround.NO_PENALTY})
        case Terminated():
            return frozenset({ClosingGround.TERMINATED})
        case Revoked():
            return frozenset({ClosingGround.REVOKED})
        case Transferred():
            return frozenset({ClosingGround.TRANSFERRED})
        case _:
            raise Refused(Because.NOT_NOW)


def _lapsed(file: File, command: CloseCase) -> Sequence[CaseEvent]:
    """Holds that lapsed by themselves, and nobody has said so yet."""
    return [
        measures.lapsed(each, file)
        for each in file.measures
        if each.ended is None and not each.lapsed and each.past(command.occurred_on)
    ]


def _late(case: Closable, command: CloseCase) -> Sequence[CaseEvent]:
    if not isinstance(case, Served) or case.overdue:
        return []
    by: Deadline | None = case.close
    if by is None or command.occurred_on <= by.due_on:
        return []
    return [CaseClosingOverdue(household=case.file.household, due_on=by.due_on)]


def archive(command: ArchiveCase, case: Closed) -> Sequence[CaseEvent]:
    check_not_before(case.file.since, command)
    return [
        CaseArchived(
            household=case.file.household,
            file_no=command.file_no,
            on=command.occurred_on,
        )
    ]
