"""What may be asked of a credit file."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import AwardId, EventId, HouseholdId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Text, Word
from domain.law.credit import ConductMatter

Cited = Annotated[frozenset[EventId], Field(min_length=1, max_length=50)]
"""Conducts of this file, by the events that they were recorded from."""


class OpenCreditFile(Command):
    """建立信用档案: by itself, when the household is opened."""

    household: HouseholdId
    station: StationId
    in_business_since: date


class RecordGoodConduct(Command):
    """记录良好行为: by itself, from the event ``evidence``. What was recorded of the same
    ``origin`` before and is ``replaces``d stands no more."""

    matter: ConductMatter
    evidence: EventId
    origin: Word
    said: Word | None = None
    replaces: bool = False


class RecordBadConduct(Command):
    """记录不良行为: by itself, from the event ``evidence``; the grade falls at once."""

    matter: ConductMatter
    evidence: EventId
    origin: Word
    said: Word | None = None
    replaces: bool = False


class StrikeConduct(Command):
    """撤销行为记录: what was recorded of an origin has been undone by ``cause``."""

    origin: Word
    cause: EventId


class GradeCredit(Command):
    """评定信用等级: a review, by the rules of its day. ``clean_evidence`` names the good
    conducts for which a grade may rise."""

    reasons: Text
    clean_evidence: Annotated[frozenset[EventId], Field(max_length=50)] = frozenset()


class OverrideGrade(Command):
    """调整信用等级: by a leader, with reasons and evidence; never to or from D."""

    grade: CreditGrade
    reasons: Text
    evidence: Cited


class RepairCredit(Command):
    """信用修复: bad conducts that count no more, because of good ones since."""

    conducts: Cited
    proof: Cited
    reasons: Text
    document_no: DocumentNo


class ApplyMeasure(Command):
    """落实分级管理措施: the measures of the present grade, by the rules of this day."""


class NoteAward(Command):
    """An application for the award: one at a time (守合同重信用)."""

    award: AwardId


class ReleaseAward(Command):
    """The award, or the application, is over."""

    award: AwardId


CreditCommand: TypeAlias = (
    OpenCreditFile
    | RecordGoodConduct
    | RecordBadConduct
    | StrikeConduct
    | GradeCredit
    | OverrideGrade
    | RepairCredit
    | ApplyMeasure
    | NoteAward
    | ReleaseAward
)
