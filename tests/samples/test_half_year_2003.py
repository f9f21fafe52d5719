"""The first half of 2003: told once, under the law of then, with its four figures."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx
import pytest

from domain.enforcement.case.events import CaseClosed, CaseFiled
from domain.kernel.calendar import BUREAU
from domain.kernel.identity import StreamId
from domain.kernel.messages import Event, Recorded
from infrastructure.composition import BUREAU as OURS
from infrastructure.composition import compose, operations, token
from interfaces.http.app import API, make_app
from samples.half_year_2003.people import FIRST_DAY, LAST_DAY
from samples.half_year_2003.telling import (
    HALF_YEAR_2003,
    broken_off,
    tell_half_year_2003,
)
from samples.telling import teller
from tests.architecture.shapes import ROOT
from tests.interfaces.cli.test_cli import here
from tests.samples.conftest import quiet
from tests.samples.test_small_bureau import rows

EVENING = datetime(2003, 6, 30, 18, tzinfo=BUREAU)
TOLD = (
    "The first half of 2003 was told: 11 officers, 18 households, 20 cases,"
    " from 2003-01-02 to 2003-06-30."
)
AGAIN = "The half-year of 2003 is there already: nothing was added."
FIGURES = {
    # The four rows of the report of 2003, each with its numerator and its denominator.
    "R11": ("20", 20, None),
    "R12": ("261100000", 261_100_000, 20),
    "R13": ("18", 18, 20),
    "R14": ("0.9", 18, 20),
}
PATIENCE = 60.0
TELL = (
    "import os; from samples.half_year_2003.telling import tell_half_year_2003;"
    " tell_half_year_2003(os.environ)"
)


def evening() -> datetime:
    """The clock after the last act of the story."""
    return EVENING


@pytest.fixture(scope="module")
def told(env: Mapping[str, str]) -> str:
    """What telling the half-year for the first time says."""
    return tell_half_year_2003(env)


@pytest.fixture(scope="module")
def log(env: Mapping[str, str], told: str) -> list[Recorded[Any]]:
    """Everything that the story has recorded."""
    assert told
    return history(env)


def history(env: Mapping[str, str]) -> list[Recorded[Any]]:
    every = [each for each in Event.known.values() if each.__module__.startswith("domain.")]
    with teller(env, HALF_YEAR_2003) as reader:
        ledger = reader.followers.worker.live.ledger
        return [each for step in ledger.steps(every, 0) for each in step.events]


def cases(log: list[Recorded[Any]]) -> list[StreamId]:
    return sorted({each.stream for each in log if each.stream.startswith("case-")})


def asked(env: Mapping[str, str], *arguments: str) -> str:
    found = here(Path(env["HUKA_DATA"]), "report", "half-year", *arguments)
    assert (found.code, found.err) == (0, "")
    return found.out


def check_report(env: Mapping[str, str]) -> None:
    """The four rows, as programs and as people read them."""
    data = json.loads(asked(env, "2003-H1", "--json"))
    assert (data["from_on"], data["to_on"]) == ("2003-01-01", "2003-06-30")
    found = {
        row["row"]: (row["value"], row["numerator"], row["denominator"])
        for row in data["rows"]
        if row["row"]
    }
    assert found == FIGURES
    assert [row["agrees"] for row in data["rows"]] == [True] * 4 + [None] * 2
    chinese, english = asked(env, "2003-H1"), asked(env, "2003-H1", "--lang", "en")
    for number, zh, en, parts in (
        ("R11", "20 起", "20", "20 / —"),
        ("R12", "261.1 万元", "2,611,000 yuan", "261,100,000 / 20"),
        ("R13", "18 起", "18", "18 / 20"),
        ("R14", "90 %", "90 %", "18 / 20"),
    ):
        for text, value in ((chinese, zh), (english, en)):
            (line,) = (each for each in text.splitlines() if each.strip()[:3] == number)
            assert f" {value} " in line
            assert f" {parts} " in line
    assert "不一致" not in chinese
    assert chinese.count("一致)") == english.count("agrees)") == 4


def test_the_half_year_is_told_once_and_again_adds_nothing(
    env: Mapping[str, str], told: str, log: list[Recorded[Any]]
) -> None:
    assert told == TOLD
    assert tell_half_year_2003(env) == AGAIN
    skipped = tell_half_year_2003(env, if_empty=True)
    assert skipped == "The register is not empty: no sample was added."
    assert len(history(env)) == len(log)


def test_the_report_of_2003_comes_out_of_the_events(
    env: Mapping[str, str], told: str
) -> None:
    assert told
    check_report(env)


def test_over_rest_the_report_is_the_same(env: Mapping[str, str], told: str) -> None:
    assert told
    signed = f"Bearer {token(env, 'statistician', evening)}"
    for lang in ("zh", "en"):
        headers = {"Authorization": signed, "Accept-Language": lang}
        said = asyncio.run(over_rest(env, "reports/half-year/2003-H1", headers))
        assert said == json.loads(asked(env, "2003-H1", "--json", "--lang", lang))


async def over_rest(env: Mapping[str, str], address: str, headers: dict[str, str]) -> Any:
    """What the server answers, on the evening of the last day."""
    with compose(env, evening, pool=2) as services:
        app = make_app(OURS, nullcontext(services))
        app.state.services = services
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://huka") as http:
            answer = await http.get(f"{API}/{address}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_the_report_is_the_same_from_rebuilt_read_models(
    env: Mapping[str, str], told: str
) -> None:
    assert told
    operator = operations(env)
    differences = operator.rebuild(operator.models([]), quiet, keep=True)
    assert [each for each in differences if not each.empty] == []
    assert {each.behind for each in operator.standing()} == {0}
    check_report(env)


def test_the_figures_follow_from_the_events_alone(log: list[Recorded[Any]]) -> None:
    filed = [each for each in log if isinstance(each.event, CaseFiled)]
    closed = {each.stream for each in log if isinstance(each.event, CaseClosed)}
    assert len(filed) == 20
    assert sum(each.event.case_value for each in filed) == 261_100_000
    assert closed < {each.stream for each in filed}
    assert len(closed) == 18


def test_everything_was_decided_under_the_law_of_then(log: list[Recorded[Any]]) -> None:
    assert {each.context.rule_set for each in log} == {"PROC-1996"}
    days = {each.occurred_on for each in log}
    assert (min(days), max(days)) == (FIRST_DAY, LAST_DAY)
    assert {each.recorded_at.astimezone(BUREAU).date() for each in log} == days


def test_no_case_breaks_a_rule(env: Mapping[str, str], log: list[Recorded[Any]]) -> None:
    of = cases(log)
    assert len(of) == 21
    with compose(env, evening, pool=2) as services:
        found = list(OURS.legal.check_each(services.store, of, LAST_DAY))
    assert len(found) == len(of)
    assert [each.breaches for each in found if each.breaches] == []


def test_every_name_says_that_it_is_invented(env: Mapping[str, str], told: str) -> None:
    assert told
    names = rows(
        env,
        "SELECT name FROM household UNION SELECT legal_representative FROM household"
        " UNION SELECT name FROM officer UNION SELECT party_name FROM case_file"
        " UNION SELECT party_name FROM penalty UNION SELECT name FROM restricted_person",
    )
    said = [str(name) for (name,) in names if name is not None]
    assert len(said) > 40
    assert [name for name in said if not name.endswith("（虚构）")] == []


def test_two_cases_are_open_and_one_lead(env: Mapping[str, str], told: str) -> None:
    assert told
    found = rows(env, "SELECT case_no, status FROM case_file WHERE closed_on IS NULL")
    assert set(found) == {
        ("样例工商立字〔2003〕13号", "INVESTIGATING"),
        ("样例工商立字〔2003〕20号", "NOTIFIED"),
        (None, "LEAD"),
    }


def test_one_person_may_represent_nobody_for_three_years(
    env: Mapping[str, str], told: str
) -> None:
    assert told
    found = rows(env, "SELECT name, from_on, until_on FROM restricted_person")
    until = date(2006, 5, 9)
    assert found == [("样例负责人18（虚构）", date(2003, 5, 9), until)]
    on = "SELECT count(*) FROM restricted_on('{}')"
    counted = [rows(env, on.format(day))[0][0] for day in ("2003-05-08", until)]
    assert counted == [0, 1]
    assert rows(env, on.format("2006-05-10")) == [(0,)]


def test_the_business_that_still_operates_comes_first_in_the_queue(
    env: Mapping[str, str], told: str
) -> None:
    assert told
    queue = "SELECT name, risk, ceased, due_on FROM supervision_queue('2003-06-30')"
    assert rows(env, queue) == [
        ("样例运输公司（虚构）", 3, False, date(2003, 7, 25)),
        ("样例物资公司（虚构）", 0, True, None),
    ]


def test_in_2003_nobody_had_a_day_by_which_to_liquidate(
    env: Mapping[str, str], told: str
) -> None:
    """Companies got one in 2006; the duty itself is told in 2003."""
    assert told
    kinds = {kind for (kind,) in rows(env, "SELECT DISTINCT kind FROM deadline")}
    assert {"CESSATION", "OFFICE_RESTRICTION"} <= kinds
    assert kinds & {"LIQUIDATION_GROUP", "DECIDE", "FORCED_DEREGISTRATION"} == set()
    dormant = "SELECT liquidation_notified_on, liquidation_due_on FROM supervision"
    assert (date(2003, 5, 21), None) in rows(env, dormant)


@pytest.mark.parametrize("period", ["2003-H3", "2003", "2003-h1", "0000-H1", "２００３-H1"])
def test_an_unknown_period_is_one_line(env: Mapping[str, str], period: str) -> None:
    found = here(Path(env["HUKA_DATA"]), "report", "half-year", period)
    assert found.failed_in_one_line
    assert found.reason == "A half-year is written like 2003-H1."


def told_of(log: list[Recorded[Any]]) -> list[tuple[Any, ...]]:
    """What happened to every matter, and when; not in which order matters took turns."""
    return sorted(
        (each.stream, each.version, each.occurred_on, each.event.model_dump_json())
        for each in log
    )


def test_a_telling_that_was_killed_is_told_to_the_same_end(
    tmp_path_factory: pytest.TempPathFactory,
    env: Mapping[str, str],
    log: list[Recorded[Any]],
) -> None:
    killed = {**env, "HUKA_DATA": str(tmp_path_factory.mktemp("killed"))}
    operations(killed).migrate(quiet)
    with compose(killed, evening, pool=2) as services:
        running = subprocess.Popen([sys.executable, "-c", TELL], cwd=ROOT, env=killed)
        began = monotonic()
        while services.store.head() < len(log) // 2:
            assert running.poll() is None, "told before anybody looked"
            assert monotonic() - began < PATIENCE, "waited in vain"
            sleep(0.02)
        running.kill()
        running.wait()
        assert services.store.head() < len(log)
    with teller(killed, HALF_YEAR_2003) as begun:
        assert broken_off(begun)
    assert tell_half_year_2003(killed, if_empty=True) == TOLD
    assert told_of(history(killed)) == told_of(log)
    check_report(killed)
