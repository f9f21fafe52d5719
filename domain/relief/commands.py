"""What may be asked of a grant of relief."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    CertificateId,
    HouseholdId,
    OfficerId,
    PersonId,
    StationId,
)
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Text
from domain.law.fees import Sector
from domain.law.relief import BeneficiaryClass, Certificate, Policy
from domain.relief.vocabulary import RevocationCause, Tail


class ApplyForGrant(Command):
    """申请减免: a person, for the business that the person runs.

    ``sector`` is empty where the trade is none of those that the notices name;
    ``started_on`` is the day on which the business was approved (核准经营之日).
    """

    household: HouseholdId
    station: StationId
    person: PersonId
    beneficiary: BeneficiaryClass
    policy: Policy
    certificate_kind: Certificate
    certificate: CertificateId
    certificate_tail: Tail
    sector: Sector | None = None
    started_on: date


class VerifyRealName(Command):
    """实名核对: the identity card, the certificate and whoever has come, side by side.

    Whose each paper is stands here by pseudonym, as read off the papers themselves.
    """

    id_holder: PersonId
    certificate_holder: PersonId
    certificate: CertificateId
    photo_matches: bool
    verified_by: OfficerId | None = None


class ApproveGrant(Command):
    """批准减免."""

    document_no: DocumentNo


class RejectGrant(Command):
    """不予减免."""

    reason: Text


class SuspendGrant(Command):
    """暂停减免: from this day on nothing is waived by it."""

    reason: Text


class ResumeGrant(Command):
    """恢复减免."""

    reason: Text


class RevokeGrant(Command):
    """撤销减免."""

    cause: RevocationCause
    reason: Text
    document_no: DocumentNo


class ClawBack(Command):
    """追缴: so much of what was waived is to be paid after all."""

    amount: Annotated[Fen, Field(gt=0)]
    document_no: DocumentNo


GrantCommand: TypeAlias = (
    ApplyForGrant
    | VerifyRealName
    | ApproveGrant
    | RejectGrant
    | SuspendGrant
    | ResumeGrant
    | RevokeGrant
    | ClawBack
    | MarkOverdue
)
