"""A fact in, commands out: what the bureau does by itself."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid5

from application.handling import Ask
from domain.kernel.decider import Decider
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Command, Context, Duty, Event, Recorded

REACTIONS = UUID("f3b0a6f2-6c0e-5b53-9a3b-3b5e9d6f0c11")
"""The namespace of commands that reactions give. Frozen, as are reactions' names."""

C = TypeVar("C", bound=Command)
S = TypeVar("S")
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Reaction(Generic[C, S, E]):
    """The commands' ids follow from the name and from the fact, so that a repeated run is
    once; therefore the name is as frozen as a topic.
    """

    name: str
    reads: tuple[type[Event], ...]
    react: Callable[[Recorded[Any]], Iterable[tuple[StreamId, C]]]
    decider: Decider[C, S, E]

    def asks(self, cause: Recorded[Any]) -> Iterator[tuple[Ask[C, S, E], Context]]:
        for number, (stream, command) in enumerate(self.react(cause)):
            yield Ask(self.decider, stream, command), self._context(cause, number)

    def _context(self, cause: Recorded[Any], number: int) -> Context:
        return Context(
            actor=ActorId(f"reaction:{self.name}"),
            duty=Duty.AUTOMATIC,
            station=cause.context.station,
            command_id=uuid5(REACTIONS, f"{self.name}/{cause.id}/{number}"),
            causation_id=cause.id,
            correlation_id=cause.context.correlation_id,
        )
