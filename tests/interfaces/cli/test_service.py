"""``huka service`` and ``huka assessment``: what they print, and what they refuse."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from application.scoring.run import Scored
from domain.assessment.vocabulary import AssessmentPeriod
from infrastructure.composition import BUREAU
from interfaces.cli import assessment, service

FOUND = Scored(AssessmentPeriod("2003-H1"), 5, 8, 2, {"final": 1})


class Asking:
    """An operator's queries, kept; nothing is found."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        self.statements.append(statement)
        return [], []


def run(asking: Asking, *arguments: str) -> Any:
    @contextmanager
    def opened() -> Iterator[Any]:
        yield SimpleNamespace(
            today=lambda: date(2026, 11, 22),
            bureau=BUREAU,
            counter=SimpleNamespace(
                handler=SimpleNamespace(book=BUREAU.legal.book),
            ),
            log=None,
        )

    huka = typer.Typer()
    service.add(huka, opened, lambda: asking, BUREAU.legal)  # type: ignore[arg-type, return-value]
    assessment.add(huka, opened, lambda: asking)  # type: ignore[arg-type, return-value]
    return CliRunner().invoke(huka, [*arguments])


def test_the_catalogue_of_a_day_is_printed_for_people_and_for_programs() -> None:
    """I3: 三公开, on any day; without one it is today's."""
    said = run(Asking(), "service", "catalogue", "--on", "2003-06-01").stdout
    for each in ("SERVICE-2002", "请假、销假", "办事依据", "承诺时限: 7个工作日"):
        assert each in said
    in_english = run(Asking(), "service", "catalogue", "--lang", "en").stdout
    assert "stopped on 1 September 2008" in in_english
    assert "statutory: 3 working days" in in_english
    as_data = run(Asking(), "service", "catalogue", "--on", "2009-01-01", "--json").stdout
    assert json.loads(as_data)["rule"] == "SERVICE-2008"


def test_pledges_are_asked_for_between_two_days() -> None:
    """S2."""
    asking = Asking()
    assert run(asking, "service", "pledges", "2003-01-01", "2003-06-30").exit_code == 0
    assert asking.statements == [
        "SELECT * FROM pledge_compliance(DATE '2003-01-01', DATE '2003-06-30')"
    ]
    assert run(asking, "service", "pledges", "2003-01-01", "soon").exit_code == 2


def test_indicators_to_begin_from_are_printed_as_a_scheme_takes_them() -> None:
    """S6."""
    told = json.loads(run(Asking(), "assessment", "indicators").stdout)
    assert {"HOUSEHOLDS_PATROLLED", "FEES_COMPLETE"} < {each["code"] for each in told}


def test_the_ranking_is_asked_for_by_period_and_nobody_is_proposed_of_none() -> None:
    """S3."""
    asking = Asking()
    assert run(asking, "assessment", "rank", "2003-H1").exit_code == 0
    assert asking.statements == [assessment.RANKING.format("2003-H1")]
    assert "assessment_ranking('2003-H1')" in asking.statements[0]
    assert "officer.name" in asking.statements[0]
    nobody = run(asking, "assessment", "propose", "2003-H1", "--json").stdout
    assert json.loads(nobody) == {"proposed": [], "passed_over": {}}
    assert "Nobody." in run(asking, "assessment", "propose", "2003").stdout


@pytest.mark.parametrize("said", ["2003-13", "2003-H3", "2003') --", ""])
def test_what_is_no_period_is_refused(said: str) -> None:
    """S8."""
    asking = Asking()
    for verb in ("score", "rank", "propose"):
        assert run(asking, "assessment", verb, said).exit_code == 2
    assert asking.statements == []


def test_a_run_says_what_it_scored_and_whom_it_passed_over() -> None:
    """A1."""
    assert assessment.sentences(FOUND) == [
        "2003-H1: 5 officers; 8 indicators scored now, 2 before.",
        "  passed over, final: 1",
    ]
