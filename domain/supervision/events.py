"""What may have happened to beats and households. Stored shapes: add, never edit.

``number`` counts the assignments, suspensions and abandonments of one household from 1;
an event that ends one carries its number, so that readers need not look back.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import (
    BeatId,
    CaseId,
    EventId,
    OfficerId,
    PatrolId,
    StationId,
    SupervisionId,
)
from domain.kernel.messages import Event
from domain.kernel.persons import PersonallyResponsible
from domain.supervision.vocabulary import Conduct, EntityKind, Registration


class BeatDefined(Event, topic="supervision.beat-defined"):
    station: StationId
    name: str
    territory: str


class BeatAllocated(Event, topic="supervision.beat-allocated"):
    group: str
    officers: tuple[OfficerId, ...]


class BeatRedrawn(Event, topic="supervision.beat-redrawn"):
    territory: str
    reason: str


class HouseholdOpened(Event, topic="supervision.household-opened"):
    registration: Registration
    station: StationId


class HouseholdPushed(Event, topic="supervision.household-pushed"):
    station: StationId


class HouseholdClaimed(Event, topic="supervision.household-claimed"):
    station: StationId


class HouseholdReturned(Event, topic="supervision.household-returned"):
    station: StationId
    reason: str


class HouseholdAssigned(Event, topic="supervision.household-assigned"):
    number: int
    beat: BeatId
    officer: OfficerId


class HouseholdReassigned(Event, topic="supervision.household-reassigned"):
    """Ends assignment ``number - 1`` and begins ``number``."""

    number: int
    beat: BeatId
    officer: OfficerId
    reason: str


class ConductRecorded(Event, topic="supervision.conduct-recorded"):
    number: int
    conduct: Conduct
    matter: str
    patrol: PatrolId | None = None


class ConductCorrected(Event, topic="supervision.conduct-corrected"):
    """``number`` is the conduct's own; its words are replaced, both remain in the log."""

    corrects: EventId
    number: int
    conduct: Conduct
    matter: str
    reason: str


class RegistrationDataAmended(Event, topic="supervision.registration-amended"):
    registration: Registration
    reason: str
    corrects: EventId | None = None


class AbandonmentSuspected(Event, topic="supervision.abandonment-suspected"):
    """``on`` is the day from which a second patrol's distance is counted."""

    patrol: PatrolId
    on: date


class AbandonmentConfirmed(Event, topic="supervision.abandonment-confirmed"):
    number: int
    patrol: PatrolId
    suspected_on: date


class HouseholdReinstated(Event, topic="supervision.household-reinstated"):
    """``abandonment`` is the one that ends; None where there was only a suspicion."""

    abandonment: int | None
    reason: str


class BusinessSuspended(Event, topic="supervision.business-suspended"):
    """An order on top of one that still runs replaces it: ``number - 1`` ends here."""

    number: int
    replaces: bool
    reason: str
    patrol: PatrolId | None = None


class BusinessResumed(Event, topic="supervision.business-resumed"):
    """``suspension`` is the one that ends; None where the record does not know it."""

    suspension: int | None
    number: int
    reason: str
    patrol: PatrolId | None = None


class LicenceRevoked(Event, topic="supervision.licence-revoked"):
    """All that whoever supervises what follows must know; the first events of this kind
    told three particulars only."""

    revoked_on: date
    decision_no: str
    served_on: date
    entity: EntityKind | None = None
    station: StationId | None = None
    name: str | None = None
    case: CaseId | None = None
    responsible: PersonallyResponsible | None = None


class LicenceLapsed(Event, topic="supervision.licence-lapsed"):
    reason: str


class HouseholdDeregistered(Event, topic="supervision.household-deregistered"):
    """``revocation_no`` is the decision by which the licence had been revoked, if it was;
    ``forced_by`` the supervision that deregistered it by force."""

    reason: str
    assignment: int | None = None
    revocation_no: str | None = None
    forced_by: SupervisionId | None = None


class HouseholdRestored(Event, topic="supervision.household-restored"):
    """Undoes a forced deregistration: revoked, as it was before."""

    reason: str


class RegistrationRescinded(Event, topic="supervision.registration-rescinded"):
    decision_no: str
    reason: str
    assignment: int | None = None


BeatEvent: TypeAlias = BeatDefined | BeatAllocated | BeatRedrawn
HouseholdEvent: TypeAlias = (
    HouseholdOpened
    | HouseholdPushed
    | HouseholdClaimed
    | HouseholdReturned
    | HouseholdAssigned
    | HouseholdReassigned
    | ConductRecorded
    | ConductCorrected
    | RegistrationDataAmended
    | AbandonmentSuspected
    | AbandonmentConfirmed
    | HouseholdReinstated
    | BusinessSuspended
    | BusinessResumed
    | LicenceRevoked
    | LicenceLapsed
    | HouseholdDeregistered
    | HouseholdRestored
    | RegistrationRescinded
)
