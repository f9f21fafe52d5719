"""What may be asked of an award (守合同重信用)."""

from typing import TypeAlias

from pydantic import Field

from domain.credit.vocabulary import Association, WithdrawalGround
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import EventId, HouseholdId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text


class ApplyForAward(Command):
    """申报: of the business's own will; no licence depends on it. ``activity`` is what it
    is part of (百万守信企业); an association may have recommended it."""

    household: HouseholdId
    station: StationId
    grounds: Text
    activity: Name | None = None
    recommended_by: Association | None = None


class ScreenAward(Command):
    """初审: the station's first check."""

    passed: bool
    remarks: Text


class ReviewAward(Command):
    """审核: by the bureau."""

    passed: bool
    remarks: Text


class PubliciseAward(Command):
    """公示: open to objections until a day."""

    document_no: DocumentNo


class ReceiveAwardObjection(Command):
    """收到异议. Whoever objects may stay unnamed."""

    matter: Text
    objector: Name | None = None


class SettleAwardObjection(Command):
    """处理异议."""

    number: int = Field(ge=1, le=1000)
    upheld: bool
    reasons: Text


class GrantAward(Command):
    """授予荣誉; ``model`` where it is held up as an example (守信典型)."""

    document_no: DocumentNo
    model: bool = False


class RefuseAward(Command):
    """不予授予."""

    reasons: Text


class WithdrawAward(Command):
    """撤销荣誉: by a leader, with reasons."""

    reasons: Text


class LoseAward(Command):
    """取消荣誉: by itself, because of ``cause``: a penalty, or a grade below A."""

    ground: WithdrawalGround
    cause: EventId


AwardCommand: TypeAlias = (
    ApplyForAward
    | ScreenAward
    | ReviewAward
    | PubliciseAward
    | ReceiveAwardObjection
    | SettleAwardObjection
    | GrantAward
    | RefuseAward
    | WithdrawAward
    | LoseAward
    | MarkOverdue
)
