"""What an announcement allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from domain.kernel.calendar import WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.publicity.announcement import drafting, shown
from domain.publicity.announcement.because import AnnouncementBecause as Because
from domain.publicity.announcement.checks import already
from domain.publicity.announcement.commands import (
    AnnouncementCommand,
    AskForWithdrawal,
    ClearSecrecyReview,
    Correct,
    DraftAnnouncement,
    EndEarly,
    Publish,
    ReviseDraft,
    WithdrawAnnouncement,
)
from domain.publicity.announcement.events import (
    AnnouncementDropped,
    AnnouncementEndedEarly,
    AnnouncementEvent,
    AnnouncementWithdrawn,
)
from domain.publicity.announcement.overdue import mark_overdue, overdue
from domain.publicity.announcement.states import (
    Announcement,
    Cleared,
    Drafted,
    Finished,
    Published,
    Undrafted,
    evolve,
)
from domain.publicity.announcement.terms import Terms


@dataclass(frozen=True, slots=True)
class Announcements:
    """The rules of an announcement, under the law and the calendar of each step's day."""

    book: RuleBook
    calendar: WorkCalendar

    @property
    def terms(self) -> Terms:
        return Terms(self.book, self.calendar)

    def decide(
        self, command: AnnouncementCommand, announcement: Announcement
    ) -> Sequence[AnnouncementEvent]:
        """Whatever is asked finds it as the calendar has left it."""
        match command, announcement:
            case MarkOverdue(), _:
                return mark_overdue(command, announcement)
            case DraftAnnouncement(), Undrafted():
                return drafting.draft(self.terms, command, announcement)
            case AskForWithdrawal(), Undrafted():
                return []  # nothing was ever to be published of it
            case _, Undrafted():
                raise Refused(Because.NOT_NOW)
            case _, Drafted() | Cleared() | Published() | Finished():
                late = overdue(announcement, command.occurred_on)
                said = self._go_on(command, after(late, announcement))
                return [*late, *said] if said else []
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(
        self, command: AnnouncementCommand, announcement: Announcement
    ) -> Sequence[AnnouncementEvent]:
        match command, announcement:
            case DraftAnnouncement(), _:
                return drafting.draft(self.terms, command, announcement)
            case ReviseDraft(), Drafted() | Cleared():
                return drafting.revise(command, announcement)
            case ClearSecrecyReview(), Drafted() | Cleared():
                return drafting.clear(command, announcement)
            case Publish(), Drafted():
                raise Refused(Because.NOT_CLEARED)
            case Publish(), Cleared():
                return drafting.publish(self.terms, command, announcement)
            case Publish(), Published():
                return drafting.published_again(command, announcement)
            case Correct(), Published():
                return shown.correct(command, announcement)
            case EndEarly(), Published():
                return shown.end_early(self.terms, command, announcement)
            case AskForWithdrawal(), Drafted() | Cleared():
                return drafting.give_back(self.terms, command, announcement)
            case AskForWithdrawal(), Published():
                return shown.ask(self.terms, command, announcement)
            case AskForWithdrawal(), Finished():
                return []
            case WithdrawAnnouncement(), Drafted() | Cleared():
                return drafting.drop(command, announcement)
            case WithdrawAnnouncement(), Published():
                return shown.withdraw(command, announcement)
            case _, Finished():
                return ended(command, announcement)
            case _:
                raise Refused(Because.NOT_NOW)


def after(
    happened: Sequence[AnnouncementEvent], announcement: Announcement
) -> Announcement:
    return reduce(evolve, happened, announcement)


def ended(command: AnnouncementCommand, over: Finished) -> Sequence[AnnouncementEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    match command, over.by:
        case WithdrawAnnouncement(), AnnouncementWithdrawn() | AnnouncementDropped() as by:
            return already(so=(by.reason, by.on) == (command.reason, command.occurred_on))
        case EndEarly(), AnnouncementEndedEarly() as by:
            return already(so=(by.reason, by.on) == (command.reason, command.occurred_on))
        case _:
            raise Refused(Because.NOT_NOW)
