"""The deadlines that have passed, for the daily tick."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eventsourcing.postgres import PostgresDatastore

from application.deadlines import DueRow
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId

OVERDUE = (
    "SELECT stream, kind, due_on, number FROM read.deadline"
    " WHERE status = 'RUNNING' AND due_on < %s ORDER BY due_on, deadline_id"
)


@dataclass(frozen=True, slots=True)
class ReadDeadlines:
    """Implements ``application.deadlines.DueDeadlines``."""

    datastore: PostgresDatastore

    def overdue(self, on: date) -> Iterable[DueRow]:
        with self.datastore.get_connection() as connection:
            rows = connection.execute(OVERDUE, (on,)).fetchall()
        for row in rows:
            kind = DeadlineKind(row["kind"])
            yield DueRow(StreamId(row["stream"]), kind, row["due_on"], row["number"])
