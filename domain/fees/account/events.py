"""What may have happened to a fee account. These shapes are stored: add, never edit.

Entries are counted from 1; each names its month and carries the balance of that month's
line after it. ``number`` is the month again, as the deadlines of lines are numbered.
"""

from datetime import date
from typing import TypeAlias

from pydantic import model_validator

from domain.fees.vocabulary import EntryKind, WaiverSource
from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, OfficerId, RuleId, StationId
from domain.kernel.messages import Event, Value
from domain.kernel.money import Fen
from domain.kernel.months import Month


class Balance(Value):
    """账目平衡: assessed = paid + waived + written off + outstanding (INV-26)."""

    assessed: Fen = Fen(0)
    paid: Fen = Fen(0)
    waived: Fen = Fen(0)
    written_off: Fen = Fen(0)
    outstanding: Fen = Fen(0)

    @model_validator(mode="after")
    def _adds_up(self) -> "Balance":
        if self.assessed != self.paid + self.waived + self.written_off + self.outstanding:
            raise ValueError("The line does not balance.")
        return self


class FeeAccountOpened(Event, topic="fees.account-opened"):
    household: HouseholdId
    station: StationId
    opened_on: date


class QuotaSet(Event, topic="fees.quota-set"):
    household: HouseholdId
    from_month: Month
    amount: Fen


class FeeAssessed(Event, topic="fees.assessed"):
    household: HouseholdId
    station: StationId
    entry: int
    month: Month
    number: int
    amount: Fen
    rule: RuleId
    pay: Deadline
    balance: Balance


class FeeBackCharged(Event, topic="fees.back-charged"):
    """``leave`` is the one during which the household was found operating."""

    household: HouseholdId
    station: StationId
    entry: int
    month: Month
    number: int
    amount: Fen
    leave: int
    rule: RuleId
    pay: Deadline
    balance: Balance


class FeePaid(Event, topic="fees.paid"):
    """The part of a receipt that went to one month."""

    household: HouseholdId
    station: StationId
    entry: int
    month: Month
    number: int
    amount: Fen
    series: str
    receipt_no: str
    balance: Balance


class FeeWaived(Event, topic="fees.waived"):
    household: HouseholdId
    station: StationId
    entry: int
    month: Month
    number: int
    amount: Fen
    source: WaiverSource
    balance: Balance


class FeeWrittenOff(Event, topic="fees.written-off"):
    household: HouseholdId
    station: StationId
    entry: int
    month: Month
    number: int
    amount: Fen
    reason: str
    proposed_by: OfficerId
    approved_by: OfficerId
    balance: Balance


class FeeEntryReversed(Event, topic="fees.entry-reversed"):
    """``reverses`` is the wrong entry, of this kind; ``pay`` the day to pay, where it runs
    again, or still."""

    household: HouseholdId
    station: StationId
    entry: int
    reverses: int
    kind: EntryKind
    month: Month
    number: int
    amount: Fen
    reason: str
    balance: Balance
    pay: Deadline | None = None


class FeeLineSettled(Event, topic="fees.line-settled"):
    """Nothing of this month is outstanding any more; ``by`` is what came last."""

    household: HouseholdId
    month: Month
    number: int
    by: EntryKind


class FeeInArrears(Event, topic="fees.in-arrears"):
    """The day to pay a month's fee has passed."""

    household: HouseholdId
    month: Month
    number: int
    due_on: date
    outstanding: Fen


class DunningNoticeIssued(Event, topic="fees.dunning-notice-issued"):
    household: HouseholdId
    months: tuple[Month, ...]
    amount: Fen
    document_no: str


class WriteOffProposed(Event, topic="fees.write-off-proposed"):
    household: HouseholdId
    month: Month
    amount: Fen
    reason: str
    proposed_by: OfficerId


class AccrualSuspended(Event, topic="fees.accrual-suspended"):
    """Nothing accrues for months of which these days, both included, are the whole."""

    household: HouseholdId
    leave: int
    from_on: date
    until_on: date


class AccrualResumed(Event, topic="fees.accrual-resumed"):
    """``last_on`` is the last day of the leave that counts, or one before its first."""

    household: HouseholdId
    leave: int
    last_on: date


class FeeAccountClosed(Event, topic="fees.account-closed"):
    household: HouseholdId
    closed_on: date
    reason: str


Entry: TypeAlias = (
    FeeAssessed | FeeBackCharged | FeePaid | FeeWaived | FeeWrittenOff | FeeEntryReversed
)
"""账目: what moves money."""

FeeEvent: TypeAlias = (
    FeeAccountOpened
    | QuotaSet
    | Entry
    | FeeLineSettled
    | FeeInArrears
    | DunningNoticeIssued
    | WriteOffProposed
    | AccrualSuspended
    | AccrualResumed
    | FeeAccountClosed
)
