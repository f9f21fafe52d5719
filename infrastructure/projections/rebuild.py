"""Read models folded again from nothing, share by share, into a shadow.

A worker is told which share of the streams is its own and asks the log for it; events are
never shipped. A finished share is recorded with its rows, so a rebuild can be resumed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeAlias

import psycopg
from psycopg.sql import SQL, Identifier

from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection, Share
from infrastructure.database import Database, Role
from infrastructure.eventstore.codec import decode, stored_names
from infrastructure.projections.columns import NESTED
from infrastructure.projections.tables import SHADOW, Table

Told: TypeAlias = Callable[[int, int], None]
"""Told how many events are done, of how many."""

Map: TypeAlias = Callable[[Callable[[Share], int], Iterable[Share]], Iterable[int]]
"""Anything of the shape of ``map``: the builtin, a pool of processes, a cluster."""

A_SHARE = 100_000
"""About how many events a share has, which bounds the memory a worker needs."""

FETCH = 2_000

FIRST_TWO = "left(encode(sha256(convert_to(originator_id, 'UTF8')), 'hex'), 4)"
HASH = f"('x' || {FIRST_TWO})::bit(16)::int"
READ = f"""
SELECT topic, state FROM log.events
 WHERE notification_id <= %(upto)s AND topic = ANY(%(topics)s)
   AND {HASH} %% %(parts)s = %(part)s
 ORDER BY notification_id"""  # noqa: S608 - a constant

CREATE = """
CREATE TABLE IF NOT EXISTS work.share (
    run text, part bigint, parts bigint, upto bigint, events bigint, PRIMARY KEY (run, part)
)"""


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is told. It travels to the log; the log does not travel to it."""

    database: Database
    projections: tuple[Projection[Any], ...]
    run: str
    upto: int

    def __call__(self, share: Share) -> int:
        """Folds one share into the shadow tables; returns how many events it had."""
        with self.database.connect(Role.PROJECTOR) as connection, connection.transaction():
            counted = Counted(self._history(connection, share))
            rows = fold_all(self.projections, counted)
            for projection in self.projections:
                fill(connection, Table(projection, SHADOW), rows[projection.name].values())
            connection.execute(
                "INSERT INTO work.share VALUES (%s, %s, %s, %s, %s)",
                (self.run, share.part, share.parts, self.upto, counted.seen),
            )
        return counted.seen

    def _history(
        self, connection: psycopg.Connection[Any], share: Share
    ) -> Iterator[Recorded[Any]]:
        asked = {
            "upto": self.upto,
            "topics": topics(self.projections),
            "parts": share.parts,
            "part": share.part,
        }
        with connection.cursor(f"share_{share.part}") as cursor:
            cursor.itersize = FETCH
            cursor.execute(READ, asked)
            for name, state in cursor:
                yield decode(name, state)


def topics(projections: Iterable[Projection[Any]]) -> list[str]:
    """Every name under which an event may stand that one of them reads."""
    reads = {event for each in projections for event in each.reads}
    return [name for event in reads for name in stored_names(event)]


@dataclass(slots=True)
class Counted:
    """Counts what passes."""

    history: Iterator[Recorded[Any]]
    seen: int = 0

    def __iter__(self) -> Iterator[Recorded[Any]]:
        for recorded in self.history:
            self.seen += 1
            yield recorded


def fold_all(
    projections: Sequence[Projection[Any]], history: Iterable[Recorded[Any]]
) -> dict[str, dict[str, Any]]:
    """The rows of many read models from one reading of a history."""
    rows: dict[str, dict[str, Any]] = {each.name: {} for each in projections}
    readers: dict[type, list[Projection[Any]]] = {}
    for projection in projections:
        for event in projection.reads:
            readers.setdefault(event, []).append(projection)
    for recorded in history:
        for projection in readers.get(type(recorded.event), ()):
            table = rows[projection.name]
            for key in projection.keys(recorded):
                row = projection.evolve(table.pop(key, None), key, recorded)
                if row is not None:
                    table[key] = row
    return rows


def fill(
    connection: psycopg.Connection[Any], table: Table[Any], rows: Iterable[Any]
) -> None:
    """Many rows at once, by COPY."""
    names = [each.name for each in table.columns]
    values = attrgetter(*names)
    nested = [
        (place, each) for place, each in enumerate(table.columns) if each.sql == NESTED
    ]
    with connection.cursor().copy(table.copy_in) as copy:
        for row in rows:
            held = values(row)
            for place, column in nested:
                said = column.adapter.dump_json(held[place]).decode()
                held = (*held[:place], said, *held[place + 1 :])
            copy.write_row(held)


def rebuild(
    database: Database,
    projections: Sequence[Projection[Any]],
    told: Told,
    run: Map = map,
) -> int:
    """Fills the shadow tables up to the head of the log; returns where they stand.

    A rebuild that was killed goes on where it was, if nothing has changed in between.
    """
    tables = [Table(each, SHADOW) for each in projections]
    name = ",".join(f"{each.projection.name}:{each.shape}" for each in tables)
    with database.connect(Role.PROJECTOR) as connection:
        connection.execute(CREATE)
        upto, parts = begun(connection, name) or begin(connection, tables)
        total, done = progress(connection, tables, name, upto)
        told(done, total)
        found = connection.execute("SELECT part FROM work.share WHERE run = %s", (name,))
        finished = {part for (part,) in found}
        left = [Share(part, parts) for part in range(parts) if part not in finished]
    for seen in run(Job(database, tuple(projections), name, upto), left):
        done += seen
        told(done, total)
    with database.connect(Role.PROJECTOR) as connection, connection.transaction():
        for table in tables:
            for index in table.indexes:
                connection.execute(index)
            connection.execute(SQL("ANALYZE {}").format(table.words["table"]))
        connection.execute("DELETE FROM work.share WHERE run = %s", (name,))
    return upto


def begun(connection: psycopg.Connection[Any], run: str) -> tuple[int, int] | None:
    """Where a rebuild that was killed began: its position and its number of shares."""
    row = connection.execute(
        "SELECT upto, parts FROM work.share WHERE run = %s LIMIT 1", (run,)
    ).fetchone()
    return (row[0], row[1]) if row else None


def begin(
    connection: psycopg.Connection[Any], tables: Sequence[Table[Any]]
) -> tuple[int, int]:
    """Empty shadow tables, the position to go to, and the number of shares."""
    connection.execute("DELETE FROM work.share")
    for table in tables:
        connection.execute(
            SQL("DROP TABLE IF EXISTS {} CASCADE").format(
                Identifier(SHADOW, table.projection.name)
            )
        )
        connection.execute(table.create)
    row = connection.execute(
        "SELECT coalesce(max(notification_id), 0), count(*) FROM log.events"
    ).fetchone()
    head, count = row or (0, 0)
    return head, max(1, round(count / A_SHARE))


def progress(
    connection: psycopg.Connection[Any], tables: Sequence[Table[Any]], run: str, upto: int
) -> tuple[int, int]:
    """How many events there are to read, and how many were folded before."""
    row = connection.execute(
        "SELECT (SELECT count(*) FROM log.events WHERE notification_id <= %s"
        " AND topic = ANY(%s)),"
        " (SELECT coalesce(sum(events), 0) FROM work.share WHERE run = %s)",
        (upto, topics(each.projection for each in tables), run),
    ).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)
