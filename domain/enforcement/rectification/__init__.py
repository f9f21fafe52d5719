"""责令改正: an order to put something right by a day, and what follows if nobody does."""

from typing import TypeAlias

from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.decide import Rectifications
from domain.enforcement.rectification.events import RectificationEvent
from domain.enforcement.rectification.states import Rectification, Undrafted, evolve
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

RectificationDecider: TypeAlias = Decider[
    RectificationCommand, Rectification, RectificationEvent
]


def rectification(book: RuleBook, calendar: WorkCalendar) -> RectificationDecider:
    """The decider of orders; the rules of the day are looked up in the book."""
    return Decider(Undrafted(), Rectifications(book, calendar).decide, evolve)
