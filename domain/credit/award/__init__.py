"""守合同重信用: an award from its application to its end; guidance, no licence."""

from typing import TypeAlias

from domain.credit.award.commands import AwardCommand
from domain.credit.award.decide import Honours
from domain.credit.award.events import AwardEvent
from domain.credit.award.states import Award, Honoured, Unsought, evolve, station_of
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "Award",
    "AwardDecider",
    "Honoured",
    "Unsought",
    "award_decider",
    "station_of",
]

AwardDecider: TypeAlias = Decider[AwardCommand, Award, AwardEvent]


def award_decider(book: RuleBook, calendar: WorkCalendar) -> AwardDecider:
    """The decider of awards; the rules of the day are looked up in the book."""
    return Decider(Unsought(), Honours(book, calendar).decide, evolve)
