"""Histories as the legal division reads them: a case without fault, and how it is bent."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from application.legal.check.rules import Checker, Findings
from application.legal.whole import Touched
from domain.enforcement.case.commands import CaseCommand, TellInformant
from domain.kernel.identity import ActorId, StreamId, stream_id
from domain.kernel.messages import Context, Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from tests.domain.enforcement.case.cases import (
    CLOSE,
    CONCLUDE,
    DECIDE,
    EVIDENCE,
    FILE,
    LEAD,
    NOTIFY,
    PAID,
    PASS,
    PLEAD,
    SERVE,
    SUBMIT,
    march,
    so_far,
)

CALENDAR = BureauCalendar()
CASE = stream_id("case", UUID(int=7))
ID = UUID(int=0)
LATER = date(2026, 6, 1)
"""Long after the case was closed: nothing is left to be done."""

Told = list[tuple[date, Event]]
"""Events with their days, as one stream has them."""

TELL = TellInformant(occurred_on=march(10), told="已立案")
FAULTLESS: tuple[CaseCommand, ...] = (
    LEAD,
    FILE,
    TELL,
    EVIDENCE,
    CONCLUDE,
    SUBMIT,
    PASS,
    NOTIFY,
    PLEAD,
    DECIDE,
    SERVE,
    PAID,
    CLOSE,
)


def told(*commands: CaseCommand) -> Told:
    """What came of these commands, each on its day."""
    found: Told = []
    for count, command in enumerate(commands, 1):
        grown = so_far(*commands[:count])
        found += [(command.occurred_on, event) for event in grown[len(found) :]]
    return found


def recorded(stream: StreamId, happened: Told) -> list[Recorded[Any]]:
    """A stream that was recorded at noon of every day."""
    return [
        Recorded(stream, version, noon(day), day, context(day), event)
        for version, (day, event) in enumerate(happened, 1)
    ]


def context(day: date) -> Context:
    return Context(
        actor=ActorId("tick"),
        duty=Duty.AUTOMATIC,
        command_id=ID,
        correlation_id=ID,
        rule_set=RULE_BOOK.on(day).rule_set,
    )


def noon(day: date) -> datetime:
    return datetime.combine(day, time(4), tzinfo=UTC)


def without(story: Told, *kinds: type[Event]) -> Told:
    return [(day, event) for day, event in story if not isinstance(event, kinds)]


def bent(story: Told, kind: type[Event], /, **changed: Any) -> Told:
    """The story with one kind of event told otherwise."""
    return [
        (day, event.model_copy(update=changed) if isinstance(event, kind) else event)
        for day, event in story
    ]


def moved(story: Told, kind: type[Event], day: date) -> Told:
    """The story with one kind of event on another day."""
    return [(day if isinstance(event, kind) else its, event) for its, event in story]


def after(story: Told, kind: type[Event], *more: tuple[date, Event]) -> Told:
    """The story with more events after the first of a kind."""
    place = next(n for n, (_, event) in enumerate(story, 1) if isinstance(event, kind))
    return [*story[:place], *more, *story[place:]]


def check(
    story: Told, others: Mapping[StreamId, Told] | None = None, on: date = LATER
) -> Findings:
    """What the check finds in a case and what it touched."""
    histories: Touched = {
        CASE: recorded(CASE, story),
        **{stream: recorded(stream, each) for stream, each in (others or {}).items()},
    }
    return Checker(RULE_BOOK, CALENDAR).check(CASE, histories, on)


def rules(
    story: Told, others: Mapping[StreamId, Told] | None = None, on: date = LATER
) -> list[str]:
    """The rules that a story breaks."""
    return [each.rule for each in check(story, others, on).breaches]


def shows(findings: Findings, *kinds: type[Event], story: Sequence[Any]) -> bool:
    """Whether the only breach names exactly the events of these kinds."""
    (breach,) = findings.breaches
    names = {f"{CASE}@{n}" for n, (_, e) in enumerate(story, 1) if isinstance(e, kinds)}
    return set(breach.events) == names


Bend = Callable[[Told], Told]
