"""What is seen of summary penalties."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.enforcement.case.vocabulary import PartyKind
from domain.enforcement.summary import events
from domain.kernel.calendar import Deadline
from domain.kernel.identity import (
    HouseholdId,
    OfficerId,
    PatrolId,
    RuleId,
    StationId,
    SummaryId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class SummaryPenaltyRow:
    """One penalty on the spot; all money in fen. ``penalty`` is FINE or WARNING;
    ``limit_fen`` the most that such a party could be fined on the day. ``paid_on`` is set
    whenever the fine was paid, on the spot or later.
    """

    summary_id: SummaryId
    household_id: HouseholdId | None
    station: StationId
    penalty: str
    party_name: str
    party_kind: PartyKind
    matter: str
    document_no: str
    decided_on: date
    officers: tuple[OfficerId, ...]
    limit_fen: int
    fine_fen: int = 0
    band_rule: RuleId | None = None
    patrol_id: PatrolId | None = None
    finding_no: int | None = None
    due_on: date | None = None
    paid_on: date | None = None
    receipt_no: str | None = None
    overdue_on: date | None = None
    collected_on_the_spot: bool = False
    hardship: str | None = None
    hand_in_due_on: date | None = None
    handed_in_on: date | None = None
    hand_in_overdue_on: date | None = None
    file_due_on: date | None = None
    filed_on: date | None = None
    file_no: str | None = None
    filing_overdue_on: date | None = None


def evolve(
    row: SummaryPenaltyRow | None, key: str, recorded: Recorded[Any]
) -> SummaryPenaltyRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.SummaryPenaltyImposed() as done:
            return imposed(done, key)
        case SummaryPenaltyRow(), events.FineCollectedOnTheSpot() as collected:
            return replace(
                row,
                paid_on=day,
                receipt_no=collected.receipt_no,
                collected_on_the_spot=True,
                hardship=collected.hardship,
                hand_in_due_on=day_of(collected.hand_in),
            )
        case SummaryPenaltyRow(), events.SummaryFinePaid(receipt_no=receipt_no):
            return replace(row, paid_on=day, receipt_no=receipt_no)
        case SummaryPenaltyRow(), events.FineHandedIn():
            return replace(row, handed_in_on=day)
        case SummaryPenaltyRow(), events.SummaryPenaltyFiled(file_no=file_no):
            return replace(row, filed_on=day, file_no=file_no)
        case SummaryPenaltyRow(), events.SummaryFineOverdue():
            return replace(row, overdue_on=day)
        case SummaryPenaltyRow(), events.HandInOverdue():
            return replace(row, hand_in_overdue_on=day)
        case SummaryPenaltyRow(), events.SummaryFilingOverdue():
            return replace(row, filing_overdue_on=day)
        case _:
            return row


def imposed(done: events.SummaryPenaltyImposed, key: str) -> SummaryPenaltyRow:
    return SummaryPenaltyRow(
        summary_id=SummaryId(key),  # type: ignore[arg-type]
        household_id=done.household,
        station=done.station,
        penalty="WARNING" if done.fine is None else "FINE",
        party_name=done.party.name,
        party_kind=done.party.kind,
        matter=done.act.what,
        document_no=done.document_no,
        decided_on=done.on,
        officers=done.officers,
        limit_fen=done.limit,
        fine_fen=done.fine or 0,
        band_rule=done.band,
        patrol_id=done.patrol,
        finding_no=done.finding,
        due_on=day_of(done.pay),
        file_due_on=day_of(done.file),
    )


def day_of(deadline: Deadline | None) -> date | None:
    return None if deadline is None else deadline.due_on


SUMMARY_PENALTY: Projection[SummaryPenaltyRow] = Projection(
    name="summary_penalty",
    row=SummaryPenaltyRow,
    reads=get_args(events.SummaryEvent),
    evolve=evolve,
    sought_by=("household_id", "station", "decided_on"),
)
