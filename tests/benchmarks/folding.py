"""All read models folded live, beside the stock runner that folds one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from psycopg.sql import SQL, Identifier

from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.eventstore.codec import stored_names
from infrastructure.projections.live import Live
from infrastructure.projections.rebuild import rebuild
from infrastructure.projections.tables import LIVE, SHADOW, Table
from tests.benchmarks.history import Setting
from tests.benchmarks.measuring import Figure, Round, complete, interleaved
from tests.benchmarks.server import ledger, one, quiet, settled
from tests.benchmarks.stock import MODEL, StockRunner

AT_STOCK, A_FEW = 5_000, 500
LEAST_RATIO, LEAST_RATE = 20.0, 20_000.0
NAMES = [each.name for each in BUREAU.read_models]
READ = sorted(
    {
        name
        for model in BUREAU.read_models
        for event in model.reads
        for name in stored_names(event)
    }
)

Digest = Mapping[str, tuple[int, int]]
"""For each read model the number of its rows and the sum of their hashes."""


def folding(setting: Setting) -> list[Figure]:
    database = setting.history()
    rebuild(database, BUREAU.read_models, quiet)
    ours = Folding(database, digest(database, SHADOW))
    size = AT_STOCK if setting.full else A_FEW
    stock = StockRunner(database, size)
    stock.prepare()
    found = interleaved(setting.rounds, {"ours": ours.round, "stock runner": stock.round})
    count = found["ours"][0].count
    return [
        Figure(
            what=f"Live folding of all {len(NAMES)} read models from {count:,} events",
            unit="events",
            ours=found["ours"],
            baseline=found["stock runner"],
            named=f"stock ProjectionRunner, `{MODEL.name}` alone, {stock.size:,} events",
            least_ratio=LEAST_RATIO,
            least_rate=LEAST_RATE,
        )
    ]


@dataclass(frozen=True, slots=True)
class Folding:
    """From nothing to the head of the log; the rows must be those of a rebuild."""

    database: Database
    wanted: Digest

    def round(self) -> Round:
        begin_again(self.database)
        settled(self.database)
        began = perf_counter()
        taken = advance(self.database)
        seconds = perf_counter() - began
        there = one(
            self.database, "SELECT count(*) FROM log.events WHERE topic = ANY(%s)", READ
        )
        complete("events", taken, there)
        complete("events left", advance(self.database), 0)
        complete("rows", digest(self.database, LIVE), self.wanted)
        return Round(taken, seconds)


def advance(database: Database) -> int:
    """As the worker does it."""
    with (
        ledger(database) as log,
        database.datastore(Role.PROJECTOR, "log", pool=3) as datastore,
    ):
        return Live(datastore, log, [Table(each) for each in BUREAU.read_models]).advance()


def begin_again(database: Database) -> None:
    """Empty tables, and all positions at the beginning."""
    with database.connect() as connection:
        for name in NAMES:
            connection.execute(SQL("TRUNCATE {}").format(Identifier(LIVE, name)))
        connection.execute(
            "UPDATE work.position SET position = 0 WHERE name = ANY(%s)", (NAMES,)
        )


def digest(database: Database, schema: str) -> Digest:
    """An event lost or folded twice changes a row, and a row changes the sum."""
    found: dict[str, tuple[int, int]] = {}
    with database.connect() as connection:
        for name in NAMES:
            row: Any = connection.execute(
                SQL(
                    "SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)), 0)"
                    " FROM {} AS t"
                ).format(Identifier(schema, name))
            ).fetchone()
            found[name] = (int(row[0]), int(row[1]))
    return found
