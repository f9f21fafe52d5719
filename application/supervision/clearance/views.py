"""What is seen of monthly clearances, as a whole."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import BeatId, ClearanceId, StationId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.months import first_day
from domain.kernel.projection import Projection
from domain.supervision.clearance import events


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """One beat's clearance of one month, whose first day is ``month``.

    ``status`` is OPEN, CLASSIFIED, SUBMITTED, DISCREPANT, RECONCILED or CERTIFIED; the
    roster was last brought up to date on ``roster_on``. ``registered`` is the register's
    count, ``counted`` that of the street, and ``explained`` by how much the resolved
    discrepancies let the one exceed the other.
    """

    clearance_id: ClearanceId
    beat_id: BeatId
    station: StationId
    month: date
    status: str
    opened_on: date
    due_on: date
    households: int = 0
    remaining: int = 0
    roster_on: date | None = None
    submitted_on: date | None = None
    reconciled_on: date | None = None
    counted: int | None = None
    registered: int | None = None
    explained: int = 0
    discrepancies: int = 0
    open_discrepancies: int = 0
    overdue_on: date | None = None
    certified_on: date | None = None


def evolve(
    row: ClearanceRow | None, key: str, recorded: Recorded[Any]
) -> ClearanceRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.ClearanceOpened() as opened:
            return ClearanceRow(
                clearance_id=ClearanceId(StreamId(key)),
                beat_id=opened.beat,
                station=opened.station,
                month=first_day(opened.month),
                status="OPEN",
                opened_on=day,
                due_on=opened.deadline.due_on,
            )
        case ClearanceRow(), (
            events.HouseholdsEnrolled() | events.HouseholdsStruckOff() as roster
        ):
            return cleared(
                replace(row, households=roster.enrolled, roster_on=day), roster.remaining
            )
        case ClearanceRow(), (
            events.HouseholdClassified(remaining=rest)
            | events.HouseholdsClassified(remaining=rest)
            | events.ProposalsAccepted(remaining=rest)
        ):
            return cleared(row, rest)
        case ClearanceRow(), events.ClearanceSubmitted(households=counted):
            return replace(row, status="SUBMITTED", submitted_on=day, counted=counted)
        case ClearanceRow(), events.ClearanceOverdueFlagged():
            return replace(row, overdue_on=day)
        case ClearanceRow(), events.ClearanceCertified():
            return replace(row, status="CERTIFIED", certified_on=day)
        case ClearanceRow(), _:
            return compared(row, recorded)
        case _:
            return row


def cleared(row: ClearanceRow, remaining: int) -> ClearanceRow:
    """Nothing is handed in that has changed since."""
    return replace(
        row,
        status="OPEN" if remaining or not row.households else "CLASSIFIED",
        remaining=remaining,
        submitted_on=None,
        reconciled_on=None,
        counted=None,
        registered=None,
    )


def compared(row: ClearanceRow, recorded: Recorded[Any]) -> ClearanceRow:
    match recorded.event:
        case events.ClearanceReconciled() as said:
            row = replace(
                row,
                reconciled_on=recorded.occurred_on,
                registered=said.registered,
                explained=said.explained,
            )
        case events.DiscrepancyRaised():
            row = replace(
                row,
                discrepancies=row.discrepancies + 1,
                open_discrepancies=row.open_discrepancies + 1,
            )
        case events.DiscrepancyResolved(explained=explained):
            row = replace(
                row, open_discrepancies=row.open_discrepancies - 1, explained=explained
            )
        case _:
            return row
    if row.registered is None or row.counted is None:
        return row
    agrees = row.registered - row.counted in {0, row.explained}
    reconciled = agrees and not row.open_discrepancies
    return replace(row, status="RECONCILED" if reconciled else "DISCREPANT")


CLEARANCE: Projection[ClearanceRow] = Projection(
    name="clearance",
    row=ClearanceRow,
    reads=get_args(events.ClearanceEvent),
    evolve=evolve,
    sought_by=("station, status", "beat_id", "month", "due_on"),
)
