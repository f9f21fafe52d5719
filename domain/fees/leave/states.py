"""What a leave book is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeAlias

from domain.fees.leave.events import (
    ClosureVerified,
    LeaveApproved,
    LeaveBookOpened,
    LeaveCancelled,
    LeaveEvent,
    LeaveExtended,
    LeaveOverstayed,
    LeaveRejected,
    LeaveRequested,
    LeaveRevoked,
    LeaveStarted,
)
from domain.fees.vocabulary import LeaveStep
from domain.kernel.calendar import Deadline
from domain.kernel.identity import StationId

A_DAY = timedelta(days=1)
GRANTED = frozenset(
    {
        LeaveStep.APPROVED,
        LeaveStep.IN_EFFECT,
        LeaveStep.OVERSTAYED,
        LeaveStep.ENDED,
        LeaveStep.REVOKED,
    }
)
"""The steps of a leave of which some days count as such."""


@dataclass(frozen=True, slots=True)
class Leave:
    """一次请假: its days, both included, as far as they count."""

    number: int
    step: LeaveStep
    from_on: date
    until_on: date
    reason: str
    since: date
    back: Deadline | None = None
    closed_ons: frozenset[date] = frozenset()

    def holds(self, day: date) -> bool:
        return self.step in GRANTED and self.from_on <= day <= self.until_on

    def meets(self, from_on: date, until_on: date) -> bool:
        """Whether it shares a day with this span."""
        first, last = max(self.from_on, from_on), min(self.until_on, until_on)
        return self.step in GRANTED and first <= last


@dataclass(frozen=True, slots=True)
class Unopened:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class LeaveBook:
    """请销假登记簿: every leave of one household, so that none overlaps another."""

    opened: LeaveBookOpened
    leaves: Mapping[int, Leave] = field(default_factory=dict)

    def with_leave(self, leave: Leave) -> "LeaveBook":
        return replace(self, leaves={**self.leaves, leave.number: leave})


Book: TypeAlias = Unopened | LeaveBook


def station_of(book: Book) -> StationId | None:
    """The station (工商所) whose matter it is."""
    return None if isinstance(book, Unopened) else book.opened.station


def evolve(book: Book, event: LeaveEvent) -> Book:
    match book, event:
        case Unopened(), LeaveBookOpened():
            return LeaveBook(event)
        case LeaveBook(), LeaveRequested():
            return book.with_leave(requested(event))
        case (
            LeaveBook(),
            LeaveApproved()
            | LeaveRejected()
            | LeaveStarted()
            | LeaveExtended()
            | LeaveCancelled()
            | LeaveOverstayed()
            | ClosureVerified()
            | LeaveRevoked(),
        ) if event.number in book.leaves:
            return book.with_leave(stepped(book.leaves[event.number], event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {book}")


def requested(event: LeaveRequested) -> Leave:
    return Leave(
        number=event.number,
        step=LeaveStep.REQUESTED,
        from_on=event.from_on,
        until_on=event.until_on,
        reason=event.reason,
        since=event.on,
    )


def stepped(leave: Leave, event: LeaveEvent) -> Leave:
    """What an event means to its leave."""
    match leave.step, event:
        case LeaveStep.REQUESTED, LeaveApproved():
            step = LeaveStep.APPROVED
            return replace(leave, step=step, since=event.on, back=event.back)
        case LeaveStep.REQUESTED, LeaveRejected():
            return replace(leave, step=LeaveStep.REJECTED, since=event.on)
        case LeaveStep.APPROVED, LeaveStarted():
            return replace(leave, step=LeaveStep.IN_EFFECT)
        case ((LeaveStep.APPROVED | LeaveStep.IN_EFFECT), LeaveExtended()):
            until_on, back = event.until_on, event.back
            return replace(leave, until_on=until_on, since=event.on, back=back)
        case LeaveStep.IN_EFFECT, LeaveOverstayed():
            return replace(leave, step=LeaveStep.OVERSTAYED)
        case _, LeaveCancelled():
            step, last_on = LeaveStep.ENDED, event.last_on
            return replace(leave, step=step, until_on=last_on, since=event.on)
        case _, ClosureVerified():
            return replace(leave, closed_ons=leave.closed_ons | {event.on})
        case _, LeaveRevoked():
            until_on = event.back_from - A_DAY
            return replace(leave, step=LeaveStep.REVOKED, until_on=until_on)
        case _:
            raise ValueError(f"{event.topic} cannot follow {leave}")
