"""The half-year table whole: every row beside its source, its checks and its notes."""

from decimal import Decimal
from pathlib import Path

import pytest

from application.reports.claims import SOURCE_2003_H1, Claimed, Precision
from application.reports.half_year import HalfYearReport, Line, half_year, half_year_of
from application.reports.notes import Note
from application.reports.rows import ROWS, TABLE, UNDERIVED
from application.statistics.statistic import UnitOf, said
from tests.application.reporting import H1, NOTHING, Told, but

REPORT = Path(__file__).parents[3] / "shared" / "reference" / "half-year-report-2003.txt"
"""The report itself, where it stands beside the project."""


def report(rows: Told | None = None) -> HalfYearReport:
    return half_year(rows or Told(), H1)


def line(key: str, found: HalfYearReport | None = None) -> Line:
    """A row by the name of its statistic, or by its number where nothing is computed."""
    return next(
        each
        for each in (found or report()).lines
        if key == (each.figure.statistic.name if each.figure else each.number)
    )


def note(number: int, found: HalfYearReport | None = None) -> Note:
    return next(each for each in (found or report()).notes if each.number == number)


def agrees(number: str, key: str, value: str, parts: tuple[int, int | None]) -> bool | None:
    """With its numerator and its denominator, and whether the source says the same."""
    found = line(key)
    assert found.figure is not None
    assert (found.number, found.figure.value) == (number, Decimal(value))
    assert (found.figure.numerator, found.figure.denominator) == parts
    return found.agrees


@pytest.mark.parametrize(
    ("number", "key", "value", "parts"),
    [
        ("R1", "unlicensed-discovered", "697", (697, None)),
        ("R2", "unlicensed-licensed", "560", (560, 697)),
        ("R3", "unlicensed-dealt-with", "137", (137, 697)),
        ("R4", "unlicensed-fines", "2030000", (2_030_000, 75)),
    ],
)
def test_the_unlicensed_operations_of_the_source_are_computed_and_agree(
    number: str, key: str, value: str, parts: tuple[int, int | None]
) -> None:
    """R1: 「检查无照经营697户」; R2: 「督促补办了560户」; R3: 「查处137查户」; R4:
    「罚款2万余元」; U4, I1, I2."""
    assert agrees(number, key, value, parts) is True


@pytest.mark.parametrize(
    ("number", "key", "value", "parts"),
    [
        ("R6", "campaign-officer-times", "325", (325, None)),
        ("R7", "campaign-vehicle-times", "53", (53, None)),
        ("R8", "campaign-units", "957", (957, None)),
        ("R9", "campaign-ordered-units", "43", (43, None)),
        ("R10", "campaign-punished-units", "17", (17, None)),
    ],
)
def test_the_campaign_of_the_source_is_computed_and_agrees(
    number: str, key: str, value: str, parts: tuple[int, int | None]
) -> None:
    """R6: 「执法人员325人」; R7: 「执法车辆53台」; R8: 「检查经营单位957户」; R9:
    「责令整改43户」; R10: 「经营单位17户」; C2, C4."""
    assert agrees(number, key, value, parts) is True


@pytest.mark.parametrize(
    ("number", "key", "value", "parts"),
    [
        ("R11", "cases-filed", "20", (20, None)),
        ("R12", "case-value", "261100000", (261_100_000, 20)),
        ("R13", "cases-closed", "18", (18, 20)),
        ("R14", "case-closure-rate", "0.9", (18, 20)),
    ],
)
def test_the_cases_of_the_source_are_computed_and_agree(
    number: str, key: str, value: str, parts: tuple[int, int | None]
) -> None:
    """R11: 「经济案件20起」; R12: 「案值261.1万元」; R13: 「目前己结案18起」; R14:
    「结案率为90%」; C3."""
    assert agrees(number, key, value, parts) is True


