"""A desk takes the commands of one kind of stream and says who may give them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from application.authority import Authority, Caller
from application.handling import Ask, Handler
from application.ports import Kept
from domain.kernel.decider import Decider
from domain.kernel.identity import StationId, StreamId
from domain.kernel.messages import Command, Duty

C = TypeVar("C", bound=Command)
S = TypeVar("S")


def kebab(name: str) -> str:
    """``ServeOrder`` as it stands in an address: ``serve-order``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", name).lower()


def nothing_kept(_: str) -> Kept | None:
    """No file was ever handed in."""
    return None


def nothing_measured(_: Any, __: Any) -> Any:
    """Nobody reads figures."""
    raise LookupError("there are no figures here")


@dataclass(frozen=True, slots=True)
class Asked(Generic[C]):
    """A command with what is read of other streams before it is decided, of files by
    their hash, and of the figures of a period."""

    command: C
    stream: StreamId
    caller: Caller
    handler: Handler
    authority: Authority
    kept: Callable[[str], Kept | None] = nothing_kept
    measure: Callable[[Any, Any], Any] = nothing_measured


def nothing(_: Any, __: Any) -> None:
    """The check of a command that concerns one stream only."""


def no_claims(_: Any) -> Iterable[Ask[Any, Any, Any]]:
    """The claims of a command that takes none."""
    return ()


@dataclass(frozen=True, slots=True)
class Verb(Generic[C, S]):
    """One command: in which duties it is given, what it reads and what it claims.

    ``check`` looks at other streams and may refuse; ``claims`` are asks recorded in the
    same append. A verb that ``opens`` names a new stream; where there is only one of its
    kind, ``names`` says which it is. ``signed`` is the field that holds whoever asks:
    nobody signs for somebody else.
    """

    command: type[C]
    duties: frozenset[Duty]
    opens: bool = False
    check: Callable[[Asked[C], S], None] = nothing
    claims: Callable[[Asked[C]], Iterable[Ask[Any, Any, Any]]] = no_claims
    signed: str | None = None
    works_out: Callable[[Asked[C]], Mapping[str, Any]] | None = None
    names: Callable[[C], StreamId] | None = None

    @property
    def name(self) -> str:
        return kebab(self.command.__name__)


@dataclass(frozen=True, slots=True)
class Desk(Generic[S]):
    """The commands of one kind of stream: its collection in addresses, its kind in ids,
    its decider, and the station its matters belong to."""

    collection: str
    kind: str
    decider: Decider[Any, S, Any]
    verbs: tuple[Verb[Any, S], ...]
    station: Callable[[S], StationId | None]

    def verb(self, command: type[Command]) -> Verb[Any, S]:
        return next(each for each in self.verbs if each.command is command)
