"""The nouns of credit, and every reason for which a file or an award says no."""

from enum import StrEnum

from domain.kernel.errors import Because, Reason
from domain.kernel.messages import Value


class GradeCriterion(StrEnum):
    """评级依据: which criterion gave the grade."""

    ELIMINATED = "ELIMINATED"
    """吊销、责令关闭或列入严重违法名单."""
    GRAVE = "GRAVE"
    """严重失信行为."""
    REPEATED = "REPEATED"
    """多次较重失信行为."""
    REPEATED_MINOR = "REPEATED_MINOR"
    """多次轻微失信行为."""
    MATERIAL = "MATERIAL"
    """一次较重失信行为."""
    MINOR = "MINOR"
    """轻微失信行为."""
    FIRST_PERIOD = "FIRST_PERIOD"
    """开业初期."""
    UNREVIEWED = "UNREVIEWED"
    """无不良行为, 但未经复核."""
    CLEAN = "CLEAN"
    """无不良行为."""


class GradingGround(StrEnum):
    """评级事由: what made the file look at its grade."""

    CONDUCT = "CONDUCT"
    """新的不良行为."""
    STRUCK = "STRUCK"
    """依据被撤销."""
    REVIEW = "REVIEW"
    """定期复核."""
    REPAIR = "REPAIR"
    """信用修复."""


class ConductCounts(Value):
    """行为统计: how many conducts of each gravity, and good ones, stood in the window."""

    minor: int = 0
    material: int = 0
    grave: int = 0
    eliminating: int = 0
    good: int = 0


class Association(StrEnum):
    """社团组织: who may recommend a business as trustworthy (O13)."""

    CONSUMERS = "CONSUMERS"
    """消费者协会."""
    SELF_EMPLOYED = "SELF_EMPLOYED"
    """个体劳动者协会."""
    PRIVATE_ENTERPRISES = "PRIVATE_ENTERPRISES"
    """私营企业协会."""


class WithdrawalGround(StrEnum):
    """撤销荣誉事由."""

    PENALTY = "PENALTY"
    """受到行政处罚."""
    GRADE_FELL = "GRADE_FELL"
    """信用等级下降."""
    FOUND_UNWORTHY = "FOUND_UNWORTHY"
    """经查不符合条件."""


NO_SILENT_RISE = "6.12-UP"


class CreditBecause(Because):
    """Why a credit file refuses a command."""

    NOT_NOW = Reason(
        "6.12",
        "The credit file's present state does not allow this.",
        "信用档案的当前状态不允许此操作。",
    )
    ELIMINATED = Reason(
        "INV-34",
        "Grade D stands as long as the revocation, closure or serious listing does.",
        "吊销、责令关闭或列入严重违法名单期间，D级不得变更。",
    )
    NEVER_D = Reason(
        "INV-34-D",
        "Grade D follows from revocation, closure or serious listing, and nothing else.",
        "D级只能因吊销、责令关闭或列入严重违法名单而定。",
    )
    UNKNOWN_EVIDENCE = Reason(
        "INV-34-EVIDENCE",
        "What is cited must be recorded in this credit file, still stand, and count.",
        "所引用的依据须为本信用档案中现行有效且可计入的记录。",
    )
    NO_CLEAN_EVIDENCE = Reason(
        NO_SILENT_RISE,
        "A grade rises only on good conduct named, recorded since it was given.",
        "信用等级上调须列明评级以来的良好行为记录，不得仅因时间经过而上调。",
    )
    TOO_SOON = Reason(
        "6.12-REVIEW",
        "A grade is not raised by a review before its period is over.",
        "未满复核期限，不得上调信用等级。",
    )
    TOO_SOON_TO_REPAIR = Reason(
        "6.12-REPAIR",
        "Conduct of this gravity cannot be repaired yet.",
        "该失信行为尚未达到信用修复的最短期限。",
    )
    NO_PROOF = Reason(
        "6.12-PROOF",
        "A repair rests on good conduct recorded since the bad one.",
        "信用修复须以失信行为之后的良好行为记录为依据。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.12-ORDER",
        "This day is before the present grade was given.",
        "该日期早于现行信用等级的评定日期。",
    )
    ONE_AWARD = Reason(
        "K4-ONE",
        "This business holds the award, or has applied for it, already.",
        "该户已获得或正在申报守合同重信用荣誉。",
    )


class AwardBecause(Because):
    """Why an award refuses a command."""

    NOT_NOW = Reason(
        "K4",
        "The award's present state does not allow this.",
        "守合同重信用评审的当前状态不允许此操作。",
    )
    NOT_PASSED = Reason(
        "K4-PASSED",
        "What was not passed before goes no further.",
        "前一环节未通过的，不得进入下一环节。",
    )
    WINDOW_OPEN = Reason(
        "K4-NOTICE",
        "The public notice is still open to objections.",
        "公示异议期尚未届满。",
    )
    WINDOW_CLOSED = Reason(
        "K4-LATE",
        "The time for objections is over.",
        "公示异议期已届满。",
    )
    OBJECTION_STANDS = Reason(
        "K4-OBJECTION",
        "An objection is not settled, or was upheld.",
        "异议尚未处理完毕或异议成立。",
    )
    NO_SUCH_OBJECTION = Reason(
        "K4-WHICH",
        "There is no such objection.",
        "没有该项异议。",
    )
    NOT_WORTHY = Reason(
        "K4-GRADE",
        "The award needs grade A and no penalty within the period looked back at.",
        "申报户须为A级且回溯期内未受行政处罚。",
    )
    NO_LONGER_THERE = Reason(
        "K4-ENDED",
        "The registration of this business has ended.",
        "申报户的登记已经终止。",
    )
    NO_FILE = Reason(
        "K4-FILE",
        "This business has no credit file.",
        "该户没有信用档案。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "K4-ORDER",
        "This day is before the last step.",
        "该日期早于上一步骤。",
    )
    NOT_YET_DUE = Reason("K4-DUE", "The term is not over.", "期限尚未届满。")
