"""Every reason for which an assessment, or its scheme, says no."""

from domain.kernel.errors import Because, Reason


class AssessmentBecause(Because):
    """Why a scheme or an assessment refuses a command."""

    NOT_NOW = Reason(
        "6.15",
        "The assessment is not at a step that allows this.",
        "考核的当前状态不允许此操作。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.15", "This day is before the last step.", "该日期早于上一步骤。"
    )
    NOT_YET_DUE = Reason("6.15", "The window of appeal is still open.", "申诉期尚未届满。")
    FINES_COUNTED = Reason(
        "INV-40",
        "Fines and confiscations are not linked, directly or in disguise, to the assessment"
        " of an agency or its staff.",
        "罚款、没收违法所得或者没收非法财物不得同作出行政处罚决定的行政机关及其工作人员的"
        "考核、考评直接或者变相挂钩。",
        "行政处罚法 第七十四条",
    )
    FINES_COUNTED_EARLIER = Reason(
        "INV-40",
        "Fines go to the treasury and pay for nothing of the bureau's (two lines); nobody"
        " is assessed by them. Since 2021-07-15 the statute says so (行政处罚法 Art. 74).",
        "罚没收入实行收支两条线，不得作为考核指标；2021年7月15日起行政处罚法第七十四条"
        "有明文规定。",
        "收支两条线",
    )
    GROWTH_COUNTED = Reason(
        "INV-40",
        "The growth of individual businesses and their annual-report rate are not"
        " assessed.",
        "不得将个体工商户数量增长率、年度报告率等作为绩效考核评价指标。",
        "促进个体工商户发展条例 第三十二条",
    )
    NO_SUCH_EVENT = Reason("S6", "No event has this topic.", "没有以此为主题的事件。")
    NO_SUCH_FIELD = Reason(
        "S6", "The event does not have this field.", "该事件没有此字段。"
    )
    NO_SUCH_DEADLINE = Reason("S6", "The event starts no deadline.", "该事件不产生期限。")
    SAME_CODE_TWICE = Reason("S6", "An indicator has one code.", "指标代码不得重复。")
    SAME_VERSION = Reason(
        "S6",
        "An indicator that is defined anew has the next version.",
        "指标定义变更的，版本须递增。",
    )
    PERIOD_TAKEN = Reason(
        "S6", "The period has a scheme already.", "该考核期间已有考评办法。"
    )
    NOT_OVER = Reason(
        "S8", "The period of the assessment is not over.", "考核期间尚未结束。"
    )
    NOT_OF_THE_SCHEME = Reason(
        "S6", "The scheme does not have this indicator.", "考评办法没有此指标。"
    )
    NOT_ALL_SCORED = Reason(
        "S6", "Not every indicator of the scheme is scored.", "尚有指标未计分。"
    )
    NOT_ONES_OWN = Reason(
        "6.15", "Officers appeal their own assessment only.", "仅可对本人的考核提出申诉。"
    )
    WINDOW_CLOSED = Reason("6.15", "The window of appeal has closed.", "申诉期已届满。")
    ONES_OWN_MATTER = Reason(
        "6.15", "Nobody decides in their own matter.", "不得决定本人事项。"
    )
    APPEAL_OPEN = Reason(
        "INV-41",
        "A last place leads to suspension only after the assessment is final and the window"
        " of appeal has closed, or the appeal was decided.",
        "末位待岗须在考核确定、且申诉期届满或者申诉已作出决定之后提出。",
        "末位待岗制",
    )
    NOT_LAST = Reason(
        "S3",
        "This is not a last place, or too few are ranked for it to say anything.",
        "并非末位，或者参加排名人数不足。",
    )
    NO_POST = Reason(
        "A3",
        "Whoever is reassigned is told to which post, and nobody else is.",
        "调整岗位的须注明新岗位，返岗的不注明。",
    )
