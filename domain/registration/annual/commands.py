"""What may be asked of a household's annual file."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Text
from domain.registration.vocabulary import MATTERS_AT_MOST, AbnormalGround, BusinessForm

Year = Annotated[int, Field(ge=1990, le=2100)]
"""年度: the year in which the window of a duty lies."""


class OpenAnnualFile(Command):
    """建立年检、年报档案: by itself, with the household."""

    household: HouseholdId
    station: StationId
    form: BusinessForm
    registered_on: date | None = None


class OpenAnnualDuty(Command):
    """建立年度任务: by the yearly run, once for each household and year."""

    year: Year


class FileAnnualInspection(Command):
    """年检: passed, or not passed because of something."""

    year: Year
    passed: bool
    matters: tuple[Text, ...] = Field(default=(), max_length=MATTERS_AT_MOST)


class FileAnnualReport(Command):
    """报送年度报告."""

    year: Year


class ListAsAbnormal(Command):
    """列入经营异常名录, by decision."""

    ground: AbnormalGround
    matter: Text
    document_no: DocumentNo


class RemoveFromAbnormalList(Command):
    """移出经营异常名录, because one of the grounds is there no longer."""

    ground: AbnormalGround
    reason: Text
    document_no: DocumentNo


class CloseAnnualFile(Command):
    """终止年检、年报: by itself, when the registration ends."""

    reason: Text


AnnualCommand: TypeAlias = (
    OpenAnnualFile
    | OpenAnnualDuty
    | FileAnnualInspection
    | FileAnnualReport
    | ListAsAbnormal
    | RemoveFromAbnormalList
    | CloseAnnualFile
    | MarkOverdue
)
