"""Which events after a revocation start a deadline, and what others make of it."""

from typing import get_args

from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event
from domain.supervision.aftercare import events

LIFTED = "LIFTED"
MEANWHILE = {
    DeadlineKind.CESSATION: LIFTED,
    DeadlineKind.LIQUIDATION_GROUP: LIFTED,
    DeadlineKind.SPECIAL_MARK: LIFTED,
}
"""What is not asked of whoever is registered no longer; a restriction outlives that."""

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    events.CessationConfirmed: {DeadlineKind.CESSATION: "MET"},
    events.CessationCheckOverdue: {DeadlineKind.CESSATION: "MISSED"},
    events.LiquidationGroupFormed: {DeadlineKind.LIQUIDATION_GROUP: "MET"},
    events.LiquidationOverdueMarked: {DeadlineKind.LIQUIDATION_GROUP: "MISSED"},
    events.LiquidationCompleted: {DeadlineKind.SPECIAL_MARK: "MET"},
    events.SpecialMarkSet: {DeadlineKind.SPECIAL_MARK: "MISSED"},
    events.RestrictionExpired: {DeadlineKind.OFFICE_RESTRICTION: "MET"},
    events.RestrictionLifted: {DeadlineKind.OFFICE_RESTRICTION: LIFTED},
    events.ForcedDeregistrationTermEnded: {DeadlineKind.FORCED_DEREGISTRATION: "MET"},
    events.DeregistrationObjected: {DeadlineKind.FORCED_DEREGISTRATION: LIFTED},
    events.ForciblyDeregistered: {**MEANWHILE},
    events.SupervisionClosed: {**MEANWHILE, DeadlineKind.FORCED_DEREGISTRATION: LIFTED},
}

EVENTS: tuple[type[Event], ...] = get_args(events.AftercareEvent)
