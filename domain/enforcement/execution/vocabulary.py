"""The nouns of execution, and every reason for which it says no."""

from enum import StrEnum

from domain.kernel.errors import Because, Reason


class PauseCause(StrEnum):
    """Why the surcharge stands still: 行政复议 or 行政诉讼."""

    RECONSIDERATION = "RECONSIDERATION"
    LITIGATION = "LITIGATION"


class ExecutionBecause(Because):
    """Why an execution refuses a command."""

    NOT_NOW = Reason(
        "6.7",
        "The execution is not at a step that allows this.",
        "处罚执行的当前状态不允许此操作。",
    )
    NO_RULE = Reason(
        "INV-45",
        "No rule that allows this was in force on this day.",
        "该日期没有可适用的规则。",
    )
    NOT_YET_DUE = Reason("6.7", "The day to act by has not passed yet.", "期限尚未届满。")
    BEFORE_THE_LAST_STEP = Reason(
        "6.7",
        "This day is before the execution's last step.",
        "该日期早于处罚执行的上一步骤。",
    )
    NOTHING_DUE = Reason(
        "6.7",
        "The decision names no amount that could be paid.",
        "处罚决定没有应缴金额。",
    )
    MORE_THAN_OWED = Reason("6.7", "This is more than is still owed.", "金额超过尚欠金额。")
    RECEIPT_TAKEN = Reason(
        "INV-27",
        "This receipt number stands for another payment.",
        "该收据号已用于另一笔缴款。",
        "行政处罚法 第七十条",
    )
    NOT_LATER = Reason(
        "6.7",
        "The new day must be later than this day, and than the day it replaces.",
        "新的缴纳日期必须晚于当日和原定期限。",
    )
    NOT_RISING = Reason(
        "6.7",
        "Instalments fall due one after another.",
        "分期缴纳的各期日期必须依次递增。",
    )
    NOT_THE_SUM = Reason(
        "6.7",
        "The instalments together must be the fine and the gains still owed.",
        "各期金额之和必须等于尚欠的罚款与违法所得。",
    )
    MORE_THAN_ACCRUED = Reason(
        "6.7",
        "No more surcharge can be waived than has accrued and is not paid.",
        "减免数额不得超过尚欠的加处罚款。",
        "行政强制法 第四十二条",
    )
    ALREADY_PAUSED = Reason(
        "6.7",
        "A reconsideration or a suit is already noted.",
        "已登记复议或者诉讼。",
    )
    NOT_PAUSED = Reason(
        "6.7",
        "No reconsideration or suit is noted that could have ended.",
        "没有已登记的复议或者诉讼。",
    )
    DEMAND_FIRST = Reason(
        "6.7",
        "Before the court is applied to, the party is given a written demand.",
        "申请法院强制执行前，应当书面催告当事人。",
        "行政强制法 第五十四条",
    )
    DEMAND_RUNS = Reason(
        "6.7",
        "The ten working days after the demand have not passed.",
        "催告书送达后十个工作日尚未届满。",
        "行政强制法 第五十四条、第六十九条",
    )
    APPEAL_RUNS = Reason(
        "6.7",
        "The party may still ask for reconsideration, or sue.",
        "当事人申请复议、提起诉讼的期限尚未届满。",
        "行政强制法 第五十三条",
    )
    COURT_TERM_MISSED = Reason(
        "6.7",
        "The time to apply to the court has passed.",
        "申请法院强制执行的期限已经届满。",
        "行政强制法 第五十三条",
    )
    HEAVIER = Reason(
        "6.7",
        "A decision is altered to something lighter only.",
        "变更后的应缴金额不得高于原金额。",
    )
