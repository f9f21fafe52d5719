"""The list of frozen reports."""

from application.listing import Filter, Listing
from application.reports.views import ReportPeriodRow
from domain.kernel.identity import StationId

LISTINGS = (
    Listing(
        collection="report-periods",
        relation="report_period",
        row=ReportPeriodRow,
        key="report_id",
        order="from_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("period", "period", kind=str, doc="2003-H1"),
            Filter("status", "status", kind=str),
            Filter("certified", "certified_on", "filled", bool, doc="已审签"),
        ),
        models=("report_period",),
    ),
)
