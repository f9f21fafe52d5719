"""半年报: the table of the report of 2003, for any half-year, beside its source."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from application.reports.checks import CHECKS, Check, Outcome
from application.reports.claims import SOURCES, Claimed
from application.reports.measuring import measured_now
from application.reports.notes import Found, Note, notes, of_row
from application.reports.rows import BY_KEY, ROWS, TABLE, UNDERIVED, Row, Underived
from application.reports.standing import Standing
from application.statistics import statistic
from application.statistics.statistic import Figure, Figures, Period, Statistic, UnitOf
from application.words import Language, Words
from domain.law.rulebook import RULE_BOOK
from domain.reporting.periods import days_of
from domain.reporting.vocabulary import HalfYear, ReportFigure

HALF_YEAR = re.compile(r"([0-9]{4})-H([12])")
ANOTHER_DEFINITION = Words(
    "Computed by version {version} of this definition, which is not today's.",
    "依该指标定义的第{version}版计算，非现行定义。",
)


class NoSuchPeriod(ValueError):
    """Half-years are written like 2003-H1."""


def half_year_of(text: str) -> Period:
    """``2003-H1`` is 1 January to 30 June. Raises ``NoSuchPeriod``."""
    found = HALF_YEAR.fullmatch(text)
    if not found or found[1] == "0000":
        raise NoSuchPeriod("A half-year is written like 2003-H1.")
    return Period(text, *days_of(HalfYear(text)))


@dataclass(frozen=True, slots=True)
class Line:
    """A row beside the source's, where there is one; without a figure it is not derived."""

    row: Row | Underived
    figure: Figure | None
    claimed: Claimed | None
    notes: tuple[int, ...] = ()

    @property
    def number(self) -> str | None:
        return self.row.number

    @property
    def agrees(self) -> bool | None:
        """None where the source says no number, or nothing is computed."""
        if self.claimed is None or self.figure is None:
            return None
        return self.claimed.agrees(self.figure.value)

    @property
    def why_not(self) -> Words | None:
        """Why nothing is computed."""
        return self.row.why if isinstance(self.row, Underived) else None


@dataclass(frozen=True, slots=True)
class Checked:
    """A check with what came out of the register, and of the source if there is one."""

    check: Check
    register: Outcome
    source: Outcome | None


@dataclass(frozen=True, slots=True)
class HalfYearReport:
    """The table of one half-year: of today, or as it was frozen."""

    period: Period
    lines: tuple[Line, ...]
    checks: tuple[Checked, ...]
    notes: tuple[Note, ...]
    standing: Standing | None = None

    @property
    def definitions(self) -> tuple[Statistic, ...]:
        return tuple(each.figure.statistic for each in self.lines if each.figure)

    def as_data(self, language: Language) -> dict[str, Any]:
        """For programs: exact values as text, money in fen, rates as fractions."""
        return {
            "report": "half-year",
            "period": self.period.name,
            "from_on": self.period.from_on.isoformat(),
            "to_on": self.period.to_on.isoformat(),
            "rows": [line_as_data(each, language) for each in self.lines],
            "checks": [check_as_data(each) for each in self.checks],
            "notes": [note_as_data(each, language) for each in self.notes],
            "frozen": self.standing.as_data() if self.standing else None,
        }


NO_FIGURE = dict.fromkeys(
    (
        *("statistic", "version", "unit", "value", "said"),
        *("numerator", "denominator", "definition"),
    )
)


def line_as_data(line: Line, language: Language) -> dict[str, Any]:
    shown = (
        statistic.as_data(line.figure, language)
        if line.figure
        else {**NO_FIGURE, "label": line.row.label.of(language), "reads": []}
    )
    claimed = line.claimed
    value = claimed.value if claimed else None
    return {
        "row": line.number,
        **shown,
        "source": claimed.phrase if claimed else None,
        "source_value": None if value is None else statistic.exact(value),
        "source_upto": statistic.exact(claimed.upto) if claimed and claimed.upto else None,
        "source_says": claimed.precision if claimed and value is not None else None,
        "agrees": line.agrees,
        "why_not": line.why_not.of(language) if line.why_not else None,
        "notes": list(line.notes),
    }


