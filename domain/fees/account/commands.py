"""What may be asked of a fee account. All money in fen."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field, StringConstraints

from domain.fees.vocabulary import WaiverSource
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Command
from domain.kernel.money import Fen
from domain.kernel.months import Month
from domain.kernel.texts import DocumentNo, Text

Amount = Annotated[Fen, Field(gt=0)]
Series = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z一-鿿-]{1,20}$")]
"""票据种类及批次: within one series every number is used once."""


class OpenFeeAccount(Command):
    """设立规费账户: by itself, when an individual business is opened while fees are due."""

    household: HouseholdId
    station: StationId


class SetQuota(Command):
    """核定定额: so much a month, from a month on (F1)."""

    from_month: Month
    amount: Amount


class AssessMonthlyFee(Command):
    """核定应缴规费: the quota of one month, exactly once (INV-28)."""

    month: Month


class RecordPayment(Command):
    """收费: a payment with its receipt; only the collection duty records it (INV-27).

    Without a month it goes to the oldest line first.
    """

    amount: Amount
    series: Series
    receipt_no: DocumentNo
    month: Month | None = None


class WaiveFee(Command):
    """减免: of one month, on grounds that are named (INV-29); all that is outstanding where
    no amount is."""

    month: Month
    source: WaiverSource
    amount: Amount | None = None


class SuspendAccrual(Command):
    """停止计费: by itself, for the days of a leave that was approved."""

    leave: int = Field(ge=1)
    from_on: date
    until_on: date


class ResumeAccrual(Command):
    """恢复计费: by itself, when a leave ends; ``last_on`` is the last day that counts."""

    leave: int = Field(ge=1)
    last_on: date


class BackCharge(Command):
    """补收: by itself, when a household on leave is found operating (INV-33)."""

    leave: int = Field(ge=1)
    from_month: Month
    to_month: Month


class Dun(Command):
    """催缴: all that is in arrears."""

    document_no: DocumentNo


class ProposeWriteOff(Command):
    """提出核销: one person says why what was dunned in vain will not come in."""

    month: Month
    reason: Text
    proposed_by: OfficerId | None = None


class ApproveWriteOff(Command):
    """批准核销: another person approves it."""

    month: Month
    approved_by: OfficerId | None = None


class CorrectEntry(Command):
    """冲正: an entry that compensates the wrong one; a receipt is reversed as a whole."""

    entry: int = Field(ge=1)
    reason: Text


class CloseFeeAccount(Command):
    """结清账户: nothing accrues after this month; what is outstanding remains."""

    reason: Text


FeeCommand: TypeAlias = (
    OpenFeeAccount
    | SetQuota
    | AssessMonthlyFee
    | RecordPayment
    | WaiveFee
    | SuspendAccrual
    | ResumeAccrual
    | BackCharge
    | Dun
    | ProposeWriteOff
    | ApproveWriteOff
    | CorrectEntry
    | CloseFeeAccount
    | MarkOverdue
)
