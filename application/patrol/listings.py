"""The lists of visits that are due, of draws and of what was drawn."""

from datetime import date

from application.listing import Filter, Listing
from application.patrol.draw.views import DrawRow, DrawSelectionRow
from application.patrol.programme.views import ProgrammeVisitRow
from domain.kernel.identity import BeatId, DrawId, HouseholdId, StationId
from domain.patrol.vocabulary import PatrolKind

STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)

LISTINGS = (
    Listing(
        collection="programme-visits",
        relation="programme_visit",
        row=ProgrammeVisitRow,
        key="visit_id",
        order="due_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("beat", "beat_id", kind=BeatId, doc="片区"),
            Filter("kind", "kind", kind=PatrolKind),
            Filter("status", "status", kind=str, doc="DUE, DONE or DROPPED"),
            Filter("open", "status", "in", bool, ("DUE",), doc="Not made yet"),
            Filter("due_from", "due_on", ">=", date),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("programme_visit",),
    ),
    Listing(
        collection="draws",
        relation="draw",
        row=DrawRow,
        key="draw_id",
        order="opened_on",
        filters=(
            STATION,
            Filter("status", "status", kind=str),
            Filter("inspect_from", "inspect_on", ">=", date),
        ),
        models=("draw",),
    ),
    Listing(
        collection="draw-selections",
        relation="draw_selection",
        row=DrawSelectionRow,
        key="selection_id",
        order="drawn_on",
        filters=(STATION, HOUSEHOLD, Filter("draw", "draw_id", kind=DrawId)),
        models=("draw_selection",),
    ),
)
