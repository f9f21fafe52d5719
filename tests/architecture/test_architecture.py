"""The shape of the code, as far as linters cannot see it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from domain.kernel.messages import Event
from tests.architecture.shapes import ROOT

LAYERS = ("domain", "application", "infrastructure", "interfaces", "samples", "tests")
LONGEST_FILE, LONGEST_FUNCTION = 300, 60
INVARIANTS = (
    "01",
    "02",
    "03",
    "04",
    "05",
    "06",
    "07",
    "08",
    "09",
    "10",
    "11",
    *map(str, range(12, 26)),
    "27",
    "29",
    "30",
    "31",
    "36",
    "37",
    "38",
    "43",
    "26",
    "28",
    "32",
    "33",
    "34",
    "35",
    "44",
    "45",
    "46",
    "42",
    "39",
    "40",
    "41",
)
IMPURE = {"now", "today", "utcnow", "time", "uuid4", "uuid1", "random", "choice", "getenv"}
ANSWERING = {"domain/kernel/identifiers.py", "domain/law/rule.py"}
"""Where a match is no table of transitions: the kind of a number, the field of a rule."""
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def sources(*layers: str) -> list[Path]:
    return sorted(path for layer in layers for path in (ROOT / layer).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_the_composition_root_can_read_the_whole_log() -> None:
    """A process that never imported a context could not decode its events."""
    script = (
        "import infrastructure.composition; from domain.kernel.messages import Event;"
        "print(*Event.known)"
    )
    fresh = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    ours = {
        topic for topic, event in Event.known.items() if event.__module__[:7] == "domain."
    }
    assert set(fresh.stdout.split()) == ours


def test_every_event_that_is_written_down_is_known() -> None:
    """A context that nobody imports would be missing without a word."""
    written = {
        keyword.value.value
        for path in sources("domain")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ClassDef)
        for keyword in node.keywords
        if keyword.arg == "topic" and isinstance(keyword.value, ast.Constant)
    }
    assert written <= Event.known.keys()


@pytest.mark.parametrize("path", sources(*LAYERS), ids=named)
def test_files_and_functions_are_short_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    tree = parsed(path)
    said = ast.get_docstring(tree)
    assert said
    assert said.split("\n\n")[0].rstrip().endswith((".", "。", "?", "!", "''", "…"))
    for function in functions(tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, function.name


@pytest.mark.parametrize("path", sources("domain"), ids=named)
def test_every_table_has_a_last_arm(path: Path) -> None:
    """What a table does not list is refused or fails loudly; nothing falls through."""
    for table in ast.walk(parsed(path)):
        if isinstance(table, ast.Match):
            last = table.cases[-1]
            assert ast.unparse(last.pattern) == "_", f"line {table.lineno}"
            assert last.guard is None, f"line {table.lineno}"
            if named(path) not in ANSWERING:
                assert isinstance(last.body[-1], ast.Raise), f"line {table.lineno}"


@pytest.mark.parametrize("path", sources("domain"), ids=named)
def test_the_domain_counts_in_integers(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        is_float = isinstance(node, ast.Constant) and isinstance(node.value, float)
        assert not is_float, f"line {node.lineno}"  # type: ignore[attr-defined]
        if isinstance(node, ast.Name):
            assert node.id not in {"float", "Decimal"}, f"line {node.lineno}"


@pytest.mark.parametrize("path", sources("domain", "application"), ids=named)
def test_what_evolves_asks_no_clock_and_draws_nothing(path: Path) -> None:
    for function in functions(parsed(path)):
        if not function.name.startswith("evolve"):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func).rpartition(".")[2]
                assert called not in IMPURE, f"{function.name}: {called}"


def test_every_invariant_has_a_test_of_its_own() -> None:
    named_after = {
        function.name.split("_")[2]
        for path in sources("tests")
        for function in functions(parsed(path))
        if function.name.startswith("test_inv_")
    }
    assert set(INVARIANTS) <= named_after


def test_every_link_in_the_documents_points_at_a_file() -> None:
    pages = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("README.md")]
    assert pages
    broken = [
        f"{named(page)}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not target.startswith(("http://", "https://", "mailto:", "#"))
        and not (page.parent / target.partition("#")[0]).exists()
    ]
    assert broken == []


def test_every_test_that_a_decision_names_exists() -> None:
    for page in (ROOT / "docs" / "decisions").glob("*.md"):
        named = re.findall(r"tests/[\w/*]+\.py", page.read_text(encoding="utf-8"))
        assert [each for each in named if not list(ROOT.glob(each))] == [], page.name
