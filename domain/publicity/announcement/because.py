"""Every reason for which an announcement says no."""

from domain.kernel.errors import Because, Reason

ORDER_45 = "市场监督管理行政处罚信息公示规定"


class AnnouncementBecause(Because):
    """Why an announcement refuses a command."""

    NOT_NOW = Reason(
        "6.14",
        "The announcement is not at a step that allows this.",
        "公告的当前状态不允许此操作。",
    )
    NOT_YET_DUE = Reason("6.14", "The day to act by has not passed yet.", "期限尚未届满。")
    BEFORE_THE_LAST_STEP = Reason(
        "6.14",
        "This day is before the announcement's last step.",
        "该日期早于公告的上一步骤。",
    )
    DECIDED_LATER = Reason(
        "6.14", "It is announced before it was decided.", "公告日期早于决定日期。"
    )
    WARNING_ONLY = Reason(
        "INV-37",
        "A penalty that is a warning only is not published.",
        "仅受到警告行政处罚的不予公示。",
        f"{ORDER_45} 第二条",
    )
    NO_SANCTIONS = Reason(
        "6.14",
        "The announcement of a penalty names what was imposed, and no other does.",
        "处罚公告须列明处罚种类，其他公告不列。",
    )
    INCOMPLETE = Reason(
        "INV-36",
        "Something that must be published is missing.",
        "公示内容不完整。",
        f"{ORDER_45} 第四条",
    )
    NOT_CLEARED = Reason(
        "INV-36",
        "It has not passed the secrecy review, or was changed since.",
        "未经保密审查，或者审查后又有改动。",
        f"{ORDER_45} 第五条",
    )
    NOT_REMOVED = Reason(
        "INV-36",
        "Personal information and trade secrets must have been dealt with.",
        "应当对个人信息和商业秘密进行必要处理。",
        f"{ORDER_45} 第六条",
    )
    RESIDENT_NUMBER = Reason(
        "INV-31",
        "The text holds somebody's resident identity number.",
        "公示内容含有公民身份号码。",
        f"{ORDER_45} 第六条",
    )
    PARTY_NOT_TOLD = Reason(
        "INV-36",
        "The party must have been told in writing, after the decision, that it will be"
        " published.",
        "应当在送达时书面告知当事人行政处罚信息将予以公示。",
        f"{ORDER_45} 第八条",
    )
    OUTDATED = Reason(
        "INV-36",
        "The decision was altered since this was written.",
        "行政处罚决定已变更，公示内容应当相应更改。",
        f"{ORDER_45} 第十一条",
    )
    MUST_BE_WITHDRAWN = Reason(
        "INV-36",
        "The decision was revoked, or altered to a warning: it must be withdrawn.",
        "行政处罚决定已被撤销或者变更为警告，应当撤回公示信息。",
        f"{ORDER_45} 第十一条",
    )
    GRAVITY_WANTED = Reason(
        "INV-45",
        "The rules of this day want one of their own classes.",
        "须注明该日规则所列的失信类别。",
    )
    NOT_BARRED = Reason(
        "6.14",
        "Only a ban or restriction lasts until a day, and that day lies ahead.",
        "仅限制类处罚有届满日，且该日须在公示日之后。",
    )
    NO_FINE = Reason(
        "6.14",
        "There is no fine that could be a lower one.",
        "没有可认定为较低数额的罚款。",
    )
    DISPLAY_IS_OVER = Reason(
        "6.14",
        "It would have to be taken down before this day already.",
        "公示期限在该日之前已经届满。",
    )
    PENALTIES_ONLY = Reason(
        "6.14",
        "Only the publicity of a penalty ends early; anything else is withdrawn.",
        "仅行政处罚信息可以提前停止公示，其他公告应予撤回。",
    )
    NO_EARLY_END = Reason(
        "6.14",
        "No rule of this day lets this class end early.",
        "该日的规则未规定此类信息可以提前停止公示。",
    )
    NEVER_EARLY = Reason(
        "6.14",
        "Closure and revocation are shown to the end.",
        "责令关闭、吊销的，不得提前停止公示。",
        f"{ORDER_45} 第十四条",
    )
    CONDITIONS_NOT_MET = Reason(
        "6.14",
        "Fulfilled, harm removed, not repeated, on no list: all four, or no early end.",
        "提前停止公示须同时满足：已履行义务、已消除危害、未再发生同类违法行为、"
        "未被列入异常或者失信名单。",
        f"{ORDER_45} 第十四条",
    )
    TOO_SOON = Reason(
        "6.14", "It has not been shown long enough.", "公示时间未满最短期限。"
    )
