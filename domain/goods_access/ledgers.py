"""两本账: what was bought, what proves it sound, and where it went (G2, G3)."""

from collections.abc import Sequence

from domain.goods_access.checks import already, batch_of, check_not_before
from domain.goods_access.commands import (
    AttachBatchDocument,
    DisposeBatch,
    RecordBatchPurchase,
    RecordSale,
    SampleBatch,
)
from domain.goods_access.events import (
    BatchDisposed,
    BatchDocumentAttached,
    BatchPurchased,
    BatchSampled,
    GoodsEvent,
    SaleRecorded,
)
from domain.goods_access.states import Batch, Entry, GoodsFile
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.kernel.errors import Refused
from domain.law.goods import GoodsRules


def purchase(
    command: RecordBatchPurchase, file: GoodsFile, rules: GoodsRules | None
) -> Sequence[GoodsEvent]:
    """The names of supplier and producer are those of the day."""
    day, known = command.occurred_on, file.batches.get(command.batch_no)
    supplier = file.suppliers.get(command.supplier)
    producer = file.producers.get(command.producer)
    if supplier is None:
        raise Refused(Because.SUBJECT_UNKNOWN, "supplier")
    if producer is None:
        raise Refused(Because.SUBJECT_UNKNOWN, "producer")
    rule = rules if command.food else None
    bought = BatchPurchased(
        **command.model_dump(exclude={"occurred_on", "late_entry"}),
        household=file.opened.household,
        station=file.opened.station,
        supplier_name=known.purchased.supplier_name if known else supplier.name,
        producer_name=known.purchased.producer_name if known else producer.name,
        keep_until=rule.keep_until(day, command.shelf_life_until) if rule else None,
        keep_rule=rule.id if rule else None,
        on=day,
    )
    if known:
        so = known.purchased == bought
        return already(so=so, because=Because.BATCH_TAKEN, field="batch_no")
    if command.shelf_life_until is not None and command.shelf_life_until < day:
        raise Refused(Because.SHELF_LIFE_BEFORE_PURCHASE, "shelf_life_until")
    return [bought]


def attach(command: AttachBatchDocument, file: GoodsFile) -> Sequence[GoodsEvent]:
    batch = batch_of(file, command.batch_no)
    if command.proof in batch.proofs:
        return []
    check_not_before(command, batch.purchased.on)
    return [
        BatchDocumentAttached(
            batch_no=command.batch_no, proof=command.proof, on=command.occurred_on
        )
    ]


def sample(command: SampleBatch, file: GoodsFile) -> Sequence[GoodsEvent]:
    """A second sample of what failed may pass; the one of the latest day counts."""
    batch = batch_of(file, command.batch_no)
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    taken = BatchSampled(**asked, on=command.occurred_on)
    for known in batch.samples:
        if known.sample_no == taken.sample_no:
            so = known == taken
            return already(so=so, because=Because.ENTRY_TAKEN, field="sample_no")
    last = batch.samples[-1].on if batch.samples else batch.purchased.on
    check_not_before(command, last)
    return [taken]


def dispose(command: DisposeBatch, file: GoodsFile) -> Sequence[GoodsEvent]:
    """What may not be sold may always be destroyed or returned."""
    batch = batch_of(file, command.batch_no)
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    gone = BatchDisposed(**asked, on=command.occurred_on)
    known = entry_of(file, command.entry_no)
    if known:
        return already(so=known == gone, because=Because.ENTRY_TAKEN, field="entry_no")
    check_not_before(command, batch.purchased.on)
    check_left(batch, command.quantity)
    return [gone]


def sell(command: RecordSale, file: GoodsFile) -> Sequence[GoodsEvent]:
    batch = batch_of(file, command.batch_no)
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    sold = SaleRecorded(
        **asked,
        household=file.opened.household,
        station=file.opened.station,
        goods=batch.purchased.goods,
        unit=batch.purchased.unit,
        on=command.occurred_on,
    )
    known = entry_of(file, command.entry_no)
    if known:
        return already(so=known == sold, because=Because.ENTRY_TAKEN, field="entry_no")
    if batch.saleable_on is None or command.occurred_on < batch.saleable_on:
        raise Refused(Because.NOT_SALEABLE, "batch_no")
    check_left(batch, command.quantity)
    return [sold]


def entry_of(file: GoodsFile, entry_no: str) -> Entry | None:
    """An entry number is one entry, of whichever batch."""
    return next(
        (
            entry
            for batch in file.batches.values()
            for entry in batch.entries
            if entry.entry_no == entry_no
        ),
        None,
    )


def check_left(batch: Batch, quantity: int) -> None:
    """Nobody sells or disposes of more than is there (INV-43)."""
    if quantity > batch.left:
        raise Refused(Because.MORE_THAN_THERE_IS, "quantity")
