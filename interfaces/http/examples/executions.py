"""The execution of a penalty, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.enforcement.execution import commands
from domain.kernel.messages import Command

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.ReceivePayment: {"amount": 200000, "receipt_no": "样例收据 0001"},
    commands.GrantDeferral: {
        "until_on": "2027-02-26",
        "reason": "店面失火，当事人书面申请暂缓缴纳",
    },
    commands.GrantInstalments: {
        "instalments": [
            {"due_on": "2027-01-15", "amount": 100000},
            {"due_on": "2027-02-26", "amount": 100000},
        ],
        "reason": "当事人经济困难，书面申请分期缴纳",
    },
    commands.AccrueSurcharge: {},
    commands.WaiveSurcharge: {
        "amount": 30000,
        "reason": "当事人已采取补救措施，达成执行协议",
    },
    commands.PauseSurcharge: {
        "cause": "RECONSIDERATION",
        "document_no": "样例复议受理〔2026〕3号",
    },
    commands.ResumeSurcharge: {"outcome": "复议机关维持原处罚决定"},
    commands.IssueDemand: {"document_no": "样例市监催〔2026〕5号"},
    commands.ApplyToCourt: {
        "court": "样例区人民法院（虚构）",
        "document_no": "样例市监强申〔2026〕2号",
    },
    commands.RecordEnforced: {
        "amount": 150000,
        "document_no": "样例执行裁定〔2026〕9号",
    },
    commands.TerminateExecution: {"reason": "当事人死亡，无遗产可供执行"},
    commands.AlterDue: {
        "document_no": "样例复议决定〔2026〕3号",
        "fine": 100000,
        "gains": 0,
    },
}
