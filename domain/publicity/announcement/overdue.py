"""What happens by itself when a day has passed; whether the tick came by is no matter."""

from collections.abc import Sequence
from datetime import date

from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.events import (
    AnnouncementEvent,
    AnnouncementExpired,
    PublicationOverdue,
    WithdrawalOverdue,
)
from domain.publicity.announcement.states import (
    Announcement,
    Cleared,
    Drafted,
    Finished,
    Published,
    Undrafted,
)


def running(announcement: Announcement) -> Sequence[Deadline]:
    """The deadlines that nobody has raised yet."""
    match announcement:
        case Drafted(notice=notice) | Cleared(notice=notice) if not notice.overdue:
            found = [notice.draft.deadline]
        case Published(asked=asked) if asked is not None and not announcement.asked_overdue:
            found = [asked.deadline, announcement.published.deadline]
        case Published():
            found = [announcement.published.deadline]
        case Undrafted() | Drafted() | Cleared() | Finished():
            found = []
        case _:
            raise TypeError(f"{announcement} is no announcement")
    return [each for each in found if each is not None]


def overdue(
    announcement: Announcement, day: date, kind: DeadlineKind | None = None
) -> list[AnnouncementEvent]:
    """Of one kind, or of all."""
    return [
        raised(announcement, each)
        for each in running(announcement)
        if each.due_on < day and kind in {None, each.kind}
    ]


def raised(announcement: Announcement, deadline: Deadline) -> AnnouncementEvent:
    if isinstance(announcement, Undrafted):
        raise Refused(Because.NOT_NOW)
    household, due_on = announcement.notice.household, deadline.due_on
    match deadline.kind:
        case DeadlineKind.PUBLISH:
            return PublicationOverdue(household=household, due_on=due_on)
        case DeadlineKind.WITHDRAW:
            return WithdrawalOverdue(household=household, due_on=due_on)
        case DeadlineKind.DISPLAY:
            return AnnouncementExpired(household=household, last_on=due_on)
        case _:
            raise Refused(Because.NOT_NOW)


def mark_overdue(
    command: MarkOverdue, announcement: Announcement
) -> Sequence[AnnouncementEvent]:
    """Each deadline is raised once; one that no longer runs is not raised at all."""
    found = overdue(announcement, command.occurred_on, command.kind)
    if not found and any(each.kind is command.kind for each in running(announcement)):
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return found
