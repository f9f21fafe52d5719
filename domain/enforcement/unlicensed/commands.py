"""What may be asked of an unlicensed operation."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.enforcement.penalty import Severity
from domain.enforcement.unlicensed.vocabulary import Exemption
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    StationId,
    StreamId,
    SummaryId,
    UnlicensedId,
)
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Name, Text
from domain.law.unlicensed import UnlicensedType


class DiscoverOperation(Command):
    """发现无照经营. ``household`` is the one it was found with, if any: an unlicensed
    operator has none. ``origin`` is the matter it comes from; ``still_operating``: under a
    licence that was revoked or ran out, which is type T4 where the types are known.
    """

    station: StationId
    matter: Text
    operator: Name | None = None
    place: Name | None = None
    trade: Name | None = None
    household: HouseholdId | None = None
    origin: StreamId | None = None
    still_operating: bool = False
    recurrence_of: UnlicensedId | None = None


class ClassifyOperation(Command):
    """分类: 「分别不同情况」. ``dangerous``: it endangers health, safety or environment."""

    type: UnlicensedType
    dangerous: bool = False
    remarks: Text | None = None


class UrgeRegularisation(Command):
    """督促补办: an order, served in writing, to get a licence or to stop by a day. Without
    ``term_days`` the term is the rule's own; ``reason`` tells why it can be put right."""

    document_no: DocumentNo
    demand: Text
    reason: Text
    mode: ServiceMode
    recipient: Name
    term_days: int | None = Field(default=None, ge=1, le=3650)


class NoteUnwillingness(Command):
    """拒不改正: the operator says that he will not."""

    remarks: Text


class LinkLicence(Command):
    """补办营业执照: the household that it became, and the day of its registration."""

    household: HouseholdId
    registered_on: date


class ExemptOperation(Command):
    """不属于无照经营."""

    exemption: Exemption
    reason: Text


class TransferToPermitAuthority(Command):
    """移送许可审批部门."""

    authority: Name
    document_no: DocumentNo
    reason: Text


class TakeAction(Command):
    """查处: 「到期仍未纠正的坚决查处取缔」. ``to_case``: it becomes the lead of a case."""

    reason: Text
    to_case: bool = True


class BanOperation(Command):
    """取缔."""

    document_no: DocumentNo
    reason: Text


class PenaliseOperation(Command):
    """处罚: what was decided in one case, or once on the spot, of conduct until a day.
    Without ``fine`` there was a confiscation, or a warning, and no fine."""

    case: CaseId | None = None
    summary: SummaryId | None = None
    fine: Fen = Field(default=Fen(0), ge=0)
    conduct_until: date
    severity: Severity = Severity.ORDINARY


class CloseOperation(Command):
    """了结."""

    remarks: Text


UnlicensedCommand: TypeAlias = (
    DiscoverOperation
    | ClassifyOperation
    | UrgeRegularisation
    | NoteUnwillingness
    | MarkOverdue
    | LinkLicence
    | ExemptOperation
    | TransferToPermitAuthority
    | TakeAction
    | BanOperation
    | PenaliseOperation
    | CloseOperation
)
