"""The nouns of orders to rectify, and every reason for which they say no."""

from enum import StrEnum

from domain.kernel.errors import Because, Reason


class Escalation(StrEnum):
    """What follows an order that was not obeyed (查处取缔)."""

    CASE_LEAD = "CASE_LEAD"
    ENFORCEMENT_ACTION = "ENFORCEMENT_ACTION"


class RectificationBecause(Because):
    """Why an order to rectify refuses a command."""

    NOT_NOW = Reason(
        "6.4",
        "The order is not at a step that allows this.",
        "责令改正的当前状态不允许此操作。",
    )
    NO_RULE_THEN = Reason(
        "INV-45",
        "No rule for orders to rectify was in force on this day.",
        "当日尚无责令改正的规则。",
    )
    TERM_TOO_LONG = Reason(
        "RECT-A",
        "The term is longer than the bureau's rule allows.",
        "整改期限超过本局规定的上限。",
    )
    DUE_NOT_AFTER_SERVICE = Reason(
        "INV-10",
        "The due day must be later than the day of the order.",
        "整改到期日必须晚于责令之日。",
    )
    ALREADY_EXTENDED = Reason(
        "6.4", "An order is extended once only.", "整改期限只能延长一次。"
    )
    EXTENDED_TOO_LATE = Reason(
        "6.4",
        "An extension is granted before the term ends, not after.",
        "延期须在期限届满前办理。",
    )
    NOT_YET_DUE = Reason(
        "INV-10",
        "The term has not ended; before that only a refusal can be escalated.",
        "期限尚未届满；届满前只有拒不改正的才能移送查处。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "INV-10",
        "This day is before the order's last step.",
        "该日期早于责令改正的上一步骤。",
    )
    NO_RULE = Reason(
        "INV-45",
        "No rule on orders to rectify is known for this day.",
        "该日期没有可适用的责令改正规则。",
    )
    ESCALATE_OR_WAIVE = Reason(
        "INV-11",
        "The order was not obeyed: it must be escalated, or that be waived with reasons.",
        "逾期未改正或者拒不改正的，须移送查处，或者说明理由不予移送。",
        "2003年上半年工作总结（到期仍未纠正的坚决查处取缔）",
    )
