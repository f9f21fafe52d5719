"""The monthly clearance, in words."""

from application.words import Phrasebook, Words, apart
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance import events
from domain.supervision.clearance.vocabulary import DiscrepancyKind, Side

PHRASES = Phrasebook(
    events={
        events.ClearanceOpened: Words(
            "The clearance of {month} was opened for {beat} of {station}, due on"
            " {deadline}.",
            "{station}{beat}开始{month}清卡，应于{deadline}前完成。",
        ),
        events.HouseholdsEnrolled: Words(
            "{enrolled} households are on the roster; {remaining} are not classified.",
            "列入清卡名册，现共{enrolled}户，未分类{remaining}户。",
        ),
        events.HouseholdsStruckOff: Words(
            "{households} left the roster; {enrolled} households are on it.",
            "移出清卡名册：{households}；现共{enrolled}户。",
        ),
        events.HouseholdClassified: Words(
            "{household} was classified as {primary} ({flags}).{remarks:? %}",
            "{household}列为{primary}（{flags}）。{remarks:?%}",
        ),
        events.HouseholdsClassified: Words(
            "Households were classified; {remaining} are not yet.",
            "批量分类登记；未分类{remaining}户。",
        ),
        events.ProposalsAccepted: Words(
            "What the records propose was accepted; {remaining} are not classified.",
            "确认系统建议的分类；未分类{remaining}户。",
        ),
        events.ClearanceSubmitted: Words(
            "The clearance of {households} households was handed in.{remarks:? %}",
            "上报清卡结果，共{households}户。{remarks:?%}",
        ),
        events.ClearanceReconciled: Words(
            "The register counts {registered} households, the street {households};"
            " resolved discrepancies explain {explained}.{remarks:? %}",
            "与注册分局核对：登记{registered}户，清卡{households}户，"
            "已解决差异{explained}户。{remarks:?%}",
        ),
        events.DiscrepancyRaised: Words(
            "Discrepancy {number}, {difference.kind}{difference.household:?, %}"
            "{difference.sighting.seen:?: %}{difference.sighting.place:?, at %}"
            "{difference.sighting.operator:? (%)}",
            "核对差异{number}：{difference.kind}{difference.household:?，%}"
            "{difference.sighting.seen:?，%}{difference.sighting.place:?，地点：%}"
            "{difference.sighting.operator:?（%）}",
        ),
        events.ResolutionProposed: Words(
            "For {side}, {proposed_by} proposes about discrepancy {number}: {resolution}",
            "{side}{proposed_by}对差异{number}提出解决意见：{resolution}",
        ),
        events.DiscrepancyResolved: Words(
            "For {side}, {agreed_by} agrees about discrepancy {number}: {resolution}",
            "{side}{agreed_by}对差异{number}予以确认：{resolution}",
        ),
        events.ClearanceCertified: Words(
            "The clearance of {month} was certified: {households} households, {registered}"
            " in the register, {explained} explained by discrepancies.{remarks:? %}",
            "审定{month}清卡结果：清卡{households}户，登记{registered}户，"
            "差异说明{explained}户。{remarks:?%}",
        ),
        events.ClearanceOverdueFlagged: Words(
            "The clearance of {month} was due on {due_on} and is not certified.",
            "{month}清卡应于{due_on}前完成，逾期未审定。",
        ),
    },
    terms=apart(
        {
            DynamicCategory.NORMAL: Words("operating normally", "正常经营户"),
            DynamicCategory.ABANDONED: Words("abandoned", "弃业户"),
            DynamicCategory.ON_LEAVE: Words("on leave", "请假户"),
            DynamicCategory.PREFERENTIAL: Words("preferential", "优惠户"),
            DynamicCategory.IN_ARREARS: Words("in arrears", "欠费户"),
            DynamicCategory.IN_VIOLATION: Words("in violation", "违章经营户"),
        },
        {
            DiscrepancyKind.IN_REGISTER_NOT_ON_STREET: Words(
                "in the register and not on the street", "有登记而片区无此户"
            ),
            DiscrepancyKind.ON_STREET_NOT_IN_REGISTER: Words(
                "on the street and not in the register", "实际经营而无登记"
            ),
        },
        {
            Side.STREET: Words("the station", "工商所"),
            Side.REGISTER: Words("the registration branch", "注册分局"),
        },
    ),
)
