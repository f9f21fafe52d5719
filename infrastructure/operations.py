"""The operator's verbs: migrate, follow, rebuild, compare, ask in SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import Connection, sql
from psycopg.rows import dict_row

from application.bureau import Bureau
from domain.kernel.projection import Projection
from infrastructure import migration
from infrastructure.database import Database, Role
from infrastructure.projections import rebuild, swap
from infrastructure.projections.swap import Difference
from infrastructure.projections.tables import Table

REBUILDING = 7_216_004
"""One rebuild at a time; the number is ours and means nothing."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a follower of the log is; ``behind`` counts events it may have to read."""

    name: str
    position: int
    behind: int
    moved_at: datetime


class Busy(Exception):
    """Somebody else is at it."""


@dataclass(frozen=True, slots=True)
class Operations:
    """What the command line does with the database of one bureau."""

    database: Database
    bureau: Bureau

    def migrate(self, told: rebuild.Told) -> list[str]:
        """Makes what is missing, and rebuilds the read models whose shape has changed."""
        tables = [Table(each) for each in self.bureau.read_models]
        followers = [each.name for each in self.bureau.reactions]
        changed = migration.migrate(self.database, tables, followers)
        if changed:
            self.rebuild(self.models(changed), told, keep=True)
        return changed

    def models(self, names: Sequence[str]) -> list[Projection[Any]]:
        """Read models by name; all of them where none is named. Raises ``KeyError``."""
        known = {each.name: each for each in self.bureau.read_models}
        return [known[name] for name in names or known]

    def rebuild(
        self, models: Sequence[Projection[Any]], told: rebuild.Told, *, keep: bool
    ) -> list[Difference]:
        """Folds read models from nothing beside the live ones and compares them; with
        ``keep`` the new ones take their place. Raises ``Busy``.
        """
        with self._alone(), self.database.datastore(Role.PROJECTOR, "log") as datastore:
            upto = rebuild.rebuild(self.database, models, told)
            return swap.compare(datastore, models, upto, swap=keep)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self.database.connect(Role.PROJECTOR) as connection:
            row = connection.execute(
                "SELECT pg_try_advisory_lock(%s)", (REBUILDING,)
            ).fetchone()
            if not row or not row[0]:
                raise Busy("another rebuild is running")
            try:
                yield
            finally:  # the server notices a closed connection only after a while
                connection.execute("SELECT pg_advisory_unlock(%s)", (REBUILDING,))

    def standing(self) -> list[Standing]:
        """Every follower of the log, the furthest behind first."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT name, position, moved_at FROM work.position"
            ).fetchall()
        with self.database.connect(Role.PROJECTOR) as connection:
            found = connection.execute(
                "SELECT coalesce(max(notification_id), 0) FROM log.events"
            ).fetchone()
        head = int(str(found[0])) if found else 0
        standings = [
            Standing(r["name"], r["position"], max(0, head - r["position"]), r["moved_at"])
            for r in rows
        ]
        return sorted(standings, key=lambda each: (-each.behind, each.name))

    def query(self, statement: str) -> tuple[list[str], list[tuple[Any, ...]]]:
        """One SELECT with the role that may only read; names and rows."""
        with self.database.connect(Role.READER) as connection:
            connection.execute("SET search_path TO read")
            cursor = connection.execute(sql.SQL(statement))
            names = [each.name for each in cursor.description or ()]
            return names, cursor.fetchall() if names else []

    @contextmanager
    def _reading(self) -> Iterator[Connection[dict[str, Any]]]:
        with self.database.connect(Role.READER) as connection:
            connection.row_factory = dict_row
            yield connection
