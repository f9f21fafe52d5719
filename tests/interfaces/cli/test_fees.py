"""``huka fees``: what a run says it did, and which months it knows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.fees.assessing import Assessed
from domain.fees.months import Month
from interfaces.cli import fees
from tests.domain.fees.examples import ACCOUNT

FOUND = Assessed(Month("2003-04"), 1_915, 5, {"no_quota": 30, "accrual_suspended": 50})
BEAT = "beat-00000000-0000-0000-0000-000000000001"


class Asking:
    """An operator's queries, kept; there is no account."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        self.statements.append(statement)
        return [], []


def run(asking: Asking, *arguments: str) -> Any:
    @contextmanager
    def opened() -> Iterator[Any]:
        desks = {"fee": SimpleNamespace(decider=ACCOUNT)}
        yield SimpleNamespace(
            bureau=SimpleNamespace(desks=desks),
            counter=SimpleNamespace(handler=None),
            today=lambda: None,
        )

    huka = typer.Typer()
    fees.add(huka, opened, lambda: asking)  # type: ignore[arg-type, return-value]
    huka.command()(lambda: None)
    return CliRunner().invoke(huka, ["fees", *arguments])


def test_a_run_says_whom_it_charged_and_whom_it_passed_over() -> None:
    assert fees.sentences(FOUND) == [
        "2003-04: 1,915 charged now, 5 before.",
        "  passed over, accrual_suspended: 50",
        "  passed over, no_quota: 30",
    ]


def test_a_run_may_be_of_one_beat_and_be_read_by_programs() -> None:
    asking = Asking()
    done = run(asking, "assess", "2003-04", "--beat", BEAT, "--json")
    assert done.exit_code == 0
    assert all(f"beat_id = '{BEAT}'" in each for each in asking.statements)
    said = json.loads(done.stdout[done.stdout.index("{") :])
    assert said == {"month": "2003-04", "charged": 0, "before": 0, "passed_over": {}}


@pytest.mark.parametrize(
    "arguments",
    [("2003-13",), ("2003-04", "--beat", "beat-1' OR true --")],
)
def test_what_is_no_month_or_no_beat_is_refused(arguments: tuple[str, ...]) -> None:
    asking = Asking()
    assert run(asking, "assess", *arguments).exit_code == 1
    assert asking.statements == []
