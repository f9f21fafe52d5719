"""A matter as it was known at an instant, against what is known of it now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from application.reading import AsOf, Dossier, NoVersionThen
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that is not what it was."""

    name: str
    then: Any
    now: Any


@dataclass(frozen=True, slots=True)
class ChangedPart:
    """A row that belongs to the matter: new, gone, or with fields that differ."""

    part: str
    key: str
    then: Any | None
    now: Any | None
    fields: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Both rows, what differs between them, and the events that were recorded since."""

    then: Any
    now: Any
    fields: tuple[Changed, ...]
    parts: tuple[ChangedPart, ...]
    since: tuple[Recorded[Any], ...]


def difference(
    dossier: Dossier, stream: StreamId, history: Sequence[Recorded[Any]], instant: datetime
) -> Difference:
    """Raises ``NoVersionThen`` where nothing was known of the matter at the instant."""
    known = AsOf(recorded_at=instant).of(history)
    then = dossier.row.fold(known).get(stream)
    now = dossier.row.fold(history).get(stream)
    if then is None:
        raise NoVersionThen
    parts = (
        each
        for name, part in dossier.parts.items()
        for each in _parts(name, part.fold(known), part.fold(history))
    )
    told = {each.id for each in known}
    return Difference(
        then=then,
        now=now,
        fields=tuple(_fields(then, now)),
        parts=tuple(parts),
        since=tuple(each for each in history if each.id not in told),
    )


def _parts(
    name: str, then: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[ChangedPart]:
    for key in dict.fromkeys([*then, *now]):
        before, after = then.get(key), now.get(key)
        if before != after:
            yield ChangedPart(name, key, before, after, tuple(_fields(before, after)))


def _fields(then: Any | None, now: Any | None) -> Iterator[Changed]:
    """Where both exist: a row that is new or gone differs as a whole."""
    if then is None or now is None:
        return
    for field in fields(then):
        before, after = getattr(then, field.name), getattr(now, field.name)
        if before != after:
            yield Changed(field.name, before, after)
