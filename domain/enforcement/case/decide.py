"""What a case allows: one table of phases, each with a module of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.enforcement.case import (
    aside,
    closing,
    decision,
    filing,
    hearing,
    investigation,
    measures,
    overdue,
    review,
)
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import already
from domain.enforcement.case.commands import (
    AlterDecision,
    ArchiveCase,
    CaseCommand,
    CloseCase,
    ConcludeInvestigation,
    DecideCase,
    DiscussCollectively,
    EndMeasure,
    ExtendMeasure,
    FileEvidence,
    NoteExecution,
    PassReview,
    ReopenCase,
    ResumeInvestigation,
    ReturnFromReview,
    RevokeDecision,
    ServeDecision,
    ServePreDecisionNotice,
    SubmitForReview,
    SuspendInvestigation,
    TellInformant,
    TerminateInvestigation,
    TransferCase,
)
from domain.enforcement.case.events import CaseEvent
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import (
    Archived,
    Case,
    Closed,
    Concluded,
    Decided,
    Held,
    InReview,
    Investigating,
    Lead,
    NotFiled,
    Notified,
    Reviewed,
    Revoked,
    Served,
    Terminated,
    Transferred,
    Undecided,
    Unreceived,
)
from domain.enforcement.case.vocabulary import Result
from domain.kernel.calendar import WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rule import NotCounted
from domain.law.rulebook import RuleBook

WHILE_SUSPENDED = (
    EndMeasure,
    ExtendMeasure,
    FileEvidence,
    ResumeInvestigation,
    SuspendInvestigation,
    TellInformant,
    TerminateInvestigation,
    TransferCase,
)
"""中止调查: nothing goes on but what saves the evidence and what ends the suspension."""


@dataclass(frozen=True, slots=True)
class Cases:
    """The rules of a case, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: CaseCommand, case: Case) -> Sequence[CaseEvent]:
        law = Law(self.book, self.calendar)
        match case:
            case _ if isinstance(command, MarkOverdue):
                return overdue.decide(command, case, law)
            case Lead() if isinstance(command, TransferCase):
                return decision.transfer(command, case)
            case Unreceived() | Lead() | NotFiled():
                return filing.decide(command, case, law)
            case Investigating() | Concluded() | InReview() | Reviewed() | Notified():
                return undecided(command, case, law)
            case Transferred() | Terminated() | Decided() | Served() | Revoked():
                return ended(command, case, law)
            case Closed() | Archived():
                return over(command, case)
            case _:
                raise Refused(Because.NOT_NOW)


def undecided(command: CaseCommand, case: Undecided, law: Law) -> Sequence[CaseEvent]:
    """What any open case allows comes first; each phase says the rest."""
    if isinstance(case, Investigating):
        check_goes_on(command, case)
    if isinstance(command, aside.Aside):
        return aside.decide(command, case.file, law)
    match command, case:
        case EndMeasure() | TellInformant(), _:
            return of_file(command, case.file)
        case TransferCase(), _:
            return decision.transfer(command, case)
        case _, Investigating():
            return investigation.decide(command, case, law)
        case DiscussCollectively(), Concluded() | Reviewed() | Notified():
            return decision.discuss(command, case.file)
        case DecideCase(), Concluded() | InReview() | Reviewed() | Notified():
            return decision.decide(command, case, law)
        case ConcludeInvestigation(), Concluded():
            return already(so=investigation.is_concluded_so(command, case.file))
        case _, Concluded() | InReview() | Reviewed():
            return reviewing(command, case, law)
        case PassReview(), Notified():
            return already(so=review.is_passed_so(command, case.file))
        case SubmitForReview(), Notified(hearing=Held()) if case.file.review_after_hearing:
            return review.submit(command, case.file, law)
        case _, Notified():
            return hearing.decide(command, case, law)
        case _:
            raise Refused(Because.NOT_NOW)


