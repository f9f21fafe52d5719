"""What may be asked of a case, from the lead to the archive."""

from typing import TypeAlias

from domain.enforcement.case.commands.decision import (
    AlterDecision,
    ArchiveCase,
    CloseCase,
    DecideCase,
    DiscussCollectively,
    NoteExecution,
    ReopenCase,
    RevokeDecision,
    ServeDecision,
    TransferCase,
)
from domain.enforcement.case.commands.hearing import (
    CallHearing,
    HoldHearing,
    PassReview,
    ReceiveRepresentations,
    RequestHearing,
    ReturnFromReview,
    ServePreDecisionNotice,
    SubmitForReview,
    WaiveRights,
    WithdrawHearing,
)
from domain.enforcement.case.commands.investigation import (
    AssignCaseOfficers,
    ConcludeInvestigation,
    DecideRecusal,
    EndMeasure,
    ExtendMeasure,
    ExtendTimeLimit,
    FileEvidence,
    LinkOperation,
    LinkOrder,
    NameParty,
    RequestRecusal,
    ResumeInvestigation,
    SuspendInvestigation,
    TakeMeasure,
    TerminateInvestigation,
    ValueCase,
)
from domain.enforcement.case.commands.lead import (
    DeclineFiling,
    ExtendVerification,
    FileCase,
    ReceiveLead,
    TellInformant,
)
from domain.kernel.deadlines import MarkOverdue

__all__ = [
    "AlterDecision",
    "ArchiveCase",
    "AssignCaseOfficers",
    "CallHearing",
    "CaseCommand",
    "CloseCase",
    "ConcludeInvestigation",
    "DecideCase",
    "DecideRecusal",
    "DeclineFiling",
    "DiscussCollectively",
    "EndMeasure",
    "ExtendMeasure",
    "ExtendTimeLimit",
    "ExtendVerification",
    "FileCase",
    "FileEvidence",
    "HoldHearing",
    "LinkOperation",
    "LinkOrder",
    "NameParty",
    "NoteExecution",
    "PassReview",
    "ReceiveLead",
    "ReceiveRepresentations",
    "ReopenCase",
    "RequestHearing",
    "RequestRecusal",
    "ResumeInvestigation",
    "ReturnFromReview",
    "RevokeDecision",
    "ServeDecision",
    "ServePreDecisionNotice",
    "SubmitForReview",
    "SuspendInvestigation",
    "TakeMeasure",
    "TellInformant",
    "TerminateInvestigation",
    "TransferCase",
    "ValueCase",
    "WaiveRights",
    "WithdrawHearing",
]

CaseCommand: TypeAlias = (
    ReceiveLead
    | ExtendVerification
    | FileCase
    | DeclineFiling
    | TellInformant
    | AssignCaseOfficers
    | RequestRecusal
    | DecideRecusal
    | NameParty
    | ValueCase
    | LinkOperation
    | LinkOrder
    | FileEvidence
    | TakeMeasure
    | ExtendMeasure
    | EndMeasure
    | SuspendInvestigation
    | ResumeInvestigation
    | ExtendTimeLimit
    | TerminateInvestigation
    | ConcludeInvestigation
    | SubmitForReview
    | ReturnFromReview
    | PassReview
    | ServePreDecisionNotice
    | ReceiveRepresentations
    | WaiveRights
    | RequestHearing
    | CallHearing
    | HoldHearing
    | WithdrawHearing
    | DiscussCollectively
    | DecideCase
    | ServeDecision
    | AlterDecision
    | RevokeDecision
    | ReopenCase
    | NoteExecution
    | CloseCase
    | ArchiveCase
    | TransferCase
    | MarkOverdue
)
