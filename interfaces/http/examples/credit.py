"""Credit files and awards, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.credit.award import commands as award
from domain.credit.file import commands as file
from domain.kernel.messages import Command

HOUSEHOLD = "household-0197a2c4-7b1d-7e42-a3b4-5c6d7e8f9a0b"
GOOD = f"{HOUSEHOLD}@12"
BAD = "summary-0197a2c4-7b1d-7e42-a3b4-5c6d7e8f9a0c@1"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    file.GradeCredit: {"reasons": "年度复核，回溯期内守法经营", "clean_evidence": [GOOD]},
    file.OverrideGrade: {
        "grade": "B",
        "reasons": "经集体讨论，情节显著轻微",
        "evidence": [GOOD],
    },
    file.RepairCredit: {
        "conducts": [BAD],
        "proof": [GOOD],
        "reasons": "已纠正违法行为并消除影响",
        "document_no": "样例信修〔2026〕1号",
    },
    file.ApplyMeasure: {},
    award.ApplyForAward: {
        "household": HOUSEHOLD,
        "station": "620200-01",
        "grounds": "合同履约率百分之百",
        "activity": "百万守信企业",
        "recommended_by": "PRIVATE_ENTERPRISES",
    },
    award.ScreenAward: {"passed": True, "remarks": "合同管理制度健全"},
    award.ReviewAward: {"passed": True, "remarks": "材料真实齐全"},
    award.PubliciseAward: {"document_no": "样例公示〔2026〕1号"},
    award.ReceiveAwardObjection: {"matter": "反映该户拖欠货款"},
    award.SettleAwardObjection: {
        "number": 1,
        "upheld": False,
        "reasons": "经核实货款已结清",
    },
    award.GrantAward: {"document_no": "样例守合同〔2026〕1号", "model": True},
    award.RefuseAward: {"reasons": "异议成立"},
    award.WithdrawAward: {"reasons": "申报材料不实"},
}
