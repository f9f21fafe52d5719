"""What an economic household is: four regions, each with its own states."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from domain.kernel.identity import BeatId, OfficerId, PatrolId, StationId
from domain.supervision.vocabulary import Conduct, Registration, RegistrationState


@dataclass(frozen=True, slots=True)
class Pushed:
    """下发: waits for the station to accept it."""

    station: StationId


@dataclass(frozen=True, slots=True)
class Returned:
    """退回: waits to be pushed elsewhere; ``station`` is the one that gave it back."""

    station: StationId


@dataclass(frozen=True, slots=True)
class Claimed:
    """认领: the station's, but no officer's yet, or no officer's any more."""

    station: StationId


@dataclass(frozen=True, slots=True)
class Assigned:
    """定户到人: one officer of the beat's group answers for it (INV-02)."""

    station: StationId
    number: int
    beat: BeatId
    officer: OfficerId


Custody: TypeAlias = Pushed | Returned | Claimed | Assigned


@dataclass(frozen=True, slots=True)
class Operating:
    """As far as patrols know."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """疑似弃业: a patrol found the premises closed on this day."""

    patrol: PatrolId
    on: date


@dataclass(frozen=True, slots=True)
class Abandoned:
    """弃业, for the ``number``-th time."""

    number: int


Operation: TypeAlias = Operating | Suspected | Abandoned


@dataclass(frozen=True, slots=True)
class Suspended:
    """停业: an order that still runs, the ``number``-th of the household."""

    number: int
    reason: str
    patrol: PatrolId | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A conduct on the card as it reads now, and the ``versions`` that made it so."""

    conduct: Conduct
    matter: str
    patrol: PatrolId | None
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unopened:
    """Nothing has been registered yet."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Registration, custody and operation go their own ways, and so does a suspension.

    ``version`` is that of the last event: corrections name events by it (INV-06).
    """

    version: int
    registration: Registration
    registrations: tuple[int, ...]
    """The versions of the events that told of the registration."""
    custody: Custody
    registered: RegistrationState = RegistrationState.ACTIVE
    operation: Operation = Operating()
    suspended: Suspended | None = None
    revocation_no: str | None = None
    """The decision by which the licence was revoked, if it was."""
    forced: bool = False
    """强制注销: deregistered by force, which can be undone."""
    card: tuple[Entry, ...] = ()
    """The conduct with number n is the n-th entry."""
    assignments: int = 0
    suspensions: int = 0
    resumptions: int = 0
    abandonments: int = 0

    @property
    def station(self) -> StationId:
        return self.custody.station

    @property
    def opened_on(self) -> date | None:
        return self.registration.registered_on

    @property
    def over(self) -> bool:
        """Deregistered or rescinded: only mistakes are still corrected."""
        return self.registered in {
            RegistrationState.DEREGISTERED,
            RegistrationState.RESCINDED,
        }

    @property
    def assignment(self) -> int | None:
        return self.custody.number if isinstance(self.custody, Assigned) else None

    @property
    def abandonment(self) -> int | None:
        return self.operation.number if isinstance(self.operation, Abandoned) else None

    @property
    def suspension(self) -> int | None:
        return self.suspended.number if self.suspended else None

    @property
    def conducts(self) -> int:
        return len(self.card)


Household: TypeAlias = Unopened | Opened
