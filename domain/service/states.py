"""What a service request is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.identity import OfficerId, StationId
from domain.service.events import (
    DisclosureOverdue,
    HandOverAccepted,
    HandOverDeclined,
    PledgeBreached,
    RequestCompleted,
    RequestHandedOver,
    RequestReceived,
    ResultDisclosed,
    ServiceEvent,
)


@dataclass(frozen=True, slots=True)
class NotReceived:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class InHand:
    """Received. ``responsible`` is who was asked first, or accepted it since."""

    received: RequestReceived
    responsible: OfficerId
    last_on: date
    offered: RequestHandedOver | None = None
    breached: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    received: RequestReceived
    completed: RequestCompleted
    breached: bool = False
    undisclosed: bool = False


@dataclass(frozen=True, slots=True)
class Disclosed:
    """Its result is public: nothing more may happen."""

    received: RequestReceived
    completed: RequestCompleted
    disclosed: ResultDisclosed


ServiceRequest: TypeAlias = NotReceived | InHand | Done | Disclosed


def evolve(request: ServiceRequest, event: ServiceEvent) -> ServiceRequest:
    match request, event:
        case NotReceived(), RequestReceived():
            return InHand(event, event.first_asked, event.on)
        case InHand(), RequestHandedOver():
            return replace(request, offered=event, last_on=event.on)
        case InHand(), HandOverAccepted():
            return replace(
                request, responsible=event.officer, offered=None, last_on=event.on
            )
        case InHand(), HandOverDeclined():
            return replace(request, offered=None, last_on=event.on)
        case InHand(), PledgeBreached():
            return replace(request, breached=True)
        case InHand(), RequestCompleted():
            return Done(request.received, event, request.breached)
        case Done(), DisclosureOverdue():
            return replace(request, undisclosed=True)
        case Done(), ResultDisclosed():
            return Disclosed(request.received, request.completed, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {request}")


def station_of(request: ServiceRequest) -> StationId | None:
    """The station at whose counter it was asked."""
    return None if isinstance(request, NotReceived) else request.received.station
