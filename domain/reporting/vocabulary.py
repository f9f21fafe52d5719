"""The nouns of reports, and every reason for which they say no."""

from enum import StrEnum
from typing import Annotated, NewType

from pydantic import Field, StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Value

HalfYear = NewType(
    "HalfYear",
    Annotated[str, StringConstraints(pattern=r"^(19[5-9]|20[0-9])[0-9]-H[12]$")],
)
"""半年: ``2003-H1`` is 1 January to 30 June; of the years of which we have a calendar."""

Digest = NewType("Digest", Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")])
"""摘要: the SHA-256 of all that a frozen report stands on, in hex."""

Number = Annotated[int, Field(ge=1, le=10_000)]


class ReportUnit(StrEnum):
    """填报单位: whose report it is. Figures of single stations are not computed yet."""

    BUREAU = "BUREAU"
    """全局."""


class ReportFigure(Value):
    """统计数值: one row, exactly as computed: values as text, money in fen.

    ``key`` is the name of the statistic; ``number`` the row's number in the report of
    2003, if it has one. A rate of nothing has no value.
    """

    key: str
    number: str | None
    version: int
    unit: str
    value: str | None
    numerator: int | None
    denominator: int | None


class ReportParameter(Value):
    """统计口径参数: what a report was asked with."""

    name: str
    value: str


class Measured(Value):
    """一次统计: every figure, with the stretch of the log that it was computed from.

    Each figure carries its definition's name and version; ``from_position`` is the place
    before the first event that counts, ``to_position`` that of the last.
    """

    figures: tuple[ReportFigure, ...]
    parameters: tuple[ReportParameter, ...]
    from_position: int
    to_position: int


class FigureChanged(Value):
    """数值变动: a row of the version before, and of this one."""

    key: str
    number: str | None
    before: str | None
    after: str | None


class ReportBecause(Because):
    """Why a report is not frozen, certified or amended."""

    NOT_OVER = Reason(
        "INV-42",
        "A period is frozen after its last day.",
        "统计期间届满后方可定稿。",
    )
    FROZEN_ALREADY = Reason(
        "INV-42",
        "The period is frozen with other figures: what came later is an amendment.",
        "该期报表已定稿且数据不同；其后的变动应作更正。",
    )
    FIGURES_ARE_COMPUTED = Reason(
        "INV-42",
        "Figures are computed from the register; nobody types them in.",
        "统计数据由系统依登记数据计算，不得自行填报。",
    )
    ANOTHER_CERTIFIES = Reason(
        "INV-42",
        "A report is certified by somebody other than whoever froze or amended it.",
        "报表应由定稿人或更正人以外的人员审签。",
    )
    OTHER_VERSION = Reason(
        "INV-42",
        "This is not the version, or not the digest, that stands now.",
        "所列版本或者摘要并非现行版本。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "INV-42",
        "The report was frozen, amended or certified after this day.",
        "早于上一步骤的日期。",
    )
    UNSETTLED = Reason(
        "INV-42",
        "The read models are being brought up to date; ask again.",
        "登记数据正在更新，请稍后再试。",
    )
    NOT_FROZEN = Reason(
        "INV-42",
        "The period is not frozen.",
        "该期报表尚未定稿。",
    )
