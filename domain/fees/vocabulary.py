"""The nouns of fees and leave, and every reason for which they say no."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints, model_validator

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import UUID_TEXT, RuleId
from domain.kernel.messages import Value
from domain.law.fees import Sector


class EntryKind(StrEnum):
    """账目种类: what moves a line."""

    ASSESSMENT = "ASSESSMENT"
    BACK_CHARGE = "BACK_CHARGE"
    PAYMENT = "PAYMENT"
    WAIVER = "WAIVER"
    WRITE_OFF = "WRITE_OFF"


class LeaveStep(StrEnum):
    """请销假状态 (domain 6.10)."""

    REQUESTED = "REQUESTED"
    REJECTED = "REJECTED"
    APPROVED = "APPROVED"
    IN_EFFECT = "IN_EFFECT"
    OVERSTAYED = "OVERSTAYED"
    ENDED = "ENDED"
    REVOKED = "REVOKED"


class ByGrant(Value):
    """优惠资格: a preferential grant, with its period, both days included."""

    kind: Literal["GRANT"] = "GRANT"
    grant: Annotated[str, StringConstraints(pattern=rf"^grant-{UUID_TEXT}$")]
    from_on: date
    until_on: date

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "ByGrant":
        if self.until_on < self.from_on:
            raise ValueError("A grant ends on or after its first day.")
        return self


class ByLeave(Value):
    """请假: the household's leave of this number, which covers the month."""

    kind: Literal["LEAVE"] = "LEAVE"
    leave: int = Field(ge=1)


class ByPolicy(Value):
    """优惠政策: a dated policy that relieves whole trades, and the household's trade. One
    that relieves persons takes a grant (INV-30)."""

    kind: Literal["POLICY"] = "POLICY"
    policy: RuleId
    sector: Sector


WaiverSource: TypeAlias = Annotated[
    ByGrant | ByLeave | ByPolicy, Field(discriminator="kind")
]
"""减免依据: what a waiver rests on (INV-29)."""

ABOLISHED = "财综〔2008〕61号"


class FeeBecause(Because):
    """Why a fee account refuses a command."""

    NOT_NOW = Reason(
        "6.9",
        "The fee account is not at a step that allows this.",
        "规费账户的当前状态不允许此操作。",
    )
    NO_FEE_IN_FORCE = Reason(
        "INV-28",
        "No management fee is charged for this month: it ended with August 2008.",
        "该月份已停止征收个体工商户管理费和集贸市场管理费。",
        ABOLISHED,
    )
    NOT_BEGUN = Reason("INV-28", "The month has not begun yet.", "该月份尚未开始。")
    NOT_ITS_MONTH = Reason(
        "INV-28",
        "The account was not open in this month.",
        "该月份不在账户存续期间。",
    )
    ACCRUAL_SUSPENDED = Reason(
        "INV-33",
        "The household is on leave for the whole month; no fee accrues.",
        "该户整月请假，停止计费。",
    )
    NO_QUOTA = Reason("F1", "No quota is set for this month.", "该月份尚未核定定额。")
    MONTH_ASSESSED = Reason(
        "INV-28",
        "This month, or a later one, is assessed; that entry would have to be reversed.",
        "该月份或者以后月份已经核定应缴，须先冲正。",
    )
    NO_SUCH_LINE = Reason(
        "INV-26", "Nothing is assessed for this month.", "该月份没有应缴规费。"
    )
    MORE_THAN_OWED = Reason(
        "INV-26", "This is more than is outstanding.", "金额超过尚欠金额。"
    )
    RECEIPT_TAKEN = Reason(
        "INV-27",
        "This receipt of the series stands for another payment.",
        "该票据号已用于另一笔缴款。",
    )
    NOT_IN_THE_PERIOD = Reason(
        "INV-29",
        "The month does not lie in the period of the grant, leave or policy.",
        "该月份不在减免依据的有效期间内。",
    )
    NO_SUCH_POLICY = Reason(
        "INV-29", "No policy of this name relieves trades.", "没有此项行业减免政策。"
    )
    WAIVED_BEFORE = Reason(
        "INV-29",
        "This month was waived on the same grounds already, with another amount.",
        "该月份已依同一依据减免，金额不同。",
    )
    GRANT_SPEAKS_FOR_ITSELF = Reason(
        "INV-29",
        "What a grant waives follows from the grant; no officer enters it.",
        "优惠资格的减免依资格自动办理，不得手工录入。",
    )
    NOTHING_IN_ARREARS = Reason(
        "6.9", "Nothing is in arrears that could be dunned.", "没有可以催缴的欠费。"
    )
    NOT_YET_DUE = Reason("6.9", "The day to pay has not passed yet.", "缴费期限尚未届满。")
    DUN_FIRST = Reason(
        "6.9",
        "Only what was dunned in vain is written off.",
        "经催缴仍未缴纳的方可核销。",
    )
    NOT_PROPOSED = Reason(
        "6.9",
        "No write-off of this month, as it stands now, was proposed.",
        "该月份的欠费尚未提出核销。",
    )
    UNSIGNED = Reason("O16", "Somebody must answer for this.", "须有签署人。")
    SAME_PERSON = Reason(
        "6.9-TWO",
        "A write-off is approved by somebody other than whoever proposed it.",
        "核销须由提出人以外的人员批准。",
    )
    CORRECTS_NOTHING = Reason(
        "INV-06",
        "A correction names an entry of this account that can be reversed.",
        "更正须指明本账户可冲正的账目。",
    )
    LINE_IN_USE = Reason(
        "INV-26",
        "What was paid, waived or written off of this month is reversed first.",
        "须先冲正该月份的缴款、减免或者核销。",
    )
    BEFORE_IT_WAS_OPENED = Reason(
        "6.9", "The day is before the account was opened.", "该日期早于账户设立之日。"
    )


class LeaveBecause(Because):
    """Why a household's leave book refuses a command."""

    NOT_NOW = Reason(
        "6.10",
        "The leave is not at a step that allows this.",
        "请假的当前状态不允许此操作。",
    )
    NO_SUCH_LEAVE = Reason("6.10", "There is no leave of this number.", "没有该次请假。")
    ENDS_BEFORE_IT_BEGINS = Reason(
        "6.10",
        "A leave ends on or after its first day.",
        "请假结束日期不得早于开始日期。",
    )
    NOT_BEFORE_ITS_START = Reason(
        "INV-32",
        "A leave is asked for and approved before its first day.",
        "请假须在开始之日前提出并批准。",
    )
    OVERLAPS = Reason(
        "INV-32",
        "The household has another leave on some of these days.",
        "该期间与本户另一次请假重叠。",
    )
    NOT_LATER = Reason(
        "6.10", "The new last day must be later.", "延长后的结束日期须晚于原日期。"
    )
    NOT_YET_DUE = Reason("6.10", "The day has not passed yet.", "期限尚未届满。")
    BEFORE_THE_LAST_STEP = Reason(
        "6.10",
        "This day is before the last step of the leave.",
        "该日期早于请假的上一步骤。",
    )
