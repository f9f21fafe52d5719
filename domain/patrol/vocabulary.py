"""The nouns of patrol, and every reason for which it says no."""

from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Value
from domain.kernel.texts import Word

ItemCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]{1,30}$")]


class PatrolKind(StrEnum):
    """巡查类别: why the visit is made."""

    ROUTINE = "ROUTINE"
    RECHECK = "RECHECK"
    COMPLAINT = "COMPLAINT"
    CAMPAIGN = "CAMPAIGN"
    RANDOM = "RANDOM"
    """双随机抽查."""


class ItemAnswer(StrEnum):
    """巡查事项结果."""

    IN_ORDER = "IN_ORDER"
    PROBLEM = "PROBLEM"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class Premises(StrEnum):
    """What the officers met: 营业, 关门 or 无人."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"
    GONE = "GONE"


class Disposition(StrEnum):
    """处置: what becomes of a finding (domain 6.3)."""

    NO_ISSUE = "NO_ISSUE"
    EDUCATED = "EDUCATED"
    WARNED = "WARNED"
    RECTIFY = "RECTIFY"
    SUMMARY_PENALTY = "SUMMARY_PENALTY"
    LEAD = "LEAD"
    UNLICENSED = "UNLICENSED"
    TRANSFER = "TRANSFER"
    REG_CORRECTION = "REG_CORRECTION"


class VisitOutcome(Value):
    """How a foreign register summed up a visit; now and then it did so twice."""

    outcome: Word | None = None
    score: int | None = None
    grade: Word | None = None


class PatrolBecause(Because):
    """Why a patrol refuses a command."""

    NOT_NOW = Reason(
        "6.3",
        "The patrol is not at a step that allows this.",
        "巡查的当前状态不允许此操作。",
    )
    TOO_FEW_OFFICERS = Reason(
        "INV-09",
        "What is found counts only where at least two qualified officers are present.",
        "发现问题的巡查须有两名以上具有执法资格的人员。",
        "行政处罚法 第四十二条",
    )
    UNDISPOSED_FINDING = Reason(
        "INV-08",
        "A finding has no disposition yet.",
        "尚有未处置的问题。",
        "经济户口管理办法（巡查：查出问题如何处理）",
    )
    UNANSWERED_ITEM = Reason(
        "6.3", "An item of the checklist has no answer yet.", "尚有未检查的巡查事项。"
    )
    NO_SUCH_ITEM = Reason(
        "6.3", "The checklist of this patrol has no such item.", "本次巡查无此事项。"
    )
    NO_SUCH_FINDING = Reason(
        "6.3", "This patrol has no such finding.", "本次巡查无此问题。"
    )
    ALREADY_DISPOSED = Reason(
        "INV-06",
        "The finding was disposed of otherwise; that is not overwritten.",
        "该问题已作其他处置，不得覆盖。",
    )
    DEMAND_MISSING = Reason(
        "6.4",
        "To order rectification, say what must be put right.",
        "责令整改须写明整改要求。",
    )
    BY_DRAW_ONLY = Reason(
        "P1",
        "A random inspection comes out of a draw; nobody chooses whom it meets.",
        "随机抽查由抽取产生，不得自行指定对象。",
    )
