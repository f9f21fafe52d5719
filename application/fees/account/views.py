"""What is seen of fee accounts."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.fees.account import events
from domain.fees.account.states import CHARGES, COLUMN, kind_of
from domain.fees.vocabulary import EntryKind
from domain.kernel.identity import FeeAccountId, HouseholdId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.months import first_day
from domain.kernel.projection import Projection

ENTRIES = get_args(events.Entry)


@dataclass(frozen=True, slots=True)
class FeeAccountRow:
    """One household's account, as it stands: what was charged, and what became of it.

    ``quota_fen`` is the quota of the latest month that has one; ``last_assessed`` the first
    day of the last month that is charged; ``suspended`` whether a leave is known that has
    not ended, which frees the months that lie in it.
    """

    account_id: FeeAccountId
    household_id: HouseholdId
    station: StationId
    opened_on: date
    quota_fen: int | None = None
    quota_from: date | None = None
    assessed_fen: int = 0
    paid_fen: int = 0
    waived_fen: int = 0
    written_off_fen: int = 0
    outstanding_fen: int = 0
    lines: int = 0
    last_assessed: date | None = None
    last_paid_on: date | None = None
    suspended: bool = False
    leave_number: int | None = None
    dunned_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class FeeLineRow:
    """One month of an account. ``status`` is ASSESSED, PARTIAL, PAID, WAIVED, ARREARS,
    DUNNED or WRITTEN_OFF. ``month`` is its first day.
    """

    line_id: str
    account_id: FeeAccountId
    household_id: HouseholdId
    station: StationId
    month: date
    status: str
    assessed_fen: int
    paid_fen: int
    waived_fen: int
    written_off_fen: int
    outstanding_fen: int
    is_back_charge: bool
    assessed_on: date
    due_on: date
    settled_on: date | None = None
    arrears_on: date | None = None
    dunned_on: date | None = None
    write_off_proposed_on: date | None = None


@dataclass(frozen=True, slots=True)
class FeeEntryRow:
    """One entry of an account: what moved a line, on which day, and whether that was
    reversed. ``series`` and ``receipt_no`` are a payment's; ``source`` a waiver's: GRANT,
    LEAVE or POLICY, and ``source_id`` which one.
    """

    entry_id: str
    account_id: FeeAccountId
    household_id: HouseholdId
    station: StationId
    number: int
    kind: EntryKind
    month: date
    amount_fen: int
    entered_on: date
    series: str | None = None
    receipt_no: str | None = None
    source: str | None = None
    source_id: str | None = None
    reason: str | None = None
    reversed_on: date | None = None
    reversed_by: int | None = None


def account(
    row: FeeAccountRow | None, key: str, recorded: Recorded[Any]
) -> FeeAccountRow | None:
    event, day = recorded.event, recorded.occurred_on
    if isinstance(event, events.FeeAccountOpened):
        return FeeAccountRow(
            account_id=FeeAccountId(key),  # type: ignore[arg-type]
            household_id=event.household,
            station=event.station,
            opened_on=event.opened_on,
        )
    if row is None:
        return None
    match event:
        case events.QuotaSet(amount=amount):
            from_on = first_day(event.from_month)
            if row.quota_from is not None and from_on < row.quota_from:
                return row
            return replace(row, quota_fen=amount, quota_from=from_on)
        case events.AccrualSuspended(leave=leave):
            return replace(row, suspended=True, leave_number=leave)
        case events.AccrualResumed(leave=leave) if leave == row.leave_number:
            return replace(row, suspended=False, leave_number=None)
        case events.DunningNoticeIssued():
            return replace(row, dunned_on=day)
        case events.FeeAccountClosed():
            return replace(row, closed_on=event.closed_on)
        case _ if isinstance(event, ENTRIES):
            return moved(row, recorded)
        case _:
            return row


def moved(row: FeeAccountRow, recorded: Recorded[Any]) -> FeeAccountRow:
    """The account's sums after an entry, a reversal taking away."""
    event, kind = recorded.event, kind_of(recorded.event)
    is_reversal = isinstance(event, events.FeeEntryReversed)
    amount, one = (-event.amount, -1) if is_reversal else (event.amount, 1)
    if kind in CHARGES:
        month = first_day(event.month)
        return replace(
            row,
            assessed_fen=row.assessed_fen + amount,
            outstanding_fen=row.outstanding_fen + amount,
            lines=row.lines + one,
            last_assessed=max(month, row.last_assessed or month),
        )
    if kind is EntryKind.PAYMENT and not is_reversal:
        row = replace(row, last_paid_on=recorded.occurred_on)
    column = f"{COLUMN[kind]}_fen"
    sums: dict[str, int] = {column: getattr(row, column) + amount}
    return replace(row, outstanding_fen=row.outstanding_fen - amount, **sums)  # type: ignore[arg-type]


