"""What each event means to a case."""

from dataclasses import replace
from datetime import date

from domain.enforcement.case import beginnings, endings, notes
from domain.enforcement.case.events import (
    CaseEvent,
    CaseReturnedFromReview,
    CaseSubmittedForReview,
    CaseTransferred,
    HearingCalled,
    HearingHeld,
    HearingRequested,
    HearingWithdrawn,
    InvestigationConcluded,
    InvestigationResumed,
    InvestigationSuspended,
    InvestigationTerminated,
    LegalReviewPassed,
    NoPenaltyDecided,
    PenaltyDecided,
    PreDecisionNoticeServed,
    RepresentationsReceived,
    ReviewOverdue,
    RightsLapsed,
    RightsWaived,
    ViolationNotEstablished,
)
from domain.enforcement.case.file import File, Notice
from domain.enforcement.case.states import (
    Archived,
    Asked,
    Case,
    Closed,
    Concluded,
    Decided,
    Held,
    InReview,
    Investigating,
    Lead,
    NotAsked,
    NotFiled,
    Notified,
    Reviewed,
    Revoked,
    Served,
    Terminated,
    Transcribed,
    Transferred,
    Undecided,
    Unreceived,
    Waiting,
    Withdrawn,
)


def evolve(case: Case, event: CaseEvent) -> Case:
    match case:
        case Unreceived() | Lead() | NotFiled() | Transcribed():
            return beginnings.evolve(case, event)
        case Transferred(file=File() as file) if isinstance(event, notes.NOTES):
            return replace(case, file=notes.evolve(file, event))
        case Investigating() | Concluded() | InReview() | Reviewed() | Notified():
            if isinstance(event, notes.NOTES):
                return replace(case, file=notes.evolve(case.file, event))
            return onward(case, event)
        case Terminated() | Decided() | Served() | Revoked() | Closed() | Archived():
            if isinstance(event, notes.NOTES):
                return replace(case, file=notes.evolve(case.file, event))
            return endings.evolve(case, event)
        case Transferred():
            return endings.evolve(case, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


def onward(case: Undecided, event: CaseEvent) -> Case:
    """The main line before a decision."""
    match case, event:
        case _, CaseTransferred():
            file = case.file.on(event.on)
            return Transferred(file.household, file.station, event, file)
        case Investigating(), _:
            return investigated(case, event)
        case Concluded(), CaseSubmittedForReview():
            return InReview(case.file.on(event.on), event.kind, event.deadline)
        case Notified(), CaseSubmittedForReview():
            file, notice = case.file.on(event.on), case.notice
            return InReview(file, event.kind, event.deadline, notice)
        case InReview(), ReviewOverdue():
            return replace(case, overdue=True)
        case InReview(), CaseReturnedFromReview():
            return Investigating(case.file.on(event.on).again())
        case InReview(), LegalReviewPassed():
            file = case.file.on(event.on)
            file = replace(file, passed=event, review_after_hearing=False)
            return (
                Reviewed(file) if case.heard is None else Notified(file, case.heard, Held())
            )
        case Reviewed() | Notified(), PreDecisionNoticeServed():
            file = case.file.on(event.on)
            return Notified(file, Notice(event, file.since), NotAsked())
        case Notified(), _ if not isinstance(event, Decisions):
            return informed(case, event)
        case (
            Concluded() | Reviewed() | Notified(),
            PenaltyDecided() | NoPenaltyDecided() | ViolationNotEstablished(),
        ):
            return endings.decided(case.file.on(event.on), event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


Decisions = PenaltyDecided | NoPenaltyDecided | ViolationNotEstablished


def investigated(case: Investigating, event: CaseEvent) -> Case:
    match event:
        case InvestigationSuspended():
            file = case.file.on(event.on)
            return Investigating(file, Waiting(event.why, file.since))
        case InvestigationResumed():
            file = case.file.on(event.on)
            return Investigating(replace(file, limit=event.deadline or file.limit))
        case InvestigationTerminated():
            return Terminated(case.file.on(event.on), event)
        case InvestigationConcluded():
            return Concluded(replace(case.file.on(event.on), conclusion=event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


def informed(case: Notified, event: CaseEvent) -> Case:
    """What comes of a notice: pleading, waiver, lapse, and the hearing."""
    notice = case.notice
    match event:
        case RepresentationsReceived():
            file = case.file.on(event.on)
            return Notified(file, replace(notice, pleaded=event), case.hearing)
        case RightsWaived():
            file = case.file.on(event.on)
            return Notified(file, replace(notice, waived=True), case.hearing)
        case RightsLapsed(hearing=True):
            return replace(case, notice=replace(notice, request_lapsed=True))
        case RightsLapsed():
            return replace(case, notice=replace(notice, respond_lapsed=True))
        case HearingRequested():
            file = case.file.on(event.on)
            return Notified(file, notice, Asked(file.since))
        case HearingCalled():
            from_on = called_since(case)
            return Notified(case.file.on(event.on), notice, Asked(from_on, event))
        case HearingHeld():
            file = replace(
                case.file.on(event.on),
                limit=event.deadline or case.file.limit,
                heard=True,
                review_after_hearing=True,
                discussed=None,
            )
            return Notified(file, notice, Held())
        case HearingWithdrawn():
            file = replace(case.file.on(event.on), limit=event.deadline or case.file.limit)
            return Notified(file, notice, Withdrawn())
        case _:
            raise ValueError(f"{event.topic} cannot follow {case}")


def called_since(case: Notified) -> date:
    return case.hearing.from_on if isinstance(case.hearing, Asked) else case.file.since
