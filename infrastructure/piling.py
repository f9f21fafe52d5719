"""A story's own access to the log: nothing is read twice, and commands go in piles.

A story is told by one teller, so whatever it has read or recorded it may remember. Every
command is decided at once, on all that was decided before it; only the append waits until
the pile is recorded, in one transaction. What was told before is known by its receipts.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from application.handling import deadlines
from application.ports import Decide, Histories, Position, Receipt
from application.reacting import Reaction
from domain.kernel.decider import Decider
from domain.kernel.errors import Conflict
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Recorded
from infrastructure.eventstore.codec import encode
from infrastructure.eventstore.ledger import Ledger, kept
from infrastructure.eventstore.recorder import Append, Violated
from infrastructure.projections import positions
from infrastructure.reactions import Reactions

UNKNOWN = Position(1)
"""Where a command of a pile will stand: nobody in a story asks."""


@dataclass(frozen=True, slots=True)
class Same:
    """A datastore of one connection, so that several calls are one transaction."""

    connection: Any

    @contextmanager
    def get_connection(self) -> Iterator[Any]:
        yield self.connection


@dataclass(slots=True)
class Replayed:
    """The state that a decider's stream had after so many events."""

    decider: Decider[Any, Any, Any]
    state: Any
    version: int = 0


@dataclass(slots=True)
class Pile:
    """Implements ``application.ports.EventStore`` for a story."""

    ledger: Ledger
    known: dict[StreamId, list[Recorded[Any]]] = field(default_factory=dict)
    replayed: dict[StreamId, Replayed] = field(default_factory=dict)
    rounds: list[list[tuple[Append, StreamId]]] = field(default_factory=list)
    receipts: dict[tuple[ActorId, UUID], Receipt] = field(default_factory=dict)
    meeting: set[StreamId] = field(default_factory=set)
    depth: int = 0
    due: set[date] = field(default_factory=set)
    was_empty: bool = field(init=False)

    def __post_init__(self) -> None:
        self.was_empty = self.ledger.head() == 0

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is asked in here is recorded in piles; the outermost records the last."""
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1
        if not self.depth:
            self.flush()

    def histories(self, streams: Sequence[StreamId]) -> Histories:
        missing = [stream for stream in streams if stream not in self.known]
        if missing and self.was_empty:  # then all there is was told here
            self.known |= {stream: [] for stream in missing}
        elif missing:
            found = self.ledger.histories(missing)
            self.known |= {stream: list(past) for stream, past in found.items()}
        return {stream: self.known[stream] for stream in streams}

    def replay(
        self, decider: Decider[Any, Any, Any], history: Sequence[Recorded[Any]]
    ) -> Any:
        """As ``application.handling.replayed``; no event is replayed twice."""
        if not history:
            return decider.initial
        stream = history[0].stream
        found = self.replayed.get(stream)
        if found is None or found.decider is not decider:
            found = self.replayed[stream] = Replayed(decider, decider.initial)
        for each in history[found.version :]:
            found.state = decider.evolve(found.state, each.event)
        found.version = len(history)
        return found.state

    def record(
        self, streams: Sequence[StreamId], decide: Decide
    ) -> tuple[Receipt, Position | None]:
        entries, receipt = decide(self.histories(streams))
        self._lay(entries, receipt)
        return receipt, UNKNOWN

    def append(
        self, entries: Sequence[Recorded[Any]], receipt: Receipt | None = None
    ) -> Position | None:
        self._lay(entries, receipt)
        return UNKNOWN

    def receipt(self, actor: ActorId, command_id: UUID) -> tuple[Receipt, Position] | None:
        found = self.receipts.get((actor, command_id))
        return (found, UNKNOWN) if found else self.ledger.receipt(actor, command_id)

    def head(self) -> Position:
        self.flush()
        return self.ledger.head()

    def ran_out(self, day: date) -> bool:
        """Whether some deadline may have passed since this was asked last; where not
        everything was told here nobody knows."""
        passed = {each for each in self.due if each < day}
        self.due -= passed
        return bool(passed) or not self.was_empty

    def flush(self) -> None:
        """Records what waits, all or nothing, so that whoever is killed has told up to
        where somebody looked, and what followed from it comes where it would have come
        anyway. Raises ``Conflict`` where somebody else has
        written: one teller at a time."""
        rounds, self.rounds = self.rounds, []
        self.meeting.clear()
        self.receipts.clear()
        if not rounds:
            return
        datastore = self.ledger.recorder.datastore
        with datastore.transaction(commit=True) as cursor:
            recorder = copy(self.ledger.recorder)
            recorder.datastore = Same(cursor.connection)  # type: ignore[assignment]
            for each in rounds:
                found = recorder.append_all([append for append, _ in each])
                for (append, stream), result in zip(each, found, strict=True):
                    if isinstance(result, Exception) and not self._is_repeat(
                        append, result
                    ):
                        raise Conflict(stream, 0, None) from result

    def _lay(self, entries: Sequence[Recorded[Any]], receipt: Receipt | None) -> None:
        """On the pile. Two appends to one stream do not go in one call, so the second
        begins a new round."""
        touched = {each.stream for each in entries}
        if not self.rounds or not self.meeting.isdisjoint(touched):
            self.rounds.append([])
            self.meeting.clear()
        for each in entries:
            self.known.setdefault(each.stream, []).append(each)
            self.due |= {deadline.due_on for deadline in deadlines(each.event)}
        asked = Append(
            [encode(each) for each in entries], kept(receipt) if receipt else None
        )
        main = entries[0].stream if entries else StreamId("")
        self.rounds[-1].append((asked, main))
        if receipt is not None:
            self.receipts[receipt.actor, receipt.command_id] = receipt
        self.meeting |= touched
        if not self.depth:
            self.flush()

    def _is_repeat(self, append: Append, error: Exception) -> bool:
        """Its receipt is there already: nothing came of the command, now as before."""
        receipts = self.ledger.recorder.receipts_table_name
        return (
            not append.events
            and isinstance(error, Violated)
            and error.constraint.startswith(receipts)
        )


@dataclass(frozen=True, slots=True)
class InPiles(Reactions):
    """Reactions whose commands are recorded in piles, before their position moves."""

    pile: Pile | None = None

    def _run(self, reaction: Reaction[Any, Any, Any], after: int) -> int:
        if self.pile is None:
            raise ValueError("no pile to lay the commands on")
        seen = 0
        for step in self.ledger.steps(reaction.reads, after):
            with self.pile.together():
                for cause in step.events:
                    self._react(reaction, cause)
            self.pile.flush()
            with self.datastore.transaction(commit=True) as cursor:
                if not positions.move(
                    cursor, [reaction.name], after=step.after, upto=step.upto
                ):
                    break
            seen += len(step.events)
        return seen
