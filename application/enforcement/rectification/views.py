"""What is seen of orders to rectify."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.enforcement.rectification import events
from domain.kernel.identity import HouseholdId, PatrolId, RectificationId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class RectificationRow:
    """One order. ``status`` is DRAFTED, ISSUED, SERVED, OVERDUE, REFUSED, COMPLIED,
    ESCALATED, WAIVED or WITHDRAWN; ``complied_on`` is set whenever the matter was put
    right, in time or late; ``ended_on`` when nothing more is to be done. An order of a
    foreign register is SERVED without ``due_on``: its term is not known.
    """

    rectification_id: RectificationId
    household_id: HouseholdId
    station: StationId
    status: str
    matter: str
    demand: str
    drafted_on: date
    patrol_id: PatrolId | None = None
    finding_no: int | None = None
    document_no: str | None = None
    issued_on: date | None = None
    served_on: date | None = None
    due_on: date | None = None
    extended: bool = False
    rechecks: int = 0
    complied_on: date | None = None
    overdue_on: date | None = None
    refused_on: date | None = None
    escalated_on: date | None = None
    escalated_to: str | None = None
    ended_on: date | None = None


def evolve(
    row: RectificationRow | None, key: str, recorded: Recorded[Any]
) -> RectificationRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.RectificationOrderDrafted() as drafted:
            return RectificationRow(
                rectification_id=RectificationId(key),  # type: ignore[arg-type]
                household_id=drafted.household,
                station=drafted.station,
                status="DRAFTED",
                matter=drafted.matter,
                demand=drafted.demand,
                drafted_on=day,
                patrol_id=drafted.patrol,
                finding_no=drafted.finding,
            )
        case None, events.OrderTranscribed() as event:
            return transcribed(event, key, day)
        case RectificationRow(), events.RectificationOrderIssued(document_no=number):
            return replace(row, status="ISSUED", document_no=number, issued_on=day)
        case RectificationRow(), events.RectificationOrderServed(deadline=deadline):
            return replace(row, status="SERVED", served_on=day, due_on=deadline.due_on)
        case RectificationRow(), events.RectificationDeadlineExtended(deadline=deadline):
            return replace(row, extended=True, due_on=deadline.due_on)
        case RectificationRow(), events.RectificationRechecked():
            return replace(row, rechecks=row.rechecks + 1)
        case RectificationRow(), events.RectificationComplied(late=True):
            return replace(row, complied_on=day)
        case (
            RectificationRow(),
            events.RectificationComplied() | events.ComplianceTranscribed(),
        ):
            return replace(row, status="COMPLIED", complied_on=day, ended_on=day)
        case RectificationRow(), events.RectificationOverdue():
            return replace(row, status="OVERDUE", overdue_on=day)
        case RectificationRow(), events.RectificationRefused():
            return replace(row, status="REFUSED", refused_on=day)
        case RectificationRow(), events.RectificationEscalated(to=to):
            return replace(
                row, status="ESCALATED", escalated_on=day, escalated_to=to, ended_on=day
            )
        case RectificationRow(), events.EscalationWaived():
            return replace(row, status="WAIVED", ended_on=day)
        case RectificationRow(), events.RectificationOrderWithdrawn():
            return replace(row, status="WITHDRAWN", ended_on=day)
        case _:
            return row


def transcribed(event: events.OrderTranscribed, key: str, day: date) -> RectificationRow:
    """The register tells of the day on which the order bound the party, and no other."""
    return RectificationRow(
        rectification_id=RectificationId(key),  # type: ignore[arg-type]
        household_id=event.household,
        station=event.station,
        status="SERVED",
        matter=event.matter,
        demand=event.demand or event.matter,
        drafted_on=day,
        patrol_id=event.patrol,
        issued_on=day,
        served_on=day,
    )


RECTIFICATION: Projection[RectificationRow] = Projection(
    name="rectification",
    row=RectificationRow,
    reads=(
        events.RectificationOrderDrafted,
        events.RectificationOrderIssued,
        events.RectificationOrderServed,
        events.RectificationDeadlineExtended,
        events.RectificationRechecked,
        events.RectificationComplied,
        events.RectificationOverdue,
        events.RectificationRefused,
        events.RectificationEscalated,
        events.EscalationWaived,
        events.RectificationOrderWithdrawn,
        events.OrderTranscribed,
        events.ComplianceTranscribed,
    ),
    evolve=evolve,
    sought_by=("household_id", "station, status", "due_on"),
)
