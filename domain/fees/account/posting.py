"""How an entry is made: in the next place, with the balance that it leaves (INV-26)."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from domain.fees.account.events import Entry, FeeEntryReversed, FeeEvent, FeeLineSettled
from domain.fees.account.states import (
    CHARGES,
    NOTHING,
    FeeAccount,
    FeeLine,
    evolve,
    kind_of,
    moved,
)
from domain.fees.vocabulary import EntryKind
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.kernel.months import Month, number_of

E = TypeVar("E", bound=Entry)


def line_of(account: FeeAccount, month: Month) -> FeeLine:
    """Raises ``Refused`` where nothing is assessed for the month."""
    line = account.lines.get(month)
    if line is None:
        raise Refused(Because.NO_SUCH_LINE, "month")
    return line


def entry(
    account: FeeAccount,
    made: type[E],
    kind: EntryKind,
    month: Month,
    amount: Fen,
    **more: Any,
) -> E:
    """An entry of this kind; ``more`` is what only its own event says."""
    line = account.lines.get(month)
    return made(
        household=account.opened.household,
        station=account.opened.station,
        entry=account.next_entry,
        month=month,
        number=number_of(month),
        amount=amount,
        balance=moved(line.balance if line else NOTHING, kind, amount),
        **more,
    )


def reversal(account: FeeAccount, wrong: Entry, reason: str) -> FeeEntryReversed:
    """冲正: the day to pay runs on where something is owed and it has not passed."""
    kind, line = kind_of(wrong), line_of(account, wrong.month)
    runs = kind not in CHARGES and not line.in_arrears
    return FeeEntryReversed(
        household=account.opened.household,
        station=account.opened.station,
        entry=account.next_entry,
        reverses=wrong.entry,
        kind=kind,
        month=wrong.month,
        number=number_of(wrong.month),
        amount=wrong.amount,
        reason=reason,
        balance=moved(line.balance, kind, -wrong.amount),
        pay=line.pay if runs else None,
    )


def settled(made: Entry) -> Iterator[FeeEvent]:
    """The entry, and that nothing is outstanding any more where that is so."""
    yield made
    if made.balance.outstanding == 0 and not isinstance(made, FeeEntryReversed):
        yield FeeLineSettled(
            household=made.household, month=made.month, number=made.number, by=kind_of(made)
        )


def after(account: FeeAccount, events: Iterable[FeeEvent]) -> FeeAccount:
    """The account once these have happened."""
    for event in events:
        now = evolve(account, event)
        if not isinstance(now, FeeAccount):
            raise TypeError(f"{event.topic} leaves no account")
        account = now
    return account


def check_open_on(account: FeeAccount, day: date) -> None:
    if day < account.opened.opened_on:
        raise Refused(Because.BEFORE_IT_WAS_OPENED, "occurred_on")
