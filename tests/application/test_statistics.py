"""Figures with names, how they are said, and the half-years that they are of."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from application.reports.half_year import NoSuchPeriod, half_year, half_year_of
from application.reports.rows import READS, ROWS
from application.statistics.cases import CASES, CASES_FILED, CLOSURE_RATE
from application.statistics.statistic import (
    Period,
    UnitOf,
    exact,
    figure,
    said,
    trimmed,
)
from application.statistics.unlicensed import UNLICENSED_RATE
from application.words import Language
from infrastructure.composition import BUREAU
from tests.application.reporting import H1, NOTHING, OF_2003, Told


def test_a_figure_says_what_it_is_made_of() -> None:
    figures = Told()
    found = figure(CLOSURE_RATE, figures, H1)
    assert (found.value, found.numerator, found.denominator) == (Decimal("0.9"), 18, 20)
    assert figures.asked == ["case_closure"]


def test_a_rate_at_a_point_in_time_is_that_of_the_last_day() -> None:
    """U4, R5: with its numerator and its denominator, of the whole bureau."""
    figures = Told()
    found = figure(UNLICENSED_RATE, figures, H1)
    assert (found.numerator, found.denominator) == (2, 880)
    assert figures.days == [H1.to_on]


def test_a_count_has_no_denominator() -> None:
    found = figure(CASES_FILED, Told(), H1)
    assert found.value == Decimal(20)
    assert (found.numerator, found.denominator) == (20, None)


def test_a_rate_of_nothing_has_no_value() -> None:
    found = figure(CLOSURE_RATE, Told(NOTHING), H1)
    assert (found.value, found.numerator, found.denominator) == (None, 0, 0)
    (line,) = (each for each in half_year(Told(NOTHING), H1).lines if each.number == "R14")
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
        ("957", UnitOf.HOUSEHOLDS, "zh", "957 户"),
        ("970", UnitOf.VISITS, "zh", "970 户次"),
        ("325", UnitOf.OFFICER_TIMES, "zh", "325 人次"),
        ("53", UnitOf.VEHICLE_TIMES, "zh", "53 台次"),
        ("612", UnitOf.PERSONS, "zh", "612 人"),
        ("8", UnitOf.CLASSES, "en", "8"),
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


def test_every_figure_has_a_name_a_version_words_and_what_it_reads() -> None:
    names = [row.statistic.name for row in ROWS]
    assert len(set(names)) == len(names)
    assert {row.statistic for row in ROWS} >= set(CASES)
    models = {each.name for each in BUREAU.read_models}
    assert set(READS) <= models
    for row in ROWS:
        each = row.statistic
        assert each.version >= 1
        assert each.reads
        named = {each.value, each.numerator, each.denominator} - {None}
        assert named <= OF_2003[each.source].keys()
        for language in ("en", "zh"):
            assert each.label.of(language)
            assert each.definition.of(language)
