"""What may be asked of enforcement."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Text


class DraftOrder(Command):
    """起草责令改正: from a finding of a patrol, or on its own."""

    household: HouseholdId
    station: StationId
    matter: Text
    demand: Text
    patrol: PatrolId | None = None
    finding: int | None = Field(default=None, ge=1, le=10_000)


class IssueOrder(Command):
    """签发整改通知书: the order gets its number and must be served."""

    document_no: DocumentNo


class ServeOrder(Command):
    """送达: the term begins. Without ``term_days`` it is the rule's own."""

    mode: ServiceMode
    recipient: Text
    term_days: int | None = Field(default=None, ge=1, le=3650)


class ExtendDeadline(Command):
    """延长整改期限: once, before it ends."""

    new_due_on: date
    reason: Text


class RecordRecheck(Command):
    """复查: has the party done what was demanded?"""

    passed: bool
    remarks: Text
    patrol: PatrolId | None = None


class RecordRefusal(Command):
    """拒不改正: the party says it will not."""

    remarks: Text


class AskForEscalation(Command):
    """提请查处: somebody must now escalate the order or waive that with reasons."""


class EscalateOrder(Command):
    """移送查处: 「到期仍未纠正的坚决查处取缔」."""

    to: Escalation
    reason: Text


class WaiveEscalation(Command):
    """不予移送: a leader's decision, with reasons (INV-11)."""

    reason: Text


class WithdrawOrder(Command):
    """撤回整改通知书."""

    reason: Text


RectificationCommand: TypeAlias = (
    DraftOrder
    | IssueOrder
    | ServeOrder
    | ExtendDeadline
    | RecordRecheck
    | RecordRefusal
    | MarkOverdue
    | AskForEscalation
    | EscalateOrder
    | WaiveEscalation
    | WithdrawOrder
)
