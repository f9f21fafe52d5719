"""A goods file: two subjects, papers for every batch, two ledgers (G1, G2, G3)."""

from datetime import date

import pytest
from pydantic import ValidationError

from domain.goods_access import one_file, station_of
from domain.goods_access.events import BatchDisposed
from domain.goods_access.states import NoFile
from domain.goods_access.vocabulary import (
    BatchDocumentKind,
    BatchProof,
    SampleResult,
)
from domain.goods_access.vocabulary import GoodsBecause as Because
from domain.law.rulebook import RULE_BOOK
from tests.domain.goods_access.trading import (
    ATTACHED,
    BOUGHT,
    GOODS,
    KNOWN,
    LAPSED,
    LICENCE,
    ON_SALE,
    OPEN,
    OPENED,
    SHOP,
    STATION,
    STOCKED,
    attach,
    buy,
    dispose,
    produce,
    produced,
    saleable,
    sample,
    sampled,
    sell,
    sept,
    sold,
    supplied,
    supply,
)
from tests.given import given

PASSED, FAILED = SampleResult.PASSED, SampleResult.FAILED


def test_a_file_is_opened_once_for_a_trader() -> None:
    given(GOODS).when(OPEN).then(OPENED)
    given(GOODS, OPENED).when(OPEN).then()
    later = OPEN.model_copy(update={"occurred_on": sept(2)})
    given(GOODS, OPENED).when(later).refused(Because.NOT_NOW)
    given(GOODS).when(supply(LICENCE)).refused(Because.NOT_NOW)
    assert station_of(GOODS.replay([OPENED])) == STATION
    assert station_of(NoFile()) is None
    assert one_file(SHOP).about == (SHOP,)


def test_g1_both_subjects_are_registered_with_their_papers() -> None:
    """G1: 「查验“两个主体”」."""
    given(GOODS, OPENED).when(supply(LICENCE)).then(supplied(LICENCE))
    given(GOODS, OPENED, supplied(LICENCE)).when(supply(LICENCE)).then()
    given(GOODS, OPENED, supplied(LICENCE)).when(supply(LAPSED)).then(supplied(LAPSED))
    given(GOODS, OPENED).when(produce(LICENCE)).then(produced(LICENCE))
    given(GOODS, OPENED).when(produce(LICENCE, day=date(2026, 8, 31))).refused(
        Because.BEFORE_THE_LAST_STEP
    )


def test_g3_the_purchase_ledger_tells_maker_channel_and_shelf_life() -> None:
    """G3: 「生产厂家、进货渠道」."""
    given(GOODS, *KNOWN).when(buy()).then(BOUGHT)
    given(GOODS, *STOCKED).when(buy()).then()
    given(GOODS, *STOCKED).when(buy(quantity=41)).refused(Because.BATCH_TAKEN, "batch_no")
    given(GOODS, OPENED).when(buy()).refused(Because.SUBJECT_UNKNOWN, "supplier")
    given(GOODS, OPENED, supplied()).when(buy()).refused(
        Because.SUBJECT_UNKNOWN, "producer"
    )
    given(GOODS, *KNOWN).when(buy(shelf_life=sept(4))).refused(
        Because.SHELF_LIFE_BEFORE_PURCHASE
    )


def test_vouchers_of_food_are_kept_half_a_year_beyond_the_shelf_life() -> None:
    """食品安全法 Art. 50(2)."""
    rules = RULE_BOOK.on(sept(5)).goods
    assert rules is not None
    assert rules.keep_until(sept(5), date(2027, 5, 31)) == date(2027, 11, 30)
    assert rules.keep_until(sept(5), None) == date(2028, 9, 5)
    assert RULE_BOOK.on(date(2021, 4, 28)).goods is None


def test_of_other_goods_no_term_is_asserted() -> None:
    none = BOUGHT.model_copy(update={"food": False, "keep_until": None, "keep_rule": None})
    given(GOODS, *KNOWN).when(buy(food=False)).then(none)


