"""The engine: numerators and denominators, counted from the log for every officer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypeAlias

from application.deadline_view import ENDS, DeadlineRow, evolve, keys, may_start, started
from application.ports import Following
from application.scoring import whose
from application.scoring.whose import Assigned, Standing, named
from domain.assessment.vocabulary import STREAM, Counted, CountsFor, Indicator
from domain.kernel.identity import OfficerId, StreamId
from domain.kernel.messages import Event, Recorded

Thing: TypeAlias = tuple[str, ...]
Things: TypeAlias = dict[OfficerId, set[Thing]]
Figures: TypeAlias = Mapping[str, Mapping[OfficerId, tuple[int, int]]]
"""By the code of an indicator, for every officer who has anything to show."""
Span: TypeAlias = tuple[date, date]


@dataclass(slots=True)
class Owners:
    """Whose a matter was on any day, asked once for each day."""

    assigned: Assigned
    last: date
    days: dict[date, Standing] = field(default_factory=dict)

    def of(self, recorded: Recorded[Any], counted: Counted) -> tuple[OfficerId, ...]:
        if counted.counts_for is not CountsFor.ASSIGNED:
            return named(recorded, counted)
        day = self.last if counted.distinct else recorded.occurred_on
        if day not in self.days:
            self.days[day] = self.assigned.on(day)
        return self.days[day].of(recorded)


@dataclass(slots=True)
class Tally:
    """One definition, as the log goes by."""

    counted: Counted
    span: Span
    owners: Owners
    things: Things = field(default_factory=lambda: defaultdict(set))
    rows: dict[str, DeadlineRow] = field(default_factory=dict)
    whose: dict[str, tuple[OfficerId, ...]] = field(default_factory=dict)
    happened: dict[StreamId, list[date]] = field(default_factory=lambda: defaultdict(list))

    def take(self, recorded: Recorded[Any]) -> None:
        if self.counted.deadline is not None:
            self._take_deadline(recorded)
        elif recorded.event.topic == self.counted.topic and self._concerns(recorded):
            for officer in self.owners.of(recorded, self.counted):
                self.things[officer].add(thing(recorded, self.counted))

    def _concerns(self, recorded: Recorded[Any]) -> bool:
        first, last = self.span
        in_time = recorded.occurred_on <= last and (
            self.counted.since_ever or first <= recorded.occurred_on
        )
        return in_time and holds(recorded.event, self.counted)

    def _take_deadline(self, recorded: Recorded[Any]) -> None:
        event, kind = recorded.event, self.counted.deadline
        if event.topic == self.counted.by:
            self.happened[recorded.stream].append(recorded.occurred_on)
        for key in keys(recorded):
            if key.removeprefix(f"{recorded.stream}/").partition("/")[0] != kind:
                continue
            row = evolve(self.rows.pop(key, None), key, recorded)
            if row is None:
                continue
            self.rows[key] = row
            starts = any(each.kind is kind for each in started(event))
            if starts and event.topic == self.counted.topic and holds(event, self.counted):
                self.whose[key] = self.owners.of(recorded, self.counted)

    def found(self) -> Things:
        """What was counted, once the log is read to its end."""
        first, last = self.span
        for key, officers in self.whose.items():
            row = self.rows[key]
            due = first <= row.due_on <= last and row.status != "LIFTED"
            if due and (not self.counted.met or self._was_met(row)):
                for officer in officers:
                    self.things[officer].add((key,))
        return self.things

    def _was_met(self, row: DeadlineRow) -> bool:
        if self.counted.by is not None:
            days = self.happened[StreamId(row.stream)]
            return any(row.starts_on <= day <= row.due_on for day in days)
        met = row.status == "MET" and row.ended_on is not None
        return met and row.ended_on is not None and row.ended_on <= row.due_on


def thing(recorded: Recorded[Any], counted: Counted) -> Thing:
    """What makes two of them the same."""
    if not counted.distinct:
        return (recorded.id,)
    return tuple(
        recorded.stream if each == STREAM else str(getattr(recorded.event, each))
        for each in counted.distinct
    )


def holds(event: Event, counted: Counted) -> bool:
    where = counted.where
    return where is None or str(getattr(event, where.field, "")) == where.value


def count(indicators: Sequence[Indicator], span: Span, log: Following) -> Figures:
    """Reads the log twice: whose everything was, then what was done."""
    assigned = Assigned()
    for step in log.steps(whose.READS, 0):
        assigned.take(step.events)
    owners = Owners(assigned, span[1])
    sides = {
        each.code: (
            Tally(each.numerator, span, owners),
            Tally(each.denominator, span, owners),
        )
        for each in indicators
    }
    tallies = [tally for both in sides.values() for tally in both]
    for step in log.steps(tuple(reads(indicators)), 0):
        for recorded in step.events:
            for tally in tallies:
                tally.take(recorded)
    return {code: rates(*both) for code, both in sides.items()}


def rates(above: Tally, below: Tally) -> Mapping[OfficerId, tuple[int, int]]:
    """Of the same things, where both say what a thing is: no part exceeds the whole."""
    numerators, denominators = above.found(), below.found()
    alike = (above.counted.deadline is None) == (below.counted.deadline is None) and len(
        above.counted.distinct
    ) == len(below.counted.distinct)
    compares = alike and bool(above.counted.deadline or above.counted.distinct)
    found = {}
    for officer in sorted(numerators.keys() | denominators.keys()):
        whole, part = denominators.get(officer, set()), numerators.get(officer, set())
        found[officer] = (len(part & whole if compares else part), len(whole))
    return found


def reads(indicators: Iterable[Indicator]) -> Iterator[type[Event]]:
    """The events that the definitions look at, and those that end their deadlines."""
    sides = [side for each in indicators for side in (each.numerator, each.denominator)]
    wanted = {topic for side in sides for topic in side.topics}
    contexts = {side.topic.partition(".")[0] for side in sides if side.deadline is not None}
    for topic, event in sorted(Event.known.items()):
        of_a_deadline = topic.partition(".")[0] in contexts and on_the_board(event)
        if topic in wanted or of_a_deadline:
            yield event


@cache
def on_the_board(event: type[Event]) -> bool:
    return event in ENDS or may_start(event)
