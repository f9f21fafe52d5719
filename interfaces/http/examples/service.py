"""Service requests, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.service import commands

COLLEAGUE = "officer-00000000-0000-0000-0000-000000000002"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.ReceiveRequest: {
        "item": "REGISTER_INDIVIDUAL",
        "applicant": {"name": "样例申请人（虚构）"},
        "asked": "申请个体工商户设立登记",
        "station": "620102-01",
    },
    commands.HandOver: {"to": COLLEAGUE, "reason": "属登记岗位办理"},
    commands.AcceptHandOver: {},
    commands.DeclineHandOver: {"reason": "不属本岗位职责"},
    commands.CompleteRequest: {
        "outcome": "GRANTED",
        "result": "准予设立登记，颁发营业执照",
        "examined": ["APPLICATION", "IDENTITY", "PREMISES", "PRE_APPROVAL"],
    },
    commands.DiscloseResult: {"notice": "个体工商户设立登记一件，按期办结"},
}
