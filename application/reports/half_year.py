"""半年报: the table of the report of 2003, for any half-year, computed from read models."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from application.statistics import statistic
from application.statistics.cases import (
    CASE_VALUE,
    CASES_CLOSED,
    CASES_FILED,
    CLOSINGS_TO_FILINGS,
    CLOSURE_RATE,
    ON_TIME,
)
from application.statistics.statistic import (
    Figure,
    Figures,
    Period,
    Statistic,
    figure,
)
from application.words import Language, Words

HALF_YEAR = re.compile(r"([0-9]{4})-H([12])")
FIRST, SECOND = ((1, 1), (6, 30)), ((7, 1), (12, 31))


class NoSuchPeriod(ValueError):
    """Half-years are written like 2003-H1."""


def half_year_of(text: str) -> Period:
    """``2003-H1`` is 1 January to 30 June. Raises ``NoSuchPeriod``."""
    found = HALF_YEAR.fullmatch(text)
    if not found or found[1] == "0000":
        raise NoSuchPeriod("A half-year is written like 2003-H1.")
    year = int(found[1])
    begin, end = FIRST if found[2] == "1" else SECOND
    return Period(text, date(year, *begin), date(year, *end))


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the source's own table says in a row: its words and, where exact, the value."""

    phrase: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its number in the report of 2003, or none, and its figure."""

    number: str | None
    statistic: Statistic


ROWS = (
    Row("R11", CASES_FILED),
    Row("R12", CASE_VALUE),
    Row("R13", CASES_CLOSED),
    Row("R14", CLOSURE_RATE),
    Row(None, CLOSINGS_TO_FILINGS),
    Row(None, ON_TIME),
)

SOURCE_2003_H1 = {
    "R11": Claimed("上半年共少立案查处各类经济案件20起", Decimal(20)),
    "R12": Claimed("案值261.1万元", Decimal(261_100_000)),
    "R13": Claimed("目前己结案18起", Decimal(18)),
    "R14": Claimed("结案率为90%", Decimal("0.9")),
}
"""The report's own words, its misprints included; money in fen."""

NOT_YET = (
    ("R1–R5", Words("Unlicensed operations", "无照经营")),
    ("R6–R10", Words("Special campaigns", "专项整治")),
    ("R15–R17", Words("Computers and terminals", "计算机和终端")),
    ("R18–R20", Words("Relief for the eight classes", "八类人员优惠减免")),
    ("R21–R22", Words("Rules revised, and planned dates", "规章修订与规划日期")),
    ("R23", Words("Monthly clearances", "每月清卡")),
)
"""Rows of the source's table that the register holds no events for, so far."""


@dataclass(frozen=True, slots=True)
class Line:
    """A computed row beside the source's, where there is one."""

    row: Row
    figure: Figure
    claimed: Claimed | None

    @property
    def agrees(self) -> bool | None:
        """None where the source says nothing."""
        return None if self.claimed is None else self.figure.value == self.claimed.value


@dataclass(frozen=True, slots=True)
class HalfYearReport:
    """The table of one half-year."""

    period: Period
    lines: tuple[Line, ...]

    def as_data(self, language: Language) -> dict[str, Any]:
        """For programs: exact values as text, money in fen, rates as fractions."""
        return {
            "report": "half-year",
            "period": self.period.name,
            "from_on": self.period.from_on.isoformat(),
            "to_on": self.period.to_on.isoformat(),
            "rows": [as_data(each, language) for each in self.lines],
            "not_yet": [
                {"rows": rows, "label": label.of(language)} for rows, label in NOT_YET
            ],
        }


def as_data(line: Line, language: Language) -> dict[str, Any]:
    return {
        "row": line.row.number,
        **statistic.as_data(line.figure, language),
        "source": line.claimed.phrase if line.claimed else None,
        "agrees": line.agrees,
    }


def half_year(figures: Figures, period: Period) -> HalfYearReport:
    claimed = SOURCE_2003_H1 if period.name == "2003-H1" else {}
    return HalfYearReport(
        period,
        tuple(
            Line(
                row,
                figure(row.statistic, figures, period),
                claimed.get(row.number) if row.number else None,
            )
            for row in ROWS
        ),
    )
