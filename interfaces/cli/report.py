"""``huka report``: tables of figures, for people or for programs."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Annotated, TypeAlias

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from application.reports.half_year import (
    NOT_YET,
    HalfYearReport,
    Line,
    half_year,
    half_year_of,
)
from application.services import Services
from application.statistics.statistic import said
from application.words import Language
from interfaces.cli import show
from interfaces.cli.projections import Json
from interfaces.cli.reading import Lang, language

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

WIDEST = 120

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Half-year report {period}: {from_on} to {to_on}, both included",
        "row": "row",
        "figure": "figure",
        "value": "value",
        "parts": "numerator / denominator",
        "source": "the source says",
        "agrees": "agrees",
        "differs": "differs",
        "definitions": "What the figures mean",
        "not_yet": "Rows of the source's table that come later, for the register holds no"
        " events for them yet",
    },
    "zh": {
        "title": "半年报 {period}（{from_on}至{to_on}，首尾两日均计）",
        "row": "行",
        "figure": "指标",
        "value": "数值",
        "parts": "分子 / 分母",
        "source": "原报告",
        "agrees": "一致",
        "differs": "不一致",
        "definitions": "指标定义",
        "not_yet": "原报告表中以下各行尚无登记数据，以后提供",
    },
}


def commands(opened: Opened) -> typer.Typer:
    made = typer.Typer(help="Tables of figures, each with its definition.")

    @made.callback()
    def reports() -> None:
        """Tables of figures, each with its definition."""

    @made.command(name="half-year")
    def half_year_report(
        period: Annotated[str, typer.Argument(help="Such as 2003-H1.")],
        *,
        as_json: Json = False,
        lang: Lang = "zh",
    ) -> None:
        """半年报: the table of the report of 2003, computed by query from read models."""
        spoken, asked = language(lang), half_year_of(period)
        with opened() as services:
            report = half_year(services.figures, asked)
        if as_json:
            show.data(report.as_data(spoken))
        else:
            show_half_year(report, spoken)

    return made


def show_half_year(report: HalfYearReport, spoken: Language) -> None:
    words = WORDS[spoken]
    console = Console(highlight=False)
    console = Console(highlight=False, width=min(max(console.width, 80), WIDEST))
    days = {"from_on": report.period.from_on, "to_on": report.period.to_on}
    table = Table(
        title=words["title"].format(period=report.period.name, **days), box=SIMPLE_HEAD
    )
    for name in ("row", "figure", "value", "parts", "source"):
        table.add_column(words[name], overflow="fold")
    for line in report.lines:
        table.add_row(*cells(line, spoken))
    console.print(table)
    console.print(f"{words['definitions']}:")
    for line in report.lines:
        statistic = line.figure.statistic
        label, meaning = statistic.label.of(spoken), statistic.definition.of(spoken)
        console.print(f"  {label} ({statistic.name} v{statistic.version}): {meaning}")
    console.print(f"\n{words['not_yet']}:")
    for rows, later in NOT_YET:
        console.print(f"  {rows} {later.of(spoken)}")


def cells(line: Line, spoken: Language) -> tuple[str, ...]:
    words, found = WORDS[spoken], line.figure
    parts = f"{part(found.numerator)} / {part(found.denominator)}"
    source = ""
    if line.claimed is not None:
        source = f"{line.claimed.phrase} ({words['agrees' if line.agrees else 'differs']})"
    return (
        line.row.number or "",
        found.statistic.label.of(spoken),
        said(found.value, found.statistic.unit, spoken),
        parts,
        source,
    )


def part(count: int | None) -> str:
    """A numerator or a denominator; a count has no denominator."""
    return "—" if count is None else f"{count:,}"
