"""What may have happened to a grant of relief. These shapes are stored: add, never edit.

Persons and certificates stand here by pseudonym, the certificate's number also by its last
places (INV-31). Months are told by their first day. ``on`` is the day of the act.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    CertificateId,
    HouseholdId,
    OfficerId,
    PersonId,
    StationId,
)
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief.vocabulary import Mismatch, RevocationCause


class GrantApplied(Event, topic="relief.grant-applied"):
    household: HouseholdId
    station: StationId
    person: PersonId
    beneficiary: BeneficiaryClass
    policy: Policy
    certificate_kind: Certificate
    certificate: CertificateId
    certificate_tail: str
    sector: Sector | None
    started_on: date
    on: date


class RealNameVerified(Event, topic="relief.real-name-verified"):
    household: HouseholdId
    verified_by: OfficerId | None
    on: date


class RealNameMismatchFound(Event, topic="relief.real-name-mismatch-found"):
    household: HouseholdId
    mismatches: tuple[Mismatch, ...]
    verified_by: OfficerId | None
    on: date


class GrantApproved(Event, topic="relief.grant-approved"):
    """Fees of the months from the one to the other, both included, may cite it."""

    household: HouseholdId
    station: StationId
    person: PersonId
    beneficiary: BeneficiaryClass
    policy: Policy
    document_no: str
    from_month: date
    until_month: date
    deadline: Deadline
    on: date


class GrantRejected(Event, topic="relief.grant-rejected"):
    household: HouseholdId
    person: PersonId
    policy: Policy
    reason: str
    on: date


class GrantSuspended(Event, topic="relief.grant-suspended"):
    household: HouseholdId
    reason: str
    on: date


class GrantResumed(Event, topic="relief.grant-resumed"):
    household: HouseholdId
    suspended_on: date
    reason: str
    on: date


class GrantRevoked(Event, topic="relief.grant-revoked"):
    """``last_month`` is the last that stays waived, if any does; ``claw_back_from`` the
    first that is to be charged after all, where it was had by fraud.
    """

    household: HouseholdId
    person: PersonId
    policy: Policy
    cause: RevocationCause
    reason: str
    document_no: str
    last_month: date | None
    claw_back_from: date | None
    on: date


class GrantExpired(Event, topic="relief.grant-expired"):
    household: HouseholdId
    person: PersonId
    policy: Policy
    due_on: date


class WaiverClawedBack(Event, topic="relief.waiver-clawed-back"):
    """``total`` is all that was clawed back so far, this included."""

    household: HouseholdId
    beneficiary: BeneficiaryClass
    amount: Fen
    total: Fen
    document_no: str
    on: date


GrantEvent: TypeAlias = (
    GrantApplied
    | RealNameVerified
    | RealNameMismatchFound
    | GrantApproved
    | GrantRejected
    | GrantSuspended
    | GrantResumed
    | GrantRevoked
    | GrantExpired
    | WaiverClawedBack
)
