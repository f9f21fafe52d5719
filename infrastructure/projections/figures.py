"""The functions of a period or of a day, asked with the role that may only read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from eventsourcing.postgres import PostgresDatastore
from psycopg.sql import SQL, Identifier

from application.statistics.statistic import Period


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """Implements ``application.statistics.statistic.Figures``."""

    datastore: PostgresDatastore

    def of(self, source: str, period: Period) -> Mapping[str, Any]:
        query = SQL("SELECT * FROM read.{}(%s, %s)").format(Identifier(source))
        with self.datastore.get_connection() as connection:
            row = connection.execute(query, (period.from_on, period.to_on)).fetchone()
        if row is None:
            raise LookupError(f"read.{source} gave no row")
        found: Mapping[str, Any] = row
        return found

    def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
        query = SQL("SELECT * FROM read.{}(%s)").format(Identifier(source))
        with self.datastore.get_connection() as connection:
            rows: Sequence[Mapping[str, Any]] = connection.execute(query, (day,)).fetchall()
        return rows