def months(recorded: Recorded[Any]) -> tuple[str, ...]:
    """A line is its month."""
    event = recorded.event
    touched = getattr(event, "months", None) or (event.month,)
    return tuple(f"{recorded.stream}/{month}" for month in touched)


def line(row: FeeLineRow | None, key: str, recorded: Recorded[Any]) -> FeeLineRow | None:
    event, day = recorded.event, recorded.occurred_on
    if isinstance(event, events.FeeAssessed | events.FeeBackCharged):
        return charged(key, recorded)
    if row is None:
        return None
    match event:
        case events.FeeInArrears():
            row = replace(row, arrears_on=day)
        case events.DunningNoticeIssued():
            row = replace(row, dunned_on=day)
        case events.WriteOffProposed():
            row = replace(row, write_off_proposed_on=day)
        case events.FeeLineSettled():
            row = replace(row, settled_on=day)
        case _ if event.balance.assessed == 0:
            return None  # what was charged by mistake is no line any more
        case _:
            row = replace(
                row,
                paid_fen=event.balance.paid,
                waived_fen=event.balance.waived,
                written_off_fen=event.balance.written_off,
                outstanding_fen=event.balance.outstanding,
                settled_on=None if event.balance.outstanding else row.settled_on,
                write_off_proposed_on=None,
            )
    return replace(row, status=status_of(row))


def charged(key: str, recorded: Recorded[Any]) -> FeeLineRow:
    event = recorded.event
    return FeeLineRow(
        line_id=key,
        account_id=FeeAccountId(recorded.stream),
        household_id=event.household,
        station=event.station,
        month=first_day(event.month),
        status="ASSESSED",
        assessed_fen=event.balance.assessed,
        paid_fen=0,
        waived_fen=0,
        written_off_fen=0,
        outstanding_fen=event.balance.outstanding,
        is_back_charge=isinstance(event, events.FeeBackCharged),
        assessed_on=recorded.occurred_on,
        due_on=event.pay.due_on,
    )


def status_of(row: FeeLineRow) -> str:
    """What a line has come to (domain 6.9)."""
    if row.outstanding_fen == 0 and row.written_off_fen:
        return "WRITTEN_OFF"
    if row.outstanding_fen == 0:
        return "PAID" if row.paid_fen else "WAIVED"
    if row.dunned_on:
        return "DUNNED"
    if row.arrears_on:
        return "ARREARS"
    return "PARTIAL" if row.outstanding_fen < row.assessed_fen else "ASSESSED"


def numbers(recorded: Recorded[Any]) -> tuple[str, ...]:
    """A reversal is no row of its own: it says of another that it stands no more."""
    event = recorded.event
    is_reversal = isinstance(event, events.FeeEntryReversed)
    return (f"{recorded.stream}/{event.reverses if is_reversal else event.entry}",)


def entry(row: FeeEntryRow | None, key: str, recorded: Recorded[Any]) -> FeeEntryRow | None:
    event, day = recorded.event, recorded.occurred_on
    if isinstance(event, events.FeeEntryReversed):
        if row is None:
            return None
        return replace(row, reversed_on=day, reversed_by=event.entry)
    source = getattr(event, "source", None)
    named = [value for name, value in source if name != "kind"] if source else [None]
    return FeeEntryRow(
        entry_id=key,
        account_id=FeeAccountId(recorded.stream),
        household_id=event.household,
        station=event.station,
        number=event.entry,
        kind=kind_of(event),
        month=first_day(event.month),
        amount_fen=event.amount,
        entered_on=day,
        series=getattr(event, "series", None),
        receipt_no=getattr(event, "receipt_no", None),
        source=source.kind if source else None,
        source_id=str(named[0]) if source else None,
        reason=getattr(event, "reason", None),
    )


FEE_ACCOUNT = Projection(
    name="fee_account",
    row=FeeAccountRow,
    reads=(
        events.FeeAccountOpened,
        events.QuotaSet,
        *ENTRIES,
        events.DunningNoticeIssued,
        events.AccrualSuspended,
        events.AccrualResumed,
        events.FeeAccountClosed,
    ),
    evolve=account,
    sought_by=("household_id", "station"),
)

FEE_LINE = Projection(
    name="fee_line",
    row=FeeLineRow,
    reads=(
        *ENTRIES,
        events.FeeInArrears,
        events.DunningNoticeIssued,
        events.WriteOffProposed,
        events.FeeLineSettled,
    ),
    keys=months,
    evolve=line,
    sought_by=("household_id, month", "station, status", "month", "settled_on, due_on"),
)

FEE_ENTRY = Projection(
    name="fee_entry",
    row=FeeEntryRow,
    reads=ENTRIES,
    keys=numbers,
    evolve=entry,
    sought_by=("household_id, month", "series, receipt_no", "station, entered_on"),
)
