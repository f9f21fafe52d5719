"""The nouns of a draw, and every reason for which it says no."""

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.identity import HouseholdId, OfficerId, StationId
from domain.kernel.messages import Value
from domain.kernel.texts import ONE_LINE, Text

Seed = Annotated[
    str,
    StringConstraints(
        min_length=6, max_length=200, strip_whitespace=True, pattern=ONE_LINE
    ),
]
"""随机种子: a public number, such as a lottery's, or one that a machine has drawn."""


class PooledHousehold(Value):
    """检查对象: a household that may be drawn, and whose station's it is."""

    household: HouseholdId
    station: StationId


class Recusal(Value):
    """回避: an officer who inspects nobody, or not this household, and why."""

    officer: OfficerId
    household: HouseholdId | None = None
    reason: Text


class Pools(Value):
    """检查对象名录库 and 执法检查人员名录库, and how many are drawn of each."""

    households: tuple[PooledHousehold, ...] = Field(min_length=1, max_length=5_000)
    officers: tuple[OfficerId, ...] = Field(min_length=2, max_length=500)
    how_many: int = Field(ge=1, le=5_000)
    officers_each: int = Field(default=2, ge=2, le=20)
    recusals: tuple[Recusal, ...] = Field(default=(), max_length=1_000)

    def may_inspect(self, household: HouseholdId) -> tuple[OfficerId, ...]:
        """The officers who are not recused from this household."""
        recused = {
            each.officer for each in self.recusals if each.household in {None, household}
        }
        return tuple(each for each in self.officers if each not in recused)


class DrawnHousehold(Value):
    """抽取结果: a household, in the order of the draw, with who inspects it."""

    household: HouseholdId
    station: StationId
    officers: tuple[OfficerId, ...]


class Commitment(Value):
    """What was fixed before the seed was known, as SHA-256 in hex.

    ``pools`` covers households, officers, recusals and numbers; ``specification`` the text
    that says how the algorithm works.
    """

    algorithm: str
    specification: str
    households: str
    officers: str
    pools: str


class DrawBecause(Because):
    """Why a draw refuses a command."""

    SAME_TWICE = Reason(
        "P1", "The pool names somebody twice.", "名录库中有重复的对象或人员。"
    )
    MORE_THAN_THERE_ARE = Reason(
        "P1", "More are to be drawn than there are.", "抽取数量超过名录库总数。"
    )
    NOT_IN_THE_POOL = Reason(
        "P1",
        "A recusal names somebody outside the pools.",
        "回避涉及名录库以外的对象或人员。",
    )
    TOO_FEW_OFFICERS = Reason(
        "INV-09",
        "Too few officers are drawn for a household.",
        "每户抽取的执法检查人员不足。",
    )
    TOO_FEW_LEFT = Reason(
        "P1",
        "For a household of the pool too few officers are left after the recusals.",
        "回避后，名录库中有对象可派的执法检查人员不足。",
    )
    INSPECTED_BEFORE_DRAWN = Reason(
        "P1", "The inspection lies before the draw.", "检查日期早于抽取日期。"
    )
    BEFORE_THE_POOLS = Reason(
        "P1",
        "The seed comes after the pools were committed, not before.",
        "须先公布名录库摘要，后确定随机种子。",
    )
    DRAWN_ALREADY = Reason(
        "P1", "The draw was held; there is no second one.", "已完成抽取，不得重新抽取。"
    )
    NOT_NOW = Reason(
        "P1",
        "The draw is not at a step that allows this.",
        "抽取的当前状态不允许此操作。",
    )
