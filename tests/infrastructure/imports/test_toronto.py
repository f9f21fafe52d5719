"""Toronto's register, imported and folded, says what SQL on the file itself says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from infrastructure.database import Role
from tests.infrastructure.imports.real import (
    CONTROL_FIGURES,
    TORONTO_FILE,
    TORONTO_PROFILE,
    Imported,
    fold,
    imported,
)
from tests.infrastructure.imports.shops import topics

ROWS = "SELECT patrol_id, visited_on, outcome, greatest(findings, 1) AS n FROM patrol"
"""Every finding is a row of the file, and every visit without findings is one."""

CHARGES = "('Ticket', 'Summons', 'Summons and Health Hazard Order')"

SAID = rf"""
WITH numbered AS (
    SELECT *, row_number() OVER (PARTITION BY household_id, filed_on, matter
                                 ORDER BY case_no) AS n FROM case_file
), charged AS (
    SELECT *, row_number() OVER (PARTITION BY household_id, found_on, matter
                                 ORDER BY finding_id) AS n
      FROM finding WHERE outcome IN {CHARGES}
)
SELECT patrol_id, said.outcome, fine_fen FROM charged JOIN numbered AS said
    ON said.household_id = charged.household_id AND said.matter = charged.matter
   AND filed_on = found_on AND said.n = charged.n
 WHERE said.outcome IS NOT NULL
UNION ALL
SELECT patrol_id, substring(demand FROM '\((.*)\)$'), NULL FROM rectification
 WHERE demand LIKE 'Notice to Comply (%'
UNION ALL
SELECT patrol_id, substring(reason FROM '\((.*?)\)'), NULL FROM suspension JOIN finding
    ON finding.household_id = suspension.household_id AND found_on = from_on
   AND outcome = 'Closure Order'
 WHERE reason LIKE 'Closure Order (%'"""
"""Every row with an Outcome: cases, and four rows that were no charge. Of two visits of one
day that were charged alike, either may have either case: both ended alike.
"""

FIGURES = {
    "tor.rows": f"SELECT sum(n)::int FROM ({ROWS}) AS rows",
    "tor.establishments": "SELECT count(*) FROM household",
    "tor.inspections": "SELECT count(*) FROM patrol",
    "tor.infractions": "SELECT count(*) FROM finding",
    "tor.rows_per_action": (
        "SELECT finding.outcome, count(*), count(DISTINCT patrol_id)"
        " FROM patrol LEFT JOIN finding USING (patrol_id) GROUP BY 1"
    ),
    "tor.rows_per_severity": (
        "SELECT severity, count(*)"
        " FROM patrol LEFT JOIN finding USING (patrol_id) GROUP BY 1"
    ),
    "tor.rows_per_outcome": (
        f"WITH said AS ({SAID}), silent AS (SELECT patrol_id, n - count(said.outcome)"
        f" AS n FROM ({ROWS}) AS rows LEFT JOIN said USING (patrol_id)"
        " GROUP BY patrol_id, n) SELECT outcome, count(*), count(DISTINCT patrol_id),"
        " (sum(fine_fen) / 100)::float FROM said GROUP BY 1"
        " UNION ALL SELECT NULL, sum(n)::int, count(*) FILTER (WHERE n > 0), NULL"
        " FROM silent"
    ),
    "tor.per_year": (
        "WITH visits AS (SELECT extract(year FROM visited_on)::int AS year, sum(n)::int,"
        " count(*), count(*) FILTER (WHERE outcome = 'Conditional Pass')"
        f" FROM ({ROWS}) AS rows GROUP BY 1), infractions AS"
        " (SELECT extract(year FROM found_on)::int AS year, count(*)"
        " FROM finding GROUP BY 1), fines AS"
        " (SELECT extract(year FROM filed_on)::int AS year, (sum(fine_fen) / 100)::float"
        " FROM case_file GROUP BY 1)"
        " SELECT * FROM visits JOIN infractions USING (year) JOIN fines USING (year)"
        " ORDER BY year"
    ),
    "tor.fines_total": (
        "SELECT (sum(fine_fen) / 100)::float, count(*) FILTER (WHERE fine_fen > 0)"
        " FROM case_file"
    ),
}

CONTROL: dict[str, Any] = {
    key: figure["result"]
    for key, figure in json.loads(CONTROL_FIGURES.read_text()).items()
    if key.startswith("tor.")
}


def test_every_fact_of_the_register_arrives(imported_toronto: Imported) -> None:
    report = imported_toronto.report
    assert (report.rejected, report.unreadable, report.unexpected) == (0, 0, ())
    assert topics(imported_toronto.database) == {
        "supervision.household-opened": 11_543,
        "kernel.claim-taken": 11_543,
        "patrol.visit-transcribed": 97_010,
        "patrol.finding-transcribed": 87_115,
        "enforcement.rectification-transcribed": 31_678,
        "enforcement.compliance-transcribed": 26_073,
        "supervision.business-suspended": 12,
        "enforcement.case-transcribed": 1_362,
        "enforcement.case-outcome-transcribed": 1_149,
    }


FINES = """
WITH said AS (SELECT convert_from(state, 'UTF8')::jsonb -> 'event' AS event
    FROM log.events WHERE topic = 'enforcement.case-outcome-transcribed')
