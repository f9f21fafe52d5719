"""A register imported into an empty log, beside a plain COPY of the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from psycopg import sql

from infrastructure.database import Database
from tests.benchmarks.history import Setting, import_register, whole
from tests.benchmarks.measuring import Figure, Round, complete, interleaved
from tests.benchmarks.server import Server, one, settled

COLUMNS = "originator_id, originator_version, topic, state"
OUT = f"""
COPY (SELECT {COLUMNS} FROM log.events ORDER BY notification_id)
  TO STDOUT (FORMAT BINARY)"""
BARE = f"COPY bare ({COLUMNS}) FROM STDIN (FORMAT BINARY)"
CREATE = """
CREATE TABLE bare (
    originator_id text, originator_version bigint, topic text, state bytea
)"""
A_PIECE = 1 << 20


def importing(setting: Setting) -> list[Figure]:
    with setting.file() as file:
        bare = setting.server.fresh()
        rows = Rows(bare)
        ours = Importing(setting.server, file, rows)
        contestants = {"ours": ours.round, "plain COPY": rows.round}
        found = interleaved(setting.rounds, contestants)
        setting.server.drop(bare)
    return [
        Figure(
            what=f"Import of {ours.facts:,} facts into an empty log, {rows.count:,} events",
            unit="events",
            ours=found["ours"],
            baseline=found["plain COPY"],
            named="COPY of the same encoded rows from memory into a table without indexes",
        )
    ]


@dataclass(slots=True)
class Rows:
    """The rows of the log, encoded, in memory; copied into a table without anything."""

    database: Database
    pieces: Sequence[bytes] = field(default_factory=list)
    count: int = 0

    def keep(self, database: Database) -> None:
        """The rows that an import has made."""
        pieces, piece = list[bytes](), bytearray()
        with database.connect() as connection, connection.cursor() as cursor:
            with cursor.copy(sql.SQL(OUT)) as copy:
                for block in copy:
                    piece += block
                    if len(piece) >= A_PIECE:
                        pieces.append(bytes(piece))
                        piece.clear()
            pieces.append(bytes(piece))
            self.pieces, self.count = pieces, cursor.rowcount

    def round(self) -> Round:
        with self.database.connect() as connection:
            connection.execute("DROP TABLE IF EXISTS bare")
            connection.execute(CREATE)
        settled(self.database)
        with self.database.connect() as connection:
            began = perf_counter()
            with connection.cursor().copy(sql.SQL(BARE)) as copy:
                for piece in self.pieces:
                    copy.write(piece)
            seconds = perf_counter() - began
        complete("rows", one(self.database, "SELECT count(*) FROM bare"), self.count)
        return Round(self.count, seconds)


@dataclass(slots=True)
class Importing:
    """From the file to the last commit, into a database of its own each time."""

    server: Server
    file: Path
    rows: Rows
    facts: int = 0

    def round(self) -> Round:
        database = self.server.fresh()
        settled(database)
        began = perf_counter()
        report = import_register(database, self.file)
        seconds = perf_counter() - began
        whole(database, report)
        if not self.rows.count:
            self.rows.keep(database)
        complete("events, as in every round", report.events, self.rows.count)
        self.facts = report.facts
        self.server.drop(database)
        return Round(report.events, seconds)
