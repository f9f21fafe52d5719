"""Announcements, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.publicity.announcement import commands

CONTENT = {
    "party": "样例面馆（虚构）",
    "violation": "违反食品安全规定",
    "text": "罚款5,000.00元",
    "authority": "样例区市场监督管理局",
    "document_no": "样例市监罚〔2026〕7号",
}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.DraftAnnouncement: {
        "kind": "GOOD_CONDUCT",
        "decided_on": "2026-11-16",
        "content": {
            "party": "样例面馆（虚构）",
            "text": "连续三年巡查未发现违法经营行为",
            "authority": "样例区市场监督管理局",
        },
    },
    commands.ReviseDraft: {"content": CONTENT},
    commands.ClearSecrecyReview: {"personal_removed": True, "secrets_removed": True},
    commands.Publish: {"told_on": "2026-11-16", "gravity": "GENERAL"},
    commands.Correct: {
        "content": {**CONTENT, "text": "罚款3,000.00元"},
        "reason": "复议变更罚款数额",
        "personal_removed": True,
        "secrets_removed": True,
    },
    commands.WithdrawAnnouncement: {"reason": "行政处罚决定被依法撤销"},
    commands.EndEarly: {
        "gravity": "GENERAL",
        "fulfilled": True,
        "harm_removed": True,
        "not_repeated": True,
        "not_listed": True,
        "reason": "当事人申请信用修复，条件均已具备",
    },
}
