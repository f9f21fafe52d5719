"""The nouns of registration, and every reason for which it says no."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import PersonId
from domain.kernel.messages import Value
from domain.kernel.money import Fen
from domain.kernel.texts import Name

MATTERS_AT_MOST = 50


class BusinessForm(StrEnum):
    """主体类型: as what the business is to be registered."""

    INDIVIDUAL_BUSINESS = "INDIVIDUAL_BUSINESS"
    ENTERPRISE = "ENTERPRISE"
    COOPERATIVE = "COOPERATIVE"
    OTHER = "OTHER"


class Locality(Value):
    """行政区划代码 GB/T 2260, in its edition (INV-44)."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]
    edition: int = Field(ge=1980, le=2100)


class Branch(Value):
    """行业门类 GB/T 4754, in its edition (INV-44)."""

    letter: Annotated[str, StringConstraints(pattern=r"^[A-T]$")]
    edition: int = Field(ge=1984, le=2100)


class Particulars(Value):
    """申请登记事项: what the applicant wants to be registered, but for the number."""

    form: BusinessForm
    name: Name
    address: Name
    trade: Name | None = None
    division: Locality | None = None
    industry: Branch | None = None
    operator: PersonId | None = None
    """经营者 of an individual business, as a pseudonym."""
    representative: PersonId | None = None
    """法定代表人, as a pseudonym; ``legal_representative`` is the name."""
    legal_representative: Name | None = None
    capital: Fen | None = None


class CommitmentStep(StrEnum):
    """承诺事项的状态."""

    OPEN = "OPEN"
    OVERDUE = "OVERDUE"
    """期满未证明: whether it was kept is still found out."""
    KEPT = "KEPT"
    BREACHED = "BREACHED"
    RELEASED = "RELEASED"
    """Nothing was registered, and nothing is to be proved."""


class DutyStep(StrEnum):
    """年检、年报任务的状态."""

    OPEN = "OPEN"
    DONE = "DONE"
    FAILED = "FAILED"
    """年检不合格: may still be passed."""
    MISSED = "MISSED"
    DONE_LATE = "DONE_LATE"
    """补报、补检."""
    RELEASED = "RELEASED"


class AbnormalGround(StrEnum):
    """列入经营异常名录的情形."""

    NOT_REPORTED = "NOT_REPORTED"
    """未按期公示年度报告."""
    FALSE_INFORMATION = "FALSE_INFORMATION"
    """公示信息隐瞒真实情况、弄虚作假."""
    UNREACHABLE = "UNREACHABLE"
    """通过登记的住所无法联系."""


N2 = "前置审批目录"
REPORTS = "企业信息公示暂行条例"


class RegistrationBecause(Because):
    """Why an application for registration refuses a command."""

    NOT_NOW = Reason(
        "REG-STATE",
        "The application's present state does not allow this.",
        "登记申请的当前状态不允许此操作。",
    )
    NO_RULE = Reason(
        "REG-RULE",
        "No rule of registration that we know was in force on this day.",
        "该日期没有可适用的登记规定。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "REG-ORDER",
        "This day is before the application's last step.",
        "该日期早于登记申请的上一步骤。",
    )
    NOT_ASKED_FOR = Reason(
        "REG-ITEM",
        "The application does not name this item of business.",
        "申请的经营项目中没有该项目。",
    )
    DATES_OF_THE_APPROVAL = Reason(
        "INV-38-DATES",
        "A pre-approval is issued by the day it is shown, and ends after it was issued.",
        "前置审批文件的签发日期、有效期限有误。",
    )
    PRE_APPROVAL_MISSING = Reason(
        "INV-38",
        "An item of this business needs an approval first, and no valid one was verified.",
        "经营项目依法须经前置审批，未核验有效的批准文件，不得登记。",
        N2,
    )
    NO_COMMITMENT_FOR_THIS = Reason(
        "INV-38-COMMITMENT",
        "A commitment does not stand in for a pre-approval that the day's catalogue wants.",
        "依法须经前置审批的项目不适用告知承诺，不得以承诺代替批准文件。",
        N2,
    )
    TOLD_BEFORE = Reason(
        "REG-ONCE",
        "What is missing is told once and completely; a notice was given already.",
        "须一次性告知全部需要补正的内容，已经告知的不得再次要求补正。",
    )
    NOT_MISSING = Reason(
        "REG-MISSING",
        "The notice does not name this as missing, or it is there by now.",
        "告知的补正内容中没有该项，或者已经补正。",
    )
    STILL_MISSING = Reason(
        "REG-INCOMPLETE",
        "Something that the notice names is still missing.",
        "告知的补正材料尚未齐全，不得降低条件、简化程序。",
    )
    NO_EXTENSION = Reason(
        "REG-EXTEND",
        "The term to decide cannot be extended, or was extended once already.",
        "办理期限不得延长或者已经延长一次。",
    )
    NO_SUCH_COMMITMENT = Reason(
        "REG-COMMITMENT",
        "There is no commitment of this number that is still open.",
        "没有该项尚待证明的承诺。",
    )
    COMMITMENT_BROKEN = Reason(
        "REG-BROKEN",
        "A commitment of this application was breached.",
        "申请人违反承诺，不予登记。",
    )
    NUMBER_NOT_OF_ITS_TIME = Reason(
        "INV-44-REG",
        "Numbers of this kind were not issued on this day.",
        "该日期不使用该类注册号。",
    )
    NUMBER_USED = Reason(
        "INV-44-ONCE",
        "Another application was approved under this number.",
        "该注册号已用于另一登记申请。",
    )
    NOT_YET_DUE = Reason("REG-TERM", "The day has not passed yet.", "期限尚未届满。")


