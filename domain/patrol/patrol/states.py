"""What a patrol is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.patrol.events import (
    ChecklistItemChecked,
    FindingDisposed,
    FindingRecorded,
    FindingTranscribed,
    PatrolCancelled,
    PatrolConcluded,
    PatrolEvent,
    PatrolPlanned,
    PatrolStarted,
    VisitTranscribed,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """发现的问题, and what became of it."""

    matter: str
    item: str | None = None
    clause: str | None = None
    disposed: FindingDisposed | None = None


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Planned:
    """巡查前."""

    plan: PatrolPlanned


@dataclass(frozen=True, slots=True)
class InProgress:
    """巡查中: ``checked`` holds the latest answer to each item."""

    plan: PatrolPlanned
    officers: tuple[OfficerId, ...]
    checked: Mapping[str, ChecklistItemChecked]
    findings: tuple[Finding, ...] = ()

    @property
    def household(self) -> HouseholdId:
        return self.plan.household

    @property
    def station(self) -> StationId:
        return self.plan.station


@dataclass(frozen=True, slots=True)
class Concluded:
    """巡查后: every item answered, every finding disposed of."""

    plan: PatrolPlanned
    conclusion: PatrolConcluded


@dataclass(frozen=True, slots=True)
class Cancelled:
    """取消: it never took place."""

    plan: PatrolPlanned


@dataclass(frozen=True, slots=True)
class Transcribed:
    """A visit from another register: over, but its findings may still be disposed of."""

    household: HouseholdId
    station: StationId
    findings: tuple[Finding, ...] = ()


Patrol: TypeAlias = Unplanned | Planned | InProgress | Concluded | Cancelled | Transcribed


def evolve(patrol: Patrol, event: PatrolEvent) -> Patrol:
    match patrol, event:
        case Unplanned(), PatrolPlanned():
            return Planned(event)
        case Planned(), PatrolStarted():
            return InProgress(patrol.plan, event.officers, checked={})
        case Planned(), PatrolCancelled():
            return Cancelled(patrol.plan)
        case InProgress(), ChecklistItemChecked():
            return replace(patrol, checked={**patrol.checked, event.item: event})
        case InProgress(), FindingRecorded():
            found = Finding(event.matter, event.item, event.clause)
            return replace(patrol, findings=(*patrol.findings, found))
        case InProgress(), PatrolConcluded():
            return Concluded(patrol.plan, event)
        case Unplanned(), VisitTranscribed():
            return Transcribed(event.household, event.station)
        case Transcribed(), FindingTranscribed():
            found = Finding(event.matter, clause=event.clause)
            return replace(patrol, findings=(*patrol.findings, found))
        case InProgress() | Transcribed(), FindingDisposed():
            return replace(patrol, findings=disposed(patrol.findings, event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {patrol}")


def disposed(findings: tuple[Finding, ...], event: FindingDisposed) -> tuple[Finding, ...]:
    """The findings of a patrol, numbered from 1, after one of them was disposed of."""
    return tuple(
        replace(finding, disposed=event) if number == event.number else finding
        for number, finding in enumerate(findings, start=1)
    )
