"""Whose a matter is: households by their assignments, beats by their allocations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from application.supervision.spell_views import ASSIGNMENT, AssignmentRow
from domain.assessment.vocabulary import Counted, CountsFor
from domain.kernel.identity import OfficerId, StreamId
from domain.kernel.messages import Event, Recorded
from domain.supervision.events import BeatAllocated

READS: tuple[type[Event], ...] = (*ASSIGNMENT.reads, BeatAllocated)


@dataclass(slots=True)
class Assigned:
    """Who answered for what, and when; taken from the log as it is read."""

    rows: dict[str, AssignmentRow] = field(default_factory=dict)
    beats: dict[str, list[tuple[date, tuple[OfficerId, ...]]]] = field(default_factory=dict)

    def take(self, events: Iterable[Recorded[Any]]) -> None:
        for recorded in events:
            if isinstance(recorded.event, BeatAllocated):
                allocated = (recorded.occurred_on, recorded.event.officers)
                self.beats.setdefault(recorded.stream, []).append(allocated)
                continue
            for key in ASSIGNMENT.keys(recorded):
                row = ASSIGNMENT.evolve(self.rows.pop(key, None), key, recorded)
                if row is not None:
                    self.rows[key] = row

    def on(self, day: date) -> "Standing":
        households: dict[StreamId, OfficerId] = {
            row.household_id: row.officer_id
            for row in self.rows.values()
            if row.from_on <= day and (row.to_on is None or day < row.to_on)
        }
        beats = {
            beat: next((o for on, o in reversed(allocated) if on <= day), ())
            for beat, allocated in self.beats.items()
        }
        return Standing(households, beats)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose every household and every beat was on a day."""

    households: Mapping[StreamId, OfficerId]
    beats: Mapping[str, tuple[OfficerId, ...]]

    def of(self, recorded: Recorded[Any]) -> tuple[OfficerId, ...]:
        household = getattr(recorded.event, "household", None)
        if household is None and recorded.stream.startswith("household-"):
            household = recorded.stream
        if household is not None:
            found = self.households.get(household)
            return () if found is None else (found,)
        return self.beats.get(getattr(recorded.event, "beat", ""), ())


def named(recorded: Recorded[Any], counted: Counted) -> tuple[OfficerId, ...]:
    """The officers that an event itself names, as the actor or in a field."""
    if counted.counts_for is CountsFor.ACTOR:
        said: Any = recorded.context.actor
    else:
        said = getattr(recorded.event, counted.field or "", None)
    several = said if isinstance(said, (tuple, frozenset)) else (said,)
    return tuple(
        OfficerId(StreamId(each))
        for each in several
        if isinstance(each, str) and each.startswith("officer-")
    )
