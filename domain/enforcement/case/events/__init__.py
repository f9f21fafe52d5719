"""What may have happened to a case. These shapes are stored: add, never edit.

``on`` is the day of the step, which the next one may not lie before.
"""

from typing import TypeAlias

from domain.enforcement.case.events.decision import (
    CaseArchived,
    CaseClosed,
    CaseClosingOverdue,
    CaseDecisionOverdue,
    CaseReopened,
    CollectiveDiscussionHeld,
    DecisionAltered,
    DecisionRevoked,
    DecisionServed,
    DecisionServiceOverdue,
    ExecutionNoted,
    NoPenaltyDecided,
    PenaltyDecided,
    ViolationNotEstablished,
)
from domain.enforcement.case.events.elsewhere import (
    CaseOutcomeTranscribed,
    CaseTranscribed,
)
from domain.enforcement.case.events.hearing import (
    CaseReturnedFromReview,
    CaseSubmittedForReview,
    HearingCalled,
    HearingHeld,
    HearingRequested,
    HearingWithdrawn,
    LegalReviewPassed,
    PreDecisionNoticeServed,
    RepresentationsReceived,
    ReviewOverdue,
    RightsLapsed,
    RightsWaived,
)
from domain.enforcement.case.events.investigation import (
    CaseOfficersAssigned,
    CaseTimeLimitExtended,
    CaseValued,
    EvidenceFiled,
    InvestigationConcluded,
    InvestigationResumed,
    InvestigationSuspended,
    InvestigationTerminated,
    MeasureEnded,
    MeasureExtended,
    MeasureLapsed,
    MeasureTaken,
    OperationLinked,
    OrderLinked,
    PartyNamed,
    RecusalDecided,
    RecusalRequested,
)
from domain.enforcement.case.events.lead import (
    CaseFiled,
    CaseTransferred,
    FilingDeclined,
    InformantNotTold,
    InformantTold,
    LeadReceived,
    LeadVerificationExtended,
    LeadVerificationOverdue,
)

__all__ = [
    "CaseArchived",
    "CaseClosed",
    "CaseClosingOverdue",
    "CaseDecisionOverdue",
    "CaseEvent",
    "CaseFiled",
    "CaseOfficersAssigned",
    "CaseOutcomeTranscribed",
    "CaseReopened",
    "CaseReturnedFromReview",
    "CaseSubmittedForReview",
    "CaseTimeLimitExtended",
    "CaseTranscribed",
    "CaseTransferred",
    "CaseValued",
    "CollectiveDiscussionHeld",
    "DecisionAltered",
    "DecisionRevoked",
    "DecisionServed",
    "DecisionServiceOverdue",
    "EvidenceFiled",
    "ExecutionNoted",
    "FilingDeclined",
    "HearingCalled",
    "HearingHeld",
    "HearingRequested",
    "HearingWithdrawn",
    "InformantNotTold",
    "InformantTold",
    "InvestigationConcluded",
    "InvestigationResumed",
    "InvestigationSuspended",
    "InvestigationTerminated",
    "LeadReceived",
    "LeadVerificationExtended",
    "LeadVerificationOverdue",
    "LegalReviewPassed",
    "MeasureEnded",
    "MeasureExtended",
    "MeasureLapsed",
    "MeasureTaken",
    "NoPenaltyDecided",
    "OperationLinked",
    "OrderLinked",
    "PartyNamed",
    "PenaltyDecided",
    "PreDecisionNoticeServed",
    "RecusalDecided",
    "RecusalRequested",
    "RepresentationsReceived",
    "ReviewOverdue",
    "RightsLapsed",
    "RightsWaived",
    "ViolationNotEstablished",
]

CaseEvent: TypeAlias = (
    LeadReceived
    | LeadVerificationExtended
    | LeadVerificationOverdue
    | CaseFiled
    | FilingDeclined
    | InformantTold
    | InformantNotTold
    | CaseTransferred
    | CaseOfficersAssigned
    | RecusalRequested
    | RecusalDecided
    | PartyNamed
    | CaseValued
    | OperationLinked
    | OrderLinked
    | EvidenceFiled
    | MeasureTaken
    | MeasureExtended
    | MeasureEnded
    | MeasureLapsed
    | InvestigationSuspended
    | InvestigationResumed
    | CaseTimeLimitExtended
    | InvestigationTerminated
    | InvestigationConcluded
    | CaseSubmittedForReview
    | ReviewOverdue
    | CaseReturnedFromReview
    | LegalReviewPassed
    | PreDecisionNoticeServed
    | RepresentationsReceived
    | RightsWaived
    | RightsLapsed
    | HearingRequested
    | HearingCalled
    | HearingHeld
    | HearingWithdrawn
    | CollectiveDiscussionHeld
    | CaseDecisionOverdue
    | PenaltyDecided
    | NoPenaltyDecided
    | ViolationNotEstablished
    | DecisionServed
    | DecisionServiceOverdue
    | DecisionAltered
    | DecisionRevoked
    | CaseReopened
    | ExecutionNoted
    | CaseClosed
    | CaseClosingOverdue
    | CaseArchived
    | CaseTranscribed
    | CaseOutcomeTranscribed
)
