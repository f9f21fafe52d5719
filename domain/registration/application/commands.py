"""What may be asked of an application for registration."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identifiers import LicenceNumber
from domain.kernel.identity import OfficerId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text
from domain.law.registration import PreApprovalItem
from domain.registration.vocabulary import MATTERS_AT_MOST, Particulars


class SubmitApplication(Command):
    """申请登记: who applies, what is to be registered, and which items of business need
    somebody else's approval by one catalogue or another."""

    station: StationId
    applicant: Name
    particulars: Particulars
    items: frozenset[PreApprovalItem] = frozenset()
    laid_off: bool = False
    """下岗失业人员, whose papers are complete."""
    received_by: OfficerId | None = None


class CheckPreApproval(Command):
    """核验前置审批文件: the approval itself was seen (INV-38)."""

    item: PreApprovalItem
    authority: Name
    document_no: DocumentNo
    issued_on: date
    valid_until: date | None = None
    verified_by: OfficerId | None = None


class GiveOneTimeNotice(Command):
    """一次性告知: everything that is missing, once."""

    missing: frozenset[Name] = Field(min_length=1, max_length=MATTERS_AT_MOST)


class SupplementMaterials(Command):
    """补正材料: what the notice named."""

    materials: frozenset[Name] = Field(min_length=1, max_length=MATTERS_AT_MOST)


class AcceptCommitment(Command):
    """接受告知承诺: for an item that needs no approval on the day, or in place of something
    that is missing, or of the conditions as a whole."""

    promise: Text
    item: PreApprovalItem | None = None
    material: Name | None = None


class ExtendDecision(Command):
    """延长办理期限, once, where the law of the day knows it."""

    reason: Text


class ApproveRegistration(Command):
    """准予登记, under a number, and push the business to a station."""

    number: LicenceNumber
    station: StationId
    approved_by: OfficerId | None = None


class RefuseRegistration(Command):
    """不予登记."""

    reasons: Text
    article: Name


class WithdrawApplication(Command):
    """撤回申请."""

    reason: Text


class RecordCommitmentKept(Command):
    """承诺兑现: what was promised is proved."""

    number: int = Field(ge=1)
    proof: Text


class RecordCommitmentBreach(Command):
    """违反承诺."""

    number: int = Field(ge=1)
    matter: Text


ApplicationCommand: TypeAlias = (
    SubmitApplication
    | CheckPreApproval
    | GiveOneTimeNotice
    | SupplementMaterials
    | AcceptCommitment
    | ExtendDecision
    | ApproveRegistration
    | RefuseRegistration
    | WithdrawApplication
    | RecordCommitmentKept
    | RecordCommitmentBreach
    | MarkOverdue
)
