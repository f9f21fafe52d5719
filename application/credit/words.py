"""Credit in words, and a grade that explains itself."""

from collections.abc import Mapping
from enum import Enum

from application.words import Language, Phrasebook, Words, apart
from domain.credit.award import events as award
from domain.credit.file import events as file
from domain.credit.vocabulary import (
    Association,
    GradeCriterion,
    GradingGround,
    WithdrawalGround,
)
from domain.kernel.credit import CreditGrade
from domain.law.credit import ConductMatter, CreditMeasure, Gravity, Mechanism

GRADES: Mapping[Enum, Words] = {
    CreditGrade.A: Words("A (trustworthy)", "A级（守信）"),
    CreditGrade.B: Words("B (warned)", "B级（警示）"),
    CreditGrade.C: Words("C (untrustworthy)", "C级（失信）"),
    CreditGrade.D: Words("D (seriously untrustworthy)", "D级（严重失信）"),
}

GRAVITIES: Mapping[Enum, Words] = {
    Gravity.MINOR: Words("minor", "轻微"),
    Gravity.MATERIAL: Words("material", "较重"),
    Gravity.GRAVE: Words("grave", "严重"),
    Gravity.ELIMINATING: Words("eliminating", "淘汰"),
}

CRITERIA: Mapping[Enum, Words] = {
    GradeCriterion.ELIMINATED: Words(
        "the licence was revoked, closure was ordered, or it is on the serious list",
        "被吊销执照、责令关闭或列入严重违法失信名单",
    ),
    GradeCriterion.GRAVE: Words("grave bad conduct", "有严重不良行为"),
    GradeCriterion.REPEATED: Words("repeated material bad conduct", "多次较重不良行为"),
    GradeCriterion.REPEATED_MINOR: Words("repeated minor bad conduct", "多次轻微不良行为"),
    GradeCriterion.MATERIAL: Words("material bad conduct, once", "有一次较重不良行为"),
    GradeCriterion.MINOR: Words("minor bad conduct", "有轻微不良行为"),
    GradeCriterion.FIRST_PERIOD: Words(
        "no bad conduct, new in business", "无不良行为，尚在开业初期"
    ),
    GradeCriterion.UNREVIEWED: Words(
        "no bad conduct, not reviewed yet", "无不良行为，尚未经复核"
    ),
    GradeCriterion.CLEAN: Words("no bad conduct", "无不良行为"),
}

GROUNDS: Mapping[Enum, Words] = {
    GradingGround.CONDUCT: Words("because of new bad conduct", "因新的不良行为"),
    GradingGround.STRUCK: Words("because evidence fell away", "因原依据被撤销"),
    GradingGround.REVIEW: Words("on review", "经定期复核"),
    GradingGround.REPAIR: Words("after a repair", "经信用修复"),
}

MECHANISMS: Mapping[Enum, Words] = {
    Mechanism.INCENTIVE: Words("incentive", "激励机制"),
    Mechanism.EARLY_WARNING: Words("early warning", "预警机制"),
    Mechanism.DISCIPLINE: Words("discipline", "惩戒机制"),
    Mechanism.ELIMINATION: Words("elimination", "淘汰机制"),
}

MEASURES: Mapping[Enum, Words] = {
    CreditMeasure.PRIORITY_SUPPORT: Words("priority support", "优先扶持"),
    CreditMeasure.ANNUAL_INSPECTION_EXEMPT: Words("no annual inspection", "免予年检审查"),
    CreditMeasure.ROUTINE_CHECK_EXEMPT: Words("no routine checks", "免予日常检查"),
    CreditMeasure.QUALITY_SERVICE: Words("quality service", "优质服务"),
    CreditMeasure.WARNING: Words("warning", "警示"),
    CreditMeasure.PROMPTS: Words("prompts in daily work", "日常提示"),
    CreditMeasure.KEY_MONITORING: Words("key monitoring", "重点监控"),
    CreditMeasure.MORE_CHECKS: Words("more checks", "增加检查频次"),
    CreditMeasure.POST_CASE_REVISIT: Words("re-visit after a case", "案后回查"),
    CreditMeasure.FOCUSED_REVIEW: Words("focused review", "登记年检重点审查"),
    CreditMeasure.RECORD_PUBLISHED: Words("record published", "公示失信记录"),
    CreditMeasure.DEREGISTRATION: Words("deregistration", "办理注销"),
    CreditMeasure.REVOCATION_PUBLISHED: Words("revocation published", "吊销公告"),
    CreditMeasure.REPRESENTATIVE_RESTRICTED: Words(
        "legal representative restricted", "法定代表人任职限制"
    ),
}

