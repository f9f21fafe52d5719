"""The nouns of special campaigns, and every reason for which they say no."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import HouseholdId
from domain.kernel.messages import Value
from domain.kernel.texts import Name


class Target(StrEnum):
    """整治对象: the six that the report of 2003 names; 「等」 leaves the list open (C1)."""

    AGRICULTURAL_INPUTS = "AGRICULTURAL_INPUTS"
    """农资."""
    ENTERTAINMENT = "ENTERTAINMENT"
    """娱乐."""
    CATERING = "CATERING"
    """餐饮."""
    BEAUTY = "BEAUTY"
    """美容美发."""
    COUNTER_LEASING = "COUNTER_LEASING"
    """柜台租赁."""
    WILD_ANIMALS = "WILD_ANIMALS"
    """经营野生动物."""
    OTHER = "OTHER"
    """其他, by its name."""


class CampaignTarget(Value):
    """整治对象: one of the named ones, or another by its name."""

    target: Target
    name: Name | None = None

    @model_validator(mode="after")
    def _only_another_is_named(self) -> "CampaignTarget":
        if (self.target is Target.OTHER) != (self.name is not None):
            raise ValueError("A target outside the list is named, and only such a one.")
        return self


CampaignTargets = Annotated[tuple[CampaignTarget, ...], Field(min_length=1, max_length=30)]


class InspectedUnit(Value):
    """经营单位: a household we know, or a business by the name on its door."""

    household: HouseholdId | None = None
    name: Name | None = None

    @model_validator(mode="after")
    def _is_one_or_the_other(self) -> "InspectedUnit":
        if (self.household is None) == (self.name is None):
            raise ValueError("A unit is a household or has a name, and never both.")
        return self

    @property
    def key(self) -> str:
        """What tells units apart: the same name with other spaces is the same unit."""
        return self.household or "".join((self.name or "").split())


class CampaignMatter(StrEnum):
    """查处: by which matter a unit was dealt with."""

    CASE = "CASE"
    """立案查处."""
    SUMMARY = "SUMMARY"
    """当场处罚."""
    UNLICENSED = "UNLICENSED"
    """查处无照经营."""


KINDS = {
    CampaignMatter.CASE: "case",
    CampaignMatter.SUMMARY: "summary",
    CampaignMatter.UNLICENSED: "unlicensed",
}
"""Of which kind the id of a matter is."""


class PublicityKind(StrEnum):
    """宣传方式: the three that the report of 2003 names (U1)."""

    MEETING = "MEETING"
    """召开会议."""
    MATERIALS = "MATERIALS"
    """发放宣传材料."""
    MEDIA = "MEDIA"
    """利用新闻媒体."""


class CampaignFigures(Value):
    """专项整治成果 (C2): times and visits as they come, units once however often met.

    ``officer_times`` 人次, ``vehicle_times`` 台次, ``visits`` 户次, ``units`` 户;
    ``ordered_units`` and ``punished_units`` are the units behind ``orders`` and
    ``actions``.
    """

    officer_times: int
    vehicle_times: int
    visits: int
    units: int
    orders: int
    ordered_units: int
    actions: int
    punished_units: int


class CampaignBecause(Because):
    """Why a campaign refuses a command."""

    NOT_NOW = Reason(
        "6.13",
        "The campaign is not at a step that allows this.",
        "专项整治的当前状态不允许此操作。",
    )
    FROZEN = Reason(
        "6.13",
        "The campaign is concluded; its figures are frozen.",
        "专项整治已结束，数字已固定。",
    )
    ENDS_BEFORE_IT_BEGINS = Reason(
        "6.13",
        "The last day of a campaign is not before its first.",
        "专项整治的结束日不得早于开始日。",
    )
    SAME_TARGET_TWICE = Reason(
        "C1", "A campaign names each target once.", "同一整治对象不得重复列明。"
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.13",
        "This day is before the step that it follows.",
        "该日期早于所依据的步骤。",
    )
    NOT_A_TARGET = Reason(
        "C1", "The campaign does not have this target.", "该对象不属于本次专项整治。"
    )
    SHEET_TAKEN = Reason(
        "C2",
        "A dispatch with this number is recorded otherwise.",
        "该派勤单号已登记，且内容不同。",
    )
    VISIT_TAKEN = Reason(
        "C2",
        "This visit is recorded otherwise; without a patrol a unit has one visit a day.",
        "该次检查已登记且内容不同；未关联巡查的，同一单位每日计一次。",
    )
    NOT_INSPECTED = Reason(
        "C2",
        "The campaign has not inspected this unit by this day.",
        "截至该日本次专项整治尚未检查该单位。",
    )
    NO_COPIES_GIVEN_OUT = Reason(
        "U1",
        "Copies are those of materials given out; a meeting or the media has none.",
        "份数仅适用于发放宣传材料，召开会议、利用新闻媒体不计份数。",
    )
    PUBLICITY_TAKEN = Reason(
        "U1",
        "This publicity of this day is recorded otherwise.",
        "当日该项宣传已登记，且内容不同。",
    )
    COUNTED_ALREADY = Reason(
        "9.2-3",
        "The campaign counts this matter already, otherwise.",
        "该事项已计入本次专项整治，且内容不同。",
    )
    COUNTED_ELSEWHERE = Reason(
        "9.2-3",
        "Another campaign counts this matter.",
        "该事项已计入其他专项整治。",
    )
    NOT_OF_THIS_KIND = Reason(
        "9.2-3",
        "The id is not that of a matter of this kind.",
        "该编号与所选事项类别不符。",
    )
