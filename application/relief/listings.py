"""The list of grants of relief (减免审批)."""

from datetime import date

from application.listing import Filter, Listing
from application.relief.views import GrantRow
from domain.kernel.identity import HouseholdId, PersonId, StationId
from domain.law.relief import BeneficiaryClass, Policy

LISTINGS = (
    Listing(
        collection="grants",
        relation="preferential_grant",
        row=GrantRow,
        key="grant_id",
        order="applied_on",
        filters=(
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("household", "household_id", kind=HouseholdId),
            Filter("person", "person_id", kind=PersonId),
            Filter("beneficiary", "beneficiary", kind=BeneficiaryClass, doc="优惠对象"),
            Filter("policy", "policy", kind=Policy),
            Filter("status", "status", kind=str),
            Filter("open", "ended_on", "empty", bool, doc="Asked for or in effect"),
            Filter("until_before", "until_on", "<", date),
        ),
        models=("preferential_grant",),
    ),
)