def test_inv_43_a_batch_is_saleable_only_with_the_papers_of_both_subjects() -> None:
    """INV-43, G1, G2: supplier, producer and a proof of quality. N3: 「商品市场准入制度」;
    G1: 「供货单位和生产单位的资质证明」; G2: 「按批次向供货人索取」."""
    given(GOODS, *STOCKED).when(sell("销1", 1)).refused(Because.NOT_SALEABLE, "batch_no")
    given(GOODS, *STOCKED).when(attach()).then(ATTACHED, saleable())
    without_supplier = (OPENED, supplied(), produced(LICENCE), BOUGHT)
    given(GOODS, *without_supplier).when(attach()).then(ATTACHED)
    held = given(GOODS, *without_supplier, ATTACHED)
    held.when(sell("销1", 1)).refused(Because.NOT_SALEABLE)
    held.when(supply(LICENCE, day=sept(7))).then(
        supplied(LICENCE, day=sept(7)), saleable(sept(7))
    )
    without_producer = (OPENED, supplied(LICENCE), produced(LAPSED), BOUGHT)
    given(GOODS, *without_producer).when(attach()).then(ATTACHED)
    given(GOODS, *without_producer, ATTACHED).when(produce(LICENCE, day=sept(7))).then(
        produced(LICENCE, day=sept(7)), saleable(sept(7))
    )


def test_inv_43_no_more_is_sold_than_was_bought_and_not_disposed_of() -> None:
    """INV-43, G3."""
    given(GOODS, *ON_SALE).when(sell("销1", 40)).then(sold("销1", 40))
    gone = BatchDisposed(
        batch_no="批1", entry_no="处1", quantity=5, reason="受潮", on=sept(7)
    )
    given(GOODS, *ON_SALE).when(dispose("处1", 5)).then(gone)
    less = given(GOODS, *ON_SALE, gone, sold("销1", 30))
    less.when(sell("销2", 6)).refused(Because.MORE_THAN_THERE_IS, "quantity")
    less.when(sell("销2", 5)).then(sold("销2", 5))
    less.when(dispose("处2", 6)).refused(Because.MORE_THAN_THERE_IS, "quantity")
    less.when(sell("销1", 30)).then()
    less.when(dispose("处1", 5)).then()
    less.when(sell("销1", 29)).refused(Because.ENTRY_TAKEN, "entry_no")
    less.when(dispose("销1", 30)).refused(Because.ENTRY_TAKEN, "entry_no")


def test_what_may_not_be_sold_may_be_disposed_of() -> None:
    gone = BatchDisposed(
        batch_no="批1", entry_no="处1", quantity=40, reason="受潮", on=sept(7)
    )
    given(GOODS, *STOCKED).when(dispose("处1", 40)).then(gone)
    given(GOODS, *STOCKED).when(dispose("处1", 1, sept(4))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    given(GOODS, *KNOWN).when(dispose("处1", 1)).refused(Because.BATCH_UNKNOWN)


def test_a_sale_is_not_before_the_day_on_which_the_papers_were_complete() -> None:
    given(GOODS, *ON_SALE).when(sell("销1", 1, sept(5))).refused(Because.NOT_SALEABLE)


def test_g2_a_document_is_attached_once_to_a_batch_that_is_known() -> None:
    """G2."""
    given(GOODS, *ON_SALE).when(attach()).then()
    given(GOODS, *KNOWN).when(attach()).refused(Because.BATCH_UNKNOWN, "batch_no")
    given(GOODS, *STOCKED).when(attach(day=sept(4))).refused(Because.BEFORE_THE_LAST_STEP)
    with pytest.raises(ValidationError):
        BatchProof(kind=BatchDocumentKind.QUALITY)


def test_g2_a_failed_sample_stops_the_sale_until_another_passes() -> None:
    """G2: 「进行检查和抽查」."""
    given(GOODS, *ON_SALE).when(sample("抽1", FAILED)).then(sampled("抽1", FAILED))
    failed = (*ON_SALE, sampled("抽1", FAILED))
    given(GOODS, *failed).when(sell("销1", 1, sept(9))).refused(Because.NOT_SALEABLE)
    given(GOODS, *failed).when(sample("抽1", FAILED)).then()
    given(GOODS, *failed).when(sample("抽1", PASSED)).refused(Because.ENTRY_TAKEN)
    given(GOODS, *failed).when(sample("抽2", PASSED, sept(7))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    given(GOODS, *failed).when(sample("抽2", PASSED, sept(10))).then(
        sampled("抽2", PASSED, sept(10)), saleable(sept(10))
    )
    given(GOODS, *ON_SALE).when(sample("抽1", PASSED)).then(sampled("抽1", PASSED))
