"""``huka clearance``: which months it knows, and what the run says it did."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.handling import Handler
from application.supervision.clearance.opening import Opened
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Refused
from domain.kernel.months import Month
from domain.law.rulebook import RULE_BOOK
from domain.supervision.clearance.vocabulary import ClearanceBecause
from interfaces.cli import clearance
from tests.domain.supervision.clearing import CLEARANCE, shop
from tests.domain.supervision.examples import BEAT_1, WANG, WEST
from tests.infrastructure.eventstore.memory import Memory

NOON = datetime(2003, 6, 2, 4, tzinfo=UTC)


class Asking:
    """An operator's queries, kept; one beat has one household."""

    def __init__(self, *, balances: bool = True) -> None:
        self.statements: list[str] = []
        self.balances = balances

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        self.statements.append(statement)
        if "clearance_roster" in statement:
            return [], [(shop(1), WANG, ["IN_ARREARS"])]
        if "category_counts" in statement:
            return ["households", "balances"], [(1, self.balances)]
        return [], [(BEAT_1, WEST)]


def run(asking: Asking, *arguments: str) -> Any:
    @contextmanager
    def opened() -> Iterator[Any]:
        yield SimpleNamespace(
            bureau=SimpleNamespace(desks={"clearance": SimpleNamespace(decider=CLEARANCE)}),
            counter=SimpleNamespace(handler=Handler(Memory(), lambda: NOON, RULE_BOOK)),
            today=lambda: bureau_date(NOON),
        )

    huka = typer.Typer()
    clearance.add(huka, opened, lambda: asking)  # type: ignore[arg-type, return-value]
    huka.command()(lambda: None)
    return CliRunner().invoke(huka, ["clearance", *arguments])


def test_a_run_says_what_it_opened_and_whom_it_entered() -> None:
    """E4."""
    done = run(Asking(), "open", "2003-06")
    assert done.exit_code == 0, done.output
    assert "1 opened, 0 open before" in done.stdout
    assert clearance.sentence(Opened(Month("2003-06"), 2, 1, 1, 1_200, 900, 3)) == (
        "2003-06: 2 opened, 1 open before, 1 certified; 1,200 households,"
        " 900 entered now, 3 struck off."
    )


def test_a_run_may_be_of_one_beat_and_be_read_by_programs() -> None:
    asking = Asking()
    done = run(asking, "open", "2003-06", "--beat", BEAT_1, "--json")
    assert done.exit_code == 0, done.output
    assert f"WHERE beat_id = '{BEAT_1}'" in asking.statements[0]
    said = json.loads(done.stdout[done.stdout.index("{") :])
    assert (said["opened"], said["enrolled"]) == (1, 1)


@pytest.mark.parametrize(
    "arguments", [("2003-13",), ("六月",), ("2003-06", "--beat", "beat-1' OR true --")]
)
def test_what_is_no_month_or_no_beat_is_refused(arguments: tuple[str, ...]) -> None:
    asking = Asking()
    assert run(asking, "open", *arguments).exit_code == 2
    assert asking.statements == []


def test_a_month_that_has_not_begun_is_refused_before_anybody_is_asked() -> None:
    asking = Asking()
    refused = run(asking, "open", "2003-07")
    assert isinstance(refused.exception, Refused)
    assert refused.exception.because is ClearanceBecause.NOT_BEGUN
    assert asking.statements == []


def test_counts_that_do_not_add_up_are_an_exit_code() -> None:
    """E5."""
    asking = Asking()
    assert run(asking, "counts", "2003-06").exit_code == 0
    assert run(asking, "compliance", "2003-06").exit_code == 0
    assert "DATE '2003-06-01'" in asking.statements[-1]
    assert run(Asking(balances=False), "counts", "2003-06").exit_code == 1
