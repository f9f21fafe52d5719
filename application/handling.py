"""The one path on which anything happens: load, decide, record."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from itertools import chain
from typing import Any, Generic, TypeAlias, TypeVar

from application.ports import (
    Clock,
    EventRef,
    EventStore,
    Histories,
    Outcome,
    Overtaken,
    Position,
    Receipt,
    Repeated,
    Unreachable,
)
from domain.kernel.calendar import Deadline, bureau_date
from domain.kernel.decider import Decider
from domain.kernel.errors import Because, Conflict, KeyReused, Reason, Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Command, Context, Duty, Event, Recorded
from domain.law.rulebook import RuleBook

ATTEMPTS = 5
"""How often a command without an expected version is decided anew when others interfere."""

C = TypeVar("C", bound=Command)
S = TypeVar("S")
E = TypeVar("E", bound=Event)


class EnvelopeBecause(Because):
    """Why an act cannot be recorded on the day it names."""

    IN_THE_FUTURE = Reason(
        "INV-07",
        "An act cannot be recorded before its day.",
        "不得登记尚未发生的行为。",
    )
    TOO_LONG_AGO = Reason(
        "INV-07",
        "An act this long ago is recorded only with a superior's approval (late_entry).",
        "补登时间过久的行为须经上级批准（late_entry）。",
    )


def anybody(_: Any) -> None:
    """The guard that lets every command pass."""


@dataclass(frozen=True, slots=True)
class Ask(Generic[C, S, E]):
    """One command, with the stream it is put to and the decider that answers for it.

    ``guard`` sees the state before anything is decided and may refuse. ``filled`` names
    the fields that the edge filled in, which do not make a repeated request another one.
    """

    decider: Decider[C, S, E]
    stream: StreamId
    command: C
    guard: Callable[[S], None] = anybody
    filled: frozenset[str] = frozenset()


def replayed(decider: Decider[Any, Any, Any], history: Sequence[Recorded[Any]]) -> Any:
    """The state of a stream after all that has happened in it."""
    return decider.replay(recorded.event for recorded in history)


Replay: TypeAlias = Callable[[Decider[Any, Any, Any], Sequence[Recorded[Any]]], Any]
"""Whoever holds histories may remember what came of them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command brought about, at which position, and whether it is a repeat."""

    outcome: Outcome
    position: Position
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Handler:
    """Puts commands to deciders and records all their answers in one append, or none."""

    store: EventStore
    clock: Clock
    book: RuleBook
    replay: Replay = replayed

    def handle(
        self, *asks: Ask[Any, Any, Any], context: Context, expected: int | None = None
    ) -> Answer:
        """Carries out a command; the first ask is the one whose stream is answered for.

        ``expected`` is the version the caller has seen; without it the command is decided
        anew when somebody else was quicker. Raises ``Refused``, ``Conflict`` and
        ``KeyReused``.
        """
        receipt_print = fingerprint(asks[0])
        try:
            # Whether a lost answer was a success the receipt tells the next attempt. What
            # was overtaken at the append is looked at anew: it may have been a claim only.
            for _ in range(ATTEMPTS - 1):
                with suppress(Unreachable, Overtaken):
                    return self._handle(asks, context, expected, receipt_print)
            return self._handle(asks, context, expected, receipt_print)
        except (Refused, Conflict, Repeated):
            # A repeat is told from a refusal only now: the first answer may just have come.
            answered = self._answered(context, receipt_print)
            if answered is None:
                raise
            return answered

    def state(self, decider: Decider[Any, S, Any], stream: StreamId) -> S:
        """Another stream as it stands, for rules that read but do not write it."""
        found: S = self.replay(decider, self.store.histories([stream])[stream])
        return found

    def _handle(
        self,
        asks: Sequence[Ask[Any, Any, Any]],
        context: Context,
        expected: int | None,
        receipt_print: bytes,
    ) -> Answer:
        def decide(histories: Histories) -> tuple[Sequence[Recorded[Any]], Receipt]:
            entries, outcome = self._decide(asks, histories, context, expected)
            return entries, Receipt(
                context.actor, context.command_id, receipt_print, outcome
            )

        receipt, position = self.store.record([ask.stream for ask in asks], decide)
        return Answer(receipt.outcome, position or self.store.head())

    def _decide(
        self,
        asks: Sequence[Ask[Any, Any, Any]],
        histories: Histories,
        context: Context,
        expected: int | None,
    ) -> tuple[Sequence[Recorded[Any]], Outcome]:
        """What is to be recorded of a command, in the light of what has happened."""
        if any(
            (past.context.actor, past.context.command_id)
            == (context.actor, context.command_id)
            for past in chain(*histories.values())
        ):
            raise Repeated
        main = asks[0]
        states = {
            ask.stream: self.replay(ask.decider, histories[ask.stream]) for ask in asks
        }
        for ask in asks:
            ask.guard(states[ask.stream])
        current = len(histories[main.stream])
        if expected is not None and expected != current:
            raise Conflict(main.stream, expected, current)
        self._check_day(main.command, context)
        versions = {stream: len(history) for stream, history in histories.items()}
        entries = list(self._entries(asks, states, versions, context))
        told = [entry for entry in entries if entry.stream == main.stream]
        return entries, Outcome(
            stream=main.stream,
            version=current + len(told),
            events=tuple(EventRef(id=entry.id, topic=entry.event.topic) for entry in told),
            deadlines=tuple(chain(*(deadlines(entry.event) for entry in told))),
        )

    def _entries(
        self,
        asks: Sequence[Ask[Any, Any, Any]],
        states: Mapping[StreamId, Any],
        versions: Mapping[StreamId, int],
        context: Context,
    ) -> Iterator[Recorded[Any]]:
        now = self.clock()
        for ask in asks:
            day = ask.command.occurred_on
            ruled = context.model_copy(update={"rule_set": self.book.on(day).rule_set})
            decided = ask.decider.decide(ask.command, states[ask.stream])
            for version, event in enumerate(decided, versions[ask.stream] + 1):
                yield Recorded(ask.stream, version, now, day, ruled, event)

    def _check_day(self, command: Command, context: Context) -> None:
        today = bureau_date(self.clock())
        if command.occurred_on > today:
            raise Refused(EnvelopeBecause.IN_THE_FUTURE, "occurred_on")
        if context.duty is Duty.AUTOMATIC:
            return  # what follows by itself follows on the day of its cause
        allowed = timedelta(days=self.book.on(today).recording.backdating_days)
        if today - command.occurred_on > allowed and command.late_entry is None:
            raise Refused(EnvelopeBecause.TOO_LONG_AGO, "occurred_on")

    def _answered(self, context: Context, receipt_print: bytes) -> Answer | None:
        found = self.store.receipt(context.actor, context.command_id)
        if found is None:
            return None
        receipt, position = found
        if receipt.fingerprint != receipt_print:
            raise KeyReused
        return Answer(receipt.outcome, position, replayed=True)


def fingerprint(ask: Ask[Any, Any, Any]) -> bytes:
    """What makes two requests the same: the command, the stream and every field."""
    name = type(ask.command).__qualname__
    asked = json.dumps(ask.command.model_dump(exclude=set(ask.filled)), default=plain)
    return sha256(f"{name}\n{ask.stream}\n{asked}".encode()).digest()


def plain(value: Any) -> list[Any] | str:
    """A set has no order of its own: in another process it comes in another."""
    return sorted(value) if isinstance(value, frozenset) else str(value)


def deadlines(event: Event) -> Iterator[Deadline]:
    """The deadlines that an event starts."""
    for value in vars(event).values():
        if isinstance(value, Deadline):
            yield value
