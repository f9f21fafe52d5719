"""The terms of cases and penalties, by their names in both languages."""

from collections.abc import Mapping
from enum import Enum

from application.words import Terms, Words, apart
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    Criterion,
    DeclineGround,
    Disposal,
    EvidenceKind,
    ExecutionEnd,
    ExtendedBy,
    LeadSource,
    MeasureKind,
    NoPenaltyGround,
    PartyKind,
    PartyRole,
    Result,
    ReviewKind,
)
from domain.enforcement.penalty import Offence, PenaltyKind, Severity
from domain.law.procedure import ReviewClass
from domain.law.rule import NotCounted

LEAD: Mapping[Enum, Words] = {
    LeadSource.PATROL: Words("a patrol", "日常巡查"),
    LeadSource.RECTIFICATION: Words("an order to rectify", "责令改正"),
    LeadSource.SUPERVISION: Words("supervision after a revocation", "吊销后监督"),
    LeadSource.COMPLAINT: Words("a complaint", "投诉"),
    LeadSource.REPORT: Words("a report", "举报"),
    LeadSource.TRANSFERRED_IN: Words("another authority", "其他部门移送"),
    LeadSource.SUPERIOR: Words("a superior authority", "上级交办"),
    LeadSource.OTHER: Words("another source", "其他"),
    LeadSource.UNLICENSED: Words("an unlicensed operation", "无照经营查处"),
    LeadSource.GOODS_ACCESS: Words("goods access", "商品市场准入检查"),
    PartyKind.CITIZEN: Words("citizen", "公民"),
    PartyKind.ORGANISATION: Words("organisation", "法人或者其他组织"),
    PartyRole.OFFENDER: Words("the offender", "当事人"),
    PartyRole.LEGAL_REPRESENTATIVE: Words("the legal representative", "法定代表人"),
    PartyRole.AGENT: Words("an agent", "代理人"),
    PartyRole.THIRD_PARTY: Words("a third party", "第三人"),
    PartyRole.RIGHT_HOLDER: Words("the right holder", "权利人"),
    Criterion.EVIDENCE: Words("there is evidence", "有证据初步证明存在违法行为"),
    Criterion.PUNISHABLE: Words("it is to be punished", "依法应当给予行政处罚"),
    Criterion.JURISDICTION: Words("it is ours", "属于本部门管辖"),
    Criterion.WITHIN_LIMITATION: Words("it is not too old", "在追责时效内"),
    DeclineGround.MINOR_CORRECTED_NO_HARM: Words(
        "minor, corrected and harmless", "轻微并及时改正，没有造成危害后果"
    ),
    DeclineGround.FIRST_OFFENCE: Words("first offence, corrected", "初次违法并及时改正"),
    DeclineGround.NO_FAULT: Words("no fault", "没有主观过错"),
    DeclineGround.NO_EVIDENCE: Words("no evidence", "没有证据"),
    DeclineGround.NOT_OURS: Words("not ours", "不属于本部门管辖"),
    DeclineGround.OUT_OF_TIME: Words("too long ago", "超过追责时效"),
}

INVESTIGATION: Mapping[Enum, Words] = {
    EvidenceKind.DOCUMENTARY: Words("document", "书证"),
    EvidenceKind.PHYSICAL: Words("object", "物证"),
    EvidenceKind.AUDIOVISUAL: Words("recording", "视听资料"),
    EvidenceKind.ELECTRONIC: Words("electronic data", "电子数据"),
    EvidenceKind.TESTIMONY: Words("testimony", "证人证言"),
    EvidenceKind.STATEMENT: Words("statement of the party", "当事人的陈述"),
    EvidenceKind.APPRAISAL: Words("appraisal", "鉴定意见"),
    EvidenceKind.RECORD: Words("record of an inspection", "勘验笔录、现场笔录"),
    MeasureKind.HOLD: Words("registered and held", "先行登记保存"),
    MeasureKind.SEALING: Words("sealing", "查封"),
    MeasureKind.SEIZURE: Words("seizure", "扣押"),
    Disposal.RETURNED: Words("returned", "返还"),
    Disposal.SEIZED: Words("seized", "转为查封、扣押"),
    Disposal.EXAMINED: Words("sent for examination", "送检测、检验、鉴定"),
    Disposal.HANDED_OVER: Words("handed over", "移送有关部门"),
    Disposal.CONFISCATED: Words("confiscated", "没收"),
    ExtendedBy.LEADER: Words("a leader", "负责人批准"),
    ExtendedBy.COLLECTIVE: Words("collective discussion", "集体讨论决定"),
}

NOT_COUNTED: Mapping[Enum, Words] = {
    NotCounted.TESTING: Words("testing", "检测"),
    NotCounted.INSPECTION: Words("inspection", "检验"),
    NotCounted.QUARANTINE: Words("quarantine", "检疫"),
    NotCounted.APPRAISAL: Words("appraisal", "鉴定"),
    NotCounted.RIGHT_HOLDER_IDENTIFICATION: Words(
        "identification by the right holder", "权利人辨认或者鉴别"
    ),
    NotCounted.SUSPENSION: Words("suspension", "中止调查"),
    NotCounted.HEARING: Words("a hearing", "听证"),
    NotCounted.ANNOUNCEMENT: Words("an announcement", "公告"),
    NotCounted.ORDERED_REFUND: Words("an ordered refund", "责令退还多收价款"),
}

