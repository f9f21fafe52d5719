"""The bureau's day, its working days, and deadlines that explain themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.kernel.identity import RuleId
from domain.kernel.messages import Value

BUREAU = ZoneInfo("Asia/Shanghai")


def bureau_date(instant: datetime) -> date:
    """The day in the bureau's calendar on which an instant falls."""
    return instant.astimezone(BUREAU).date()


class Unit(StrEnum):
    """How a term counts: 工作日 working days or 日 calendar days."""

    WORKING_DAYS = "WD"
    CALENDAR_DAYS = "CD"


class DeadlineKind(StrEnum):
    """What must have happened by the due day."""

    COMPLY = "COMPLY"
    ESCALATE = "ESCALATE"
    SERVE = "SERVE"


class Deadline(Value):
    """A due day, computed once when the act was decided and never again (INV-45).

    ``left_out`` are the days between that did not count. ``provisional`` says that the
    State Council's notice for a year it crosses was not out when it was computed.
    """

    kind: DeadlineKind
    due_on: date
    starts_on: date
    days: int
    unit: Unit
    left_out: tuple[date, ...] = ()
    rule_id: RuleId
    article: str | None = None
    calendar_id: str
    provisional: bool = False


class WorkCalendar(Protocol):
    """工作日历: which days are worked. Implemented outside the domain."""

    @property
    def calendar_id(self) -> str: ...

    def is_workday(self, day: date) -> bool: ...

    def is_provisional(self, year: int) -> bool:
        """Whether next year's notice of holidays and make-up weekends is not out yet."""
        ...


@dataclass(frozen=True, slots=True)
class Term:
    """So many days of one unit, under one rule."""

    days: int
    unit: Unit
    rule_id: RuleId
    article: str | None = None


def due(term: Term, kind: DeadlineKind, start: date, calendar: WorkCalendar) -> Deadline:
    """The deadline of a term that starts on a day. The first day is not counted
    (行政处罚程序规定 Art. 80); a term of calendar days that ends on a day off ends on the
    next working day (same article).
    """
    left_out: list[date] = []
    day, counted = start, 0
    while counted < term.days:
        day += timedelta(days=1)
        if term.unit is Unit.CALENDAR_DAYS or calendar.is_workday(day):
            counted += 1
        else:
            left_out.append(day)
    while not calendar.is_workday(day):
        left_out.append(day)
        day += timedelta(days=1)
    return Deadline(
        kind=kind,
        due_on=day,
        starts_on=start,
        days=term.days,
        unit=term.unit,
        left_out=tuple(left_out),
        rule_id=term.rule_id,
        article=term.article,
        calendar_id=calendar.calendar_id,
        provisional=any(calendar.is_provisional(year) for year in years(start, day)),
    )


def years(start: date, end: date) -> Iterator[int]:
    yield from range(start.year, end.year + 1)
