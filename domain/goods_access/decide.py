"""What a goods file allows: two subjects, papers for each batch, two ledgers (G1-G5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.goods_access import ledgers, oversight
from domain.goods_access.checks import already, check_not_before
from domain.goods_access.commands import (
    AttachBatchDocument,
    DemandRectification,
    DisposeBatch,
    EscalateTrader,
    FileLinkage,
    GoodsCommand,
    OpenGoodsFile,
    RecordBatchPurchase,
    RecordSale,
    RegisterProducer,
    RegisterSupplier,
    SampleBatch,
    WarnTrader,
)
from domain.goods_access.events import (
    BatchMadeSaleable,
    GoodsEvent,
    GoodsFileOpened,
    ProducerRegistered,
    SupplierRegistered,
)
from domain.goods_access.states import Goods, GoodsFile, NoFile, evolve
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class GoodsFiles:
    """The rules of a goods file; how long vouchers are kept is looked up in the book."""

    book: RuleBook

    def decide(self, command: GoodsCommand, goods: Goods) -> Sequence[GoodsEvent]:
        match command, goods:
            case OpenGoodsFile(), NoFile():
                return [opened(command)]
            case OpenGoodsFile(), GoodsFile():
                return already(so=opened(command) == goods.opened)
            case _, GoodsFile():
                check_not_before(command, goods.opened.on)
                said = self._of_file(command, goods)
                return [*said, *made_saleable(command, goods, said)]
            case _:
                raise Refused(Because.NOT_NOW)

    def _of_file(self, command: GoodsCommand, file: GoodsFile) -> Sequence[GoodsEvent]:
        match command:
            case RegisterSupplier() | RegisterProducer():
                return register(command, file)
            case RecordBatchPurchase():
                rules = self.book.on(command.occurred_on).goods
                return ledgers.purchase(command, file, rules)
            case AttachBatchDocument():
                return ledgers.attach(command, file)
            case SampleBatch():
                return ledgers.sample(command, file)
            case DisposeBatch():
                return ledgers.dispose(command, file)
            case RecordSale():
                return ledgers.sell(command, file)
            case FileLinkage() | WarnTrader() | DemandRectification() | EscalateTrader():
                return oversight.decide(command, file)
            case _:
                raise Refused(Because.NOT_NOW)


def opened(command: OpenGoodsFile) -> GoodsFileOpened:
    return GoodsFileOpened(
        household=command.household, station=command.station, on=command.occurred_on
    )


def register(
    command: RegisterSupplier | RegisterProducer, file: GoodsFile
) -> Sequence[GoodsEvent]:
    """Nothing new is no event."""
    supplies = isinstance(command, RegisterSupplier)
    known = (file.suppliers if supplies else file.producers).get(command.licence_no)
    papers = known.qualifications if known else ()
    if known and known.name == command.name and set(command.qualifications) <= set(papers):
        return []
    kind = SupplierRegistered if supplies else ProducerRegistered
    return [
        kind(
            licence_no=command.licence_no,
            name=command.name,
            qualifications=command.qualifications,
            on=command.occurred_on,
        )
    ]


def made_saleable(
    command: GoodsCommand, file: GoodsFile, said: Sequence[GoodsEvent]
) -> Sequence[GoodsEvent]:
    """Whatever completes the papers of a batch makes it saleable at once (INV-43)."""
    after: Goods = file
    for event in said:
        after = evolve(after, event)
    batches = after.batches if isinstance(after, GoodsFile) and said else {}
    return [
        BatchMadeSaleable(batch_no=number, on=max(command.occurred_on, batch.purchased.on))
        for number, batch in batches.items()
        if batch.saleable_on is None and isinstance(after, GoodsFile) and after.ready(batch)
    ]
