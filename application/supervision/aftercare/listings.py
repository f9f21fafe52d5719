"""The lists of supervisions after a revocation, and of restricted persons."""

from dataclasses import dataclass
from datetime import date

from application.listing import Filter, Listing
from application.supervision.aftercare.views import RestrictedPersonRow, SupervisionRow
from domain.kernel.identity import HouseholdId, PersonId, StationId


@dataclass(frozen=True, slots=True)
class RestrictedInRegister(RestrictedPersonRow):
    """A restricted person with the station of the business whose licence was revoked."""

    station: StationId | None = None


STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)

LISTINGS = (
    Listing(
        collection="supervisions",
        relation="supervision",
        row=SupervisionRow,
        key="supervision_id",
        order="revoked_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("status", "status", kind=str),
            Filter("open", "closed_on", "empty", bool, doc="Something is still watched"),
            Filter("check_due_before", "check_due_on", "<", date),
        ),
        models=("supervision",),
    ),
    Listing(
        collection="restricted-persons",
        relation="restricted_register",
        row=RestrictedInRegister,
        key="restriction_id",
        order="from_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("person", "person_id", kind=PersonId),
            Filter("until_from", "until_on", ">=", date, doc="限制届满日不早于"),
            Filter("lifted", "lifted_on", "filled", bool),
        ),
        models=("restricted_person", "supervision"),
    ),
)
