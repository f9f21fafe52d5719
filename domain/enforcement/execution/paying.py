"""Payments, deferrals and instalments."""

from collections.abc import Sequence
from itertools import pairwise

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.commands import (
    GrantDeferral,
    GrantInstalments,
    ReceivePayment,
)
from domain.enforcement.execution.events import (
    DeferralGranted,
    ExecutionEvent,
    FinePaid,
    InstalmentMet,
    InstalmentsGranted,
    PenaltyDischarged,
)
from domain.enforcement.execution.states import (
    Account,
    Due,
    Execution,
    InInstalments,
    Overdue,
    Running,
    evolve,
)
from domain.enforcement.execution.terms import Terms
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.errors import Refused


def known(command: ReceivePayment, account: Account) -> bool:
    """Whether this very payment is entered already. Raises ``Refused`` where its receipt
    stands for another (INV-27)."""
    for receipt in account.receipts:
        if receipt.receipt_no == command.receipt_no:
            if receipt.amount != command.amount:
                raise Refused(Because.RECEIPT_TAKEN, "receipt_no")
            return True
    return False


def receive(
    terms: Terms, command: ReceivePayment, execution: Running
) -> Sequence[ExecutionEvent]:
    account = execution.account
    if command.amount > account.owed.total:
        raise Refused(Because.MORE_THAN_OWED, "amount")
    paid = FinePaid(
        case=account.case,
        household=account.household,
        amount=command.amount,
        receipt_no=command.receipt_no,
        owed=account.received(command.amount).owed,
        on=command.occurred_on,
    )
    return [paid, *met(terms, evolve(execution, paid))]


def met(terms: Terms, execution: Execution) -> Sequence[ExecutionEvent]:
    """What follows from what is paid by now: instalments kept, and the end of it all."""
    events: list[ExecutionEvent] = []
    while isinstance(execution, InInstalments) and _kept(execution):
        kept = _met(terms, execution)
        events.append(kept)
        execution = evolve(execution, kept)
    if isinstance(execution, Running) and execution.account.owed.total == 0:
        events.append(discharged(execution.account, ExecutionEnd.PAID))
    return events


def discharged(account: Account, end: ExecutionEnd) -> PenaltyDischarged:
    return PenaltyDischarged(
        case=account.case,
        household=account.household,
        end=end,
        paid=account.paid,
        owed=account.owed,
    )


def _kept(execution: InInstalments) -> bool:
    """Whether the next instalment is paid; of a fine that was lowered, no more than it."""
    account, number = execution.account, execution.pay.number or 1
    planned = execution.paid_before + sum(execution.granted.amounts[:number])
    return account.paid >= min(planned, account.fine + account.gains)


def _met(terms: Terms, execution: InInstalments) -> InstalmentMet:
    granted, number = execution.granted, execution.pay.number or 1
    following = None
    if number < len(granted.due_ons):
        following = terms.until(
            execution.pay.starts_on, granted.due_ons[number], number + 1
        )
    return InstalmentMet(
        case=execution.account.case,
        household=execution.account.household,
        number=number,
        pay=following,
    )


def defer(
    terms: Terms, command: GrantDeferral, execution: Due | Overdue
) -> Sequence[ExecutionEvent]:
    account, day = execution.account, command.occurred_on
    granted = DeferralGranted(
        case=account.case,
        household=account.household,
        pay=terms.until(day, command.until_on),
        reason=command.reason,
        on=day,
    )
    if isinstance(execution, Due):
        if execution.granted == granted:
            return []
        if execution.pay is not None:
            day = max(day, execution.pay.due_on)
    if command.until_on <= day:
        raise Refused(Because.NOT_LATER, "until_on")
    return [granted]


def divide(
    terms: Terms, command: GrantInstalments, execution: Due | Overdue | InInstalments
) -> Sequence[ExecutionEvent]:
    account, day = execution.account, command.occurred_on
    due_ons = tuple(each.due_on for each in command.instalments)
    granted = InstalmentsGranted(
        case=account.case,
        household=account.household,
        due_ons=due_ons,
        amounts=tuple(each.amount for each in command.instalments),
        reason=command.reason,
        pay=terms.until(day, due_ons[0], 1),
        on=day,
    )
    if isinstance(execution, InInstalments):
        if execution.granted == granted:
            return []
        raise Refused(Because.NOT_NOW)
    if due_ons[0] <= day:
        raise Refused(Because.NOT_LATER, "instalments")
    if any(one >= other for one, other in pairwise(due_ons)):
        raise Refused(Because.NOT_RISING, "instalments")
    if sum(granted.amounts) != account.owed.fine + account.owed.gains:
        raise Refused(Because.NOT_THE_SUM, "instalments")
    return [granted]
