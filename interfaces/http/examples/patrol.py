"""Patrol programmes and draws, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.patrol.draw import commands as draws
from domain.patrol.programme import commands as programmes

HOUSEHOLD = "household-00000000-0000-0000-0000-000000000001"
OFFICERS = [f"officer-00000000-0000-0000-0000-00000000000{number}" for number in (1, 2, 3)]

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    programmes.PlanProgramme: {
        "household": HOUSEHOLD,
        "station": "620102-01",
        "beat": "beat-00000000-0000-0000-0000-000000000001",
        "from_on": "2026-01-01",
        "to_on": "2026-12-31",
        "grade": "C",
    },
    programmes.ScheduleVisit: {
        "household": HOUSEHOLD,
        "station": "620102-01",
        "kind": "COMPLAINT",
        "due_on": "2026-12-01",
        "reason": "群众举报销售过期食品",
    },
    programmes.DropVisit: {"visit": 1, "reason": "该户已歇业"},
    draws.OpenDraw: {
        "subject": "2026年度餐饮业双随机抽查",
        "station": "620102-01",
        "chosen_by": "station = '620102-01' AND trade = '餐饮'",
        "inspect_on": "2026-12-10",
        "pools": {
            "households": [{"household": HOUSEHOLD, "station": "620102-01"}],
            "officers": OFFICERS,
            "how_many": 1,
            "officers_each": 2,
            "recusals": [
                {
                    "officer": OFFICERS[2],
                    "household": HOUSEHOLD,
                    "reason": "与经营者有亲属关系",
                }
            ],
        },
    },
    draws.HoldDraw: {"seed": "05 11 18 23 29 33 + 07", "seed_source": "双色球（样例期）"},
    draws.DiscloseDraw: {"place": "局门户网站双随机专栏"},
}
