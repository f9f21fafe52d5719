"""Schemes and assessments, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.assessment.assessment import commands as acts
from domain.assessment.scheme import commands
from domain.kernel.messages import Command

FINDINGS = {
    "code": "FINDINGS_DISPOSED",
    "label": {"zh": "巡查问题处置率", "en": "findings disposed of"},
    "numerator": {
        "topic": "patrol.finding-disposed",
        "counts_for": "ASSIGNED",
        "distinct": ["stream", "number"],
    },
    "denominator": {
        "topic": "patrol.finding-recorded",
        "counts_for": "ASSIGNED",
        "distinct": ["stream", "number"],
    },
    "weight": 40,
}
PLEDGES = {
    "code": "PLEDGES_KEPT",
    "label": {"zh": "政务承诺兑现率", "en": "pledges kept"},
    "numerator": {
        "topic": "service.request-received",
        "counts_for": "FIELD",
        "field": "first_asked",
        "deadline": "PLEDGE",
        "met": True,
    },
    "denominator": {
        "topic": "service.request-received",
        "counts_for": "FIELD",
        "field": "first_asked",
        "deadline": "PLEDGE",
    },
    "weight": 60,
}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.AdoptScheme: {
        "period": "2026-H2",
        "title": "管理目标考评办法（样例）",
        "document_no": "样例市监发〔2026〕20号",
        "indicators": [FINDINGS, PLEDGES],
    },
    commands.AmendScheme: {
        "indicators": [{**FINDINGS, "version": 2, "weight": 50}, PLEDGES],
        "reason": "修改和完善考评指标权重",
    },
    acts.FinaliseAssessment: {},
    acts.AppealAssessment: {"grounds": "因病假期间的巡查任务不应计入"},
    acts.DecideAppeal: {"upheld": False, "reasons": "病假期间的巡查户已调整，未计入"},
    acts.ImposeSuspension: {"reasons": "考核末位，且未完成管户巡查任务"},
    acts.DeclineSuspension: {"reasons": "任职不满半年，予以帮扶"},
    acts.EndSuspension: {"result": "REASSIGNED", "post": "样例工商所内勤"},
    acts.HoldAccountable: {
        "cause": "CONDITIONS_LOWERED",
        "facts": "未审查前置审批文件即准予登记",
        "measure": "书面检查，取消当年评优资格",
    },
}
