"""What may have happened to a service request. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Event
from domain.law.service import ServiceItem
from domain.service.vocabulary import Applicant, ServiceOutcome


class RequestReceived(Event, topic="service.request-received"):
    """``pledge`` is the day by which the bureau has promised to be done."""

    item: ServiceItem
    applicant: Applicant
    asked: str
    station: StationId
    household: HouseholdId | None
    first_asked: OfficerId
    pledge: Deadline
    on: date


class RequestHandedOver(Event, topic="service.request-handed-over"):
    officer: OfficerId
    to: OfficerId
    reason: str
    on: date


class HandOverAccepted(Event, topic="service.hand-over-accepted"):
    officer: OfficerId
    on: date


class HandOverDeclined(Event, topic="service.hand-over-declined"):
    officer: OfficerId
    reason: str
    on: date


class PledgeBreached(Event, topic="service.pledge-breached"):
    """A flag: the request goes on, under the same conditions. ``officer`` was responsible
    when it was breached."""

    officer: OfficerId
    due_on: date


class RequestCompleted(Event, topic="service.request-completed"):
    """``disclose`` is the day by which the result is made public."""

    household: HouseholdId | None
    officer: OfficerId
    outcome: ServiceOutcome
    result: str
    examined: tuple[str, ...]
    in_time: bool
    disclose: Deadline
    on: date


class ResultDisclosed(Event, topic="service.result-disclosed"):
    notice: str
    on: date


class DisclosureOverdue(Event, topic="service.disclosure-overdue"):
    officer: OfficerId
    due_on: date


ServiceEvent: TypeAlias = (
    RequestReceived
    | RequestHandedOver
    | HandOverAccepted
    | HandOverDeclined
    | PledgeBreached
    | RequestCompleted
    | ResultDisclosed
    | DisclosureOverdue
)
