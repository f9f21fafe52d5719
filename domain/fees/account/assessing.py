"""What is charged: quotas, the months' fees, leave, and what is charged afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.fees.account.commands import (
    AssessMonthlyFee,
    BackCharge,
    ResumeAccrual,
    SetQuota,
    SuspendAccrual,
)
from domain.fees.account.events import (
    AccrualResumed,
    AccrualSuspended,
    FeeAssessed,
    FeeBackCharged,
    FeeEvent,
    FeeWaived,
    QuotaSet,
)
from domain.fees.account.posting import after, entry, reversal, settled
from domain.fees.account.states import FeeAccount
from domain.fees.vocabulary import ByLeave, EntryKind
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.calendar import Deadline, DeadlineKind, WorkCalendar, due
from domain.kernel.errors import Refused
from domain.kernel.identity import RuleId
from domain.kernel.months import Month, first_day, month_of, months_between, number_of
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Charging:
    """What the law and the calendar say of a charge."""

    book: RuleBook
    calendar: WorkCalendar

    def rule(self, month: Month) -> RuleId:
        """What a month is charged by. Raises ``Refused`` where no rule is (INV-28)."""
        found = self.book.on(first_day(month)).fees
        if found is None:
            raise Refused(Because.NO_FEE_IN_FORCE, "month")
        return found.id

    def pay(self, day: date, number: int) -> Deadline:
        """缴费期限, from the day on which the fee is charged."""
        term = self.book.on(day).collection.pay_within
        return due(term, DeadlineKind.FEE, day, self.calendar, number=number)


def set_quota(
    charging: Charging, command: SetQuota, account: FeeAccount
) -> Sequence[FeeEvent]:
    """定额管理: never for what is assessed already; that would have to be reversed."""
    charging.rule(command.from_month)
    if account.quotas.get(command.from_month) == command.amount:
        return []
    if account.closed is not None:
        raise Refused(Because.NOT_NOW)
    if any(month >= command.from_month for month in account.lines):
        raise Refused(Because.MONTH_ASSESSED, "from_month")
    return [
        QuotaSet(
            household=account.opened.household,
            from_month=command.from_month,
            amount=command.amount,
        )
    ]


def is_of_its_time(account: FeeAccount, month: Month) -> bool:
    """From the month of opening to the month of closing, both included."""
    closed = account.closed
    return month >= month_of(account.opened.opened_on) and (
        closed is None or month <= month_of(closed.closed_on)
    )


def assess(
    charging: Charging, command: AssessMonthlyFee, account: FeeAccount
) -> Sequence[FeeEvent]:
    """The quota of a month, exactly once; to ask again is to ask once."""
    month = command.month
    rule = charging.rule(month)
    if month in account.lines:
        return []
    if month > month_of(command.occurred_on):
        raise Refused(Because.NOT_BEGUN, "month")
    if not is_of_its_time(account, month):
        raise Refused(Because.NOT_ITS_MONTH, "month")
    if account.is_free(month):
        raise Refused(Because.ACCRUAL_SUSPENDED, "month")
    quota = account.quota(month)
    if quota is None:
        raise Refused(Because.NO_QUOTA, "month")
    pay = charging.pay(command.occurred_on, number_of(month))
    kind = EntryKind.ASSESSMENT
    return [entry(account, FeeAssessed, kind, month, quota, rule=rule, pay=pay)]


def suspend(command: SuspendAccrual, account: FeeAccount) -> Sequence[FeeEvent]:
    """A leave that is extended suspends longer. Whatever of a month that is free now was
    charged before the leave was known here is waived by it.
    """
    span = account.spans.get(command.leave)
    if span is not None and (
        span.is_over or (span.from_on, span.until_on) == (command.from_on, command.until_on)
    ):
        return []
    events: list[FeeEvent] = [
        AccrualSuspended(
            household=account.opened.household,
            leave=command.leave,
            from_on=command.from_on,
            until_on=command.until_on,
        )
    ]
    account = after(account, events)
    for line in account.open_lines():
        if account.is_free(line.month):
            kind, source = EntryKind.WAIVER, ByLeave(leave=command.leave)
            waived = entry(
                account, FeeWaived, kind, line.month, line.outstanding, source=source
            )
            account = after(account, [waived])
            events += settled(waived)
    return events


def resume(command: ResumeAccrual, account: FeeAccount) -> Sequence[FeeEvent]:
    span = account.spans.get(command.leave)
    if span is None or (span.is_over and span.until_on <= command.last_on):
        return []
    return [
        AccrualResumed(
            household=account.opened.household,
            leave=command.leave,
            last_on=min(command.last_on, span.until_on),
        )
    ]


def back_charge(
    charging: Charging, command: BackCharge, account: FeeAccount
) -> Sequence[FeeEvent]:
    """Every month of the leave that does not count as one: charged, where it was passed
    over; charged again, where the leave had waived it (INV-33)."""
    events: list[FeeEvent] = []
    for month in months_between(command.from_month, command.to_month):
        in_force = charging.book.on(first_day(month)).fees is not None
        if in_force and is_of_its_time(account, month) and not account.is_free(month):
            made = _charged_after_all(charging, command, account, month)
            account = after(account, made)
            events += made
    return events


def _charged_after_all(
    charging: Charging, command: BackCharge, account: FeeAccount, month: Month
) -> Sequence[FeeEvent]:
    source = ByLeave(leave=command.leave)
    if month in account.lines:
        wrong = (each for each in account.standing() if isinstance(each, FeeWaived))
        return [
            reversal(account, each, f"leave {command.leave} revoked")
            for each in wrong
            if each.month == month and each.source == source
        ][:1]
    quota = account.quota(month)
    if quota is None:
        return []  # the report of leakage (跑冒滴漏) shows it
    pay = charging.pay(command.occurred_on, number_of(month))
    more = {"rule": charging.rule(month), "pay": pay, "leave": command.leave}
    return [entry(account, FeeBackCharged, EntryKind.BACK_CHARGE, month, quota, **more)]
