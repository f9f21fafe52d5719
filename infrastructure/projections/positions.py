"""How far each follower of the log has read."""

from collections.abc import Sequence
from typing import Any

from psycopg import Connection, Cursor

CREATE = """
CREATE TABLE IF NOT EXISTS work.position (
    name text PRIMARY KEY,
    position bigint NOT NULL,
    shape text NOT NULL DEFAULT '',
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp()
)"""

HOLD = "SELECT FROM work.position WHERE name = ANY(%(names)s) ORDER BY name FOR UPDATE"
"""In one order for everybody, a swap included: or two would wait for each other."""

MOVE = """
UPDATE work.position SET position = %(upto)s, moved_at = clock_timestamp()
 WHERE name = ANY(%(names)s) AND position = %(after)s"""

BEGIN = "INSERT INTO work.position (name, position) VALUES (%s, 0) ON CONFLICT DO NOTHING"


def move(cursor: Cursor[Any], names: Sequence[str], *, after: int, upto: int) -> bool:
    """Compare and set, first in the transaction: False where one of them stands elsewhere,
    because another worker was quicker. The caller then rolls back.
    """
    said = {"names": list(names), "after": after, "upto": upto}
    cursor.execute(HOLD, said, prepare=True)
    cursor.execute(MOVE, said, prepare=True)
    return cursor.rowcount == len(names)


def of(connection: Connection[Any]) -> dict[str, int]:
    """Every follower and where it stands."""
    found = connection.execute("SELECT name, position FROM work.position").fetchall()
    return {
        row["name"] if isinstance(row, dict) else row[0]: row["position"]
        if isinstance(row, dict)
        else row[1]
        for row in found
    }
