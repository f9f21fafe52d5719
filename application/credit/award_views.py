"""What is seen of awards (守合同重信用)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.credit.award import events
from domain.credit.vocabulary import Association, WithdrawalGround
from domain.kernel.identity import AwardId, EventId, HouseholdId, StationId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class AwardRow:
    """One application and what came of it. ``status`` is APPLIED, SCREENED, REVIEWED,
    PUBLICISED, GRANTED, REFUSED, WITHDRAWN or EXPIRED. Who objected is not shown.
    """

    award_id: AwardId
    household_id: HouseholdId
    station: StationId
    status: str
    applied_on: date
    grounds: str
    activity: str | None
    recommended_by: Association | None
    screened_on: date | None = None
    screened_passed: bool | None = None
    reviewed_on: date | None = None
    reviewed_passed: bool | None = None
    publicised_on: date | None = None
    notice_no: str | None = None
    objections_until: date | None = None
    objections: int = 0
    open_objections: int = 0
    upheld: bool = False
    granted_on: date | None = None
    document_no: str | None = None
    model: bool = False
    holds_until: date | None = None
    ended_on: date | None = None
    end_ground: WithdrawalGround | None = None
    end_cause: EventId | None = None
    end_reasons: str | None = None


def evolve(row: AwardRow | None, key: str, recorded: Recorded[Any]) -> AwardRow | None:
    match row, recorded.event:
        case None, events.AwardApplied() as applied:
            return AwardRow(
                award_id=AwardId(StreamId(key)),
                household_id=applied.household,
                station=applied.station,
                status="APPLIED",
                applied_on=applied.on,
                grounds=applied.grounds,
                activity=applied.activity,
                recommended_by=applied.recommended_by,
            )
        case AwardRow(), event:
            return stepped(row, event)
        case _:
            return row


def stepped(row: AwardRow, event: Any) -> AwardRow:
    match event:
        case events.AwardScreened(passed=passed, on=on):
            return replace(row, status="SCREENED", screened_on=on, screened_passed=passed)
        case events.AwardReviewed(passed=passed, on=on):
            return replace(row, status="REVIEWED", reviewed_on=on, reviewed_passed=passed)
        case events.AwardPublicised():
            return replace(
                row,
                status="PUBLICISED",
                publicised_on=event.on,
                notice_no=event.document_no,
                objections_until=event.deadline.due_on,
            )
        case events.ObjectionReceived():
            return replace(
                row,
                objections=row.objections + 1,
                open_objections=row.open_objections + 1,
            )
        case events.ObjectionSettled(upheld=upheld):
            left = row.open_objections - 1
            return replace(row, open_objections=left, upheld=row.upheld or upheld)
        case events.AwardGranted():
            return replace(
                row,
                status="GRANTED",
                granted_on=event.on,
                document_no=event.document_no,
                model=event.model,
                holds_until=event.deadline.due_on,
            )
        case _:
            return ended(row, event)


def ended(row: AwardRow, event: Any) -> AwardRow:
    match event:
        case events.AwardRefused():
            return replace(
                row, status="REFUSED", ended_on=event.on, end_reasons=event.reasons
            )
        case events.AwardWithdrawn():
            return replace(
                row,
                status="WITHDRAWN",
                ended_on=event.on,
                end_ground=event.ground,
                end_cause=event.cause,
                end_reasons=event.reasons,
            )
        case events.AwardExpired():
            return replace(row, status="EXPIRED", ended_on=event.due_on)
        case _:
            return row


AWARD: Projection[AwardRow] = Projection(
    name="award",
    row=AwardRow,
    reads=get_args(events.AwardEvent),
    evolve=evolve,
    sought_by=("household_id", "station, status", "granted_on"),
)
