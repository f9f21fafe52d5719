"""The lists of fees and leave."""

from dataclasses import dataclass
from datetime import date

from application.fees.account.views import FeeAccountRow, FeeLineRow
from application.fees.leave.views import LeaveRow
from application.listing import Filter, Listing
from domain.fees.vocabulary import LeaveStep
from domain.kernel.identity import FeeAccountId, HouseholdId, StationId

STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)


@dataclass(frozen=True, slots=True)
class FeePaymentRow:
    """One receipt of one account, however many months it went to. ``reversed_on`` is set
    where it was taken back as a whole."""

    payment_id: str
    account_id: FeeAccountId
    household_id: HouseholdId
    station: StationId
    series: str
    receipt_no: str
    amount_fen: int
    months: int
    paid_on: date
    reversed_on: date | None = None


LISTINGS = (
    Listing(
        collection="fee-accounts",
        relation="fee_account",
        row=FeeAccountRow,
        key="account_id",
        order="opened_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("open", "closed_on", "empty", bool, doc="Still accrues"),
            Filter("without_quota", "quota_fen", "empty", bool, doc="未核定定额"),
            Filter("on_leave", "leave_number", "filled", bool, doc="请假停费"),
        ),
        models=("fee_account",),
    ),
    Listing(
        collection="fee-lines",
        relation="fee_line",
        row=FeeLineRow,
        key="line_id",
        order="month",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("status", "status", kind=str),
            Filter("month_from", "month", ">=", date),
            Filter("month_to", "month", "<=", date),
            Filter("open", "settled_on", "empty", bool, doc="Something is outstanding"),
            Filter("in_arrears", "status", "in", bool, ("ARREARS", "DUNNED"), doc="欠费"),
            Filter("due_before", "due_on", "<", date, doc="缴费期限"),
        ),
        models=("fee_line",),
    ),
    Listing(
        collection="fee-payments",
        relation="fee_payment",
        row=FeePaymentRow,
        key="payment_id",
        order="paid_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("series", "series", kind=str, doc="票据种类及批次"),
            Filter("receipt_no", "receipt_no", kind=str, doc="票据号"),
            Filter("paid_from", "paid_on", ">=", date),
            Filter("paid_to", "paid_on", "<=", date),
        ),
        models=("fee_entry",),
    ),
    Listing(
        collection="leaves",
        relation="leave",
        row=LeaveRow,
        key="leave_id",
        order="from_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("status", "status", kind=LeaveStep),
            Filter("report_due_before", "report_due_on", "<", date),
        ),
        models=("leave",),
    ),
)
