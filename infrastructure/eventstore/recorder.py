"""The library's recorder with an advisory lock, receipts, and no NOTIFY.

The stock recorder takes an EXCLUSIVE table lock, which fights VACUUM and index builds and
asks for more than INSERT rights, and NOTIFY serialises commits. Here one function call does
it all: receipt, lock, version check, insert. The lock is a statement of its own, for a
statement's view of the data is older than a lock it waits for.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from eventsourcing.persistence import StoredEvent, Subscription
from eventsourcing.postgres import (
    PostgresApplicationRecorder,
    PostgresDatastore,
    PostgresSubscription,
)
from psycopg.sql import SQL, Composed, Identifier
from psycopg.types.json import Jsonb

POLL = 0.05
"""Seconds between two looks of a subscription."""

CREATE_RECEIPTS = """
CREATE TABLE IF NOT EXISTS {schema}.{receipts} (
    actor text NOT NULL,
    command_id uuid NOT NULL,
    fingerprint bytea NOT NULL,
    outcome jsonb NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (actor, command_id)
)"""

CREATE_APPEND = """
CREATE OR REPLACE FUNCTION {schema}.{append}(
    events {schema}.{event}[], p_actor text, p_command uuid, p_print bytea, p_outcome jsonb
) RETURNS SETOF bigint LANGUAGE plpgsql SET lock_timeout = {lock_timeout} AS $$
BEGIN
    IF p_command IS NOT NULL THEN
        INSERT INTO {schema}.{receipts} (actor, command_id, fingerprint, outcome)
             VALUES (p_actor, p_command, p_print, p_outcome);
    END IF;
    IF cardinality(events) = 0 THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock({lock});
    IF EXISTS (
        SELECT FROM (SELECT n.originator_id AS id, min(n.originator_version) AS first
                       FROM unnest(events) AS n GROUP BY 1) AS new
         WHERE new.first <> 1 + coalesce((SELECT max(t.originator_version)
                                            FROM {schema}.{table} AS t
                                           WHERE t.originator_id = new.id), 0))
    THEN
        RAISE unique_violation USING MESSAGE = 'stream has moved on';
    END IF;
    RETURN QUERY
        INSERT INTO {schema}.{table} AS t (originator_id, originator_version, topic, state)
        SELECT e.originator_id, e.originator_version, e.topic, e.state
          FROM unnest(events) WITH ORDINALITY
               AS e(originator_id, originator_version, topic, state, place)
         ORDER BY e.place
        RETURNING t.notification_id;
