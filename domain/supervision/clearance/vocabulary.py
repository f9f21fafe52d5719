"""The nouns of the monthly clearance, and every reason for which it says no."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import HouseholdId, OfficerId
from domain.kernel.messages import Value
from domain.kernel.texts import Name, Text
from domain.law.clearance import DynamicCategory

AT_ONCE = 500
"""How many households one command or one event speaks of at most."""

Flags = Annotated[frozenset[DynamicCategory], Field(min_length=1, max_length=6)]


def in_order(flags: Iterable[DynamicCategory]) -> tuple[DynamicCategory, ...]:
    """Flags as they are stored: a set has no order of its own."""
    return tuple(sorted(flags))


class RosterEntry(Value):
    """清卡对象: a household of the beat, the one officer who answers for it (INV-02), and
    the flags that the records propose."""

    household: HouseholdId
    officer: OfficerId
    proposed: Flags


class EnrolledHousehold(Value):
    """A household as it stands on the roster, with the category that would count it."""

    household: HouseholdId
    officer: OfficerId
    proposed: tuple[DynamicCategory, ...]
    primary: DynamicCategory


class Observation(Value):
    """What was seen of one household on the street."""

    household: HouseholdId
    flags: Flags
    remarks: Text | None = None


class Classification(Value):
    """分类: all that applies to a household, and the one category that counts it."""

    household: HouseholdId
    flags: tuple[DynamicCategory, ...]
    primary: DynamicCategory
    remarks: str | None = None


class CategoryCount(Value):
    """How many households a category counts (``primary``), and of how many it is true."""

    category: DynamicCategory
    primary: int
    flagged: int


class DiscrepancyKind(StrEnum):
    """核对差异."""

    IN_REGISTER_NOT_ON_STREET = "IN_REGISTER_NOT_ON_STREET"
    """有登记而片区无此户."""
    ON_STREET_NOT_IN_REGISTER = "ON_STREET_NOT_IN_REGISTER"
    """实际经营而无登记."""


class Side(StrEnum):
    """核对双方: whoever signs for one of the two counts."""

    STREET = "STREET"
    """工商所."""
    REGISTER = "REGISTER"
    """注册分局."""


class Sighting(Value):
    """What was seen on the street: enough to find it again."""

    seen: Text
    place: Name | None = None
    operator: Name | None = None


class Difference(Value):
    """一项差异: a household that the register has, or what was seen and it has not.

    ``household`` of the second kind is the card that stands for what was seen, if any.
    """

    kind: DiscrepancyKind
    household: HouseholdId | None = None
    sighting: Sighting | None = None

    @model_validator(mode="after")
    def _names_what_it_is_about(self) -> "Difference":
        of_register = self.kind is DiscrepancyKind.IN_REGISTER_NOT_ON_STREET
        if of_register and (self.household is None or self.sighting is not None):
            raise ValueError("What the register has is a household, and was not seen.")
        if not of_register and self.sighting is None:
            raise ValueError("What the register has not says what was seen.")
        return self


class ClearanceBecause(Because):
    """Why a clearance refuses a command."""

    NOT_NOW = Reason(
        "6.2",
        "The clearance is not at a step that allows this.",
        "本次清卡的当前状态不允许此操作。",
    )
    NOT_BEGUN = Reason(
        "E4",
        "The month has not begun.",
        "该月份尚未开始。",
        "2003年上半年工作总结（市场管理人员必须每月清理一次经济户口卡）",
    )
    ANOTHER_MONTH = Reason(
        "INV-04",
        "This is the clearance of another beat or month.",
        "该清卡属于其他片区或者月份。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.2-DAY",
        "This day is before the clearance's last step.",
        "该日期早于本次清卡的上一步骤。",
    )
    NAMED_TWICE = Reason(
        "INV-04",
        "A household is named twice; each is cleared once.",
        "同一经济户口重复列出，每户只清理一次。",
    )
    NOT_ON_THE_ROSTER = Reason(
        "INV-04",
        "This household is not among those of the beat and month.",
        "该户不在本片区本月清卡名册内。",
    )
    NORMAL_AND_OTHERWISE = Reason(
        "E5",
        "Whoever operates normally has no other category.",
        "正常经营户不得同时列入其他类别。",
    )
    NOBODY_ENROLLED = Reason(
        "INV-04-ROSTER",
        "No household is on the roster yet.",
        "清卡名册尚无经济户口。",
    )
    NOT_ALL_CLASSIFIED = Reason(
        "INV-04-ALL",
        "Households of the roster are not classified yet.",
        "名册内尚有经济户口未分类。",
    )
    NOT_RECONCILED = Reason(
        "INV-05-RECONCILED",
        "The clearance was not checked against the register yet.",
        "尚未与注册分局核对。",
    )
    OPEN_DISCREPANCY = Reason(
        "INV-05-OPEN",
        "A discrepancy is not resolved yet.",
        "尚有核对差异未解决。",
    )
    DOES_NOT_ADD_UP = Reason(
        "INV-05",
        "The categories do not add up to the register's count, and the discrepancies that"
        " were resolved do not explain the difference.",
        "各类别户数之和与注册分局登记户数不符，且已解决的差异不足以说明。",
    )
    NO_SUCH_DISCREPANCY = Reason(
        "6.2-DIFF", "The clearance has no such discrepancy.", "本次清卡无此差异。"
    )
    RESOLVED_ALREADY = Reason(
        "6.2-SIGNED",
        "This discrepancy was resolved; both sides have signed.",
        "该差异已由双方签字解决。",
    )
    NOTHING_PROPOSED = Reason(
        "6.2-PROPOSED",
        "Nobody has proposed how to resolve it yet.",
        "尚无解决意见可供确认。",
    )
    UNSIGNED = Reason("6.2-UNSIGNED", "Whoever signs is named.", "应当载明签字人。")
    ONE_SIDE_ONLY = Reason(
        "6.2-BOTH",
        "A discrepancy is resolved by both sides; the same one proposed it.",
        "差异须由双方签字解决，不得由同一方提出并确认。",
    )
    SAME_OFFICER = Reason(
        "6.2-TWO", "Two officers sign, one for each side.", "双方签字人不得为同一人。"
    )
    NOT_YET_DUE = Reason(
        "6.2-DUE", "The day on which it is due has not passed.", "清卡期限尚未届满。"
    )
