"""From the lead to the filing. Stored shapes: add, never edit."""

from datetime import date

from domain.enforcement.case.vocabulary import (
    Criterion,
    DeclineGround,
    LeadSource,
    Party,
)
from domain.enforcement.penalty import Offence
from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Event
from domain.kernel.money import Fen


class LeadReceived(Event, topic="enforcement.lead-received"):
    """``deadline`` (FILE) is empty where no rule of the day fixes one."""

    household: HouseholdId | None
    station: StationId | None
    source: LeadSource
    matter: str
    suspect: str | None = None
    origin: StreamId | None = None
    real_name: bool = False
    deadline: Deadline | None = None
    on: date | None = None


class LeadVerificationExtended(Event, topic="enforcement.lead-verification-extended"):
    household: HouseholdId | None
    deadline: Deadline
    reason: str
    on: date | None = None


class LeadVerificationOverdue(Event, topic="enforcement.lead-verification-overdue"):
    household: HouseholdId | None
    due_on: date


class CaseFiled(Event, topic="enforcement.case-filed"):
    """立案. ``deadline`` (DECIDE) is empty under rules that have no such limit; ``inform``
    where a real-name informant must be told."""

    household: HouseholdId | None
    station: StationId | None
    case_no: str
    party: Party
    offence: Offence
    conduct_from: date
    conduct_until: date
    criteria: tuple[Criterion, ...]
    officers: tuple[OfficerId, ...]
    case_value: Fen
    endangers: bool = False
    deadline: Deadline | None = None
    inform: Deadline | None = None
    on: date | None = None


class FilingDeclined(Event, topic="enforcement.filing-declined"):
    household: HouseholdId | None
    ground: DeclineGround
    reason: str
    inform: Deadline | None = None
    on: date | None = None


class InformantTold(Event, topic="enforcement.informant-told"):
    household: HouseholdId | None
    told: str
    on: date | None = None


class InformantNotTold(Event, topic="enforcement.informant-not-told"):
    """The day to tell the informant has passed."""

    household: HouseholdId | None
    due_on: date


class CaseTransferred(Event, topic="enforcement.case-transferred"):
    """移送: the case is another authority's; before a decision or as one."""

    household: HouseholdId | None
    to: str
    reason: str
    document_no: str | None = None
    on: date | None = None
