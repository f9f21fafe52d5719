"""What may have happened to a leave. These shapes are stored: add, never edit.

``number`` counts the leaves of one household from 1; ``on`` is the day of the act.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Event


class LeaveBookOpened(Event, topic="fees.leave-book-opened"):
    household: HouseholdId
    station: StationId
    on: date


class LeaveRequested(Event, topic="fees.leave-requested"):
    household: HouseholdId
    station: StationId
    number: int
    from_on: date
    until_on: date
    reason: str
    on: date


class LeaveApproved(Event, topic="fees.leave-approved"):
    """``start`` ends on the day before the first; ``back`` when the return is reported."""

    household: HouseholdId
    number: int
    from_on: date
    until_on: date
    on: date
    start: Deadline
    back: Deadline


class LeaveRejected(Event, topic="fees.leave-rejected"):
    household: HouseholdId
    number: int
    reason: str
    on: date


class LeaveStarted(Event, topic="fees.leave-started"):
    household: HouseholdId
    number: int
    from_on: date


class LeaveExtended(Event, topic="fees.leave-extended"):
    household: HouseholdId
    number: int
    from_on: date
    until_on: date
    reason: str
    on: date
    back: Deadline


class LeaveCancelled(Event, topic="fees.leave-cancelled"):
    """``last_on`` is the last day of the leave, or the day before its first."""

    household: HouseholdId
    number: int
    from_on: date
    last_on: date
    on: date


class LeaveOverstayed(Event, topic="fees.leave-overstayed"):
    """The last day has passed, and nobody has reported back."""

    household: HouseholdId
    number: int
    until_on: date


class ClosureVerified(Event, topic="fees.closure-verified"):
    """A patrol of this day found the household closed, as it had said."""

    household: HouseholdId
    number: int
    patrol: PatrolId
    on: date


class LeaveRevoked(Event, topic="fees.leave-revoked"):
    """Found operating on this day. What came before ``back_from`` counts as leave: the
    days until one of a verified closure; without one, none. It is charged back until
    ``back_until``: this day, or the leave's last where that has passed."""

    household: HouseholdId
    number: int
    from_on: date
    back_from: date
    back_until: date
    on: date
    reason: str | None = None
    patrol: PatrolId | None = None


LeaveEvent: TypeAlias = (
    LeaveBookOpened
    | LeaveRequested
    | LeaveApproved
    | LeaveRejected
    | LeaveStarted
    | LeaveExtended
    | LeaveCancelled
    | LeaveOverstayed
    | ClosureVerified
    | LeaveRevoked
)
