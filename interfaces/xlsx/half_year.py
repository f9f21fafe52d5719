"""半年报 as a workbook: the table, the checks, the notes, the definitions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from application.reports.changing import changes_said
from application.reports.claims import PRECISIONS
from application.reports.half_year import HalfYearReport, Line
from application.statistics.statistic import UnitOf
from application.words import Language, Words

SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
"""Nothing that somebody wrote is ever a formula."""
FEN = Decimal(100)
COUNT, YUAN, PERCENT = "#,##0", "#,##0.00", "0.00%"

Cell: TypeAlias = str | tuple[Decimal, str] | None
"""A text, or a number with its format."""

SHEETS = {
    "table": Words("table", "报表"),
    "checks": Words("checks", "核对"),
    "notes": Words("notes", "注"),
    "definitions": Words("definitions", "指标定义"),
}
HEADS = {
    "table": (
        (Words("row", "行"), 7),
        (Words("what", "指标"), 34),
        (Words("figure", "数值"), 16),
        (Words("unit", "单位"), 8),
        (Words("numerator (money in yuan)", "分子（金额以元计）"), 14),
        (Words("denominator", "分母"), 14),
        (Words("the source's words", "原报告"), 44),
        (Words("the source's figure", "原报告数值"), 16),
        (Words("how exactly", "确切程度"), 10),
        (Words("agrees?", "是否一致"), 10),
        (Words("notes", "注"), 10),
        (Words("why not derived", "不能得出的原因"), 60),
    ),
    "checks": (
        (Words("check", "核对"), 30),
        (Words("in the register", "登记数据"), 34),
        (Words("holds?", "成立"), 10),
        (Words("in the source", "原报告"), 34),
        (Words("holds?", "成立"), 10),
    ),
    "notes": (
        (Words("note", "注"), 7),
        (Words("rows", "行"), 16),
        (Words("what it says", "内容"), 120),
    ),
    "definitions": (
        (Words("statistic", "指标名"), 30),
        (Words("version", "版本"), 9),
        (Words("what", "指标"), 34),
        (Words("definition", "定义"), 110),
    ),
}
UNITS = {
    UnitOf.MONEY: Words("yuan", "元"),
    UnitOf.RATE: Words("%", "%"),
    UnitOf.CASES: Words("cases", "起"),
    UnitOf.HOUSEHOLDS: Words("businesses", "户"),
    UnitOf.VISITS: Words("visits", "户次"),
    UnitOf.OFFICER_TIMES: Words("officer-times", "人次"),
    UnitOf.VEHICLE_TIMES: Words("vehicle-times", "台次"),
    UnitOf.PERSONS: Words("persons", "人"),
    UnitOf.CLASSES: Words("classes", "类"),
    UnitOf.MATTERS: Words("matters", "件"),
    UnitOf.TIMES: Words("times", "次"),
}
YES, NO = Words("yes", "是"), Words("no", "否")
FROZEN = Words(
    "Version {version}, frozen on {on}; SHA-256 {digest}",
    "第{version}版，{on}定稿；SHA-256 {digest}",
)
NOT_FROZEN = Words("Not frozen", "尚未定稿")
TITLE = Words(
    "Half-year report {period}: {from_on} to {to_on}, both included",
    "半年报 {period}（{from_on}至{to_on}，首尾两日均计）",
)
IN_YUAN = Words(
    "Money is in yuan here; where a definition says fen, that is how it is recorded.",
    "本工作簿金额均以元计；定义中所称以分计，系指登记数据。",
)
CERTIFIED = Words("Certified on {on}", "{on}审签")
NOT_CERTIFIED = Words("Not certified yet", "尚未审签")
CHANGED = Words("This version changed ({reason}):", "本版变动（更正事由：{reason}）：")


@dataclass(frozen=True, slots=True)
class Sheets:
    """A workbook that is being written, in one language."""

    book: Workbook
    spoken: Language

    def add(self, name: str, rows: Iterable[Sequence[Cell]]) -> None:
        """A sheet under its head, which stays in sight."""
        sheet = self.book.add_worksheet(SHEETS[name].of(self.spoken))
        head = self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        wrapped = self.book.add_format({"text_wrap": True, "valign": "top"})
        numbers: dict[str, Format] = {}
        for column, (label, width) in enumerate(HEADS[name]):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, label.of(self.spoken), head)
        sheet.freeze_panes(1, 0)
        for place, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                match cell:
                    case (number, form):
                        if form not in numbers:
                            kind = {"num_format": form, "valign": "top"}
                            numbers[form] = self.book.add_format(kind)
                        sheet.write_number(place, column, number, numbers[form])
                    case str():
                        sheet.write_string(place, column, cell, wrapped)
                    case _:
                        pass

    def said(self, words: Words | None) -> str | None:
        return None if words is None else words.of(self.spoken)

    def listed(self, several: Iterable[str]) -> str:
        return ("、" if self.spoken == "zh" else ", ").join(several)

    def yes_no(self, value: bool | None) -> str | None:  # noqa: FBT001
        return None if value is None else (YES if value else NO).of(self.spoken)


def workbook(report: HalfYearReport, spoken: Language) -> bytes:
    """The same report is the same bytes: it is dated by the period's last day."""
    held = BytesIO()
    book = Workbook(held, SAFE)
    made = datetime.combine(report.period.to_on, time())
    book.set_properties(
        {
            "title": f"半年报 {report.period.name}",
            "comments": standing(report, spoken),
            "created": made,
        }
    )
    sheets = Sheets(book, spoken)
    sheets.add("table", (table_row(each, sheets) for each in report.lines))
    sheets.add("checks", check_rows(report, sheets))
    sheets.add("notes", note_rows(report, sheets))
    sheets.add("definitions", definition_rows(report, sheets))
    book.close()
    return held.getvalue()


