"""What a goods file is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.goods_access.events import (
    AccessWarningIssued,
    BatchDisposed,
    BatchDocumentAttached,
    BatchMadeSaleable,
    BatchPurchased,
    BatchSampled,
    GoodsEvent,
    GoodsFileOpened,
    LinkageFiled,
    ProducerRegistered,
    RectificationDemanded,
    SaleRecorded,
    SupplierRegistered,
    TraderEscalated,
)
from domain.goods_access.vocabulary import BatchProof, Qualification, SampleResult
from domain.kernel.identity import StationId

Entry: TypeAlias = SaleRecorded | BatchDisposed


@dataclass(frozen=True, slots=True)
class NoFile:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class TradeSubject:
    """供货单位 or 生产单位, with every paper it has shown."""

    name: str
    qualifications: tuple[Qualification, ...]

    def qualified_on(self, day: date) -> bool:
        return any(each.good_on(day) for each in self.qualifications)


@dataclass(frozen=True, slots=True)
class Batch:
    """批次: what was bought, what is known of it, and where it went."""

    purchased: BatchPurchased
    proofs: tuple[BatchProof, ...] = ()
    samples: tuple[BatchSampled, ...] = ()
    saleable_on: date | None = None
    entries: tuple[Entry, ...] = ()
    escalated: TraderEscalated | None = None

    @property
    def left(self) -> int:
        return self.purchased.quantity - sum(each.quantity for each in self.entries)

    @property
    def failed(self) -> bool:
        return bool(self.samples) and self.samples[-1].result is SampleResult.FAILED


@dataclass(frozen=True, slots=True)
class GoodsFile:
    """商品准入档案 of one trader."""

    opened: GoodsFileOpened
    suppliers: Mapping[str, TradeSubject] = field(default_factory=dict)
    producers: Mapping[str, TradeSubject] = field(default_factory=dict)
    batches: Mapping[str, Batch] = field(default_factory=dict)
    linkages: tuple[LinkageFiled, ...] = ()
    warnings: tuple[AccessWarningIssued, ...] = ()
    demands: tuple[RectificationDemanded, ...] = ()

    def ready(self, batch: Batch) -> bool:
        """Both subjects were qualified when it was bought, it is proved sound, and no
        sample says otherwise (INV-43)."""
        day = batch.purchased.on
        return (
            bool(batch.proofs)
            and not batch.failed
            and self.suppliers[batch.purchased.supplier].qualified_on(day)
            and self.producers[batch.purchased.producer].qualified_on(day)
        )


Goods: TypeAlias = NoFile | GoodsFile


def evolve(goods: Goods, event: GoodsEvent) -> Goods:
    match goods, event:
        case NoFile(), GoodsFileOpened():
            return GoodsFile(event)
        case GoodsFile(), SupplierRegistered():
            known = with_papers(goods.suppliers, event)
            return replace(goods, suppliers=known)
        case GoodsFile(), ProducerRegistered():
            return replace(goods, producers=with_papers(goods.producers, event))
        case GoodsFile(), BatchPurchased():
            batches = {**goods.batches, event.batch_no: Batch(event)}
            return replace(goods, batches=batches)
        case GoodsFile(), LinkageFiled():
            return replace(goods, linkages=(*goods.linkages, event))
        case GoodsFile(), AccessWarningIssued():
            return replace(goods, warnings=(*goods.warnings, event))
        case GoodsFile(), RectificationDemanded():
            return replace(goods, demands=(*goods.demands, event))
        case (
            GoodsFile(),
            BatchDocumentAttached()
            | BatchMadeSaleable()
            | BatchSampled()
            | BatchDisposed()
            | SaleRecorded()
            | TraderEscalated(),
        ) if event.batch_no in goods.batches:
            batch = of_batch(goods.batches[event.batch_no], event)
            return replace(goods, batches={**goods.batches, event.batch_no: batch})
        case _:
            raise ValueError(f"{event.topic} cannot follow {goods}")


def of_batch(batch: Batch, event: GoodsEvent) -> Batch:
    match event:
        case BatchDocumentAttached():
            return replace(batch, proofs=(*batch.proofs, event.proof))
        case BatchMadeSaleable():
            return replace(batch, saleable_on=event.on)
        case BatchSampled(result=SampleResult.FAILED):
            return replace(batch, samples=(*batch.samples, event), saleable_on=None)
        case BatchSampled():
            return replace(batch, samples=(*batch.samples, event))
        case BatchDisposed() | SaleRecorded():
            return replace(batch, entries=(*batch.entries, event))
        case TraderEscalated():
            return replace(batch, escalated=event)
        case _:
            raise ValueError(f"{event.topic} is not about a batch")


def with_papers(
    known: Mapping[str, TradeSubject], event: SupplierRegistered | ProducerRegistered
) -> Mapping[str, TradeSubject]:
    """Papers are added to those there are; the name is the latest."""
    before = known.get(event.licence_no)
    papers = before.qualifications if before else ()
    more = tuple(each for each in event.qualifications if each not in papers)
    return {**known, event.licence_no: TradeSubject(event.name, (*papers, *more))}


def station_of(goods: Goods) -> StationId | None:
    return None if isinstance(goods, NoFile) else goods.opened.station
