"""What becomes of a grant once it is approved."""

from collections.abc import Sequence
from datetime import date

from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.relief.commands import (
    ClawBack,
    GrantCommand,
    ResumeGrant,
    RevokeGrant,
    SuspendGrant,
)
from domain.relief.events import (
    GrantEvent,
    GrantExpired,
    GrantResumed,
    GrantRevoked,
    GrantSuspended,
    WaiverClawedBack,
)
from domain.relief.grant.states import Expired, Forfeited, InEffect
from domain.relief.vocabulary import GrantBecause as Because
from domain.relief.vocabulary import RevocationCause


def expired(grant: InEffect) -> GrantExpired:
    return GrantExpired(
        household=grant.applied.household,
        person=grant.applied.person,
        policy=grant.applied.policy,
        due_on=grant.until.due_on,
    )


def suspend(command: SuspendGrant, grant: InEffect) -> Sequence[GrantEvent]:
    said = GrantSuspended(
        household=grant.applied.household, reason=command.reason, on=command.occurred_on
    )
    if grant.suspended is not None:
        return already(so=said == grant.suspended)
    check_not_before(command, grant.since)
    return [said]


def resume(command: ResumeGrant, grant: InEffect) -> Sequence[GrantEvent]:
    if grant.suspended is None:
        same = (command.reason, command.occurred_on)
        return already(so=any((e.reason, e.on) == same for e in grant.resumed[-1:]))
    check_not_before(command, grant.since)
    return [
        GrantResumed(
            household=grant.applied.household,
            suspended_on=grant.suspended.on,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def revoke(
    command: RevokeGrant, grant: InEffect | Expired | Forfeited
) -> Sequence[GrantEvent]:
    """What was had by fraud was never due; else the month that has begun stays waived."""
    effect = grant if isinstance(grant, InEffect) else grant.effect
    is_fraud = command.cause is RevocationCause.FRAUD
    approved = effect.approved
    said = GrantRevoked(
        household=approved.household,
        person=approved.person,
        policy=approved.policy,
        cause=command.cause,
        reason=command.reason,
        document_no=command.document_no,
        last_month=None if is_fraud else command.occurred_on.replace(day=1),
        claw_back_from=approved.from_month if is_fraud else None,
        on=command.occurred_on,
    )
    if isinstance(grant, Forfeited):
        return already(so=said == grant.revoked)
    check_not_before(command, grant.since)
    if isinstance(grant, Expired) and not is_fraud:
        raise Refused(Because.NOT_NOW)
    return [said]


def claw_back(command: ClawBack, grant: Forfeited) -> Sequence[GrantEvent]:
    """How much was waived the fees know; each document claws back once."""
    if grant.revoked.claw_back_from is None:
        raise Refused(Because.NOTHING_TO_CLAW_BACK)
    for before in grant.clawed_back:
        if before.document_no == command.document_no:
            if before.amount != command.amount:
                raise Refused(Because.DOCUMENT_TAKEN, "document_no")
            return []
    check_not_before(command, grant.since)
    return [
        WaiverClawedBack(
            household=grant.applied.household,
            beneficiary=grant.applied.beneficiary,
            amount=command.amount,
            total=Fen(grant.total + command.amount),
            document_no=command.document_no,
            on=command.occurred_on,
        )
    ]


def check_not_before(command: GrantCommand, since: date) -> None:
    if command.occurred_on < since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def already(*, so: bool) -> Sequence[GrantEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
