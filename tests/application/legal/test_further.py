"""What registration, publicity, unlicensed operation and goods rest on, by the day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from application.legal.basis import basis
from application.legal.cites import Cite
from application.legal.further import FURTHER, NOT_OF_FOOD
from domain.kernel.messages import Event
from domain.law.rule import Confidence
from domain.law.rulebook import RULE_BOOK
from domain.registration.application import events as registration
from tests.application.legal.stories import recorded
from tests.domain.enforcement.unlicensed import stalls
from tests.domain.goods_access import trading
from tests.domain.registration import applying
from tests.domain.supervision.examples import numbered
from tests.given import told

IN_2003, IN_2026 = date(2003, 3, 10), date(2026, 3, 10)


def rests_on(event: Event, day: date) -> tuple[str | None, Confidence | None]:
    """The article of an event, had it happened on a day."""
    (found,) = recorded(numbered("unlicensed", 1), [(day, event)])
    said = basis(found, RULE_BOOK)
    return said.article, said.confidence


def the(kind: type[Event], events: Sequence[Any]) -> Event:
    return next(each for each in events if isinstance(each, kind))


def test_the_one_time_notice_rests_on_an_article_since_2022_only() -> None:
    """N1: 一次性告知, 市场主体登记管理条例 第十九条."""
    asked: list[Any] = [applying.submit(), applying.notify("场地证明")]
    notice = the(registration.DeficiencyNotified, told(applying.APPLICATION, asked))
    article = "市场主体登记管理条例 Art. 19"
    assert rests_on(notice, date(2022, 3, 1)) == (article, Confidence.V)
    assert rests_on(notice, date(2022, 2, 28)) == (None, None)


def test_urging_rests_on_order_370_and_then_on_684() -> None:
    """U1, U4."""
    events = told(stalls.OPERATION, stalls.URGED)
    urged = events[-1]
    assert rests_on(urged, IN_2003) == ("无照经营查处取缔办法 Art. 8", Confidence.H)
    assert rests_on(urged, IN_2026) == ("无证无照经营查处办法 Art. 10", Confidence.V)
    assert rests_on(urged, date(2003, 2, 28)) == (None, None)
    sorted_by = rests_on(events[1], IN_2003)
    assert sorted_by == ("无照经营查处取缔办法 Art. 4", Confidence.VP)
    assert rests_on(events[1], IN_2026) == (None, None)


def test_a_purchase_of_food_does_not_rest_on_the_law_of_products() -> None:
    """G2: 质量购销查验; food has a law of its own."""
    food = trading.BOUGHT.model_copy(update={"food": True})
    other = trading.BOUGHT.model_copy(update={"food": False})
    assert rests_on(other, IN_2003) == ("产品质量法 Art. 33", Confidence.V)
    assert rests_on(food, IN_2003) == (None, None)


@pytest.mark.parametrize("cites", [*FURTHER.values(), *NOT_OF_FOOD.values()])
def test_no_article_is_named_before_its_law(cites: tuple[Cite, ...]) -> None:
    for cite in cites:
        assert not cite.holds_on(date(2000, 12, 31))
        assert cite.confidence in {Confidence.V, Confidence.VP, Confidence.H}
