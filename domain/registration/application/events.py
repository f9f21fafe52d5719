"""What may have happened to an application for registration. Stored: add, never edit.

``number`` counts the commitments of one application from 1. ``household`` is the one that
the approval brings about; before it there is none. ``on`` is the day of the act.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Event
from domain.law.registration import PreApprovalItem
from domain.registration.vocabulary import Particulars


class ApplicationSubmitted(Event, topic="registration.application-submitted"):
    household: HouseholdId | None = None
    station: StationId
    applicant: str
    particulars: Particulars
    items: tuple[PreApprovalItem, ...]
    laid_off: bool
    received_by: OfficerId | None
    decide: Deadline
    on: date


class PreApprovalVerified(Event, topic="registration.pre-approval-verified"):
    """``valid_until`` is the last day of the approval; without one it has no end."""

    household: HouseholdId | None = None
    item: PreApprovalItem
    authority: str
    document_no: str
    issued_on: date
    valid_until: date | None
    verified_by: OfficerId | None
    on: date


class DeficiencyNotified(Event, topic="registration.deficiency-notified"):
    household: HouseholdId | None = None
    missing: tuple[str, ...]
    on: date


class MaterialsSupplemented(Event, topic="registration.materials-supplemented"):
    """Once nothing is missing any more, the term to decide runs anew."""

    household: HouseholdId | None = None
    materials: tuple[str, ...]
    missing: tuple[str, ...]
    decide: Deadline | None
    on: date


class CommitmentAccepted(Event, topic="registration.commitment-accepted"):
    household: HouseholdId | None = None
    number: int
    promise: str
    item: PreApprovalItem | None
    material: str | None
    missing: tuple[str, ...]
    prove: Deadline
    decide: Deadline | None
    on: date


class DecisionExtended(Event, topic="registration.decision-extended"):
    household: HouseholdId | None = None
    reason: str
    decide: Deadline
    on: date


class DecisionOverdue(Event, topic="registration.decision-overdue"):
    household: HouseholdId | None = None
    due_on: date


class RegistrationApproved(Event, topic="registration.approved"):
    """``required`` are the items that needed a pre-approval on the day (INV-38)."""

    household: HouseholdId
    number: LicenceNumber
    station: StationId
    particulars: Particulars
    required: tuple[PreApprovalItem, ...]
    approved_by: OfficerId | None
    on: date


class RegistrationRefused(Event, topic="registration.refused"):
    household: HouseholdId | None = None
    reasons: str
    article: str
    on: date


class ApplicationWithdrawn(Event, topic="registration.application-withdrawn"):
    household: HouseholdId | None = None
    reason: str
    on: date


class CommitmentKept(Event, topic="registration.commitment-kept"):
    household: HouseholdId | None
    number: int
    proof: str
    on: date


class CommitmentBreached(Event, topic="registration.commitment-breached"):
    household: HouseholdId | None
    number: int
    matter: str
    on: date


class CommitmentOverdue(Event, topic="registration.commitment-overdue"):
    """The day to prove it has passed; whether it was kept is still found out."""

    household: HouseholdId | None
    number: int
    due_on: date


class CommitmentReleased(Event, topic="registration.commitment-released"):
    """Nothing was registered, and so nothing is to be proved."""

    household: HouseholdId | None = None
    number: int
    on: date


ApplicationEvent: TypeAlias = (
    ApplicationSubmitted
    | PreApprovalVerified
    | DeficiencyNotified
    | MaterialsSupplemented
    | CommitmentAccepted
    | DecisionExtended
    | DecisionOverdue
    | RegistrationApproved
    | RegistrationRefused
    | ApplicationWithdrawn
    | CommitmentKept
    | CommitmentBreached
    | CommitmentOverdue
    | CommitmentReleased
)
