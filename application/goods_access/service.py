"""The desk of goods files (商品准入)."""

from collections.abc import Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.supervision.standing import check_household
from domain.goods_access import (
    ONE_FILE,
    Goods,
    GoodsDecider,
    commands,
    one_file,
    station_of,
)
from domain.kernel.claims import Take
from domain.kernel.errors import Because, Reason, Refused
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})


class GoodsDeskBecause(Because):
    """Why a goods file cannot go on as asked, by what is known elsewhere."""

    FILE_NOT_KEPT = Reason(
        "G2",
        "No file with this hash is kept; hand it in first.",
        "尚未保存该哈希值的文件，请先上传。",
    )


def its_file(asked: Asked[commands.OpenGoodsFile]) -> Iterator[Ask[Any, Any, Any]]:
    """一户一档."""
    claim = one_file(asked.command.household)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_FILE, claim.stream, take)


def check_proof(asked: Asked[commands.AttachBatchDocument], _: Goods) -> None:
    """A file that is named is kept (G2)."""
    sha256 = asked.command.proof.sha256
    if sha256 is not None and asked.kept(sha256) is None:
        raise Refused(GoodsDeskBecause.FILE_NOT_KEPT, "proof")


def check_papers(
    asked: Asked[commands.RegisterSupplier] | Asked[commands.RegisterProducer], _: Goods
) -> None:
    for each in asked.command.qualifications:
        if each.sha256 is not None and asked.kept(each.sha256) is None:
            raise Refused(GoodsDeskBecause.FILE_NOT_KEPT, "qualifications")


def goods_files(decider: GoodsDecider) -> Desk[Goods]:
    """Everything is entered by supervision, which asks the trader for it (G5)."""
    return Desk(
        collection="goods-files",
        kind="goods",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                commands.OpenGoodsFile,
                SUPERVISION,
                opens=True,
                check=check_household,
                claims=its_file,
            ),
            Verb(commands.RegisterSupplier, SUPERVISION, check=check_papers),
            Verb(commands.RegisterProducer, SUPERVISION, check=check_papers),
            Verb(commands.RecordBatchPurchase, SUPERVISION),
            Verb(commands.AttachBatchDocument, SUPERVISION, check=check_proof),
            Verb(commands.SampleBatch, SUPERVISION),
            Verb(commands.DisposeBatch, SUPERVISION),
            Verb(commands.RecordSale, SUPERVISION),
            Verb(commands.FileLinkage, SUPERVISION),
            Verb(commands.WarnTrader, SUPERVISION),
            Verb(commands.DemandRectification, SUPERVISION),
            Verb(commands.EscalateTrader, SUPERVISION),
        ),
    )
