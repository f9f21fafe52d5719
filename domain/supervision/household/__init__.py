"""经济户口: one business as the bureau supervises it, from its registration to its end."""

from typing import TypeAlias

from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.supervision.commands import HouseholdCommand
from domain.supervision.events import HouseholdEvent
from domain.supervision.household.decide import Households
from domain.supervision.household.evolve import evolve
from domain.supervision.household.numbers import ONE_NUMBER, numbers, one_number
from domain.supervision.household.states import Household, Opened, Unopened

__all__ = [
    "ONE_NUMBER",
    "Household",
    "HouseholdDecider",
    "Opened",
    "Unopened",
    "household",
    "numbers",
    "one_number",
]

HouseholdDecider: TypeAlias = Decider[HouseholdCommand, Household, HouseholdEvent]


def household(book: RuleBook) -> HouseholdDecider:
    """The decider of households; the rules of the day are looked up in the book."""
    return Decider(Unopened(), Households(book).decide, evolve)
