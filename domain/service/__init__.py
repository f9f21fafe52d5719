"""服务: what people ask of the counter, who answers for it, and by when."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.service.commands import ServiceCommand
from domain.service.decide import ServiceRequests
from domain.service.events import ServiceEvent
from domain.service.states import NotReceived, ServiceRequest, evolve, station_of

__all__ = [
    "NotReceived",
    "ServiceDecider",
    "ServiceRequest",
    "service_decider",
    "station_of",
]

ServiceDecider: TypeAlias = Decider[ServiceCommand, ServiceRequest, ServiceEvent]


def service_decider(book: RuleBook, calendar: WorkCalendar) -> ServiceDecider:
    """The decider of service requests; pledges of the day are looked up in the book."""
    return Decider(NotReceived(), ServiceRequests(book, calendar).decide, evolve)
