"""What may have happened to an announcement. These shapes are stored: add, never edit.

``on`` is the day of a step, before which no later step may lie.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, OfficerId, StationId, StreamId
from domain.kernel.messages import Event
from domain.law.publicity import RepairClass
from domain.publicity.vocabulary import AnnouncementKind, Content, Sanction


class AnnouncementDrafted(Event, topic="publicity.announcement-drafted"):
    """``deadline`` (PUBLISH) runs from the decision; empty where no rule has one."""

    kind: AnnouncementKind
    household: HouseholdId | None
    station: StationId | None
    matter: StreamId | None
    decided_on: date
    sanctions: tuple[Sanction, ...]
    content: Content
    deadline: Deadline | None
    on: date


class AnnouncementRevised(Event, topic="publicity.announcement-revised"):
    household: HouseholdId | None
    content: Content
    on: date


class SecrecyReviewCleared(Event, topic="publicity.secrecy-review-cleared"):
    household: HouseholdId | None
    reviewer: OfficerId | None
    on: date


class PublicationOverdue(Event, topic="publicity.publication-overdue"):
    household: HouseholdId | None
    due_on: date


class AnnouncementPublished(Event, topic="publicity.announcement-published"):
    """``late_days`` are the days since the deadline; ``deadline`` (DISPLAY) ends on the
    last day on which it is shown, and is empty where no rule limits the display."""

    household: HouseholdId | None
    content: Content
    told_on: date | None
    gravity: RepairClass | None
    low_fine: bool
    barred_until: date | None
    late_days: int
    deadline: Deadline | None
    on: date


class AnnouncementCorrected(Event, topic="publicity.announcement-corrected"):
    household: HouseholdId | None
    content: Content
    reason: str
    reviewer: OfficerId | None
    on: date


class AnnouncementReturned(Event, topic="publicity.announcement-returned"):
    """The decision was altered before this was published: it must be written anew."""

    household: HouseholdId | None
    document_no: str
    reason: str
    sanctions: tuple[Sanction, ...]
    on: date


class WithdrawalAsked(Event, topic="publicity.withdrawal-asked"):
    """``sanctions`` are what is left of the penalty; ``correctable``: a correction will do.
    ``deadline`` is WITHDRAW."""

    household: HouseholdId | None
    document_no: str
    reason: str
    sanctions: tuple[Sanction, ...]
    correctable: bool
    deadline: Deadline | None
    on: date


class WithdrawalOverdue(Event, topic="publicity.withdrawal-overdue"):
    household: HouseholdId | None
    due_on: date


class AnnouncementWithdrawn(Event, topic="publicity.announcement-withdrawn"):
    """It is not shown on this day any more."""

    household: HouseholdId | None
    reason: str
    on: date


class AnnouncementDropped(Event, topic="publicity.announcement-dropped"):
    """It was never shown, and will not be."""

    household: HouseholdId | None
    reason: str
    on: date


class AnnouncementExpired(Event, topic="publicity.announcement-expired"):
    """``last_on`` was the last day on which it was shown."""

    household: HouseholdId | None
    last_on: date


class AnnouncementEndedEarly(Event, topic="publicity.announcement-ended-early"):
    """It is not shown on this day any more."""

    household: HouseholdId | None
    gravity: RepairClass
    reason: str
    on: date


AnnouncementEvent: TypeAlias = (
    AnnouncementDrafted
    | AnnouncementRevised
    | SecrecyReviewCleared
    | PublicationOverdue
    | AnnouncementPublished
    | AnnouncementCorrected
    | AnnouncementReturned
    | WithdrawalAsked
    | WithdrawalOverdue
    | AnnouncementWithdrawn
    | AnnouncementDropped
    | AnnouncementExpired
    | AnnouncementEndedEarly
)
