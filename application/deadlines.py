"""The daily tick (每日检查): from what is overdue to commands, each of them once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID, uuid5

from application.desk import Desk
from application.handling import Ask, Handler
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Context, Duty

TICKS = UUID("0c0a3c0e-2f5d-5f6e-8d3f-6c1b4c8a9d21")
"""The namespace of commands that the tick gives. Frozen."""

TICK = ActorId("tick")


@dataclass(frozen=True, slots=True)
class DueRow:
    """A deadline that is still running."""

    stream: StreamId
    kind: DeadlineKind
    due_on: date
    number: int | None = None


class DueDeadlines(Protocol):
    """The deadline view, as the tick needs it."""

    def overdue(self, on: date) -> Iterable[DueRow]:
        """Deadlines that still run although their day has passed on ``on``."""
        ...


@dataclass(frozen=True, slots=True)
class Tick:
    """Raises what is overdue on a day, each deadline once."""

    handler: Handler
    due: DueDeadlines
    desks: Mapping[str, Desk[Any]]

    def run(self, on: date) -> int:
        """Returns how many deadlines were raised."""
        raised = 0
        for row in self.due.overdue(on):
            desk = self.desks[row.stream.partition("-")[0]]
            which = "" if row.number is None else f"/{row.number}"
            command_id = uuid5(TICKS, f"{row.stream}/{row.kind}{which}/{row.due_on}")
            context = Context(
                actor=TICK,
                duty=Duty.AUTOMATIC,
                command_id=command_id,
                correlation_id=command_id,
            )
            command = MarkOverdue(occurred_on=on, kind=row.kind, number=row.number)
            try:
                answer = self.handler.handle(
                    Ask(
                        desk.decider, row.stream, command, filled=frozenset({"occurred_on"})
                    ),
                    context=context,
                )
            except Refused:
                continue  # the view was behind: the deadline does not run any more
            raised += bool(answer.outcome.events) and not answer.replayed
        return raised
