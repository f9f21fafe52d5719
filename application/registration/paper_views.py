"""What is seen of an application's papers: pre-approvals that were seen, and promises."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identity import ApplicationId, HouseholdId, OfficerId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.registration import PreApprovalItem
from domain.registration.application import events
from domain.registration.vocabulary import CommitmentStep


@dataclass(frozen=True, slots=True)
class PreApprovalRow:
    """The approval that was seen last for one item of one application. ``valid_until`` is
    its last day; empty: it has none."""

    pre_approval_id: str
    application_id: ApplicationId
    item: PreApprovalItem
    authority: str
    document_no: str
    issued_on: date
    valid_until: date | None
    verified_on: date
    verified_by: OfficerId | None


def approval_keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.item.value}",)


def evolve_approval(
    _: PreApprovalRow | None, key: str, recorded: Recorded[Any]
) -> PreApprovalRow | None:
    said: events.PreApprovalVerified = recorded.event
    return PreApprovalRow(
        pre_approval_id=key,
        application_id=ApplicationId(recorded.stream),
        item=said.item,
        authority=said.authority,
        document_no=said.document_no,
        issued_on=said.issued_on,
        valid_until=said.valid_until,
        verified_on=said.on,
        verified_by=said.verified_by,
    )


PRE_APPROVAL: Projection[PreApprovalRow] = Projection(
    name="pre_approval",
    row=PreApprovalRow,
    reads=(events.PreApprovalVerified,),
    keys=approval_keys,
    evolve=evolve_approval,
    sought_by=("application_id",),
)


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """承诺: one promise of one application; ``outcome`` is its proof, or how it was
    breached."""

    commitment_id: str
    application_id: ApplicationId
    number: int
    status: CommitmentStep
    promise: str
    item: PreApprovalItem | None
    material: str | None
    accepted_on: date
    prove_due_on: date
    overdue_on: date | None = None
    settled_on: date | None = None
    outcome: str | None = None
    household_id: HouseholdId | None = None


def commitment_keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


def evolve_commitment(
    row: CommitmentRow | None, key: str, recorded: Recorded[Any]
) -> CommitmentRow | None:
    match row, recorded.event:
        case None, events.CommitmentAccepted() as said:
            return CommitmentRow(
                commitment_id=key,
                application_id=ApplicationId(recorded.stream),
                number=said.number,
                status=CommitmentStep.OPEN,
                promise=said.promise,
                item=said.item,
                material=said.material,
                accepted_on=said.on,
                prove_due_on=said.prove.due_on,
            )
        case CommitmentRow(), events.CommitmentOverdue():
            day = recorded.occurred_on
            return replace(row, status=CommitmentStep.OVERDUE, overdue_on=day)
        case CommitmentRow(), event:
            return settled(row, event)
        case _:
            return row


def settled(row: CommitmentRow, event: Any) -> CommitmentRow:
    outcome: str | None = None
    match event:
        case events.CommitmentKept():
            status, outcome = CommitmentStep.KEPT, event.proof
        case events.CommitmentBreached():
            status, outcome = CommitmentStep.BREACHED, event.matter
        case events.CommitmentReleased():
            status = CommitmentStep.RELEASED
        case _:
            return row
    return replace(
        row,
        status=status,
        settled_on=event.on,
        outcome=outcome,
        household_id=event.household,
    )


COMMITMENT: Projection[CommitmentRow] = Projection(
    name="commitment",
    row=CommitmentRow,
    reads=(
        events.CommitmentAccepted,
        events.CommitmentKept,
        events.CommitmentBreached,
        events.CommitmentOverdue,
        events.CommitmentReleased,
    ),
    keys=commitment_keys,
    evolve=evolve_commitment,
    sought_by=("application_id", "status, prove_due_on"),
)
