"""Supervision after a revocation, as one might ask for its steps."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.supervision.aftercare import commands
from interfaces.http.examples.bureau import PATROL

PERSON = "person-0197a2c4-9d3f-7a64-85d6-7e8f9a0b1c2d"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.CheckCessation: {
        "ceased": True,
        "remarks": "店门已关，设备已搬离",
        "patrol": PATROL,
    },
    commands.NotifyLiquidationDuty: {
        "obligors": ["样例甲（董事）", "样例乙（董事）"],
        "document_no": "嘉市监清通〔2026〕3号",
    },
    commands.RecordLiquidationGroup: {"members": ["样例甲（董事）", "样例丙（律师）"]},
    commands.RecordLiquidationReport: {
        "report_no": "样例清算报告 2026-1",
        "remarks": "债权债务已清理完毕",
    },
    commands.RestrictRepresentative: {
        "responsible": {
            "person": PERSON,
            "name": "样例甲",
            "reasons": "明知许可证已被吊销，仍决定继续经营",
        }
    },
    commands.LiftRestriction: {"reason": "吊销决定已被行政复议决定撤销"},
    commands.AnnounceForcedDeregistration: {"document_no": "嘉市监强销告〔2026〕1号"},
    commands.ReceiveObjection: {
        "by": "样例债权人",
        "content": "与该公司的买卖合同纠纷正在诉讼中",
    },
    commands.ForceDeregister: {"document_no": "嘉市监强销〔2026〕1号"},
    commands.RestoreRegistration: {"reason": "公司提出仍有未了结的债权"},
    commands.CloseSupervision: {"reason": "吊销决定已被行政复议决定撤销"},
}
