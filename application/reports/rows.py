"""The rows of the half-year table: what is computed, and what cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass

from application.statistics import (
    campaigns,
    cases,
    clearances,
    dealings,
    relief,
    unlicensed,
)
from application.statistics.statistic import Statistic
from application.words import Words


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is computed: its number in the report of 2003, or none."""

    number: str | None
    statistic: Statistic

    @property
    def label(self) -> Words:
        return self.statistic.label


@dataclass(frozen=True, slots=True)
class Underived:
    """A row of the report of 2003 that no event of the register leads to, and why."""

    number: str
    label: Words
    why: Words


TABLE: tuple[Row | Underived, ...] = (
    Row("R1", unlicensed.UNLICENSED_FOUND),
    Row("R2", unlicensed.UNLICENSED_LICENSED),
    Row("R3", unlicensed.UNLICENSED_DEALT_WITH),
    Row(None, unlicensed.UNLICENSED_OPEN),
    Row("R4", unlicensed.UNLICENSED_FINES),
    Row("R5", unlicensed.UNLICENSED_RATE),
    Row("R6", campaigns.OFFICER_TIMES),
    Row("R7", campaigns.VEHICLE_TIMES),
    Row("R8", campaigns.UNITS),
    Row(None, campaigns.VISITS),
    Row("R9", campaigns.ORDERED_UNITS),
    Row(None, campaigns.ORDERS),
    Row("R10", campaigns.PUNISHED_UNITS),
    Row("R11", cases.CASES_FILED),
    Row("R12", cases.CASE_VALUE),
    Row("R13", cases.CASES_CLOSED),
    Row("R14", cases.CLOSURE_RATE),
    Row(None, cases.CLOSINGS_TO_FILINGS),
    Row(None, cases.ON_TIME),
    Row(None, dealings.DISTINCT_SUBJECTS),
    Row(None, dealings.IN_MORE_THAN_ONE),
    Row(None, dealings.SUMMARY_PENALTIES),
    Row(None, dealings.FINES_ABOVE_LIMIT),
    Underived(
        "R15",
        Words("Computers", "计算机"),
        Words(
            "The register holds no events about equipment.",
            "登记数据中没有关于设备的事件。",
        ),
    ),
    Underived(
        "R16",
        Words("Computers for each of the staff", "计算机人均普及率"),
        Words(
            "The register holds no events about equipment, and the source does not say how"
            " many staff there are; no whole number gives 66.7 % (note 5).",
            "登记数据中没有关于设备的事件，原报告亦未载明职工人数；"
            "没有任何整数人数可得出66.7%（见注5）。",
        ),
    ),
    Underived(
        "R17",
        Words("Terminals at each station", "各工商所终端"),
        Words(
            "The register holds no events about equipment, and the source does not say how"
            " many stations there are.",
            "登记数据中没有关于设备的事件，原报告亦未载明工商所数。",
        ),
    ),
    Row("R18", relief.RELIEVED_PERSONS),
    Row("R18", relief.RELIEVED_CLASSES),
    Row("R19", relief.WAIVED),
    Underived(
        "R20",
        Words("Less fee revenue expected", "预计减少规费收入"),
        Words(
            "An expectation for a time that the source does not state is no event; whether"
            " twice R19 lies within it is checked below (note 8).",
            "对未载明期间的预计不是已发生的事件；R19的两倍是否在其范围内，见下文核对（注8）。",
        ),
    ),
    Underived(
        "R21",
        Words("Rules revised", "修改完善的规章制度"),
        Words(
            "The register holds no events about the bureau's internal rules.",
            "登记数据中没有关于本局内部规章制度的事件。",
        ),
    ),
    Underived(
        "R22",
        Words("Planned dates", "规划日期"),
        Words(
            "A planned date is a target and no event.",
            "规划日期是目标，不是已发生的事件。",
        ),
    ),
    Row("R23", clearances.CLEARANCE_RATE),
)
"""In the order of the source; rows without a number are ours."""

ROWS: tuple[Row, ...] = tuple(row for row in TABLE if isinstance(row, Row))
UNDERIVED: Mapping[str, Underived] = {
    row.number: row for row in TABLE if isinstance(row, Underived)
}
BY_KEY: Mapping[str, Row] = {row.statistic.name: row for row in ROWS}
READS = tuple(sorted({model for row in ROWS for model in row.statistic.reads}))
"""The read models behind the whole table."""
