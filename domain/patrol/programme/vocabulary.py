"""The nouns of the patrol programme, and every reason for which it says no."""

from datetime import date

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Value
from domain.patrol.vocabulary import PatrolKind


class DueVisit(Value):
    """应巡查: a visit to be made from a day until another, both included.

    ``number`` counts the visits of one household's programme from 1.
    """

    number: int
    kind: PatrolKind
    from_on: date
    due_on: date


class ProgrammeBecause(Because):
    """Why a programme refuses a command."""

    ENDS_BEFORE_IT_BEGINS = Reason(
        "P3", "The period ends before it begins.", "计划期间的截止日早于起始日。"
    )
    TOO_LONG = Reason(
        "P3",
        "A programme is of three years at most.",
        "巡查计划期间最长为三年。",
    )
    PLANNED_ALREADY = Reason(
        "P3",
        "The household's visits are planned for a part of this period.",
        "该户在此期间已有巡查计划。",
    )
    EXEMPT = Reason(
        "INV-35",
        "It is exempt from routine visits, unless a leader orders one with a reason.",
        "该户免予日常巡查；确需巡查的，须由领导批准并说明理由。",
    )
    OTHER_GRADE = Reason(
        "INV-35",
        "The grade is not the one that the credit file has.",
        "所填信用等级与信用档案不一致。",
    )
    NEVER_DROPPED = Reason(
        "INV-35",
        "Only routine visits may be dropped; those for a cause are made.",
        "仅日常巡查可以取消；投诉举报核查、复查和专项检查不得取消。",
    )
    BY_DRAW_ONLY = Reason(
        "P1",
        "A random inspection comes out of a draw and is not scheduled.",
        "随机抽查由抽取产生，不得自行安排。",
    )
    NO_SUCH_VISIT = Reason("P3", "This programme has no such visit.", "本计划无此次巡查。")
    MADE_ALREADY = Reason("P3", "The visit was made.", "该次巡查已完成。")
    NOT_NOW = Reason(
        "P3",
        "The programme is not at a step that allows this.",
        "巡查计划的当前状态不允许此操作。",
    )
