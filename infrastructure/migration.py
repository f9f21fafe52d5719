"""The one migration step: roles, schemas, tables, views. Every other process makes none."""

from collections.abc import Sequence
from typing import Any

from eventsourcing.persistence import ProgrammingError
from psycopg import Connection
from psycopg.sql import SQL, Identifier, Literal

from infrastructure.database import Database, Role
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.projections import positions
from infrastructure.projections.tables import Table
from infrastructure.schema import LOG as LOG_SCHEMA
from infrastructure.schema import SCHEMAS, views

LOCK = 7_216_003
"""One migration at a time; the number is ours and means nothing."""

NOBODY_ELSE = """
DO $$ BEGIN EXECUTE format(
    'REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$"""
"""By default anybody may fill the disk with temporary tables, the reader too."""


def migrate(
    database: Database, tables: Sequence[Table[Any]], followers: Sequence[str]
) -> list[str]:
    """Makes what is missing; may be run at any time, by anybody, again and again.

    Returns the names of the read models whose shape has changed: they want a rebuild.
    """
    with database.connect() as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", (LOCK,))
        run_roles(connection, database)
        connection.execute(NOBODY_ELSE)
        connection.execute(SCHEMAS.read_bytes())
        with database.datastore(None, "log") as datastore:
            make_log(connection, HukaRecorder(datastore))
        connection.execute(positions.CREATE)
        connection.execute(LOG_SCHEMA.read_bytes())
        changed = make_tables(connection, tables)
        for name in followers:
            connection.execute(positions.BEGIN, (name,))
        if not changed:
            make_views(connection)
        return changed


def make_log(connection: Connection[Any], recorder: HukaRecorder) -> None:
    """The log's table and its append function. A function of an earlier version that
    answers in another shape cannot be replaced: it is dropped first.
    """
    try:
        recorder.create_table()
    except ProgrammingError:
        connection.execute(
            "DO $$ DECLARE old regprocedure; BEGIN FOR old IN"
            " SELECT oid FROM pg_proc WHERE pronamespace = 'log'::regnamespace LOOP"
            " EXECUTE format('DROP FUNCTION %s', old); END LOOP; END $$"
        )
        recorder.create_table()


def run_roles(connection: Connection[Any], database: Database) -> None:
    """Three roles that log in with derived passwords, all in UTC."""
    for role in Role:
        found = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,))
        name, password = Identifier(role), Literal(database.password(role))
        verb = SQL("CREATE" if found.fetchone() is None else "ALTER")
        connection.execute(SQL("{} ROLE {} LOGIN PASSWORD {}").format(verb, name, password))
        connection.execute(SQL("ALTER ROLE {} SET timezone TO 'UTC'").format(name))
    connection.execute(SQL("GRANT {} TO CURRENT_USER").format(Identifier(Role.PROJECTOR)))
    for setting in ("default_transaction_read_only = on", "statement_timeout = '60s'"):
        connection.execute(
            SQL("ALTER ROLE {} SET " + setting).format(Identifier(Role.READER))
        )


def make_tables(connection: Connection[Any], tables: Sequence[Table[Any]]) -> list[str]:
    """New read models begin empty; the shape of old ones is compared, never altered."""
    changed = []
    with connection.transaction():
        connection.execute(SQL("SET LOCAL ROLE {}").format(Identifier(Role.PROJECTOR)))
        for table in tables:
            name = table.projection.name
            row = connection.execute(
                "SELECT shape FROM work.position WHERE name = %s", (name,)
            ).fetchone()
            if row is None:
                connection.execute(table.create)
                for index in table.indexes:
                    connection.execute(index)
                connection.execute(
                    "INSERT INTO work.position (name, position, shape) VALUES (%s, 0, %s)",
                    (name, table.shape),
                )
            elif row[0] != table.shape:
                changed.append(name)
    return changed


def make_views(connection: Connection[Any]) -> None:
    """What joins the read models, as they are called now."""
    with connection.transaction():
        connection.execute(SQL("SET LOCAL ROLE {}").format(Identifier(Role.PROJECTOR)))
        connection.execute(views())
