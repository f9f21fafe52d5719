"""What an award is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.credit.award.events import (
    AwardApplied,
    AwardEvent,
    AwardExpired,
    AwardGranted,
    AwardPublicised,
    AwardRefused,
    AwardReviewed,
    AwardScreened,
    AwardWithdrawn,
    NoticeEnded,
    ObjectionReceived,
    ObjectionSettled,
)
from domain.kernel.identity import StationId


@dataclass(frozen=True, slots=True)
class Unsought:
    """Nobody has applied yet."""


@dataclass(frozen=True, slots=True)
class Sought:
    """评审中: how far the application has come, and what was objected to it."""

    applied: AwardApplied
    since: date
    screened: AwardScreened | None = None
    reviewed: AwardReviewed | None = None
    publicised: AwardPublicised | None = None
    notice_ended: bool = False
    objections: tuple[ObjectionReceived, ...] = ()
    settled: tuple[ObjectionSettled, ...] = ()


@dataclass(frozen=True, slots=True)
class Honoured:
    """守合同重信用: it holds the award."""

    sought: Sought
    granted: AwardGranted

    @property
    def applied(self) -> AwardApplied:
        return self.sought.applied


@dataclass(frozen=True, slots=True)
class NoLonger:
    """Refused, withdrawn or expired: a new application is another award's."""

    applied: AwardApplied
    over: AwardRefused | AwardWithdrawn | AwardExpired


Award: TypeAlias = Unsought | Sought | Honoured | NoLonger


def evolve(award: Award, event: AwardEvent) -> Award:
    match award, event:
        case Unsought(), AwardApplied():
            return Sought(event, event.on)
        case Sought(screened=None), AwardScreened():
            return replace(award, screened=event, since=event.on)
        case Sought(screened=AwardScreened(), reviewed=None), AwardReviewed():
            return replace(award, reviewed=event, since=event.on)
        case Sought(reviewed=AwardReviewed(), publicised=None), AwardPublicised():
            return replace(award, publicised=event, since=event.on)
        case Sought(publicised=AwardPublicised()), NoticeEnded():
            return replace(award, notice_ended=True)
        case Sought(publicised=AwardPublicised()), ObjectionReceived():
            objections = (*award.objections, event)
            return replace(award, objections=objections, since=event.on)
        case Sought(publicised=AwardPublicised()), ObjectionSettled():
            return replace(award, settled=(*award.settled, event), since=event.on)
        case Sought(publicised=AwardPublicised()), AwardGranted():
            return Honoured(award, event)
        case Sought(), AwardRefused():
            return NoLonger(award.applied, event)
        case Honoured(), AwardWithdrawn() | AwardExpired():
            return NoLonger(award.applied, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {award}")


def station_of(award: Award) -> StationId | None:
    return None if isinstance(award, Unsought) else award.applied.station
