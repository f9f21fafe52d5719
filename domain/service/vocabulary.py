"""The nouns of the service counter, and every reason for which it says no."""

from enum import StrEnum

from pydantic import model_validator

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import PersonId
from domain.kernel.messages import Value
from domain.kernel.texts import Name


class Applicant(Value):
    """申请人: by name, or by a pseudonym; never by a resident ID (INV-31)."""

    name: Name | None = None
    person: PersonId | None = None

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> "Applicant":
        if (self.name is None) == (self.person is None):
            raise ValueError("An applicant has a name or a pseudonym, and never both.")
        return self


class ServiceOutcome(StrEnum):
    """办理结果."""

    GRANTED = "GRANTED"
    """准予."""
    REFUSED = "REFUSED"
    """不予."""
    ANSWERED = "ANSWERED"
    """答复: nothing was to be granted."""


class ServiceBecause(Because):
    """Why a service request refuses a command."""

    NOT_NOW = Reason(
        "6.15",
        "The request is not at a step that allows this.",
        "办事事项的当前状态不允许此操作。",
    )
    NOT_YET_DUE = Reason("6.15", "The day to act by has not passed yet.", "期限尚未届满。")
    BEFORE_THE_LAST_STEP = Reason(
        "6.15",
        "This day is before the request's last step.",
        "该日期早于该事项的上一步骤。",
    )
    NOT_IN_CATALOGUE = Reason(
        "I3",
        "The catalogue of this day does not have this item.",
        "该日的办事目录没有此事项。",
    )
    NOT_RESPONSIBLE = Reason(
        "INV-39",
        "Whoever was asked first is responsible until the hand-over is accepted; only who"
        " is responsible does this.",
        "移交被接收前由首问责任人负责，仅责任人可办理此操作。",
        "首问责任制",
    )
    NOT_ITS_RECEIVER = Reason(
        "INV-39",
        "Only the officer it was handed over to accepts or declines it.",
        "仅移交对象可接收或者退回。",
        "首问责任制",
    )
    TO_ONESELF = Reason("INV-39", "Nothing is handed over to oneself.", "不得移交给本人。")
    CONDITIONS_MISSING = Reason(
        "A6",
        "Nothing is granted while a paper that the law asks for was not examined; no pledge"
        " lowers a condition.",
        "法定材料未经审查不得准予；不得因承诺降低条件、简化程序。",
    )
    NAMES_THE_APPLICANT = Reason(
        "INV-31",
        "What is disclosed names no applicant and holds no identity number.",
        "公开内容不得含有申请人姓名或者身份号码。",
    )
