"""``given(DECIDER, *history).when(command).then(*events)``, or ``.refused(Because.X)``."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic

import pytest

from domain.kernel.decider import C, Decider, E, S
from domain.kernel.errors import Because, Refused


@dataclass(frozen=True, slots=True)
class When(Generic[C, S, E]):
    """A command that is about to be put to a decider with a history."""

    decider: Decider[C, S, E]
    history: tuple[E, ...]
    command: C

    def then(self, *events: E) -> None:
        """Exactly this happens; without events, nothing does. It can be replayed."""
        decided = self._decided()
        assert decided == list(events)
        self.decider.replay([*self.history, *decided])

    def refused(self, because: Because, field: str | None = None) -> None:
        """A rule says no, and it is this one."""
        with pytest.raises(Refused) as refusal:
            self._decided()
        assert refusal.value.because is because
        assert field is None or refusal.value.field == field

    def _decided(self) -> list[E]:
        return list(self.decider.decide(self.command, self.decider.replay(self.history)))


@dataclass(frozen=True, slots=True)
class Given(Generic[C, S, E]):
    """What has happened to one stream, with the decider that answers for it."""

    decider: Decider[C, S, E]
    history: tuple[E, ...]

    def when(self, command: C) -> When[C, S, E]:
        return When(self.decider, self.history, command)


def given(decider: Decider[C, S, E], *history: E) -> Given[C, S, E]:
    return Given(decider, history)


def told(decider: Decider[C, S, E], commands: Iterable[C]) -> list[E]:
    """Everything that happened when it was asked all this, refusals left out."""
    history: list[E] = []
    for command in commands:
        with suppress(Refused):
            history += decider.decide(command, decider.replay(history))
    return history
