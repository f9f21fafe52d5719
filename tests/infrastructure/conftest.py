"""One PostgreSQL for a session, and a fresh migrated database for every test of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from application.handling import Handler
from application.ports import Clock
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Datastore, Role
from infrastructure.embedded.server import embedded_url
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from infrastructure.projections.tables import Table

TEMPLATE = "migrated"
NUMBERS = count(1)


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The owner's address of a server whose database ``migrated`` is copied for tests."""
    url = embedded_url(tmp_path_factory.mktemp("postgres"))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(TEMPLATE)))
    Operations(Database(make_conninfo(url, dbname=TEMPLATE)), BUREAU).migrate(quiet)
    return url


@pytest.fixture
def database(server: str) -> Iterator[Database]:
    """A copy of the migrated database, thrown away after the test."""
    name = Identifier(f"test_{next(NUMBERS)}")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            SQL("CREATE DATABASE {} TEMPLATE {}").format(name, Identifier(TEMPLATE))
        )
        yield Database(make_conninfo(server, dbname=name.as_string().strip('"')))
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@pytest.fixture
def operations(database: Database) -> Operations:
    return Operations(database, BUREAU)


@pytest.fixture
def writing(database: Database) -> Iterator[Datastore]:
    with database.datastore(Role.WRITER, "log", pool=10) as datastore:
        yield datastore


@pytest.fixture
def folding(database: Database) -> Iterator[Datastore]:
    with database.datastore(Role.PROJECTOR, "log", pool=6) as datastore:
        yield datastore


@pytest.fixture
def ledger(writing: Datastore) -> Ledger:
    return Ledger(HukaRecorder(writing))


@dataclass
class Noon:
    """A clock that tests set."""

    instant: datetime = datetime(2026, 10, 8, 4, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.instant

    def on(self, *day: int) -> None:
        """Noon in Shanghai of another day."""
        self.instant = datetime(day[0], day[1], day[2], 4, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Noon:
    return Noon()


@pytest.fixture
def handler(ledger: Ledger, clock: Clock) -> Handler:
    return Handler(ledger, clock, RULE_BOOK)


@pytest.fixture
def live(folding: Datastore, ledger: Ledger) -> Live:
    return Live(folding, ledger, [Table(each) for each in BUREAU.read_models])


Sized = Callable[[int], Live]


@pytest.fixture
def in_steps(live: Live) -> Sized:
    """The same read models, followed in steps of another size."""
    return lambda size: replace(live, size=size)
