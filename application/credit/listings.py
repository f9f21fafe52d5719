"""The lists of credit: files by grade, conducts, gradings, awards."""

from dataclasses import dataclass
from datetime import date

from application.credit.award_views import AwardRow
from application.credit.views import CreditConductRow, CreditFileRow, CreditGradingRow
from application.listing import Filter, Listing
from domain.credit.vocabulary import Association
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId
from domain.law.credit import ConductMatter, Gravity, Mechanism


@dataclass(frozen=True, slots=True)
class CreditFileInQueue(CreditFileRow):
    """A credit file with whose household it is about."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class AwardInQueue(AwardRow):
    """An award with whose household it is about."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)
WHOSE = (
    STATION,
    Filter("beat", "beat_id", kind=BeatId, doc="片区"),
    Filter("officer", "officer_id", kind=OfficerId, doc="管户人员"),
    Filter("mine", "officer_id", kind=bool, doc="Of the households assigned to me"),
    HOUSEHOLD,
)

LISTINGS = (
    Listing(
        collection="credit-files",
        relation="credit_queue",
        row=CreditFileInQueue,
        key="credit_file_id",
        order="opened_on",
        filters=(
            *WHOSE,
            Filter("grade", "grade", kind=CreditGrade, doc="信用等级"),
            Filter("ungraded", "grade", "empty", bool, doc="未评级"),
            Filter("mechanism", "mechanism", kind=Mechanism),
            Filter("graded_before", "graded_on", "<", date, doc="Due for a review"),
            Filter("award", "award_id", "filled", bool, doc="守合同重信用"),
        ),
        models=("credit_file", "household"),
    ),
    Listing(
        collection="credit-conducts",
        relation="credit_conduct",
        row=CreditConductRow,
        key="conduct_id",
        order="recorded_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("matter", "matter", kind=ConductMatter),
            Filter("gravity", "gravity", kind=Gravity),
            Filter("is_bad", "gravity", "filled", bool, doc="不良行为"),
            Filter("standing", "struck_on", "empty", bool, doc="Not undone"),
            Filter("recorded_from", "recorded_on", ">=", date),
            Filter("recorded_to", "recorded_on", "<=", date),
        ),
        models=("credit_conduct",),
    ),
    Listing(
        collection="credit-gradings",
        relation="credit_grading",
        row=CreditGradingRow,
        key="grading_id",
        order="graded_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("grade", "grade", kind=CreditGrade),
            Filter("ground", "ground", kind=str),
            Filter("graded_from", "graded_on", ">=", date),
            Filter("graded_to", "graded_on", "<=", date),
        ),
        models=("credit_grading",),
    ),
    Listing(
        collection="awards",
        relation="award_queue",
        row=AwardInQueue,
        key="award_id",
        order="applied_on",
        filters=(
            *WHOSE,
            Filter("status", "status", kind=str),
            Filter("open", "ended_on", "empty", bool, doc="Asked for or held"),
            Filter("recommended_by", "recommended_by", kind=Association, doc="社团组织"),
            Filter("activity", "activity", kind=str, doc="百万守信企业"),
        ),
        models=("award", "household"),
    ),
)
