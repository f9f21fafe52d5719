"""The real registers: every fact of New York arrives, and a killed import loses none."""

import gzip
import json
import signal
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

import pytest

from infrastructure.database import Database
from tests.infrastructure.imports.real import (
    CONTROL_FIGURES,
    NYC_FILE,
    NYC_PROFILE,
    ROOT,
    TORONTO_FILE,
    TORONTO_PROFILE,
    Imported,
    fresh,
    imported,
)
from tests.infrastructure.imports.shops import log, topics

CLOSURES = """
SELECT count(*) FROM log.events
 WHERE topic = 'supervision.business-suspended'
   AND convert_from(state, 'UTF8')::jsonb -> 'event' ->> 'reason'
       LIKE 'Establishment Closed by DOHMH.  Violations were cited%'
"""


def test_every_fact_of_the_register_arrives(imported_nyc: Imported) -> None:
    assert topics(imported_nyc.database) == {
        "supervision.household-opened": 25_860,
        "kernel.claim-taken": 25_860,
        "patrol.visit-transcribed": 182_370,
        "patrol.finding-transcribed": 471_203,
        "supervision.business-suspended": 2_747,
        "supervision.business-resumed": 2_233,
    }
    report = imported_nyc.report
    assert (report.facts, report.appended, report.rejected) == (684_413, 684_413, 0)
    assert report.households == 25_860


def test_the_counts_are_those_of_the_control_figures(imported_nyc: Imported) -> None:
    figures = json.loads(CONTROL_FIGURES.read_text(encoding="utf-8"))
    counted = topics(imported_nyc.database)
    for figure, topic in {
        "nyc.registrations": "supervision.household-opened",
        "nyc.inspections_by_camis_date_type": "patrol.visit-transcribed",
        "nyc.violations_cited": "patrol.finding-transcribed",
    }.items():
        assert [[counted[topic]]] == figures[figure]["result"]


def test_the_double_spaces_of_the_register_are_kept(imported_nyc: Imported) -> None:
    with imported_nyc.database.connect() as connection:
        (closures,) = connection.execute(CLOSURES).fetchall()[0]
    assert closures > 2_000


def first_rows(register: Path, count: int, folder: Path) -> Path:
    file = folder / "first.csv"
    with gzip.open(register, "rb") as rows:
        file.write_bytes(b"".join(islice(rows, count + 1)))
    return file


def importing(database: Database, *places: Path) -> subprocess.Popen[bytes]:
    module = "tests.infrastructure.imports.importing"
    command = [sys.executable, "-m", module, database.owner, *map(str, places)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def killed_after(process: subprocess.Popen[bytes], database: Database, events: int) -> int:
    """Kills an import once the log holds so many events; says how many it holds then."""
    while sum(topics(database).values()) < events:
        assert process.poll() is None, "the import was over before it was killed"
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return sum(topics(database).values())


BEGINNINGS = {
    "nyc": (NYC_PROFILE, NYC_FILE, 10_000),
    "toronto": (TORONTO_PROFILE, TORONTO_FILE, 6_000),
}


@pytest.mark.parametrize("register", BEGINNINGS)
def test_an_import_that_is_killed_twice_ends_like_one_that_is_not(
    register: str, database: Database, server: str, tmp_path: Path
) -> None:
    profile, whole, rows = BEGINNINGS[register]
    file = first_rows(whole, rows, tmp_path)
    places = profile, file, tmp_path
    once = killed_after(importing(database, *places), database, 2_000)
    twice = killed_after(importing(database, *places), database, once + 2_000)
    process = importing(database, *places)
    said, _ = process.communicate()
    assert process.returncode == 0
    report = json.loads(said)
    assert report["rejected"] == 0
    assert 0 < report["already"] < twice
    assert report["already"] + report["appended"] == report["facts"]
    with fresh(server, "never_killed") as other:
        imported(other, [file], tmp_path, profile=profile)
        assert log(database) == log(other)
