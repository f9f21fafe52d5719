"""What a fee account is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.fees.account.events import (
    AccrualResumed,
    AccrualSuspended,
    Balance,
    DunningNoticeIssued,
    Entry,
    FeeAccountClosed,
    FeeAccountOpened,
    FeeAssessed,
    FeeBackCharged,
    FeeEntryReversed,
    FeeEvent,
    FeeInArrears,
    FeeLineSettled,
    FeePaid,
    FeeWaived,
    FeeWrittenOff,
    QuotaSet,
    WriteOffProposed,
)
from domain.fees.vocabulary import EntryKind
from domain.kernel.calendar import Deadline
from domain.kernel.identity import StationId
from domain.kernel.money import Fen
from domain.kernel.months import Month, days_of

NOTHING = Balance()
COLUMN: Mapping[EntryKind, str] = {
    EntryKind.PAYMENT: "paid",
    EntryKind.WAIVER: "waived",
    EntryKind.WRITE_OFF: "written_off",
}
CHARGES = frozenset({EntryKind.ASSESSMENT, EntryKind.BACK_CHARGE})


@dataclass(frozen=True, slots=True)
class FeeLine:
    """一个月的规费: what was charged for a month and what became of it."""

    month: Month
    balance: Balance
    pay: Deadline
    in_arrears: bool = False
    dunned: bool = False
    proposed: WriteOffProposed | None = None

    @property
    def outstanding(self) -> Fen:
        return self.balance.outstanding


@dataclass(frozen=True, slots=True)
class LeaveSpan:
    """停止计费期间: the days of a leave, both included; none where the last is before the
    first."""

    leave: int
    from_on: date
    until_on: date
    is_over: bool = False

    def holds(self, day: date) -> bool:
        return self.from_on <= day <= self.until_on


@dataclass(frozen=True, slots=True)
class Unopened:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class FeeAccount:
    """规费账户: one household's lines, month by month. It outlives its closing, because
    what is outstanding is still collected.
    """

    opened: FeeAccountOpened
    quotas: Mapping[Month, Fen] = field(default_factory=dict)
    lines: Mapping[Month, FeeLine] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    reversed_entries: frozenset[int] = frozenset()
    spans: Mapping[int, LeaveSpan] = field(default_factory=dict)
    notices: frozenset[str] = frozenset()
    closed: FeeAccountClosed | None = None

    @property
    def next_entry(self) -> int:
        return len(self.entries) + 1

    def quota(self, month: Month) -> Fen | None:
        """定额: the one set for this month, or for the last month before it."""
        known = [each for each in self.quotas if each <= month]
        return self.quotas[max(known)] if known else None

    def is_free(self, month: Month) -> bool:
        """Whether every day of the month is one of leave: months count whole."""
        spans = self.spans.values()
        return all(any(span.holds(day) for span in spans) for day in days_of(month))

    def open_lines(self) -> list[FeeLine]:
        """The lines with something outstanding, the oldest first."""
        return [
            self.lines[month]
            for month in sorted(self.lines)
            if self.lines[month].outstanding > 0
        ]

    def standing(self) -> tuple[Entry, ...]:
        """The entries that were not reversed and do not reverse."""
        return tuple(
            each
            for each in self.entries
            if not isinstance(each, FeeEntryReversed)
            and each.entry not in self.reversed_entries
        )

    def with_line(self, line: FeeLine) -> "FeeAccount":
        return replace(self, lines={**self.lines, line.month: line})


Account: TypeAlias = Unopened | FeeAccount


def station_of(account: Account) -> StationId | None:
    """The station (工商所) whose matter it is."""
    return None if isinstance(account, Unopened) else account.opened.station


def kind_of(entry: Entry) -> EntryKind:
    """What an entry does to its line, or undoes."""
    match entry:
        case FeeAssessed():
            return EntryKind.ASSESSMENT
        case FeeBackCharged():
            return EntryKind.BACK_CHARGE
        case FeePaid():
            return EntryKind.PAYMENT
        case FeeWaived():
            return EntryKind.WAIVER
        case FeeWrittenOff():
            return EntryKind.WRITE_OFF
        case FeeEntryReversed():
            return entry.kind
        case _:
            raise TypeError(f"{entry} is no entry")


def moved(balance: Balance, kind: EntryKind, amount: int) -> Balance:
    """A balance after so much of a kind; less than nothing takes it back."""
    said = balance.model_dump()
    if kind in CHARGES:
        said["assessed"] += amount
        said["outstanding"] += amount
    else:
        said[COLUMN[kind]] += amount
        said["outstanding"] -= amount
    return Balance.model_validate(said)


def evolve(account: Account, event: FeeEvent) -> Account:
    match account, event:
        case Unopened(), FeeAccountOpened():
            return FeeAccount(event)
        case FeeAccount(), QuotaSet():
            return replace(
                account, quotas={**account.quotas, event.from_month: event.amount}
            )
        case (
            FeeAccount(),
            FeeAssessed()
            | FeeBackCharged()
            | FeePaid()
            | FeeWaived()
            | FeeWrittenOff()
            | FeeEntryReversed(),
        ):
            return entered(account, event)
        case FeeAccount(), FeeLineSettled():
            return account
        case FeeAccount(), FeeInArrears():
            return account.with_line(replace(account.lines[event.month], in_arrears=True))
        case FeeAccount(), DunningNoticeIssued():
            for month in event.months:
                account = account.with_line(replace(account.lines[month], dunned=True))
            return replace(account, notices=account.notices | {event.document_no})
        case FeeAccount(), WriteOffProposed():
            return account.with_line(replace(account.lines[event.month], proposed=event))
        case FeeAccount(), AccrualSuspended():
            span = LeaveSpan(event.leave, event.from_on, event.until_on)
            return replace(account, spans={**account.spans, event.leave: span})
        case FeeAccount(), AccrualResumed():
            span = replace(account.spans[event.leave], until_on=event.last_on, is_over=True)
            return replace(account, spans={**account.spans, event.leave: span})
        case FeeAccount(), FeeAccountClosed():
            return replace(account, closed=event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {account}")


def entered(account: FeeAccount, event: Entry) -> FeeAccount:
    """An entry in the next place, which moves its line to the balance that it names."""
    if event.entry != account.next_entry:
        raise ValueError(f"entry {event.entry} cannot follow {account.next_entry - 1}")
    line, kind = account.lines.get(event.month), kind_of(event)
    amount = -event.amount if isinstance(event, FeeEntryReversed) else event.amount
    balance = moved(line.balance if line else NOTHING, kind, amount)
    if balance != event.balance:
        raise ValueError(f"{event.topic} does not lead to {event.balance}")
    after = replace(account, entries=(*account.entries, event))
    match event, line:
        case ((FeeAssessed() | FeeBackCharged()), None):
            return after.with_line(FeeLine(event.month, balance, event.pay))
        case FeeEntryReversed(), FeeLine():
            undone = account.reversed_entries | {event.reverses}
            after = replace(after, reversed_entries=undone)
            if kind in CHARGES:
                kept = {m: each for m, each in account.lines.items() if m != event.month}
                return replace(after, lines=kept)
            return after.with_line(replace(line, balance=balance, proposed=None))
        case ((FeePaid() | FeeWaived() | FeeWrittenOff()), FeeLine()):
            return after.with_line(replace(line, balance=balance, proposed=None))
        case _:
            raise ValueError(f"{event.topic} cannot follow {line}")
