"""The list of special campaigns."""

from datetime import date

from application.campaigns.views import CampaignInRegister
from application.listing import Filter, Listing
from domain.kernel.identity import StationId

LISTINGS = (
    Listing(
        collection="campaigns",
        relation="campaign_register",
        row=CampaignInRegister,
        key="campaign_id",
        order="planned_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("status", "status", kind=str),
            Filter("open", "concluded_on", "empty", bool, doc="Not concluded yet"),
            Filter("from_from", "from_on", ">=", date, doc="整治开始日不早于"),
        ),
        models=("campaign",),
    ),
)
