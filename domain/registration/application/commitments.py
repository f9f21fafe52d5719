"""告知承诺: a commitment is accepted, proved, breached, or found overdue (S4)."""

from collections.abc import Sequence

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.registration.application.commands import (
    RecordCommitmentBreach,
    RecordCommitmentKept,
)
from domain.registration.application.events import (
    ApplicationEvent,
    CommitmentBreached,
    CommitmentKept,
    CommitmentOverdue,
    CommitmentReleased,
)
from domain.registration.application.states import (
    Declined,
    Pending,
    Promise,
    Registered,
    household_so_far,
)
from domain.registration.vocabulary import CommitmentStep
from domain.registration.vocabulary import RegistrationBecause as Because


def settle(
    command: RecordCommitmentKept | RecordCommitmentBreach,
    application: Pending | Registered,
) -> Sequence[ApplicationEvent]:
    """Whether it was kept may come out before the approval, or long after."""
    pending = application.pending if isinstance(application, Registered) else application
    held = pending.commitments.get(command.number)
    if held is None:
        raise Refused(Because.NO_SUCH_COMMITMENT, "number")
    if command.occurred_on < held.said.on:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
    said = outcome(command, application)
    if not held.is_open:
        # It may have come out before the approval; which household it is does not count.
        household = household_so_far(application)
        if held.outcome is None or said != held.outcome.model_copy(
            update={"household": household}
        ):
            raise Refused(Because.NO_SUCH_COMMITMENT, "number")
        return []
    late = command.occurred_on > held.said.prove.due_on
    if late and held.step is CommitmentStep.OPEN:
        # Whether the tick has come by makes no difference.
        return [overdue(held, application), said]
    return [said]


def overdue(held: Promise, application: Pending | Registered) -> CommitmentOverdue:
    return CommitmentOverdue(
        household=household_so_far(application),
        number=held.said.number,
        due_on=held.said.prove.due_on,
    )


def outcome(
    command: RecordCommitmentKept | RecordCommitmentBreach,
    application: Pending | Registered,
) -> CommitmentKept | CommitmentBreached:
    household = household_so_far(application)
    match command:
        case RecordCommitmentKept():
            return CommitmentKept(
                household=household,
                number=command.number,
                proof=command.proof,
                on=command.occurred_on,
            )
        case RecordCommitmentBreach():
            return CommitmentBreached(
                household=household,
                number=command.number,
                matter=command.matter,
                on=command.occurred_on,
            )
        case _:
            raise Refused(Because.NOT_NOW)


def mark_overdue(
    command: MarkOverdue, application: Pending | Registered | Declined
) -> Sequence[ApplicationEvent]:
    """期满未证明: noted once; a commitment that was settled is not overdue."""
    if isinstance(application, Declined):
        return []
    pending = application.pending if isinstance(application, Registered) else application
    held = pending.commitments.get(command.number or 0)
    if held is None or held.step is not CommitmentStep.OPEN:
        return []
    if command.occurred_on <= held.said.prove.due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return [overdue(held, application)]


def released(pending: Pending, ends: ApplicationEvent) -> Sequence[ApplicationEvent]:
    """Where nothing is registered, nothing is to be proved any more."""
    held: list[Promise] = [each for each in pending.commitments.values() if each.is_open]
    on = getattr(ends, "on", pending.since)
    return [ends, *(CommitmentReleased(number=each.said.number, on=on) for each in held)]
