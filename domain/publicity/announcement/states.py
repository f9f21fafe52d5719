"""What an announcement is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, StationId
from domain.publicity.announcement.events import (
    AnnouncementCorrected,
    AnnouncementDrafted,
    AnnouncementDropped,
    AnnouncementEndedEarly,
    AnnouncementEvent,
    AnnouncementExpired,
    AnnouncementPublished,
    AnnouncementReturned,
    AnnouncementRevised,
    AnnouncementWithdrawn,
    PublicationOverdue,
    SecrecyReviewCleared,
    WithdrawalAsked,
    WithdrawalOverdue,
)
from domain.publicity.vocabulary import Content, Sanction


@dataclass(frozen=True, slots=True)
class Wording:
    """公告稿: what is to be told, at every step. ``since`` is the day of the last one;
    ``returned`` is set while the text still is that of the decision before it was altered.
    """

    draft: AnnouncementDrafted
    content: Content
    sanctions: frozenset[Sanction]
    since: date
    returned: AnnouncementReturned | None = None
    overdue: bool = False

    @property
    def household(self) -> HouseholdId | None:
        return self.draft.household

    def stepped(self, day: date) -> "Wording":
        return replace(self, since=max(self.since, day))


@dataclass(frozen=True, slots=True)
class Undrafted:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """待审查."""

    notice: Wording


@dataclass(frozen=True, slots=True)
class Cleared:
    """已通过保密审查, of exactly this text."""

    notice: Wording
    review: SecrecyReviewCleared


@dataclass(frozen=True, slots=True)
class Published:
    """公示中. ``asked`` is set while something must be done about it."""

    notice: Wording
    published: AnnouncementPublished
    corrected: AnnouncementCorrected | None = None
    asked: WithdrawalAsked | None = None
    asked_overdue: bool = False


Ending: TypeAlias = (
    AnnouncementWithdrawn
    | AnnouncementDropped
    | AnnouncementExpired
    | AnnouncementEndedEarly
)


@dataclass(frozen=True, slots=True)
class Finished:
    """已撤回、已作废、公示期满 or 提前停止公示: ``by`` says which."""

    notice: Wording
    by: Ending


Open: TypeAlias = Drafted | Cleared | Published
Announcement: TypeAlias = Undrafted | Open | Finished


def station_of(announcement: Announcement) -> StationId | None:
    """The station (工商所) whose matter it is; None where it is the bureau's."""
    if isinstance(announcement, Undrafted):
        return None
    return announcement.notice.draft.station


def evolve(announcement: Announcement, event: AnnouncementEvent) -> Announcement:
    match announcement, event:
        case Undrafted() | Finished(), AnnouncementDrafted():
            sanctions = frozenset(event.sanctions)
            return Drafted(Wording(event, event.content, sanctions, event.on))
        case Drafted() | Cleared(), _:
            return before_publication(announcement, event)
        case Published(), _:
            return while_shown(announcement, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {announcement}")


def before_publication(
    announcement: Drafted | Cleared, event: AnnouncementEvent
) -> Announcement:
    notice = announcement.notice
    match announcement, event:
        case _, AnnouncementRevised():
            revised = replace(notice, content=event.content, returned=None)
            return Drafted(revised.stepped(event.on))
        case _, AnnouncementReturned():
            sanctions = frozenset(event.sanctions)
            returned = replace(notice, returned=event, sanctions=sanctions)
            return Drafted(returned.stepped(event.on))
        case _, PublicationOverdue():
            return replace(announcement, notice=replace(notice, overdue=True))
        case _, AnnouncementDropped():
            return Finished(notice.stepped(event.on), event)
        case Drafted(), SecrecyReviewCleared():
            return Cleared(notice.stepped(event.on), event)
        case Cleared(), AnnouncementPublished():
            return Published(notice.stepped(event.on), event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {announcement}")


def while_shown(announcement: Published, event: AnnouncementEvent) -> Announcement:
    notice = announcement.notice
    match event:
        case AnnouncementCorrected():
            corrected = replace(notice, content=event.content).stepped(event.on)
            return Published(corrected, announcement.published, event)
        case WithdrawalAsked():
            asked = replace(notice, sanctions=frozenset(event.sanctions))
            return replace(
                announcement,
                notice=asked.stepped(event.on),
                asked=event,
                asked_overdue=False,
            )
        case WithdrawalOverdue():
            return replace(announcement, asked_overdue=True)
        case AnnouncementWithdrawn() | AnnouncementEndedEarly():
            return Finished(notice.stepped(event.on), event)
        case AnnouncementExpired():
            return Finished(notice.stepped(event.last_on), event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {announcement}")
