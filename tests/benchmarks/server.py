"""A PostgreSQL for one run, with as many fresh migrated databases as are wanted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from eventsourcing.postgres import PostgresDatastore
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.sql import SQL, Identifier

from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.embedded.server import embedded_url
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.operations import Operations

TEMPLATE = "migrated"
STOCK = "stock"
"""The schema in which the library works by itself, in the same database as ours."""

NUMBERS = count(1)


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Server:
    """``url`` is the owner's address."""

    url: str

    def fresh(self) -> Database:
        """A new empty database with all our tables."""
        name = f"bench_{next(NUMBERS)}"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    Identifier(name), Identifier(TEMPLATE)
                )
            )
        return Database(make_conninfo(self.url, dbname=name))

    def drop(self, database: Database) -> None:
        name = str(conninfo_to_dict(database.owner)["dbname"])
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(
                SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name))
            )

    def setting(self, name: str) -> str:
        with psycopg.connect(self.url) as connection:
            row = connection.execute(SQL("SHOW {}").format(Identifier(name))).fetchone()
        return str(row[0]) if row else ""


def started(data: Path) -> Server:
    """The embedded server in a directory; it stops with this process."""
    url = embedded_url(data)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(TEMPLATE)))
    Operations(Database(make_conninfo(url, dbname=TEMPLATE)), BUREAU).migrate(quiet)
    return Server(url)


@contextmanager
def ledger(database: Database, pool: int = 2) -> Iterator[Ledger]:
    """The log as those who write see it."""
    with database.datastore(Role.WRITER, "log", pool=pool) as datastore:
        yield Ledger(HukaRecorder(datastore))


def stock_datastore(database: Database, pool: int) -> PostgresDatastore:
    """The library's own pool, with all its defaults but its size."""
    said = conninfo_to_dict(database.owner)
    return PostgresDatastore(
        dbname=str(said["dbname"]),
        host=str(said["host"]),
        port=str(said.get("port") or "5432"),
        user=str(said["user"]),
        password=str(said.get("password") or ""),
        schema=STOCK,
        pool_size=pool,
    )


def one(database: Database, statement: str, *values: Any) -> Any:
    """The first column of the only row, for the owner."""
    with database.connect() as connection:
        row = connection.execute(SQL(statement), values or None).fetchone()
    return row[0] if row else None


def settled(database: Database) -> None:
    """What others left to be written is written before the clock runs."""
    with database.connect() as connection:
        connection.execute("CHECKPOINT")
