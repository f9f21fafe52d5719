"""What may be asked of a monthly clearance."""

from typing import Annotated, TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId
from domain.kernel.messages import Command
from domain.kernel.months import Month
from domain.kernel.texts import Text
from domain.supervision.clearance.vocabulary import (
    AT_ONCE,
    Difference,
    Flags,
    Observation,
    RosterEntry,
    Side,
)

Number = Annotated[int, Field(ge=1, le=1_000_000)]


class OpenClearance(Command):
    """开始清卡, of one beat for one month: by itself, once (INV-04)."""

    beat: BeatId
    month: Month
    station: StationId


class EnrolHouseholds(Command):
    """列入清卡名册: those assigned to the beat, with what the records propose."""

    entries: Annotated[tuple[RosterEntry, ...], Field(min_length=1, max_length=AT_ONCE)]


class StrikeHouseholds(Command):
    """从清卡名册移出: those who are the beat's no longer."""

    households: Annotated[tuple[HouseholdId, ...], Field(min_length=1, max_length=AT_ONCE)]


class ClassifyHousehold(Command):
    """分类登记: what was seen of one household. The primary category follows by itself."""

    household: HouseholdId
    flags: Flags
    remarks: Text | None = None


class ClassifyHouseholds(Command):
    """批量分类登记."""

    observations: Annotated[
        tuple[Observation, ...], Field(min_length=1, max_length=AT_ONCE)
    ]


class AcceptProposals(Command):
    """确认系统建议: of the households named; of none named, of all that are left."""

    households: Annotated[
        tuple[HouseholdId, ...] | None, Field(min_length=1, max_length=AT_ONCE)
    ] = None


class SubmitClearance(Command):
    """上报清卡结果: every household of the roster is classified (INV-04)."""

    remarks: Text | None = None


class ReconcileWithRegistration(Command):
    """与注册分局核对: how many households of the beat the branch's register counts."""

    registered: int = Field(ge=0, le=1_000_000)
    remarks: Text | None = None


class RaiseDiscrepancy(Command):
    """提出核对差异."""

    difference: Difference


class ProposeResolution(Command):
    """提出解决意见: one side says how it is to be resolved, and signs."""

    number: Number
    side: Side
    resolution: Text
    proposed_by: OfficerId | None = None


class ResolveDiscrepancy(Command):
    """确认解决意见: the other side agrees, and signs."""

    number: Number
    side: Side
    agreed_by: OfficerId | None = None


class CertifyClearance(Command):
    """审定清卡结果 (INV-05); nothing changes it any more."""

    remarks: Text | None = None


ClearanceCommand: TypeAlias = (
    OpenClearance
    | EnrolHouseholds
    | StrikeHouseholds
    | ClassifyHousehold
    | ClassifyHouseholds
    | AcceptProposals
    | SubmitClearance
    | ReconcileWithRegistration
    | RaiseDiscrepancy
    | ProposeResolution
    | ResolveDiscrepancy
    | CertifyClearance
    | MarkOverdue
)
