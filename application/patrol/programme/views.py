"""What is seen of patrol programmes, and of every visit that is due."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.credit import CreditGrade
from domain.kernel.identity import (
    BeatId,
    HouseholdId,
    OfficerId,
    PatrolId,
    ProgrammeId,
    StationId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.patrol.programme import events
from domain.patrol.programme.vocabulary import DueVisit
from domain.patrol.vocabulary import PatrolKind


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """One household's programme, with the period that was planned last, if any was."""

    programme_id: ProgrammeId
    household_id: HouseholdId
    station: StationId
    beat_id: BeatId | None = None
    from_on: date | None = None
    to_on: date | None = None
    grade: CreditGrade | None = None
    exempt: bool = False
    planned_on: date | None = None
    visits: int = 0
    made: int = 0
    dropped: int = 0


def evolve(
    row: ProgrammeRow | None, _: str, recorded: Recorded[Any]
) -> ProgrammeRow | None:
    match row, recorded.event:
        case _, events.ProgrammePlanned() as plan:
            return replace(
                row or first(plan, recorded),
                station=plan.station,
                beat_id=plan.beat,
                from_on=plan.from_on,
                to_on=plan.to_on,
                grade=plan.grade,
                exempt=plan.exempt,
                planned_on=recorded.occurred_on,
                visits=(row.visits if row else 0) + len(plan.visits),
            )
        case _, events.VisitScheduled() as asked:
            known = row or first(asked, recorded)
            return replace(known, station=asked.station, visits=known.visits + 1)
        case ProgrammeRow(), events.ScheduledVisitMade():
            return replace(row, made=row.made + 1)
        case ProgrammeRow(), events.ScheduledVisitDropped():
            return replace(row, dropped=row.dropped + 1)
        case _:
            return row


def first(
    event: events.ProgrammePlanned | events.VisitScheduled, recorded: Recorded[Any]
) -> ProgrammeRow:
    return ProgrammeRow(
        programme_id=ProgrammeId(recorded.stream),
        household_id=event.household,
        station=event.station,
    )


EVENTS = (
    events.ProgrammePlanned,
    events.VisitScheduled,
    events.ScheduledVisitMade,
    events.ScheduledVisitDropped,
)

PROGRAMME: Projection[ProgrammeRow] = Projection(
    name="programme",
    row=ProgrammeRow,
    reads=EVENTS,
    evolve=evolve,
    sought_by=("household_id", "station", "beat_id, from_on"),
)


@dataclass(frozen=True, slots=True)
class ProgrammeVisitRow:
    """应巡查: one visit to be made. ``status`` is DUE, DONE or DROPPED. ``beat_id`` and
    ``grade`` are those of its plan; a visit that was scheduled by itself has none.
    ``patrol_id`` is the patrol that made it.
    """

    visit_id: str
    programme_id: ProgrammeId
    household_id: HouseholdId
    station: StationId
    number: int
    kind: PatrolKind
    from_on: date
    due_on: date
    planned_on: date
    status: str = "DUE"
    beat_id: BeatId | None = None
    grade: CreditGrade | None = None
    reason: str | None = None
    approved_by: OfficerId | None = None
    patrol_id: PatrolId | None = None
    done_on: date | None = None
    dropped_on: date | None = None


def numbers(recorded: Recorded[Any]) -> tuple[int, ...]:
    """The visits that an event is about."""
    match recorded.event:
        case events.ProgrammePlanned(visits=visits):
            return tuple(each.number for each in visits)
        case events.VisitScheduled(visit=visit):
            return (visit.number,)
        case _:
            return (recorded.event.visit,)


def keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    return tuple(f"{recorded.stream}/{number}" for number in numbers(recorded))


def evolve_visit(
    row: ProgrammeVisitRow | None, key: str, recorded: Recorded[Any]
) -> ProgrammeVisitRow | None:
    match row, recorded.event:
        case None, events.ProgrammePlanned() as plan:
            number = int(key.rpartition("/")[2])
            visit = next(each for each in plan.visits if each.number == number)
            found = due(key, visit, plan, recorded)
            return replace(found, beat_id=plan.beat, grade=plan.grade)
        case None, events.VisitScheduled() as asked:
            found = due(key, asked.visit, asked, recorded)
            return replace(found, reason=asked.reason, approved_by=asked.approved_by)
        case ProgrammeVisitRow(), events.ScheduledVisitMade(patrol=patrol):
            day = recorded.occurred_on
            return replace(row, status="DONE", patrol_id=patrol, done_on=day)
        case ProgrammeVisitRow(), events.ScheduledVisitDropped():
            return replace(row, status="DROPPED", dropped_on=recorded.occurred_on)
        case _:
            return row


def due(
    key: str,
    visit: DueVisit,
    event: events.ProgrammePlanned | events.VisitScheduled,
    recorded: Recorded[Any],
) -> ProgrammeVisitRow:
    return ProgrammeVisitRow(
        visit_id=key,
        programme_id=ProgrammeId(recorded.stream),
        household_id=event.household,
        station=event.station,
        number=visit.number,
        kind=visit.kind,
        from_on=visit.from_on,
        due_on=visit.due_on,
        planned_on=recorded.occurred_on,
    )


PROGRAMME_VISIT: Projection[ProgrammeVisitRow] = Projection(
    name="programme_visit",
    row=ProgrammeVisitRow,
    reads=EVENTS,
    keys=keys,
    evolve=evolve_visit,
    sought_by=("programme_id", "household_id", "station, due_on", "patrol_id"),
)
