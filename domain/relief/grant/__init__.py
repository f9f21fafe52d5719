"""减免审批: one person's relief under one policy, from the application to its end."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.relief.commands import GrantCommand
from domain.relief.events import GrantEvent
from domain.relief.grant.claim import ONE_GRANT, one_grant
from domain.relief.grant.decide import Grants
from domain.relief.grant.states import Grant, Unapplied, evolve, station_of
from domain.relief.grant.waiving import waives

__all__ = [
    "ONE_GRANT",
    "Grant",
    "GrantDecider",
    "Unapplied",
    "grant_decider",
    "one_grant",
    "station_of",
    "waives",
]

GrantDecider: TypeAlias = Decider[GrantCommand, Grant, GrantEvent]


def grant_decider(book: RuleBook, calendar: WorkCalendar) -> GrantDecider:
    """The decider of grants; the rules of the day are looked up in the book."""
    return Decider(Unapplied(), Grants(book, calendar).decide, evolve)
