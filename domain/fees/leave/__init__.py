"""请销假: the leave of individual businesses, which suspends their fees."""

from typing import TypeAlias

from domain.fees.leave.commands import LeaveCommand
from domain.fees.leave.decide import LeaveBooks
from domain.fees.leave.events import LeaveEvent
from domain.fees.leave.states import Book, LeaveBook, Unopened, evolve, station_of
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = ["Book", "LeaveBook", "LeaveDecider", "Unopened", "leave_book", "station_of"]

LeaveDecider: TypeAlias = Decider[LeaveCommand, Book, LeaveEvent]


def leave_book(book: RuleBook, calendar: WorkCalendar) -> LeaveDecider:
    """The decider of leave books; the rules of the day are looked up in the book."""
    return Decider(Unopened(), LeaveBooks(book, calendar).decide, evolve)
