"""Goods access, in words."""

from application.words import Phrasebook, Words
from domain.goods_access import events
from domain.goods_access.vocabulary import (
    BatchDocumentKind,
    LinkageKind,
    QualificationKind,
    SampleResult,
)

PHRASES = Phrasebook(
    events={
        events.GoodsFileOpened: Words(
            "A goods file was opened for {household} at {station}.",
            "{station}为{household}建立商品准入档案。",
        ),
        events.SupplierRegistered: Words(
            "The supplier {name} ({licence_no}) was registered.",
            "登记供货单位{name}（{licence_no}）。",
        ),
        events.ProducerRegistered: Words(
            "The producer {name} ({licence_no}) was registered.",
            "登记生产单位{name}（{licence_no}）。",
        ),
        events.BatchPurchased: Words(
            "Batch {batch_no} was bought: {quantity} {unit} of {goods} from"
            " {supplier_name}, made by {producer_name}{shelf_life_until:?, good until %}"
            "{keep_until:?; vouchers are kept until %}.",
            "购进批次{batch_no}：{goods}{quantity}{unit}，供货单位{supplier_name}，"
            "生产单位{producer_name}{shelf_life_until:?，保质期至%}"
            "{keep_until:?；凭证保存至%}。",
        ),
        events.BatchDocumentAttached: Words(
            "A proof was attached to batch {batch_no}: {proof.kind}"
            "{proof.document_no:? %}.",
            "批次{batch_no}索取{proof.kind}{proof.document_no:?（%）}。",
        ),
        events.BatchMadeSaleable: Words(
            "Batch {batch_no} may be sold: every paper is there.",
            "批次{batch_no}证票齐全，可以销售。",
        ),
        events.BatchSampled: Words(
            "Batch {batch_no} was sampled ({sample_no}) and {result}: {remarks}",
            "抽查批次{batch_no}（{sample_no}），{result}：{remarks}",
        ),
        events.BatchDisposed: Words(
            "{quantity} of batch {batch_no} were disposed of ({entry_no}): {reason}",
            "处理批次{batch_no}共{quantity}（{entry_no}）：{reason}",
        ),
        events.SaleRecorded: Words(
            "{quantity} {unit} of {goods}, batch {batch_no}, were sold{buyer:? to %}"
            " ({entry_no}).",
            "销售批次{batch_no}{goods}{quantity}{unit}{buyer:?，去向：%}（{entry_no}）。",
        ),
        events.LinkageFiled: Words(
            "A linkage ({kind}) was filed as {filing_no}: {goods}, {market} with"
            " {partner}.",
            "{kind}备案（{filing_no}）：{goods}，{market}与{partner}。",
        ),
        events.AccessWarningIssued: Words(
            "Warning {number} to the trader: {matter}", "第{number}次警示：{matter}"
        ),
        events.RectificationDemanded: Words(
            "Rectification was demanded after warning {warning}: {demand}",
            "就第{warning}次警示责令限期改正：{demand}",
        ),
        events.TraderEscalated: Words(
            "Batch {batch_no} of {goods} leads to a case: {reason}",
            "批次{batch_no}（{goods}）移送查处：{reason}",
        ),
    },
    terms={
        QualificationKind.LICENCE: Words("business licence", "营业执照"),
        QualificationKind.PERMIT: Words("permit", "许可证"),
        QualificationKind.AUTHORISATION: Words("authorisation", "授权书"),
        BatchDocumentKind.QUALITY: Words("certificate of quality", "质量合格证明"),
        BatchDocumentKind.INSPECTION: Words("inspection certificate", "检验证明"),
        BatchDocumentKind.QUARANTINE: Words("quarantine certificate", "检疫证明"),
        SampleResult.PASSED: Words("passed", "合格"),
        SampleResult.FAILED: Words("failed", "不合格"),
        LinkageKind.MARKET_FACTORY: Words("market with factory", "场厂挂钩"),
        LinkageKind.MARKET_ORIGIN: Words("market with origin", "场地挂钩"),
    },
)
