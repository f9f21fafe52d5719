"""What is seen of leave."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.fees.leave import events
from domain.fees.leave.states import A_DAY
from domain.fees.vocabulary import LeaveStep
from domain.kernel.identity import HouseholdId, LeaveBookId, PatrolId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class LeaveBookRow:
    """One household's leave book: how many it holds, and the last that was granted."""

    book_id: LeaveBookId
    household_id: HouseholdId
    station: StationId
    opened_on: date
    leaves: int = 0
    granted_number: int | None = None


@dataclass(frozen=True, slots=True)
class LeaveRow:
    """One leave, from one day to another, both included, as far as its days count.

    ``asked_until_on`` is the last day as asked for or extended; ``until_on`` the last that
    counts, once the leave was cancelled or revoked. ``granted`` says whether it ever was.
    """

    leave_id: str
    book_id: LeaveBookId
    household_id: HouseholdId
    station: StationId
    number: int
    status: LeaveStep
    from_on: date
    until_on: date
    asked_until_on: date
    reason: str
    requested_on: date
    granted: bool = False
    approved_on: date | None = None
    rejected_on: date | None = None
    started_on: date | None = None
    extended_on: date | None = None
    report_due_on: date | None = None
    closed_seen_on: date | None = None
    overstayed_on: date | None = None
    returned_on: date | None = None
    revoked_on: date | None = None
    revoked_by: PatrolId | None = None


def book(
    row: LeaveBookRow | None, key: str, recorded: Recorded[Any]
) -> LeaveBookRow | None:
    event = recorded.event
    if isinstance(event, events.LeaveBookOpened):
        return LeaveBookRow(
            book_id=LeaveBookId(key),  # type: ignore[arg-type]
            household_id=event.household,
            station=event.station,
            opened_on=event.on,
        )
    if row is None:
        return None
    if isinstance(event, events.LeaveRequested):
        return replace(row, leaves=event.number)
    return replace(row, granted_number=event.number)


def numbers(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


def leave(row: LeaveRow | None, key: str, recorded: Recorded[Any]) -> LeaveRow | None:
    event = recorded.event
    if isinstance(event, events.LeaveRequested):
        return LeaveRow(
            leave_id=key,
            book_id=LeaveBookId(recorded.stream),
            household_id=event.household,
            station=event.station,
            number=event.number,
            status=LeaveStep.REQUESTED,
            from_on=event.from_on,
            until_on=event.until_on,
            asked_until_on=event.until_on,
            reason=event.reason,
            requested_on=event.on,
        )
    return stepped(row, recorded) if row is not None else None


def stepped(row: LeaveRow, recorded: Recorded[Any]) -> LeaveRow:
    match recorded.event:
        case events.LeaveApproved() as approved:
            row, step = replace(row, granted=True), LeaveStep.APPROVED
            by = approved.back.due_on
            return replace(row, status=step, approved_on=approved.on, report_due_on=by)
        case events.LeaveRejected(on=on):
            return replace(row, status=LeaveStep.REJECTED, rejected_on=on)
        case events.LeaveStarted(from_on=from_on):
            return replace(row, status=LeaveStep.IN_EFFECT, started_on=from_on)
        case events.LeaveExtended() as extended:
            return replace(
                row,
                until_on=extended.until_on,
                asked_until_on=extended.until_on,
                extended_on=extended.on,
                report_due_on=extended.back.due_on,
            )
        case events.LeaveCancelled() as cancelled:
            step, until_on = LeaveStep.ENDED, cancelled.last_on
            return replace(row, status=step, until_on=until_on, returned_on=cancelled.on)
        case events.LeaveOverstayed():
            day = recorded.occurred_on
            return replace(row, status=LeaveStep.OVERSTAYED, overstayed_on=day)
        case events.ClosureVerified(on=on):
            return replace(row, closed_seen_on=max(on, row.closed_seen_on or on))
        case events.LeaveRevoked() as revoked:
            return replace(
                row,
                status=LeaveStep.REVOKED,
                until_on=revoked.back_from - A_DAY,
                revoked_on=revoked.on,
                revoked_by=revoked.patrol,
            )
        case _:
            return row


LEAVE_BOOK = Projection(
    name="leave_book",
    row=LeaveBookRow,
    reads=(events.LeaveBookOpened, events.LeaveRequested, events.LeaveApproved),
    evolve=book,
    sought_by=("household_id", "station"),
)

LEAVE = Projection(
    name="leave",
    row=LeaveRow,
    reads=(
        events.LeaveRequested,
        events.LeaveApproved,
        events.LeaveRejected,
        events.LeaveStarted,
        events.LeaveExtended,
        events.LeaveCancelled,
        events.LeaveOverstayed,
        events.ClosureVerified,
        events.LeaveRevoked,
    ),
    keys=numbers,
    evolve=leave,
    sought_by=("household_id, from_on", "station, status"),
)
