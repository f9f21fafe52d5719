"""What is seen of applications for registration."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import (
    ApplicationId,
    HouseholdId,
    OfficerId,
    PersonId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.registration import PreApprovalItem
from domain.registration.application import events
from domain.registration.vocabulary import BusinessForm


@dataclass(frozen=True, slots=True)
class RegistrationApplicationRow:
    """``status`` is PENDING, WAITING (for what was notified), APPROVED, REFUSED or
    WITHDRAWN. ``due_on`` is by when it is to be decided, empty while the applicant is
    waited for; ``items`` are the items of business it names, ``verified`` those whose
    approval was seen. ``open_commitments`` are still to be proved.
    """

    application_id: ApplicationId
    status: str
    station: StationId
    received_by: OfficerId | None
    applicant: str
    name: str
    form: BusinessForm
    laid_off: bool
    items: tuple[PreApprovalItem, ...]
    submitted_on: date
    due_on: date | None
    operator_id: PersonId | None = None
    representative_id: PersonId | None = None
    verified: tuple[PreApprovalItem, ...] = ()
    notified_on: date | None = None
    missing: tuple[str, ...] = ()
    extended_on: date | None = None
    overdue_on: date | None = None
    commitments: int = 0
    open_commitments: int = 0
    breached_commitments: int = 0
    decided_on: date | None = None
    ended_on: date | None = None
    number_kind: str | None = None
    registration_number: str | None = None
    household_id: HouseholdId | None = None
    reasons: str | None = None
    article: str | None = None


def evolve(
    row: RegistrationApplicationRow | None, key: str, recorded: Recorded[Any]
) -> RegistrationApplicationRow | None:
    match row, recorded.event:
        case None, events.ApplicationSubmitted() as said:
            return submitted(key, said)
        case RegistrationApplicationRow(), event:
            return stepped(row, event, recorded.occurred_on)
        case _:
            return row


def submitted(key: str, said: events.ApplicationSubmitted) -> RegistrationApplicationRow:
    wanted = said.particulars
    return RegistrationApplicationRow(
        application_id=ApplicationId(StreamId(key)),
        status="PENDING",
        station=said.station,
        received_by=said.received_by,
        applicant=said.applicant,
        name=wanted.name,
        form=wanted.form,
        laid_off=said.laid_off,
        items=said.items,
        submitted_on=said.on,
        due_on=said.decide.due_on,
        operator_id=wanted.operator,
        representative_id=wanted.representative,
    )


def stepped(
    row: RegistrationApplicationRow, event: Any, day: date
) -> RegistrationApplicationRow:
    match event:
        case events.PreApprovalVerified():
            verified = tuple(sorted({*row.verified, event.item}))
            return replace(row, verified=verified)
        case events.DeficiencyNotified():
            return replace(
                row,
                status="WAITING",
                due_on=None,
                notified_on=event.on,
                missing=event.missing,
            )
        case events.MaterialsSupplemented():
            return complete(row, event)
        case events.CommitmentAccepted():
            return replace(
                complete(row, event),
                commitments=row.commitments + 1,
                open_commitments=row.open_commitments + 1,
            )
        case events.DecisionExtended():
            return replace(row, extended_on=event.on, due_on=event.decide.due_on)
        case events.DecisionOverdue():
            return replace(row, overdue_on=day)
        case _:
            return ended(row, event)


def complete(
    row: RegistrationApplicationRow,
    event: events.MaterialsSupplemented | events.CommitmentAccepted,
) -> RegistrationApplicationRow:
    """Whether anything is missing still; if not, the term runs anew."""
    due_on = event.decide.due_on if event.decide else row.due_on
    status = "WAITING" if event.missing else "PENDING"
    return replace(row, status=status, missing=event.missing, due_on=due_on)


def ended(row: RegistrationApplicationRow, event: Any) -> RegistrationApplicationRow:
    match event:
        case events.RegistrationApproved():
            return replace(
                row,
                status="APPROVED",
                station=event.station,
                decided_on=event.on,
                ended_on=event.on,
                number_kind=event.number.kind,
                registration_number=event.number.number,
                household_id=event.household,
            )
        case events.RegistrationRefused():
            return replace(
                row,
                status="REFUSED",
                decided_on=event.on,
                ended_on=event.on,
                reasons=event.reasons,
                article=event.article,
            )
        case events.ApplicationWithdrawn():
            return replace(row, status="WITHDRAWN", ended_on=event.on, reasons=event.reason)
        case events.CommitmentKept() | events.CommitmentReleased():
            return replace(row, open_commitments=row.open_commitments - 1)
        case events.CommitmentBreached():
            return replace(
                row,
                open_commitments=row.open_commitments - 1,
                breached_commitments=row.breached_commitments + 1,
            )
        case _:
            return row


REGISTRATION_APPLICATION: Projection[RegistrationApplicationRow] = Projection(
    name="registration_application",
    row=RegistrationApplicationRow,
    reads=get_args(events.ApplicationEvent),
    evolve=evolve,
    sought_by=("station, status", "received_by", "due_on", "household_id"),
)
