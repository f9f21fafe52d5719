"""What may be read: single matters as of any time, their histories, lists for queues."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from application.authority import Caller
from application.ports import Clock, EventStore
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import DomainError, Unknown
from domain.kernel.identity import StationId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


class NoVersionThen(DomainError):
    """The matter exists, but did not then, or was not known then."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """Two axes of time. ``valid_on``: what was so on a day of the bureau's calendar, by
    what is known; ``recorded_at``: only what the log held at an instant (UTC).
    """

    valid_on: date | None = None
    recorded_at: datetime | None = None

    @property
    def now(self) -> bool:
        return self.valid_on is None and self.recorded_at is None

    @property
    def day(self) -> date | None:
        """Without a day, an instant means the screen of that moment."""
        if self.valid_on is None and self.recorded_at is not None:
            return bureau_date(self.recorded_at)
        return self.valid_on

    def of(self, history: Sequence[Recorded[Any]]) -> list[Recorded[Any]]:
        """The part of a history that is so on the day and known at the instant."""
        day, instant = self.day, self.recorded_at
        return [
            recorded
            for recorded in history
            if (day is None or recorded.occurred_on <= day)
            and (instant is None or recorded.recorded_at <= instant)
        ]


@dataclass(frozen=True, slots=True)
class Dossier:
    """How one kind of matter is shown: its row, and the rows that belong to it."""

    collection: str
    kind: str
    row: Projection[Any]
    parts: Mapping[str, Projection[Any]]


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter: its row, its parts by name, and the version it was read at."""

    row: Any
    parts: Mapping[str, tuple[Any, ...]]
    version: int
    last: Recorded[Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """Every way of reading asks the same question of the caller: is this station yours?"""

    store: EventStore
    clock: Clock
    dossiers: Mapping[str, Dossier]

    def matter(
        self, dossier: Dossier, stream: StreamId, caller: Caller, at: AsOf
    ) -> Matter:
        """Raises ``Unknown`` where there is none, or none to be seen by this caller, and
        ``NoVersionThen`` where there was none yet.
        """
        history = self.history(dossier, stream, caller)
        then = at.of(history)
        row = dossier.row.fold(then).get(stream)
        if row is None:
            raise NoVersionThen
        parts = {
            name: tuple(part.fold(then).values()) for name, part in dossier.parts.items()
        }
        return Matter(row, parts, len(history), then[-1])

    def history(
        self, dossier: Dossier, stream: StreamId, caller: Caller
    ) -> Sequence[Recorded[Any]]:
        """All that happened to a matter, in order. Raises ``Unknown``."""
        history = self.store.histories([stream])[stream]
        row = dossier.row.fold(history).get(stream)
        if row is None or not visible(row.station, caller, bureau_date(self.clock())):
            raise Unknown(dossier.kind)
        return history

    def dossier_of(self, stream: StreamId) -> Dossier:
        """Which kind of matter a stream is. Raises ``Unknown``."""
        kind = stream.partition("-")[0]
        for dossier in self.dossiers.values():
            if dossier.kind == kind:
                return dossier
        raise Unknown(kind)


def visible(station: StationId | None, caller: Caller, day: date) -> bool:
    """What belongs to no station is for those who see them all, as it is in lists."""
    if station is None:
        return caller.stations(day) is None
    return caller.sees(station, day)


def changes(history: Sequence[Recorded[Any]], after: int) -> Iterator[Recorded[Any]]:
    """What happened to a matter since a version."""
    yield from history[after:]
