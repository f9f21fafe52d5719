"""``huka annual``: what a run says it did, and which years it knows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from types import SimpleNamespace
from typing import Any

import typer
from typer.testing import CliRunner

from application.registration.annual_run import Opened
from domain.kernel.errors import Refused
from domain.law.rulebook import RULE_BOOK
from domain.registration.vocabulary import AnnualBecause
from interfaces.cli import annual
from tests.domain.registration.yearly import FILE

FOUND = Opened(2004, 1_915, 5, {"registered_too_late": 30})


class Asking:
    """An operator's queries, kept; there is no file."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        self.statements.append(statement)
        return [], []


def run(asking: Asking, *arguments: str) -> Any:
    @contextmanager
    def opened() -> Iterator[Any]:
        yield SimpleNamespace(
            bureau=SimpleNamespace(desks={"annual": SimpleNamespace(decider=FILE)}),
            counter=SimpleNamespace(handler=SimpleNamespace(book=RULE_BOOK)),
            today=lambda: date(2004, 1, 5),
        )

    huka = typer.Typer()
    annual.add(huka, opened, lambda: asking)  # type: ignore[arg-type, return-value]
    huka.command()(lambda: None)
    return CliRunner().invoke(huka, ["annual", *arguments])


def test_a_run_says_what_it_opened_and_what_it_passed_over() -> None:
    assert annual.sentences(FOUND) == [
        "2004: 1,915 opened now, 5 before.",
        "  passed over, registered_too_late: 30",
    ]


def test_a_run_may_be_read_by_programs() -> None:
    """P4."""
    done = run(Asking(), "open", "2004", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {
        "year": 2004,
        "opened": 0,
        "before": 0,
        "passed_over": {},
    }


def test_a_year_without_control_is_refused_before_anything_is_asked() -> None:
    asking = Asking()
    refused = run(asking, "open", "2014", "--on", "2014-03-03")
    assert isinstance(refused.exception, Refused)
    assert refused.exception.because is AnnualBecause.NO_CONTROL
    assert asking.statements == []
    assert run(Asking(), "open", "200").exit_code == 2


def test_who_did_it_and_who_is_listed_are_asked_of_the_read_models() -> None:
    asking = Asking()
    assert run(asking, "compliance", "2016").exit_code == 0
    assert run(asking, "abnormal", "--on", "2016-09-01").exit_code == 0
    assert run(asking, "abnormal").exit_code == 0
    assert asking.statements == [
        "SELECT * FROM annual_compliance(2016)",
        "SELECT * FROM abnormal_on(DATE '2016-09-01')",
        "SELECT * FROM abnormal_on(DATE '2004-01-05')",
    ]
