"""``huka deadlines``, ``difference`` and ``check``, on histories held in memory."""

import json
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from application.legal.division import Legal
from domain.enforcement.case import events as cases
from domain.kernel.identity import StreamId
from domain.law.rulebook import RULE_BOOK
from interfaces.cli import legal, reading
from tests.application.legal.held import UNTOLD, services
from tests.application.legal.stories import CALENDAR, CASE, Told, without
from tests.application.legal.test_whole import LOG, ORDER, STORY

KEPT = {CASE: LOG[CASE]}
EVERY: list[str] = []
"""What the read models were asked."""


def huka(log: dict[StreamId, Told], *arguments: str) -> Result:
    def query(statement: str) -> tuple[list[str], list[tuple[str]]]:
        EVERY.append(statement)
        return ["case_id"], [(CASE,)]

    app = typer.Typer()
    operator: Any = SimpleNamespace(query=query)
    legal.add(
        app,
        lambda: nullcontext(services(log)),
        lambda: operator,
        Legal(RULE_BOOK, CALENDAR),
    )
    reading.add(app, lambda: nullcontext(services(log)), lambda: operator)
    return CliRunner().invoke(app, arguments)


def test_deadlines_are_told_day_by_day_in_both_languages() -> None:
    chinese = huka(LOG, "deadlines", CASE)
    assert chinese.exit_code == 0
    assert "立案期限：2026-03-23届满。自2026-03-02起15个工作日" in chinese.output
    english = huka(LOG, "deadlines", CASE, "--lang", "en").output
    assert "    2026-03-07 – 2026-03-08: 2 days left out: weekend" in english
    assert "[met on 2026-03-09]" in english


def test_deadlines_are_data_for_programs() -> None:
    (first, *_) = json.loads(huka(LOG, "deadlines", CASE, "--json").output)
    assert (first["deadline"]["kind"], first["counted"]) == ("FILE", 15)
    assert first["stretches"][0]["said"]["en"] == "2026-03-03 – 2026-03-06: 4 days counted"


def test_a_matter_without_deadlines_says_so() -> None:
    assert huka(LOG, "deadlines", ORDER, "--lang", "en").output == (
        "No deadline was ever set.\n"
    )


def test_the_difference_shows_what_changed_and_what_was_recorded_since() -> None:
    told = huka(
        LOG, "difference", CASE, "--known-at", "2026-03-02T12:00+08:00", "--lang", "en"
    )
    assert told.exit_code == 0
    assert "status: LEAD → CLOSED" in told.output
    assert "Recorded since:" in told.output
    same = huka(LOG, "difference", CASE, "--known-at", "2026-05-02T12:00", "--lang", "en")
    assert same.output == "Nothing was recorded since; it is what it was.\n"


def test_the_difference_is_data_for_programs() -> None:
    asked = ("difference", CASE, "--known-at", "2026-03-02T12:00+08:00", "--json")
    found = json.loads(huka(LOG, *asked).output)
    assert found["now"]["status"] == "CLOSED"
    assert found["since"][0] == f"{CASE}@2"


def test_a_check_without_a_breach_ends_with_0() -> None:
    done = huka(KEPT, "check", CASE, "--lang", "en")
    assert (done.exit_code, done.output) == (0, "No breach of a numbered rule.\n")


def test_a_check_that_finds_a_breach_ends_with_1_and_shows_the_events() -> None:
    done = huka(UNTOLD, "check", CASE, "--lang", "en")
    assert done.exit_code == 1
    assert "INV-16 notice and hearing (行政处罚法 Art. 44, 62)" in done.output
    assert f"2026-04-16  {CASE}@" in done.output
    as_data = json.loads(huka(UNTOLD, "check", CASE, "--json").output)
    assert "INV-16" in {each["rule"] for each in as_data["breaches"]}


def test_a_check_of_a_past_day_knows_what_had_happened_by_then() -> None:
    untold = {CASE: without(STORY, cases.PreDecisionNoticeServed)}
    assert huka(untold, "check", CASE, "--on", "2026-04-10").exit_code == 0


def test_all_cases_are_summed_up_by_rule() -> None:
    done = huka(UNTOLD, "check", "--all", "--station", "620102-01", "--lang", "en")
    assert done.exit_code == 1
    assert "1 cases checked, 1 with breaches." in done.output
    assert "INV-16 notice and hearing: 1 cases" in done.output
    assert EVERY[-1].endswith("WHERE station = '620102-01' ORDER BY case_id")
    sums = json.loads(huka(KEPT, "check", "--all", "--json").stdout)
    assert (sums["cases"], sums["breached"]) == (1, 0)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", CASE, "--all"),
        ("check", CASE, "--station", "620102-01"),
        ("check", "--all", "--station", "x' OR ''='"),
        ("check", "household-1"),
        ("check", f"{CASE}0"),
        ("deadlines", "case-nothing"),
        ("difference", CASE, "--known-at", "yesterday"),
        ("difference", CASE, "--known-at", "2020-01-01T00:00+08:00"),
    ],
)
def test_what_cannot_be_asked_is_an_error_and_no_answer(arguments: tuple[str, ...]) -> None:
    done = huka(LOG, *arguments)
    assert done.exit_code != 0
    assert not done.stdout


def test_the_whole_history_of_a_case_holds_what_it_touched() -> None:
    told = json.loads(huka(LOG, "history", "--whole", "--json", CASE).output)
    streams = {each["id"].partition("@")[0] for each in told}
    assert streams >= {CASE, ORDER}
    alone = json.loads(huka(LOG, "history", "--json", CASE).output)
    assert {each["id"].partition("@")[0] for each in alone} == {CASE}
