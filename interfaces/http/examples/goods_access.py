"""Goods access, as one might ask."""

from collections.abc import Mapping
from typing import Any

from domain.goods_access import commands
from domain.kernel.messages import Command

LICENCE = {"kind": "LICENCE", "document_no": "样例执照 1号", "valid_until": "2030-12-31"}

EXAMPLES: Mapping[type[Command], Mapping[str, Any]] = {
    commands.OpenGoodsFile: {
        "household": "household-00000000-0000-0000-0000-000000000001",
        "station": "620102-01",
    },
    commands.RegisterSupplier: {
        "licence_no": "样例供货 1号",
        "name": "样例批发商行（虚构）",
        "qualifications": [LICENCE],
    },
    commands.RegisterProducer: {
        "licence_no": "样例生产 1号",
        "name": "样例食品厂（虚构）",
        "qualifications": [LICENCE],
    },
    commands.RecordBatchPurchase: {
        "batch_no": "2026-0001",
        "goods": "面粉",
        "specification": "25公斤装",
        "quantity": 40,
        "unit": "袋",
        "supplier": "样例供货 1号",
        "producer": "样例生产 1号",
        "food": True,
        "shelf_life_until": "2027-05-31",
    },
    commands.AttachBatchDocument: {
        "batch_no": "2026-0001",
        "proof": {"kind": "INSPECTION", "document_no": "样例检 1号"},
    },
    commands.SampleBatch: {
        "batch_no": "2026-0001",
        "sample_no": "样例抽 1号",
        "result": "PASSED",
        "remarks": "标识与内在质量相符",
    },
    commands.DisposeBatch: {
        "batch_no": "2026-0001",
        "entry_no": "样例处 1号",
        "quantity": 2,
        "reason": "受潮，退回供货单位",
    },
    commands.RecordSale: {
        "batch_no": "2026-0001",
        "entry_no": "样例销 1号",
        "quantity": 10,
        "buyer": "样例牛肉面馆（虚构）",
    },
    commands.FileLinkage: {
        "kind": "MARKET_FACTORY",
        "filing_no": "样例备 1号",
        "goods": "豆制品",
        "market": "样例农贸市场（虚构）",
        "partner": "样例豆制品厂（虚构）",
    },
    commands.WarnTrader: {"matter": "未索取检验证明"},
    commands.DemandRectification: {"warning": 1, "demand": "按批次索取并保存检验证明"},
    commands.EscalateTrader: {
        "batch_no": "2026-0001",
        "reason": "抽查不合格，涉嫌销售不合格商品",
    },
}