def reviewing(
    command: CaseCommand, case: Concluded | InReview | Reviewed, law: Law
) -> Sequence[CaseEvent]:
    match command, case:
        case SubmitForReview(), Concluded():
            return review.submit(command, case.file, law)
        case SubmitForReview(), InReview():
            return []
        case ReturnFromReview(), InReview():
            return review.give_back(command, case)
        case PassReview(), InReview():
            return review.let_pass(command, case)
        case PassReview(), Reviewed():
            return already(so=review.is_passed_so(command, case.file))
        case ServePreDecisionNotice(), Concluded() | InReview():
            raise Refused(Because.NOT_REVIEWED)
        case ServePreDecisionNotice(), Reviewed():
            return hearing.notify(command, case.file, law)
        case _:
            raise Refused(Because.NOT_NOW)


def check_goes_on(command: CaseCommand, case: Investigating) -> None:
    suspended = case.waiting is not None and case.waiting.why is NotCounted.SUSPENSION
    if suspended and not isinstance(command, WHILE_SUSPENDED):
        raise Refused(Because.IS_SUSPENDED)


def of_file(command: EndMeasure | TellInformant, file: File | None) -> Sequence[CaseEvent]:
    """What is owed in whatever phase: giving things back, and telling the informant."""
    if file is None:
        raise Refused(Because.NOT_NOW)
    match command:
        case EndMeasure():
            return measures.end(command, file)
        case TellInformant():
            return filing.tell_of_file(command, file)
        case _:
            raise Refused(Because.NOT_NOW)


Ended = Transferred | Terminated | Decided | Served | Revoked


def ended(command: CaseCommand, case: Ended, law: Law) -> Sequence[CaseEvent]:
    """A case that is decided, or will not be."""
    match command, case:
        case EndMeasure() | TellInformant(), _:
            return of_file(command, case.file)
        case DecideCase(), Decided() | Transferred():
            return already(so=is_decided_so(command, case))
        case ServeDecision(), Decided():
            return closing.serve(command, case, law)
        case ServeDecision(), Served():
            return closing.serve_again(command, case)
        case AlterDecision(), Served():
            return closing.alter(command, case)
        case RevokeDecision(), Decided() | Served():
            return closing.revoke(command, case)
        case RevokeDecision(), Revoked():
            return already(so=command.document_no == case.revoked.document_no)
        case ReopenCase(), Revoked():
            return closing.reopen(command, case, law)
        case NoteExecution(), Served():
            return closing.note_execution(command, case, law)
        case NoteExecution(), Revoked():
            # What was being carried out ends with the decision; its end changes nothing.
            return []
        case TransferCase(), Transferred():
            return already(so=command.to == case.transferred.to)
        case TerminateInvestigation(), Terminated():
            return already(so=command.reason == case.terminated.reason)
        case CloseCase(), Served() | Terminated() | Revoked() | Transferred():
            return closing.close(command, case)
        case CloseCase(), Decided():
            raise Refused(Because.CANNOT_CLOSE_SO, "ground")
        case _:
            raise Refused(Because.NOT_NOW)


def is_decided_so(command: DecideCase, case: Decided | Transferred) -> bool:
    if isinstance(case, Transferred):
        made = case.transferred
        return (command.result, command.document_no, command.transferred_to) == (
            Result.TRANSFER,
            made.document_no,
            made.to,
        )
    decision = case.decision
    return (command.result, command.document_no, command.penalties) == (
        decision.result,
        decision.document_no,
        decision.penalties,
    )


def over(command: CaseCommand, case: Closed | Archived) -> Sequence[CaseEvent]:
    """A court, or a superior, may still take up what is closed."""
    match command, case:
        case TellInformant(), _:
            return of_file(command, case.file)
        case CloseCase(), Closed():
            return already(so=command.ground is case.closed.ground)
        case NoteExecution(), _:
            return []
        case AlterDecision(), Closed():
            return closing.alter(command, case)
        case RevokeDecision(), _:
            return closing.revoke(command, case)
        case ArchiveCase(), Closed():
            return closing.archive(command, case)
        case ArchiveCase(), Archived():
            return already(so=command.file_no == case.archived.file_no)
        case _:
            raise Refused(Because.NOT_NOW)
