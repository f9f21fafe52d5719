"""What is seen of service requests."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    PersonId,
    ServiceRequestId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.service import events


@dataclass(frozen=True, slots=True)
class ServiceRequestRow:
    """One request. ``status`` is RECEIVED, HANDED_OVER, IN_HAND, DONE or DISCLOSED;
    ``breached`` where the pledge was not kept; it stays so."""

    request_id: ServiceRequestId
    item: str
    station: StationId
    status: str
    asked: str
    applicant_name: str | None
    applicant_id: PersonId | None
    household_id: HouseholdId | None
    first_asked_id: OfficerId
    officer_id: OfficerId
    received_on: date
    pledge_due_on: date
    handed_to_id: OfficerId | None = None
    breached: bool = False
    completed_on: date | None = None
    in_time: bool | None = None
    outcome: str | None = None
    result: str | None = None
    disclose_due_on: date | None = None
    disclosed_on: date | None = None
    notice: str | None = None


def evolve(
    row: ServiceRequestRow | None, key: str, recorded: Recorded[Any]
) -> ServiceRequestRow | None:
    match row, recorded.event:
        case None, events.RequestReceived() as event:
            return ServiceRequestRow(
                request_id=ServiceRequestId(StreamId(key)),
                item=event.item,
                station=event.station,
                status="RECEIVED",
                asked=event.asked,
                applicant_name=event.applicant.name,
                applicant_id=event.applicant.person,
                household_id=event.household,
                first_asked_id=event.first_asked,
                officer_id=event.first_asked,
                received_on=event.on,
                pledge_due_on=event.pledge.due_on,
            )
        case ServiceRequestRow(), events.RequestHandedOver(to=to):
            return replace(row, status="HANDED_OVER", handed_to_id=to)
        case ServiceRequestRow(), events.HandOverAccepted(officer=officer):
            return replace(row, status="IN_HAND", handed_to_id=None, officer_id=officer)
        case ServiceRequestRow(), events.HandOverDeclined():
            again = "RECEIVED" if row.officer_id == row.first_asked_id else "IN_HAND"
            return replace(row, status=again, handed_to_id=None)
        case ServiceRequestRow(), _:
            return ended(row, recorded)
        case _:
            return row


def ended(row: ServiceRequestRow, recorded: Recorded[Any]) -> ServiceRequestRow:
    match recorded.event:
        case events.PledgeBreached():
            return replace(row, breached=True)
        case events.RequestCompleted() as done:
            return replace(
                row,
                status="DONE",
                handed_to_id=None,
                completed_on=done.on,
                in_time=done.in_time,
                outcome=done.outcome,
                result=done.result,
                disclose_due_on=done.disclose.due_on,
            )
        case events.ResultDisclosed(notice=notice, on=on):
            return replace(row, status="DISCLOSED", notice=notice, disclosed_on=on)
        case _:
            return row


SERVICE_REQUEST: Projection[ServiceRequestRow] = Projection(
    name="service_request",
    row=ServiceRequestRow,
    reads=tuple(
        each
        for each in get_args(events.ServiceEvent)
        if each is not events.DisclosureOverdue
    ),
    evolve=evolve,
    sought_by=("station, status", "officer_id", "pledge_due_on", "disclosed_on"),
)
