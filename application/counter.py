"""The counter (柜台): where officers hand in commands, and every check is made once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid5

from application.authority import Authority, AuthorityBecause, Caller
from application.desk import Asked, Desk, Verb, nothing_kept, nothing_measured
from application.handling import Answer, Ask, Handler
from application.ports import Clock, Kept
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import NotPermitted, Unknown
from domain.kernel.identity import ActorId, StreamId, stream_id
from domain.kernel.messages import Command, Context

OPENED = UUID("8a4f9a53-9a52-5d1c-8b5f-0f6b6c1d2e3f")
"""The namespace of streams that a command opens. Frozen: repeats must meet there."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What comes with a command: its id, the version seen, what the edge filled in."""

    command_id: UUID
    expected: int | None = None
    filled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Counter:
    """Every command of every officer goes through ``ask``; there is no second way."""

    handler: Handler
    authority: Authority
    clock: Clock
    desks: Mapping[str, Desk[Any]]
    kept: Callable[[str], Kept | None] = nothing_kept
    measure: Callable[[Any, Any], Any] = nothing_measured

    def ask(
        self,
        command: Command,
        caller: Caller,
        slip: Slip,
        stream: StreamId | None = None,
    ) -> Answer:
        """Raises any ``DomainError``."""
        desk, verb = self.found(type(command))
        duty = caller.duty_for(verb.duties, bureau_date(self.clock()))
        if verb.names is not None:
            stream = verb.names(command)
        elif verb.opens or stream is None:
            opened = uuid5(OPENED, f"{caller.officer}/{slip.command_id}")
            stream = stream_id(desk.kind, opened)
        command = signed(command, verb, caller)
        self.authority.check_late_entry(command, caller, bureau_date(self.clock()))
        context = Context(
            actor=ActorId(caller.officer),
            duty=duty,
            station=caller.known.station,
            reason=command.late_entry.reason if command.late_entry else None,
            approved_by=command.late_entry.approved_by if command.late_entry else None,
            command_id=slip.command_id,
            correlation_id=slip.command_id,
        )
        asked = Asked(
            command,
            stream,
            caller,
            self.handler,
            self.authority,
            self.kept,
            self.measure,
        )
        filled = slip.filled
        if verb.works_out is not None:
            computed = verb.works_out(asked)
            command, filled = command.model_copy(update=computed), filled | set(computed)
            asked = replace(asked, command=command)
        ask = Ask(desk.decider, stream, command, self._guard(desk, verb, asked), filled)
        claims = tuple(verb.claims(asked))
        return self.handler.handle(ask, *claims, context=context, expected=slip.expected)

    def found(self, command: type[Command]) -> tuple[Desk[Any], Verb[Any, Any]]:
        return next(
            (desk, verb)
            for desk in self.desks.values()
            for verb in desk.verbs
            if verb.command is command
        )

    def _guard(
        self, desk: Desk[Any], verb: Verb[Any, Any], asked: Asked[Any]
    ) -> Callable[[Any], None]:
        """What must hold of the state before anything is decided."""

        def guard(state: Any) -> None:
            today = bureau_date(self.clock())
            if not verb.opens and (
                state == desk.decider.initial
                or not asked.caller.sees(desk.station(state), today)
            ):
                raise Unknown(desk.kind)
            verb.check(asked, state)

        return guard


def signed(command: Command, verb: Verb[Any, Any], caller: Caller) -> Command:
    """The command with whoever asks in its signed field. Raises ``NotPermitted``."""
    if verb.signed is None:
        return command
    if getattr(command, verb.signed) not in {None, caller.officer}:
        raise NotPermitted(AuthorityBecause.SIGNED_FOR_ANOTHER, verb.signed)
    return command.model_copy(update={verb.signed: caller.officer})
