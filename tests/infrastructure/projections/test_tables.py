"""A row is a table: every field a typed column that comes back as it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import HouseholdId, StationId, stream_id
from domain.kernel.messages import Recorded, Value
from domain.kernel.projection import Projection, Share
from domain.organisation.events import DutyGranted
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.projections.columns import columns
from infrastructure.projections.rebuild import HASH, fill
from infrastructure.projections.tables import Table
from tests.architecture.shapes import ROOT
from tests.infrastructure.eventstore.asking import LI, entry


class Note(Value):
    words: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Everything:
    """Every kind of field that a row may have."""

    row_id: HouseholdId
    words: str
    count: int
    flag: bool
    day: date
    instant: datetime
    number: UUID
    code: DeadlineKind
    notes: tuple[Note, ...]
    perhaps_words: StationId | None
    perhaps_count: int | None
    perhaps_flag: bool | None
    perhaps_day: date | None
    perhaps_instant: datetime | None
    perhaps_code: DeadlineKind | None
    perhaps_note: Note | None


def kept(row: Everything | None, _: str, __: Recorded[Any]) -> Everything | None:
    return row


EVERYTHING: Projection[Everything] = Projection(
    "everything", Everything, (DutyGranted,), kept, sought_by=("words", "day, code")
)
KEY = HouseholdId(stream_id("household", UUID(int=1)))
FULL = Everything(
    row_id=KEY,
    words='tab\t, "quoted", \\N, {甲,乙} 𠮷',
    count=-(2**63),
    flag=True,
    day=date(2026, 2, 28),
    instant=datetime(2026, 1, 1, 23, 59, 59, 123456, tzinfo=UTC),
    number=UUID(int=2**128 - 1),
    code=DeadlineKind.ESCALATE,
    notes=(Note(words="甲", on=date.min), Note(words="\\u0041")),
    perhaps_words=StationId("620102-01"),
    perhaps_count=0,
    perhaps_flag=False,
    perhaps_day=date.max,
    perhaps_instant=datetime(1, 1, 1, tzinfo=UTC),
    perhaps_code=DeadlineKind.SERVE,
    perhaps_note=Note(words="乙"),
)
NONE = {name: None for name in Everything.__slots__ if name.startswith("perhaps")}
EMPTY = Everything(**{**{n: getattr(FULL, n) for n in Everything.__slots__}, **NONE})


@pytest.fixture
def connection(database: Database) -> Iterator[psycopg.Connection[Any]]:
    with database.connect(Role.PROJECTOR) as connected:
        connected.row_factory = psycopg.rows.dict_row
        yield connected


@pytest.mark.parametrize("row", [FULL, EMPTY], ids=["full", "empty"])
@pytest.mark.parametrize("by_copy", [True, False], ids=["by copy", "by step"])
def test_every_kind_of_field_comes_back(
    connection: psycopg.Connection[Any], row: Everything, *, by_copy: bool
) -> None:
    table = Table(EVERYTHING)
    connection.execute(table.create)
    for index in table.indexes:
        connection.execute(index)
    if by_copy:
        fill(connection, table, [row])
    else:
        step = Table(
            Projection(
                "everything", Everything, (DutyGranted,), lambda *_: row, lambda _: (KEY,)
            )
        )
        step.take(connection.cursor(), [entry(LI, 1)])
    found = connection.execute("SELECT * FROM read.everything").fetchone()
    assert found is not None
    assert table.rows.validate_python(found) == row
    missing = {name for name, value in found.items() if value is None}
    assert missing == ({*NONE} if row is EMPTY else set())


def test_a_field_has_the_type_that_sql_knows() -> None:
    assert {each.name: each.sql for each in columns(Everything)} == {
        "row_id": "text",
        "words": "text",
        "count": "bigint",
        "flag": "boolean",
        "day": "date",
        "instant": "timestamptz",
        "number": "uuid",
        "code": "text",
        "notes": "jsonb",
        "perhaps_words": "text",
        "perhaps_count": "bigint",
        "perhaps_flag": "boolean",
        "perhaps_day": "date",
        "perhaps_instant": "timestamptz",
        "perhaps_code": "text",
        "perhaps_note": "jsonb",
    }


def test_a_row_that_is_gone_is_deleted(connection: psycopg.Connection[Any]) -> None:
    connection.execute(Table(EVERYTHING).create)
    fill(connection, Table(EVERYTHING), [FULL])
    nothing: Projection[Everything] = Projection(
        "everything", Everything, (DutyGranted,), lambda *_: None, lambda _: (KEY,)
    )
    Table(nothing).take(connection.cursor(), [entry(LI, 1)])
    assert connection.execute("SELECT * FROM read.everything").fetchall() == []


def test_no_column_needs_quotes(connection: psycopg.Connection[Any]) -> None:
    rows = connection.execute(
        "SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')"
    ).fetchall()
    reserved = {row["word"] for row in rows}
    used = {each.name for model in BUREAU.read_models for each in columns(model.row)}
    names = used | {model.name for model in BUREAU.read_models}
    assert not names & reserved
    assert all(name.isidentifier() and name == name.lower() for name in names)


@forall(st.lists(st.text(st.characters(exclude_characters="\x00", codec="utf-8"))))
def test_a_share_is_every_key_once(keys: list[str]) -> None:
    for key in keys:
        assert sum(Share(part, 3).holds(key) for part in range(3)) == 1


def test_the_database_does_the_same_sum(connection: psycopg.Connection[Any]) -> None:
    keys = [f"household-{number}" for number in range(2_000)]
    keys += [f"户-{number}-𠮷é" for number in range(500)]
    rows = connection.execute(
        f"SELECT originator_id AS key, {HASH} %% 7 AS part"
        " FROM unnest(%s::text[]) AS originator_id",
        (keys,),
    ).fetchall()
    assert len(rows) == len(keys)
    assert all(Share(row["part"], 7).holds(row["key"]) for row in rows)
    assert {row["part"] for row in rows} == set(range(7))


def documented() -> dict[str, list[tuple[str, str]]]:
    """Every relation of ``docs/read-models.md`` with its columns and their types."""
    found: dict[str, list[tuple[str, str]]] = {}
    name = ""
    for line in (
        Path(ROOT / "docs" / "read-models.md").read_text(encoding="utf-8").split("\n")
    ):
        if line.startswith("#"):
            name = line.strip("# `") if line.startswith("### ") else ""
        elif name and line.startswith("| ") and not line.startswith("| column"):
            column, kind, _ = (part.strip() for part in line.strip("|").split("|", 2))
            found.setdefault(name, []).append((column, kind))
    return found


def test_the_document_of_the_read_models_is_the_schema(
    connection: psycopg.Connection[Any],
) -> None:
    rows = connection.execute(
        "SELECT table_name, column_name, data_type FROM information_schema.columns"
        " WHERE table_schema = 'read' ORDER BY table_name, ordinal_position"
    ).fetchall()
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        kind = row["data_type"].replace("timestamp with time zone", "timestamptz")
        found.setdefault(row["table_name"], []).append((row["column_name"], kind))
    assert documented() == found
