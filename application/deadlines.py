"""The daily tick (每日检查): from what is overdue, or grows, to commands, each once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID, uuid5

from application.desk import Desk
from application.handling import Ask, Handler
from domain.enforcement.execution.commands import AccrueSurcharge
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Command, Context, Duty

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
    """The views of deadlines and of executions, as the tick needs them."""

    def overdue(self, on: date) -> Iterable[DueRow]:
        """Deadlines that still run although their day has passed on ``on``."""
        ...

    def accruing(self, on: date) -> Iterable[StreamId]:
        """Executions whose surcharge (加处罚款) may have grown by ``on``."""
        ...


@dataclass(frozen=True, slots=True)
class Tick:
    """Raises what is overdue on a day, each deadline once, and lets surcharge grow."""

    handler: Handler
    due: DueDeadlines
    desks: Mapping[str, Desk[Any]]

    def run(self, on: date) -> int:
        """Returns how many deadlines were raised. Then the surcharge is reckoned up to
        ``on``, of what was found unpaid by now too; that is not counted."""
        raised, unpaid = 0, dict[StreamId, None]()
        for row in self.due.overdue(on):
            which = "" if row.number is None else f"/{row.number}"
            raised += self._put(
                row.stream,
                MarkOverdue(occurred_on=on, kind=row.kind, number=row.number),
                f"{row.kind}{which}/{row.due_on}",
            )
            if row.kind is DeadlineKind.PAY:
                unpaid[row.stream] = None
        for stream in unpaid | dict.fromkeys(self.due.accruing(on)):
            accrue = AccrueSurcharge(occurred_on=on)
            if self._has_grown(stream, accrue):
                self._put(stream, accrue, f"accrue/{on}")
        return raised

    def _has_grown(self, stream: StreamId, accrue: AccrueSurcharge) -> bool:
        """Asked first, for a receipt is kept of every command, also where nothing comes of
        it: under review, or where the surcharge has reached its limit."""
        decider = self._decider(stream)
        try:
            return bool(decider.decide(accrue, self.handler.state(decider, stream)))
        except Refused:
            return False

    def _decider(self, stream: StreamId) -> Decider[Any, Any, Any]:
        return self.desks[stream.partition("-")[0]].decider

    def _put(self, stream: StreamId, command: Command, name: str) -> bool:
        """Whether anything came of it, for the first time."""
        command_id = uuid5(TICKS, f"{stream}/{name}")
        context = Context(
            actor=TICK,
            duty=Duty.AUTOMATIC,
            command_id=command_id,
            correlation_id=command_id,
        )
        ask = Ask(self._decider(stream), stream, command, filled=frozenset({"occurred_on"}))
        try:
            answer = self.handler.handle(ask, context=context)
        except Refused:
            return False  # the view was behind: what it speaks of is over by now
        return bool(answer.outcome.events) and not answer.replayed
