"""The library's recorder with an advisory lock, receipts, and no NOTIFY.

The stock recorder takes an EXCLUSIVE table lock, which fights VACUUM and index builds and
asks for more than INSERT rights, and NOTIFY serialises commits. Here one function call does
it all, for every command that waits at that moment: lock, receipt, version check, insert.
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

from infrastructure.eventstore.together import Together

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
    streams text[], versions bigint[], topics text[], states bytea[], whose int[],
    actors text[], commands uuid[], prints bytea[], outcomes jsonb[]
) RETURNS TABLE (request int, id bigint, violated text)
LANGUAGE plpgsql SET lock_timeout = {lock_timeout} AS $$
BEGIN
    PERFORM pg_advisory_xact_lock({lock});
    FOR nth IN 1 .. cardinality(actors) LOOP
        request := nth;  -- a loop variable of that name would hide the column
        BEGIN
            IF commands[request] IS NOT NULL THEN
                INSERT INTO {schema}.{receipts} (actor, command_id, fingerprint, outcome)
                     VALUES (actors[request], commands[request], prints[request],
                             outcomes[request]);
            END IF;
            IF EXISTS (
                SELECT FROM (SELECT n.stream, min(n.version) AS first
                               FROM unnest(streams, versions, whose)
                                    AS n(stream, version, owner)
                              WHERE n.owner = request GROUP BY 1) AS new
                 WHERE new.first <> 1 + coalesce((SELECT max(t.originator_version)
                                                    FROM {schema}.{table} AS t
                                                   WHERE t.originator_id = new.stream), 0))
            THEN
                RAISE unique_violation USING CONSTRAINT = 'stream has moved on';
            END IF;
            RETURN QUERY
                INSERT INTO {schema}.{table} AS t
                       (originator_id, originator_version, topic, state)
                SELECT e.stream, e.version, e.topic, e.state
                  FROM unnest(streams, versions, topics, states, whose) WITH ORDINALITY
                       AS e(stream, version, topic, state, owner, place)
                 WHERE e.owner = request ORDER BY e.place
                RETURNING request, t.notification_id, NULL::text;
        EXCEPTION WHEN unique_violation THEN
            GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
            id := NULL;
            RETURN NEXT;
        END;
    END LOOP;
END $$"""


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
        self.appending: Together[list[int]] = Together(self.append_all)
        self.reading: Together[Streams] = Together(self.read_all)
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
        return self.append(stored_events)

    def append(
        self,
        stored_events: Sequence[StoredEvent],
        receipt: tuple[str, UUID, bytes, Mapping[str, Any]] | None = None,
    ) -> list[int]:
        """All events, of any number of streams, and the receipt; or nothing."""
        return self.appending.ask(Append(stored_events, receipt))

    def read(self, streams: Sequence[str]) -> Streams:
        """The names and states of the events of each stream, oldest first."""
        return self.reading.ask(streams)

    def read_all(self, requests: Sequence[Sequence[str]]) -> list[Streams]:
        """What several readers want, in one query."""
        wanted = list({stream for streams in requests for stream in streams})
        found: Streams = {stream: [] for stream in wanted}
        with self.datastore.get_connection() as conn:
            for row in conn.execute(self.select_streams, (wanted,), prepare=True):
                found[row["originator_id"]].append((row["topic"], row["state"]))
        return [{stream: found[stream] for stream in streams} for streams in requests]

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
            if row["violated"] is not None:
                answers[row["request"] - 1] = Violated(row["violated"])
            else:
                ids = answers[row["request"] - 1]
                assert isinstance(ids, list)
                ids.append(row["id"])
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
