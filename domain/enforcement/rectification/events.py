"""What may have happened in enforcement. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Event


class RectificationOrderDrafted(Event, topic="enforcement.rectification-drafted"):
    household: HouseholdId
    station: StationId
    matter: str
    demand: str
    patrol: PatrolId | None = None
    finding: int | None = None
    drafted_on: date | None = None


class RectificationOrderIssued(Event, topic="enforcement.rectification-issued"):
    household: HouseholdId
    document_no: str
    deadline: Deadline


class RectificationOrderServed(Event, topic="enforcement.rectification-served"):
    household: HouseholdId
    mode: ServiceMode
    recipient: str
    deadline: Deadline


class RectificationDeadlineExtended(Event, topic="enforcement.rectification-extended"):
    household: HouseholdId
    due_before: date
    deadline: Deadline
    reason: str


class RectificationRechecked(Event, topic="enforcement.rectification-rechecked"):
    """``rechecked_on`` tells two rechecks apart whose remarks are the same words."""

    household: HouseholdId
    passed: bool
    remarks: str
    patrol: PatrolId | None = None
    rechecked_on: date | None = None


class RectificationComplied(Event, topic="enforcement.rectification-complied"):
    """``late`` where the term had ended: corrected, but still to be escalated or waived."""

    household: HouseholdId
    late: bool


class RectificationRefused(Event, topic="enforcement.rectification-refused"):
    household: HouseholdId
    remarks: str
    refused_on: date | None = None


class RectificationOverdue(Event, topic="enforcement.rectification-overdue"):
    household: HouseholdId
    due_on: date


class RectificationServiceOverdue(Event, topic="enforcement.rectification-service-overdue"):
    household: HouseholdId
    due_on: date


class EscalationAsked(Event, topic="enforcement.escalation-asked"):
    household: HouseholdId
    deadline: Deadline


class EscalationOverdue(Event, topic="enforcement.escalation-overdue"):
    household: HouseholdId
    due_on: date


class RectificationEscalated(Event, topic="enforcement.rectification-escalated"):
    """``station`` and ``matter`` are what whoever takes it up must know; older ones lack
    them."""

    household: HouseholdId
    to: Escalation
    reason: str
    station: StationId | None = None
    matter: str | None = None


class EscalationWaived(Event, topic="enforcement.escalation-waived"):
    household: HouseholdId
    reason: str


class RectificationOrderWithdrawn(Event, topic="enforcement.rectification-withdrawn"):
    household: HouseholdId
    reason: str


class OrderTranscribed(Event, topic="enforcement.rectification-transcribed"):
    """An order that a foreign register tells of. It does not tell by which day."""

    household: HouseholdId
    station: StationId
    matter: str
    issued_on: date
    demand: str | None = None
    patrol: PatrolId | None = None


class ComplianceTranscribed(Event, topic="enforcement.compliance-transcribed"):
    """The foreign register tells that the matter was put right; ``patrol`` saw it."""

    household: HouseholdId
    patrol: PatrolId | None = None


RectificationEvent: TypeAlias = (
    RectificationOrderDrafted
    | RectificationOrderIssued
    | RectificationOrderServed
    | RectificationDeadlineExtended
    | RectificationRechecked
    | RectificationComplied
    | RectificationRefused
    | RectificationOverdue
    | RectificationServiceOverdue
    | EscalationAsked
    | EscalationOverdue
    | RectificationEscalated
    | EscalationWaived
    | RectificationOrderWithdrawn
    | OrderTranscribed
    | ComplianceTranscribed
)
