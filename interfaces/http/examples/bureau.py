"""Officers, beats, households, patrols and orders to rectify, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.enforcement.rectification import commands as orders
from domain.kernel.messages import Command
from domain.organisation import commands as organisation
from domain.patrol import commands as patrol
from domain.supervision import commands as supervision

OFFICER = "officer-0197a2c4-53f5-7a0e-9d8e-1b7f3f6f2a11"
SECOND = "officer-0197a2c4-53f5-7a0e-9d8e-1b7f3f6f2a12"
LEADER = "officer-0197a2c4-53f5-7a0e-9d8e-1b7f3f6f2a13"
BEAT = "beat-0197a2c4-61aa-7c21-8f0e-2c9d4e5f6a7b"
HOUSEHOLD = "household-0197a2c4-7b1d-7e42-a3b4-5c6d7e8f9a0b"
PATROL = "patrol-0197a2c4-8c2e-7f53-b4c5-6d7e8f9a0b1c"
STATION = "620200-01"
REGISTRATION = {
    "number": {"kind": "GS15", "number": "620200600000017"},
    "name": "嘉峪关市样例面馆（虚构）",
    "kind": "INDIVIDUAL_BUSINESS",
    "address": "样例路 1 号",
    "trade": "餐饮",
    "division": {"code": "620200", "edition": 2020},
    "industry": {"letter": "H", "edition": 2017},
    "registered_on": "2012-05-14",
}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    organisation.AppointOfficer: {
        "name": "样例甲",
        "subject": "yangli.jia",
        "station": STATION,
    },
    organisation.GrantDuty: {"duty": "SUPERVISION", "from_on": "2026-01-01"},
    organisation.EndDuty: {"duty": "SUPERVISION"},
    organisation.QualifyOfficer: {
        "certificate_no": "样例执法证 0001",
        "from_on": "2026-01-01",
        "until_on": "2030-12-31",
    },
    supervision.DefineBeat: {
        "station": STATION,
        "name": "东片",
        "territory": "样例路以东至环城路",
    },
    supervision.AllocateBeat: {"group": "一组", "officers": [OFFICER, SECOND]},
    supervision.RedrawBeat: {"territory": "样例路以东至新环路", "reason": "道路改建"},
    supervision.OpenHousehold: {"registration": REGISTRATION, "station": STATION},
    supervision.PushHousehold: {"station": "620200-02"},
    supervision.ClaimHousehold: {},
    supervision.ReturnHousehold: {"reason": "地址不在本所辖区"},
    supervision.AssignHousehold: {"beat": BEAT, "officer": OFFICER},
    supervision.ReassignHousehold: {
        "beat": BEAT,
        "officer": SECOND,
        "reason": "原管户人员轮岗",
    },
    supervision.RecordConduct: {"conduct": "BAD", "matter": "未亮照经营"},
    supervision.CorrectConduct: {
        "corrects": f"{HOUSEHOLD}@4",
        "conduct": "NEUTRAL",
        "matter": "执照已悬挂于后厅",
        "reason": "复核照片后更正",
    },
    supervision.AmendRegistrationData: {
        "registration": {**REGISTRATION, "address": "样例路 3 号"},
        "reason": "变更经营场所",
    },
    supervision.MarkSuspectedAbandoned: {"patrol": PATROL},
    supervision.ConfirmAbandoned: {"patrol": PATROL},
    supervision.ReinstateHousehold: {"reason": "恢复营业"},
    supervision.SuspendBusiness: {"reason": "后厨存在安全隐患", "patrol": PATROL},
    supervision.PermitResumption: {"reason": "复查合格"},
    supervision.RevokeLicence: {
        "revoked_on": "2026-03-02",
        "decision_no": "嘉市监罚〔2026〕7号",
        "served_on": "2026-03-04",
    },
    supervision.LapseLicence: {"reason": "经营期限届满未续"},
    supervision.DeregisterHousehold: {"reason": "经营者申请注销"},
    supervision.RescindRegistration: {
        "decision_no": "嘉市监撤〔2026〕1号",
        "reason": "以虚假材料取得登记",
    },
    patrol.PlanPatrol: {
        "household": HOUSEHOLD,
        "station": STATION,
        "kind": "ROUTINE",
        "planned_on": "2026-11-20",
    },
    patrol.StartPatrol: {"officers": [OFFICER, SECOND]},
    patrol.CheckItem: {"item": "LICENCE", "answer": "PROBLEM", "remarks": "执照未悬挂"},
    patrol.RecordFinding: {
        "matter": "营业执照未置于经营场所醒目位置",
        "item": "LICENCE",
        "clause": "市场主体登记管理条例 第三十六条",
    },
    patrol.DisposeFinding: {
        "finding": 1,
        "disposition": "RECTIFY",
        "demand": "将营业执照置于经营场所醒目位置",
    },
    patrol.ConcludePatrol: {"premises": "OPEN"},
    patrol.CancelPatrol: {"reason": "道路封闭"},
    orders.DraftOrder: {
        "household": HOUSEHOLD,
        "station": STATION,
        "matter": "营业执照未置于醒目位置",
        "demand": "将营业执照置于醒目位置",
    },
    orders.IssueOrder: {"document_no": "嘉市监责改〔2026〕12号"},
    orders.ServeOrder: {"mode": "DIRECT", "recipient": "经营者本人", "term_days": 10},
    orders.ExtendDeadline: {
        "new_due_on": "2026-12-04",
        "reason": "停业装修，申请延期",
    },
    orders.RecordRecheck: {"passed": True, "remarks": "执照已悬挂"},
    orders.RecordRefusal: {"remarks": "当事人当场表示拒不改正"},
    orders.EscalateOrder: {"to": "CASE_LEAD", "reason": "逾期未改正"},
    orders.WaiveEscalation: {"reason": "逾期一日，已改正，无危害后果"},
    orders.WithdrawOrder: {"reason": "责令对象认定有误"},
}
