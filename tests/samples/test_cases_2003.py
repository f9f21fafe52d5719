"""The cases of 2003: how they stand, and that a telling that broke off is told to its end.

The bureau and its cases are enough to see it; the whole half-year is told elsewhere.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from time import monotonic, sleep

import pytest

from infrastructure.composition import compose, operations
from samples.half_year_2003 import telling
from samples.half_year_2003.telling import (
    HALF_YEAR_2003,
    broken_off,
    tell_half_year_2003,
)
from samples.telling import teller
from tests.architecture.shapes import ROOT
from tests.samples.conftest import quiet
from tests.samples.half_year import AGAIN, evening, history, told_of
from tests.samples.test_small_bureau import rows

SHORT = (telling.the_cases,)
TOLD = (
    "The first half of 2003 was told: 16 officers, 18 households, 20 cases,"
    " from 2003-01-02 to 2003-06-30."
)
PATIENCE = 60.0
TELL = (
    "import os; from samples.half_year_2003 import telling;"
    " telling.THEMES = (telling.the_cases,); telling.tell_half_year_2003(os.environ)"
)


@pytest.fixture(scope="module", autouse=True)
def short() -> Iterator[None]:
    """Only the first theme is told."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(telling, "THEMES", SHORT)
        yield


@pytest.fixture(scope="module")
def told(env: Mapping[str, str]) -> str:
    return tell_half_year_2003(env)


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


def test_told_again_it_adds_nothing(env: Mapping[str, str], told: str) -> None:
    assert told == TOLD
    before = len(history(env))
    assert tell_half_year_2003(env) == AGAIN
    skipped = tell_half_year_2003(env, if_empty=True)
    assert skipped == "The register is not empty: no sample was added."
    assert len(history(env)) == before


def test_a_telling_that_was_killed_is_told_to_the_same_end(
    tmp_path_factory: pytest.TempPathFactory, env: Mapping[str, str], told: str
) -> None:
    assert told
    log = history(env)
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
