"""The list of service requests."""

from datetime import date

from application.listing import Filter, Listing
from application.service.views import ServiceRequestRow
from domain.kernel.identity import HouseholdId, OfficerId, StationId

LISTINGS = (
    Listing(
        collection="service-requests",
        relation="service_request",
        row=ServiceRequestRow,
        key="request_id",
        order="received_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("officer", "officer_id", kind=OfficerId, doc="责任人"),
            Filter("mine", "officer_id", kind=bool, doc="Those I am responsible for"),
            Filter("handed_to", "handed_to_id", kind=OfficerId, doc="移交待接收"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("item", "item", kind=str, doc="办事事项"),
            Filter("status", "status", kind=str),
            Filter("open", "completed_on", "empty", bool, doc="Not completed yet"),
            Filter("pledge_until", "pledge_due_on", "<=", date, doc="承诺期限不晚于"),
            Filter("received_from", "received_on", ">=", date, doc="受理日不早于"),
        ),
        models=("service_request",),
    ),
)
