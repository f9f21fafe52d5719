"""无照经营: whoever does business without a licence, until it is put right or ended."""

from typing import TypeAlias

from domain.enforcement.unlicensed.commands import UnlicensedCommand
from domain.enforcement.unlicensed.decide import Operations
from domain.enforcement.unlicensed.events import UnlicensedEvent
from domain.enforcement.unlicensed.states import (
    Disposed,
    Operation,
    Undiscovered,
    evolve,
    station_of,
)
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "Disposed",
    "Operation",
    "Undiscovered",
    "UnlicensedDecider",
    "station_of",
    "unlicensed_decider",
]

UnlicensedDecider: TypeAlias = Decider[UnlicensedCommand, Operation, UnlicensedEvent]


def unlicensed_decider(book: RuleBook, calendar: WorkCalendar) -> UnlicensedDecider:
    """The decider of operations; the rules of the day are looked up in the book."""
    return Decider(Undiscovered(), Operations(book, calendar).decide, evolve)
