"""商品准入: two subjects, papers for every batch, two ledgers that balance."""

from typing import TypeAlias

from domain.goods_access.claiming import ONE_FILE, one_file
from domain.goods_access.commands import GoodsCommand
from domain.goods_access.decide import GoodsFiles
from domain.goods_access.events import GoodsEvent
from domain.goods_access.states import Goods, NoFile, evolve, station_of
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook

__all__ = [
    "ONE_FILE",
    "Goods",
    "GoodsDecider",
    "NoFile",
    "goods_decider",
    "one_file",
    "station_of",
]

GoodsDecider: TypeAlias = Decider[GoodsCommand, Goods, GoodsEvent]


def goods_decider(book: RuleBook) -> GoodsDecider:
    """The decider of goods files; the rules of the day are looked up in the book."""
    return Decider(NoFile(), GoodsFiles(book).decide, evolve)
