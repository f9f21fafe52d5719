"""Every reason for which the supervision after a revocation says no."""

from domain.kernel.errors import Because, Reason

BAR = "市场主体登记管理条例 第十二条第四项；公司法 第一百七十八条第四项"
FORCED = "公司法 第二百四十一条；市场监管总局令第105号"


class AftercareBecause(Because):
    """Why a supervision after a revocation refuses a command."""

    NOT_NOW = Reason(
        "6.8",
        "The supervision's present state does not allow this.",
        "事后监督的当前状态不允许此操作。",
    )
    NOT_OPENED = Reason(
        "INV-25",
        "A supervision is opened by the revocation of a licence, nothing else.",
        "事后监督须由吊销营业执照引起。",
    )
    REVOCATION_INCOMPLETE = Reason(
        "INV-22",
        "A revocation is served on or after its day, and neither lies in the future.",
        "吊销日期与送达日期须真实且先后相符。",
    )
    BEFORE_THE_LAST_STEP = Reason(
        "6.8-ORDER",
        "This day is before the supervision's last step.",
        "该日期早于事后监督的上一步骤。",
    )
    NOT_YET_DUE = Reason("INV-45", "The term has not ended.", "期限尚未届满。")
    NOT_CEASED = Reason(
        "6.8-CEASED",
        "Nobody has found yet that business has ceased.",
        "尚未查明已停止经营活动。",
    )
    NOT_NOTIFIED = Reason(
        "6.8-NOTIFIED",
        "The duty to liquidate has not been notified yet.",
        "尚未通知清算义务。",
    )
    NO_GROUP = Reason(
        "6.8-INDIVIDUAL",
        "An individual business settles its debts and deregisters; it has no group.",
        "个体工商户清偿债务后办理注销，不成立清算组。",
    )
    NO_GROUP_YET = Reason(
        "6.8-GROUP",
        "No liquidation group has been formed yet.",
        "尚未成立清算组。",
        "公司法 第二百三十二条",
    )
    NOT_AN_ENTERPRISE = Reason(
        "INV-23",
        "Only the legal representative of an enterprise is barred; whoever runs an"
        " individual business never is as such.",
        "任职限制只及于企业的法定代表人，不及于个体工商户经营者。",
        BAR,
    )
    NO_BAR_THEN = Reason(
        "INV-23-LAW",
        "No rule on such a bar is known for the day of the revocation.",
        "吊销之日没有可适用的任职限制规则。",
    )
    BAR_IS_OVER = Reason(
        "INV-23-TERM",
        "The three years since the revocation are over.",
        "自吊销之日起已逾三年。",
        BAR,
    )
    ALREADY_RESTRICTED = Reason(
        "INV-23-ONCE",
        "A restriction stands already; it is lifted before another is imposed.",
        "已有任职限制，须先予解除。",
    )
    NOT_RESTRICTED = Reason(
        "INV-23-NONE", "No restriction stands on this day.", "当日无任职限制。"
    )
    NO_FORCED_DEREGISTRATION_THEN = Reason(
        "FORCED-LAW",
        "Nobody could be deregistered by force on this day.",
        "当日尚无强制注销制度。",
        "市场监管总局令第105号",
    )
    COMPANIES_ONLY = Reason(
        "FORCED-WHO",
        "Only companies are deregistered by force.",
        "强制注销只适用于公司。",
        FORCED,
    )
    TOO_SOON = Reason(
        "FORCED-YEARS",
        "Three years since the revocation, or since the restoration, are not over.",
        "自吊销之日或者恢复登记之日起未满三年。",
        FORCED,
    )
    APPROVAL_NEEDED = Reason(
        "FORCED-SECTOR",
        "A company whose deregistration needs an approval is left alone.",
        "注销须经批准的公司不适用强制注销。",
        "市场监管总局令第105号 第二条",
    )
    ANNOUNCEMENT_RUNS = Reason(
        "FORCED-TERM",
        "The announcement has not run to its end.",
        "公告期限尚未届满。",
        "市场监管总局令第105号 第三条",
    )
    RESTORED_TOO_LATE = Reason(
        "FORCED-RESTORE",
        "A registration is restored within three years of the forced deregistration.",
        "恢复登记须在强制注销之日起三年内办理。",
        "市场监管总局令第105号",
    )
    MAY_BE_RESTORED = Reason(
        "FORCED-OPEN",
        "The registration may still be restored, so its supervision is not closed.",
        "恢复登记的期限未满，不得结束事后监督。",
        "市场监管总局令第105号",
    )
