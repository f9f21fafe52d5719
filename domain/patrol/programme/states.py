"""What a programme is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.patrol.programme.events import (
    ProgrammeEvent,
    ProgrammePlanned,
    ScheduledVisitDropped,
    ScheduledVisitMade,
    VisitScheduled,
)
from domain.patrol.programme.vocabulary import DueVisit


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A visit, why it was asked for, and what became of it."""

    visit: DueVisit
    reason: str | None = None
    patrol: PatrolId | None = None
    dropped: str | None = None

    @property
    def is_open(self) -> bool:
        return self.patrol is None and self.dropped is None


@dataclass(frozen=True, slots=True)
class Unprogrammed:
    """No visit was ever planned."""


@dataclass(frozen=True, slots=True)
class Programmed:
    """The periods that were planned, and every visit of the household by its number."""

    household: HouseholdId
    station: StationId
    plans: tuple[ProgrammePlanned, ...] = ()
    visits: tuple[Scheduled, ...] = ()

    def exempt_on(self, day: date) -> bool:
        """Whether a plan that covers the day leaves routine visits out."""
        covering = (each for each in self.plans if each.from_on <= day <= each.to_on)
        return any(each.exempt for each in covering)


Programme: TypeAlias = Unprogrammed | Programmed


def station_of(programme: Programme) -> StationId | None:
    return programme.station if isinstance(programme, Programmed) else None


def evolve(programme: Programme, event: ProgrammeEvent) -> Programme:
    match programme, event:
        case Unprogrammed(), ProgrammePlanned() | VisitScheduled():
            return evolve(Programmed(event.household, event.station), event)
        case Programmed(), ProgrammePlanned(visits=visits):
            return replace(
                programme,
                station=event.station,
                plans=(*programme.plans, event),
                visits=(*programme.visits, *map(Scheduled, visits)),
            )
        case Programmed(), VisitScheduled():
            visit = Scheduled(event.visit, event.reason)
            return replace(
                programme, station=event.station, visits=(*programme.visits, visit)
            )
        case Programmed(), ScheduledVisitDropped():
            return replace(programme, visits=altered(programme, event))
        case Programmed(), ScheduledVisitMade():
            return replace(programme, visits=altered(programme, event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {programme}")


def altered(
    programme: Programmed, event: ScheduledVisitDropped | ScheduledVisitMade
) -> tuple[Scheduled, ...]:
    """The visits after what became of one of them."""
    if not 1 <= event.visit <= len(programme.visits):
        raise ValueError(f"There is no visit {event.visit}.")
    patrol = event.patrol if isinstance(event, ScheduledVisitMade) else None
    dropped = event.reason if isinstance(event, ScheduledVisitDropped) else None
    return tuple(
        replace(each, patrol=patrol, dropped=dropped)
        if each.visit.number == event.visit
        else each
        for each in programme.visits
    )
