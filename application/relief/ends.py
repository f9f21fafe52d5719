"""Which events of a grant start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.relief import events

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.GrantExpired: {DeadlineKind.GRANT: "MET"},
    events.GrantRevoked: {DeadlineKind.GRANT: "LIFTED"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.GrantEvent)
