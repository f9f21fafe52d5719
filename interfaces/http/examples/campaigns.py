"""Special campaigns, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.campaigns import commands
from domain.kernel.messages import Command

NOODLES = {"name": "样例牛肉面馆（虚构）"}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.PlanCampaign: {
        "name": "2026年餐饮、美容美发专项整治",
        "targets": [
            {"target": "CATERING"},
            {"target": "BEAUTY"},
            {"target": "OTHER", "name": "电动自行车充电设施"},
        ],
        "station": "620102-01",
        "from_on": "2026-10-01",
        "to_on": "2026-12-31",
    },
    commands.LaunchCampaign: {"document_no": "样例市监发〔2026〕12号"},
    commands.RecordDispatch: {"sheet_no": "样例派勤 0001", "headcount": 6, "vehicles": 2},
    commands.RecordPublicity: {
        "kind": "MATERIALS",
        "subject": "电动自行车充电安全宣传册（虚构）",
        "copies": 500,
    },
    commands.RecordInspection: {"target": {"target": "CATERING"}, "unit": NOODLES},
    commands.RecordOrder: {
        "order": "rectification-00000000-0000-0000-0000-000000000001",
        "unit": {"household": "household-00000000-0000-0000-0000-000000000001"},
    },
    commands.RecordAction: {
        "kind": "CASE",
        "matter": "case-00000000-0000-0000-0000-000000000001",
        "unit": NOODLES,
    },
    commands.ConcludeCampaign: {"report": "取得了阶段性的成果"},
}
