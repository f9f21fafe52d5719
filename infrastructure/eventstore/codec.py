"""Between a recorded event and its bytes.

The stored name says the topic and the shape's version; the state holds the whole envelope,
so that a hash of the state binds the stream, the version, both dates and the context too.
Defaults are written out: a default that changes must not change history.
"""

import json
from functools import cache
from typing import Any

from eventsourcing.persistence import StoredEvent
from pydantic import TypeAdapter

from domain.kernel.messages import Event, Recorded
from infrastructure.eventstore.upcasts import UPCASTS, Upcast


def stored_name(topic: str, version: int) -> str:
    """``patrol.planned`` for a topic's first shape, ``patrol.planned@2`` for its second."""
    return topic if version == 1 else f"{topic}@{version}"


def stored_names(event: type[Event]) -> list[str]:
    """Every name under which this event may stand in the log."""
    return [stored_name(event.topic, version) for version in range(1, event.version + 1)]


@cache
def shape(topic: str) -> TypeAdapter[Recorded[Any]]:
    event: Any = Event.known[topic]
    return TypeAdapter(Recorded[event])


@cache
def reading(name: str) -> tuple[TypeAdapter[Recorded[Any]], tuple[Upcast, ...]]:
    """How a stored name is read: into which shape, and over which upcasts."""
    topic, _, version = name.partition("@")
    newest = Event.known[topic].version
    upcasts = tuple(UPCASTS[topic, each] for each in range(int(version or 1), newest))
    return shape(topic), upcasts


def encode(recorded: Recorded[Any]) -> StoredEvent:
    event = type(recorded.event)
    return StoredEvent(
        recorded.stream,
        recorded.version,
        stored_name(event.topic, event.version),
        shape(event.topic).dump_json(recorded),
    )


def decode(name: str, state: bytes) -> Recorded[Any]:
    adapter, upcasts = reading(name)
    if not upcasts:
        return adapter.validate_json(state)
    old: dict[str, Any] = json.loads(state)
    for upcast in upcasts:
        old = {**old, "event": upcast(old["event"])}
    return adapter.validate_json(json.dumps(old))
