"""A command that an officer has handed in, where only some histories are known."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from application.authority import Authority, Caller
from application.desk import Asked
from application.handling import Handler
from application.ports import EventStore
from domain.kernel.identity import ActorId, StreamId
from domain.kernel.messages import Command, Context, Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Appointed
from tests.domain.supervision import examples
from tests.domain.supervision.examples import DAY, WANG, WEST

CARD = examples.numbered("household", 1)
NOW = datetime(2003, 12, 1, 4, tzinfo=UTC)
ID = UUID(int=0)
CONTEXT = Context(
    actor=ActorId("tick"), duty=Duty.AUTOMATIC, command_id=ID, correlation_id=ID
)
WHY = examples.REASON


def history(happened: Iterable[Event], stream: StreamId = CARD) -> list[Recorded[Any]]:
    """One event a day, from the day of the examples on."""
    return [
        Recorded(stream, version, NOW, after(version - 1), CONTEXT, event)
        for version, event in enumerate(happened, 1)
    ]


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def only(known: Mapping[StreamId, Sequence[Recorded[Any]]]) -> EventStore:
    """A store that is asked for nothing but histories."""
    store = SimpleNamespace(histories=lambda asked: {s: known.get(s, ()) for s in asked})
    return cast("EventStore", store)


def handed_in(
    command: Command,
    stream: StreamId,
    known: Mapping[StreamId, Iterable[Event]] | None = None,
) -> Asked[Any]:
    """A command that Wang of the western station has handed in."""
    recorded = {each: history(told_of, each) for each, told_of in (known or {}).items()}
    handler = Handler(only(recorded), lambda: NOW, RULE_BOOK)
    caller = Caller(WANG, Appointed("王建国", "wang", WEST))
    return Asked(command, stream, caller, handler, Authority(handler))
