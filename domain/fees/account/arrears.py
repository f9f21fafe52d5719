"""What does not come in: arrears (欠费), dunning (催缴), and write-off by two people."""

from collections.abc import Sequence

from domain.fees.account.commands import ApproveWriteOff, Dun, ProposeWriteOff
from domain.fees.account.events import (
    DunningNoticeIssued,
    FeeEvent,
    FeeInArrears,
    FeeWrittenOff,
    WriteOffProposed,
)
from domain.fees.account.posting import entry, line_of, settled
from domain.fees.account.states import FeeAccount
from domain.fees.vocabulary import EntryKind
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.kernel.months import number_of


def mark_overdue(command: MarkOverdue, account: FeeAccount) -> Sequence[FeeEvent]:
    """Once for each line, and only for one that is still owed."""
    for line in account.open_lines():
        number = number_of(line.month)
        if (command.kind, command.number) == (DeadlineKind.FEE, number):
            if line.in_arrears:
                return []
            if command.occurred_on <= line.pay.due_on:
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            return [
                FeeInArrears(
                    household=account.opened.household,
                    month=line.month,
                    number=number,
                    due_on=line.pay.due_on,
                    outstanding=line.outstanding,
                )
            ]
    return []


def dun(command: Dun, account: FeeAccount) -> Sequence[FeeEvent]:
    if command.document_no in account.notices:
        return []
    lines = [line for line in account.open_lines() if line.in_arrears]
    if not lines:
        raise Refused(Because.NOTHING_IN_ARREARS)
    return [
        DunningNoticeIssued(
            household=account.opened.household,
            months=tuple(line.month for line in lines),
            amount=Fen(sum(line.outstanding for line in lines)),
            document_no=command.document_no,
        )
    ]


def propose(command: ProposeWriteOff, account: FeeAccount) -> Sequence[FeeEvent]:
    """核销 is proposed of what stands outstanding; any entry after it takes it back."""
    if command.proposed_by is None:
        raise Refused(Because.UNSIGNED, "proposed_by")
    line = line_of(account, command.month)
    if not (line.outstanding and line.in_arrears and line.dunned):
        raise Refused(Because.DUN_FIRST, "month")
    proposed = WriteOffProposed(
        household=account.opened.household,
        month=command.month,
        amount=line.outstanding,
        reason=command.reason,
        proposed_by=command.proposed_by,
    )
    return [] if line.proposed == proposed else [proposed]


def approve(command: ApproveWriteOff, account: FeeAccount) -> Sequence[FeeEvent]:
    """批准核销: the second of two people, who is not the first."""
    if command.approved_by is None:
        raise Refused(Because.UNSIGNED, "approved_by")
    line = line_of(account, command.month)
    if line.proposed is None:
        if is_written_off(command, account):
            return []
        raise Refused(Because.NOT_PROPOSED, "month")
    if command.approved_by == line.proposed.proposed_by:
        raise Refused(Because.SAME_PERSON, "approved_by")
    written_off = entry(
        account,
        FeeWrittenOff,
        EntryKind.WRITE_OFF,
        command.month,
        line.proposed.amount,
        reason=line.proposed.reason,
        proposed_by=line.proposed.proposed_by,
        approved_by=command.approved_by,
    )
    return list(settled(written_off))


def is_written_off(command: ApproveWriteOff, account: FeeAccount) -> bool:
    """Whether this very approval is entered already."""
    return any(
        isinstance(each, FeeWrittenOff)
        and (each.month, each.approved_by) == (command.month, command.approved_by)
        for each in account.standing()
    )