@pytest.mark.parametrize(
    ("number", "key", "value", "parts"),
    [
        ("R18", "relief-persons", "612", (612, 615)),
        ("R18", "relief-classes", "8", (8, None)),
        ("R19", "relief-waived", "63768000", (63_768_000, 2_769)),
        ("R23", "clearances-certified", "1", (48, 48)),
    ],
)
def test_the_relief_and_clearances_of_the_source_are_computed_and_agree(
    number: str, key: str, value: str, parts: tuple[int, int | None]
) -> None:
    """R18: 「八类人员共六百余人」; R19: 「减免各种规费近六十余万元」; R23:
    「必须每月清理一次」; E4, F5."""
    assert agrees(number, key, value, parts) is True


@pytest.mark.parametrize("number", ["R15", "R16", "R17", "R20", "R21", "R22"])
def test_what_no_event_leads_to_is_said_to_be_so_and_why(number: str) -> None:
    """R15, R16, R17, R20, R21, R22: cannot be derived."""
    found = line(number)
    assert (found.figure, found.agrees) == (None, None)
    assert found.claimed is not None
    assert found.why_not is not None
    assert found.why_not.zh
    assert found.why_not.en.endswith(".")


def test_the_table_has_every_row_of_the_source_once_and_in_its_order() -> None:
    numbers = [each.number for each in TABLE if each.number]
    assert list(dict.fromkeys(numbers)) == [f"R{number}" for number in range(1, 24)]
    keys = {row.statistic.name for row in ROWS if row.number} | UNDERIVED.keys()
    assert keys == SOURCE_2003_H1.keys()


@pytest.mark.parametrize("key", SOURCE_2003_H1)
def test_the_source_is_quoted_as_it_is_and_its_number_is_in_it(key: str) -> None:
    """Misprints included: 137查户, 共少立案, 己结案."""
    claimed = SOURCE_2003_H1[key]
    found = line(key)
    in_figures = found.figure is not None and key not in {
        *("unlicensed-fines", "relief-persons", "relief-classes", "relief-waived"),
        *("clearances-certified", "unlicensed-dealt-with"),
        *("campaign-officer-times", "campaign-vehicle-times"),
    }
    if in_figures and found.figure and claimed.value is not None:
        unit = found.figure.statistic.unit
        assert said(claimed.value, unit, "zh").replace(" ", "") in claimed.phrase
    if REPORT.exists():
        assert claimed.phrase in REPORT.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("precision", "agree", "differ"),
    [
        (Precision.EXACT, ["100"], ["99", "100.5"]),
        (Precision.AT_LEAST, ["100", "5000"], ["99"]),
        (Precision.AT_MOST, ["100", "0"], ["101"]),
        (Precision.ABOUT, ["90", "110"], ["89", "111"]),
        (Precision.BETWEEN, ["100", "150"], ["99", "151"]),
    ],
)
def test_the_source_is_as_exact_as_it_says(
    precision: Precision, agree: list[str], differ: list[str]
) -> None:
    claimed = Claimed("约百户", Decimal(100), precision, Decimal(150))
    assert {claimed.agrees(Decimal(each)) for each in agree} == {True}
    assert {claimed.agrees(Decimal(each)) for each in differ} == {False}
    assert claimed.agrees(None) is False
    assert Claimed("若干").agrees(Decimal(1)) is None


def test_what_differs_is_not_smoothed_over() -> None:
    found = report(Told(but("unlicensed_pipeline", discovered=698, still_open=3)))
    assert line("unlicensed-discovered", found).agrees is False
    first = found.checks[0]
    assert (first.check.formula, first.register.holds) == ("R1 = R2 + R3", False)
    assert first.source is not None
    assert first.source.holds is True


