"""登记材料和证明文件: what was seen of approvals, and what is told to be missing (N1)."""

from collections.abc import Sequence

from domain.kernel.errors import Refused
from domain.registration.application.commands import CheckPreApproval, GiveOneTimeNotice
from domain.registration.application.events import (
    ApplicationEvent,
    DeficiencyNotified,
    PreApprovalVerified,
)
from domain.registration.application.states import Pending
from domain.registration.vocabulary import RegistrationBecause as Because


def check_pre_approval(
    command: CheckPreApproval, pending: Pending
) -> Sequence[ApplicationEvent]:
    """A newer document of the same item replaces the one before."""
    if command.item not in pending.submitted.items:
        raise Refused(Because.NOT_ASKED_FOR, "item")
    if command.issued_on > command.occurred_on:
        raise Refused(Because.DATES_OF_THE_APPROVAL, "issued_on")
    if command.valid_until is not None and command.valid_until < command.issued_on:
        raise Refused(Because.DATES_OF_THE_APPROVAL, "valid_until")
    said = PreApprovalVerified(
        item=command.item,
        authority=command.authority,
        document_no=command.document_no,
        issued_on=command.issued_on,
        valid_until=command.valid_until,
        verified_by=command.verified_by,
        on=command.occurred_on,
    )
    return [] if pending.verified.get(command.item) == said else [said]


def notify(command: GiveOneTimeNotice, pending: Pending) -> Sequence[ApplicationEvent]:
    """一次性告知: whoever was told what is missing is not told of more afterwards."""
    missing = tuple(sorted(command.missing))
    if pending.notice is not None:
        if missing != pending.notice.missing:
            raise Refused(Because.TOLD_BEFORE, "missing")
        return []
    return [DeficiencyNotified(missing=missing, on=command.occurred_on)]
