"""Patrols, in words."""

from application.words import Phrasebook, Words
from domain.patrol import events
from domain.patrol.vocabulary import Disposition, ItemAnswer, PatrolKind, Premises

PHRASES = Phrasebook(
    events={
        events.PatrolPlanned: Words(
            "A {kind} patrol was planned for {planned_on}.",
            "计划于{planned_on}进行{kind}。",
        ),
        events.PatrolStarted: Words(
            "The patrol began, by {officers}.", "开始巡查，巡查人员：{officers}。"
        ),
        events.ChecklistItemChecked: Words(
            "{item}: {answer}. {remarks}", "检查{item}：{answer}。{remarks}"
        ),
        events.FindingRecorded: Words(
            "Finding {number}: {matter} {clause}", "发现问题{number}：{matter} {clause}"
        ),
        events.FindingDisposed: Words(
            "Finding {number} ({matter}) led to {disposition}. {demand}",
            "问题{number}（{matter}）的处置：{disposition}。{demand}",
        ),
        events.PatrolConcluded: Words(
            "The patrol was concluded; the premises were {premises}. {remarks}",
            "结束巡查，经营场所{premises}。{remarks}",
        ),
        events.PatrolCancelled: Words(
            "The patrol was cancelled: {reason}", "取消巡查：{reason}"
        ),
        events.VisitTranscribed: Words(
            "A {kind} visit was made, as another register tells. {source_kind}",
            "据其他登记簿记载，进行过{kind}。{source_kind}",
        ),
        events.FindingTranscribed: Words(
            "The visit found, as number {number}: {matter} {outcome}",
            "该次巡查发现问题{number}：{matter} {outcome}",
        ),
    },
    terms={
        PatrolKind.ROUTINE: Words("routine", "日常巡查"),
        PatrolKind.RECHECK: Words("recheck", "复查"),
        PatrolKind.COMPLAINT: Words("complaint", "投诉举报核查"),
        PatrolKind.CAMPAIGN: Words("campaign", "专项检查"),
        PatrolKind.RANDOM: Words("random", "随机抽查"),
        ItemAnswer.IN_ORDER: Words("in order", "正常"),
        ItemAnswer.PROBLEM: Words("a problem", "有问题"),
        ItemAnswer.NOT_APPLICABLE: Words("not applicable", "不适用"),
        Premises.OPEN: Words("open", "营业"),
        Premises.CLOSED: Words("closed", "关门"),
        Premises.GONE: Words("deserted", "无人"),
        Disposition.NO_ISSUE: Words("nothing: no issue after all", "无问题"),
        Disposition.EDUCATED: Words("guidance on the spot", "当场教育"),
        Disposition.WARNED: Words("a warning", "告诫"),
        Disposition.RECTIFY: Words("an order to rectify", "责令改正"),
        Disposition.SUMMARY_PENALTY: Words("a summary penalty", "当场处罚"),
        Disposition.LEAD: Words("a case lead", "案件线索"),
        Disposition.UNLICENSED: Words("action against unlicensed business", "查处无照经营"),
        Disposition.TRANSFER: Words("a transfer to another authority", "移送其他机关"),
        Disposition.REG_CORRECTION: Words(
            "a correction of the registration", "更正登记事项"
        ),
    },
)
