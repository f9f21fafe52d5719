"""A dated rule, how sure we are of it, and rules that follow one another."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Generic, TypeVar

from domain.kernel.calendar import Term, Unit
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen

SINCE_EVER = date.min
"""The beginning of a rule whose beginning is unknown, or which has none."""


class Confidence(StrEnum):
    """How we know it."""

    V = "V"
    """Read in the full text of the instrument."""
    VP = "VP"
    """Read in an excerpt only."""
    H = "H"
    """From memory, sure."""
    M = "M"
    """From memory, to be checked."""
    L = "L"
    """Not confirmed by anybody: a default, no law."""
    D = "D"
    """Said by the bureau's own report of 2003."""
    A = "A"
    """Our assumption."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A parameter of which we are more, or less, sure than of its rule as a whole."""

    parameter: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What holds from one day to another, both included. No end: it is in force today."""

    id: RuleId
    in_force_from: date
    in_force_to: date | None = None
    article: str | None = None
    confidence: Confidence
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        if self.in_force_to is not None and self.in_force_to < self.in_force_from:
            raise ValueError(f"{self.id} ends before it begins")
        known = {field.name for field in fields(self)}
        for mark in self.marks:
            if mark.parameter not in known:
                raise ValueError(f"{self.id} has no parameter {mark.parameter}")

    def holds_on(self, day: date) -> bool:
        return self.in_force_from <= day and (
            self.in_force_to is None or day <= self.in_force_to
        )

    def confidence_in(self, parameter: str) -> Confidence:
        """How sure we are of one parameter."""
        for mark in self.marks:
            if mark.parameter == parameter:
                return mark.confidence
        return self.confidence


class NotCounted(StrEnum):
    """不计入期限: what a running term waits for."""

    TESTING = "TESTING"
    INSPECTION = "INSPECTION"
    QUARANTINE = "QUARANTINE"
    APPRAISAL = "APPRAISAL"
    RIGHT_HOLDER_IDENTIFICATION = "RIGHT_HOLDER_IDENTIFICATION"
    SUSPENSION = "SUSPENSION"
    HEARING = "HEARING"
    ANNOUNCEMENT = "ANNOUNCEMENT"
    ORDERED_REFUND = "ORDERED_REFUND"


@dataclass(frozen=True, slots=True)
class ExtendableTerm:
    """A term, and how long it may become by the leader's approval, counted from its start.

    ``longest`` is ``None`` where it may be extended and no bound is named. Beyond it, only
    collective discussion (集体讨论) helps, and only where ``then_collective`` says so.
    """

    term: Term
    longest: Term | None
    then_collective: bool = False
    excluded: frozenset[NotCounted] = frozenset()


@dataclass(frozen=True, slots=True)
class FineBand:
    """罚款幅度: the least and the most that may be fined."""

    least: Fen
    most: Fen

    def __post_init__(self) -> None:
        if self.most < self.least:
            raise ValueError("The most is below the least.")

    def holds(self, fine: Fen) -> bool:
        return self.least <= fine <= self.most


R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True)
class Succession(Generic[R]):
    """The rules of one subject, in order of time, never two on one day."""

    rules: tuple[R, ...]

    def __post_init__(self) -> None:
        for before, after in pairwise(self.rules):
            if before.in_force_to is None or before.in_force_to >= after.in_force_from:
                raise ValueError(f"{before.id} and {after.id} are in force on one day")

    def __iter__(self) -> Iterator[R]:
        return iter(self.rules)

    def on(self, day: date) -> R | None:
        return next((rule for rule in self.rules if rule.holds_on(day)), None)

    def always_on(self, day: date) -> R:
        """The rule of a subject that leaves no day without one."""
        rule = self.on(day)
        if rule is None:
            raise LookupError(f"Nothing was in force on {day}.")
        return rule

    @property
    def leaves_no_gap(self) -> bool:
        return (
            bool(self.rules)
            and self.rules[0].in_force_from == SINCE_EVER
            and self.rules[-1].in_force_to is None
            and all(
                before.in_force_to == after.in_force_from - timedelta(days=1)
                for before, after in pairwise(self.rules)
            )
        )


def working_days(days: int, rule_id: RuleId, article: str | None = None) -> Term:
    return Term(days, Unit.WORKING_DAYS, rule_id, article)


def calendar_days(days: int, rule_id: RuleId, article: str | None = None) -> Term:
    return Term(days, Unit.CALENDAR_DAYS, rule_id, article)


def months(count: int, rule_id: RuleId, article: str | None = None) -> Term:
    return Term(count, Unit.MONTHS, rule_id, article)


def of_yuan(amount: int) -> Fen:
    """Statutes speak of yuan."""
    return Fen(amount * 100)


def inherited(rule: R, heir: RuleId) -> R:
    """A rule as its successor takes it over: every term under the successor's id.

    The articles stay behind, because the successor numbers its own.
    """
    terms: dict[str, Term | ExtendableTerm] = {}
    for field in fields(rule):
        match getattr(rule, field.name):
            case Term() as term:
                terms[field.name] = _renamed(term, heir)
            case ExtendableTerm() as term:
                terms[field.name] = replace(
                    term,
                    term=_renamed(term.term, heir),
                    longest=_renamed(term.longest, heir) if term.longest else None,
                )
            case _:
                pass
    return replace(rule, id=heir, article=None, marks=(), **terms)  # type: ignore[arg-type]


def _renamed(term: Term, heir: RuleId) -> Term:
    return replace(term, rule_id=heir, article=None)
