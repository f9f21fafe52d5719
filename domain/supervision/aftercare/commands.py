"""What may be asked of the supervision after a revocation."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import CaseId, HouseholdId, PatrolId, StationId
from domain.kernel.messages import Command
from domain.kernel.persons import PersonallyResponsible
from domain.kernel.texts import DocumentNo, Name, Text
from domain.supervision.vocabulary import EntityKind

Members = Annotated[tuple[Name, ...], Field(min_length=1, max_length=30)]


class OpenSupervision(Command):
    """列入事后监督: by itself, when a licence is revoked."""

    household: HouseholdId
    station: StationId
    entity: EntityKind
    name: Name | None = None
    revoked_on: date
    decision_no: DocumentNo
    served_on: date
    case: CaseId | None = None


class CheckCessation(Command):
    """检查是否已停止经营活动."""

    ceased: bool
    remarks: Text
    patrol: PatrolId | None = None


class NotifyLiquidationDuty(Command):
    """通知清算义务: who must liquidate, by what the law of the day of revocation says."""

    obligors: Members
    document_no: DocumentNo | None = None


class RecordLiquidationGroup(Command):
    """成立清算组."""

    members: Members


class RecordLiquidationReport(Command):
    """清算完结; of an individual business: debts settled (清偿债务)."""

    report_no: DocumentNo | None = None
    remarks: Text


class RestrictRepresentative(Command):
    """任职限制: of a legal representative found personally responsible (INV-23)."""

    responsible: PersonallyResponsible


class LiftRestriction(Command):
    """解除任职限制: because the decision fell, or the finding was wrong."""

    reason: Text


class AnnounceForcedDeregistration(Command):
    """强制注销公告. ``approval_needed``: a company whose deregistration needs an approval
    is left alone."""

    document_no: DocumentNo
    approval_needed: bool = False


class ReceiveObjection(Command):
    """收到异议: it stops the forced deregistration."""

    by: Name
    content: Text


class ForceDeregister(Command):
    """强制注销."""

    document_no: DocumentNo


class RestoreRegistration(Command):
    """恢复登记 after a forced deregistration."""

    reason: Text


class CloseSupervision(Command):
    """结束事后监督: deregistered, or the revocation itself has fallen."""

    reason: Text


class NoteDeregistered(Command):
    """已注销: the household was deregistered; it says so by itself."""

    reason: Text | None = None


AftercareCommand: TypeAlias = (
    OpenSupervision
    | CheckCessation
    | NotifyLiquidationDuty
    | RecordLiquidationGroup
    | RecordLiquidationReport
    | RestrictRepresentative
    | LiftRestriction
    | AnnounceForcedDeregistration
    | ReceiveObjection
    | ForceDeregister
    | RestoreRegistration
    | CloseSupervision
    | NoteDeregistered
    | MarkOverdue
)
