"""Two tables and a beginning: what is decided, and what it means."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Generic, TypeVar

from domain.kernel.messages import Command, Event

C = TypeVar("C", bound=Command)
S = TypeVar("S")
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Decider(Generic[C, S, E]):
    """``decide`` answers a command with events, with nothing, or with ``Refused``;
    ``evolve`` says what an event means. A rule may change in ``decide`` tomorrow;
    ``evolve`` must go on reading everything ever written.
    """

    initial: S
    decide: Callable[[C, S], Sequence[E]]
    evolve: Callable[[S, E], S]

    def replay(self, events: Iterable[E]) -> S:
        return reduce(self.evolve, events, self.initial)
