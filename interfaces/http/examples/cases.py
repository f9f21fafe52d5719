"""Cases, from the lead to the archive, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.enforcement.case import commands as cases
from domain.kernel.messages import Command
from interfaces.http.examples.bureau import HOUSEHOLD, LEADER, OFFICER, SECOND, STATION

OPERATION = "unlicensed-0197a2c4-9d3f-7064-85d6-7e8f9a0b1c2e"
ORDER = "rectification-0197a2c4-9d3f-7064-85d6-7e8f9a0b1c2d"
FINE = {"kind": "FINE", "act": 1, "amount": 500000}
GAINS = {"kind": "CONFISCATION_OF_GAINS", "act": 1, "amount": 120000}
PARTY = {
    "kind": "CITIZEN",
    "name": "样例经营者（虚构）",
    "number": {"kind": "GS15", "number": "620200600000017"},
}

LEAD: Mapping[type[Command], Mapping[str, Any]] = {
    cases.ReceiveLead: {
        "household": HOUSEHOLD,
        "station": STATION,
        "source": "REPORT",
        "matter": "举报样例面馆未取得执照从事经营",
        "suspect": "样例经营者（虚构）",
        "real_name": True,
    },
    cases.ExtendVerification: {"reason": "须向外地核实进货渠道"},
    cases.FileCase: {
        "case_no": "嘉市监案〔2026〕3号",
        "party": PARTY,
        "offence": "UNREGISTERED_OPERATION",
        "conduct_from": "2026-05-01",
        "conduct_until": "2026-08-31",
        "criteria": [
            "EVIDENCE",
            "PUNISHABLE",
            "JURISDICTION",
            "WITHIN_LIMITATION",
        ],
        "officers": [OFFICER, SECOND],
        "case_value": 3000000,
    },
    cases.DeclineFiling: {
        "ground": "MINOR_CORRECTED_NO_HARM",
        "reason": "当场改正，没有造成危害后果",
    },
    cases.TellInformant: {"told": "已电话告知举报人立案"},
    cases.TransferCase: {"to": "样例县公安局", "reason": "涉嫌犯罪"},
}

INVESTIGATION: Mapping[type[Command], Mapping[str, Any]] = {
    cases.AssignCaseOfficers: {"officers": [OFFICER, SECOND], "reason": "原办案人员调离"},
    cases.RequestRecusal: {
        "officer": SECOND,
        "by": "样例经营者（虚构）",
        "reason": "与举报人系亲属",
    },
    cases.DecideRecusal: {
        "officer": SECOND,
        "granted": False,
        "reason": "经核实不存在亲属关系",
    },
    cases.NameParty: {
        "party": {"kind": "CITIZEN", "name": "样例代理人（虚构）"},
        "role": "AGENT",
    },
    cases.ValueCase: {"case_value": 3250000, "reason": "按进货单据重新核定"},
    cases.LinkOrder: {"order": ORDER},
    cases.LinkOperation: {"operation": OPERATION},
    cases.FileEvidence: {
        "kind": "DOCUMENTARY",
        "name": "进货单据",
        "description": "2026年5月至8月进货单据扫描件",
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "size": 48213,
        "media_type": "application/pdf",
    },
    cases.TakeMeasure: {
        "kind": "HOLD",
        "document_no": "嘉市监先存〔2026〕2号",
        "items": "样例牌面粉二十袋",
        "approved_by": LEADER,
    },
    cases.ExtendMeasure: {"number": 2, "reason": "检验尚未完成"},
    cases.EndMeasure: {
        "number": 1,
        "disposal": "RETURNED",
        "remarks": "经查与违法行为无关，予以返还",
    },
    cases.SuspendInvestigation: {"why": "TESTING", "reason": "抽样送检"},
    cases.ResumeInvestigation: {"reason": "已收到检测报告"},
    cases.ExtendTimeLimit: {"by": "LEADER", "reason": "案情复杂"},
    cases.TerminateInvestigation: {"reason": "当事人死亡"},
    cases.ConcludeInvestigation: {
        "acts": [
            {
                "what": "未取得营业执照从事餐饮经营",
                "from_on": "2026-05-01",
                "until_on": "2026-08-31",
                "provisions": [
                    {"offence": "UNREGISTERED_OPERATION", "severity": "ORDINARY"}
                ],
            }
        ],
        "proposes": "PENALTY",
        "penalties": [FINE, GAINS],
        "classes": [],
        "report": "事实清楚，证据确凿，建议处罚",
    },
}

HEARING: Mapping[type[Command], Mapping[str, Any]] = {
    cases.SubmitForReview: {},
    cases.ReturnFromReview: {"reasons": "违法所得的计算依据不足"},
    cases.PassReview: {"opinion": "事实清楚，程序合法，同意处罚意见"},
    cases.ServePreDecisionNotice: {
        "document_no": "嘉市监罚告〔2026〕3号",
        "penalties": [FINE, GAINS],
        "mode": "DIRECT",
        "recipient": "经营者本人",
    },
    cases.ReceiveRepresentations: {
        "content": "请求从轻处罚",
        "accepted": False,
        "answer": "不具有从轻情节，不予采纳",
    },
    cases.WaiveRights: {"statement": "放弃陈述、申辩"},
    cases.RequestHearing: {"statement": "要求举行听证"},
    cases.CallHearing: {
        "held_on": "2026-11-20",
        "place": "样例市监局二楼会议室",
        "chair": LEADER,
    },
    cases.HoldHearing: {
        "record": "双方就违法所得的计算进行了质证",
        "opinion": "建议维持处罚意见",
    },
    cases.WithdrawHearing: {"reason": "当事人书面撤回申请"},
}

DECISION: Mapping[type[Command], Mapping[str, Any]] = {
    cases.DiscussCollectively: {
        "participants": [LEADER, OFFICER],
        "conclusion": "同意处罚意见",
    },
    cases.DecideCase: {
        "document_no": "嘉市监罚〔2026〕3号",
        "result": "PENALTY",
        "penalties": [FINE, GAINS],
        "reasoning": "违法事实清楚，依法应当给予行政处罚",
    },
    cases.ServeDecision: {"mode": "DIRECT", "recipient": "经营者本人"},
    cases.AlterDecision: {
        "document_no": "嘉政复决〔2026〕1号",
        "by": "样例市人民政府",
        "penalties": [{**FINE, "amount": 300000}, GAINS],
        "reason": "处罚幅度偏重",
    },
    cases.RevokeDecision: {
        "document_no": "嘉政复决〔2026〕2号",
        "by": "样例市人民政府",
        "reason": "主要证据不足",
    },
    cases.ReopenCase: {"reason": "责令重新作出处理决定"},
    cases.CloseCase: {"ground": "EXECUTED", "summary": "罚没款已全部缴清"},
    cases.ArchiveCase: {"file_no": "嘉市监档〔2026〕3号"},
}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    **LEAD,
    **INVESTIGATION,
    **HEARING,
    **DECISION,
}
