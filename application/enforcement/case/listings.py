"""The lists of cases, and of all the work there is (工作台)."""

from dataclasses import dataclass
from datetime import date

from application.enforcement.case.rows import CaseRow
from application.listing import Filter, Listing
from domain.enforcement.penalty import Offence
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId


@dataclass(frozen=True, slots=True)
class CaseInQueue(CaseRow):
    """A case with whose household it is about."""

    household_name: str | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One matter that somebody must do something about. ``kind`` is PATROL, RECTIFICATION,
    CASE, PENALTY, SUPERVISION, UNLICENSED, SUMMARY, LEAVE, GRANT, ANNOUNCEMENT, CAMPAIGN or
    HOUSEHOLD (which no officer has); ``officers`` are who answer for it, ``officer_id`` the
    first of them: those of the case, else the household's; nobody yet where it is empty,
    and then it is ``unclaimed``. ``next_due_on`` is the earliest deadline that runs.
    """

    matter_id: str
    kind: str
    household_id: HouseholdId | None
    household_name: str | None
    station: StationId | None
    officer_id: OfficerId | None
    officers: tuple[OfficerId, ...]
    status: str
    since_on: date
    next_due_on: date | None
    next_due_kind: str | None
    beat_id: BeatId | None = None
    unclaimed: bool = False


STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)

CASES = Listing(
    collection="cases",
    relation="case_queue",
    row=CaseInQueue,
    key="case_id",
    order="received_on",
    filters=(
        STATION,
        HOUSEHOLD,
        Filter("beat", "beat_id", kind=BeatId, doc="片区"),
        Filter("officer", "lead_officer", kind=OfficerId, doc="主办人员"),
        Filter("mine", "officers", "holds", bool, doc="Of which I am an officer"),
        Filter("unassigned", "lead_officer", "empty", bool, doc="Nobody handles it yet"),
        Filter("status", "status", kind=str),
        Filter("open", "ended_on", "empty", bool, doc="Something is still to be done"),
        Filter("in_review", "status", "in", bool, ("IN_REVIEW",), doc="审核中"),
        Filter("overdue", "overdue_on", "filled", bool, doc="超过办案期限"),
        Filter("due_before", "due_on", "<", date, doc="办案期限"),
        Filter("file_due_before", "file_due_on", "<", date, doc="立案期限"),
        Filter("filed_from", "filed_on", ">=", date),
        Filter("filed_to", "filed_on", "<=", date),
        Filter("offence", "offence", kind=Offence),
        Filter("case_no", "case_no", kind=str, doc="案号"),
    ),
    models=("case_file", "household"),
)

WORK = Listing(
    collection="work",
    relation="work_queue",
    row=WorkRow,
    key="matter_id",
    order="since_on",
    filters=(
        STATION,
        HOUSEHOLD,
        Filter("beat", "beat_id", kind=BeatId, doc="片区"),
        Filter("officer", "officer_id", kind=OfficerId),
        Filter("mine", "officers", "holds", bool, doc="For which I answer"),
        Filter("unassigned", "officer_id", "empty", bool, doc="For which nobody answers"),
        Filter("unclaimed", "officer_id", "empty", bool, doc="待认领: the same"),
        Filter("kind", "kind", kind=str),
        Filter("status", "status", kind=str),
        Filter("overdue", "next_due_on", "<", bool, doc="逾期: its day was before today"),
        Filter("due_before", "next_due_on", "<", date),
    ),
    models=(
        "patrol",
        "rectification",
        "case_file",
        "penalty",
        "supervision",
        "unlicensed_operation",
        "summary_penalty",
        "leave",
        "preferential_grant",
        "announcement",
        "campaign",
        "deadline",
        "household",
    ),
)

LISTINGS = (CASES, WORK)
