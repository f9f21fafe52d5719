"""The lists of monthly clearances, of their households and of their discrepancies."""

from dataclasses import dataclass
from datetime import date

from application.listing import Filter, Listing
from application.supervision.clearance.household_views import (
    ClearanceDiscrepancyRow,
    ClearanceHouseholdRow,
)
from application.supervision.clearance.views import ClearanceRow
from domain.kernel.identity import BeatId, ClearanceId, HouseholdId, OfficerId, StationId
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance.vocabulary import DiscrepancyKind


@dataclass(frozen=True, slots=True)
class ClearanceInQueue(ClearanceRow):
    """A clearance with its beat's name, and the officers of the group that answers."""

    beat_name: str | None = None
    group_name: str | None = None
    officers: tuple[OfficerId, ...] | None = None


STATION = Filter("station", "station", kind=StationId, doc="工商所")
BEAT = Filter("beat", "beat_id", kind=BeatId, doc="片区")
MONTH = Filter("month", "month", kind=date, doc="The first day of the month")
WHOSE = Filter("clearance", "clearance_id", kind=ClearanceId)
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)

LISTINGS = (
    Listing(
        collection="clearances",
        relation="clearance_queue",
        row=ClearanceInQueue,
        key="clearance_id",
        order="month",
        filters=(
            STATION,
            BEAT,
            MONTH,
            Filter("mine", "officers", "holds", bool, doc="Of my group's beats"),
            Filter("status", "status", kind=str),
            Filter("open", "certified_on", "empty", bool, doc="Not certified yet"),
            Filter("overdue", "overdue_on", "filled", bool, doc="逾期"),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("clearance", "beat"),
    ),
    Listing(
        collection="clearance-households",
        relation="clearance_household",
        row=ClearanceHouseholdRow,
        key="entry_id",
        order="month",
        filters=(
            STATION,
            BEAT,
            MONTH,
            WHOSE,
            HOUSEHOLD,
            Filter("officer", "officer_id", kind=OfficerId, doc="管户人员"),
            Filter("mine", "officer_id", kind=bool, doc="Of the households assigned to me"),
            Filter("category", "primary_category", kind=DynamicCategory),
            Filter("flag", "flags", "holds", DynamicCategory),
            Filter("open", "classified_on", "empty", bool, doc="Not classified yet"),
        ),
        models=("clearance_household",),
    ),
    Listing(
        collection="clearance-discrepancies",
        relation="clearance_discrepancy",
        row=ClearanceDiscrepancyRow,
        key="discrepancy_id",
        order="raised_on",
        filters=(
            STATION,
            BEAT,
            MONTH,
            WHOSE,
            HOUSEHOLD,
            Filter("kind", "kind", kind=DiscrepancyKind),
            Filter("status", "status", kind=str),
            Filter("open", "resolved_on", "empty", bool, doc="Not signed by both sides"),
        ),
        models=("clearance_discrepancy",),
    ),
)
