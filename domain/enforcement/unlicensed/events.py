"""What may have happened to an unlicensed operation. Stored shapes: add, never edit.

``household`` is the one that the operation was found with, if any; ``on`` the day of the
act.
"""

from datetime import date
from typing import TypeAlias

from domain.enforcement.unlicensed.vocabulary import Exemption
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    RuleId,
    StationId,
    StreamId,
    SummaryId,
    UnlicensedId,
)
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from domain.law.unlicensed import UnlicensedType


class UnlicensedOperationDiscovered(Event, topic="enforcement.unlicensed-discovered"):
    household: HouseholdId | None
    station: StationId
    matter: str
    operator: str | None
    place: str | None
    trade: str | None
    origin: StreamId | None
    still_operating: bool
    recurrence_of: UnlicensedId | None
    on: date


class OperationRecurred(Event, topic="enforcement.unlicensed-recurred"):
    """It is an earlier one anew, which stays disposed of as it was."""

    household: HouseholdId | None
    earlier: UnlicensedId


class OperationClassified(Event, topic="enforcement.unlicensed-classified"):
    """``rule_id`` is the instrument of the day. Order 370 names the five types; since 2017
    none does, and the bureau goes on using them as terms of its own."""

    household: HouseholdId | None
    type: UnlicensedType
    dangerous: bool
    remarks: str | None
    rule_id: RuleId
    on: date


class RegularisationUrged(Event, topic="enforcement.regularisation-urged"):
    household: HouseholdId | None
    document_no: str
    demand: str
    reason: str
    mode: ServiceMode
    recipient: str
    deadline: Deadline
    on: date


class RegularisationRefused(Event, topic="enforcement.regularisation-refused"):
    household: HouseholdId | None
    remarks: str
    on: date


class RegularisationOverdue(Event, topic="enforcement.regularisation-overdue"):
    household: HouseholdId | None
    due_on: date


class OperationLicensed(Event, topic="enforcement.operation-licensed"):
    """``licensed_as`` is the household that it became (INV-12)."""

    household: HouseholdId | None
    licensed_as: HouseholdId
    registered_on: date
    on: date


class OperationExempted(Event, topic="enforcement.operation-exempted"):
    household: HouseholdId | None
    exemption: Exemption
    reason: str
    article: str
    on: date


class OperationTransferred(Event, topic="enforcement.operation-transferred"):
    household: HouseholdId | None
    authority: str
    document_no: str
    reason: str
    on: date


class EnforcementActionTaken(Event, topic="enforcement.action-taken"):
    """``station``, ``operator`` and ``matter`` are what whoever brings the case must
    know."""

    household: HouseholdId | None
    station: StationId
    operator: str | None
    matter: str
    reason: str
    to_case: bool
    on: date


class OperationBanned(Event, topic="enforcement.operation-banned"):
    household: HouseholdId | None
    document_no: str
    reason: str
    rule_id: RuleId
    on: date


class OperationPenalised(Event, topic="enforcement.operation-penalised"):
    """``band`` is the rule within whose band the fine lies, where there is one (INV-14)."""

    household: HouseholdId | None
    case: CaseId | None
    summary: SummaryId | None
    fine: Fen
    conduct_until: date
    band: RuleId | None
    on: date


class UnlicensedOperationClosed(Event, topic="enforcement.unlicensed-closed"):
    household: HouseholdId | None
    remarks: str
    on: date


UnlicensedEvent: TypeAlias = (
    UnlicensedOperationDiscovered
    | OperationRecurred
    | OperationClassified
    | RegularisationUrged
    | RegularisationRefused
    | RegularisationOverdue
    | OperationLicensed
    | OperationExempted
    | OperationTransferred
    | EnforcementActionTaken
    | OperationBanned
    | OperationPenalised
    | UnlicensedOperationClosed
)
