"""The lists of goods files, and of what was bought."""

from datetime import date

from application.goods_access.views import GoodsBatchRow, GoodsFileRow
from application.listing import Filter, Listing
from domain.kernel.identity import HouseholdId, StationId

STATION = Filter("station", "station", kind=StationId, doc="工商所")
HOUSEHOLD = Filter("household", "household_id", kind=HouseholdId)

LISTINGS = (
    Listing(
        collection="goods-files",
        relation="goods_file",
        row=GoodsFileRow,
        key="goods_file_id",
        order="opened_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("warned", "warned_on", "filled", bool, doc="警示过的"),
            Filter("escalated", "escalated_on", "filled", bool, doc="移送查处的"),
        ),
        models=("goods_file",),
    ),
    Listing(
        collection="goods-batches",
        relation="goods_batch",
        row=GoodsBatchRow,
        key="batch_id",
        order="purchased_on",
        filters=(
            STATION,
            HOUSEHOLD,
            Filter("status", "status", kind=str),
            Filter("held", "status", "in", bool, ("HELD",), doc="索证索票不全"),
            Filter("shelf_life_before", "shelf_life_until", "<", date),
            Filter("keep_from", "keep_until", ">=", date, doc="凭证保存期限不早于"),
        ),
        models=("goods_batch",),
    ),
)
