"""每月清卡: all the cards of one beat, once a month, and what the register says to it."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.supervision.clearance.commands import ClearanceCommand
from domain.supervision.clearance.decide import Clearances
from domain.supervision.clearance.events import ClearanceEvent
from domain.supervision.clearance.states import (
    Certified,
    Clearance,
    Clearing,
    Compared,
    HandedIn,
    NotOpened,
    evolve,
    station_of,
)

__all__ = [
    "Certified",
    "Clearance",
    "ClearanceDecider",
    "Clearing",
    "Compared",
    "HandedIn",
    "NotOpened",
    "clearance_decider",
    "station_of",
]

ClearanceDecider: TypeAlias = Decider[ClearanceCommand, Clearance, ClearanceEvent]


def clearance_decider(book: RuleBook, calendar: WorkCalendar) -> ClearanceDecider:
    """The decider of clearances; the rules of the month are looked up in the book."""
    return Decider(NotOpened(), Clearances(book, calendar).decide, evolve)
