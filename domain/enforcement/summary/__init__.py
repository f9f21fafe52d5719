"""简易程序: a small fine, or a warning, on the spot; what is more needs a case."""

from typing import TypeAlias

from domain.enforcement.summary.commands import SummaryCommand
from domain.enforcement.summary.decide import Summaries
from domain.enforcement.summary.events import SummaryEvent
from domain.enforcement.summary.states import (
    Punished,
    SummaryPenalty,
    Unpunished,
    evolve,
    station_of,
)
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "Punished",
    "SummaryDecider",
    "SummaryPenalty",
    "Unpunished",
    "station_of",
    "summary_decider",
]

SummaryDecider: TypeAlias = Decider[SummaryCommand, SummaryPenalty, SummaryEvent]


def summary_decider(book: RuleBook, calendar: WorkCalendar) -> SummaryDecider:
    """The decider of summary penalties; the rules of the day are looked up in the book."""
    return Decider(Unpunished(), Summaries(book, calendar).decide, evolve)
