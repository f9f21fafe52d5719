"""What is seen of announcements."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    AnnouncementId,
    HouseholdId,
    OfficerId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.publicity import RepairClass
from domain.publicity.announcement import events
from domain.publicity.vocabulary import AnnouncementKind, Content


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """One announcement, as it stands. ``status`` is DRAFTED, CLEARED, PUBLISHED,
    WITHDRAWN, DROPPED (never shown), EXPIRED or ENDED_EARLY.

    ``display_until`` is the last day on which it is shown, empty where no rule limits
    that; on ``withdrawn_on`` and ``ended_early_on`` it is shown no more. What it says is
    the text as corrected. ``returned_on`` is set while a draft is out of date because the
    decision was altered.
    """

    announcement_id: AnnouncementId
    kind: AnnouncementKind
    status: str
    household_id: HouseholdId | None
    station: StationId | None
    matter_id: StreamId | None
    decided_on: date
    content: str
    party_name: str | None
    violation: str | None
    authority: str | None
    document_no: str | None
    drafted_on: date
    publish_due_on: date | None
    overdue_on: date | None = None
    returned_on: date | None = None
    cleared_on: date | None = None
    reviewer_id: OfficerId | None = None
    told_on: date | None = None
    published_on: date | None = None
    late_days: int | None = None
    gravity: RepairClass | None = None
    display_until: date | None = None
    corrected_on: date | None = None
    withdrawal_asked_on: date | None = None
    withdraw_due_on: date | None = None
    withdrawal_overdue_on: date | None = None
    withdrawn_on: date | None = None
    expired_on: date | None = None
    ended_early_on: date | None = None
    ended_on: date | None = None
    reason: str | None = None


def evolve(
    row: AnnouncementRow | None, key: str, recorded: Recorded[Any]
) -> AnnouncementRow | None:
    match row, recorded.event:
        case _, events.AnnouncementDrafted() as drafted:
            return first(drafted, key)
        case AnnouncementRow(published_on=None), _:
            return before_publication(row, recorded)
        case AnnouncementRow(), _:
            return while_shown(row, recorded)
        case _:
            return row


def first(drafted: events.AnnouncementDrafted, key: str) -> AnnouncementRow:
    content = drafted.content
    return AnnouncementRow(
        announcement_id=AnnouncementId(StreamId(key)),
        kind=drafted.kind,
        status="DRAFTED",
        household_id=drafted.household,
        station=drafted.station,
        matter_id=drafted.matter,
        decided_on=drafted.decided_on,
        content=content.text,
        party_name=content.party,
        violation=content.violation,
        authority=content.authority,
        document_no=content.document_no,
        drafted_on=drafted.on,
        publish_due_on=day_of(drafted.deadline),
    )


def before_publication(row: AnnouncementRow, recorded: Recorded[Any]) -> AnnouncementRow:
    day = recorded.occurred_on
    unread = replace(row, status="DRAFTED", cleared_on=None, reviewer_id=None)
    match recorded.event:
        case events.AnnouncementRevised(content=content):
            return replace(saying(unread, content), returned_on=None)
        case events.AnnouncementReturned():
            return replace(unread, returned_on=day)
        case events.SecrecyReviewCleared(reviewer=reviewer):
            return replace(row, status="CLEARED", cleared_on=day, reviewer_id=reviewer)
        case events.PublicationOverdue():
            return replace(row, overdue_on=day)
        case events.AnnouncementPublished() as published:
            return replace(
                row,
                status="PUBLISHED",
                told_on=published.told_on,
                published_on=day,
                late_days=published.late_days,
                gravity=published.gravity,
                display_until=day_of(published.deadline),
            )
        case events.AnnouncementDropped(reason=reason):
            return replace(row, status="DROPPED", ended_on=day, reason=reason)
        case _:
            return row


def while_shown(row: AnnouncementRow, recorded: Recorded[Any]) -> AnnouncementRow:
    day = recorded.occurred_on
    match recorded.event:
        case events.AnnouncementCorrected() as corrected:
            return replace(
                saying(row, corrected.content),
                reviewer_id=corrected.reviewer,
                corrected_on=day,
                withdrawal_asked_on=None,
                withdraw_due_on=None,
            )
        case events.WithdrawalAsked(deadline=deadline):
            by = day_of(deadline)
            return replace(row, withdrawal_asked_on=day, withdraw_due_on=by)
        case events.WithdrawalOverdue():
            return replace(row, withdrawal_overdue_on=day)
        case events.AnnouncementWithdrawn(reason=reason):
            return replace(
                row, status="WITHDRAWN", withdrawn_on=day, ended_on=day, reason=reason
            )
        case events.AnnouncementExpired():
            return replace(row, status="EXPIRED", expired_on=day, ended_on=day)
        case events.AnnouncementEndedEarly(reason=reason):
            return replace(
                row, status="ENDED_EARLY", ended_early_on=day, ended_on=day, reason=reason
            )
        case _:
            return row


def saying(row: AnnouncementRow, content: Content) -> AnnouncementRow:
    return replace(
        row,
        content=content.text,
        party_name=content.party,
        violation=content.violation,
        authority=content.authority,
        document_no=content.document_no,
    )


def day_of(deadline: Deadline | None) -> date | None:
    return deadline.due_on if deadline else None


ANNOUNCEMENT: Projection[AnnouncementRow] = Projection(
    name="announcement",
    row=AnnouncementRow,
    reads=get_args(events.AnnouncementEvent),
    evolve=evolve,
    sought_by=("household_id", "matter_id", "station, status", "published_on"),
)
