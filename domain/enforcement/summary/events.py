"""What may have happened to a summary penalty. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.enforcement.case.vocabulary import Party
from domain.enforcement.penalty import Act
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, OfficerId, PatrolId, RuleId, StationId
from domain.kernel.messages import Event
from domain.kernel.money import Fen


class SummaryPenaltyImposed(Event, topic="enforcement.summary-imposed"):
    """Without ``fine`` it is a warning. ``limit`` is that of the day for such a party,
    ``band`` the rule within whose band the fine lies (INV-14)."""

    household: HouseholdId | None
    station: StationId
    party: Party
    act: Act
    fine: Fen | None
    document_no: str
    officers: tuple[OfficerId, ...]
    patrol: PatrolId | None
    finding: int | None
    limit: Fen
    band: RuleId | None
    pay: Deadline | None
    file: Deadline | None
    on: date


class FineCollectedOnTheSpot(Event, topic="enforcement.summary-collected"):
    """``hand_in`` is empty where no term is known: until 2021."""

    household: HouseholdId | None
    amount: Fen
    receipt_no: str
    hardship: str | None
    hand_in: Deadline | None
    on: date


class FineHandedIn(Event, topic="enforcement.summary-handed-in"):
    household: HouseholdId | None
    amount: Fen
    on: date


class SummaryFinePaid(Event, topic="enforcement.summary-paid"):
    household: HouseholdId | None
    amount: Fen
    receipt_no: str
    on: date


class SummaryPenaltyFiled(Event, topic="enforcement.summary-filed"):
    household: HouseholdId | None
    file_no: str
    on: date


class SummaryFineOverdue(Event, topic="enforcement.summary-payment-overdue"):
    household: HouseholdId | None
    due_on: date


class HandInOverdue(Event, topic="enforcement.summary-hand-in-overdue"):
    household: HouseholdId | None
    due_on: date


class SummaryFilingOverdue(Event, topic="enforcement.summary-filing-overdue"):
    household: HouseholdId | None
    due_on: date


SummaryEvent: TypeAlias = (
    SummaryPenaltyImposed
    | FineCollectedOnTheSpot
    | FineHandedIn
    | SummaryFinePaid
    | SummaryPenaltyFiled
    | SummaryFineOverdue
    | HandInOverdue
    | SummaryFilingOverdue
)
