"""The command line as people meet it: answers, data, and one line for every error.

What a newcomer types first runs in processes of its own. The rest calls ``main`` here: it
is the same code, and a process takes a second to import it.
"""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from unittest import mock

import pytest

from infrastructure.embedded.server import embedded_url
from interfaces.cli.main import main

ROOT = Path(__file__).parents[3]
RUN = "from interfaces.cli.main import main; main()"


@dataclass(frozen=True, slots=True)
class Said:
    """What a process answered."""

    code: int
    out: str
    err: str

    @property
    def failed_in_one_line(self) -> bool:
        """Exit code 2, nothing on standard output, and no traceback."""
        lines = self.err.splitlines()
        return self.code == 2 and not self.out and [*lines] == [f"huka: {self.reason}"]

    @property
    def reason(self) -> str:
        return self.err.removeprefix("huka: ").strip()


def environment(data: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if "HUKA" not in name}
    return {**ours, "HUKA_DATA": str(data), "COLUMNS": "100"}


def in_a_process(data: Path, *arguments: str) -> Said:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=ROOT,
        env=environment(data),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


def here(data: Path, *arguments: str) -> Said:
    out, err = StringIO(), StringIO()
    with (
        mock.patch.dict(os.environ, environment(data), clear=True),
        mock.patch.object(sys, "argv", ["huka", *arguments]),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as exit_,
    ):
        main()
    code = exit_.value.code
    return Said(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def huka(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Said]:
    """``huka …`` on a register that holds the small bureau."""
    data = tmp_path_factory.mktemp("huka")
    embedded_url(data)  # kept running here, so that no process has to start it

    def ask(*arguments: str) -> Said:
        return here(data, *arguments)

    def first(*arguments: str) -> Said:
        return in_a_process(data, *arguments)

    before = first("overview")
    assert before.failed_in_one_line
    assert "huka migrate" in before.reason
    migrated = first("migrate")
    assert (migrated.code, migrated.out) == (0, "Migrated.\n")
    empty = ask("overview", "--lang", "en")
    assert "sample half-year-2003" in empty.out
    told = first("sample", "small-bureau", "--if-empty")
    assert (told.code, told.out.count("\n")) == (0, 1)
    assert told.out.startswith("A small bureau was told")
    unknown = first("nonsense")
    assert unknown.failed_in_one_line
    assert "nonsense" in unknown.reason
    return ask


def household(huka: Callable[..., Said], like: str) -> str:
    select = f"SELECT household_id FROM household WHERE name LIKE '%{like}%'"
    found = json.loads(huka("sql", select, "--format", "json").out)
    return str(found[0]["household_id"])


def test_the_overview_shows_the_bureau_and_what_to_try_next(
    huka: Callable[..., Said],
) -> None:
    page = huka("overview", "--lang", "en")
    assert page.code == 0
    assert "Open orders to rectify: 4" in page.out
    assert "/api/v1/rectifications?mine=true&open=true" in page.out
    assert "history --whole household-" in page.out
    prose = [line for line in page.out.splitlines() if "curl" not in line]
    assert max(len(line.rstrip()) for line in prose) <= 100


def test_the_overview_speaks_chinese_unless_told_otherwise(
    huka: Callable[..., Said],
) -> None:
    assert "未了结的责令改正：4" in huka("overview").out


def test_the_sample_is_not_told_where_there_are_records(
    huka: Callable[..., Said],
) -> None:
    again = huka("sample", "small-bureau", "--if-empty")
    assert (again.code, again.out) == (
        0,
        "The register is not empty: no sample was added.\n",
    )


def test_a_history_is_a_story_and_for_programs_data(huka: Callable[..., Said]) -> None:
    noodles = household(huka, "面馆")
    alone = json.loads(huka("history", noodles, "--json").out)
    assert {each["id"].rpartition("@")[0] for each in alone} == {noodles}
    assert alone[0]["said"]["zh"].startswith("依登记为样例面馆（虚构）")
    told = huka("history", noodles, "--whole", "--lang", "en")
    assert told.code == 0
    assert "entered late; approved by 样例局长（虚构）" in told.out
    assert "order #5  The matter has been put right." in told.out


def test_sql_answers_as_a_table_as_csv_and_as_json(huka: Callable[..., Said]) -> None:
    select = "SELECT station, count(*) FROM household GROUP BY 1 ORDER BY 1"
    table = huka("sql", select)
    assert table.code == 0
    assert "2 rows" in table.out
    found = list(csv.reader(StringIO(huka("sql", select, "--format", "csv").out)))
    assert found == [["station", "count"], ["620200-01", "8"], ["620200-02", "8"]]
    as_json = json.loads(huka("sql", select, "--format", "json").out)
    assert as_json[0] == {"station": "620200-01", "count": 8}


def test_sql_shortens_nothing_in_a_pipe_and_writes_lists_as_json(
    huka: Callable[..., Said],
) -> None:
    select = "SELECT officer_id, duties FROM officer WHERE subject = 'leader'"
    _, row = csv.reader(StringIO(huka("sql", select, "--format", "csv").out))
    assert json.loads(row[1])[0]["duty"] == "LEADERSHIP"
    table = huka("sql", select).out
    assert row[0] in table
    assert row[1] in table


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM household",
        "CREATE TABLE read.mine (a int)",
        "SET default_transaction_read_only = off; DELETE FROM read.household",
        "SELECT * FROM log.events",
    ],
)
def test_sql_reads_the_read_models_and_can_do_nothing_else(
    huka: Callable[..., Said], statement: str
) -> None:
    assert huka("sql", statement).failed_in_one_line


