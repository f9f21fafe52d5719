"""New York's register, imported and folded, says what SQL on the file itself says.

The expected figures stand in ``control-figures.json`` beside the data, each with the query
on the source that gave it; here are the queries on the read models that must agree.
"""

import json
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from infrastructure.database import Database, Role
from tests.infrastructure.imports.real import CONTROL_FIGURES, Imported, rebuild

SILENT = """
SELECT said.* FROM patrol_outcome AS said WHERE NOT EXISTS (
    SELECT FROM finding WHERE finding.patrol_id = said.patrol_id
       AND finding.outcome IS NOT DISTINCT FROM said.outcome)"""
"""Visits, as often as they were summed up, that have no finding under that summary."""

UNVISITED = """
SELECT * FROM household WHERE NOT EXISTS (
    SELECT FROM patrol WHERE patrol.household_id = household.household_id)"""

ROWS = f"""
WITH rows AS (
    SELECT household_id, outcome FROM finding
    UNION ALL SELECT household_id, outcome FROM ({SILENT}) AS silent
    UNION ALL SELECT household_id, NULL FROM ({UNVISITED}) AS unvisited
)"""
"""The rows of the file, one by one, as the read models remember them."""

FIGURES = {
    "nyc.rows": f"{ROWS} SELECT count(*) FROM rows",
    "nyc.registrations": "SELECT count(*) FROM household",
    "nyc.never_inspected": f"SELECT count(*) FROM ({UNVISITED}) AS unvisited",
    "nyc.inspections_by_camis_date_type": "SELECT count(*) FROM patrol",
    "nyc.visits_by_camis_date": (
        "SELECT count(DISTINCT (household_id, visited_on)) FROM patrol"
    ),
    "nyc.violations_cited": "SELECT count(*) FROM finding",
    "nyc.visits_per_year": (
        "SELECT extract(year FROM visited_on)::int,"
        " count(DISTINCT (household_id, visited_on)) FROM patrol GROUP BY 1 ORDER BY 1"
    ),
    "nyc.violations_per_year": (
        "SELECT extract(year FROM found_on)::int, count(*) FROM finding"
        " GROUP BY 1 ORDER BY 1"
    ),
    "nyc.visits_per_action": (
        "SELECT outcome, count(DISTINCT (household_id, visited_on)) FROM patrol_outcome"
        " GROUP BY 1 ORDER BY 2 DESC"
    ),
    "nyc.rows_per_action": (
        f"{ROWS} SELECT outcome, count(*) FROM rows GROUP BY 1 ORDER BY 2 DESC"
    ),
    "nyc.inspections_per_grade": (
        "SELECT grade, count(DISTINCT patrol_id) FROM patrol_outcome"
        " GROUP BY 1 ORDER BY 2 DESC"
    ),
    "nyc.scored_inspections": (
        "SELECT count(*), round(avg(score), 4)::float,"
        " percentile_cont(0.5) WITHIN GROUP (ORDER BY score) FROM patrol"
        " WHERE score IS NOT NULL"
    ),
    "nyc.establishments_ever_closed": (
        "SELECT count(DISTINCT household_id) FROM suspension"
    ),
    "nyc.establishments_closed_at_record_date": (
        "SELECT count(*) FROM household WHERE suspended_on IS NOT NULL"
    ),
    "nyc.longest_stream_rows": (
        f"{ROWS} SELECT registration_no::int, count(*) FROM rows"
        " JOIN household USING (household_id) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3"
    ),
    "nyc.median_rows_per_camis": (
        f"{ROWS}, counted AS (SELECT count(*) AS n FROM rows GROUP BY household_id)"
        " SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY n) FROM counted"
    ),
    "asof.nyc_closed": (
        "SELECT day::text, count(*) FILTER (WHERE from_on <= day"
        " AND (to_on IS NULL OR to_on > day)) FROM suspension,"
        " unnest(array[date '2013-06-30', '2014-06-30', '2015-06-30']) AS day"
        " GROUP BY day ORDER BY day"
    ),
}

CONTROL: dict[str, Any] = {
    key: figure["result"]
    for key, figure in json.loads(CONTROL_FIGURES.read_text()).items()
    if key.startswith(("nyc.", "asof.nyc"))
}


@pytest.fixture(scope="module")
def folded(imported_nyc: Imported) -> Database:
    """The register with all read models rebuilt; Toronto's are folded live."""
    rebuild(imported_nyc.database)
    return imported_nyc.database


@pytest.fixture(scope="module")
def reading(folded: Database) -> Iterator[psycopg.Connection[Any]]:
    with folded.connect(Role.READER) as connection:
        connection.execute("SET search_path TO read")
        yield connection


def figures(connection: psycopg.Connection[Any], key: str) -> list[list[Any]]:
    return [list(row) for row in connection.execute(FIGURES[key]).fetchall()]


def test_every_control_figure_of_the_register_is_asked_for() -> None:
    assert FIGURES.keys() == CONTROL.keys()


@pytest.mark.parametrize("key", sorted(FIGURES))
def test_a_figure_is_equal_to_the_last_unit(
    key: str, reading: psycopg.Connection[Any]
) -> None:
    found = figures(reading, key)
    if "_per_" in key and "year" not in key:
        assert sorted(found, key=str) == sorted(CONTROL[key], key=str)
    else:
        assert found == CONTROL[key]


def test_suspensions_and_resumptions_are_as_many_as_were_ordered_and_permitted(
    reading: psycopg.Connection[Any],
) -> None:
    ordered = reading.execute("SELECT count(*) FROM suspension").fetchone()
    permitted = reading.execute("SELECT count(*) FROM resumption").fetchone()
    assert (ordered, permitted) == ((2_747,), (2_233,))
