"""The library's own runner: each event in a transaction of its own, one read model."""

from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from eventsourcing.application import Application
from eventsourcing.persistence import Mapper, StoredEvent, Tracking
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.projection import Projection, ProjectionRunner
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row
from psycopg.sql import SQL, Identifier

from domain.kernel.messages import Recorded
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.eventstore.codec import decode, stored_names
from infrastructure.projections.tables import Table
from tests.benchmarks.measuring import Round, complete
from tests.benchmarks.server import STOCK, one, settled

MODEL = next(each for each in BUREAU.read_models if each.name == "patrol")
TOPICS = [name for event in MODEL.reads for name in stored_names(event)]
TABLE: Table[Any] = Table(MODEL, STOCK)
PATIENCE = 3_600.0

SOME = f"""
INSERT INTO {STOCK}.stock_events (originator_id, originator_version, topic, state)
SELECT originator_id, originator_version, topic, state FROM log.events
 WHERE topic = ANY(%s) ORDER BY notification_id LIMIT %s"""


class OurEvents(Mapper[str]):
    """The same decoding for both, so that only the runners differ."""

    def to_domain_event(self, stored_event: StoredEvent) -> Any:
        return decode(stored_event.topic, stored_event.state)


class Stock(Application[str]):
    """An application as it comes, over events of ours."""

    name = "stock"

    def construct_mapper(self) -> Mapper[str]:
        return OurEvents(self.construct_transcoder())


class Rows(PostgresTrackingRecorder):
    """The rows and the position, in one transaction, as the library asks."""

    began: float | None = None
    ended: float = 0.0

    def take(self, recorded: Recorded[Any], tracking: Tracking) -> None:
        if self.began is None:
            self.began = perf_counter()
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            TABLE.take(cursor, [recorded])
        self.ended = perf_counter()


class OneByOne(Projection[Rows]):
    name = "one_by_one"

    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        self.view.take(domain_event, tracking)


@dataclass(slots=True)
class StockRunner:
    """The clock runs from the first event to the last commit."""

    database: Database
    most: int
    size: int = 0
    wanted: dict[str, Any] = field(default_factory=dict)

    def prepare(self) -> None:
        """The library's tables with some of our events; what is to come of them."""
        with self.database.connect() as connection:
            connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(STOCK)))
        with Stock(self._env()):
            pass
        with self.database.connect() as connection:
            connection.execute(SOME, (TOPICS, self.most))
            found = connection.execute(
                f"SELECT topic, state FROM {STOCK}.stock_events ORDER BY notification_id"
            ).fetchall()
        self.size = len(found)
        self.wanted = MODEL.fold(decode(name, state) for name, state in found)

    def round(self) -> Round:
        self._begin_again()
        settled(self.database)
        last = int(
            one(self.database, f"SELECT max(notification_id) FROM {STOCK}.stock_events")
        )
        with ProjectionRunner[Stock, Rows](
            application_class=Stock,
            projection_class=OneByOne,
            view_class=Rows,
            env=self._env(),
        ) as runner:
            runner.wait(last, timeout=PATIENCE)
            view = runner.view
        complete("rows of the stock runner", self._rows(), self.wanted)
        assert view.began is not None
        return Round(self.size, view.ended - view.began)

    def _begin_again(self) -> None:
        with self.database.connect() as connection:
            for name in (MODEL.name, f"{OneByOne.name}_tracking"):
                connection.execute(
                    SQL("DROP TABLE IF EXISTS {}").format(Identifier(STOCK, name))
                )
            connection.execute(TABLE.create)
            for index in TABLE.indexes:
                connection.execute(index)

    def _rows(self) -> dict[str, Any]:
        with self.database.connect() as connection:
            connection.row_factory = dict_row
            found = connection.execute(
                SQL("SELECT * FROM {}").format(Identifier(STOCK, MODEL.name))
            ).fetchall()
        return {each[TABLE.key]: TABLE.rows.validate_python(each) for each in found}

    def _env(self) -> dict[str, str]:
        said = conninfo_to_dict(self.database.owner)
        return {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": str(said["dbname"]),
            "POSTGRES_HOST": str(said["host"]),
            "POSTGRES_PORT": str(said.get("port") or "5432"),
            "POSTGRES_USER": str(said["user"]),
            "POSTGRES_PASSWORD": str(said.get("password") or ""),
            "POSTGRES_SCHEMA": STOCK,
            "ORIGINATOR_ID_TYPE": "text",
        }
