"""What makes the sum smaller or lets it stand still: waivers, reviews, alterations."""

from collections.abc import Sequence

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.commands import (
    AlterDue,
    PauseSurcharge,
    ResumeSurcharge,
    WaiveSurcharge,
)
from domain.enforcement.execution.events import (
    DueAltered,
    EnforcementTerminated,
    ExecutionEvent,
    SurchargePaused,
    SurchargeResumed,
    SurchargeWaived,
)
from domain.enforcement.execution.paying import discharged, met
from domain.enforcement.execution.states import (
    NOTHING,
    Account,
    Ended,
    InInstalments,
    Running,
    evolve,
)
from domain.enforcement.execution.terms import Terms
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.errors import Refused
from domain.kernel.money import Fen


def waive(
    terms: Terms, command: WaiveSurcharge, execution: Running
) -> Sequence[ExecutionEvent]:
    account = execution.account
    last = account.waiver
    if last is not None and (last.amount, last.reason, last.on) == (
        command.amount,
        command.reason,
        command.occurred_on,
    ):
        return []
    if command.amount > account.owed.surcharge:
        raise Refused(Because.MORE_THAN_ACCRUED, "amount")
    waived = SurchargeWaived(
        case=account.case,
        household=account.household,
        amount=command.amount,
        reason=command.reason,
        owed=account.forgiven(command.amount).owed,
        on=command.occurred_on,
    )
    return [waived, *met(terms, evolve(execution, waived))]


def pause(
    terms: Terms, command: PauseSurcharge, account: Account
) -> Sequence[ExecutionEvent]:
    """Noted under every law; whether it stops the surcharge is the affair of each day's."""
    now = account.paused
    if now is not None:
        if (now.cause, now.document_no) == (command.cause, command.document_no):
            return []
        raise Refused(Because.ALREADY_PAUSED)
    rules = terms.book.on(command.occurred_on).surcharge
    return [
        SurchargePaused(
            case=account.case,
            household=account.household,
            cause=command.cause,
            document_no=command.document_no,
            counts=rules is not None and rules.paused_under_review,
            on=command.occurred_on,
        )
    ]


def resume(command: ResumeSurcharge, account: Account) -> Sequence[ExecutionEvent]:
    """The day on which the review ends is its last."""
    if account.paused is None:
        last = account.resumed
        if last is not None and (last.outcome, last.on) == (
            command.outcome,
            command.occurred_on,
        ):
            return []
        raise Refused(Because.NOT_PAUSED)
    return [
        SurchargeResumed(
            case=account.case,
            household=account.household,
            outcome=command.outcome,
            paused_on=account.paused.on or command.occurred_on,
            on=command.occurred_on,
        )
    ]


def alter(
    terms: Terms, command: AlterDue, execution: Running | Ended
) -> Sequence[ExecutionEvent]:
    """Where nothing is due any more, the execution ends with the decision it rests on."""
    account, last = execution.account, execution.account.altered
    if last is not None and (last.document_no, last.fine, last.gains) == (
        command.document_no,
        command.fine,
        command.gains,
    ):
        return []
    if command.fine > account.fine or command.gains > account.gains:
        raise Refused(Because.HEAVIER)
    altered = _altered(command, account)
    after = evolve(execution, altered)
    if isinstance(after, Ended):
        return [altered]
    if command.fine + command.gains > 0:
        return [altered, *met(terms, after)]
    left = account.altered_to(NOTHING, NOTHING, altered.surcharge)
    terminated = EnforcementTerminated(
        case=account.case,
        household=account.household,
        reason=command.document_no,
        owed=left.owed,
        number=running(execution),
    )
    return [altered, terminated, discharged(left, ExecutionEnd.TERMINATED)]


def _altered(command: AlterDue, account: Account) -> DueAltered:
    """The surcharge shrinks as the fine does: on what was struck out none was due (our
    reading; no rule says how it is reckoned)."""
    surcharge = NOTHING
    if account.fine > 0:
        surcharge = Fen(account.accrued * command.fine // account.fine)
    after = account.altered_to(command.fine, command.gains, surcharge)
    return DueAltered(
        case=account.case,
        household=account.household,
        document_no=command.document_no,
        fine=command.fine,
        gains=command.gains,
        owed=after.owed,
        surcharge=surcharge,
        overpaid=after.overpaid,
        on=command.occurred_on,
    )


def running(execution: Running | Ended) -> int | None:
    """The number of the instalment that is next."""
    return execution.pay.number if isinstance(execution, InInstalments) else None
