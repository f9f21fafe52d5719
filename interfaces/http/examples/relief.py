"""Grants of relief, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.kernel.messages import Command
from domain.relief import commands

PERSON = "person-0197a2c4-9d3f-4a64-85d6-7e8f9a0b1c2d"
CERTIFICATE = "certificate-0197a2c4-ae40-4b75-96e7-8f9a0b1c2d3e"
HOUSEHOLD = "household-0197a2c4-7b1d-7e42-a3b4-5c6d7e8f9a0b"

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.ApplyForGrant: {
        "household": HOUSEHOLD,
        "station": "620200-01",
        "person": PERSON,
        "beneficiary": "LAID_OFF",
        "policy": "REEMPLOYMENT",
        "certificate_kind": "REEMPLOYMENT",
        "certificate": CERTIFICATE,
        "certificate_tail": "0042",
        "sector": "CATERING",
        "started_on": "2003-03-10",
    },
    commands.VerifyRealName: {
        "id_holder": PERSON,
        "certificate_holder": PERSON,
        "certificate": CERTIFICATE,
        "photo_matches": True,
    },
    commands.ApproveGrant: {"document_no": "样例减免〔2003〕7号"},
    commands.RejectGrant: {"reason": "人证不符，不予减免"},
    commands.SuspendGrant: {"reason": "接到冒名举报，正在核实"},
    commands.ResumeGrant: {"reason": "经核实举报不属实"},
    commands.RevokeGrant: {
        "cause": "FRAUD",
        "reason": "冒用他人再就业优惠证",
        "document_no": "样例撤减〔2003〕1号",
    },
    commands.ClawBack: {"amount": 24000, "document_no": "样例追缴〔2003〕1号"},
}
