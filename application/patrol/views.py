"""What is seen of patrols, and of what they found."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identity import HouseholdId, OfficerId, PatrolId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.patrol import events
from domain.patrol.vocabulary import Disposition, PatrolKind, Premises, VisitOutcome


@dataclass(frozen=True, slots=True)
class PatrolRow:
    """One patrol. ``status`` is PLANNED, IN_PROGRESS, CONCLUDED, CANCELLED or, for a visit
    that a foreign register tells of, TRANSCRIBED; only such a visit has outcomes. Of
    several, ``outcome`` and ``grade`` are the first that is said, ``score`` the highest.
    """

    patrol_id: PatrolId
    household_id: HouseholdId
    station: StationId
    kind: PatrolKind
    status: str
    planned_on: date
    source_kind: str | None = None
    visited_on: date | None = None
    concluded_on: date | None = None
    officers: tuple[OfficerId, ...] = ()
    premises: Premises | None = None
    outcome: str | None = None
    score: int | None = None
    grade: str | None = None
    outcomes: tuple[VisitOutcome, ...] = ()
    findings: int = 0
    open_findings: int = 0


def evolve(row: PatrolRow | None, _: str, recorded: Recorded[Any]) -> PatrolRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.VisitTranscribed() as visit:
            return transcribed(visit, recorded)
        case PatrolRow(), events.FindingTranscribed() | events.FindingRecorded():
            return replace(
                row, findings=row.findings + 1, open_findings=row.open_findings + 1
            )
        case None, events.PatrolPlanned() as plan:
            return PatrolRow(
                patrol_id=PatrolId(recorded.stream),
                household_id=plan.household,
                station=plan.station,
                kind=plan.kind,
                status="PLANNED",
                planned_on=plan.planned_on,
            )
        case PatrolRow(), events.PatrolStarted(officers=officers):
            return replace(row, status="IN_PROGRESS", visited_on=day, officers=officers)
        case PatrolRow(), events.FindingDisposed():
            return replace(row, open_findings=row.open_findings - 1)
        case PatrolRow(), events.PatrolConcluded(premises=premises):
            return replace(row, status="CONCLUDED", concluded_on=day, premises=premises)
        case PatrolRow(), events.PatrolCancelled():
            return replace(row, status="CANCELLED")
        case _:
            return row


def transcribed(visit: events.VisitTranscribed, recorded: Recorded[Any]) -> PatrolRow:
    """Whatever was planned, visited and concluded was so on the one day we are told."""
    day, outcomes = recorded.occurred_on, visit.outcomes
    return PatrolRow(
        patrol_id=PatrolId(recorded.stream),
        household_id=visit.household,
        station=visit.station,
        kind=visit.kind,
        status="TRANSCRIBED",
        planned_on=day,
        source_kind=visit.source_kind,
        visited_on=day,
        concluded_on=day,
        outcome=next((each.outcome for each in outcomes if each.outcome), None),
        score=max(
            (each.score for each in outcomes if each.score is not None), default=None
        ),
        grade=next((each.grade for each in outcomes if each.grade), None),
        outcomes=outcomes,
    )


PATROL: Projection[PatrolRow] = Projection(
    name="patrol",
    row=PatrolRow,
    reads=(
        events.PatrolPlanned,
        events.PatrolStarted,
        events.FindingRecorded,
        events.FindingDisposed,
        events.PatrolConcluded,
        events.PatrolCancelled,
        events.VisitTranscribed,
        events.FindingTranscribed,
    ),
    evolve=evolve,
    sought_by=("household_id", "station, status, planned_on", "visited_on"),
)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One thing found on a patrol; without a disposition it is open. ``severity`` and
    ``outcome`` are the words of a foreign register, which ``transcribed`` it.
    """

    finding_id: str
    patrol_id: PatrolId
    household_id: HouseholdId
    station: StationId
    finding_no: int
    found_on: date
    matter: str
    transcribed: bool
    item: str | None = None
    clause: str | None = None
    severity: str | None = None
    outcome: str | None = None
    disposition: Disposition | None = None
    disposed_on: date | None = None


def findings(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


def evolve_finding(
    row: FindingRow | None, key: str, recorded: Recorded[Any]
) -> FindingRow | None:
    match row, recorded.event:
        case None, events.FindingTranscribed() as found:
            return FindingRow(
                finding_id=key,
                patrol_id=PatrolId(recorded.stream),
                household_id=found.household,
                station=found.station,
                finding_no=found.number,
                found_on=recorded.occurred_on,
                matter=found.matter,
                transcribed=True,
                clause=found.clause,
                severity=found.severity,
                outcome=found.outcome,
            )
        case None, events.FindingRecorded() as found:
            return FindingRow(
                finding_id=key,
                patrol_id=PatrolId(recorded.stream),
                household_id=found.household,
                station=found.station,
                finding_no=found.number,
                found_on=recorded.occurred_on,
                matter=found.matter,
                transcribed=False,
                item=found.item,
                clause=found.clause,
            )
        case FindingRow(), events.FindingDisposed(disposition=disposition):
            return replace(row, disposition=disposition, disposed_on=recorded.occurred_on)
        case _:
            return row


FINDING: Projection[FindingRow] = Projection(
    name="finding",
    row=FindingRow,
    reads=(events.FindingRecorded, events.FindingDisposed, events.FindingTranscribed),
    keys=findings,
    evolve=evolve_finding,
    sought_by=("patrol_id", "household_id", "station, disposition"),
)
