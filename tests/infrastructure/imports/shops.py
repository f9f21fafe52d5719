"""A small register for tests: three shops, five rows, and a profile that reads them."""

import csv
from pathlib import Path
from typing import Any

from infrastructure.database import Database

HEADING = "row_no,shop,name,kind,day,visit,score,code,action"
ROWS = (
    "1,A,Noodles,ENTERPRISE,2015-03-02,V1,12,04L,Mice  seen",
    "2,A,Noodles,ENTERPRISE,2015-03-02,V1,12,06C,Mice  seen",
    "3,A,Noodles,ENTERPRISE,2015-06-09,V2,50,04L,CLOSED",
    "4,A,Noodles,ENTERPRISE,2015-06-09,V3,,,REOPENED",
    "5,B,Dumplings,INDIVIDUAL_BUSINESS,2015-04-01,V1,,,Fine",
)

PROFILE = """
[register]
name = "shops"
title = "Shops of a test"
begins_on = 2001-01-01

[source]
types = { row_no = "INTEGER" }

[[facts]]
kind = "household-known"
sql = '''
SELECT shop AS household, shop AS number, first(name ORDER BY row_no) AS name,
       first(kind ORDER BY row_no) AS kind, 'TEST-1' AS station,
       min(day) AS on_date, min(row_no) AS row_no, source_file AS file
  FROM source GROUP BY shop, source_file'''

[[facts]]
kind = "visit-made"
sql = '''
SELECT shop AS household, visit, first(day ORDER BY row_no) AS on_date,
       min(row_no) AS row_no, 'TEST-1' AS station, 'ROUTINE' AS visit_kind,
       list(DISTINCT {outcome: action, score: score}) AS outcomes, source_file AS file
  FROM source GROUP BY shop, visit, source_file'''

[[facts]]
kind = "finding-made"
sql = '''
SELECT shop AS household, visit, day AS on_date, row_no, code AS clause,
       'Code ' || code AS matter, action AS outcome, source_file AS file
  FROM source WHERE code IS NOT NULL'''

[[facts]]
kind = "suspension-ordered"
sql = '''
SELECT shop AS household, day AS on_date, row_no, action AS reason, source_file AS file
  FROM source WHERE action = 'CLOSED' '''

[[facts]]
kind = "resumption-permitted"
sql = '''
SELECT shop AS household, day AS on_date, row_no, action AS reason, source_file AS file
  FROM source WHERE action = 'REOPENED' '''
"""

LOG = """
SELECT originator_id, originator_version, topic,
       convert_from(state, 'UTF8')::jsonb -> 'occurred_on' #>> '{}',
       (convert_from(state, 'UTF8')::jsonb -> 'context' -> 'source')::text,
       (convert_from(state, 'UTF8')::jsonb -> 'event')::text
  FROM log.events ORDER BY notification_id
"""

TOPICS = "SELECT topic, count(*) FROM log.events GROUP BY topic"


def written(folder: Path, *rows: str, name: str = "shops.csv") -> Path:
    """A file of the register."""
    file = folder / name
    file.write_text("\n".join((HEADING, *rows, "")), encoding="utf-8")
    return file


def profiled(folder: Path, text: str = PROFILE) -> Path:
    """A folder with a profile."""
    place = folder / "profile"
    place.mkdir(exist_ok=True)
    (place / "profile.toml").write_text(text, encoding="utf-8")
    return place


def log(database: Database) -> list[tuple[Any, ...]]:
    """Stream, version, topic, day, source and event of everything, in order."""
    with database.connect() as connection:
        return connection.execute(LOG).fetchall()


def rejects(folder: Path) -> list[dict[str, str]]:
    with (folder / "rejects.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def topics(database: Database) -> dict[str, int]:
    with database.connect() as connection:
        return dict(connection.execute(TOPICS).fetchall())
