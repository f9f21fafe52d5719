"""What may have happened on a patrol. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Event
from domain.patrol.vocabulary import (
    Disposition,
    ItemAnswer,
    PatrolKind,
    Premises,
    VisitOutcome,
)


class PatrolPlanned(Event, topic="patrol.planned"):
    household: HouseholdId
    station: StationId
    kind: PatrolKind
    planned_on: date
    items: tuple[str, ...]


class PatrolStarted(Event, topic="patrol.started"):
    household: HouseholdId
    officers: tuple[OfficerId, ...]


class ChecklistItemChecked(Event, topic="patrol.item-checked"):
    item: str
    answer: ItemAnswer
    remarks: str | None = None


class FindingRecorded(Event, topic="patrol.finding-recorded"):
    """``number`` counts the findings of one patrol from 1."""

    household: HouseholdId
    station: StationId
    number: int
    matter: str
    item: str | None = None
    clause: str | None = None


class FindingDisposed(Event, topic="patrol.finding-disposed"):
    household: HouseholdId
    station: StationId
    number: int
    disposition: Disposition
    matter: str
    remarks: str | None = None
    demand: str | None = None


class PatrolConcluded(Event, topic="patrol.concluded"):
    """``kind`` repeats the plan's; conclusions of earlier days do not tell it."""

    household: HouseholdId
    premises: Premises
    remarks: str | None = None
    kind: PatrolKind | None = None


class PatrolCancelled(Event, topic="patrol.cancelled"):
    household: HouseholdId
    reason: str


class VisitTranscribed(Event, topic="patrol.visit-transcribed"):
    """A visit that a foreign register tells of: made, and over, before it came to us."""

    household: HouseholdId
    station: StationId
    kind: PatrolKind
    source_kind: str | None = None
    outcomes: tuple[VisitOutcome, ...] = ()


class FindingTranscribed(Event, topic="patrol.finding-transcribed"):
    """A finding of such a visit; ``outcome`` is the register's word on the visit there."""

    household: HouseholdId
    station: StationId
    number: int
    clause: str | None = None
    matter: str
    severity: str | None = None
    outcome: str | None = None


PatrolEvent: TypeAlias = (
    PatrolPlanned
    | PatrolStarted
    | ChecklistItemChecked
    | FindingRecorded
    | FindingDisposed
    | PatrolConcluded
    | PatrolCancelled
    | VisitTranscribed
    | FindingTranscribed
)
