"""Figures with names, how they are said, and the half-year that they make up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from application.reports.half_year import (
    NOT_YET,
    ROWS,
    SOURCE_2003_H1,
    NoSuchPeriod,
    half_year,
    half_year_of,
)
from application.statistics.cases import CASES, CASES_FILED, CLOSURE_RATE
from application.statistics.statistic import (
    Period,
    UnitOf,
    exact,
    figure,
    said,
    trimmed,
)
from application.words import Language
from infrastructure.composition import BUREAU

REPORT = Path(__file__).parents[3] / "shared" / "reference" / "half-year-report-2003.txt"
"""The report itself, where it stands beside the project."""
OF_2003 = {
    "numerator": 18,
    "denominator": 20,
    "rate": Decimal("0.90000000000000000000"),
    "all_closings": 18,
    "all_filings": 20,
    "all_rate": Decimal("0.90000000000000000000"),
    "on_time_closings": 0,
    "due_closings": 0,
    "on_time_rate": None,
    "case_value_fen": 261_100_000,
}
NOTHING = {
    **dict.fromkeys(OF_2003, 0),
    **dict.fromkeys(("rate", "all_rate", "on_time_rate", "case_value_fen")),
}
H1 = half_year_of("2003-H1")


@dataclass
class Row:
    """Read models that answer every question with one row."""

    row: Mapping[str, Any]
    asked: list[tuple[str, Period]] = field(default_factory=list)

    def of(self, source: str, period: Period) -> Mapping[str, Any]:
        self.asked.append((source, period))
        return self.row

    def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
        raise AssertionError(f"nobody asks for {source} of {day}")


def test_a_figure_says_what_it_is_made_of() -> None:
    figures = Row(OF_2003)
    found = figure(CLOSURE_RATE, figures, H1)
    assert (found.value, found.numerator, found.denominator) == (Decimal("0.9"), 18, 20)
    assert figures.asked == [("case_closure", H1)]


def test_a_count_has_no_denominator() -> None:
    found = figure(CASES_FILED, Row(OF_2003), H1)
    assert found.value == Decimal(20)
    assert (found.numerator, found.denominator) == (20, None)


def test_a_rate_of_nothing_has_no_value() -> None:
    found = figure(CLOSURE_RATE, Row(NOTHING), H1)
    assert (found.value, found.numerator, found.denominator) == (None, 0, 0)
    (line,) = (
        each for each in half_year(Row(NOTHING), H1).lines if each.row.number == "R14"
    )
    assert line.agrees is False


@pytest.mark.parametrize(
    ("value", "unit", "language", "expected"),
    [
        ("20", UnitOf.CASES, "zh", "20 起"),
        ("20", UnitOf.CASES, "en", "20"),
        ("1234", UnitOf.CASES, "en", "1,234"),
        ("261100000", UnitOf.MONEY, "zh", "261.1 万元"),
        ("261100000", UnitOf.MONEY, "en", "2,611,000 yuan"),
        ("261100050", UnitOf.MONEY, "en", "2,611,000.5 yuan"),
        ("100", UnitOf.MONEY, "zh", "0.0001 万元"),
        ("0", UnitOf.MONEY, "zh", "0 万元"),
        ("0.9", UnitOf.RATE, "zh", "90 %"),
        ("0.33333333333333333333", UnitOf.RATE, "en", "33.3333 %"),
        ("1", UnitOf.RATE, "en", "100 %"),
        ("0", UnitOf.RATE, "en", "0 %"),
        ("1.25", UnitOf.RATE, "en", "125 %"),
    ],
)
def test_a_figure_is_said_as_people_write_it(
    value: str, unit: UnitOf, language: Language, expected: str
) -> None:
    assert said(Decimal(value), unit, language) == expected


@pytest.mark.parametrize("unit", UnitOf)
def test_what_has_no_value_is_a_dash(unit: UnitOf) -> None:
    assert said(None, unit, "zh") == said(None, unit, "en") == "—"


@forall(st.integers(-(10**16), 10**16))
def test_nothing_is_lost_but_zeros_that_say_nothing(number: int) -> None:
    value = Decimal(number).scaleb(-4)
    text = trimmed(value)
    assert Decimal(text.replace(",", "")) == value
    assert "." not in text or text[-1] not in "0."
    assert Decimal(exact(value)) == value
    assert "E" not in exact(value)


@pytest.mark.parametrize(
    ("text", "from_on", "to_on"),
    [
        ("2003-H1", date(2003, 1, 1), date(2003, 6, 30)),
        ("2003-H2", date(2003, 7, 1), date(2003, 12, 31)),
        ("2024-H1", date(2024, 1, 1), date(2024, 6, 30)),
        ("0001-H1", date(1, 1, 1), date(1, 6, 30)),
        ("9999-H2", date(9999, 7, 1), date(9999, 12, 31)),
    ],
)
def test_half_years_are_from_a_day_to_a_day_both_included(
    text: str, from_on: date, to_on: date
) -> None:
    assert half_year_of(text) == Period(text, from_on, to_on)


@forall(st.integers(1, 9999))
def test_two_half_years_are_a_year(year: int) -> None:
    first, second = (half_year_of(f"{year:04}-H{half}") for half in (1, 2))
    assert first.from_on == date(year, 1, 1)
    assert first.to_on + timedelta(days=1) == second.from_on
    assert second.to_on == date(year, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2003",
        "03-H1",
        "20003-H1",
        "-2003-H1",
        "0000-H1",
        "２００３-H1",
        "2003-h1",
        "2003-H0",
        "2003-H3",
        " 2003-H1",
        "2003-H1\n",
        "2003-H1; DROP TABLE",
    ],
)
def test_anything_else_is_no_half_year(text: str) -> None:
    with pytest.raises(NoSuchPeriod, match=r"^A half-year is written like 2003-H1\.$"):
        half_year_of(text)


def test_the_report_of_2003_is_compared_with_its_source() -> None:
    lines = half_year(Row(OF_2003), H1).lines
    agrees = {each.row.number: each.agrees for each in lines if each.row.number}
    assert agrees == dict.fromkeys(("R11", "R12", "R13", "R14"), True)
    assert [each.agrees for each in lines if each.row.number is None] == [None, None]
    fewer = half_year(Row({**OF_2003, "numerator": 17}), H1).lines
    assert [each.row.number for each in fewer if each.agrees is False] == ["R13"]
    other = half_year(Row(OF_2003), half_year_of("2003-H2")).lines
    assert {each.claimed for each in other} == {None}


def test_for_programs_values_are_exact_text() -> None:
    data = half_year(Row(OF_2003), H1).as_data("zh")
    values = [(row["row"], row["value"], row["said"]) for row in data["rows"]]
    assert values == [
        ("R11", "20", "20 起"),
        ("R12", "261100000", "261.1 万元"),
        ("R13", "18", "18 起"),
        ("R14", "0.9", "90 %"),
        (None, "0.9", "90 %"),
        (None, None, "—"),
    ]
    assert [each["rows"] for each in data["not_yet"]] == [rows for rows, _ in NOT_YET]
    assert (data["report"], data["period"]) == ("half-year", "2003-H1")


@pytest.mark.parametrize("number", SOURCE_2003_H1)
def test_the_source_is_quoted_as_it_is_and_its_number_is_in_it(number: str) -> None:
    claimed = SOURCE_2003_H1[number]
    (row,) = (each for each in ROWS if each.number == number)
    in_words = said(claimed.value, row.statistic.unit, "zh").replace(" ", "")
    assert in_words in claimed.phrase
    if REPORT.exists():
        assert claimed.phrase in REPORT.read_text(encoding="utf-8")


def test_every_figure_has_a_name_a_version_words_and_what_it_reads() -> None:
    assert {row.statistic for row in ROWS} == set(CASES)
    assert len({each.name for each in CASES}) == len(CASES)
    models = {each.name for each in BUREAU.read_models}
    for each in CASES:
        assert each.version >= 1
        assert set(each.reads) <= models
        named = {each.value, each.numerator, each.denominator} - {None}
        assert named <= OF_2003.keys()
        for language in ("en", "zh"):
            assert each.label.of(language)
            assert each.definition.of(language)
