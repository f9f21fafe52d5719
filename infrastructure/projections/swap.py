"""The shadow beside the live tables: caught up, compared row by row, swapped in at once."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eventsourcing.postgres import PostgresDatastore
from psycopg import Cursor
from psycopg.errors import LockNotAvailable
from psycopg.sql import SQL, Identifier

from domain.kernel.projection import Projection
from infrastructure.eventstore.codec import decode, stored_names
from infrastructure.projections.tables import LIVE, PREVIOUS, SHADOW, Table
from infrastructure.schema import views

TRIES = 100
BREATH = 0.05
"""Seconds between two tries to lock out the readers, so that they get on meanwhile."""

SAMPLE = 5
"""How many keys of a difference are named."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a rebuilt read model differs from the live one; ``keys`` are a few of them."""

    model: str
    rows: int
    missing: int
    surplus: int
    changed: int
    keys: tuple[str, ...] = ()
    comparable: bool = True

    @property
    def empty(self) -> bool:
        return self.comparable and not (self.missing or self.surplus or self.changed)


def compare(
    datastore: PostgresDatastore,
    projections: Sequence[Projection[Any]],
    upto: int,
    *,
    swap: bool,
) -> list[Difference]:
    """In one transaction: the live followers are held, the shadows caught up to where they
    stand, the difference is taken and, if wanted, the shadows take their place. Readers go
    on all the while.
    """
    names = [each.name for each in projections]
    with datastore.transaction(commit=True) as cursor:
        cursor.execute("SET LOCAL lock_timeout = '10s'")
        cursor.execute(
            "SELECT name, position, shape FROM work.position WHERE name = ANY(%s)"
            " ORDER BY name FOR UPDATE",
            (names,),
        )
        stands = {row["name"]: row for row in cursor.fetchall()}
        found = []
        for projection in projections:
            stand = stands[projection.name]
            shadow = Table(projection, SHADOW)
            catch_up(cursor, shadow, after=upto, upto=max(upto, stand["position"]))
            same = stand["shape"] == shadow.shape and stand["position"] >= upto
            found.append(
                difference(cursor, projection)
                if same
                else Difference(
                    projection.name, count(cursor, shadow), 0, 0, 0, comparable=False
                )
            )
        if swap:
            swap_in(cursor, projections, upto, stands)
    return found


def catch_up(cursor: Cursor[Any], shadow: Table[Any], *, after: int, upto: int) -> None:
    """What was recorded while the shadow was filled."""
    if upto == after:
        return
    topics = [name for event in shadow.projection.reads for name in stored_names(event)]
    cursor.execute(
        "SELECT topic, state FROM log.events WHERE notification_id > %s"
        " AND notification_id <= %s AND topic = ANY(%s) ORDER BY notification_id",
        (after, upto, topics),
    )
    shadow.take(cursor, [decode(row["topic"], row["state"]) for row in cursor.fetchall()])


def difference(cursor: Cursor[Any], projection: Projection[Any]) -> Difference:
    live, shadow = Table(projection, LIVE), Table(projection, SHADOW)
    cursor.execute(
        SQL(
            "SELECT count(*) FILTER (WHERE s.{key} IS NULL) AS surplus,"
            " count(*) FILTER (WHERE l.{key} IS NULL) AS missing,"
            " count(*) FILTER (WHERE l.{key} = s.{key}) AS changed,"
            " (array_agg(coalesce(l.{key}, s.{key})))[1:{sample}] AS keys"
            " FROM {live} AS l FULL JOIN {shadow} AS s ON l.{key} = s.{key}"
            " WHERE l IS DISTINCT FROM s"
        ).format(
            key=Identifier(live.key),
            live=live.words["table"],
            shadow=shadow.words["table"],
            sample=SAMPLE,
        )
    )
    row = cursor.fetchone() or {}
    return Difference(
        projection.name,
        count(cursor, shadow),
        row["missing"],
        row["surplus"],
        row["changed"],
        tuple(row["keys"] or ()),
    )


def count(cursor: Cursor[Any], table: Table[Any]) -> int:
    cursor.execute(SQL("SELECT count(*) AS n FROM {}").format(table.words["table"]))
    row = cursor.fetchone() or {}
    return int(row["n"])


def lock_out_readers(cursor: Cursor[Any], projections: Sequence[Projection[Any]]) -> None:
    """Every view and table at once, or none and another try.

    A reader locks a view and then its tables. Whoever takes them one by one may hold what
    a reader wants and want what it holds; the database would then break off either, after a
    second. So we give up much sooner than that, and no reader ever notices.
    """
    views = cursor.execute(
        "SELECT viewname AS name FROM pg_views WHERE schemaname = 'read'"
    )
    names = [row["name"] for row in views.fetchall()]
    names += [projection.name for projection in projections]
    everything = SQL(", ").join(Identifier(LIVE, name) for name in names)
    statement = SQL("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE").format(everything)
    cursor.execute("SET LOCAL lock_timeout = '100ms'")
    for _ in range(TRIES - 1):
        try:
            with cursor.connection.transaction():
                cursor.execute(statement)
        except LockNotAvailable:
            time.sleep(BREATH)
        else:
            return
    cursor.execute(statement)


def swap_in(
    cursor: Cursor[Any],
    projections: Sequence[Projection[Any]],
    upto: int,
    stands: Mapping[str, Any],
) -> None:
    """Readers wait for the renaming only; the replaced tables are kept for a return."""
    lock_out_readers(cursor, projections)
    for projection in projections:
        name = Identifier(projection.name)
        cursor.execute(SQL("DROP TABLE IF EXISTS previous.{} CASCADE").format(name))
        for old, new in ((LIVE, PREVIOUS), (SHADOW, LIVE)):
            cursor.execute(
                SQL("ALTER TABLE {}.{} SET SCHEMA {}").format(
                    Identifier(old), name, Identifier(new)
                )
            )
        cursor.execute(
            "UPDATE work.position SET position = %s, shape = %s WHERE name = %s",
            (
                max(upto, stands[projection.name]["position"]),
                Table(projection).shape,
                projection.name,
            ),
        )
    cursor.execute(views(), prepare=False)
