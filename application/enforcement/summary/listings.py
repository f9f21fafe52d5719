"""The list of summary penalties (简易程序)."""

from datetime import date

from application.enforcement.summary.views import SummaryPenaltyRow
from application.listing import Filter, Listing
from domain.kernel.identity import HouseholdId, StationId

LISTINGS = (
    Listing(
        collection="summary-penalties",
        relation="summary_penalty",
        row=SummaryPenaltyRow,
        key="summary_id",
        order="decided_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("mine", "officers", "holds", bool, doc="That I imposed"),
            Filter("paid", "paid_on", "filled", bool),
            Filter("filed", "filed_on", "filled", bool, doc="已备案"),
            Filter("due_before", "due_on", "<", date, doc="缴款期限"),
            Filter("file_due_before", "file_due_on", "<", date, doc="备案期限"),
            Filter("decided_from", "decided_on", ">=", date),
            Filter("decided_to", "decided_on", "<=", date),
        ),
        models=("summary_penalty",),
    ),
)
