"""What is seen of unlicensed operations."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from application.enforcement.case.reactions import case_from
from domain.enforcement.unlicensed import events
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    RuleId,
    StationId,
    StreamId,
    SummaryId,
    UnlicensedId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.unlicensed import UnlicensedType


@dataclass(frozen=True, slots=True)
class UnlicensedOperationRow:
    """One operation. ``status`` is DISCOVERED, CLASSIFIED, URGED, OVERDUE, REFUSED,
    UNDER_ACTION, LICENSED, EXEMPTED, TRANSFERRED, BANNED, PENALISED or CLOSED;
    ``disposition`` is the one of the five ends that it had, on ``disposed_on``, and
    stays when it is closed. ``household_id`` is the household that it became, as it was
    licensed; ``found_with_id`` the one that it was found with. Money in fen.
    """

    unlicensed_id: UnlicensedId
    station: StationId
    status: str
    matter: str
    discovered_on: date
    operator: str | None = None
    place: str | None = None
    trade: str | None = None
    found_with_id: HouseholdId | None = None
    origin: StreamId | None = None
    still_operating: bool = False
    recurrence_of: UnlicensedId | None = None
    type: UnlicensedType | None = None
    dangerous: bool = False
    rule_id: RuleId | None = None
    classified_on: date | None = None
    document_no: str | None = None
    urged_on: date | None = None
    due_on: date | None = None
    refused_on: date | None = None
    overdue_on: date | None = None
    action_on: date | None = None
    case_id: CaseId | None = None
    summary_id: SummaryId | None = None
    disposition: str | None = None
    disposed_on: date | None = None
    licensed_on: date | None = None
    household_id: HouseholdId | None = None
    exempted_on: date | None = None
    exemption: str | None = None
    transferred_on: date | None = None
    transferred_to: str | None = None
    banned_on: date | None = None
    penalised_on: date | None = None
    fine_fen: int | None = None
    closed_on: date | None = None


def evolve(
    row: UnlicensedOperationRow | None, key: str, recorded: Recorded[Any]
) -> UnlicensedOperationRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.UnlicensedOperationDiscovered() as found:
            return discovered(found, key)
        case UnlicensedOperationRow(), events.OperationClassified() as classified:
            return replace(
                row,
                status="CLASSIFIED",
                type=classified.type,
                dangerous=classified.dangerous,
                rule_id=classified.rule_id,
                classified_on=day,
            )
        case UnlicensedOperationRow(), events.RegularisationUrged() as urged:
            return replace(
                row,
                status="URGED",
                document_no=urged.document_no,
                urged_on=day,
                due_on=urged.deadline.due_on,
            )
        case UnlicensedOperationRow(), events.RegularisationRefused():
            return replace(row, status="REFUSED", refused_on=day)
        case UnlicensedOperationRow(), events.RegularisationOverdue():
            return replace(row, status="OVERDUE", overdue_on=day)
        case UnlicensedOperationRow(), events.EnforcementActionTaken(to_case=to_case):
            stream = recorded.stream
            case_id = case_from(stream) if to_case else None
            return replace(row, status="UNDER_ACTION", action_on=day, case_id=case_id)
        case UnlicensedOperationRow(), events.UnlicensedOperationClosed():
            return replace(row, status="CLOSED", closed_on=day)
        case UnlicensedOperationRow(), _:
            return disposed(row, recorded)
        case _:
            return row


def discovered(
    found: events.UnlicensedOperationDiscovered, key: str
) -> UnlicensedOperationRow:
    return UnlicensedOperationRow(
        unlicensed_id=UnlicensedId(key),  # type: ignore[arg-type]
        station=found.station,
        status="DISCOVERED",
        matter=found.matter,
        discovered_on=found.on,
        operator=found.operator,
        place=found.place,
        trade=found.trade,
        found_with_id=found.household,
        origin=found.origin,
        still_operating=found.still_operating,
        recurrence_of=found.recurrence_of,
    )


def disposed(
    row: UnlicensedOperationRow, recorded: Recorded[Any]
) -> UnlicensedOperationRow:
    """The five ends, of which there is one (INV-12)."""
    day = recorded.occurred_on
    match recorded.event:
        case events.OperationLicensed(licensed_as=household):
            row = ended(row, "LICENSED", day)
            return replace(row, licensed_on=day, household_id=household)
        case events.OperationExempted(exemption=exemption):
            row = ended(row, "EXEMPTED", day)
            return replace(row, exempted_on=day, exemption=exemption)
        case events.OperationTransferred(authority=authority):
            row = ended(row, "TRANSFERRED", day)
            return replace(row, transferred_on=day, transferred_to=authority)
        case events.OperationBanned():
            return replace(ended(row, "BANNED", day), banned_on=day)
        case events.OperationPenalised() as penalty:
            return replace(
                ended(row, "PENALISED", day),
                penalised_on=day,
                case_id=penalty.case or row.case_id,
                summary_id=penalty.summary,
                fine_fen=penalty.fine,
            )
        case _:
            return row


def ended(row: UnlicensedOperationRow, how: str, day: date) -> UnlicensedOperationRow:
    return replace(row, status=how, disposition=how, disposed_on=day)


UNLICENSED_OPERATION: Projection[UnlicensedOperationRow] = Projection(
    name="unlicensed_operation",
    row=UnlicensedOperationRow,
    reads=get_args(events.UnlicensedEvent),
    evolve=evolve,
    sought_by=("station, status", "household_id", "discovered_on", "due_on"),
)
