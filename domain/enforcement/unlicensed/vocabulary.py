"""The nouns of unlicensed operations, and every reason for which they say no."""

from enum import StrEnum

from domain.kernel.errors import Because, Reason


class Exemption(StrEnum):
    """不属于无证无照经营的情形 (无证无照经营查处办法 Art. 3)."""

    DESIGNATED_SALE = "DESIGNATED_SALE"
    """农副产品、日常生活用品 sold at a designated place and time."""
    PERSONAL_SKILL = "PERSONAL_SKILL"
    """便民劳务: services by personal skill that need no permit."""
    NO_REGISTRATION_NEEDED = "NO_REGISTRATION_NEEDED"
    """Neither a permit nor a registration is needed."""


class UnlicensedBecause(Because):
    """Why an unlicensed operation refuses a command."""

    NOT_NOW = Reason(
        "6.5",
        "The operation is not at a step that allows this.",
        "该无照经营的当前状态不允许此操作。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.5",
        "This day is before the operation's last step.",
        "该日期早于该无照经营的上一步骤。",
    )
    ALREADY_DISPOSED = Reason(
        "INV-12",
        "The operation was disposed of; there is one disposition and no second.",
        "该无照经营已有处理结果，不得再作其他处理。",
    )
    NO_TYPES_THEN = Reason(
        "6.5-TYPES",
        "The five types are those of Order 370, which came into force on 2003-03-01.",
        "五类无照经营由国务院第370号令规定，该令自2003年3月1日起施行。",
        "无照经营查处取缔办法 第四条",
    )
    NO_RULE_THEN = Reason(
        "INV-45",
        "No rule on this is known for this day.",
        "该日期没有可适用的规则。",
    )
    TERM_TOO_LONG = Reason(
        "RECT-A",
        "The term is longer than the bureau's rule allows.",
        "整改期限超过本局规定的上限。",
    )
    NOT_EXEMPT_THEN = Reason(
        "6.5-EXEMPT",
        "On this day no instrument exempts anybody; Order 684 does since 2017-10-01.",
        "该日期尚无豁免规定；无证无照经营查处办法自2017年10月1日起施行。",
        "无证无照经营查处办法 第三条",
    )
    NO_PERMIT_MISSING = Reason(
        "6.5-PERMIT",
        "Only an operation that lacks a permit (T1, T5) is the permit authority's.",
        "只有未取得许可的经营活动（第一、五类）才移送许可审批部门。",
    )
    DANGEROUS = Reason(
        "6.5",
        "What endangers health or safety is acted against, not urged.",
        "存在重大安全隐患、威胁公共安全的，直接查处，不适用督促补办。",
    )
    URGE_FIRST = Reason(
        "6.5",
        "Unless it is dangerous, it is urged first and acted against after the term.",
        "除存在重大隐患的以外，应先责令限期整改，到期仍未纠正的再查处。",
        "2003年上半年工作总结（到期仍未纠正的坚决查处取缔）",
    )
    NOT_YET_DUE = Reason(
        "INV-10",
        "The term has not ended; before that only a refusal is acted against.",
        "期限尚未届满；届满前只有拒不改正的才能查处。",
    )
    REGISTERED_BEFORE = Reason(
        "INV-12",
        "The licence is older than the discovery: it cannot have put it right.",
        "登记日期早于发现无照经营之日，不能作为补办的营业执照。",
    )
    NOT_REGISTERED_YET = Reason(
        "INV-12",
        "On this day the household was not registered yet.",
        "该日期经营户尚未登记。",
    )
    ORDER_FIRST = Reason(
        "INV-13",
        "Since 2022-03-01 a fine needs an order to correct that was refused or ran out.",
        "自2022年3月1日起，责令改正后拒不改正或者逾期未改正的，方可罚款。",
        "市场主体登记管理条例 第四十三条",
    )
    OUTSIDE_THE_BAND = Reason(
        "INV-14",
        "The fine lies outside the band of the rule.",
        "罚款超出法定幅度。",
    )
    NOTHING_FINED_THEN = Reason(
        "INV-14",
        "No rule that is known fines conduct that ended on this day.",
        "该日结束的行为没有已知的罚则。",
    )
    CASE_OR_SUMMARY = Reason(
        "6.5-CASE",
        "A penalty rests on one case, or on one summary penalty.",
        "处罚须依据一个案件，或者一份当场处罚决定。",
    )
    CONDUCT_NOT_OVER = Reason(
        "6.5-CASE",
        "What was not done yet on this day is not punished on it.",
        "不得处罚该日期之后的行为。",
    )
