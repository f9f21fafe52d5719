"""The recorder as the application's ``EventStore``: histories out, decisions in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from application.ports import (
    Decide,
    Histories,
    Outcome,
    Overtaken,
    Position,
    Receipt,
    Repeated,
    Step,
)
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Event, Recorded
from infrastructure.eventstore.codec import decode, encode, stored_names
from infrastructure.eventstore.recorder import Append, HukaRecorder, Violated
from infrastructure.eventstore.together import Together

STEP = 1_000
"""How many events a follower takes at once."""


Request: TypeAlias = tuple[Sequence[StreamId], Decide]
Done: TypeAlias = tuple[Receipt, Position | None]


@dataclass(slots=True, eq=False)
class Ledger:
    """Implements ``application.ports.EventStore`` and ``Following``."""

    recorder: HukaRecorder
    together: Together[Done] = field(init=False)

    def __post_init__(self) -> None:
        self.together = Together(self._record_all)

    def histories(self, streams: Sequence[StreamId]) -> Histories:
        return {
            StreamId(stream): [decode(name, state) for name, state in stored]
            for stream, stored in self.recorder.read(streams).items()
        }

    def record(self, streams: Sequence[StreamId], decide: Decide) -> Done:
        return self.together.ask((streams, decide))

    def _record_all(self, requests: Sequence[Request]) -> list[Done | Exception]:
        """Every command decided on one reading of all their streams. Two that meet in one
        stream are told by the version check, like two servers' would be.
        """
        wanted = list({stream for streams, _ in requests for stream in streams})
        stored = self.recorder.read(wanted)
        answers: list[Done | Exception] = []
        appends: list[tuple[int, Sequence[Recorded[Any]], Receipt]] = []
        for streams, decide in requests:
            histories = {
                stream: [decode(name, state) for name, state in stored[stream]]
                for stream in streams
            }
            try:
                entries, receipt = decide(histories)
            except Exception as error:  # noqa: BLE001 - it is raised where it was asked
                answers.append(error)
            else:
                appends.append((len(answers), entries, receipt))
                answers.append((receipt, None))
        asked = [
            Append([encode(each) for each in entries], kept(receipt))
            for _, entries, receipt in appends
        ]
        found = self.recorder.append_all(asked) if asked else []
        for (place, entries, receipt), result in zip(appends, found, strict=True):
            if isinstance(result, Exception):
                answers[place] = self._in_our_words(result, entries)
            elif result:
                answers[place] = receipt, Position(result[-1])
        return answers

    def append(
        self, entries: Sequence[Recorded[Any]], receipt: Receipt | None = None
    ) -> Position | None:
        asked = Append(
            [encode(each) for each in entries], kept(receipt) if receipt else None
        )
        (result,) = self.recorder.append_all([asked])
        if isinstance(result, Exception):
            raise self._in_our_words(result, entries) from result
        return Position(result[-1]) if result else None

    def _in_our_words(
        self, error: Exception, entries: Sequence[Recorded[Any]]
    ) -> Exception:
        if not isinstance(error, Violated):
            return error
        if error.constraint.startswith(self.recorder.receipts_table_name):
            return Repeated()
        first = entries[0]
        return Overtaken(first.stream, first.version - 1, None)

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