MATTERS: Mapping[Enum, Words] = {
    ConductMatter.SUMMARY_PENALTY: Words("penalty on the spot", "当场处罚"),
    ConductMatter.PENALTY_WARNING: Words("warning or criticism", "警告、通报批评"),
    ConductMatter.PENALTY: Words("fine or confiscation", "罚款、没收"),
    ConductMatter.PENALTY_HEAVY: Words("heavy penalty", "较重行政处罚"),
    ConductMatter.CLOSURE_ORDERED: Words("closure ordered", "责令关闭"),
    ConductMatter.LICENCE_REVOKED: Words("licence revoked", "吊销营业执照"),
    ConductMatter.SERIOUS_LIST: Words("on the serious list", "列入严重违法失信名单"),
    ConductMatter.ABNORMAL_LIST: Words("on the abnormal list", "列入经营异常名录"),
    ConductMatter.ANNUAL_DUTY_MISSED: Words("annual duty missed", "未履行年检、年报义务"),
    ConductMatter.COMMITMENT_BREACHED: Words("commitment breached", "违反承诺"),
    ConductMatter.RECTIFICATION_OVERDUE: Words("order overdue", "逾期未改正"),
    ConductMatter.RECTIFICATION_REFUSED: Words("order refused", "拒不改正"),
    ConductMatter.GOODS_WARNING: Words("goods warning", "商品准入警示"),
    ConductMatter.FEE_DUNNED: Words("arrears dunned", "规费催缴"),
    ConductMatter.LEAVE_OVERSTAYED: Words("leave overstayed", "请假逾期未销假"),
    ConductMatter.RELIEF_FRAUD: Words("relief had by fraud", "骗取减免"),
    ConductMatter.CARD_BAD: Words("bad conduct on the card", "户卡不良行为记录"),
    ConductMatter.CARD_GOOD: Words("good conduct on the card", "户卡良好行为记录"),
    ConductMatter.RECTIFICATION_COMPLIED: Words("corrected in time", "按期改正"),
    ConductMatter.CORRECTED_LATE: Words("corrected late", "逾期后改正"),
    ConductMatter.ANNUAL_DUTY_DONE: Words("annual duty done", "按期年检、报送年报"),
    ConductMatter.OFF_ABNORMAL_LIST: Words("off the abnormal list", "移出经营异常名录"),
    ConductMatter.AWARD: Words("contract-honouring award", "守合同重信用荣誉"),
}

ASSOCIATIONS: Mapping[Enum, Words] = {
    Association.CONSUMERS: Words("Consumers' Association", "消费者协会"),
    Association.SELF_EMPLOYED: Words(
        "Self-Employed Workers' Association", "个体劳动者协会"
    ),
    Association.PRIVATE_ENTERPRISES: Words(
        "Private Enterprises' Association", "私营企业协会"
    ),
}

WITHDRAWALS: Mapping[Enum, Words] = {
    WithdrawalGround.PENALTY: Words("a penalty", "受到行政处罚"),
    WithdrawalGround.GRADE_FELL: Words("the grade fell below A", "信用等级低于A级"),
    WithdrawalGround.FOUND_UNWORTHY: Words("found unworthy", "经查不符合条件"),
}

