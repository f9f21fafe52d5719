"""Everything that can go wrong by rule; what it means on the wire is the edge's affair.

DomainError
├── Refused        a rule says no; it names the rule and the article
├── NotPermitted   this actor, in this duty, may not ask
├── Unknown        there is no such thing, or not for this reader
└── Conflict       the stream has moved on since it was read
    KeyReused      one command id, two different requests
"""

from dataclasses import dataclass
from enum import Enum

from domain.kernel.identity import StreamId


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is refused: the rule's number, both languages, and the article."""

    rule: str
    en: str
    zh: str
    basis: str | None = None


class Because(Enum):
    """The reasons of one context; each member's value is a ``Reason``."""

    @property
    def reason(self) -> Reason:
        found: Reason = self.value
        return found

    @property
    def code(self) -> str:
        """The machine word of the refusal; it never changes its meaning."""
        return self.name.lower()


class DomainError(Exception):
    """The root of all that is refused by rule."""


class Refused(DomainError):
    """A rule says no. ``field`` names the part of the request that offends, if one does."""

    def __init__(self, because: Because, field: str | None = None) -> None:
        self.because = because
        self.field = field
        super().__init__(because.reason.en)

    def __reduce__(self) -> tuple[type["Refused"], tuple[Because, str | None]]:
        return Refused, (self.because, self.field)


class NotPermitted(Refused):
    """This actor, in this duty, may not ask for this."""


class Unknown(DomainError):
    """There is no such thing, or none that this reader may see."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(f"There is no {what}.")


class Conflict(DomainError):
    """The stream is not, or no longer, at the version it was asked to be at."""

    def __init__(self, stream: StreamId, expected: int | None, current: int | None) -> None:
        self.stream, self.expected, self.current = stream, expected, current
        super().__init__(f"{stream} is at version {current}, not at {expected}.")


class KeyReused(DomainError):
    """The same command id came with two different requests."""

    def __init__(self) -> None:
        super().__init__("This command was given before with other content.")
