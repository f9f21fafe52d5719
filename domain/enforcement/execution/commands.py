"""What may be asked of the execution of a penalty. All money in fen."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from domain.enforcement.case.vocabulary import Party
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import CaseId, HouseholdId, StationId
from domain.kernel.messages import Command, Value
from domain.kernel.money import Fen
from domain.kernel.texts import DocumentNo, Name, Text

Amount = Annotated[Fen, Field(gt=0)]


class OpenExecution(Command):
    """进入执行: by itself, when a decision that names an amount is served (this day)."""

    case: CaseId
    household: HouseholdId | None
    station: StationId | None
    document_no: DocumentNo
    party: Party
    fine: Fen = Field(ge=0)
    gains: Fen = Field(default=Fen(0), ge=0)


class ReceivePayment(Command):
    """收缴: a payment with its receipt; only the collection duty records it (INV-27). It
    goes to the fine first, then to confiscated gains, then to the surcharge."""

    amount: Amount
    receipt_no: DocumentNo


class Instalment(Value):
    """分期: so much by such a day."""

    due_on: date
    amount: Amount


class GrantDeferral(Command):
    """暂缓缴纳: on the party's application, a leader approves until a day."""

    until_on: date
    reason: Text


class GrantInstalments(Command):
    """分期缴纳: the instalments together are what is still owed."""

    instalments: Annotated[tuple[Instalment, ...], Field(min_length=2, max_length=60)]
    reason: Text


class AccrueSurcharge(Command):
    """加处罚款: up to and including this day."""


class WaiveSurcharge(Command):
    """减免加处罚款 (行政强制法 Art. 42): by a leader, with reasons."""

    amount: Amount
    reason: Text


class PauseSurcharge(Command):
    """复议、诉讼期间: from this day the surcharge may stand still."""

    cause: PauseCause
    document_no: DocumentNo


class ResumeSurcharge(Command):
    """复议、诉讼终结."""

    outcome: Text


class IssueDemand(Command):
    """催告: the last call before the court."""

    document_no: DocumentNo


class ApplyToCourt(Command):
    """申请法院强制执行."""

    court: Name
    document_no: DocumentNo


class RecordEnforced(Command):
    """法院执行到位: so much was enforced, and the court has ended it."""

    amount: Fen = Field(ge=0)
    document_no: DocumentNo


class TerminateExecution(Command):
    """终结执行: by a leader or the court, with reasons."""

    reason: Text


class AlterDue(Command):
    """变更应缴金额: the decision was altered, or revoked (then nothing is due)."""

    document_no: DocumentNo
    fine: Fen = Field(ge=0)
    gains: Fen = Field(default=Fen(0), ge=0)


ExecutionCommand: TypeAlias = (
    OpenExecution
    | ReceivePayment
    | GrantDeferral
    | GrantInstalments
    | AccrueSurcharge
    | WaiveSurcharge
    | PauseSurcharge
    | ResumeSurcharge
    | IssueDemand
    | ApplyToCourt
    | RecordEnforced
    | TerminateExecution
    | AlterDue
    | MarkOverdue
)
