"""The lists of cases, and of all the work there is (工作台)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from application.enforcement.case.rows import CaseRow
from application.listing import Filter, Listing
from application.words import Words
from domain.enforcement.penalty import Offence
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId


@dataclass(frozen=True, slots=True)
class CaseInQueue(CaseRow):
    """A case with whose household it is about."""

    household_name: str | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One matter that somebody must do something about, of one of the ``WORK_KINDS``;
    ``officers`` are who answer for it, ``officer_id`` the first of them: those of the
    matter, else the household's; nobody yet where it is empty, and then it is
    ``unclaimed``. ``next_due_on`` is what is due first.
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


WORK_KINDS: Mapping[str, Words] = {
    "PATROL": Words("a patrol to make", "巡查"),
    "DRAWN_PATROL": Words("an inspection drawn by lot", "双随机抽查"),
    "VISIT": Words("the next visit of a programme", "应巡查"),
    "RECTIFICATION": Words("an order to rectify", "责令改正"),
    "CASE": Words("a case", "案件"),
    "PENALTY": Words("a penalty to be carried out", "处罚执行"),
    "SUPERVISION": Words("supervision after a revocation", "吊销后监管"),
    "UNLICENSED": Words("an unlicensed operation", "无照经营"),
    "SUMMARY": Words("a penalty on the spot", "当场处罚"),
    "LEAVE": Words("leave to be approved", "请假审批"),
    "GRANT": Words("relief to be decided", "优惠审批"),
    "ANNOUNCEMENT": Words("an announcement", "公告公示"),
    "CAMPAIGN": Words("a special campaign", "专项整治"),
    "HOUSEHOLD": Words("a household that no officer has", "待认领户"),
    "APPLICATION": Words("a registration to be decided", "登记申请"),
    "COMMITMENT": Words("a commitment to be proved", "承诺待证明"),
    "CLEARANCE": Words("a monthly clearance", "清卡"),
    "DISCREPANCY": Words("a discrepancy of a clearance", "清卡差异"),
    "SERVICE": Words("a service request in hand", "政务服务"),
    "ASSESSMENT": Words("an assessment to be decided", "目标考评"),
    "AWARD": Words("an award to be decided", "守合同重信用评定"),
}
"""What each kind of work is called."""

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
        Filter("kind", "kind", kind=str, doc=", ".join(WORK_KINDS)),
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
        "registration_application",
        "commitment",
        "clearance",
        "clearance_discrepancy",
        "service_request",
        "programme_visit",
        "draw_selection",
        "assessment",
        "award",
        "beat",
        "deadline",
        "household",
    ),
)

LISTINGS = (CASES, WORK)