SELECT count(*) FILTER (WHERE (event -> 'closed')::boolean),
       sum((event -> 'fine')::int), count(*) FILTER (WHERE (event -> 'fine')::int > 0)
  FROM said"""


def test_fines_are_exact_and_what_is_pending_is_open(imported_toronto: Imported) -> None:
    with imported_toronto.database.connect() as connection:
        assert connection.execute(FINES).fetchall() == [(820, 31_564_550, 620)]


def test_again_the_register_adds_nothing(
    imported_toronto: Imported, tmp_path: Path
) -> None:
    database = imported_toronto.database
    again = imported(database, [TORONTO_FILE], tmp_path, profile=TORONTO_PROFILE).report
    assert (again.appended, again.rejected, again.events) == (0, 0, 0)
    assert again.already == again.facts == imported_toronto.report.appended


@pytest.fixture(scope="module")
def reading(imported_toronto: Imported) -> Iterator[psycopg.Connection[Any]]:
    fold(imported_toronto.database)
    with imported_toronto.database.connect(Role.READER) as connection:
        connection.autocommit = True
        connection.execute("SET search_path TO read")
        yield connection


def test_every_control_figure_of_the_register_is_asked_for() -> None:
    assert FIGURES.keys() == CONTROL.keys()


@pytest.mark.parametrize("key", sorted(FIGURES))
def test_a_figure_is_equal_to_the_last_unit(
    key: str, reading: psycopg.Connection[Any]
) -> None:
    found = [list(row) for row in reading.execute(FIGURES[key]).fetchall()]
    if key.startswith("tor.rows_per_"):
        assert sorted(found, key=str) == sorted(CONTROL[key], key=str)
    else:
        assert found == CONTROL[key]


def test_orders_are_complied_with_or_stand_open_without_a_term(
    reading: psycopg.Connection[Any],
) -> None:
    orders = reading.execute(
        "SELECT status, count(*), count(complied_on), count(ended_on), count(due_on),"
        " count(*) FILTER (WHERE issued_on = served_on), count(DISTINCT patrol_id)"
        " FROM rectification GROUP BY 1 ORDER BY 1"
    ).fetchall()
    assert orders == [
        ("COMPLIED", 26_073, 26_073, 26_073, 0, 26_073, 26_073),
        ("SERVED", 5_605, 0, 0, 0, 5_605, 5_605),
    ]


def test_cases_are_filed_and_closed_on_the_day_of_the_inspection(
    reading: psycopg.Connection[Any],
) -> None:
    cases = reading.execute(
        "SELECT count(filed_on), count(closed_on), count(*) FILTER"
        " (WHERE closed_on = filed_on), sum(fine_fen)::int FROM case_file"
    ).fetchone()
    assert cases == (1_362, 820, 820, 31_564_550)
