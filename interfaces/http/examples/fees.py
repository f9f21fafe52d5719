"""Fees and leave, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.fees.account import commands as fees
from domain.fees.leave import commands as leaves
from domain.kernel.messages import Command

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    fees.SetQuota: {"from_month": "2003-01", "amount": 6000},
    fees.AssessMonthlyFee: {"month": "2003-03"},
    fees.RecordPayment: {
        "amount": 6000,
        "series": "甘2003-A",
        "receipt_no": "0001234",
        "month": "2003-03",
    },
    fees.WaiveFee: {
        "month": "2003-05",
        "source": {"kind": "POLICY", "policy": "RELIEF-SARS", "sector": "CATERING"},
    },
    fees.Dun: {"document_no": "样例工商催缴〔2003〕5号"},
    fees.ProposeWriteOff: {
        "month": "2003-03",
        "reason": "经营者下落不明，经催缴仍未缴纳",
    },
    fees.ApproveWriteOff: {"month": "2003-03"},
    fees.CorrectEntry: {"entry": 2, "reason": "票据金额录入错误"},
    fees.CloseFeeAccount: {"reason": "歇业注销，停止计费"},
    leaves.RequestLeave: {
        "from_on": "2003-04-01",
        "until_on": "2003-06-30",
        "reason": "回乡务农",
    },
    leaves.ApproveLeave: {"number": 1},
    leaves.RejectLeave: {"number": 1, "reason": "申请事由不实"},
    leaves.ExtendLeave: {"number": 1, "until_on": "2003-07-31", "reason": "农忙未毕"},
    leaves.CancelLeave: {"number": 1},
    leaves.RevokeLeave: {"number": 1, "reason": "群众举报假期内照常营业，经核实"},
}
