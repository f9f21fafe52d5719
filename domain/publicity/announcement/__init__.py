"""公告: drafted, reviewed for secrets, shown for a time, and taken down."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.publicity.announcement.commands import AnnouncementCommand
from domain.publicity.announcement.decide import Announcements
from domain.publicity.announcement.events import AnnouncementEvent
from domain.publicity.announcement.states import (
    Announcement,
    Undrafted,
    evolve,
    station_of,
)

__all__ = [
    "Announcement",
    "AnnouncementDecider",
    "Undrafted",
    "announcement_decider",
    "station_of",
]

AnnouncementDecider: TypeAlias = Decider[
    AnnouncementCommand, Announcement, AnnouncementEvent
]


def announcement_decider(book: RuleBook, calendar: WorkCalendar) -> AnnouncementDecider:
    """The decider of announcements; the rules of the day are looked up in the book."""
    return Decider(Undrafted(), Announcements(book, calendar).decide, evolve)
