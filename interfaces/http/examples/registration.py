"""Applications for registration and annual files, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.registration.annual import commands as annual
from domain.registration.application import commands

PERSON = "person-0197a2c4-9d3f-4a64-85d6-7e8f9a0b1c2d"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.SubmitApplication: {
        "station": "620200-01",
        "applicant": "样例某",
        "particulars": {
            "form": "INDIVIDUAL_BUSINESS",
            "name": "样例牛肉面馆",
            "address": "样例路1号",
            "trade": "餐饮",
            "division": {"code": "620102", "edition": 2002},
            "industry": {"letter": "H", "edition": 2002},
            "operator": PERSON,
        },
        "items": ["FOOD_HYGIENE"],
        "laid_off": False,
    },
    commands.CheckPreApproval: {
        "item": "FOOD_HYGIENE",
        "authority": "样例区卫生局",
        "document_no": "样例卫食证〔2003〕1号",
        "issued_on": "2003-06-02",
        "valid_until": "2007-06-01",
    },
    commands.GiveOneTimeNotice: {"missing": ["经营场所使用证明", "身份证明"]},
    commands.SupplementMaterials: {"materials": ["经营场所使用证明"]},
    commands.AcceptCommitment: {
        "promise": "承诺经营场所符合消防要求",
        "material": "身份证明",
    },
    commands.ExtendDecision: {"reason": "情形复杂，须现场核实"},
    commands.ApproveRegistration: {
        "number": {"kind": "OLD13", "number": "6201022300011"},
        "station": "620200-01",
    },
    commands.RefuseRegistration: {
        "reasons": "经营项目未取得前置审批",
        "article": "城乡个体工商户管理暂行条例 第七条",
    },
    commands.WithdrawApplication: {"reason": "申请人另选经营场所"},
    commands.RecordCommitmentKept: {"number": 1, "proof": "已提交消防验收意见"},
    commands.RecordCommitmentBreach: {"number": 1, "matter": "现场未配备消防设施"},
    annual.FileAnnualInspection: {
        "year": 2004,
        "passed": False,
        "matters": ["注册资本未按期缴足"],
    },
    annual.FileAnnualReport: {"year": 2016},
    annual.ListAsAbnormal: {
        "ground": "UNREACHABLE",
        "matter": "按登记的住所两次邮寄均被退回",
        "document_no": "样例列异〔2016〕1号",
    },
    annual.RemoveFromAbnormalList: {
        "ground": "UNREACHABLE",
        "reason": "已变更住所登记",
        "document_no": "样例移异〔2016〕1号",
    },
}
