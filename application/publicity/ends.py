"""Which events of an announcement start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.publicity.announcement import events

LIFTED = "LIFTED"
TAKEN_DOWN = {DeadlineKind.WITHDRAW: "MET", DeadlineKind.DISPLAY: LIFTED}

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.AnnouncementPublished: {DeadlineKind.PUBLISH: "MET"},
    events.PublicationOverdue: {DeadlineKind.PUBLISH: "MISSED"},
    events.AnnouncementDropped: {DeadlineKind.PUBLISH: LIFTED},
    events.AnnouncementCorrected: {DeadlineKind.WITHDRAW: "MET"},
    events.WithdrawalOverdue: {DeadlineKind.WITHDRAW: "MISSED"},
    events.AnnouncementWithdrawn: TAKEN_DOWN,
    events.AnnouncementEndedEarly: TAKEN_DOWN,
    events.AnnouncementExpired: {
        DeadlineKind.DISPLAY: "MET",
        DeadlineKind.WITHDRAW: LIFTED,
    },
}

EVENTS: tuple[type[Event], ...] = get_args(events.AnnouncementEvent)
