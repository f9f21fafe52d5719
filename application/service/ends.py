"""Which events of a service request start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.service import events

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.RequestCompleted: {DeadlineKind.PLEDGE: "MET"},
    events.PledgeBreached: {DeadlineKind.PLEDGE: "MISSED"},
    events.ResultDisclosed: {DeadlineKind.DISCLOSE: "MET"},
    events.DisclosureOverdue: {DeadlineKind.DISCLOSE: "MISSED"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.ServiceEvent)
