"""The list of unlicensed operations (无照经营)."""

from datetime import date

from application.enforcement.unlicensed.views import UnlicensedOperationRow
from application.listing import Filter, Listing
from domain.kernel.identity import HouseholdId, StationId
from domain.law.unlicensed import UnlicensedType

LISTINGS = (
    Listing(
        collection="unlicensed-operations",
        relation="unlicensed_operation",
        row=UnlicensedOperationRow,
        key="unlicensed_id",
        order="discovered_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("status", "status", kind=str),
            Filter("type", "type", kind=UnlicensedType, doc="五类无照经营"),
            Filter("open", "disposed_on", "empty", bool, doc="Not disposed of yet"),
            Filter("overdue", "overdue_on", "filled", bool, doc="逾期未改正"),
            Filter("due_before", "due_on", "<", date),
            Filter("discovered_from", "discovered_on", ">=", date),
            Filter("discovered_to", "discovered_on", "<=", date),
        ),
        models=("unlicensed_operation",),
    ),
)
