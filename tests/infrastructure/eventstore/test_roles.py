"""Each role may do its own work and nothing else, whatever it tries."""

import psycopg
import pytest

from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from tests.infrastructure.eventstore.asking import LI, entries

DENIED = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.ReadOnlySqlTransaction,
    psycopg.errors.InvalidAuthorizationSpecification,
)

EVERY = ("log.events", "log.events_receipt", "vault.person", "work.position")
CHANGES = (
    "UPDATE {} SET {} = DEFAULT",
    "DELETE FROM {}",
    "TRUNCATE {}",
    "DROP TABLE {} CASCADE",
    "ALTER TABLE {} ADD COLUMN spoilt int",
    "ALTER TABLE {} DISABLE TRIGGER ALL",
    "CREATE INDEX ON {} ({})",
)
COLUMN = {
    "log.events": "state",
    "log.events_receipt": "recorded_at",
    "vault.person": "sealed",
    "work.position": "moved_at",
}
ESCAPES = (
    "SET ROLE postgres",
    "SET SESSION AUTHORIZATION postgres",
    "DO $$ BEGIN DELETE FROM log.events; END $$",
    "DO $$ BEGIN EXECUTE 'SET ROLE postgres'; DELETE FROM log.events; END $$",
    "SELECT setval('log.events_notification_id_seq', 1)",
    "ALTER SEQUENCE log.events_notification_id_seq CACHE 20",
    "ALTER SEQUENCE log.events_notification_id_seq RESTART",
    "CREATE TABLE log.mine (id int)",
    "CREATE TABLE public.mine (id int)",
    "CREATE FUNCTION log.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE RULE mine AS ON INSERT TO log.events DO INSTEAD NOTHING",
    "CREATE SCHEMA mine",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "SELECT pg_read_file('/etc/hostname')",
    "ALTER ROLE huka_reader SUPERUSER",
    "SELECT lo_import('/etc/hostname')",
)
READ_WRITE = "SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"


def changes(table: str) -> list[str]:
    return [each.format(table, COLUMN[table]) for each in CHANGES]


def denied(database: Database, role: Role, statement: str) -> None:
    with database.connect(role) as connection:
        connection.execute(READ_WRITE)
        with pytest.raises(DENIED):
            connection.execute(statement.encode())


@pytest.fixture(scope="module")
def shared(server: str) -> Database:
    """Nothing is written here, so all may look at one database."""
    return Database(psycopg.conninfo.make_conninfo(server, dbname="migrated"))


@pytest.mark.parametrize("table", EVERY[:3])
def test_inv_06_the_writer_changes_nothing_that_was_recorded(
    shared: Database, table: str
) -> None:
    for statement in changes(table):
        denied(shared, Role.WRITER, statement)


@pytest.mark.parametrize("statement", ESCAPES)
@pytest.mark.parametrize("role", Role)
def test_no_role_escapes_from_its_rights(
    shared: Database, role: Role, statement: str
) -> None:
    denied(shared, role, statement)


@pytest.mark.parametrize("table", EVERY[:3])
def test_the_projector_writes_nothing_to_the_log(shared: Database, table: str) -> None:
    columns = {"log.events": "topic", "log.events_receipt": "actor"}
    column = columns.get(table, "person_id")
    for statement in (*changes(table), f"INSERT INTO {table} ({column}) VALUES ('x')"):
        denied(shared, Role.PROJECTOR, statement)


@pytest.mark.parametrize("table", EVERY)
def test_the_reader_changes_nothing_at_all(shared: Database, table: str) -> None:
    for statement in changes(table):
        denied(shared, Role.READER, statement)


@pytest.mark.parametrize("table", [*EVERY[:3], "shadow.household", "previous.household"])
def test_the_reader_sees_neither_the_log_nor_the_vault(
    shared: Database, table: str
) -> None:
    denied(shared, Role.READER, f"SELECT * FROM {table}")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO read.beat (beat_id) VALUES ('beat-1')",
        "UPDATE read.household SET name = 'mine'",
        "DELETE FROM read.household",
        "DROP VIEW read.finding_queue",
        "DROP FUNCTION read.household_categories(date)",
        "CREATE VIEW read.mine AS SELECT 1",
        "CREATE TEMP TABLE mine (id int)",
        "SET ROLE huka_writer",
        "SET ROLE huka_projector",
        "DO $$ BEGIN EXECUTE 'SET ROLE huka_projector'; DELETE FROM read.household; END $$",
        "DO $$ BEGIN DELETE FROM read.household; END $$",
    ],
)
def test_the_reader_reads_and_no_more(shared: Database, statement: str) -> None:
    denied(shared, Role.READER, statement)


def test_the_reader_begins_read_only_and_in_utc(shared: Database) -> None:
    with shared.connect(Role.READER) as connection:
        said = connection.execute(
            "SELECT current_setting('transaction_read_only'), current_setting('timezone'),"
            " current_setting('statement_timeout')"
        ).fetchone()
    assert said == ("on", "UTC", "1min")


def test_each_role_can_do_its_own_work(
    ledger: Ledger, live: Live, database: Database
) -> None:
    ledger.append(entries(LI, 3))
    assert live.advance() == 3
    with database.connect(Role.READER) as connection:
        found = connection.execute("SELECT count(*) FROM read.household").fetchone()
        assert found == (0,)
        assert connection.execute("SELECT * FROM work.position").fetchall()
        assert connection.execute("SELECT * FROM read.deadline_queue").fetchall() == []
        asked = "SELECT * FROM read.household_categories('2026-10-08')"
        assert connection.execute(asked).fetchall() == []


def test_a_sequence_that_numbers_in_blocks_is_not_accepted(
    operations: Operations, database: Database
) -> None:
    with database.connect() as connection:
        connection.execute("ALTER SEQUENCE log.events_notification_id_seq CACHE 20")
    with pytest.raises(psycopg.errors.RaiseException, match="CACHE 1"):
        operations.migrate(lambda _, __: None)


def test_the_migration_may_be_run_again_and_again(
    operations: Operations, database: Database, ledger: Ledger
) -> None:
    ledger.append(entries(LI, 3))
    for _ in range(2):
        assert operations.migrate(lambda _, __: None) == []
    assert len(ledger.histories([LI])[LI]) == 3
    denied(database, Role.WRITER, "DELETE FROM log.events")
