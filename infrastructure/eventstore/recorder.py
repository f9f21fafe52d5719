"""The library's recorder with an advisory lock, receipts, and no NOTIFY.

The stock recorder takes an EXCLUSIVE table lock, which fights VACUUM and index builds and
asks for more than INSERT rights, and NOTIFY serialises commits. Here one function call does
it all, for every command that waits at that moment: lock, checks, receipts, events.
The lock is a statement of its own, for a statement's view of the data is older than a lock
it waits for.
"""

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from eventsourcing.persistence import IntegrityError, StoredEvent, Subscription
from eventsourcing.postgres import (
    PostgresApplicationRecorder,
    PostgresDatastore,
    PostgresSubscription,
)
from psycopg.sql import SQL, Composed, Identifier

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

MOVED_ON = "stream has moved on"

CREATE_APPEND = """
CREATE OR REPLACE FUNCTION {schema}.{append}(
    streams text[], versions bigint[], topics text[], states bytea[], whose int[],
    actors text[], commands uuid[], prints bytea[], outcomes jsonb[]
) RETURNS TABLE (id bigint, nth int, violated text)
LANGUAGE plpgsql SET lock_timeout = {lock_timeout} AS $$
DECLARE
    refused int[] := '{{}}';
BEGIN
    PERFORM pg_advisory_xact_lock({lock});
    FOR nth, violated IN
        WITH begun AS (
            SELECT e.owner, e.stream, min(e.version) AS version
              FROM unnest(streams, versions, whose) AS e(stream, version, owner)
             GROUP BY 1, 2
        ), asked AS (
            SELECT * FROM unnest(actors, commands) WITH ORDINALITY
                          AS r(actor, command, owner)
        )
        SELECT b.owner, {moved_on} FROM begun AS b
         WHERE b.version <> 1 + coalesce((SELECT max(t.originator_version)
                                            FROM {schema}.{table} AS t
                                           WHERE t.originator_id = b.stream), 0)
            OR EXISTS (SELECT FROM begun AS before
                        WHERE before.stream = b.stream AND before.owner < b.owner)
        UNION ALL
        SELECT a.owner::int, {receipts_name} FROM asked AS a
         WHERE EXISTS (SELECT FROM {schema}.{receipts} AS t
                        WHERE t.actor = a.actor AND t.command_id = a.command)
            OR EXISTS (SELECT FROM asked AS before WHERE before.actor = a.actor
                          AND before.command = a.command AND before.owner < a.owner)
    LOOP
        refused := refused || nth;
        RETURN NEXT;
    END LOOP;
    INSERT INTO {schema}.{receipts} (actor, command_id, fingerprint, outcome)
    SELECT r.actor, r.command, r.print, r.outcome
      FROM unnest(actors, commands, prints, outcomes) WITH ORDINALITY
           AS r(actor, command, print, outcome, owner)
     WHERE r.command IS NOT NULL AND r.owner <> ALL (refused);
    RETURN QUERY
        INSERT INTO {schema}.{table} AS t (originator_id, originator_version, topic, state)
        SELECT e.stream, e.version, e.topic, e.state
          FROM unnest(streams, versions, topics, states, whose) WITH ORDINALITY
               AS e(stream, version, topic, state, owner, place)
         WHERE e.owner <> ALL (refused) ORDER BY e.place
        RETURNING t.notification_id, NULL::int, NULL::text;
END $$"""
"""Under the lock nobody else appends, so whoever must be refused is known before anything
is inserted: a stream has moved on, or the receipt is there already; in the table, or by an
earlier request of the same batch.
"""


@dataclass(frozen=True, slots=True)
class Append:
    """What one command wants recorded: events of any number of streams, and a receipt."""

    events: Sequence[StoredEvent]
    receipt: tuple[str, UUID, bytes, Mapping[str, Any]] | None = None


Streams: TypeAlias = dict[str, list[tuple[str, bytes]]]
"""For each stream the stored names and the states of its events."""


class Violated(IntegrityError):
    """A stream has moved on, or a receipt is there already: ``constraint`` says which."""

    def __init__(self, constraint: str) -> None:
        self.constraint = constraint
        super().__init__(constraint)


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
            "receipts_name": SQL("{}").format(self.receipts_table_name),
            "moved_on": SQL("{}").format(MOVED_ON),
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
            "SELECT * FROM {schema}.{append}(%s::text[], %s::bigint[], %s::text[],"
            " %b::bytea[], %s::int[], %s::text[], %s::uuid[], %b::bytea[], %s::jsonb[])"
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
        """What the library's own code appends by."""
        (found,) = self.append_all([Append(stored_events)])
        if isinstance(found, Exception):
            raise found
        return found

    def read(self, streams: Sequence[str]) -> Streams:
        """The names and states of the events of each stream, oldest first."""
        found: Streams = {stream: [] for stream in streams}
        with self.datastore.get_connection() as conn:
            for row in conn.execute(self.select_streams, (list(found),), prepare=True):
                found[row["originator_id"]].append((row["topic"], row["state"]))
        return found

    def append_all(self, appends: Sequence[Append]) -> list[list[int] | Exception]:
        """Several appends in one transaction; each is recorded whole or not at all."""
        whose = [
            (number, event)
            for number, each in enumerate(appends, 1)
            for event in each.events
        ]
        events = [event for _, event in whose]
        none = (None, None, None, None)
        receipts = zip(*(each.receipt or none for each in appends), strict=True)
        actors, commands, prints, outcomes = (list(column) for column in receipts)
        values = (
            [str(each.originator_id) for each in events],
            [each.originator_version for each in events],
            [each.topic for each in events],
            [each.state for each in events],
            [number for number, _ in whose],
            actors,
            commands,
            prints,
            [None if each is None else json.dumps(each) for each in outcomes],
        )
        with self.datastore.get_connection() as conn, conn.cursor() as cursor:
            found = cursor.execute(self.append_call, values, prepare=True).fetchall()
        answers: list[list[int] | Exception] = [[] for _ in appends]
        for row in found:
            if row["nth"] is not None:
                answers[row["nth"] - 1] = Violated(row["violated"])
        positions = (row["id"] for row in found if row["nth"] is None)
        for number, _ in whose:
            answer = answers[number - 1]
            if isinstance(answer, list):
                answer.append(next(positions))
        return answers

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
