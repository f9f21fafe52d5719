"""Announcements, in words."""

from application.words import Phrasebook, Words, apart
from domain.law.publicity import RepairClass
from domain.publicity.announcement import events
from domain.publicity.vocabulary import AnnouncementKind, Sanction

PHRASES = Phrasebook(
    events={
        events.AnnouncementDrafted: Words(
            "An announcement was drafted ({kind}){content.document_no:? of %}, decided on"
            " {decided_on}{deadline:?, to be published by %}.",
            "拟制公告（{kind}）{content.document_no:?，文号%}，决定日期{decided_on}"
            "{deadline:?，应于%前公示}。",
        ),
        events.AnnouncementRevised: Words("The draft was revised.", "修改公告稿。"),
        events.SecrecyReviewCleared: Words(
            "It passed the secrecy review{reviewer:? by %}.",
            "保密审查通过{reviewer:?（%）}。",
        ),
        events.PublicationOverdue: Words(
            "It was not published by {due_on}.", "{due_on}前未公示，逾期。"
        ),
        events.AnnouncementPublished: Words(
            "Published, {late_days} days late{told_on:?; the party was told on %}"
            "{deadline:?; shown until %}.",
            "公示，逾期{late_days}日{told_on:?，%已书面告知当事人}{deadline:?，公示至%}。",
        ),
        events.AnnouncementCorrected: Words("Corrected: {reason}", "更正：{reason}"),
        events.AnnouncementReturned: Words(
            "{document_no} altered the decision; it must be written anew: {reason}",
            "处罚决定经{document_no}变更，公告稿应当重拟：{reason}",
        ),
        events.WithdrawalAsked: Words(
            "After {document_no} it must be"
            " {correctable:corrected or withdrawn|withdrawn}{deadline:? by %}: {reason}",
            "依{document_no}应当{correctable:更正或者撤回|撤回}"
            "{deadline:?（期限至%）}：{reason}",
        ),
        events.WithdrawalOverdue: Words(
            "It was not withdrawn by {due_on}.", "{due_on}前未撤回，逾期。"
        ),
        events.AnnouncementWithdrawn: Words("Withdrawn: {reason}", "撤回：{reason}"),
        events.AnnouncementDropped: Words(
            "Dropped before it was published: {reason}", "未公示即作废：{reason}"
        ),
        events.AnnouncementExpired: Words(
            "Its display ended on {last_on}.", "公示期于{last_on}届满。"
        ),
        events.AnnouncementEndedEarly: Words(
            "Its display ended early ({gravity}): {reason}",
            "提前停止公示（{gravity}）：{reason}",
        ),
    },
    terms=apart(
        {
            AnnouncementKind.PENALTY: Words("penalty", "行政处罚信息"),
            AnnouncementKind.REVOCATION: Words("revocation", "吊销公告"),
            AnnouncementKind.GOOD_CONDUCT: Words("good conduct", "良好行为"),
            AnnouncementKind.CAMPAIGN_RESULT: Words("result of a campaign", "专项整治结果"),
            AnnouncementKind.AWARD: Words("award", "表彰、授牌"),
            AnnouncementKind.OTHER: Words("other announcement", "其他公告"),
        },
        {
            Sanction.WARNING: Words("warning", "警告"),
            Sanction.CRITICISM: Words("circulated criticism", "通报批评"),
            Sanction.FINE: Words("fine", "罚款"),
            Sanction.CONFISCATION: Words("confiscation", "没收"),
            Sanction.RESTRICTION: Words("restriction of business", "限制开展生产经营活动"),
            Sanction.SUSPENSION: Words("suspension", "责令停产停业、暂扣许可证件"),
            Sanction.CLOSURE: Words("closure", "责令关闭"),
            Sanction.REVOCATION: Words("revocation", "吊销"),
            Sanction.BAN: Words("ban from the trade", "限制从业"),
            RepairClass.FOOD_DRUG_SPECIAL_EQUIPMENT: Words(
                "food, drugs or special equipment", "食品、药品、特种设备领域"
            ),
            RepairClass.OTHER: Words("other field", "其他领域"),
            RepairClass.MINOR: Words("minor", "轻微失信"),
            RepairClass.GENERAL: Words("general", "一般失信"),
            RepairClass.SERIOUS: Words("serious", "严重失信"),
        },
    ),
)
