"""What events mean once a case is decided, terminated or transferred."""

from dataclasses import replace
from typing import TypeAlias

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
    NoPenaltyDecided,
    PenaltyDecided,
    ViolationNotEstablished,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.states import (
    Archived,
    Case,
    Closed,
    Decided,
    Decision,
    Investigating,
    Revoked,
    Served,
    Terminated,
    Transferred,
)
from domain.enforcement.case.vocabulary import Result

Ending: TypeAlias = (
    Terminated | Decided | Served | Revoked | Closed | Archived | Transferred
)


def decided(
    file: File, event: PenaltyDecided | NoPenaltyDecided | ViolationNotEstablished
) -> Decided:
    match event:
        case PenaltyDecided():
            decision = Decision(
                Result.PENALTY,
                event.document_no,
                file.since,
                event.penalties,
                event.responsible,
            )
        case NoPenaltyDecided():
            decision = Decision(Result.NO_PENALTY, event.document_no, file.since)
        case ViolationNotEstablished():
            decision = Decision(Result.NOT_ESTABLISHED, event.document_no, file.since)
        case _:
            raise ValueError(f"{event} is no decision")
    return Decided(file, decision, event.serve)


def evolve(case: Ending, event: CaseEvent) -> Case:
    match case, event:
        case Decided(), DecisionServiceOverdue():
            return replace(case, overdue=True)
        case Decided(), DecisionServed():
            return Served(case.file.on(event.on), case.decision, event, event.close)
        case Served(), CaseClosingOverdue():
            return replace(case, overdue=True)
        case Served(), ExecutionNoted():
            file = case.file.on(event.on)
            return replace(case, file=file, execution=event, close=event.close)
        case Served(), DecisionAltered():
            file, decision = case.file.on(event.on), altered(case.decision, event)
            return replace(case, file=file, decision=decision)
        case Closed(decision=Decision() as before), DecisionAltered():
            file, decision = case.file.on(event.on), altered(before, event)
            return replace(case, file=file, decision=decision)
        case Decided() | Served() | Closed() | Archived(), DecisionRevoked():
            return Revoked(case.file.on(event.on), event)
        case Revoked(), CaseReopened():
            return Investigating(reopened(case.file.on(event.on), event))
        case Served(), CaseClosed():
            return Closed(case.file.on(event.on), event, case.decision)
        case Terminated() | Revoked(), CaseClosed():
            return Closed(case.file.on(event.on), event, None)
        case Transferred(file=File() as file), CaseClosed():
            return Closed(file.on(event.on), event, None)
        case Closed(), CaseArchived():
            return Archived(case.file.on(event.on), event, case.decision)
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


def altered(decision: Decision, event: DecisionAltered) -> Decision:
    return replace(decision, penalties=event.penalties, altered_by=event.document_no)


def reopened(file: File, event: CaseReopened) -> File:
    """The limit begins anew, and with it its extensions."""
    return replace(
        file.again(), limit=event.deadline, extensions=(), overdue=False, reopened=True
    )
