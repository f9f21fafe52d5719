"""What the daily tick looks for: deadlines that have passed, and fines that grow."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eventsourcing.postgres import PostgresDatastore

from application.deadlines import DueRow
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId

OVERDUE = (
    "SELECT stream, kind, due_on, number FROM read.deadline"
    " WHERE status = 'RUNNING' AND due_on < %(day)s AND kind <> 'FEE'"
    " UNION ALL"
    " SELECT account_id, 'FEE', due_on, to_char(month, 'YYYYMM')::bigint"
    "   FROM read.fee_line"
    "  WHERE settled_on IS NULL AND arrears_on IS NULL AND due_on < %(day)s"
    " ORDER BY due_on, stream, kind, number"
)
"""Days by which a month's fee is paid are not on the board: each line has its own."""

ACCRUING = (
    "SELECT execution_id FROM read.penalty"
    " WHERE overdue_on IS NOT NULL AND ended_on IS NULL AND owed_fen > owed_surcharge_fen"
    " AND (accrued_to IS NULL OR accrued_to < %s) ORDER BY execution_id"
)
"""At court too it grows; whether a review stops it is for the execution to say."""


@dataclass(frozen=True, slots=True)
class ReadDeadlines:
    """Implements ``application.deadlines.DueDeadlines``."""

    datastore: PostgresDatastore

    def overdue(self, on: date) -> Iterable[DueRow]:
        with self.datastore.get_connection() as connection:
            rows = connection.execute(OVERDUE, {"day": on}).fetchall()
        for row in rows:
            kind = DeadlineKind(row["kind"])
            yield DueRow(StreamId(row["stream"]), kind, row["due_on"], row["number"])

    def accruing(self, on: date) -> Iterable[StreamId]:
        with self.datastore.get_connection() as connection:
            rows = connection.execute(ACCRUING, (on,)).fetchall()
        return [StreamId(row["execution_id"]) for row in rows]
