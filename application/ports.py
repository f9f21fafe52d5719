"""What we need of the world; infrastructure provides it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType, Protocol, TypeAlias
from uuid import UUID

from domain.kernel.calendar import Deadline
from domain.kernel.errors import Conflict
from domain.kernel.identifiers import ResidentId
from domain.kernel.identity import ActorId, CertificateId, EventId, PersonId, StreamId
from domain.kernel.messages import Event, Recorded, Value

Clock: TypeAlias = Callable[[], datetime]
"""The instant, in UTC."""

NewId: TypeAlias = Callable[[], UUID]

Position = NewType("Position", int)
"""A place in the log. Later is greater; there are holes, so never count by subtracting."""


class EventRef(Value):
    """An event as an answer names it."""

    id: EventId
    topic: str


class Outcome(Value):
    """What a command brought about. It is kept with the receipt, to be given again."""

    stream: StreamId
    version: int
    events: tuple[EventRef, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a command was carried out: by whom, under which id, with what outcome.

    ``fingerprint`` tells whether a repeated id came with the same request.
    """

    actor: ActorId
    command_id: UUID
    fingerprint: bytes
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the log: all that was read after ``after`` and up to ``upto``."""

    after: int
    upto: int
    events: Sequence[Recorded[Any]]


Histories: TypeAlias = Mapping[StreamId, Sequence[Recorded[Any]]]

Decide: TypeAlias = Callable[[Histories], tuple[Sequence[Recorded[Any]], Receipt]]
"""From what has happened to what is to be recorded, with its receipt; or it raises."""


class EventStore(Protocol):
    """The log, as the path of a command needs it."""

    def record(
        self, streams: Sequence[StreamId], decide: Decide
    ) -> tuple[Receipt, Position | None]:
        """Reads the streams, has it decided, and appends: all of it or nothing. Commands
        that wait at the same moment may go together; each stands for itself. Raises what
        ``decide`` raises, and what ``append`` does.
        """
        ...

    def histories(self, streams: Sequence[StreamId]) -> Histories:
        """Every stream asked for, oldest event first; empty where there is none."""
        ...

    def append(
        self, entries: Sequence[Recorded[Any]], receipt: Receipt | None = None
    ) -> Position | None:
        """All of it or nothing, with its receipt. Raises ``Overtaken`` where a stream has
        moved on, ``Repeated`` where the receipt is there already.
        """
        ...

    def receipt(self, actor: ActorId, command_id: UUID) -> tuple[Receipt, Position] | None:
        """What was answered before, and the position it was answered at."""
        ...

    def head(self) -> Position:
        """Everything up to here can be read, and nothing will ever appear before it."""
        ...


class Repeated(Exception):
    """The command was carried out already, perhaps a moment ago by another server."""


class Overtaken(Conflict):
    """Somebody was quicker, between what was read and the append."""


class Unreachable(Exception):
    """The log did not answer; nobody knows whether the command was carried out. Repeating
    it under the same id is safe."""


class Following(Protocol):
    """The log in steps, as followers read it."""

    def steps(self, reads: Iterable[type[Event]], after: int) -> Iterable[Step]: ...


class Persons(Protocol):
    """Keeps resident IDs sealed, and knows people by pseudonyms (INV-31)."""

    def known_as(self, resident_id: ResidentId) -> PersonId:
        """The pseudonym of this person; the same person always has the same one."""
        ...

    def certificate(self, kind: str, number: str) -> CertificateId:
        """The pseudonym of a certificate. Its number is kept nowhere: the number of a
        disability certificate, for one, begins with its holder's resident ID.
        """
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is kept: by what hash, how many bytes, and what its content is."""

    sha256: str
    size: int
    media_type: str


class Arriving(Protocol):
    """A file on its way in. Nobody knows of it before ``keep``; ``drop`` ends it either
    way, and does nothing to what is kept.
    """

    def take(self, chunk: bytes) -> None:
        """Raises ``TooLarge``, ``NoRoom``."""
        ...

    def keep(self, expected: str | None = None) -> Kept:
        """The same content twice is kept once. Raises ``EmptyFile``, ``NoRoom``, and
        ``OtherContent`` where it does not hash to what was expected.
        """
        ...

    def drop(self) -> None: ...


class Documents(Protocol):
    """Files by the SHA-256 of their content, in hex; events hold the hash, not the file."""

    @property
    def limit(self) -> int:
        """The largest file that is kept, in bytes."""
        ...

    def receive(self) -> Arriving:
        """For a file that comes piece by piece. Raises ``NoRoom``."""
        ...

    def keep(self, chunks: Iterable[bytes]) -> Kept:
        """Raises ``NotKept``."""
        ...

    def kept(self, sha256: str) -> Kept | None:
        """None where there is no such file. What is damaged is found by ``sound``."""
        ...

    def read(self, sha256: str) -> Iterator[bytes]:
        """The content, in pieces."""
        ...

    def sound(self, sha256: str) -> bool:
        """Whether the file is there, and still hashes to its name."""
        ...


class NotKept(Exception):
    """A file was not kept, and nothing of it is left."""


class TooLarge(NotKept):
    """It is larger than ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"larger than {limit} bytes")
        self.limit = limit


class EmptyFile(NotKept):
    """There is nothing in it."""


class OtherContent(NotKept):
    """It is not the content that was announced."""


class NoRoom(NotKept):
    """Where files are kept there is no room left."""