class AnnualBecause(Because):
    """Why a household's annual file refuses a command."""

    NOT_NOW = Reason(
        "ANN-STATE",
        "The annual file's present state does not allow this.",
        "年检、年报档案的当前状态不允许此操作。",
    )
    CLOSED = Reason(
        "ANN-CLOSED",
        "The registration has ended; nothing is reported any more.",
        "登记已经终止，不再办理年检、年报。",
    )
    NO_CONTROL = Reason(
        "ANN-NONE",
        "There is no annual inspection and no annual report in this year.",
        "该年度没有年检或者年报。",
    )
    NOT_ITS_YEAR = Reason(
        "ANN-YEAR",
        "A duty is opened in the year in which its window lies.",
        "年检、年报任务须在当年建立。",
    )
    REGISTERED_TOO_LATE = Reason(
        "ANN-NEW",
        "The business was registered in this year; its first duty comes with the next.",
        "当年登记的自下一年度起办理年检、年报。",
    )
    NO_SUCH_DUTY = Reason(
        "ANN-DUTY",
        "There is no such duty of this year.",
        "该年度没有此项年检、年报任务。",
    )
    NOT_OPEN_YET = Reason(
        "ANN-WINDOW",
        "The window has not opened yet.",
        "年检、年报期间尚未开始。",
    )
    DONE_BEFORE = Reason(
        "ANN-DONE",
        "This year's duty is done, with another outcome.",
        "该年度已经办理，结果不同。",
    )
    SAY_WHAT_IS_WRONG = Reason(
        "ANN-MATTERS",
        "An inspection that is not passed says what is wrong, and only such a one does.",
        "年检不合格的须载明问题，合格的不得载明。",
    )
    NO_LIST = Reason(
        "ANN-NO-LIST",
        "There was no list of abnormal operations on this day.",
        "该日期尚无经营异常名录。",
        REPORTS,
    )
    NOT_OF_THIS_FORM = Reason(
        "ANN-FORM",
        "The list of abnormal operations is one of enterprises.",
        "经营异常名录适用于企业。",
    )
    REPORTED = Reason(
        "ANN-REPORTED",
        "No annual report of this business is missing.",
        "该户没有未报送的年度报告。",
    )
    STILL_NOT_REPORTED = Reason(
        "ANN-UNREPORTED",
        "An annual report is still missing.",
        "年度报告尚未补报。",
    )
    NOT_LISTED = Reason(
        "ANN-UNLISTED",
        "The business is not listed on this ground.",
        "该户未因此情形列入经营异常名录。",
    )
    LISTED_BEFORE = Reason(
        "ANN-LISTED",
        "The business is listed on this ground already.",
        "该户已因此情形列入经营异常名录。",
    )
    NOT_YET_DUE = Reason("ANN-TERM", "The day has not passed yet.", "期限尚未届满。")
    BEFORE_THE_LAST_STEP = Reason(
        "ANN-ORDER",
        "This day is before the last step of the file.",
        "该日期早于档案的上一步骤。",
    )
