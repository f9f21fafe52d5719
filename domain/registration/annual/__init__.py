"""年检、年报: what a household owes the registry every year, and what follows if not."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.registration.annual.commands import AnnualCommand
from domain.registration.annual.decide import AnnualFiles
from domain.registration.annual.events import AnnualEvent
from domain.registration.annual.states import (
    AnnualFile,
    AnnualRecord,
    NoAnnualFile,
    evolve,
    station_of,
)

__all__ = [
    "AnnualDecider",
    "AnnualFile",
    "AnnualRecord",
    "NoAnnualFile",
    "annual_decider",
    "station_of",
]

AnnualDecider: TypeAlias = Decider[AnnualCommand, AnnualRecord, AnnualEvent]


def annual_decider(book: RuleBook, calendar: WorkCalendar) -> AnnualDecider:
    """The decider of annual files; the rules of the day are looked up in the book."""
    return Decider(NoAnnualFile(), AnnualFiles(book, calendar).decide, evolve)
