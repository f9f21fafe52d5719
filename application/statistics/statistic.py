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
    MONEY = "MONEY"
    RATE = "RATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """``source`` is the SQL function of a period, in schema ``read``, that it is read from;
    ``value``, ``numerator`` and ``denominator`` are columns of its one row. ``reads`` are
    the read models behind it. A changed definition is a new ``version``.
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
        case UnitOf.CASES:
            return f"{value:,.0f}" + (" 起" if language == "zh" else "")
        case UnitOf.MONEY if language == "zh":
            return f"{trimmed(value / FEN_IN_TEN_THOUSAND_YUAN)} 万元"
        case UnitOf.MONEY:
            return f"{trimmed(value / 100)} yuan"
        case UnitOf.RATE:
            return f"{trimmed(value * 100)} %"
        case _:
            raise ValueError(f"{unit} is not said")


def trimmed(value: Decimal) -> str:
    """Without the zeros that say nothing."""
    text = f"{value:,.4f}"
    return text.rstrip("0").rstrip(".")
