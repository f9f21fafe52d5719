"""Which events of an unlicensed operation start a deadline, and what others make of it."""

from typing import get_args

from domain.enforcement.unlicensed import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.RegularisationRefused: {DeadlineKind.COMPLY: "LIFTED"},
    events.RegularisationOverdue: {DeadlineKind.COMPLY: "MISSED"},
    events.OperationLicensed: {DeadlineKind.COMPLY: "MET"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.UnlicensedEvent)
