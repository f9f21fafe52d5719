"""Every reason for which a summary penalty says no."""

from collections.abc import Mapping

from domain.kernel.errors import Because, Reason
from domain.kernel.money import Fen
from domain.law.rule import of_yuan


class SummaryBecause(Because):
    """Why a summary penalty refuses a command."""

    NOT_NOW = Reason(
        "6.5-SUMMARY",
        "The summary penalty is not at a step that allows this.",
        "当场处罚的当前状态不允许此操作。",
    )
    BEFORE_THE_PENALTY = Reason(
        "6.5-SUMMARY",
        "This day is before that of the penalty, or of the step that it follows.",
        "该日期早于当场处罚或者其上一步骤。",
    )
    NO_RULE_THEN = Reason(
        "INV-45",
        "No rule on the summary procedure is known for this day.",
        "该日期没有可适用的简易程序规则。",
    )
    TOO_FEW_OFFICERS = Reason(
        "INV-09",
        "Fewer officers than the law of this day asks for.",
        "执法人员人数少于当日法定人数。",
        "行政处罚法 第四十二条",
    )
    ABOVE_50_YUAN = Reason(
        "SUMMARY-LIMIT",
        "On this day a citizen is fined at most 50 yuan on the spot; more needs a case.",
        "该日期对公民当场罚款不得超过50元；超过的应当立案。",
    )
    ABOVE_1000_YUAN = Reason(
        "SUMMARY-LIMIT",
        "On this day an organisation is fined at most 1,000 yuan on the spot; more needs a"
        " case.",
        "该日期对法人或者其他组织当场罚款不得超过1000元；超过的应当立案。",
    )
    ABOVE_200_YUAN = Reason(
        "SUMMARY-LIMIT",
        "On this day a citizen is fined at most 200 yuan on the spot; more needs a case.",
        "该日期对公民当场罚款不得超过200元；超过的应当立案。",
        "行政处罚法 第五十一条",
    )
    ABOVE_3000_YUAN = Reason(
        "SUMMARY-LIMIT",
        "On this day an organisation is fined at most 3,000 yuan on the spot; more needs a"
        " case.",
        "该日期对法人或者其他组织当场罚款不得超过3000元；超过的应当立案。",
        "行政处罚法 第五十一条",
    )
    ABOVE_THE_LIMIT = Reason(
        "SUMMARY-LIMIT",
        "The fine is above the limit of the summary procedure; it needs a case.",
        "罚款超过简易程序的限额，应当立案。",
    )
    ORDER_FIRST = Reason(
        "INV-13",
        "Since 2022-03-01 a fine needs an order to correct that was refused or ran out.",
        "自2022年3月1日起，责令改正后拒不改正或者逾期未改正的，方可罚款。",
        "市场主体登记管理条例 第四十三条",
    )
    NOTHING_FINED_THEN = Reason(
        "INV-14",
        "No provision that was named, or is known, fines this act.",
        "没有可据以罚款的条款。",
    )
    OUTSIDE_THE_BAND = Reason(
        "INV-14", "The fine lies outside the band of the rule.", "罚款超出法定幅度。"
    )
    ACT_NOT_OVER = Reason(
        "6.5-SUMMARY",
        "What was not done yet on this day is not punished on it.",
        "不得处罚该日期之后的行为。",
    )
    NOTHING_DUE = Reason("6.5-SUMMARY", "A warning is not paid.", "警告无须缴纳罚款。")
    NOT_ON_THE_SPOT = Reason(
        "SUMMARY-COLLECT",
        "On the spot is on the day of the penalty; later the party pays in.",
        "当场收缴须在作出处罚的当日；此后由当事人到代收机构缴纳。",
    )
    NOT_COLLECTED_THEN = Reason(
        "SUMMARY-COLLECT",
        "So much is collected on the spot only where it would be hard to enforce later:"
        " say why.",
        "超过当场收缴限额的，仅在事后难以执行时方可当场收缴，须说明理由。",
        "行政处罚法 第六十八条",
    )
    NOT_THE_WHOLE = Reason(
        "6.5-SUMMARY",
        "A fine on the spot is paid in whole.",
        "当场处罚的罚款应一次缴清。",
    )
    NOT_YET_DUE = Reason("INV-10", "The term has not ended.", "期限尚未届满。")


LIMITS: Mapping[Fen, SummaryBecause] = {
    of_yuan(50): SummaryBecause.ABOVE_50_YUAN,
    of_yuan(1_000): SummaryBecause.ABOVE_1000_YUAN,
    of_yuan(200): SummaryBecause.ABOVE_200_YUAN,
    of_yuan(3_000): SummaryBecause.ABOVE_3000_YUAN,
}
"""The refusal names the limit of the day."""
