"""登记申请: one application for registration, from the counter to the licence."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.registration.application.commands import ApplicationCommand
from domain.registration.application.decide import Applications
from domain.registration.application.events import ApplicationEvent
from domain.registration.application.numbers import (
    ONE_APPROVAL,
    household_of,
    one_approval,
)
from domain.registration.application.states import (
    Application,
    Pending,
    Registered,
    Unsubmitted,
    evolve,
    station_of,
)

__all__ = [
    "ONE_APPROVAL",
    "Application",
    "ApplicationDecider",
    "Pending",
    "Registered",
    "Unsubmitted",
    "application_decider",
    "household_of",
    "one_approval",
    "station_of",
]

ApplicationDecider: TypeAlias = Decider[ApplicationCommand, Application, ApplicationEvent]


def application_decider(book: RuleBook, calendar: WorkCalendar) -> ApplicationDecider:
    """The decider of applications; the rules of the day are looked up in the book."""
    return Decider(Unsubmitted(), Applications(book, calendar).decide, evolve)
