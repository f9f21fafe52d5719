"""The real register of New York: every fact arrives, and a killed import loses none."""

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
    ROOT,
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


@pytest.fixture
def first_rows(tmp_path: Path) -> Path:
    file = tmp_path / "first.csv"
    with gzip.open(NYC_FILE, "rb") as rows:
        file.write_bytes(b"".join(islice(rows, 30_001)))
    return file


def importing(database: Database, file: Path, folder: Path) -> subprocess.Popen[bytes]:
    module = "tests.infrastructure.imports.importing"
    command = [sys.executable, "-m", module, database.owner, str(file), str(folder)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def killed_after(process: subprocess.Popen[bytes], database: Database, events: int) -> int:
    """Kills an import once the log holds so many events; says how many it holds then."""
    while sum(topics(database).values()) < events:
        assert process.poll() is None, "the import was over before it was killed"
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return sum(topics(database).values())


def test_an_import_that_is_killed_twice_ends_like_one_that_is_not(
    database: Database, server: str, first_rows: Path, tmp_path: Path
) -> None:
    once = killed_after(importing(database, first_rows, tmp_path), database, 3_000)
    twice = killed_after(importing(database, first_rows, tmp_path), database, once + 5_000)
    process = importing(database, first_rows, tmp_path)
    said, _ = process.communicate()
    assert process.returncode == 0
    report = json.loads(said)
    assert report["rejected"] == 0
    assert 0 < report["already"] < twice
    assert report["already"] + report["appended"] == report["facts"]
    with fresh(server, "never_killed") as other:
        imported(other, [first_rows], tmp_path)
        assert log(database) == log(other)
