"""准予登记: what must be so before a business is registered (INV-38, INV-44)."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.law.registration import PreApprovalItem
from domain.law.rulebook import RuleBook, Rules
from domain.registration.application.commands import (
    ApproveRegistration,
    RefuseRegistration,
    WithdrawApplication,
)
from domain.registration.application.commitments import released
from domain.registration.application.events import (
    ApplicationEvent,
    ApplicationWithdrawn,
    RegistrationApproved,
    RegistrationRefused,
)
from domain.registration.application.numbers import household_of
from domain.registration.application.states import Declined, Pending, Registered
from domain.registration.vocabulary import CommitmentStep
from domain.registration.vocabulary import RegistrationBecause as Because


def approve(
    command: ApproveRegistration, application: Pending | Registered, book: RuleBook
) -> Sequence[ApplicationEvent]:
    """Conditions are neither lowered nor procedure shortened (N1)."""
    if isinstance(application, Registered):
        same = (command.number, command.station, command.occurred_on)
        said = application.approved
        if same != (said.number, said.station, said.on):
            raise Refused(Because.NOT_NOW)
        return []
    rules = book.on(command.occurred_on)
    check_complete(application)
    check_number(command.number, rules)
    required = frozenset(application.submitted.items) & rules.pre_approval.items
    check_approvals(command, application, required)
    return [
        RegistrationApproved(
            household=household_of(command.number),
            number=command.number,
            station=command.station,
            particulars=application.submitted.particulars,
            required=tuple(sorted(required)),
            approved_by=command.approved_by,
            on=command.occurred_on,
        )
    ]


def check_complete(pending: Pending) -> None:
    if pending.missing:
        raise Refused(Because.STILL_MISSING)
    steps = {each.step for each in pending.commitments.values()}
    if CommitmentStep.BREACHED in steps:
        raise Refused(Because.COMMITMENT_BROKEN)


def check_number(number: LicenceNumber, rules: Rules) -> None:
    """We give a number of the day's kind, and none of a foreign register (INV-44)."""
    if number.kind is NumberKind.SOURCE or not rules.numbers.allows(number.kind):
        raise Refused(Because.NUMBER_NOT_OF_ITS_TIME, "number")


def check_approvals(
    command: ApproveRegistration, pending: Pending, required: frozenset[PreApprovalItem]
) -> None:
    """Every item of the day's catalogue is verified, and its approval has not run out."""
    for item in required:
        seen = pending.verified.get(item)
        if seen is None:
            raise Refused(Because.PRE_APPROVAL_MISSING)
        if seen.valid_until is not None and seen.valid_until < command.occurred_on:
            raise Refused(Because.PRE_APPROVAL_MISSING)


def withdraw(
    command: RefuseRegistration | WithdrawApplication, application: Pending | Declined
) -> Sequence[ApplicationEvent]:
    """Refused by us, or taken back by the applicant: nothing is registered."""
    said = ending(command)
    if isinstance(application, Declined):
        if said != application.end:
            raise Refused(Because.NOT_NOW)
        return []
    return released(application, said)


def ending(
    command: RefuseRegistration | WithdrawApplication,
) -> RegistrationRefused | ApplicationWithdrawn:
    match command:
        case RefuseRegistration():
            return RegistrationRefused(
                reasons=command.reasons, article=command.article, on=command.occurred_on
            )
        case WithdrawApplication():
            return ApplicationWithdrawn(reason=command.reason, on=command.occurred_on)
        case _:
            raise Refused(Because.NOT_NOW)
