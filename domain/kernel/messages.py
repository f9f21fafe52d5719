"""Values, commands, events, and the envelope with its three times."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict

from domain.kernel.identity import ActorId, EventId, OfficerId, RuleId, StationId, StreamId
from domain.kernel.texts import Text


class Value(BaseModel):
    """Compared by content and never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Duty(StrEnum):
    """职责: in which function somebody acts. Registration, collection and supervision are
    kept apart (登记、收费、管理三分离, INV-01)."""

    REGISTRATION = "REGISTRATION"
    COLLECTION = "COLLECTION"
    SUPERVISION = "SUPERVISION"
    LEGAL = "LEGAL"
    STATISTICS = "STATISTICS"
    LEADERSHIP = "LEADERSHIP"
    PERSONNEL = "PERSONNEL"
    AUTOMATIC = "AUTOMATIC"


class LateEntry(Value):
    """Leave to record an act long after its day (INV-07)."""

    approved_by: OfficerId
    reason: Text


class Command(Value):
    """A request, in the imperative. It may be refused.

    ``occurred_on`` is the day of the act in the bureau's calendar (Asia/Shanghai).
    """

    occurred_on: date
    late_entry: LateEntry | None = None


class Event(Value):
    """A fact, in the past tense. It may never be refused, edited or forgotten.

    The topic is the event's name in storage. Classes may move and be renamed; topics may
    not. ``version`` counts the shapes a topic has had; older ones are read by upcasts.
    """

    topic: ClassVar[str]
    version: ClassVar[int]
    known: ClassVar[dict[str, type["Event"]]] = {}

    def __init_subclass__(cls, *, topic: str, version: int = 1, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.topic = topic
        cls.version = version
        if Event.known.setdefault(topic, cls) is not cls:
            raise TypeError(f"{topic} already names {Event.known[topic].__qualname__}")


class Source(Value):
    """Where imported history was copied from: a file, and the row in it (from 1)."""

    file: str
    row: int


class Context(Value):
    """On whose behalf, in which duty, and what led to it."""

    actor: ActorId
    duty: Duty
    station: StationId | None = None
    reason: str | None = None
    command_id: UUID
    causation_id: EventId | None = None
    correlation_id: UUID
    rule_set: RuleId | None = None
    source: Source | None = None
    approved_by: OfficerId | None = None


E = TypeVar("E", bound=Event, covariant=True)


@dataclass(frozen=True, slots=True)
class Recorded(Generic[E]):
    """An event together with where and when it was recorded, and for whom.

    ``recorded_at`` is our clock, in UTC; ``occurred_on`` is the bureau's calendar. They
    differ when something is entered late, and always in imported history.
    """

    stream: StreamId
    version: int
    recorded_at: AwareDatetime
    occurred_on: date
    context: Context
    event: E

    @property
    def id(self) -> EventId:
        """Its place, which is the one name of an event that can never change."""
        return EventId(f"{self.stream}@{self.version}")
