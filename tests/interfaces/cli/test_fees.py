"""``huka fees``: what a run says it did, and which months it knows."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.fees.assessing import Assessed
from application.handling import EnvelopeBecause, Handler
from domain.fees.vocabulary import FeeBecause
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Because, Refused
from domain.kernel.money import Fen
from domain.kernel.months import Month
from domain.law.rulebook import RULE_BOOK
from interfaces.cli import fees
from tests.domain.fees.examples import ACCOUNT
from tests.infrastructure.eventstore.memory import Memory

PASSED_OVER = {"no_quota": 30, "accrual_suspended": 50}
FOUND = Assessed(Month("2003-04"), 1_915, 5, Fen(5_745_003), PASSED_OVER)
NOON = datetime(2003, 7, 1, 4, tzinfo=UTC)
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
        desks = {kind: SimpleNamespace(decider=ACCOUNT) for kind in ("fee", "grant")}
        yield SimpleNamespace(
            bureau=SimpleNamespace(desks=desks),
            counter=SimpleNamespace(handler=Handler(Memory(), lambda: NOON, RULE_BOOK)),
            today=lambda: bureau_date(NOON),
        )

    huka = typer.Typer()
    fees.add(huka, opened, lambda: asking)  # type: ignore[arg-type, return-value]
    huka.command()(lambda: None)
    return CliRunner().invoke(huka, ["fees", *arguments])


def test_a_run_says_whom_it_charged_and_whom_it_passed_over() -> None:
    assert fees.sentences(FOUND) == [
        "2003-04: 1,915 charged now, 57,450.03 yuan; 5 before.",
        "  passed over, accrual_suspended: 50",
        "  passed over, no_quota: 30",
    ]


def test_a_run_may_be_of_one_beat_and_be_read_by_programs() -> None:
    asking = Asking()
    done = run(asking, "assess", "2003-04", "--beat", BEAT, "--json")
    assert done.exit_code == 0
    assert all(f"beat_id = '{BEAT}'" in each for each in asking.statements)
    said = json.loads(done.stdout[done.stdout.index("{") :])
    nothing = {"charged": 0, "before": 0, "sum_fen": 0, "passed_over": {}}
    assert said == {"month": "2003-04", **nothing}


@pytest.mark.parametrize(
    "arguments",
    [("2003-13",), ("四月",), ("2003-04", "--beat", "beat-1' OR true --")],
)
def test_what_is_no_month_or_no_beat_is_refused(arguments: tuple[str, ...]) -> None:
    asking = Asking()
    refused = run(asking, "assess", *arguments)
    assert refused.exit_code == 2
    assert "written like 2003-03" in refused.output or "is none" in refused.output
    assert asking.statements == []


@pytest.mark.parametrize("command", ["assess", "waive"])
@pytest.mark.parametrize(
    ("arguments", "because"),
    [
        (("2008-09",), FeeBecause.NO_FEE_IN_FORCE),
        (("2003-08",), FeeBecause.NOT_BEGUN),
        (("2003-07", "--on", "2003-07-02"), EnvelopeBecause.IN_THE_FUTURE),
    ],
)
def test_inv_28_a_month_without_a_fee_is_refused_before_anybody_is_asked(
    command: str, arguments: tuple[str, ...], because: Because
) -> None:
    asking = Asking()
    refused = run(asking, command, *arguments)
    assert isinstance(refused.exception, Refused)
    assert refused.exception.because is because
    assert asking.statements == []


def test_a_trade_is_relieved_in_the_months_of_its_policy_alone() -> None:
    """F4: 非典, May to September 2003."""
    asking = Asking()
    trade = ("--trade", "餐饮'); --")
    done = run(asking, "relieve", "2003-05", "CATERING", *trade)
    assert done.exit_code == 0, done.output
    assert all("trade IN ('餐饮''); --')" in each for each in asking.statements)
    refused = run(asking, "relieve", "2003-04", "CATERING", *trade)
    assert isinstance(refused.exception, Refused)
    assert refused.exception.because is FeeBecause.NOT_IN_THE_PERIOD
