"""What is seen of executions."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, get_args

from domain.enforcement.case.vocabulary import ExecutionEnd, PartyKind
from domain.enforcement.execution import events
from domain.kernel.calendar import Deadline
from domain.kernel.identity import CaseId, ExecutionId, HouseholdId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class PenaltyRow:
    """The execution of one decision, as it stands. ``status`` is DUE, DEFERRED (暂缓),
    INSTALMENTS (分期), OVERDUE, DEMANDED (催告), AT_COURT, PAID, ENFORCED or TERMINATED.

    All money in fen. ``fine_fen`` and ``gains_fen`` are what is due, as altered;
    ``surcharge_fen`` what has accrued, what was waived included; ``owed_fen`` what is
    still to be paid of all of it, with ``owed_surcharge_fen`` in it; ``overpaid_fen`` what
    has to be given back since the decision was altered. ``due_on`` is the next day to pay,
    ``court_due_on`` the last to apply to the court; ``ended_on`` is set when nothing more
    is to be done.
    """

    execution_id: ExecutionId
    case_id: CaseId
    household_id: HouseholdId | None
    station: StationId | None
    status: str
    party_name: str
    party_kind: PartyKind
    document_no: str
    served_on: date
    fine_fen: int
    gains_fen: int
    owed_fen: int
    paid_fen: int = 0
    surcharge_fen: int = 0
    surcharge_waived_fen: int = 0
    owed_surcharge_fen: int = 0
    overpaid_fen: int = 0
    payments: int = 0
    due_on: date | None = None
    last_paid_on: date | None = None
    accrued_to: date | None = None
    overdue_on: date | None = None
    deferred_on: date | None = None
    instalments: int = 0
    instalments_met: int = 0
    paused_on: date | None = None
    demanded_on: date | None = None
    demand_due_on: date | None = None
    court_due_on: date | None = None
    court_applied_on: date | None = None
    court: str | None = None
    altered_on: date | None = None
    discharged_on: date | None = None
    discharged_by: ExecutionEnd | None = None
    ended_on: date | None = None


def evolve(row: PenaltyRow | None, key: str, recorded: Recorded[Any]) -> PenaltyRow | None:
    event = recorded.event
    if isinstance(event, events.ExecutionOpened):
        return opened(key, event)
    if row is None:
        return None
    row = stepped(row, recorded)
    owed = getattr(event, "owed", None)
    if owed is None:
        return row
    return replace(row, owed_fen=owed.total, owed_surcharge_fen=owed.surcharge)


def opened(key: str, event: events.ExecutionOpened) -> PenaltyRow:
    return PenaltyRow(
        execution_id=ExecutionId(key),  # type: ignore[arg-type]
        case_id=event.case,
        household_id=event.household,
        station=event.station,
        status="DUE",
        party_name=event.party.name,
        party_kind=event.party.kind,
        document_no=event.document_no,
        served_on=event.served_on,
        fine_fen=event.owed.fine,
        gains_fen=event.owed.gains,
        owed_fen=event.owed.total,
        due_on=day_of(event.pay),
    )


def stepped(row: PenaltyRow, recorded: Recorded[Any]) -> PenaltyRow:
    """The steps; what is owed after each of them the events say themselves."""
    day = recorded.occurred_on
    match recorded.event:
        case events.PaymentOverdue() as overdue:
            on, court = row.overdue_on or day, day_of(overdue.court)
            return replace(row, status="OVERDUE", overdue_on=on, court_due_on=court)
        case events.OverdueTakenBack(pay=pay):
            status = "DEFERRED" if row.deferred_on else "DUE"
            status = "INSTALMENTS" if pay.number else status
            return replace(not_overdue(row, pay), status=status)
        case events.DeferralGranted() as granted:
            row = granted_anew(row, granted.pay, day)
            return replace(row, status="DEFERRED", instalments=0)
        case events.InstalmentsGranted() as granted:
            row, count = granted_anew(row, granted.pay, day), len(granted.amounts)
            return replace(row, status="INSTALMENTS", instalments=count, instalments_met=0)
        case events.InstalmentMet() as kept:
            # Kept to the end, a plan leaves at most the surcharge of the time before it.
            status = row.status if kept.pay else "OVERDUE"
            due_on, met = day_of(kept.pay), kept.number
            return replace(row, status=status, due_on=due_on, instalments_met=met)
        case events.DemandIssued() as demand:
            by = day_of(demand.deadline)
            return replace(row, status="DEMANDED", demanded_on=day, demand_due_on=by)
        case events.CourtEnforcementApplied() as applied:
            return replace(
                row, status="AT_COURT", court_applied_on=day, court=applied.court
            )
        case events.SurchargePaused():
            return replace(row, paused_on=day)
        case events.SurchargeResumed():
            return replace(row, paused_on=None)
        case events.PenaltyDischarged() as done:
            return replace(
                row,
                status=done.end,
                paid_fen=done.paid,
                discharged_on=day,
                discharged_by=done.end,
                ended_on=day,
            )
        case _:
            return reckoned(row, recorded)


def reckoned(row: PenaltyRow, recorded: Recorded[Any]) -> PenaltyRow:
    """What changes the sums only."""
    day = recorded.occurred_on
    match recorded.event:
        case events.FinePaid(amount=amount):
            return replace(
                row,
                paid_fen=row.paid_fen + amount,
                payments=row.payments + 1,
                last_paid_on=day,
            )
        case events.SurchargeAccrued() as accrued:
            total = row.surcharge_fen + accrued.amount
            return replace(row, surcharge_fen=total, accrued_to=accrued.to_on)
        case events.SurchargeCorrected(surcharge=total, from_on=from_on):
            to_on = from_on - timedelta(days=1) if total else None
            return replace(row, surcharge_fen=total, accrued_to=to_on)
        case events.SurchargeWaived(amount=amount):
            waived = row.surcharge_waived_fen + amount
            return replace(row, surcharge_waived_fen=waived)
        case events.DueAltered() as altered:
            return replace(
                row,
                fine_fen=altered.fine,
                gains_fen=altered.gains,
                surcharge_fen=altered.surcharge,
                surcharge_waived_fen=min(row.surcharge_waived_fen, altered.surcharge),
                overpaid_fen=altered.overpaid,
                altered_on=day,
            )
        case _:
            return row


def granted_anew(row: PenaltyRow, pay: Deadline, day: date) -> PenaltyRow:
    """Whoever is granted another day to pay is overdue no more."""
    return replace(not_overdue(row, pay), deferred_on=day)


def not_overdue(row: PenaltyRow, pay: Deadline) -> PenaltyRow:
    return replace(
        row,
        due_on=pay.due_on,
        overdue_on=None,
        demanded_on=None,
        demand_due_on=None,
        court_due_on=None,
    )


def day_of(deadline: Deadline | None) -> date | None:
    return deadline.due_on if deadline else None


PENALTY: Projection[PenaltyRow] = Projection(
    name="penalty",
    row=PenaltyRow,
    reads=get_args(events.ExecutionEvent),
    evolve=evolve,
    sought_by=("case_id", "household_id", "station, status", "due_on"),
)
