"""Which events of an award start a deadline, and what others make of it."""

from typing import get_args

from domain.credit.award import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.NoticeEnded: {DeadlineKind.OBJECTION: "MET"},
    events.AwardRefused: {DeadlineKind.OBJECTION: "LIFTED"},
    events.AwardWithdrawn: {DeadlineKind.AWARD_TERM: "LIFTED"},
    events.AwardExpired: {DeadlineKind.AWARD_TERM: "MET"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.AwardEvent)
