"""巡查计划: how often a household is visited in a period, and which visits were made."""

from typing import TypeAlias

from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.patrol.programme.commands import ProgrammeCommand
from domain.patrol.programme.decide import Programmes
from domain.patrol.programme.events import ProgrammeEvent
from domain.patrol.programme.states import Programme, Unprogrammed, evolve, station_of

__all__ = ["Programme", "ProgrammeDecider", "programme_decider", "station_of"]

ProgrammeDecider: TypeAlias = Decider[ProgrammeCommand, Programme, ProgrammeEvent]


def programme_decider(book: RuleBook) -> ProgrammeDecider:
    """The decider of programmes; how often one comes is looked up in the book."""
    return Decider(Unprogrammed(), Programmes(book).decide, evolve)
