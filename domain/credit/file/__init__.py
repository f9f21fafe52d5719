"""信用档案: one for each household, what it did, and the grade that explains itself."""

from typing import TypeAlias

from domain.credit.file.commands import CreditCommand
from domain.credit.file.decide import CreditFiles
from domain.credit.file.events import CreditEvent
from domain.credit.file.grading import worthy
from domain.credit.file.states import CreditFile, OnFile, Unfiled, evolve, station_of
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "CreditFile",
    "CreditFileDecider",
    "OnFile",
    "Unfiled",
    "credit_file",
    "station_of",
    "worthy",
]

CreditFileDecider: TypeAlias = Decider[CreditCommand, CreditFile, CreditEvent]


def credit_file(book: RuleBook) -> CreditFileDecider:
    """The decider of credit files; the rules of the day are looked up in the book."""
    return Decider(Unfiled(), CreditFiles(book).decide, evolve)
