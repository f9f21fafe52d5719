"""What an investigation is made of."""

from pydantic import Field

from domain.enforcement.case.vocabulary import (
    Disposal,
    EvidenceKind,
    ExtendedBy,
    MeasureKind,
    Number,
    Officers,
    Party,
    PartyRole,
    Result,
    Sha256,
)
from domain.enforcement.penalty import Acts, Penalties
from domain.kernel.identity import (
    OfficerId,
    RectificationId,
    UnlicensedId,
)
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Name, Text, Word
from domain.law.procedure import ReviewClass
from domain.law.rule import NotCounted


class AssignCaseOfficers(Command):
    """指派办案人员: these from now on, in place of those before."""

    officers: Officers
    reason: Text


class RequestRecusal(Command):
    """申请回避: of one officer, by the party or by themself."""

    officer: OfficerId
    by: Name
    reason: Text


class DecideRecusal(Command):
    """决定是否回避."""

    officer: OfficerId
    granted: bool
    reason: Text


class NameParty(Command):
    """补充当事人及其他参加人."""

    party: Party
    role: PartyRole


class ValueCase(Command):
    """核定案值, in fen."""

    case_value: Fen = Field(ge=0)
    reason: Text


class LinkOrder(Command):
    """关联责令改正: the refused or expired order that a fine presupposes (INV-13)."""

    order: RectificationId


class LinkOperation(Command):
    """关联无照经营: the operation whose operator was urged and refused, or let the term run
    out, where a fine presupposes it (INV-13) and there is no household to order."""

    operation: UnlicensedId


class FileEvidence(Command):
    """收集证据: a file that is kept already, named by its content hash."""

    kind: EvidenceKind
    name: Name
    description: Text
    sha256: Sha256
    size: int = Field(ge=0)
    media_type: Word


class TakeMeasure(Command):
    """先行登记保存、查封、扣押. ``approved_by`` is the leader who approved it."""

    kind: MeasureKind
    document_no: DocumentNo
    items: Text
    approved_by: OfficerId


class ExtendMeasure(Command):
    """延长查封、扣押期限: by a leader, once."""

    number: Number
    reason: Text


class EndMeasure(Command):
    """解除: what was held or seized, and what became of it."""

    number: Number
    disposal: Disposal
    remarks: Text


class SuspendInvestigation(Command):
    """中止调查; or a test, an inspection, an appraisal that the clock waits for."""

    why: NotCounted
    reason: Text


class ResumeInvestigation(Command):
    """恢复调查: the clock goes on."""

    reason: Text


class ExtendTimeLimit(Command):
    """延长办案期限: by the leader to the rule's longest; after that only by collective
    discussion, by as many days as it fixes."""

    by: ExtendedBy
    reason: Text
    days: int | None = Field(default=None, ge=1, le=3650)


class TerminateInvestigation(Command):
    """终止调查."""

    reason: Text


class ConcludeInvestigation(Command):
    """调查终结: the facts, and what is proposed. ``classes`` of 法制审核 it falls under."""

    acts: Acts = ()
    proposes: Result
    penalties: Penalties = ()
    classes: frozenset[ReviewClass] = frozenset()
    report: Text
