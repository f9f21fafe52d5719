"""A goods file as the examples tell it: what is asked, and what happens."""

from datetime import date
from uuid import UUID

from domain.goods_access import goods_decider
from domain.goods_access.commands import (
    AttachBatchDocument,
    DisposeBatch,
    EscalateTrader,
    FileLinkage,
    OpenGoodsFile,
    RecordBatchPurchase,
    RecordSale,
    RegisterProducer,
    RegisterSupplier,
    SampleBatch,
    WarnTrader,
)
from domain.goods_access.events import (
    BatchDocumentAttached,
    BatchMadeSaleable,
    BatchPurchased,
    BatchSampled,
    GoodsEvent,
    GoodsFileOpened,
    ProducerRegistered,
    SaleRecorded,
    SupplierRegistered,
)
from domain.goods_access.vocabulary import (
    BatchDocumentKind,
    BatchProof,
    LinkageKind,
    Qualification,
    QualificationKind,
    SampleResult,
)
from domain.kernel.identity import HouseholdId, StationId, StreamId, stream_id
from domain.law.goods import GOODS_2021
from domain.law.rulebook import RULE_BOOK

GOODS = goods_decider(RULE_BOOK)
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
FILE: StreamId = stream_id("goods", UUID(int=1))
STATION = StationId("620102-01")
SUPPLIER, PRODUCER = "供货1号", "生产1号"
WHOLESALER, MILL = "样例批发商行", "样例面粉厂"


def sept(day: int) -> date:
    return date(2026, 9, day)


LICENCE = Qualification(kind=QualificationKind.LICENCE, document_no="执照1号")
LAPSED = Qualification(
    kind=QualificationKind.PERMIT, document_no="许可1号", valid_until=sept(4)
)
OPEN = OpenGoodsFile(occurred_on=sept(1), household=SHOP, station=STATION)
OPENED = GoodsFileOpened(household=SHOP, station=STATION, on=sept(1))


def supply(*papers: Qualification, day: date = date(2026, 9, 2)) -> RegisterSupplier:
    return RegisterSupplier(
        occurred_on=day, licence_no=SUPPLIER, name=WHOLESALER, qualifications=papers
    )


def supplied(*papers: Qualification, day: date = date(2026, 9, 2)) -> SupplierRegistered:
    return SupplierRegistered(
        licence_no=SUPPLIER, name=WHOLESALER, qualifications=papers, on=day
    )


def produce(*papers: Qualification, day: date = date(2026, 9, 2)) -> RegisterProducer:
    return RegisterProducer(
        occurred_on=day, licence_no=PRODUCER, name=MILL, qualifications=papers
    )


def produced(*papers: Qualification, day: date = date(2026, 9, 2)) -> ProducerRegistered:
    return ProducerRegistered(licence_no=PRODUCER, name=MILL, qualifications=papers, on=day)


def buy(
    batch: str = "批1",
    quantity: int = 40,
    shelf_life: date | None = date(2027, 5, 31),
    day: date = date(2026, 9, 5),
    *,
    food: bool = True,
) -> RecordBatchPurchase:
    return RecordBatchPurchase(
        occurred_on=day,
        batch_no=batch,
        goods="面粉",
        quantity=quantity,
        unit="袋",
        supplier=SUPPLIER,
        producer=PRODUCER,
        food=food,
        shelf_life_until=shelf_life,
    )


BOUGHT = BatchPurchased(
    household=SHOP,
    station=STATION,
    batch_no="批1",
    goods="面粉",
    specification=None,
    quantity=40,
    unit="袋",
    supplier=SUPPLIER,
    supplier_name=WHOLESALER,
    producer=PRODUCER,
    producer_name=MILL,
    food=True,
    shelf_life_until=date(2027, 5, 31),
    keep_until=date(2027, 11, 30),
    keep_rule=GOODS_2021,
    on=sept(5),
)
PROOF = BatchProof(kind=BatchDocumentKind.INSPECTION, document_no="检1号")


def attach(
    batch: str = "批1", day: date = date(2026, 9, 6), proof: BatchProof = PROOF
) -> AttachBatchDocument:
    return AttachBatchDocument(occurred_on=day, batch_no=batch, proof=proof)


ATTACHED = BatchDocumentAttached(batch_no="批1", proof=PROOF, on=sept(6))


def saleable(day: date = date(2026, 9, 6), batch: str = "批1") -> BatchMadeSaleable:
    return BatchMadeSaleable(batch_no=batch, on=day)


def sample(
    number: str, result: SampleResult, day: date = date(2026, 9, 8), batch: str = "批1"
) -> SampleBatch:
    return SampleBatch(
        occurred_on=day, batch_no=batch, sample_no=number, result=result, remarks="抽查"
    )


def sampled(
    number: str, result: SampleResult, day: date = date(2026, 9, 8)
) -> BatchSampled:
    return BatchSampled(
        batch_no="批1", sample_no=number, result=result, remarks="抽查", on=day
    )


def sell(
    entry: str, quantity: int, day: date = date(2026, 9, 7), batch: str = "批1"
) -> RecordSale:
    return RecordSale(
        occurred_on=day, batch_no=batch, entry_no=entry, quantity=quantity, buyer="食堂"
    )


def sold(entry: str, quantity: int, day: date = date(2026, 9, 7)) -> SaleRecorded:
    return SaleRecorded(
        household=SHOP,
        station=STATION,
        batch_no="批1",
        goods="面粉",
        entry_no=entry,
        quantity=quantity,
        unit="袋",
        buyer="食堂",
        on=day,
    )


def dispose(
    entry: str, quantity: int, day: date = date(2026, 9, 7), batch: str = "批1"
) -> DisposeBatch:
    return DisposeBatch(
        occurred_on=day, batch_no=batch, entry_no=entry, quantity=quantity, reason="受潮"
    )


LINK = FileLinkage(
    occurred_on=sept(3),
    kind=LinkageKind.MARKET_FACTORY,
    filing_no="备1号",
    goods="豆制品",
    market="样例农贸市场",
    partner="样例豆制品厂",
)


def warn(day: date = date(2026, 9, 9), matter: str = "未索取检验证明") -> WarnTrader:
    return WarnTrader(occurred_on=day, matter=matter)


def escalate(day: date = date(2026, 9, 12), batch: str = "批1") -> EscalateTrader:
    return EscalateTrader(occurred_on=day, batch_no=batch, reason="涉嫌销售不合格商品")


KNOWN: tuple[GoodsEvent, ...] = (OPENED, supplied(LICENCE), produced(LICENCE))
STOCKED: tuple[GoodsEvent, ...] = (*KNOWN, BOUGHT)
ON_SALE: tuple[GoodsEvent, ...] = (*STOCKED, ATTACHED, saleable())
