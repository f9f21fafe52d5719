"""The lists of schemes and of officers' assessments."""

from application.assessment.views import AssessmentRow, AssessmentSchemeRow
from application.listing import Filter, Listing
from domain.assessment.vocabulary import AssessedGroup
from domain.kernel.identity import OfficerId, StationId

LISTINGS = (
    Listing(
        collection="assessment-schemes",
        relation="assessment_scheme",
        row=AssessmentSchemeRow,
        key="scheme_id",
        order="period",
        filters=(
            Filter("period", "period", kind=str, doc="考核期间"),
            Filter("instrument", "instrument", kind=str),
            Filter("amended", "amended_on", "filled", bool, doc="Amended since"),
        ),
        models=("assessment_scheme",),
    ),
    Listing(
        collection="assessments",
        relation="assessment",
        row=AssessmentRow,
        key="assessment_id",
        order="period",
        filters=(
            Filter("period", "period", kind=str, doc="考核期间"),
            Filter("officer", "officer_id", kind=OfficerId, doc="考核对象"),
            Filter("mine", "officer_id", kind=bool, doc="My own"),
            Filter("station", "station", kind=StationId, doc="工商所"),
            Filter("group", "assessed_group", kind=AssessedGroup),
            Filter("status", "status", kind=str),
            Filter("held_accountable", "last_cause", "filled", bool, doc="责任追究"),
        ),
        models=("assessment",),
    ),
)
