"""双随机、一公开: households and officers drawn by lot, for everybody to check."""

from typing import TypeAlias

from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.patrol.draw.commands import DrawCommand
from domain.patrol.draw.decide import Draws
from domain.patrol.draw.events import DrawEvent
from domain.patrol.draw.states import Draw, Undrawn, evolve, station_of

__all__ = ["Draw", "DrawDecider", "draw_decider", "station_of"]

DrawDecider: TypeAlias = Decider[DrawCommand, Draw, DrawEvent]


def draw_decider(book: RuleBook) -> DrawDecider:
    """The decider of draws; how many officers it takes is looked up in the book."""
    return Decider(Undrawn(), Draws(book).decide, evolve)
