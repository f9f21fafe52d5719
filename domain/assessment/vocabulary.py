"""The nouns of officer assessment (考核): what is counted, for whom, and how it weighs."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, NewType

from pydantic import Field, StringConstraints, model_validator

from domain.kernel.calendar import DeadlineKind, months_later
from domain.kernel.messages import Value
from domain.kernel.texts import Name

AssessmentPeriod = NewType(
    "AssessmentPeriod",
    Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$")],
)
"""考核期间: 2003, 2003-H1, 2003-Q2 or 2003-06."""

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]
TopicName = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]{1,120}$")]
IndicatorCode = Annotated[str, StringConstraints(pattern=r"^\w[\w .-]{1,59}$")]

STREAM = "stream"
"""What stands for the matter itself where fields of an event are named."""


def span_of(period: AssessmentPeriod) -> tuple[date, date]:
    """The first day of a period and its last."""
    year, _, part = period.partition("-")
    first, months = 1, 12
    if part.startswith("H"):
        first, months = int(part[1:]) * 6 - 5, 6
    elif part.startswith("Q"):
        first, months = int(part[1:]) * 3 - 2, 3
    elif part:
        first, months = int(part), 1
    begins = date(int(year), first, 1)
    return begins, months_later(begins, months) - timedelta(days=1)


class CountsFor(StrEnum):
    """Whose it is."""

    ACTOR = "ACTOR"
    """Of whoever did it."""
    ASSIGNED = "ASSIGNED"
    """管户人员: of whoever has the household, or the beat, on the day."""
    FIELD = "FIELD"
    """Of the officer, or each of the officers, that a field of the event names."""


class FieldIs(Value):
    """Only where a field says this."""

    field: FieldName
    value: Name


class Counted(Value):
    """What is counted: events of a topic in the period, or deadlines that they start and
    that fall due in it, all or the ones that were met. Never a sum.

    ``distinct`` are the fields by which things are one and the same; such things are of
    whoever the household is assigned to on the last day. ``since_ever`` counts from the
    beginning up to the last day. A deadline is met as the deadline board has it, or, where
    ``by`` is named, by such an event of its matter in time.
    """

    topic: TopicName
    counts_for: CountsFor
    field: FieldName | None = None
    where: FieldIs | None = None
    distinct: tuple[FieldName, ...] = Field(default=(), max_length=4)
    since_ever: bool = False
    deadline: DeadlineKind | None = None
    met: bool = False
    by: TopicName | None = None

    @model_validator(mode="after")
    def _says_whose_it_is(self) -> "Counted":
        if (self.counts_for is CountsFor.FIELD) != (self.field is not None):
            raise ValueError("A field is named where it says whose it is, and only there.")
        if self.met and self.deadline is None:
            raise ValueError("What is met is a deadline.")
        if self.by is not None and not self.met:
            raise ValueError("A deadline is met by something, or not.")
        return self

    @property
    def topics(self) -> tuple[str, ...]:
        return (self.topic,) if self.by is None else (self.topic, self.by)

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of the event that the definition looks at."""
        where = self.where.field if self.where else None
        named = (self.field, where, *self.distinct)
        return tuple(each for each in named if each is not None and each != STREAM)


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "HIGHER"
    LOWER = "LOWER"


class AssessedGroup(StrEnum):
    """考核对象: who is ranked among whom."""

    OFFICER = "OFFICER"
    """工商管理人员 (O7)."""
    CADRE = "CADRE"
    """中层干部、科级干部 (O12)."""


class IndicatorLabel(Value):
    zh: Name
    en: Name


class Indicator(Value):
    """考核指标: a definition over events, and data. ``version`` counts the definitions that
    a code has had; without a group it is for everybody."""

    code: IndicatorCode
    version: int = Field(default=1, ge=1)
    label: IndicatorLabel
    numerator: Counted
    denominator: Counted
    weight: int = Field(ge=1, le=100)
    direction: Direction = Direction.HIGHER
    group: AssessedGroup | None = None

    def concerns(self, group: AssessedGroup) -> bool:
        return self.group in {None, group}


Indicators = Annotated[tuple[Indicator, ...], Field(min_length=1, max_length=40)]


class SchemeInstrument(StrEnum):
    """考核依据: under which of the bureau's own measures."""

    OBJECTIVE_ASSESSMENT = "OBJECTIVE_ASSESSMENT"
    """《管理目标考评办法》 (S6)."""
    OBJECTIVE_RESPONSIBILITY = "OBJECTIVE_RESPONSIBILITY"
    """《管理目标责任制》年终考核 (S8)."""


class AccountabilityCause(StrEnum):
    """责任追究事由 (S7)."""

    EXTORTING_FAVOURS = "EXTORTING_FAVOURS"
    """吃、拿、卡、要 (A4)."""
    DERELICTION = "DERELICTION"
    """失职."""
    UNLAWFUL_ACT = "UNLAWFUL_ACT"
    """违法行政."""
    CONDITIONS_LOWERED = "CONDITIONS_LOWERED"
    """随意降低条件、简化程序 (N1)."""
    PLEDGE_BROKEN = "PLEDGE_BROKEN"
    """违反政务承诺."""


class SuspensionResult(StrEnum):
    """待岗结果."""

    RETURNED = "RETURNED"
    """返岗."""
    REASSIGNED = "REASSIGNED"
    """调整岗位 (A3)."""


class Score(Value):
    """考核得分 of one indicator, counted and never typed in."""

    code: IndicatorCode
    version: int
    numerator: int = Field(ge=0)
    denominator: int = Field(ge=0)
    weight: int
    direction: Direction

    @property
    def basis_points(self) -> int | None:
        """Of ten thousand; none where there was nothing to do."""
        if self.denominator == 0:
            return None
        reached = min(10_000, self.numerator * 10_000 // self.denominator)
        return reached if self.direction is Direction.HIGHER else 10_000 - reached


def total(scores: tuple[Score, ...]) -> int | None:
    """The weighted mean in basis points, over the indicators that say anything."""
    found = [(each.weight, each.basis_points) for each in scores]
    said = [(weight, points) for weight, points in found if points is not None]
    if not said:
        return None
    return sum(weight * points for weight, points in said) // sum(w for w, _ in said)
