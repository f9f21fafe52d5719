"""What is seen of goods files, their two ledgers, and the linkages filed."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.goods_access import events
from domain.goods_access.vocabulary import LinkageKind, SampleResult
from domain.kernel.identity import GoodsFileId, HouseholdId, StationId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class GoodsFileRow:
    """商品准入档案: one trader, and how far it has come with warnings and worse."""

    goods_file_id: GoodsFileId
    household_id: HouseholdId
    station: StationId
    opened_on: date
    batches: int = 0
    sales: int = 0
    linkages: int = 0
    failed_samples: int = 0
    warned_on: date | None = None
    warnings: int = 0
    demanded_on: date | None = None
    demands: int = 0
    escalated_on: date | None = None


def evolve(
    row: GoodsFileRow | None, key: str, recorded: Recorded[Any]
) -> GoodsFileRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.GoodsFileOpened(household=household, station=station):
            return GoodsFileRow(GoodsFileId(StreamId(key)), household, station, day)
        case GoodsFileRow(), events.BatchPurchased():
            return replace(row, batches=row.batches + 1)
        case GoodsFileRow(), events.SaleRecorded():
            return replace(row, sales=row.sales + 1)
        case GoodsFileRow(), events.LinkageFiled():
            return replace(row, linkages=row.linkages + 1)
        case GoodsFileRow(), events.BatchSampled(result=SampleResult.FAILED):
            return replace(row, failed_samples=row.failed_samples + 1)
        case GoodsFileRow(), events.AccessWarningIssued():
            return replace(row, warned_on=day, warnings=row.warnings + 1)
        case GoodsFileRow(), events.RectificationDemanded():
            return replace(row, demanded_on=day, demands=row.demands + 1)
        case GoodsFileRow(), events.TraderEscalated():
            return replace(row, escalated_on=day)
        case _:
            return row


GOODS_FILE: Projection[GoodsFileRow] = Projection(
    name="goods_file",
    row=GoodsFileRow,
    reads=(
        events.GoodsFileOpened,
        events.BatchPurchased,
        events.SaleRecorded,
        events.LinkageFiled,
        events.BatchSampled,
        events.AccessWarningIssued,
        events.RectificationDemanded,
        events.TraderEscalated,
    ),
    evolve=evolve,
    sought_by=("household_id", "station"),
)


@dataclass(frozen=True, slots=True)
class GoodsBatchRow:
    """进货台账: one batch. ``status`` is HELD (papers are missing), SALEABLE or FAILED (a
    sample); ``remaining`` is what was neither sold nor disposed of. ``keep_until``
    is the last day on which the vouchers must be there, where a rule names one.
    """

    batch_id: str
    goods_file_id: GoodsFileId
    household_id: HouseholdId
    station: StationId
    batch_no: str
    goods: str
    specification: str | None
    unit: str
    purchased_on: date
    purchased: int
    remaining: int
    supplier_no: str
    supplier_name: str
    producer_no: str
    producer_name: str
    food: bool
    shelf_life_until: date | None
    keep_until: date | None
    status: str = "HELD"
    documents: int = 0
    saleable_on: date | None = None
    samples: int = 0
    sampled_on: date | None = None
    sold: int = 0
    disposed: int = 0
    escalated_on: date | None = None


def by_batch(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.batch_no}",)


def evolve_batch(
    row: GoodsBatchRow | None, key: str, recorded: Recorded[Any]
) -> GoodsBatchRow | None:
    day = recorded.occurred_on
    match row, recorded.event:
        case None, events.BatchPurchased() as bought:
            return first(bought, key, recorded)
        case GoodsBatchRow(), events.BatchDocumentAttached():
            return replace(row, documents=row.documents + 1)
        case GoodsBatchRow(), events.BatchMadeSaleable():
            return replace(row, status="SALEABLE", saleable_on=day)
        case GoodsBatchRow(), events.BatchSampled(result=result):
            after = replace(row, samples=row.samples + 1, sampled_on=day)
            if result is SampleResult.FAILED:
                return replace(after, status="FAILED", saleable_on=None)
            return replace(after, status="HELD") if row.status == "FAILED" else after
        case GoodsBatchRow(), events.SaleRecorded(quantity=quantity):
            return replace(
                row, sold=row.sold + quantity, remaining=row.remaining - quantity
            )
        case GoodsBatchRow(), events.BatchDisposed(quantity=quantity):
            disposed = row.disposed + quantity
            return replace(row, disposed=disposed, remaining=row.remaining - quantity)
        case GoodsBatchRow(), events.TraderEscalated():
            return replace(row, escalated_on=day)
        case _:
            return row


def first(
    bought: events.BatchPurchased, key: str, recorded: Recorded[Any]
) -> GoodsBatchRow:
    return GoodsBatchRow(
        batch_id=key,
        goods_file_id=GoodsFileId(recorded.stream),
        household_id=bought.household,
        station=bought.station,
        batch_no=bought.batch_no,
        goods=bought.goods,
        specification=bought.specification,
        unit=bought.unit,
        purchased_on=recorded.occurred_on,
        purchased=bought.quantity,
        remaining=bought.quantity,
        supplier_no=bought.supplier,
        supplier_name=bought.supplier_name,
        producer_no=bought.producer,
        producer_name=bought.producer_name,
        food=bought.food,
        shelf_life_until=bought.shelf_life_until,
        keep_until=bought.keep_until,
    )


GOODS_BATCH: Projection[GoodsBatchRow] = Projection(
    name="goods_batch",
    row=GoodsBatchRow,
    reads=(
        events.BatchPurchased,
        events.BatchDocumentAttached,
        events.BatchMadeSaleable,
        events.BatchSampled,
        events.SaleRecorded,
        events.BatchDisposed,
        events.TraderEscalated,
    ),
    keys=by_batch,
    evolve=evolve_batch,
    sought_by=("goods_file_id", "household_id", "station, status"),
)


@dataclass(frozen=True, slots=True)
class GoodsSaleRow:
    """销售台账: one sale, of what, how much, and to whom."""

    sale_id: str
    goods_file_id: GoodsFileId
    household_id: HouseholdId
    station: StationId
    sold_on: date
    entry_no: str
    batch_no: str
    goods: str
    quantity: int
    unit: str
    buyer: str | None


def by_entry(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.entry_no}",)


def evolve_sale(
    row: GoodsSaleRow | None, key: str, recorded: Recorded[Any]
) -> GoodsSaleRow | None:
    match recorded.event:
        case events.SaleRecorded() as sold:
            return GoodsSaleRow(
                sale_id=key,
                goods_file_id=GoodsFileId(recorded.stream),
                household_id=sold.household,
                station=sold.station,
                sold_on=recorded.occurred_on,
                entry_no=sold.entry_no,
                batch_no=sold.batch_no,
                goods=sold.goods,
                quantity=sold.quantity,
                unit=sold.unit,
                buyer=sold.buyer,
            )
        case _:
            return row


GOODS_SALE: Projection[GoodsSaleRow] = Projection(
    name="goods_sale",
    row=GoodsSaleRow,
    reads=(events.SaleRecorded,),
    keys=by_entry,
    evolve=evolve_sale,
    sought_by=("goods_file_id", "household_id", "sold_on"),
)


@dataclass(frozen=True, slots=True)
class GoodsLinkageRow:
    """备案: a market linked with a factory (场厂) or with a place of origin (场地)."""

    linkage_id: str
    goods_file_id: GoodsFileId
    household_id: HouseholdId
    station: StationId
    kind: LinkageKind
    filing_no: str
    filed_on: date
    goods: str
    market: str
    partner: str


def by_filing(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.filing_no}",)


def evolve_linkage(
    row: GoodsLinkageRow | None, key: str, recorded: Recorded[Any]
) -> GoodsLinkageRow | None:
    match recorded.event:
        case events.LinkageFiled() as filed:
            return GoodsLinkageRow(
                linkage_id=key,
                goods_file_id=GoodsFileId(recorded.stream),
                household_id=filed.household,
                station=filed.station,
                kind=filed.kind,
                filing_no=filed.filing_no,
                filed_on=recorded.occurred_on,
                goods=filed.goods,
                market=filed.market,
                partner=filed.partner,
            )
        case _:
            return row


GOODS_LINKAGE: Projection[GoodsLinkageRow] = Projection(
    name="goods_linkage",
    row=GoodsLinkageRow,
    reads=(events.LinkageFiled,),
    keys=by_filing,
    evolve=evolve_linkage,
    sought_by=("goods_file_id", "household_id", "kind"),
)
