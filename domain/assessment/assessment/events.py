"""What may have happened to an officer's assessment. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.assessment.vocabulary import (
    AccountabilityCause,
    AssessedGroup,
    AssessmentPeriod,
    Score,
    SuspensionResult,
)
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, OfficerId, SchemeId, StationId
from domain.kernel.messages import Event


class AssessmentOpened(Event, topic="assessment.assessment-opened"):
    officer: OfficerId
    station: StationId | None
    period: AssessmentPeriod
    scheme: SchemeId
    group: AssessedGroup
    codes: tuple[str, ...]
    on: date


class IndicatorScored(Event, topic="assessment.indicator-scored"):
    """The latest of a code holds."""

    officer: OfficerId
    period: AssessmentPeriod
    score: Score
    on: date


class AssessmentFinalised(Event, topic="assessment.assessment-finalised"):
    """``points`` are basis points of the weighted mean; none where nothing was to do."""

    household: HouseholdId | None = None
    points: int | None
    appeal: Deadline
    on: date


class AssessmentAppealed(Event, topic="assessment.assessment-appealed"):
    grounds: str
    on: date


class AppealDecided(Event, topic="assessment.appeal-decided"):
    upheld: bool
    reasons: str
    decided_by: OfficerId
    on: date


class AppealWindowClosed(Event, topic="assessment.appeal-window-closed"):
    due_on: date
    on: date


class SuspensionProposed(Event, topic="assessment.suspension-proposed"):
    place: int
    ranked: int
    on: date


class OfficerSuspendedForReassignment(Event, topic="assessment.officer-suspended"):
    """末位待岗."""

    officer: OfficerId
    reasons: str
    document_no: str | None
    decided_by: OfficerId
    on: date


class SuspensionDeclined(Event, topic="assessment.suspension-declined"):
    reasons: str
    decided_by: OfficerId
    on: date


class SuspensionEnded(Event, topic="assessment.suspension-ended"):
    result: SuspensionResult
    post: str | None
    remarks: str | None
    on: date


class OfficerHeldAccountable(Event, topic="assessment.officer-held-accountable"):
    """``number`` counts from 1."""

    number: int
    officer: OfficerId
    cause: AccountabilityCause
    facts: str
    measure: str
    document_no: str | None
    decided_by: OfficerId
    on: date


AssessmentEvent: TypeAlias = (
    AssessmentOpened
    | IndicatorScored
    | AssessmentFinalised
    | AssessmentAppealed
    | AppealDecided
    | AppealWindowClosed
    | SuspensionProposed
    | OfficerSuspendedForReassignment
    | SuspensionDeclined
    | SuspensionEnded
    | OfficerHeldAccountable
)
