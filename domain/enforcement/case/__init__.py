"""案件: from a lead to the archive, one decider in phases."""

from typing import TypeAlias

from domain.enforcement.case.commands import CaseCommand
from domain.enforcement.case.decide import Cases
from domain.enforcement.case.events import CaseEvent
from domain.enforcement.case.evolve import evolve
from domain.enforcement.case.states import Case, Unreceived, station_of
from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = ["Case", "CaseDecider", "Unreceived", "case_decider", "station_of"]

CaseDecider: TypeAlias = Decider[CaseCommand, Case, CaseEvent]


def case_decider(book: RuleBook, calendar: WorkCalendar) -> CaseDecider:
    """The decider of cases; the rules of the day are looked up in the book."""
    return Decider(Unreceived(), Cases(book, calendar).decide, evolve)
