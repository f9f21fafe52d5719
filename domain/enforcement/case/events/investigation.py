"""The investigation. Stored shapes: add, never edit."""

from datetime import date

from domain.enforcement.case.vocabulary import (
    Disposal,
    EvidenceKind,
    ExtendedBy,
    MeasureKind,
    Party,
    PartyRole,
    Result,
)
from domain.enforcement.penalty import Act, Penalty
from domain.kernel.calendar import Deadline, Pause
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    RectificationId,
    UnlicensedId,
)
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from domain.law.procedure import ReviewClass
from domain.law.rule import NotCounted


class CaseOfficersAssigned(Event, topic="enforcement.case-officers-assigned"):
    household: HouseholdId | None
    officers: tuple[OfficerId, ...]
    reason: str
    on: date | None = None


class RecusalRequested(Event, topic="enforcement.recusal-requested"):
    household: HouseholdId | None
    officer: OfficerId
    by: str
    reason: str
    on: date | None = None


class RecusalDecided(Event, topic="enforcement.recusal-decided"):
    household: HouseholdId | None
    officer: OfficerId
    granted: bool
    reason: str
    on: date | None = None


class PartyNamed(Event, topic="enforcement.party-named"):
    """``number`` counts the parties of a case; the offender named at filing is 1."""

    household: HouseholdId | None
    number: int
    party: Party
    role: PartyRole
    on: date | None = None


class CaseValued(Event, topic="enforcement.case-valued"):
    household: HouseholdId | None
    case_value: Fen
    before: Fen
    reason: str
    on: date | None = None


class OrderLinked(Event, topic="enforcement.order-linked"):
    household: HouseholdId | None
    order: RectificationId
    on: date | None = None


class OperationLinked(Event, topic="enforcement.operation-linked"):
    """``operation`` was urged to regularise, and refused or let the term run out."""

    household: HouseholdId | None
    operation: UnlicensedId
    on: date


class EvidenceFiled(Event, topic="enforcement.evidence-filed"):
    """The file itself is kept outside the log, under its hash."""

    household: HouseholdId | None
    number: int
    kind: EvidenceKind
    name: str
    description: str
    sha256: str
    size: int
    media_type: str
    on: date | None = None


class MeasureTaken(Event, topic="enforcement.measure-taken"):
    """先行登记保存、查封、扣押; its deadline (HOLD or SEIZURE) carries its number."""

    household: HouseholdId | None
    number: int
    kind: MeasureKind
    document_no: str
    items: str
    approved_by: OfficerId
    deadline: Deadline | None = None
    on: date | None = None


class MeasureExtended(Event, topic="enforcement.measure-extended"):
    household: HouseholdId | None
    number: int
    deadline: Deadline
    reason: str
    on: date | None = None


class MeasureEnded(Event, topic="enforcement.measure-ended"):
    household: HouseholdId | None
    number: int
    disposal: Disposal
    remarks: str
    on: date | None = None


class MeasureLapsed(Event, topic="enforcement.measure-lapsed"):
    """Its day passed and nothing was decided: a hold lapses by itself, and whatever was
    sealed or seized must be given back (INV-46)."""

    household: HouseholdId | None
    number: int
    kind: MeasureKind
    due_on: date


class InvestigationSuspended(Event, topic="enforcement.investigation-suspended"):
    household: HouseholdId | None
    why: NotCounted
    reason: str
    on: date | None = None


class InvestigationResumed(Event, topic="enforcement.investigation-resumed"):
    """``pause`` is what did not count; ``deadline`` the limit as it now runs."""

    household: HouseholdId | None
    pause: Pause | None
    reason: str
    deadline: Deadline | None = None
    on: date | None = None


class CaseTimeLimitExtended(Event, topic="enforcement.time-limit-extended"):
    household: HouseholdId | None
    by: ExtendedBy
    due_before: date
    deadline: Deadline
    reason: str
    on: date | None = None


class InvestigationTerminated(Event, topic="enforcement.investigation-terminated"):
    household: HouseholdId | None
    reason: str
    on: date | None = None


class InvestigationConcluded(Event, topic="enforcement.investigation-concluded"):
    household: HouseholdId | None
    acts: tuple[Act, ...]
    proposes: Result
    penalties: tuple[Penalty, ...]
    classes: tuple[ReviewClass, ...]
    report: str
    on: date | None = None
