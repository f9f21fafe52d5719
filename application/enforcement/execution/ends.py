"""Which events of an execution start a deadline, and what others make of it."""

from typing import get_args

from domain.enforcement.execution import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.PaymentOverdue: {DeadlineKind.PAY: "MISSED"},
    events.OverdueTakenBack: {DeadlineKind.DEMAND: "LIFTED", DeadlineKind.COURT: "LIFTED"},
    events.DeferralGranted: {DeadlineKind.DEMAND: "LIFTED", DeadlineKind.COURT: "LIFTED"},
    events.InstalmentsGranted: {
        DeadlineKind.PAY: "LIFTED",
        DeadlineKind.DEMAND: "LIFTED",
        DeadlineKind.COURT: "LIFTED",
    },
    events.InstalmentMet: {DeadlineKind.PAY: "MET"},
    events.DemandUnanswered: {DeadlineKind.DEMAND: "MISSED"},
    events.CourtEnforcementApplied: {DeadlineKind.COURT: "MET"},
    events.CourtTermMissed: {DeadlineKind.COURT: "MISSED"},
    events.EnforcementTerminated: {
        DeadlineKind.PAY: "LIFTED",
        DeadlineKind.DEMAND: "LIFTED",
        DeadlineKind.COURT: "LIFTED",
    },
    events.PenaltyDischarged: {
        DeadlineKind.PAY: "MET",
        DeadlineKind.DEMAND: "MET",
        DeadlineKind.COURT: "LIFTED",
    },
}
"""Instalments are numbered, and the event that ends one says which."""

EVENTS: tuple[type[Event], ...] = get_args(events.ExecutionEvent)