def standing(report: HalfYearReport, spoken: Language) -> str:
    if report.standing is None:
        return NOT_FROZEN.of(spoken)
    shown = report.standing.shown
    said = FROZEN.of(spoken)
    return said.format(version=shown.number, on=shown.made.on, digest=shown.digest)


def beginnings(report: HalfYearReport, spoken: Language) -> Iterable[str]:
    """Of what period, in what state, and what this version changed."""
    period, found = report.period, report.standing
    days = {"from_on": period.from_on, "to_on": period.to_on}
    yield TITLE.of(spoken).format(period=period.name, **days)
    yield standing(report, spoken)
    yield IN_YUAN.of(spoken)
    if found is None:
        return
    certified = found.shown.certified
    if certified is None:
        yield NOT_CERTIFIED.of(spoken)
    else:
        yield CERTIFIED.of(spoken).format(on=certified.on)
    if found.changes:
        yield CHANGED.of(spoken).format(reason=found.reason)
        yield from changes_said(found.changes, spoken)


def table_row(line: Line, sheets: Sheets) -> Sequence[Cell]:
    found, claimed = line.figure, line.claimed
    unit = found.statistic.unit if found else None
    says = claimed if claimed and unit and claimed.value is not None else None
    return (
        line.number,
        line.row.label.of(sheets.spoken),
        number_cell(found.value, unit) if found else None,
        UNITS[unit].of(sheets.spoken) if unit else None,
        part_cell(found.numerator, unit) if found else None,
        part_cell(found.denominator, None) if found else None,
        claimed.phrase if claimed else None,
        number_cell(says.value, unit) if says else None,
        PRECISIONS[says.precision].of(sheets.spoken) if says else None,
        sheets.yes_no(line.agrees),
        sheets.listed(map(str, line.notes)),
        sheets.said(line.why_not),
    )


def number_cell(value: Decimal | None, unit: UnitOf | None) -> Cell:
    match unit:
        case _ if value is None:
            return None
        case UnitOf.MONEY:
            return value / FEN, YUAN
        case UnitOf.RATE:
            return value, PERCENT
        case _:
            return value, COUNT


def part_cell(count: int | None, unit: UnitOf | None) -> Cell:
    """What a figure is made of: a count, or, above the line of money, yuan."""
    if count is None:
        return None
    counted = Decimal(count)
    return (counted / FEN, YUAN) if unit is UnitOf.MONEY else (counted, COUNT)


def check_rows(report: HalfYearReport, sheets: Sheets) -> Iterable[Sequence[Cell]]:
    for each in report.checks:
        source = each.source
        yield (
            each.check.formula,
            each.register.said,
            sheets.yes_no(each.register.holds),
            source.said if source else None,
            sheets.yes_no(source.holds) if source else None,
        )


def note_rows(report: HalfYearReport, sheets: Sheets) -> Iterable[Sequence[Cell]]:
    for sentence in beginnings(report, sheets.spoken):
        yield None, None, sentence
    for note in report.notes:
        number = (Decimal(note.number), COUNT)
        yield number, sheets.listed(note.rows), note.said.of(sheets.spoken)


def definition_rows(report: HalfYearReport, sheets: Sheets) -> Iterable[Sequence[Cell]]:
    for each in report.definitions:
        version = (Decimal(each.version), COUNT)
        label, meaning = each.label.of(sheets.spoken), each.definition.of(sheets.spoken)
        yield each.name, version, label, meaning
