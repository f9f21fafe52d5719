"""Which events of a case start a deadline, and what others make of it.

What the bureau let pass is MISSED. Where it is the party who lets a window pass, the window
is LIFTED: nobody at the bureau was late.
"""

from typing import get_args

from domain.enforcement.case import events
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

WINDOWS = {DeadlineKind.RESPOND: "LIFTED", DeadlineKind.HEARING_REQUEST: "LIFTED"}
DECIDED = {DeadlineKind.DECIDE: "MET", **WINDOWS}
INVESTIGATION_OVER = {
    DeadlineKind.DECIDE: "LIFTED",
    DeadlineKind.REVIEW: "LIFTED",
    **WINDOWS,
}

LEAD: dict[type[Event], dict[DeadlineKind, str]] = {
    events.LeadVerificationOverdue: {DeadlineKind.FILE: "MISSED"},
    events.CaseFiled: {DeadlineKind.FILE: "MET"},
    events.FilingDeclined: {DeadlineKind.FILE: "MET"},
    events.InformantTold: {DeadlineKind.INFORM: "MET"},
    events.InformantNotTold: {DeadlineKind.INFORM: "MISSED"},
    events.CaseTransferred: {DeadlineKind.FILE: "LIFTED", **INVESTIGATION_OVER},
}

INVESTIGATION: dict[type[Event], dict[DeadlineKind, str]] = {
    events.InvestigationSuspended: {DeadlineKind.DECIDE: "PAUSED"},
    events.InvestigationTerminated: INVESTIGATION_OVER,
    events.MeasureEnded: {DeadlineKind.HOLD: "MET", DeadlineKind.SEIZURE: "MET"},
    events.MeasureLapsed: {DeadlineKind.HOLD: "MISSED", DeadlineKind.SEIZURE: "MISSED"},
}

HEARING: dict[type[Event], dict[DeadlineKind, str]] = {
    events.ReviewOverdue: {DeadlineKind.REVIEW: "MISSED"},
    events.CaseReturnedFromReview: {DeadlineKind.REVIEW: "MET", **WINDOWS},
    events.LegalReviewPassed: {DeadlineKind.REVIEW: "MET"},
    # What a new notice starts, runs anew; what it does not, has no window any more.
    events.PreDecisionNoticeServed: WINDOWS,
    events.RepresentationsReceived: {DeadlineKind.RESPOND: "MET"},
    events.RightsWaived: WINDOWS,
    events.RightsLapsed: WINDOWS,
    events.HearingRequested: {
        DeadlineKind.HEARING_REQUEST: "MET",
        DeadlineKind.DECIDE: "PAUSED",
    },
    events.HearingHeld: {DeadlineKind.RESPOND: "MET"},
}

DECISION: dict[type[Event], dict[DeadlineKind, str]] = {
    events.CaseDecisionOverdue: {DeadlineKind.DECIDE: "MISSED"},
    events.PenaltyDecided: DECIDED,
    events.NoPenaltyDecided: DECIDED,
    events.ViolationNotEstablished: DECIDED,
    events.DecisionServed: {DeadlineKind.SERVE: "MET"},
    events.DecisionServiceOverdue: {DeadlineKind.SERVE: "MISSED"},
    events.DecisionRevoked: {DeadlineKind.SERVE: "LIFTED", DeadlineKind.CLOSE: "LIFTED"},
    events.CaseClosed: {DeadlineKind.CLOSE: "MET", DeadlineKind.SERVE: "LIFTED"},
    events.CaseClosingOverdue: {DeadlineKind.CLOSE: "MISSED"},
}

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    **LEAD,
    **INVESTIGATION,
    **HEARING,
    **DECISION,
}

EVENTS: tuple[type[Event], ...] = get_args(events.CaseEvent)
