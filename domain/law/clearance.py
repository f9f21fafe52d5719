"""每月清卡: by when a beat's cards are cleared, and which category comes first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Term,
    Unit,
    WorkCalendar,
    due,
    months_later,
)
from domain.kernel.identity import RuleId
from domain.law.rule import SINCE_EVER, Confidence, Mark, Rule, Succession

A_DAY = timedelta(days=1)


class DynamicCategory(StrEnum):
    """动态管理类别: the six that the report of 2003 names (E5)."""

    NORMAL = "NORMAL"
    """正常经营户."""
    ABANDONED = "ABANDONED"
    """弃业户."""
    ON_LEAVE = "ON_LEAVE"
    """请假户."""
    PREFERENTIAL = "PREFERENTIAL"
    """优惠户."""
    IN_ARREARS = "IN_ARREARS"
    """欠费户."""
    IN_VIOLATION = "IN_VIOLATION"
    """违章经营户."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceRules(Rule):
    """「市场管理人员必须每月清理一次经济户口卡」.

    That it is done every month is the report's own word. That it is due on the last working
    day of the month, and which category counts where a household has several, are our
    assumptions: the local measures are not available.
    """

    every_months: int = 1
    precedence: tuple[DynamicCategory, ...]

    def __post_init__(self) -> None:
        # A dataclass with slots has no ``super()`` without arguments.
        Rule.__post_init__(self)
        if sorted(self.precedence) != sorted(DynamicCategory):
            raise ValueError(f"{self.id} does not place every category once")

    def primary(self, flags: Iterable[DynamicCategory]) -> DynamicCategory:
        """The one category of several under which a household is counted."""
        return min(flags, key=self.precedence.index)

    def deadline(self, first: date, calendar: WorkCalendar) -> Deadline:
        """The last working day of the month that begins on ``first``: so many working
        days after the month before."""
        after = months_later(first, self.every_months)
        days = (date.fromordinal(n) for n in range(first.toordinal(), after.toordinal()))
        worked = sum(calendar.is_workday(day) for day in days)
        term = Term(worked, Unit.WORKING_DAYS, self.id)
        return due(term, DeadlineKind.CLEARANCE, first - A_DAY, calendar)


CLEARANCE = Succession(
    (
        ClearanceRules(
            id=RuleId("CLEARANCE"),
            in_force_from=SINCE_EVER,
            confidence=Confidence.A,
            marks=(Mark("every_months", Confidence.D),),
            precedence=(
                DynamicCategory.ABANDONED,
                DynamicCategory.ON_LEAVE,
                DynamicCategory.IN_VIOLATION,
                DynamicCategory.IN_ARREARS,
                DynamicCategory.PREFERENTIAL,
                DynamicCategory.NORMAL,
            ),
        ),
    )
)
