"""What follows by itself: a served decision is executed, and its case learns of the end."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid5

from application.reacting import Reaction
from domain.enforcement.case import CaseDecider
from domain.enforcement.case.commands import CaseCommand, NoteExecution
from domain.enforcement.case.events import (
    DecisionAltered,
    DecisionRevoked,
    DecisionServed,
)
from domain.enforcement.execution import ExecutionDecider
from domain.enforcement.execution.commands import (
    AccrueSurcharge,
    AlterDue,
    ExecutionCommand,
    OpenExecution,
)
from domain.enforcement.execution.events import (
    OverdueTakenBack,
    PenaltyDischarged,
    SurchargeCorrected,
)
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.kernel.identity import ExecutionId, StreamId, stream_id
from domain.kernel.messages import Recorded
from domain.kernel.money import Fen

EXECUTIONS = UUID("6e2b8d14-90c7-5a3d-8f51-c4d07a9b2e36")
"""The namespace of executions. Frozen: one case, one execution."""


def execution_of(case: StreamId) -> ExecutionId:
    """The execution that a case leads to."""
    return ExecutionId(stream_id("execution", uuid5(EXECUTIONS, case)))


def sum_of(kind: PenaltyKind, penalties: Iterable[Penalty]) -> Fen:
    return Fen(sum(each.amount or 0 for each in penalties if each.kind is kind))


def open_execution(
    recorded: Recorded[Any],
) -> Iterable[tuple[StreamId, ExecutionCommand]]:
    """Only what is to be paid is executed here; a warning is executed when it is served."""
    served: DecisionServed = recorded.event
    fine = sum_of(PenaltyKind.FINE, served.penalties)
    gains = sum_of(PenaltyKind.CONFISCATION_OF_GAINS, served.penalties)
    if fine + gains > 0:
        yield (
            execution_of(recorded.stream),
            OpenExecution(
                occurred_on=recorded.occurred_on,
                case=recorded.stream,
                household=served.household,
                station=served.station,
                document_no=served.document_no,
                party=served.party,
                fine=fine,
                gains=gains,
            ),
        )


def alter_due(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, ExecutionCommand]]:
    """Reads services too: whatever was served before it is altered is then opened before
    it is altered, however far the other reaction has come. To open twice is to open once.
    """
    match recorded.event:
        case DecisionServed():
            yield from open_execution(recorded)
        case DecisionAltered() as altered:
            yield (
                execution_of(recorded.stream),
                AlterDue(
                    occurred_on=recorded.occurred_on,
                    document_no=altered.document_no,
                    fine=sum_of(PenaltyKind.FINE, altered.penalties),
                    gains=sum_of(PenaltyKind.CONFISCATION_OF_GAINS, altered.penalties),
                ),
            )
        case DecisionRevoked() as revoked:
            yield (
                execution_of(recorded.stream),
                AlterDue(
                    occurred_on=recorded.occurred_on,
                    document_no=revoked.document_no,
                    fine=Fen(0),
                    gains=Fen(0),
                ),
            )


def note_execution(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    discharged: PenaltyDischarged = recorded.event
    yield (
        discharged.case,
        NoteExecution(
            occurred_on=recorded.occurred_on,
            execution=recorded.stream,
            end=discharged.end,
        ),
    )


def accrue_anew(
    recorded: Recorded[Any],
) -> Iterable[tuple[StreamId, ExecutionCommand]]:
    """What was taken back is reckoned anew, up to where it had been reckoned; dated by
    that day, not by the earlier one of the act that was entered late."""
    match recorded.event:
        case SurchargeCorrected(to_on=reckoned_to):
            yield recorded.stream, AccrueSurcharge(occurred_on=reckoned_to)
        case OverdueTakenBack(pay=pay):
            overdue_on = pay.due_on + timedelta(days=1)
            yield recorded.stream, AccrueSurcharge(occurred_on=overdue_on)


def reactions(
    case_decider: CaseDecider, execution_decider: ExecutionDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "enforcement.open-execution",
            (DecisionServed,),
            open_execution,
            execution_decider,
        ),
        Reaction(
            "enforcement.note-execution",
            (PenaltyDischarged,),
            note_execution,
            case_decider,
        ),
        Reaction(
            "enforcement.accrue-anew",
            (SurchargeCorrected, OverdueTakenBack),
            accrue_anew,
            execution_decider,
        ),
        Reaction(
            "enforcement.alter-due",
            (DecisionServed, DecisionAltered, DecisionRevoked),
            alter_due,
            execution_decider,
        ),
    )
