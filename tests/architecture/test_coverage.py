"""What the report of 2003 asks, and what must always hold: where each is, and its test."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.shapes import ROOT

COVERAGE, INVARIANTS = ROOT / "docs" / "coverage.md", ROOT / "docs" / "invariants.md"
REFERENCE = ROOT.parent / "shared" / "reference"
LAST = {
    "O": 17,
    "S": 14,
    "I": 6,
    "E": 8,
    "P": 5,
    "U": 4,
    "C": 7,
    "N": 4,
    "X": 2,
    "G": 5,
    "K": 5,
    "F": 7,
    "A": 7,
    "R": 23,
}
"""The rows of every family that the report was taken apart into."""
ROWS = [f"{family}{n}" for family, last in LAST.items() for n in range(1, last + 1)]
NUMBERS = [f"INV-{n:02}" for n in range(1, 47)]
PHRASE = re.compile(r"「[^」]*」")
A_FEW = 4
"""How many characters on end show that a phrase is quoted, unless it has fewer."""
AT_MOST = 3
"""More places, or more tests, than that tell a stranger nothing."""
PLACE = re.compile(r"`([\w./-]+)(?:::(\w+))?`")


def table(page: Path, columns: int) -> list[list[str]]:
    """The rows of the page's tables that have so many columns, but for their heads."""
    lines = page.read_text(encoding="utf-8").splitlines()
    rows = (
        [each.strip() for each in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|")
    )
    return [cells for cells in rows if len(cells) == columns and cells[0][:1].isupper()]


def kept() -> dict[str, list[str]]:
    """Row → phrase, where it lives, its tests."""
    return {cells[0]: cells[1:] for cells in table(COVERAGE, 4) if cells[0] in ROWS}


def left_out() -> dict[str, list[str]]:
    """Row → phrase, why it asks nothing of a system, or nothing that is here."""
    return {cells[0]: cells[1:] for cells in table(COVERAGE, 3) if cells[0] in ROWS}


@cache
def functions(path: str) -> dict[str, str]:
    """The tests of a module, each with what it says of itself."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {
        node.name: " ".join((ast.get_docstring(node) or "").split())
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def quotes(said: str, phrases: str) -> bool:
    """Whether a few characters of one of the phrases stand in what is said."""
    found = (phrase[1:-1] for phrase in PHRASE.findall(phrases))
    return any(
        phrase[start : start + A_FEW] in said
        for phrase in found
        for start in range(max(1, len(phrase) - A_FEW + 1))
    )


def places(cell: str) -> list[tuple[str, str]]:
    return [(found[1], found[2] or "") for found in PLACE.finditer(cell)]


def test_every_row_of_the_report_is_kept_or_left_out_with_a_reason() -> None:
    assert sorted([*kept(), *left_out()]) == sorted(ROWS)
    assert all(reason.endswith(".") for _, reason in left_out().values())


@pytest.mark.parametrize("row", ROWS)
def test_a_row_quotes_the_report(row: str) -> None:
    """Word for word, its misprints too; so any phrase can be found."""
    report = (REFERENCE / "half-year-report-2003.txt").read_text(encoding="utf-8")
    domain = (REFERENCE / "domain.md").read_text(encoding="utf-8")
    phrases = PHRASE.findall((kept() | left_out())[row][0])
    assert phrases
    assert all(phrase[1:-1] in report for phrase in phrases)
    asked = next(line for line in domain.splitlines() if line.startswith(f"| {row} |"))
    assert set(PHRASE.findall(asked.split("|")[2])) <= set(phrases)


@pytest.mark.parametrize("row", sorted(set(ROWS) & kept().keys()))
def test_a_row_that_is_kept_has_a_place_and_a_test_that_quotes_it(row: str) -> None:
    """The test itself says so; that others of its module are of the row is not enough."""
    phrases, where, tests = kept()[row]
    assert 0 < len(places(where)) <= AT_MOST
    assert 0 < len(places(tests)) <= AT_MOST
    assert all((ROOT / path).is_file() for path, _ in places(where))
    for path, name in places(tests):
        said = functions(path)[name]
        assert re.search(rf"\b{row}\b", said), f"{path}::{name} does not cite {row}"
        assert quotes(said, phrases), f"{path}::{name} does not quote {row}"


def test_every_invariant_is_listed_once() -> None:
    assert [cells[0] for cells in table(INVARIANTS, 4)] == NUMBERS


@pytest.mark.parametrize("cells", table(INVARIANTS, 4), ids=lambda cells: cells[0])
def test_an_invariant_is_enforced_where_it_says_and_tested_under_its_number(
    cells: list[str],
) -> None:
    number, _, where, tests = cells
    assert 0 < len(places(where)) <= AT_MOST
    assert 0 < len(places(tests)) <= AT_MOST
    for path, _ in places(where):
        assert number in (ROOT / path).read_text(encoding="utf-8"), path
    for path, name in places(tests):
        assert name.startswith(f"test_inv_{number[-2:]}_")
        assert name in functions(path)