def check_as_data(checked: Checked) -> dict[str, Any]:
    source = checked.source
    return {
        "formula": checked.check.formula,
        "rows": list(checked.check.rows),
        "register": checked.register.said,
        "holds": checked.register.holds,
        "source": source.said if source else None,
        "source_holds": source.holds if source else None,
    }


def note_as_data(note: Note, language: Language) -> dict[str, Any]:
    return {
        "number": note.number,
        "rows": list(note.rows),
        "said": note.said.of(language),
        "warns": note.warns,
    }


def half_year(figures: Figures, period: Period) -> HalfYearReport:
    """The table as it is computed now."""
    return table(period, measured_now(figures, period))


def table(
    period: Period, found: Sequence[ReportFigure], frozen: Standing | None = None
) -> HalfYearReport:
    """The table of figures, wherever they come from: read models or events."""
    claims = SOURCES.get(period.name, {})
    rows = [(as_row(each), as_figure(each)) for each in found]
    numbered = {row.number: each for row, each in reversed(rows) if row.number}
    by_key = {row.statistic.name: each for row, each in rows}

    def value(number: str) -> Decimal | None:
        each = numbered.get(number)
        return each.value if each else None

    def source(number: str) -> Decimal | None:
        claimed = claims.get(source_keys.get(number, number))
        return claimed.value if claimed else None

    source_keys = {row.number: row.statistic.name for row in reversed(ROWS) if row.number}
    told = notes(
        Found(
            claimed=claims.get,
            values=value,
            facts=lambda key: by_key[key].value if key in by_key else None,
            parts=lambda key: parts(by_key.get(key)),
            limit=citizens_limit(period.to_on),
        ),
        of_source=bool(claims),
    )
    return HalfYearReport(
        period,
        tuple(lines(rows, claims, told)),
        tuple(
            Checked(each, each.of(value), each.of(source) if claims else None)
            for each in CHECKS
        ),
        told,
        frozen,
    )


def citizens_limit(day: date) -> Decimal | None:
    """当场处罚: what a citizen could be fined on the spot on a day, in fen."""
    procedure = RULE_BOOK.on(day).procedure
    most = procedure.simple_max if procedure else None
    return Decimal(most.citizen) if most else None


def parts(found: Figure | None) -> tuple[int | None, int | None]:
    return (found.numerator, found.denominator) if found else (None, None)


def lines(
    rows: Sequence[tuple[Row, Figure]],
    claims: Mapping[str, Claimed],
    told: tuple[Note, ...],
) -> Iterable[Line]:
    """Rows in the order of the table; what it no longer has comes last."""
    found = {row.statistic.name: (row, each) for row, each in rows}
    order = [
        row.number if isinstance(row, Underived) else row.statistic.name for row in TABLE
    ]
    for key in (*order, *(key for key in found if key not in BY_KEY)):
        if key in found:
            row, figure = found[key]
            about = tuple(of_row(told, row.number))
            yield Line(row, figure, claims.get(key), about)
        elif key in UNDERIVED and key in claims:
            missing = UNDERIVED[key]
            yield Line(missing, None, claims[key], tuple(of_row(told, key)))


def as_row(found: ReportFigure) -> Row:
    """The row of a figure, by the definition that it was computed by."""
    known = BY_KEY.get(found.key)
    if known and known.statistic.version == found.version:
        return replace(known, number=found.number)
    label = known.label if known else Words(found.key, found.key)
    said = Words(
        ANOTHER_DEFINITION.en.format(version=found.version),
        ANOTHER_DEFINITION.zh.format(version=found.version),
    )
    return Row(
        found.number,
        Statistic(
            name=found.key,
            version=found.version,
            label=label,
            unit=UnitOf(found.unit),
            definition=said,
            source="",
            value="",
            reads=(),
        ),
    )


def as_figure(found: ReportFigure) -> Figure:
    value = None if found.value is None else Decimal(found.value)
    return Figure(as_row(found).statistic, value, found.numerator, found.denominator)
