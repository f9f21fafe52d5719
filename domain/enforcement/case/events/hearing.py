"""Review, notice and hearing. Stored shapes: add, never edit."""

from datetime import date

from domain.enforcement.case.vocabulary import (
    ReviewKind,
)
from domain.enforcement.penalty import Penalty
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline, Pause
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
)
from domain.kernel.messages import Event


class CaseSubmittedForReview(Event, topic="enforcement.submitted-for-review"):
    household: HouseholdId | None
    kind: ReviewKind
    deadline: Deadline | None = None
    on: date | None = None


class ReviewOverdue(Event, topic="enforcement.review-overdue"):
    household: HouseholdId | None
    due_on: date


class CaseReturnedFromReview(Event, topic="enforcement.returned-from-review"):
    household: HouseholdId | None
    reviewer: OfficerId
    reasons: str
    on: date | None = None


class LegalReviewPassed(Event, topic="enforcement.review-passed"):
    household: HouseholdId | None
    kind: ReviewKind
    reviewer: OfficerId
    opinion: str
    on: date | None = None


class PreDecisionNoticeServed(Event, topic="enforcement.notice-served"):
    """``respond`` and ``request`` are the windows to plead and to ask for a hearing; the
    second is there only where the law grants one."""

    household: HouseholdId | None
    document_no: str
    penalties: tuple[Penalty, ...]
    mode: ServiceMode
    recipient: str
    hearing_due: bool
    respond: Deadline | None = None
    request: Deadline | None = None
    on: date | None = None


class RepresentationsReceived(Event, topic="enforcement.representations-received"):
    household: HouseholdId | None
    content: str
    accepted: bool
    answer: str
    on: date | None = None


class RightsWaived(Event, topic="enforcement.rights-waived"):
    household: HouseholdId | None
    statement: str
    on: date | None = None


class RightsLapsed(Event, topic="enforcement.rights-lapsed"):
    """The window to plead, or to ask for a hearing, has passed unused."""

    household: HouseholdId | None
    due_on: date
    hearing: bool


class HearingRequested(Event, topic="enforcement.hearing-requested"):
    household: HouseholdId | None
    statement: str
    on: date | None = None


class HearingCalled(Event, topic="enforcement.hearing-called"):
    household: HouseholdId | None
    held_on: date
    place: str
    chair: OfficerId
    on: date | None = None


class HearingHeld(Event, topic="enforcement.hearing-held"):
    """``pause`` is what did not count; ``deadline`` the limit as it now runs."""

    household: HouseholdId | None
    chair: OfficerId
    record: str
    opinion: str
    pause: Pause | None = None
    deadline: Deadline | None = None
    on: date | None = None


class HearingWithdrawn(Event, topic="enforcement.hearing-withdrawn"):
    household: HouseholdId | None
    reason: str
    pause: Pause | None = None
    deadline: Deadline | None = None
    on: date | None = None
