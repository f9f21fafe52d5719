"""One case, as it is seen."""

from dataclasses import dataclass
from datetime import date

from domain.enforcement.case.vocabulary import (
    ClosingGround,
    LeadSource,
    PartyKind,
    Result,
    ReviewKind,
)
from domain.enforcement.penalty import Offence
from domain.kernel.identity import CaseId, HouseholdId, OfficerId, StationId, StreamId


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case (案件), as it stands. ``status`` is

    * LEAD, NOT_FILED (不予立案), INVESTIGATING (立案调查), SUSPENDED (中止, or a test that
      the clock waits for), CONCLUDED (调查终结), IN_REVIEW, REVIEWED, NOTIFIED (告知),
      HEARING from the request until the hearing was held or withdrawn,
      DECIDED, SERVED, REVOKED (决定被撤销), TERMINATED (终止调查), TRANSFERRED (移送),
      CLOSED (结案), ARCHIVED (归档);
    * FILED or CLOSED for a case that a foreign register tells of; of such a case
      ``outcome`` is the register's word, and ``fine_fen`` the register's amount.

    A case that was returned, reopened or revoked shows what holds of it now: the days of
    steps that must be done again are empty. ``due_on`` is the limit for the decision as it
    now runs, ``overdue_on`` the day on which it was found to have passed undecided;
    ``file_due_on`` the day by which it had to be settled whether to file; ``ended_on`` is
    set when nothing more is to be done: closed, not filed, or handed on while a lead.
    ``party_name`` is the suspect's until the case is filed; ``lead_officer`` the first of
    the officers. ``fine_fen`` and ``confiscated_fen`` are what was decided, as altered.
    """

    case_id: CaseId
    status: str
    received_on: date
    last_on: date
    matter: str
    household_id: HouseholdId | None = None
    station: StationId | None = None
    source: LeadSource | None = None
    origin: StreamId | None = None
    case_no: str | None = None
    party_name: str | None = None
    party_kind: PartyKind | None = None
    offence: Offence | None = None
    conduct_from: date | None = None
    conduct_until: date | None = None
    case_value_fen: int = 0
    file_due_on: date | None = None
    filed_on: date | None = None
    declined_on: date | None = None
    due_on: date | None = None
    overdue_on: date | None = None
    officers: tuple[OfficerId, ...] = ()
    lead_officer: OfficerId | None = None
    suspended_on: date | None = None
    concluded_on: date | None = None
    review_kind: ReviewKind | None = None
    submitted_on: date | None = None
    reviewed_on: date | None = None
    reviewer: OfficerId | None = None
    notice_served_on: date | None = None
    hearing_on: date | None = None
    decided_on: date | None = None
    decision_no: str | None = None
    result: Result | None = None
    fine_fen: int = 0
    confiscated_fen: int = 0
    revokes_licence: bool = False
    served_on: date | None = None
    closed_on: date | None = None
    closing_ground: ClosingGround | None = None
    archived_on: date | None = None
    ended_on: date | None = None
    outcome: str | None = None
