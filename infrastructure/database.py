"""The database as each role reaches it: writer, projector, reader, and the owner."""

import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

import psycopg
from eventsourcing.persistence import InterfaceError, OperationalError
from eventsourcing.postgres import PostgresDatastore
from psycopg import Connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import DictRow

from application.ports import Unreachable


class Role(StrEnum):
    """Who may do what: the writer inserts events, the projector folds them, the reader
    reads what was folded."""

    WRITER = "huka_writer"
    PROJECTOR = "huka_projector"
    READER = "huka_reader"


class LogUnreachable(Unreachable, OperationalError):
    """Both ours and the library's: it may try again where it does so by itself."""


class Datastore(PostgresDatastore):
    """The library's pool, saying in our words that the database does not answer."""

    @contextmanager
    def get_connection(self) -> Iterator[Connection[DictRow]]:
        try:
            with super().get_connection() as connection:
                yield connection
        except (OperationalError, InterfaceError) as error:
            raise LogUnreachable(str(error)) from error


class NotMigrated(Exception):
    """The database lacks our tables."""


@dataclass(frozen=True, slots=True)
class Database:
    """``owner`` is the address that may create tables; only ``migrate`` uses it."""

    owner: str
    role_urls: Mapping[str, str] = field(default_factory=dict)

    def conninfo(self, role: Role) -> str:
        """The address of a role: its own if one is set, else the owner's with its name."""
        own = self.role_urls.get(role.name.lower())
        if own:
            return own
        return make_conninfo(self.owner, user=role, password=self.password(role))

    def password(self, role: Role) -> str:
        """Derived from the owner's, so that it need not be kept or passed around."""
        secret = conninfo_to_dict(self.owner).get("password") or "embedded"
        return hmac.new(str(secret).encode(), role.encode(), sha256).hexdigest()

    @contextmanager
    def connect(self, role: Role | None = None) -> Iterator[Connection[Any]]:
        """A connection of one's own, in autocommit; the owner's where no role is named.
        Raises ``LogUnreachable``, also where it is lost on the way.
        """
        where = self.conninfo(role) if role else self.owner
        try:
            with psycopg.connect(where, autocommit=True) as connection:
                yield connection
        except psycopg.OperationalError as error:
            raise LogUnreachable(str(error).strip()) from error

    def check_migrated(self) -> None:
        """Raises ``NotMigrated``, so that nobody meets a missing table."""
        with self.connect() as connection:
            found = connection.execute("SELECT to_regclass('work.position') IS NOT NULL")
            if found.fetchone() != (True,):
                raise NotMigrated("the database is not prepared: run `huka migrate` first")

    def datastore(self, role: Role | None, schema: str, *, pool: int = 4) -> Datastore:
        """A pool of connections, as the library wants it. The writer's are not tried before
        use: a command is repeated by its id instead.
        """
        said = conninfo_to_dict(self.conninfo(role) if role else self.owner)
        return Datastore(
            dbname=str(said.get("dbname") or ""),
            host=str(said.get("host") or ""),
            port=str(said.get("port") or "5432"),
            user=str(said.get("user") or ""),
            password=str(said.get("password") or ""),
            schema=schema,
            originator_id_type="text",
            pool_size=1,
            max_overflow=pool - 1,
            pre_ping=role is not Role.WRITER,
            lock_timeout=5,
            idle_in_transaction_session_timeout=60,
        )
