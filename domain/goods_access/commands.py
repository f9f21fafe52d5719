"""What may be asked of a trader's goods file."""

from datetime import date
from typing import TypeAlias

from pydantic import Field

from domain.goods_access.vocabulary import (
    BatchProof,
    LinkageKind,
    Qualifications,
    Quantity,
    SampleResult,
)
from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.messages import Command
from domain.kernel.texts import DocumentNo, Name, Text, Word


class OpenGoodsFile(Command):
    """建立商品准入档案: one for each trader."""

    household: HouseholdId
    station: StationId


class RegisterSupplier(Command):
    """登记供货单位; again, with more papers, adds them (G1)."""

    licence_no: DocumentNo
    name: Name
    qualifications: Qualifications = ()


class RegisterProducer(Command):
    """登记生产单位; again, with more papers, adds them (G1)."""

    licence_no: DocumentNo
    name: Name
    qualifications: Qualifications = ()


class RecordBatchPurchase(Command):
    """进货台账: what was bought, of whom, made by whom, good until when (G3).

    ``batch_no`` names one purchase in this file. ``supplier`` and ``producer`` are their
    licence numbers.
    """

    batch_no: DocumentNo
    goods: Name
    specification: Name | None = None
    quantity: Quantity
    unit: Word
    supplier: DocumentNo
    producer: DocumentNo
    food: bool
    shelf_life_until: date | None = None


class AttachBatchDocument(Command):
    """索票: a document that proves the batch sound (G2)."""

    batch_no: DocumentNo
    proof: BatchProof


class SampleBatch(Command):
    """抽查 of labels and of what is inside (G2). The latest sample counts."""

    batch_no: DocumentNo
    sample_no: DocumentNo
    result: SampleResult
    remarks: Text


class DisposeBatch(Command):
    """处理: what left the store without being sold."""

    batch_no: DocumentNo
    entry_no: DocumentNo
    quantity: Quantity
    reason: Text


class RecordSale(Command):
    """销售台账: how much went where (G3)."""

    batch_no: DocumentNo
    entry_no: DocumentNo
    quantity: Quantity
    buyer: Name | None = None


class FileLinkage(Command):
    """场厂挂钩、场地挂钩备案 of important goods (G4)."""

    kind: LinkageKind
    filing_no: DocumentNo
    goods: Name
    market: Name
    partner: Name


class WarnTrader(Command):
    """警示 (G5)."""

    matter: Text


class DemandRectification(Command):
    """限期改正 of what a warning was about; an order to rectify is drafted by itself."""

    warning: int = Field(ge=1, le=10_000)
    demand: Text


class EscalateTrader(Command):
    """依法查处: a batch that failed a sample leads to a case by itself (G5)."""

    batch_no: DocumentNo
    reason: Text


GoodsCommand: TypeAlias = (
    OpenGoodsFile
    | RegisterSupplier
    | RegisterProducer
    | RecordBatchPurchase
    | AttachBatchDocument
    | SampleBatch
    | DisposeBatch
    | RecordSale
    | FileLinkage
    | WarnTrader
    | DemandRectification
    | EscalateTrader
)
