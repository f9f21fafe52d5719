"""What may be asked of a household's patrol programme."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, PatrolId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import Text
from domain.patrol.vocabulary import PatrolKind


class PlanProgramme(Command):
    """制定巡查计划: a period of a beat, as it concerns one household of it.

    ``grade`` is the grade of credit that holds; a household that was never graded has none.
    """

    household: HouseholdId
    station: StationId
    beat: BeatId
    from_on: date
    to_on: date
    grade: CreditGrade | None = None
    case_closed_on: date | None = None


class ScheduleVisit(Command):
    """安排巡查: one visit more, with or without a programme.

    A routine visit to a household that is exempt takes a leader and a reason.
    """

    household: HouseholdId
    station: StationId
    kind: PatrolKind
    due_on: date
    reason: Text | None = None
    approved_by: OfficerId | None = None


class DropVisit(Command):
    """取消应巡查; routine visits only (INV-35)."""

    visit: int = Field(ge=1, le=10_000)
    reason: Text


class NoteVisit(Command):
    """登记完成情况: a patrol was concluded; the programme knows whether it was due."""

    patrol: PatrolId
    kind: PatrolKind


ProgrammeCommand: TypeAlias = PlanProgramme | ScheduleVisit | DropVisit | NoteVisit
