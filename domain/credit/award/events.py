"""What may have happened to an award. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.credit.vocabulary import Association, WithdrawalGround
from domain.kernel.calendar import Deadline
from domain.kernel.identity import EventId, HouseholdId, StationId
from domain.kernel.messages import Event


class AwardApplied(Event, topic="credit.award-applied"):
    household: HouseholdId
    station: StationId
    grounds: str
    activity: str | None
    recommended_by: Association | None
    on: date


class AwardScreened(Event, topic="credit.award-screened"):
    household: HouseholdId
    passed: bool
    remarks: str
    on: date


class AwardReviewed(Event, topic="credit.award-reviewed"):
    household: HouseholdId
    passed: bool
    remarks: str
    on: date


class AwardPublicised(Event, topic="credit.award-publicised"):
    household: HouseholdId
    document_no: str
    deadline: Deadline
    on: date


class ObjectionReceived(Event, topic="credit.objection-received"):
    """``number`` counts the objections to one award from 1."""

    household: HouseholdId
    number: int
    matter: str
    objector: str | None
    on: date


class ObjectionSettled(Event, topic="credit.objection-settled"):
    household: HouseholdId
    number: int
    upheld: bool
    reasons: str
    on: date


class NoticeEnded(Event, topic="credit.notice-ended"):
    """The last day for objections has passed."""

    household: HouseholdId
    due_on: date


class AwardGranted(Event, topic="credit.award-granted"):
    """``deadline`` is the last day on which the award holds."""

    household: HouseholdId
    station: StationId
    document_no: str
    model: bool
    deadline: Deadline
    on: date


class AwardRefused(Event, topic="credit.award-refused"):
    household: HouseholdId
    reasons: str
    on: date


class AwardWithdrawn(Event, topic="credit.award-withdrawn"):
    """``cause`` is what took it away by itself; a leader gives ``reasons``."""

    household: HouseholdId
    ground: WithdrawalGround
    cause: EventId | None
    reasons: str | None
    on: date


class AwardExpired(Event, topic="credit.award-expired"):
    household: HouseholdId
    due_on: date


AwardEvent: TypeAlias = (
    AwardApplied
    | AwardScreened
    | AwardReviewed
    | AwardPublicised
    | ObjectionReceived
    | ObjectionSettled
    | NoticeEnded
    | AwardGranted
    | AwardRefused
    | AwardWithdrawn
    | AwardExpired
)
