"""The lists of registration: applications, promises, duties of the year, the list."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, NewType

from pydantic import Field

from application.listing import Filter, Listing
from application.registration.annual_views import (
    AbnormalListRow,
    AnnualDutyRow,
    AnnualFileRow,
)
from application.registration.application_views import RegistrationApplicationRow
from application.registration.paper_views import CommitmentRow, PreApprovalRow
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId
from domain.law.annual import AnnualControl
from domain.law.registration import PreApprovalItem
from domain.registration.vocabulary import (
    AbnormalGround,
    BusinessForm,
    CommitmentStep,
    DutyStep,
)


@dataclass(frozen=True, slots=True)
class PreApprovalInQueue(PreApprovalRow):
    """A pre-approval with the station and the name of whose application it belongs to."""

    station: StationId | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class CommitmentInQueue(CommitmentRow):
    """A promise with the station and whoever received the application."""

    station: StationId | None = None
    received_by: OfficerId | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class AnnualDutyInQueue(AnnualDutyRow):
    """A duty with whose household it is."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


@dataclass(frozen=True, slots=True)
class AbnormalInQueue(AbnormalListRow):
    """An entry with whose household it is."""

    household_name: str | None = None
    officer_id: OfficerId | None = None
    beat_id: BeatId | None = None


AskedYear = NewType("AskedYear", Annotated[int, Field(ge=1990, le=2100)])

STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)
MINE = Filter("mine", "officer_id", kind=bool, doc="Of the households assigned to me")
RECEIVED = Filter("mine", "received_by", kind=bool, doc="Applications that I received")

LISTINGS = (
    Listing(
        collection="registrations",
        relation="registration_application",
        row=RegistrationApplicationRow,
        key="application_id",
        order="submitted_on",
        filters=(
            STATION,
            RECEIVED,
            Filter("status", "status", kind=str),
            Filter("form", "form", kind=BusinessForm, doc="主体类型"),
            Filter("open", "ended_on", "empty", bool, doc="待决"),
            Filter("overdue", "overdue_on", "filled", bool, doc="逾期未作决定"),
            Filter("due_before", "due_on", "<", date),
            HOUSEHOLD,
        ),
        models=("registration_application",),
    ),
    Listing(
        collection="pre-approvals",
        relation="pre_approval_queue",
        row=PreApprovalInQueue,
        key="pre_approval_id",
        order="verified_on",
        filters=(
            STATION,
            Filter("item", "item", kind=PreApprovalItem, doc="前置审批项目"),
            Filter("valid_before", "valid_until", "<", date),
        ),
        models=("pre_approval", "registration_application"),
    ),
    Listing(
        collection="commitments",
        relation="commitment_queue",
        row=CommitmentInQueue,
        key="commitment_id",
        order="accepted_on",
        filters=(
            STATION,
            RECEIVED,
            HOUSEHOLD,
            Filter("status", "status", kind=CommitmentStep, doc="承诺状态"),
            Filter("open", "settled_on", "empty", bool, doc="Still to be proved"),
            Filter("due_before", "prove_due_on", "<", date),
        ),
        models=("commitment", "registration_application"),
    ),
    Listing(
        collection="annual-files",
        relation="annual_file",
        row=AnnualFileRow,
        key="file_id",
        order="opened_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("form", "form", kind=BusinessForm, doc="主体类型"),
            Filter("open", "closed_on", "empty", bool),
            Filter("abnormal", "abnormal_since", "filled", bool, doc="经营异常名录"),
            Filter("serious", "serious_since", "filled", bool, doc="严重违法企业名单"),
        ),
        models=("annual_file",),
    ),
    Listing(
        collection="annual-duties",
        relation="annual_duty_queue",
        row=AnnualDutyInQueue,
        key="duty_id",
        order="due_on",
        filters=(
            STATION,
            MINE,
            HOUSEHOLD,
            Filter("year", "year", kind=AskedYear, doc="年度"),
            Filter("control", "control", kind=AnnualControl, doc="年检、年报"),
            Filter("status", "status", kind=DutyStep),
            Filter("due_before", "due_on", "<", date),
        ),
        models=("annual_duty", "household"),
    ),
    Listing(
        collection="abnormal-list",
        relation="abnormal_queue",
        row=AbnormalInQueue,
        key="entry_id",
        order="listed_on",
        filters=(
            STATION,
            MINE,
            HOUSEHOLD,
            Filter("ground", "ground", kind=AbnormalGround, doc="列入情形"),
            Filter("open", "removed_on", "empty", bool, doc="Still listed"),
            Filter("serious_before", "serious_due_on", "<", date),
        ),
        models=("abnormal_list", "household"),
    ),
)
