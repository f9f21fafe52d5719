"""The log in memory: the same port, for trying whoever uses it without a server."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from uuid import UUID

from application.ports import Decide, Overtaken, Position, Receipt, Repeated, Step
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Event, Recorded


@dataclass
class Memory:
    """Implements ``application.ports.EventStore`` and ``Following``."""

    log: list[Recorded[Any]] = field(default_factory=list)
    receipts: dict[tuple[ActorId, UUID], tuple[Receipt, Position]] = field(
        default_factory=dict
    )
    lock: Lock = field(default_factory=Lock)

    def histories(
        self, streams: Sequence[StreamId]
    ) -> Mapping[StreamId, Sequence[Recorded[Any]]]:
        return {
            stream: [each for each in self.log if each.stream == stream]
            for stream in streams
        }

    def record(
        self, streams: Sequence[StreamId], decide: Decide
    ) -> tuple[Receipt, Position | None]:
        entries, receipt = decide(self.histories(streams))
        return receipt, self.append(entries, receipt)

    def append(
        self, entries: Sequence[Recorded[Any]], receipt: Receipt | None = None
    ) -> Position | None:
        with self.lock:
            if receipt and (receipt.actor, receipt.command_id) in self.receipts:
                raise Repeated
            heads: dict[StreamId, int] = {}
            for each in entries:
                head = heads.get(
                    each.stream, len(self.histories([each.stream])[each.stream])
                )
                if each.version != head + 1:
                    raise Overtaken(each.stream, each.version - 1, head)
                heads[each.stream] = each.version
            self.log.extend(entries)
            if receipt:
                self.receipts[receipt.actor, receipt.command_id] = receipt, self.head()
            return self.head() if entries else None

    def receipt(self, actor: ActorId, command_id: UUID) -> tuple[Receipt, Position] | None:
        return self.receipts.get((actor, command_id))

    def head(self) -> Position:
        return Position(len(self.log))

    def steps(
        self, reads: Iterable[type[Event]], after: int, size: int = 1_000
    ) -> Iterable[Step]:
        wanted = tuple(reads)
        while after < len(self.log):
            upto = min(after + size, len(self.log))
            found = [e for e in self.log[after:upto] if isinstance(e.event, wanted)]
            yield Step(after, upto, found)
            after = upto
