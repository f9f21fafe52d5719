"""Unlicensed operations and penalties on the spot, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.enforcement.summary import commands as summary
from domain.enforcement.unlicensed import commands
from domain.kernel.messages import Command

ID = "00000000-0000-4000-8000-000000000001"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.DiscoverOperation: {
        "station": "620102-01",
        "matter": "未办理营业执照销售早点",
        "operator": "样例甲",
        "place": "样例路1号门前",
        "trade": "早点",
    },
    commands.ClassifyOperation: {"type": "T2"},
    commands.UrgeRegularisation: {
        "document_no": "样例市监责改〔2026〕21号",
        "demand": "限期办理营业执照，期满仍未办理的停止经营",
        "reason": "经营条件、范围符合规定，本人愿意补办",
        "mode": "DIRECT",
        "recipient": "样例甲",
        "term_days": 15,
    },
    commands.NoteUnwillingness: {"remarks": "当事人明确表示不办理"},
    commands.LinkLicence: {
        "household": f"household-{ID}",
        "registered_on": "2026-11-20",
    },
    commands.ExemptOperation: {
        "exemption": "DESIGNATED_SALE",
        "reason": "在政府指定的场所和时间销售农副产品",
    },
    commands.TransferToPermitAuthority: {
        "authority": "样例区卫生健康局（虚构）",
        "document_no": "样例市监移〔2026〕4号",
        "reason": "未取得许可，属许可审批部门职责",
    },
    commands.TakeAction: {"reason": "期满仍未改正", "to_case": True},
    commands.BanOperation: {
        "document_no": "样例市监取〔2026〕2号",
        "reason": "存在重大安全隐患",
    },
    commands.PenaliseOperation: {
        "case": f"case-{ID}",
        "fine": 1000000,
        "conduct_until": "2026-11-10",
    },
    commands.CloseOperation: {"remarks": "已停止经营，材料归档"},
    summary.PunishOnTheSpot: {
        "station": "620102-01",
        "party": {"kind": "CITIZEN", "name": "样例乙"},
        "act": {
            "what": "未按规定亮证亮照",
            "from_on": "2026-11-20",
            "until_on": "2026-11-20",
            "provisions": [
                {
                    "offence": "OTHER",
                    "cited": {
                        "instrument": "样例条例（虚构）",
                        "article": "第三条",
                        "most": 50000,
                    },
                }
            ],
        },
        "fine": 10000,
        "document_no": "样例市监当罚〔2026〕8号",
        "officers": [f"officer-{ID}", "officer-00000000-0000-4000-8000-000000000002"],
    },
    summary.CollectOnTheSpot: {"receipt_no": "样例收据 0101"},
    summary.HandInFine: {},
    summary.PayIn: {"amount": 10000, "receipt_no": "样例收据 0102"},
    summary.FileSummaryPenalty: {"file_no": "样例市监备〔2026〕8号"},
}
