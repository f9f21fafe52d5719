"""What every rule of the check is given: the histories a case touched, and the law."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeAlias

from application.deadline_view import started
from application.legal.whole import History, Touched
from application.words import Words
from domain.enforcement.case import events as cases
from domain.enforcement.penalty import Penalty
from domain.kernel.calendar import Deadline, DeadlineKind, WorkCalendar
from domain.kernel.identity import EventId, RuleId, StreamId
from domain.kernel.messages import Event, Recorded
from domain.law.rulebook import RuleBook, Rules

SINCE_2021 = RuleId("PROC-2021")
LAW = "行政处罚法"
RULES = "市场监督管理行政处罚程序规定"

Step: TypeAlias = Recorded[Any]


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule that was broken, in words, with the events that show it."""

    rule: str
    article: str | None
    said: Words
    events: tuple[EventId, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A rule of which nobody can say whether it was kept, because the record does not
    tell."""

    rule: str
    said: Words
    events: tuple[EventId, ...]


Finding: TypeAlias = Breach | Unknown


@dataclass(frozen=True)
class Walk:
    """One case on its way through the check, as of a day."""

    case: StreamId
    histories: Touched
    on: date
    book: RuleBook
    calendar: WorkCalendar
    steps: History = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "steps", self.histories.get(self.case, ()))

    def rules(self, step: Step) -> Rules:
        """The law of a step's day."""
        return self.book.on(step.occurred_on)

    def article(self, step: Step, article: str) -> str | None:
        """An article of the procedure in force since 2021, for steps that it governed."""
        return article if self.rules(step).rule_set == SINCE_2021 else None

    def of_kind(self, kind: str) -> Iterator[tuple[StreamId, History]]:
        """The touched streams of one kind: ``household``, ``rectification``…"""
        for stream, history in self.histories.items():
            if stream.startswith(f"{kind}-"):
                yield stream, history

    def all(self, *kinds: type[Event]) -> list[Step]:
        """The case's own events of these kinds."""
        return of(self.steps, *kinds)

    @cached_property
    def rounds(self) -> list[History]:
        """From the lead, or from a reopening, to the next: each has one decision."""
        starts = [0]
        starts += [
            place
            for place, step in enumerate(self.steps)
            if isinstance(step.event, cases.CaseReopened)
        ]
        ends = [*starts[1:], len(self.steps)]
        return [
            self.steps[start:end] for start, end in zip(starts, ends, strict=True) if end
        ]

    @cached_property
    def decided(self) -> list["Decided"]:
        """Every decision that penalises, with what led to it."""
        return [
            Decided(step, round_[:place], round_[place + 1 :])
            for round_ in self.rounds
            for place, step in enumerate(round_)
            if isinstance(step.event, cases.PenaltyDecided)
        ]


@dataclass(frozen=True, slots=True)
class Decided:
    """A penalty decision, and its round before and after it."""

    step: Step
    before: History
    after: History

    @property
    def penalties(self) -> tuple[Penalty, ...]:
        event: cases.PenaltyDecided = self.step.event
        return event.penalties

    @property
    def concluded(self) -> Step | None:
        return last(self.before, cases.InvestigationConcluded)

    @property
    def notice(self) -> Step | None:
        """The notice that the party had when it was decided."""
        return last(self.before, cases.PreDecisionNoticeServed)

    @property
    def since_notice(self) -> History:
        return after(self.before, self.notice) if self.notice else self.before


Rule: TypeAlias = Callable[[Walk], Iterator[Finding]]
"""One rule of the check: what it finds in a case."""


def of(history: Sequence[Step], *kinds: type[Event]) -> list[Step]:
    return [step for step in history if isinstance(step.event, kinds)]


def first(history: Sequence[Step], *kinds: type[Event]) -> Step | None:
    return next((step for step in history if isinstance(step.event, kinds)), None)


def last(history: Sequence[Step], *kinds: type[Event]) -> Step | None:
    return first(history[::-1], *kinds)


def before(history: Sequence[Step], step: Step) -> list[Step]:
    """What a stream had come to."""
    return [each for each in history if each.version < step.version]


def after(history: Sequence[Step], step: Step) -> list[Step]:
    """What a stream went on with."""
    return [each for each in history if each.version > step.version]


def deadlines(history: Sequence[Step], kind: DeadlineKind) -> list[tuple[Step, Deadline]]:
    """Every deadline of a kind with the event that started it."""
    return [
        (step, deadline)
        for step in history
        for deadline in started(step.event)
        if deadline.kind is kind
    ]


def ids(*steps: Step | None) -> tuple[EventId, ...]:
    return tuple(dict.fromkeys(step.id for step in steps if step is not None))