def test_the_checks_of_the_source_come_out() -> None:
    """9.1: 560 + 137 = 697, 80.34 %, 19.66 %, about 146 yuan, 18 of 20. R20:
    「一百万至一百五十万元」."""
    source = {each.check.formula: each.source for each in report().checks}
    outcomes = {name: each and each.said for name, each in source.items()}
    assert outcomes == {
        "R1 = R2 + R3": "560 + 137 = 697 / 697",
        "R2 / R1": "80.34 %",
        "R3 / R1": "19.66 %",
        "R4 / R3": "145.99",
        "R6 / R7": "6.1",
        "R8 / R7": "18.1",
        "R8 / R6": "2.9",
        "R9 / R8": "4.49 %",
        "R10 / R8": "1.78 %",
        "R10 / R9": "39.53 %",
        "R12 / R11": "130,550",
        "R11 - R13 ≥ 0": "2",
        "R14 = R13 / R11": "90 %",
        "R19 / R18": "1,000",
        "1000000 ≤ 2 × R19 ≤ 1500000": "1,200,000",
    }
    assert {each.register.holds for each in report().checks} == {True, None}


def test_a_rate_without_a_denominator_is_noted_with_what_it_would_be() -> None:
    """U4, R5: 「无照经营率己下降到5%以内」 of what? (9.2-1)."""
    assert agrees("R5", "unlicensed-rate", "0.0023", (2, 880)) is None
    found = note(1)
    assert "13,940" in found.said.zh
    assert "2,740" in found.said.en
    assert "2 of 880" in found.said.en
    assert 1 in line("unlicensed-rate").notes


def test_fines_above_the_limit_without_a_case_are_a_warning() -> None:
    """R3, R4, R10, R11: 9.2-2."""
    assert note(2).warns is False
    assert "145.99" in note(2).said.zh
    assert "50" in note(2).said.en
    warned = note(2, report(Told(but("dealings", fines_above_limit=3))))
    assert warned.warns is True
    assert "without a case: 3." in warned.said.en


def test_three_counts_are_held_against_distinct_subjects() -> None:
    """C3, C4, R3, R10, R11: 9.2-3."""
    found = note(3)
    assert "174" in found.said.zh
    assert "157" in found.said.zh
    assert {"R3", "R10", "R11"} == set(found.rows)


def test_every_contradiction_of_the_source_is_a_note_in_both_languages() -> None:
    """9.2-1 to 9.2-11; R15, R16, R17, R20, R21. R20: 「一百万至一百五十万元」."""
    found = report().notes
    assert [each.number for each in found] == list(range(1, 12))
    assert all(each.said.zh and each.said.en.endswith(".") for each in found)
    assert "118.44" in note(5).said.zh
    assert "118: 66.95 %, 119: 66.39 %" in note(5).said.en
    assert "1,275,360" in note(8).said.en
    assert line("R20").notes == (8, 11)


def test_another_half_year_has_no_source_and_only_notes_about_the_register() -> None:
    found = half_year(Told(), half_year_of("2004-H1"))
    assert {each.claimed for each in found.lines} == {None}
    assert {each.source for each in found.checks} == {None}
    assert [each.number for each in found.notes] == [1, 2, 3]
    assert len(found.lines) == len(ROWS)


def test_an_empty_register_has_rows_without_value_and_no_check_fails_to_come() -> None:
    found = report(Told(NOTHING))
    assert line("case-closure-rate", found).agrees is False
    assert {each.register.said for each in found.checks[1:3]} == {"—"}


def test_each_function_is_asked_once() -> None:
    told = Told()
    half_year(told, H1)
    assert sorted(told.asked) == sorted(set(told.asked))


def test_for_programs_values_are_exact_text() -> None:
    data = report().as_data("zh")
    assert (data["report"], data["period"], data["frozen"]) == (
        "half-year",
        "2003-H1",
        None,
    )
    rows = {row["statistic"] or row["row"]: row for row in data["rows"]}
    fines = rows["unlicensed-fines"]
    assert (fines["value"], fines["said"]) == ("2030000", "2.03 万元")
    assert (fines["source_says"], fines["source_value"]) == ("AT_LEAST", "2000000")
    assert fines["notes"] == [2, 7, 11]
    assert (rows["R20"]["source_value"], rows["R20"]["source_upto"]) == (
        "100000000",
        "150000000",
    )
    assert rows["R22"]["source_value"] is None
    assert rows["R15"]["why_not"] == "登记数据中没有关于设备的事件。"
    assert rows["campaign-units"]["unit"] == UnitOf.HOUSEHOLDS
