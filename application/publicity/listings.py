"""The list of announcements (公告、公示)."""

from datetime import date

from application.listing import Filter, Listing
from application.publicity.views import AnnouncementRow
from domain.kernel.identity import HouseholdId, StationId, StreamId
from domain.publicity.vocabulary import AnnouncementKind

LISTINGS = (
    Listing(
        collection="announcements",
        relation="announcement",
        row=AnnouncementRow,
        key="announcement_id",
        order="drafted_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("matter", "matter_id", kind=StreamId),
            Filter("kind", "kind", kind=AnnouncementKind),
            Filter("status", "status", kind=str),
            Filter(
                "unpublished", "status", "in", bool, ("DRAFTED", "CLEARED"), doc="待公示"
            ),
            Filter("to_withdraw", "withdrawal_asked_on", "filled", bool, doc="待撤回"),
            Filter("due_before", "publish_due_on", "<", date),
        ),
        models=("announcement",),
    ),
)
