"""The decision and what became of it. Stored shapes: add, never edit."""

from datetime import date

from domain.enforcement.case.vocabulary import (
    ClosingGround,
    ExecutionEnd,
    NoPenaltyGround,
    Party,
)
from domain.enforcement.penalty import Penalty
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    ExecutionId,
    HouseholdId,
    OfficerId,
    RuleId,
    StationId,
)
from domain.kernel.messages import Event
from domain.kernel.persons import PersonallyResponsible


class CollectiveDiscussionHeld(Event, topic="enforcement.collective-discussion-held"):
    household: HouseholdId | None
    participants: tuple[OfficerId, ...]
    conclusion: str
    on: date | None = None


class CaseDecisionOverdue(Event, topic="enforcement.decision-overdue"):
    """The limit passed undecided; a decision may still follow, and this stays (INV-19)."""

    household: HouseholdId | None
    due_on: date


class PenaltyDecided(Event, topic="enforcement.penalty-decided"):
    """``bands`` names, fine by fine, the rule whose band it was held against (INV-14,
    INV-45)."""

    household: HouseholdId | None
    document_no: str
    penalties: tuple[Penalty, ...]
    reasoning: str
    responsible: PersonallyResponsible | None = None
    bands: tuple[RuleId, ...] = ()
    serve: Deadline | None = None
    on: date | None = None


class NoPenaltyDecided(Event, topic="enforcement.no-penalty-decided"):
    household: HouseholdId | None
    document_no: str
    ground: NoPenaltyGround
    reasoning: str
    serve: Deadline | None = None
    on: date | None = None


class ViolationNotEstablished(Event, topic="enforcement.not-established"):
    household: HouseholdId | None
    document_no: str
    reasoning: str
    serve: Deadline | None = None
    on: date | None = None


class DecisionServed(Event, topic="enforcement.decision-served"):
    """All that whoever carries the decision out must know."""

    household: HouseholdId | None
    station: StationId | None
    document_no: str
    decided_on: date
    party: Party
    penalties: tuple[Penalty, ...]
    mode: ServiceMode
    recipient: str
    responsible: PersonallyResponsible | None = None
    close: Deadline | None = None
    on: date | None = None


class DecisionServiceOverdue(Event, topic="enforcement.decision-service-overdue"):
    household: HouseholdId | None
    due_on: date


class DecisionAltered(Event, topic="enforcement.decision-altered"):
    household: HouseholdId | None
    document_no: str
    by: str
    penalties: tuple[Penalty, ...]
    reason: str
    on: date | None = None


class DecisionRevoked(Event, topic="enforcement.decision-revoked"):
    household: HouseholdId | None
    document_no: str
    by: str
    reason: str
    on: date | None = None


class CaseReopened(Event, topic="enforcement.case-reopened"):
    household: HouseholdId | None
    reason: str
    deadline: Deadline | None = None
    on: date | None = None


class ExecutionNoted(Event, topic="enforcement.execution-noted"):
    household: HouseholdId | None
    execution: ExecutionId
    end: ExecutionEnd
    close: Deadline | None = None
    on: date | None = None


class CaseClosed(Event, topic="enforcement.case-closed"):
    household: HouseholdId | None
    ground: ClosingGround
    summary: str
    on: date | None = None


class CaseClosingOverdue(Event, topic="enforcement.closing-overdue"):
    household: HouseholdId | None
    due_on: date


class CaseArchived(Event, topic="enforcement.case-archived"):
    household: HouseholdId | None
    file_no: str
    on: date | None = None