def test_a_token_is_one_line_of_three_parts(huka: Callable[..., Said]) -> None:
    token = huka("token", "beat-east-1")
    assert (token.code, token.out.count("."), token.out.count("\n")) == (0, 2, 1)


def test_the_same_tick_twice_is_once(huka: Callable[..., Said]) -> None:
    # All that was overdue on this day the story has raised.
    assert huka("tick", "--on", "2026-11-20").out == "0 deadlines raised on 2026-11-20.\n"


def test_the_read_models_stand_can_be_compared_and_are_rebuilt(
    huka: Callable[..., Said],
) -> None:
    standing = json.loads(huka("projections", "status", "--json").out)
    assert {each["behind"] for each in standing} == {0}
    compared = huka("projections", "compare", "household", "--json")
    assert compared.code == 0
    assert json.loads(compared.out)[0]["rows"] == 16
    rebuilt = huka("projections", "rebuild", "officer", "--json")
    assert rebuilt.code == 0
    assert json.loads(rebuilt.out)[0]["model"] == "officer"


@pytest.mark.parametrize(
    ("arguments", "because"),
    [
        (("2008-09",), "财综〔2008〕61号"),
        (("2003-04", "--on", "2003-03-31"), "has not begun yet"),
        (("2003-04", "--on", "2999-01-01"), "before its day"),
        (("2003-13",), "written like 2003-03"),
        (("四月",), "written like 2003-03"),
    ],
)
def test_inv_28_a_month_that_nobody_can_be_charged_for_is_refused_in_one_line(
    huka: Callable[..., Said], arguments: tuple[str, ...], because: str
) -> None:
    for command in ("assess", "waive"):
        refused = huka("fees", command, *arguments)
        assert refused.failed_in_one_line
        assert because in refused.reason


def test_the_queue_and_the_workload_are_printed(huka: Callable[..., Said]) -> None:
    assert "1 rows" in huka("queue", "--limit", "1").out
    assert huka("queue", "--beat", "东片").failed_in_one_line
    bureau = json.loads(huka("workload", "--json").out)[-1]
    assert bureau["open"] == len(json.loads(huka("queue", "--json").out)) > 0


def test_the_first_officers_are_appointed_once(huka: Callable[..., Said]) -> None:
    asked = ("appoint", "样例新人（虚构）", "newcomer", "SUPERVISION")
    more = ("--station", "620200-01", "--certificate", "样例执法证0009")
    first = huka(*asked, *more)
    assert first.code == 0
    assert first.out.startswith("Appointed 样例新人（虚构） as officer-")
    again = huka(*asked, *more)
    assert (again.code, again.out.endswith("already.\n")) == (0, True)
    assert huka("token", "newcomer").code == 0


def test_who_registers_does_not_collect_and_nothing_is_left_of_the_attempt(
    huka: Callable[..., Said],
) -> None:
    refused = huka("appoint", "样例甲", "both", "REGISTRATION,COLLECTION")
    assert refused.failed_in_one_line
    assert "INV-01" in refused.reason
    assert huka("token", "both").failed_in_one_line


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nonsense",), "nonsense"),
        (("sql",), "statement"),
        (("history", "household-of-nobody"), "There is no stream household-of-nobody"),
        (("history", "x", "--lang", "fr"), "--lang is zh or en"),
        (("sql", "SELECT 1", "--format", "xml"), "--format is table, csv or json"),
        (("sql", "SELEC"), "syntax error"),
        (("sql", "SELECT * FROM nothing"), "nothing"),
        (("projections", "compare", "nothing"), "there is no read model 'nothing'"),
        (("token", "nobody"), "Nobody of the bureau signs in under this name"),
        (("sample", "large-bureau"), "samples are half-year-2003, small-bureau"),
        (("appoint", "甲", "jia", "SINGING"), "duties are REGISTRATION"),
        (("appoint", "甲", "jia", "LEGAL", "--station", "a b"), "station"),
        (("appoint", "甲", "leader", "LEGAL"), "Another officer signs in"),
        (("tick", "--on", "tomorrow"), "tomorrow"),
    ],
)
def test_an_error_is_one_line_that_says_what_is_wrong(
    huka: Callable[..., Said], arguments: tuple[str, ...], reason: str
) -> None:
    said = huka(*arguments)
    assert said.failed_in_one_line
    assert reason in said.reason
