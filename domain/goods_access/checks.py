"""What is asked of every step: a batch that is known, and a day that is not too early."""

from collections.abc import Sequence
from datetime import date

from domain.goods_access.events import GoodsEvent
from domain.goods_access.states import Batch, GoodsFile
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.kernel.errors import Refused
from domain.kernel.messages import Command


def check_not_before(command: Command, day: date) -> None:
    if command.occurred_on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def batch_of(file: GoodsFile, batch_no: str) -> Batch:
    batch = file.batches.get(batch_no)
    if batch is None:
        raise Refused(Because.BATCH_UNKNOWN, "batch_no")
    return batch


def already(
    *, so: bool, because: Because = Because.NOT_NOW, field: str | None = None
) -> Sequence[GoodsEvent]:
    """Nothing happens where it is so already; anything else is refused."""
    if not so:
        raise Refused(because, field)
    return []