FILE: Mapping[type, Words] = {
    file.CreditFileOpened: Words("The credit file was opened.", "建立信用档案。"),
    file.GoodConductRecorded: Words(
        "Good conduct: {matter}{said:? (%)}; evidence {evidence}.",
        "记录良好行为：{matter}{said:?（%）}；依据{evidence}。",
    ),
    file.BadConductRecorded: Words(
        "Bad conduct, {gravity}: {matter}{said:? (%)}; evidence {evidence}.",
        "记录不良行为（{gravity}）：{matter}{said:?（%）}；依据{evidence}。",
    ),
    file.ConductStruck: Words(
        "Conduct no. {number} counts no more: {cause} has undone it.",
        "第{number}项行为记录因{cause}撤销，不再计入。",
    ),
    file.CreditGraded: Words(
        "Graded {grade}{previous:?, before: %}, {ground}: {criterion}. Counted since"
        " {window_from}: {counts.minor} minor, {counts.material} material,"
        " {counts.grave} grave and {counts.eliminating} eliminating bad conducts"
        "{bad:? (%)}; {counts.good} good ones{good:? (%)}. By {rule}{pilot:, pilot|}"
        " (criteria of our own drafting).{reasons:? Reasons: %}",
        "{ground}，评定为{grade}{previous:?（原为%）}：{criterion}。自{window_from}起："
        "不良行为轻微{counts.minor}项、较重{counts.material}项、严重{counts.grave}项、"
        "淘汰{counts.eliminating}项{bad:?（%）}；良好行为{counts.good}项{good:?（%）}。"
        "按{rule}{pilot:（试行）|}（评级标准系本局自拟）。{reasons:?理由：%}",
    ),
    file.CreditGradeOverridden: Words(
        "A leader set the grade to {grade}{previous:?, before: %}: {reasons} (evidence:"
        " {evidence})",
        "领导调整信用等级为{grade}{previous:?（原为%）}：{reasons}（依据：{evidence}）",
    ),
    file.CreditRepaired: Words(
        "Credit was repaired ({document_no}): {conducts} count no more, because of {proof}."
        " {reasons}",
        "准予信用修复（{document_no}）：{conducts}不再计入，依据{proof}。{reasons}",
    ),
    file.CreditMeasureApplied: Words(
        "{mechanism}: {measures}.", "落实{mechanism}：{measures}。"
    ),
    file.CreditMeasureLifted: Words(
        "No longer ({mechanism}): {measures}.", "解除{mechanism}措施：{measures}。"
    ),
    file.AwardNoted: Words("The award was applied for ({award}).", "申报荣誉（{award}）。"),
    file.AwardReleased: Words(
        "The award, or its application, is over ({award}).", "荣誉或申报终止（{award}）。"
    ),
}

AWARD: Mapping[type, Words] = {
    award.AwardApplied: Words(
        "Applied for 守合同重信用{activity:?, part of %}{recommended_by:?, recommended by"
        " the %}: {grounds}",
        "申报守合同重信用{activity:?（%）}{recommended_by:?，由%推荐}：{grounds}",
    ),
    award.AwardScreened: Words(
        "The station's first check: {passed:passed|not passed}. {remarks}",
        "工商所初审{passed:通过|未通过}：{remarks}",
    ),
    award.AwardReviewed: Words(
        "The bureau's review: {passed:passed|not passed}. {remarks}",
        "局审核{passed:通过|未通过}：{remarks}",
    ),
    award.AwardPublicised: Words(
        "Shown to the public ({document_no}); objections until {deadline}.",
        "予以公示（{document_no}），异议期至{deadline}。",
    ),
    award.ObjectionReceived: Words(
        "Objection {number}: {matter}", "异议{number}：{matter}"
    ),
    award.ObjectionSettled: Words(
        "Objection {number} was {upheld:upheld|dismissed}: {reasons}",
        "异议{number}{upheld:成立|不成立}：{reasons}",
    ),
    award.NoticeEnded: Words("The notice ended with {due_on}.", "公示于{due_on}期满。"),
    award.AwardGranted: Words(
        "The award was given ({document_no}){model:, as a model|}; it holds until"
        " {deadline}.",
        "授予守合同重信用荣誉（{document_no}）{model:，树为守信典型|}，有效期至{deadline}。",
    ),
    award.AwardRefused: Words("The award was refused: {reasons}", "不予授予：{reasons}"),
    award.AwardWithdrawn: Words(
        "The award was withdrawn: {ground}{cause:? (%)}.{reasons:? %}",
        "撤销荣誉：{ground}{cause:?（%）}。{reasons}",
    ),
    award.AwardExpired: Words("The award ended with {due_on}.", "荣誉于{due_on}期满。"),
}

PHRASES = Phrasebook(
    events={**FILE, **AWARD},
    terms=apart(
        *(GRADES, GRAVITIES, CRITERIA, GROUNDS, MECHANISMS, MEASURES, MATTERS),
        *(ASSOCIATIONS, WITHDRAWALS),
    ),
)


def explain(
    event: file.CreditGraded | file.CreditGradeOverridden, language: Language
) -> str:
    """A grade in words: which criterion gave it, from which evidence, by which rule."""
    return PHRASES.say(event, language)
