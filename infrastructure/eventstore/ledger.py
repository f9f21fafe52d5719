"""The recorder as the application's ``EventStore``: histories out, decisions in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from application.ports import Outcome, Position, Receipt, Repeated, Step
from domain.kernel.errors import Conflict
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Event, Recorded
from infrastructure.eventstore.codec import decode, encode, stored_names
from infrastructure.eventstore.recorder import HukaRecorder, Violated

STEP = 1_000
"""How many events a follower takes at once."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Implements ``application.ports.EventStore`` and ``Following``."""

    recorder: HukaRecorder

    def histories(
        self, streams: Sequence[StreamId]
    ) -> Mapping[StreamId, Sequence[Recorded[Any]]]:
        return {
            StreamId(stream): [decode(name, state) for name, state in stored]
            for stream, stored in self.recorder.read(streams).items()
        }

    def append(
        self, entries: Sequence[Recorded[Any]], receipt: Receipt | None = None
    ) -> Position | None:
        try:
            positions = self.recorder.append(
                [encode(each) for each in entries], kept(receipt) if receipt else None
            )
        except Violated as error:
            if error.constraint.startswith(self.recorder.receipts_table_name):
                raise Repeated from error
            first = entries[0]
            raise Conflict(first.stream, first.version - 1, None) from error
        return Position(positions[-1]) if positions else None

    def receipt(self, actor: ActorId, command_id: UUID) -> tuple[Receipt, Position] | None:
        statement = self.recorder.select_receipt
        with self.recorder.datastore.get_connection() as conn:
            row = conn.execute(statement, (actor, command_id), prepare=True).fetchone()
        if row is None:
            return None
        outcome = Outcome.model_validate(row["outcome"])
        at = Position(row["notification_id"] or self.head())
        return Receipt(actor, command_id, row["fingerprint"], outcome), at

    def head(self) -> Position:
        statement = self.recorder.max_notification_id_statement
        with self.recorder.datastore.get_connection() as conn:
            row = conn.execute(statement, prepare=True).fetchone() or {}
        return Position(row["max"] or 0)

    def steps(
        self, reads: Iterable[type[Event]], after: int, size: int = STEP
    ) -> Iterable[Step]:
        """``upto`` says how far the log was read, not where the last event found lay."""
        topics = [name for event in reads for name in stored_names(event)]
        head = self.head()
        while after < head:
            with self.recorder.datastore.get_connection() as conn:
                statement, asked = self.recorder.select_steps, (after, head, topics, size)
                found = conn.execute(statement, asked, prepare=True).fetchall()
            upto = found[-1]["notification_id"] if len(found) == size else head
            yield Step(after, upto, [decode(row["topic"], row["state"]) for row in found])
            after = upto


def kept(receipt: Receipt) -> tuple[str, UUID, bytes, Mapping[str, Any]]:
    """A receipt as the database keeps it."""
    outcome = receipt.outcome.model_dump(mode="json")
    return receipt.actor, receipt.command_id, receipt.fingerprint, outcome