REVIEW: Mapping[Enum, Words] = {
    ReviewKind.LEGAL: Words("legal review", "法制审核"),
    ReviewKind.CASE: Words("case review", "案件审核"),
    ReviewClass.ALL_GENERAL: Words("every general case", "适用普通程序的案件"),
    ReviewClass.PUBLIC_INTEREST: Words("major public interest", "涉及重大公共利益"),
    ReviewClass.HEARING_AND_MAJOR_RIGHTS: Words(
        "major rights, after a hearing", "直接关系当事人或者第三人重大权益，经过听证程序"
    ),
    ReviewClass.COMPLEX: Words("complicated", "案件情况疑难复杂、涉及多个法律关系"),
    ReviewClass.BY_LAW: Words("by law", "法律、法规规定应当进行法制审核"),
}

DECISION: Mapping[Enum, Words] = {
    Result.PENALTY: Words("a penalty", "行政处罚"),
    Result.NO_PENALTY: Words("no penalty", "不予行政处罚"),
    Result.NOT_ESTABLISHED: Words("violation not established", "违法事实不成立"),
    Result.TRANSFER: Words("transfer", "移送"),
    NoPenaltyGround.MINOR_CORRECTED_NO_HARM: Words(
        "minor, corrected and harmless", "轻微并及时改正，没有造成危害后果"
    ),
    NoPenaltyGround.FIRST_OFFENCE: Words(
        "first offence, slight and corrected", "初次违法、危害后果轻微并及时改正"
    ),
    NoPenaltyGround.NO_FAULT: Words("no fault", "没有主观过错"),
    NoPenaltyGround.OUT_OF_TIME: Words("too long ago", "超过追责时效"),
    NoPenaltyGround.ALREADY_FINED: Words("already fined", "同一违法行为已受罚款"),
}

CLOSING: Mapping[Enum, Words] = {
    ClosingGround.EXECUTED: Words("executed", "处罚决定执行完毕"),
    ClosingGround.COURT_ENDED: Words("enforcement by the court ended", "法院强制执行终结"),
    ClosingGround.TERMINATED: Words("terminated", "终止调查"),
    ClosingGround.NO_PENALTY: Words("no penalty", "不予行政处罚"),
    ClosingGround.TRANSFERRED: Words("handed on", "移送"),
    ClosingGround.REVOKED: Words("decision revoked", "处罚决定被撤销"),
}

EXECUTION: Mapping[Enum, Words] = {
    ExecutionEnd.PAID: Words("paid", "缴纳完毕"),
    ExecutionEnd.ENFORCED: Words("enforced", "强制执行完毕"),
    ExecutionEnd.TERMINATED: Words("terminated", "终结执行"),
}

OFFENCES: Mapping[Enum, Words] = {
    Offence.UNLICENSED_OPERATION: Words("operation without a permit", "无证经营"),
    Offence.UNREGISTERED_OPERATION: Words("operation without a licence", "无照经营"),
    Offence.FACILITATING_UNLICENSED: Words(
        "facilitating unlicensed operation", "为无证无照经营提供便利"
    ),
    Offence.SCOPE_EXCEEDED: Words("exceeding the scope of business", "超范围经营"),
    Offence.COUNTERFEIT_GOODS: Words("counterfeit goods", "制售假冒伪劣商品"),
    Offence.SMUGGLING: Words("smuggled goods", "走私贩私"),
    Offence.PYRAMID_SELLING: Words("pyramid selling", "传销"),
    Offence.REGIONAL_BLOCKADE: Words("regional blockade", "地区封锁"),
    Offence.MONOPOLY: Words("monopoly", "垄断"),
    Offence.FALSE_ADVERTISING: Words("false advertising", "虚假广告"),
    Offence.FALSE_REGISTRATION: Words("false registration", "提交虚假材料取得登记"),
    Offence.REPRESENTATIVE_NOT_REPLACED: Words(
        "a legal representative not replaced", "未按规定更换法定代表人"
    ),
    Offence.ANNUAL_CONTROL_MISSED: Words("a missed annual control", "未参加年检（年报）"),
    Offence.DORMANCY: Words("dormancy", "未开业或者停业连续六个月以上"),
    Offence.FOOD_SAFETY: Words("food safety", "违反食品安全规定"),
    Offence.OTHER: Words("another offence", "其他违法行为"),
    Severity.ORDINARY: Words("ordinary", "一般"),
    Severity.SERIOUS: Words("serious", "情节严重"),
    Severity.DANGEROUS: Words("dangerous", "危害严重"),
}

PENALTY: Mapping[Enum, Words] = {
    PenaltyKind.WARNING: Words("warning", "警告"),
    PenaltyKind.CRITICISM: Words("circulated criticism", "通报批评"),
    PenaltyKind.FINE: Words("fine", "罚款"),
    PenaltyKind.CONFISCATION_OF_GAINS: Words("confiscation of gains", "没收违法所得"),
    PenaltyKind.CONFISCATION_OF_GOODS: Words("confiscation of goods", "没收非法财物"),
    PenaltyKind.ACTIVITY_RESTRICTION: Words(
        "restriction of business", "限制开展生产经营活动"
    ),
    PenaltyKind.BUSINESS_SUSPENSION: Words("suspension of business", "责令停产停业"),
    PenaltyKind.LICENCE_SUSPENSION: Words("suspension of the licence", "暂扣许可证件"),
    PenaltyKind.CLOSURE: Words("closure", "责令关闭"),
    PenaltyKind.LICENCE_REVOCATION: Words(
        "revocation of the licence", "吊销许可证件、营业执照"
    ),
    PenaltyKind.INDUSTRY_BAN: Words("ban from the trade", "限制从业"),
}

TERMS: Terms = apart(
    LEAD,
    INVESTIGATION,
    NOT_COUNTED,
    REVIEW,
    DECISION,
    CLOSING,
    EXECUTION,
    OFFENCES,
    PENALTY,
)
