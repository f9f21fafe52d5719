"""The monthly clearance, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.supervision.clearance import commands

FIRST = "household-00000000-0000-0000-0000-000000000001"
SECOND = "household-00000000-0000-0000-0000-000000000002"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.ClassifyHousehold: {
        "household": FIRST,
        "flags": ["IN_ARREARS", "IN_VIOLATION"],
        "remarks": "未明码标价，上月规费未缴",
    },
    commands.ClassifyHouseholds: {
        "observations": [
            {"household": FIRST, "flags": ["NORMAL"]},
            {"household": SECOND, "flags": ["ABANDONED"], "remarks": "门店已空"},
        ]
    },
    commands.AcceptProposals: {},
    commands.SubmitClearance: {"remarks": "本月清卡完毕"},
    commands.ReconcileWithRegistration: {"registered": 312},
    commands.RaiseDiscrepancy: {
        "difference": {
            "kind": "ON_STREET_NOT_IN_REGISTER",
            "sighting": {"seen": "无照经营早点", "place": "样例巷口", "operator": "样例甲"},
        }
    },
    commands.ProposeResolution: {
        "number": 1,
        "side": "STREET",
        "resolution": "按无照经营另行处理，不计入本片区户数",
    },
    commands.ResolveDiscrepancy: {"number": 1, "side": "REGISTER"},
    commands.CertifyClearance: {},
}
