"""The list of executions (处罚执行)."""

from datetime import date

from application.enforcement.execution.views import PenaltyRow
from application.listing import Filter, Listing
from domain.kernel.identity import CaseId, HouseholdId, StationId

LISTINGS = (
    Listing(
        collection="executions",
        relation="penalty",
        row=PenaltyRow,
        key="execution_id",
        order="served_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("case", "case_id", kind=CaseId),
            Filter("status", "status", kind=str),
            Filter("open", "ended_on", "empty", bool, doc="Something is still owed"),
            Filter("overdue", "overdue_on", "filled", bool, doc="逾期未缴"),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("penalty",),
    ),
)
