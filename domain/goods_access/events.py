"""What may have happened to a trader's goods file. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.goods_access.vocabulary import (
    BatchProof,
    LinkageKind,
    Qualification,
    SampleResult,
)
from domain.kernel.identity import HouseholdId, RuleId, StationId
from domain.kernel.messages import Event


class GoodsFileOpened(Event, topic="goods_access.file-opened"):
    household: HouseholdId
    station: StationId
    on: date


class SupplierRegistered(Event, topic="goods_access.supplier-registered"):
    licence_no: str
    name: str
    qualifications: tuple[Qualification, ...]
    on: date


class ProducerRegistered(Event, topic="goods_access.producer-registered"):
    licence_no: str
    name: str
    qualifications: tuple[Qualification, ...]
    on: date


class BatchPurchased(Event, topic="goods_access.batch-purchased"):
    """``keep_until`` (保存凭证) is empty where no rule of the day names a term."""

    household: HouseholdId
    station: StationId
    batch_no: str
    goods: str
    specification: str | None
    quantity: int
    unit: str
    supplier: str
    supplier_name: str
    producer: str
    producer_name: str
    food: bool
    shelf_life_until: date | None
    keep_until: date | None
    keep_rule: RuleId | None
    on: date


class BatchDocumentAttached(Event, topic="goods_access.batch-document-attached"):
    batch_no: str
    proof: BatchProof
    on: date


class BatchMadeSaleable(Event, topic="goods_access.batch-made-saleable"):
    """Every paper is there (INV-43)."""

    batch_no: str
    on: date


class BatchSampled(Event, topic="goods_access.batch-sampled"):
    batch_no: str
    sample_no: str
    result: SampleResult
    remarks: str
    on: date


class BatchDisposed(Event, topic="goods_access.batch-disposed"):
    batch_no: str
    entry_no: str
    quantity: int
    reason: str
    on: date


class SaleRecorded(Event, topic="goods_access.sale-recorded"):
    household: HouseholdId
    station: StationId
    batch_no: str
    goods: str
    entry_no: str
    quantity: int
    unit: str
    buyer: str | None
    on: date


class LinkageFiled(Event, topic="goods_access.linkage-filed"):
    household: HouseholdId
    station: StationId
    kind: LinkageKind
    filing_no: str
    goods: str
    market: str
    partner: str
    on: date


class AccessWarningIssued(Event, topic="goods_access.warning-issued"):
    household: HouseholdId
    station: StationId
    number: int
    matter: str
    on: date


class RectificationDemanded(Event, topic="goods_access.rectification-demanded"):
    """What an order to rectify is drafted from."""

    household: HouseholdId
    station: StationId
    warning: int
    matter: str
    demand: str
    on: date


class TraderEscalated(Event, topic="goods_access.trader-escalated"):
    """What the lead of a case is made from."""

    household: HouseholdId
    station: StationId
    batch_no: str
    goods: str
    reason: str
    on: date


GoodsEvent: TypeAlias = (
    GoodsFileOpened
    | SupplierRegistered
    | ProducerRegistered
    | BatchPurchased
    | BatchDocumentAttached
    | BatchMadeSaleable
    | BatchSampled
    | BatchDisposed
    | SaleRecorded
    | LinkageFiled
    | AccessWarningIssued
    | RectificationDemanded
    | TraderEscalated
)