END $$"""


class HukaRecorder(PostgresApplicationRecorder):
    """Appends in commit order, whatever the number of writers, with the right to insert
    and no other."""

    def __init__(
        self, datastore: PostgresDatastore, *, events_table_name: str = "events"
    ) -> None:
        super().__init__(datastore, events_table_name=events_table_name)
        if datastore.enable_db_functions:
            raise ValueError("POSTGRES_ENABLE_DB_FUNCTIONS appends without a lock")
        self.receipts_table_name = f"{events_table_name}_receipt"
        self.append_name = f"append_{events_table_name}"
        key = f"{datastore.schema}.{events_table_name}"
        words: dict[str, Composed | SQL | Identifier] = {
            "schema": Identifier(datastore.schema),
            "table": Identifier(events_table_name),
            "receipts": Identifier(self.receipts_table_name),
            "append": Identifier(self.append_name),
            "event": Identifier(self.stored_event_type_name),
            "lock": SQL("hashtextextended({}, 0)").format(key),
            "lock_timeout": SQL("{}").format(f"{datastore.lock_timeout or 5}s"),
        }
        self.lock_table_statements = [
            SQL("SET LOCAL lock_timeout = {lock_timeout}").format(**words),
            SQL("SELECT pg_advisory_xact_lock({lock})").format(**words),
        ]
        at = self.create_insert_function_statement_index
        self.sql_create_statements[at] = SQL(CREATE_APPEND).format(**words)
        self.sql_create_statements.insert(at, SQL(CREATE_RECEIPTS).format(**words))
        self.append_call = SQL(
            "SELECT id FROM {schema}.{append}(%s, %s, %s, %s, %s) AS id"
        ).format(**words)
        self.select_streams = SQL(
            "SELECT originator_id, topic, state FROM {schema}.{table}"
            " WHERE originator_id = ANY(%s) ORDER BY originator_id, originator_version"
        ).format(**words)
        self.select_receipt = SQL(
            "SELECT r.fingerprint, r.outcome, e.notification_id FROM {schema}.{receipts} r"
            " LEFT JOIN {schema}.{table} e ON e.originator_id = r.outcome->>'stream'"
            "  AND e.originator_version = (r.outcome->>'version')::bigint"
            " WHERE r.actor = %s AND r.command_id = %s"
        ).format(**words)
        self.copy_in = SQL(
            "COPY {schema}.{table} (originator_id, originator_version, topic, state)"
            " FROM STDIN (FORMAT BINARY)"
        ).format(**words)
        self.select_steps = SQL(
            "SELECT notification_id, topic, state FROM {schema}.{table}"
            " WHERE notification_id > %s AND notification_id <= %s AND topic = ANY(%s)"
            " ORDER BY notification_id LIMIT %s"
        ).format(**words)
        self.select_heads = SQL(
            "SELECT originator_id AS id, max(originator_version) AS head"
            " FROM {schema}.{table} WHERE originator_id = ANY(%s) GROUP BY 1"
        ).format(**words)

    def insert_events(  # without @retry: a lost answer is told from a conflict by receipt
        self, stored_events: Sequence[StoredEvent], **_: Any
    ) -> Sequence[int] | None:
        return self.append(stored_events)

    def append(
        self,
        stored_events: Sequence[StoredEvent],
        receipt: tuple[str, UUID, bytes, Mapping[str, Any]] | None = None,
    ) -> list[int]:
        """All events, of any number of streams, and the receipt; or nothing."""
        rows = [
            self.construct_pg_stored_event(
                each.originator_id, each.originator_version, each.topic, each.state
            )
            for each in stored_events
        ]
        actor, command_id, fingerprint, outcome = receipt or (None, None, None, None)
        values = (rows, actor, command_id, fingerprint, Jsonb(outcome))
        with self.datastore.get_connection() as conn, conn.cursor() as cursor:
            cursor.execute(self.append_call, values, prepare=True)
            return [row["id"] for row in cursor.fetchall()]

    def copy_events(
        self, stored_events: Iterable[StoredEvent], heads: Mapping[str, int]
    ) -> None:
        """Many events at once, by COPY, under the same lock and the same version check.

        ``heads`` are the versions at which the caller has seen the streams. Raises
        ``LookupError`` where one has moved on.
        """
        with self.datastore.transaction(commit=True) as cursor:
            for statement in self.lock_table_statements:
                cursor.execute(statement)
            cursor.execute(self.select_heads, (list(heads),))
            now = {row["id"]: row["head"] for row in cursor.fetchall()}
            moved = [each for each, head in heads.items() if now.get(each, 0) != head]
            if moved:
                raise LookupError(f"{len(moved)} streams have moved on, {moved[0]} first")
            with cursor.copy(self.copy_in) as copy:
                copy.set_types(["text", "int8", "text", "bytea"])
                for each in stored_events:
                    copy.write_row(
                        (
                            each.originator_id,
                            each.originator_version,
                            each.topic,
                            each.state,
                        )
                    )

    def _notify_channel(self, curs: Any) -> None:
        """Nobody listens: NOTIFY would serialise all commits of the cluster."""

    def subscribe(
        self, gt: int | None = None, topics: Sequence[str] = ()
    ) -> Subscription[Any]:
        return PollingSubscription(recorder=self, gt=gt, topics=topics)


class PollingSubscription(PostgresSubscription):
    """The library's subscription, which looks by itself instead of being notified."""

    def _listen(self) -> None:
        while not self._has_been_stopped:
            self._has_been_notified.set()
            time.sleep(POLL)
