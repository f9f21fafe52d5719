"""Which events of enforcement start a deadline, and what others make of it."""

from typing import get_args

from domain.enforcement.rectification import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.RectificationOrderServed: {DeadlineKind.SERVE: "MET"},
    events.RectificationServiceOverdue: {DeadlineKind.SERVE: "MISSED"},
    events.RectificationComplied: {DeadlineKind.COMPLY: "MET"},
    events.RectificationOverdue: {DeadlineKind.COMPLY: "MISSED"},
    events.RectificationRefused: {DeadlineKind.COMPLY: "LIFTED"},
    events.RectificationEscalated: {DeadlineKind.ESCALATE: "MET"},
    events.EscalationWaived: {DeadlineKind.ESCALATE: "MET"},
    events.EscalationOverdue: {DeadlineKind.ESCALATE: "MISSED"},
    events.RectificationOrderWithdrawn: {
        DeadlineKind.SERVE: "LIFTED",
        DeadlineKind.COMPLY: "LIFTED",
    },
}

EVENTS: tuple[type[Event], ...] = get_args(events.RectificationEvent)
