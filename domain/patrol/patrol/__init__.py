"""巡查: planned, carried out, concluded, with every finding disposed of."""

from typing import TypeAlias

from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.patrol.commands import PatrolCommand
from domain.patrol.events import PatrolEvent
from domain.patrol.patrol.decide import Patrols
from domain.patrol.patrol.states import Patrol, Unplanned, evolve

PatrolDecider: TypeAlias = Decider[PatrolCommand, Patrol, PatrolEvent]


def patrol(book: RuleBook) -> PatrolDecider:
    """The decider of patrols; how many officers it takes is looked up in the book."""
    return Decider(Unplanned(), Patrols(book).decide, evolve)
