"""What a grant is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import StationId
from domain.kernel.money import Fen
from domain.relief.events import (
    GrantApplied,
    GrantApproved,
    GrantEvent,
    GrantExpired,
    GrantRejected,
    GrantResumed,
    GrantRevoked,
    GrantSuspended,
    RealNameMismatchFound,
    RealNameVerified,
    WaiverClawedBack,
)


@dataclass(frozen=True, slots=True)
class Unapplied:
    """Nobody has applied yet."""


@dataclass(frozen=True, slots=True)
class Applied:
    applied: GrantApplied

    @property
    def since(self) -> date:
        """The day of the last step, before which no other may lie."""
        return self.applied.on


@dataclass(frozen=True, slots=True)
class Mismatched:
    """人证不符: to be rejected, or checked again."""

    applied: GrantApplied
    found: RealNameMismatchFound

    @property
    def since(self) -> date:
        return self.found.on


@dataclass(frozen=True, slots=True)
class Verified:
    """人证相符."""

    applied: GrantApplied
    verified: RealNameVerified

    @property
    def since(self) -> date:
        return self.verified.on


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """不予减免."""

    applied: GrantApplied
    rejected: GrantRejected

    @property
    def since(self) -> date:
        return self.rejected.on


@dataclass(frozen=True, slots=True)
class InEffect:
    """减免中, unless it is suspended. ``resumed`` are the suspensions that are over."""

    applied: GrantApplied
    verified: RealNameVerified
    approved: GrantApproved
    since: date
    suspended: GrantSuspended | None = None
    resumed: tuple[GrantResumed, ...] = ()

    @property
    def until(self) -> Deadline:
        return self.approved.deadline


@dataclass(frozen=True, slots=True)
class Expired:
    """期满; that it was had by fraud may still come out."""

    effect: InEffect
    expired: GrantExpired

    @property
    def applied(self) -> GrantApplied:
        return self.effect.applied

    @property
    def since(self) -> date:
        # Not the day on which it was noted: that makes no difference.
        return self.expired.due_on


@dataclass(frozen=True, slots=True)
class Forfeited:
    """撤销; what was had by fraud is clawed back."""

    effect: InEffect
    revoked: GrantRevoked
    since: date
    clawed_back: tuple[WaiverClawedBack, ...] = ()

    @property
    def applied(self) -> GrantApplied:
        return self.effect.applied

    @property
    def total(self) -> Fen:
        return Fen(sum(each.amount for each in self.clawed_back))


Grant: TypeAlias = (
    Unapplied
    | Applied
    | Mismatched
    | Verified
    | TurnedDown
    | InEffect
    | Expired
    | Forfeited
)


def evolve(grant: Grant, event: GrantEvent) -> Grant:
    match grant, event:
        case Unapplied(), GrantApplied():
            return Applied(event)
        case Applied() | Mismatched(), RealNameVerified():
            return Verified(grant.applied, event)
        case Applied() | Mismatched(), RealNameMismatchFound():
            return Mismatched(grant.applied, event)
        case Applied() | Mismatched() | Verified(), GrantRejected():
            return TurnedDown(grant.applied, event)
        case Verified(), GrantApproved():
            return InEffect(grant.applied, grant.verified, event, event.on)
        case InEffect(suspended=None), GrantSuspended():
            return replace(grant, suspended=event, since=event.on)
        case InEffect(suspended=GrantSuspended()), GrantResumed():
            resumed = (*grant.resumed, event)
            return replace(grant, suspended=None, resumed=resumed, since=event.on)
        case InEffect(), GrantExpired():
            return Expired(grant, event)
        case InEffect(), GrantRevoked():
            return Forfeited(grant, event, event.on)
        case Expired(), GrantRevoked():
            return Forfeited(grant.effect, event, event.on)
        case Forfeited(), WaiverClawedBack():
            clawed_back = (*grant.clawed_back, event)
            return replace(grant, clawed_back=clawed_back, since=event.on)
        case _:
            raise ValueError(f"{event.topic} cannot follow {grant}")


def station_of(grant: Grant) -> StationId | None:
    return None if isinstance(grant, Unapplied) else grant.applied.station
