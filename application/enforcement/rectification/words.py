"""Orders to rectify, in words."""

from application.words import Phrasebook, Words
from domain.enforcement.rectification import events
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode

PHRASES = Phrasebook(
    events={
        events.RectificationOrderDrafted: Words(
            "An order to rectify was drafted: {matter} Demanded: {demand}",
            "起草责令改正：{matter}；整改要求：{demand}",
        ),
        events.RectificationOrderIssued: Words(
            "The order was issued as {document_no}; to be served by {deadline}.",
            "签发整改通知书（{document_no}），应于{deadline}前送达。",
        ),
        events.RectificationOrderServed: Words(
            "The order was served {mode} on {recipient}; due by {deadline}.",
            "{mode}整改通知书，受送达人：{recipient}；整改期限至{deadline}。",
        ),
        events.RectificationDeadlineExtended: Words(
            "The term was extended from {due_before} to {deadline}: {reason}",
            "整改期限由{due_before}延长至{deadline}：{reason}",
        ),
        events.RectificationRechecked: Words("Rechecked: {remarks}", "复查：{remarks}"),
        events.RectificationComplied: Words("The matter has been put right.", "已改正。"),
        events.RectificationRefused: Words(
            "The party refuses to comply: {remarks}", "当事人拒不改正：{remarks}"
        ),
        events.RectificationOverdue: Words(
            "The term ended on {due_on} without compliance.", "{due_on}期满，逾期未改正。"
        ),
        events.RectificationServiceOverdue: Words(
            "The order was not served by {due_on}.", "{due_on}前未送达。"
        ),
        events.EscalationAsked: Words(
            "To be escalated, or waived with reasons, by {deadline}.",
            "应于{deadline}前移送查处，或说明理由不予移送。",
        ),
        events.EscalationOverdue: Words(
            "Neither escalated nor waived by {due_on}.",
            "{due_on}前既未移送，也未说明理由。",
        ),
        events.RectificationEscalated: Words(
            "Escalated to {to}: {reason}", "移送{to}：{reason}"
        ),
        events.EscalationWaived: Words(
            "A leader decided not to escalate: {reason}", "领导决定不予移送：{reason}"
        ),
        events.RectificationOrderWithdrawn: Words(
            "The order was withdrawn: {reason}", "撤回整改通知书：{reason}"
        ),
        events.OrderTranscribed: Words(
            "An order to rectify was served, as another register tells: {matter}",
            "据其他登记簿记载，曾责令改正：{matter}",
        ),
        events.ComplianceTranscribed: Words(
            "The matter was put right, as another register tells.",
            "据其他登记簿记载，已改正。",
        ),
    },
    terms={
        ServiceMode.DIRECT: Words("in person", "直接送达"),
        ServiceMode.LEFT_AT_PLACE: Words("by leaving it there", "留置送达"),
        ServiceMode.BY_POST: Words("by post", "邮寄送达"),
        ServiceMode.ELECTRONIC: Words("electronically", "电子送达"),
        ServiceMode.ANNOUNCEMENT: Words("by announcement", "公告送达"),
        Escalation.CASE_LEAD: Words("a case lead", "案件线索"),
        Escalation.ENFORCEMENT_ACTION: Words("enforcement action", "查处"),
    },
)
