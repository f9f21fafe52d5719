"""Supervision after a revocation, and the offices people hold, in words."""

from application.words import Phrasebook, Words
from domain.supervision import office
from domain.supervision.aftercare import events

PHRASES = Phrasebook(
    events={
        events.SupervisionOpened: Words(
            "The licence of {name}, revoked on {revoked_on} by decision {decision_no},"
            " served on {served_on}, came under supervision at {station}, which was to"
            " begin by {open_by}; somebody is to look by {deadline}.",
            "{name}于{revoked_on}被吊销营业执照（{decision_no}），{served_on}送达，"
            "应于{open_by}前列入事后监督，由{station}负责；应于{deadline}前检查。",
        ),
        events.CessationConfirmed: Words(
            "Business has ceased: {remarks}", "已停止经营活动：{remarks}"
        ),
        events.ContinuedOperationFound: Words(
            "Still in business{name:? (%)}{deadline:?, to be seen again by %}: {remarks}",
            "{name}仍在经营{deadline:?（应于%前复查）}：{remarks}",
        ),
        events.CessationCheckOverdue: Words(
            "Nobody had looked by {due_on} whether business has ceased.",
            "{due_on}前未检查是否已停止经营活动。",
        ),
        events.LiquidationDutyNotified: Words(
            "The duty to liquidate was notified to {obligors}{document_no:? as %}"
            "{deadline:?; a liquidation group is due by %}.",
            "通知清算义务人：{obligors}{document_no:?（%）}{deadline:?；应于%前成立清算组}。",
        ),
        events.LiquidationOverdueMarked: Words(
            "No liquidation group was formed by {due_on}.", "{due_on}前未成立清算组。"
        ),
        events.LiquidationGroupFormed: Words(
            "A liquidation group was formed: {members}.", "成立清算组：{members}。"
        ),
        events.LiquidationCompleted: Words(
            "The liquidation is complete{report_no:?, report %}: {remarks}",
            "清算完结{report_no:?（%）}：{remarks}",
        ),
        events.SpecialMarkSet: Words(
            "Neither liquidated nor deregistered by {due_on}: specially marked.",
            "至{due_on}未完成清算也未注销，予以特别标注。",
        ),
        events.RepresentativeRestricted: Words(
            "{name} may represent no enterprise from {from_on} to {until_on}: {reasons}",
            "{name}自{from_on}至{until_on}不得担任企业法定代表人：{reasons}",
        ),
        events.RestrictionExpired: Words(
            "The restriction ran out on {until_on}.", "任职限制于{until_on}期满。"
        ),
        events.RestrictionLifted: Words(
            "The restriction was lifted: {reason}", "解除任职限制：{reason}"
        ),
        events.ForcedDeregistrationAnnounced: Words(
            "A forced deregistration was announced as {document_no}; objections may be"
            " raised until {deadline}.",
            "发布强制注销公告（{document_no}），公告期至{deadline}。",
        ),
        events.ForcedDeregistrationTermEnded: Words(
            "The announcement ran until {due_on} without an objection.",
            "公告期于{due_on}届满，无异议。",
        ),
        events.DeregistrationObjected: Words(
            "{by} objected, which stops the forced deregistration: {content}",
            "{by}提出异议，强制注销终止：{content}",
        ),
        events.ForciblyDeregistered: Words(
            "Deregistered by force: {document_no}.", "强制注销（{document_no}）。"
        ),
        events.RegistrationRestored: Words(
            "The registration was restored: {reason}", "恢复登记：{reason}"
        ),
        events.SupervisionClosed: Words(
            "The supervision has ended: {reason}", "结束事后监督：{reason}"
        ),
        office.OfficeTaken: Words(
            "Became the legal representative of {household}.",
            "担任{household}法定代表人。",
        ),
        office.OfficeLeft: Words(
            "Is the legal representative of {household} no longer.",
            "不再担任{household}法定代表人。",
        ),
        office.OfficeRestricted: Words(
            "May represent no enterprise from {from_on} to {until_on} ({supervision}).",
            "自{from_on}至{until_on}不得担任企业法定代表人（{supervision}）。",
        ),
        office.OfficeRestrictionLifted: Words(
            "The restriction because of {supervision} was lifted.",
            "解除任职限制（{supervision}）。",
        ),
    },
    terms={},
)
