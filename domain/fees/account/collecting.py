"""What comes in, what is waived, and what is taken back because it was entered wrongly."""

from collections.abc import Sequence

from domain.fees.account.assessing import Charging
from domain.fees.account.commands import CorrectEntry, RecordPayment, WaiveFee
from domain.fees.account.events import (
    Entry,
    FeeEntryReversed,
    FeeEvent,
    FeePaid,
    FeeWaived,
)
from domain.fees.account.posting import after, entry, line_of, reversal, settled
from domain.fees.account.states import CHARGES, FeeAccount, kind_of
from domain.fees.vocabulary import ByGrant, ByLeave, ByPolicy, EntryKind, WaiverSource
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.kernel.months import Month, first_day, month_of
from domain.law.epidemic import epidemic_relief


def record(command: RecordPayment, account: FeeAccount) -> Sequence[FeeEvent]:
    """A receipt is one payment, which goes to the month it names or the oldest first."""
    if is_known(command, account):
        return []
    lines = account.open_lines()
    if command.month is not None:
        lines = [line_of(account, command.month)]
    if command.amount > sum(line.outstanding for line in lines):
        raise Refused(Because.MORE_THAN_OWED, "amount")
    events: list[FeeEvent] = []
    left: int = command.amount
    for line in lines:
        part = Fen(min(left, line.outstanding))
        if part == 0:
            break
        paid = entry(
            account,
            FeePaid,
            EntryKind.PAYMENT,
            line.month,
            part,
            series=command.series,
            receipt_no=command.receipt_no,
        )
        account, left = after(account, [paid]), left - part
        events += settled(paid)
    return events


def is_known(command: RecordPayment, account: FeeAccount) -> bool:
    """Whether this very payment is entered already. Raises ``Refused`` where its receipt
    stands for another, a reversed one too (INV-27)."""
    parts = of_receipt(account.entries, command.series, command.receipt_no)
    if not parts:
        return False
    is_same = sum(each.amount for each in parts) == command.amount
    if not is_same or any(each.entry in account.reversed_entries for each in parts):
        raise Refused(Because.RECEIPT_TAKEN, "receipt_no")
    return True


def of_receipt(
    entries: Sequence[Entry], series: str, receipt_no: str
) -> tuple[FeePaid, ...]:
    return tuple(
        each
        for each in entries
        if isinstance(each, FeePaid)
        and (each.series, each.receipt_no) == (series, receipt_no)
    )


def waive(charging: Charging, command: WaiveFee, account: FeeAccount) -> Sequence[FeeEvent]:
    """On grounds that hold for the month, and once on the same (INV-29)."""
    line = line_of(account, command.month)
    for each in account.standing():
        if isinstance(each, FeeWaived) and (each.month, each.source) == (
            command.month,
            command.source,
        ):
            if command.amount not in {None, each.amount}:
                raise Refused(Because.WAIVED_BEFORE, "amount")
            return []
    check_source(charging, command.source, command.month, account)
    amount = command.amount or line.outstanding
    if amount == 0 or amount > line.outstanding:
        raise Refused(Because.MORE_THAN_OWED, "amount")
    kind, source = EntryKind.WAIVER, command.source
    return list(
        settled(entry(account, FeeWaived, kind, command.month, amount, source=source))
    )


def check_source(
    charging: Charging, source: WaiverSource, month: Month, account: FeeAccount
) -> None:
    match source:
        case ByGrant():
            holds = month_of(source.from_on) <= month <= month_of(source.until_on)
        case ByLeave():
            holds = source.leave in account.spans and account.is_free(month)
        case ByPolicy():
            if source.policy not in {rule.id for rule in charging.book.epidemic_relief}:
                raise Refused(Because.NO_SUCH_POLICY, "source")
            relief = epidemic_relief(source.sector, first_day(month), charging.book)
            holds = relief is not None and relief.id == source.policy
        case _:
            raise Refused(Because.NO_SUCH_POLICY, "source")
    if not holds:
        raise Refused(Because.NOT_IN_THE_PERIOD, "source")


def correct(command: CorrectEntry, account: FeeAccount) -> Sequence[FeeEvent]:
    """A wrong entry is compensated, never changed; a reversal stands (INV-06)."""
    if command.entry > len(account.entries):
        raise Refused(Because.CORRECTS_NOTHING, "entry")
    wrong = account.entries[command.entry - 1]
    if isinstance(wrong, FeeEntryReversed):
        raise Refused(Because.CORRECTS_NOTHING, "entry")
    if wrong.entry in account.reversed_entries:
        return []
    if kind_of(wrong) in CHARGES and wrong.balance.assessed != (
        line_of(account, wrong.month).outstanding
    ):
        raise Refused(Because.LINE_IN_USE, "entry")
    events: list[FeeEvent] = []
    for each in parts_of(wrong, account):
        made = reversal(account, each, command.reason)
        account = after(account, [made])
        events.append(made)
    return events


def parts_of(wrong: Entry, account: FeeAccount) -> Sequence[Entry]:
    """A receipt is wrong as a whole, whatever months it was divided among."""
    if isinstance(wrong, FeePaid):
        return of_receipt(account.entries, wrong.series, wrong.receipt_no)
    return (wrong,)
