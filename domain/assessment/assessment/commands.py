"""What may be asked of an officer's assessment; opening and scoring are the engine's."""

from typing import TypeAlias

from pydantic import Field

from domain.assessment.vocabulary import (
    AccountabilityCause,
    AssessedGroup,
    AssessmentPeriod,
    IndicatorCode,
    Score,
    SuspensionResult,
)
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import OfficerId, SchemeId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text


class OpenAssessment(Command):
    """开始考核: one officer's, under the scheme of a period."""

    officer: OfficerId
    station: StationId | None
    period: AssessmentPeriod
    scheme: SchemeId
    group: AssessedGroup
    codes: tuple[IndicatorCode, ...] = Field(min_length=1)


class ScoreIndicator(Command):
    """计分: as counted; nobody types it in."""

    score: Score


class FinaliseAssessment(Command):
    """确定考核结果: the window of appeal begins."""


class AppealAssessment(Command):
    """考核申诉: by the officer, in time."""

    grounds: Text
    officer: OfficerId | None = None


class DecideAppeal(Command):
    """申诉决定. One that is upheld sends the assessment back to be scored."""

    upheld: bool
    reasons: Text
    decided_by: OfficerId | None = None


class ProposeSuspension(Command):
    """提出末位待岗: by the ranking, as the engine reckons it."""

    place: int = Field(ge=1)
    ranked: int = Field(ge=1)


class ImposeSuspension(Command):
    """决定待岗."""

    reasons: Text
    document_no: DocumentNo | None = None
    decided_by: OfficerId | None = None


class DeclineSuspension(Command):
    """不予待岗."""

    reasons: Text
    decided_by: OfficerId | None = None


class EndSuspension(Command):
    """待岗结束: back to the post, or to another one that is named (A3)."""

    result: SuspensionResult
    post: Name | None = None
    remarks: Text | None = None


class HoldAccountable(Command):
    """责任追究 (S7): for a cause that is named, with the facts."""

    cause: AccountabilityCause
    facts: Text
    measure: Text
    document_no: DocumentNo | None = None
    decided_by: OfficerId | None = None


AssessmentCommand: TypeAlias = (
    OpenAssessment
    | ScoreIndicator
    | FinaliseAssessment
    | AppealAssessment
    | DecideAppeal
    | ProposeSuspension
    | ImposeSuspension
    | DeclineSuspension
    | EndSuspension
    | HoldAccountable
    | MarkOverdue
)
