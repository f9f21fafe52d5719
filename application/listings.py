"""The lists there are, each with the filters that officers really work by."""

from dataclasses import dataclass
from datetime import date

from application.assessment import listings as assessment
from application.campaigns import listings as campaigns
from application.credit import listings as credit
from application.deadline_view import DeadlineRow
from application.enforcement.case import listings as cases
from application.enforcement.execution import listings as executions
from application.enforcement.rectification.views import RectificationRow
from application.enforcement.summary import listings as summaries
from application.enforcement.unlicensed import listings as unlicensed
from application.fees import listings as fees
from application.goods_access import listings as goods
from application.listing import Filter, Listing
from application.organisation.views import OfficerRow
from application.patrol import listings as patrol
from application.patrol.views import FindingRow, PatrolRow
from application.publicity import listings as publicity
from application.registration import listings as registration
from application.relief import listings as relief
from application.reports import listings as reports
from application.service import listings as service
from application.supervision.aftercare import listings as aftercare
from application.supervision.clearance import listings as clearance
from application.supervision.views import BeatRow, HouseholdRow
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, PatrolId, StationId
from domain.patrol.vocabulary import Disposition
from domain.supervision.vocabulary import CustodyState, OperationState, RegistrationState


@dataclass(frozen=True, slots=True)
class PatrolInQueue(PatrolRow):
    """A patrol with whose household it is."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class FindingInQueue(FindingRow):
    """A finding with whose household it is about."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class RectificationInQueue(RectificationRow):
    """An order with whose household it is about."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class DeadlineInQueue(DeadlineRow):
    """A deadline with whose household it concerns."""

    household_name: str | None = None
    station: StationId | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


STATION = Filter("station", "station", kind=StationId, doc="工商所")
BEAT = Filter("beat", "beat_id", kind=BeatId, doc="片区")
OFFICER = Filter("officer", "officer_id", kind=OfficerId, doc="管户人员")
MINE = Filter("mine", "officer_id", kind=bool, doc="Of the households assigned to me")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)
WHOSE = (STATION, BEAT, OFFICER, MINE)

LISTINGS = (
    Listing(
        collection="officers",
        relation="officer",
        row=OfficerRow,
        key="officer_id",
        order="officer_id",
        filters=(STATION, Filter("subject", "subject", kind=str)),
        models=("officer",),
    ),
    Listing(
        collection="beats",
        relation="beat",
        row=BeatRow,
        key="beat_id",
        order="beat_id",
        filters=(STATION,),
        models=("beat",),
    ),
    Listing(
        collection="households",
        relation="household",
        row=HouseholdRow,
        key="household_id",
        order="household_id",
        filters=(
            *WHOSE,
            Filter(
                "available",
                "custody_state",
                "in",
                bool,
                (CustodyState.PUSHED, CustodyState.CLAIMED),
                doc="Pushed or claimed, but nobody's yet (待认领)",
            ),
            Filter("custody_state", "custody_state", kind=CustodyState),
            Filter("registration_state", "registration_state", kind=RegistrationState),
            Filter("operation_state", "operation_state", kind=OperationState),
            Filter("registration_no", "registration_no", kind=str),
            Filter("name", "name", kind=str, doc="The whole name"),
            Filter("suspended", "suspended_on", "filled", bool, doc="责令停业中"),
        ),
        models=("household",),
    ),
    Listing(
        collection="patrols",
        relation="patrol_queue",
        row=PatrolInQueue,
        key="patrol_id",
        order="planned_on",
        filters=(
            *WHOSE,
            HOUSEHOLD,
            Filter("status", "status", kind=str),
            Filter("open", "status", "in", bool, ("PLANNED", "IN_PROGRESS")),
            Filter("visited_from", "visited_on", ">=", date),
            Filter("visited_to", "visited_on", "<=", date),
        ),
        models=("patrol", "household"),
    ),
    Listing(
        collection="findings",
        relation="finding_queue",
        row=FindingInQueue,
        key="finding_id",
        order="found_on",
        filters=(
            *WHOSE,
            HOUSEHOLD,
            Filter("patrol", "patrol_id", kind=PatrolId),
            Filter("disposition", "disposition", kind=Disposition),
            Filter("open", "disposition", "empty", bool, doc="Not disposed of yet"),
            Filter("found_from", "found_on", ">=", date),
            Filter("found_to", "found_on", "<=", date),
        ),
        models=("finding", "household"),
    ),
    Listing(
        collection="rectifications",
        relation="rectification_queue",
        row=RectificationInQueue,
        key="rectification_id",
        order="drafted_on",
        filters=(
            *WHOSE,
            HOUSEHOLD,
            Filter("status", "status", kind=str),
            Filter("open", "ended_on", "empty", bool, doc="Something is still to be done"),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("rectification", "household"),
    ),
    Listing(
        collection="deadlines",
        relation="deadline_queue",
        row=DeadlineInQueue,
        key="deadline_id",
        order="due_on",
        filters=(
            *WHOSE,
            HOUSEHOLD,
            Filter("kind", "kind", kind=DeadlineKind),
            Filter("open", "status", "in", bool, ("RUNNING",)),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("deadline", "household"),
    ),
    *cases.LISTINGS,
    *executions.LISTINGS,
    *unlicensed.LISTINGS,
    *summaries.LISTINGS,
    *aftercare.LISTINGS,
    *clearance.LISTINGS,
    *fees.LISTINGS,
    *publicity.LISTINGS,
    *relief.LISTINGS,
    *campaigns.LISTINGS,
    *goods.LISTINGS,
    *credit.LISTINGS,
    *reports.LISTINGS,
    *registration.LISTINGS,
    *patrol.LISTINGS,
    *service.LISTINGS,
    *assessment.LISTINGS,
)
