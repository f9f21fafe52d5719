"""备案、警示、限期改正、查处 (G4, G5)."""

from domain.goods_access.commands import DemandRectification
from domain.goods_access.events import (
    AccessWarningIssued,
    LinkageFiled,
    RectificationDemanded,
    TraderEscalated,
)
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.goods_access.vocabulary import LinkageKind, SampleResult
from tests.domain.goods_access.trading import (
    GOODS,
    LINK,
    ON_SALE,
    OPENED,
    SHOP,
    STATION,
    escalate,
    sampled,
    sept,
    warn,
)
from tests.given import given

FILED = LinkageFiled(
    household=SHOP,
    station=STATION,
    kind=LinkageKind.MARKET_FACTORY,
    filing_no="备1号",
    goods="豆制品",
    market="样例农贸市场",
    partner="样例豆制品厂",
    on=sept(3),
)
WARNED = AccessWarningIssued(
    household=SHOP, station=STATION, number=1, matter="未索取检验证明", on=sept(9)
)
DEMAND = DemandRectification(occurred_on=sept(10), warning=1, demand="按批次索证")
DEMANDED = RectificationDemanded(
    household=SHOP,
    station=STATION,
    warning=1,
    matter="未索取检验证明",
    demand="按批次索证",
    on=sept(10),
)


def test_g4_a_linkage_of_market_and_factory_is_filed_once() -> None:
    """G4: 「“场厂挂钩”」."""
    given(GOODS, OPENED).when(LINK).then(FILED)
    given(GOODS, OPENED, FILED).when(LINK).then()
    other = LINK.model_copy(update={"kind": LinkageKind.MARKET_ORIGIN})
    given(GOODS, OPENED, FILED).when(other).refused(Because.ENTRY_TAKEN, "filing_no")


def test_g4_a_linkage_of_market_and_place_of_origin_is_filed_too() -> None:
    """G4: 「“场厂挂钩”、“场地挂钩”等市场准入备案制度」."""
    origin = {"kind": LinkageKind.MARKET_ORIGIN, "partner": "样例蔬菜基地"}
    given(GOODS, OPENED).when(LINK.model_copy(update=origin)).then(
        FILED.model_copy(update=origin)
    )
    second = origin | {"filing_no": "备2号"}
    given(GOODS, OPENED, FILED).when(LINK.model_copy(update=second)).then(
        FILED.model_copy(update=second)
    )


def test_g5_whoever_is_to_rectify_was_warned() -> None:
    """G5: 「提出警示、限期改正」."""
    given(GOODS, OPENED).when(DEMAND).refused(Because.NO_WARNING, "warning")
    given(GOODS, OPENED).when(warn()).then(WARNED)
    given(GOODS, OPENED, WARNED).when(warn()).then()
    given(GOODS, OPENED, WARNED).when(DEMAND).then(DEMANDED)
    early = DEMAND.model_copy(update={"occurred_on": sept(8)})
    given(GOODS, OPENED, WARNED).when(early).refused(Because.BEFORE_THE_LAST_STEP)


def test_g5_one_warning_leads_to_one_order() -> None:
    """G5."""
    demanded = given(GOODS, OPENED, WARNED, DEMANDED)
    demanded.when(DEMAND).then()
    other = DEMAND.model_copy(update={"demand": "全部下架"})
    demanded.when(other).refused(Because.ENTRY_TAKEN, "warning")
    again = WARNED.model_copy(update={"number": 2, "on": sept(20)})
    demanded.when(warn(sept(20))).then(again)


def test_g5_a_batch_that_failed_leads_to_a_case_and_only_such_a_one() -> None:
    """G5: 销售假冒伪劣商品的经营者要依法查处."""
    failed = (*ON_SALE, sampled("抽1", SampleResult.FAILED))
    raised = TraderEscalated(
        household=SHOP,
        station=STATION,
        batch_no="批1",
        goods="面粉",
        reason="涉嫌销售不合格商品",
        on=sept(12),
    )
    given(GOODS, *ON_SALE).when(escalate()).refused(Because.NOT_FAILED, "batch_no")
    given(GOODS, *failed).when(escalate()).then(raised)
    given(GOODS, *failed).when(escalate(sept(7))).refused(Because.BEFORE_THE_LAST_STEP)
    given(GOODS, *failed, raised).when(escalate()).then()
    given(GOODS, *failed, raised).when(escalate(sept(13))).refused(Because.NOT_NOW)
    given(GOODS, OPENED).when(escalate()).refused(Because.BATCH_UNKNOWN)
