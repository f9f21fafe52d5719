"""Which events of a summary penalty start a deadline, and what others make of it."""

from typing import get_args

from domain.enforcement.summary import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.FineCollectedOnTheSpot: {DeadlineKind.PAY: "MET"},
    events.SummaryFinePaid: {DeadlineKind.PAY: "MET"},
    events.SummaryFineOverdue: {DeadlineKind.PAY: "MISSED"},
    events.FineHandedIn: {DeadlineKind.HAND_IN: "MET"},
    events.HandInOverdue: {DeadlineKind.HAND_IN: "MISSED"},
    events.SummaryPenaltyFiled: {DeadlineKind.SUMMARY_FILE: "MET"},
    events.SummaryFilingOverdue: {DeadlineKind.SUMMARY_FILE: "MISSED"},
}

EVENTS: tuple[type[Event], ...] = get_args(events.SummaryEvent)
