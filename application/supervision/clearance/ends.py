"""Which events of a clearance start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.supervision.clearance import events

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.ClearanceCertified: {DeadlineKind.CLEARANCE: "MET"},
    events.ClearanceOverdueFlagged: {DeadlineKind.CLEARANCE: "MISSED"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.ClearanceEvent)
