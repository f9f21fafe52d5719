"""A read model declared once: which events, which rows, and how a row grows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Generic, TypeVar

from domain.kernel.messages import Event, Recorded

R = TypeVar("R")


def by_stream(recorded: Recorded[Any]) -> tuple[str, ...]:
    """One stream, one row: the key of most read models."""
    return (recorded.stream,)


@dataclass(frozen=True, slots=True)
class Projection(Generic[R]):
    """A value that says what a table holds; whoever folds it decides where and when.

    ``keys`` names the rows an event touches. Every key begins with the event's stream, so
    a history can be split by stream, folded anywhere, and the union of the parts is the
    whole. The first field of a row is its key; every field is a column. ``sought_by``
    lists the columns, or comma-joined groups of columns, that want an index.
    """

    name: str
    row: type[R]
    reads: tuple[type[Event], ...]
    evolve: Callable[[R | None, str, Recorded[Any]], R | None]
    keys: Callable[[Recorded[Any]], tuple[str, ...]] = by_stream
    sought_by: tuple[str, ...] = ()

    def fold(
        self, history: Iterable[Recorded[Any]], rows: Mapping[str, R] | None = None
    ) -> dict[str, R]:
        """Every row as it stands after a history, starting from ``rows`` or nothing."""
        folded = dict(rows or {})
        reads = frozenset(self.reads)
        for recorded in history:
            if type(recorded.event) in reads:
                for key in self.keys(recorded):
                    row = self.evolve(folded.pop(key, None), key, recorded)
                    if row is not None:
                        folded[key] = row
        return folded


@dataclass(frozen=True, slots=True)
class Share:
    """Which streams are mine. The database does the same sum, to send nobody else's."""

    part: int
    parts: int

    def holds(self, stream: str) -> bool:
        first_two = sha256(stream.encode()).digest()[:2]
        return int.from_bytes(first_two, "big") % self.parts == self.part
