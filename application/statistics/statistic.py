"""统计指标: a named, versioned definition over the read models, and the figure it gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from application.words import Language, Words


@dataclass(frozen=True, slots=True)
class Period:
    """统计期间: from a day to a day, both included, in the bureau's calendar."""

    name: str
    from_on: date
    to_on: date


class UnitOf(StrEnum):
    """What a figure counts."""

    CASES = "CASES"
    """起."""
    MONEY = "MONEY"
    """万元."""
    RATE = "RATE"
    HOUSEHOLDS = "HOUSEHOLDS"
    """户."""
    VISITS = "VISITS"
    """户次."""
    OFFICER_TIMES = "OFFICER_TIMES"
    """人次."""
    VEHICLE_TIMES = "VEHICLE_TIMES"
    """台次."""
    PERSONS = "PERSONS"
    """人."""
    CLASSES = "CLASSES"
    """类."""
    MATTERS = "MATTERS"
    """件."""
    TIMES = "TIMES"
    """次."""


COUNTED = {
    UnitOf.CASES: "起",
    UnitOf.HOUSEHOLDS: "户",
    UnitOf.VISITS: "户次",
    UnitOf.OFFICER_TIMES: "人次",
    UnitOf.VEHICLE_TIMES: "台次",
    UnitOf.PERSONS: "人",
    UnitOf.CLASSES: "类",
    UnitOf.MATTERS: "件",
    UnitOf.TIMES: "次",
}
"""量词 of what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """``source`` is the SQL function of a period, in schema ``read``, that it is read from;
    ``value``, ``numerator`` and ``denominator`` are columns of its first row, which is the
    bureau's. ``on_last_day``: it is a function of a day, asked for the period's last one.
    ``reads`` are the read models behind it. A changed definition is a new ``version``.
    """

    name: str
    version: int
    label: Words
    unit: UnitOf
    definition: Words
    source: str
    value: str
    numerator: str | None = None
    denominator: str | None = None
    reads: tuple[str, ...]
    on_last_day: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """What a statistic says of a period. A rate of nothing has no value. Money in fen."""

    statistic: Statistic
    value: Decimal | None
    numerator: int | None = None
    denominator: int | None = None


class Figures(Protocol):
    """Asks the read models."""

    def of(self, source: str, period: Period) -> Mapping[str, Any]:
        """The one row of a function of a period."""
        ...

    def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
        """The rows of a function of a day, in its order."""
        ...


def figure(statistic: Statistic, figures: Figures, period: Period) -> Figure:
    if statistic.on_last_day:
        row = figures.on(statistic.source, period.to_on)[0]
    else:
        row = figures.of(statistic.source, period)
    value = row[statistic.value]
    return Figure(
        statistic,
        None if value is None else Decimal(value),
        row[statistic.numerator] if statistic.numerator else None,
        row[statistic.denominator] if statistic.denominator else None,
    )


def as_data(found: Figure, language: Language) -> dict[str, Any]:
    """For programs: the exact value as text, money in fen, a rate as a fraction."""
    statistic = found.statistic
    return {
        "statistic": statistic.name,
        "version": statistic.version,
        "label": statistic.label.of(language),
        "unit": statistic.unit,
        "value": None if found.value is None else exact(found.value),
        "said": said(found.value, statistic.unit, language),
        "numerator": found.numerator,
        "denominator": found.denominator,
        "definition": statistic.definition.of(language),
        "reads": list(statistic.reads),
    }


def exact(value: Decimal) -> str:
    """All its digits, and no exponent."""
    return f"{value.normalize():f}"


FEN_IN_TEN_THOUSAND_YUAN = 1_000_000


def said(value: Decimal | None, unit: UnitOf, language: Language) -> str:
    """A figure as people write it: 20 起, 261.1 万元, 90 %."""
    if value is None:
        return "—"
    match unit:
        case UnitOf.MONEY if language == "zh":
            return f"{trimmed(value / FEN_IN_TEN_THOUSAND_YUAN)} 万元"
        case UnitOf.MONEY:
            return f"{trimmed(value / 100)} yuan"
        case UnitOf.RATE:
            return f"{trimmed(value * 100)} %"
        case _:
            return f"{value:,.0f}" + (f" {COUNTED[unit]}" if language == "zh" else "")


def trimmed(value: Decimal) -> str:
    """Without the zeros that say nothing."""
    text = f"{value:,.4f}"
    return text.rstrip("0").rstrip(".")
