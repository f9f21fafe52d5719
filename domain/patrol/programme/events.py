"""What may have happened to a patrol programme. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import (
    BeatId,
    HouseholdId,
    OfficerId,
    PatrolId,
    RuleId,
    StationId,
)
from domain.kernel.messages import Event
from domain.patrol.programme.vocabulary import DueVisit
from domain.patrol.vocabulary import PatrolKind


class ProgrammePlanned(Event, topic="patrol.programme-planned"):
    """``exempt``: the grade has no routine visits under ``rule_id``; others it has."""

    household: HouseholdId
    station: StationId
    beat: BeatId
    from_on: date
    to_on: date
    grade: CreditGrade | None
    exempt: bool
    visits: tuple[DueVisit, ...]
    rule_id: RuleId


class VisitScheduled(Event, topic="patrol.visit-scheduled"):
    household: HouseholdId
    station: StationId
    visit: DueVisit
    reason: str | None = None
    approved_by: OfficerId | None = None


class ScheduledVisitDropped(Event, topic="patrol.scheduled-visit-dropped"):
    household: HouseholdId
    visit: int
    reason: str


class ScheduledVisitMade(Event, topic="patrol.scheduled-visit-made"):
    household: HouseholdId
    visit: int
    kind: PatrolKind
    patrol: PatrolId


ProgrammeEvent: TypeAlias = (
    ProgrammePlanned | VisitScheduled | ScheduledVisitDropped | ScheduledVisitMade
)
