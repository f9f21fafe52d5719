"""What holds of every goods file: its two ledgers balance, whatever was asked."""

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.goods_access.commands import DemandRectification, GoodsCommand
from domain.goods_access.events import BatchDisposed, GoodsEvent, SaleRecorded
from domain.goods_access.states import GoodsFile
from domain.goods_access.vocabulary import SampleResult
from domain.kernel.errors import Refused
from tests.domain.goods_access.trading import (
    GOODS,
    LICENCE,
    LINK,
    OPEN,
    attach,
    buy,
    dispose,
    escalate,
    produce,
    sample,
    sell,
    sept,
    supply,
    warn,
)
from tests.given import told

days = st.integers(1, 20).map(sept)
batches = st.sampled_from(["批1", "批2"])
amounts = st.integers(1, 30)
entries = st.sampled_from(["单1", "单2", "单3", "单4"])
papers = st.sampled_from([(), (LICENCE,)])
commands: st.SearchStrategy[GoodsCommand] = st.one_of(
    st.builds(lambda said, day: supply(*said, day=day), papers, days),
    st.builds(lambda said, day: produce(*said, day=day), papers, days),
    st.builds(buy, batches, st.sampled_from([10, 40]), st.none(), days),
    st.builds(attach, batches, days),
    st.builds(
        sample,
        st.sampled_from(["抽1", "抽2"]),
        st.sampled_from(SampleResult),
        days,
        batches,
    ),
    st.builds(sell, entries, amounts, days, batches),
    st.builds(dispose, entries, amounts, days, batches),
    st.builds(warn, days),
    st.builds(
        lambda day: DemandRectification(occurred_on=day, warning=1, demand="按批次索证"),
        days,
    ),
    st.builds(escalate, days, batches),
    st.just(LINK),
)
BEGINNINGS: list[list[GoodsCommand]] = [
    [OPEN],
    [OPEN, supply(), produce(LICENCE), buy()],
    [OPEN, supply(LICENCE), produce(LICENCE), buy(), attach()],
]
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=14).map(lambda more: [*begun, *more])
)


def answers(command: GoodsCommand, history: list[GoodsEvent]) -> list[GoodsEvent] | Refused:
    try:
        return list(GOODS.decide(command, GOODS.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[GoodsCommand]) -> None:
    GOODS.replay(told(GOODS, asked))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[GoodsCommand], command: GoodsCommand
) -> None:
    history = told(GOODS, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories)
def test_inv_43_the_ledgers_balance(asked: list[GoodsCommand]) -> None:
    """INV-43, G3: what was bought is sold, disposed of, or still there."""
    history = told(GOODS, asked)
    file = GOODS.replay(history)
    assert isinstance(file, GoodsFile)
    for number, batch in file.batches.items():
        gone = sum(
            event.quantity
            for event in history
            if isinstance(event, SaleRecorded | BatchDisposed) and event.batch_no == number
        )
        assert batch.left == batch.purchased.quantity - gone
        assert batch.left >= 0


@forall(stories)
def test_inv_43_nothing_unsaleable_is_ever_sold(asked: list[GoodsCommand]) -> None:
    """INV-43."""
    history = told(GOODS, asked)
    for place, event in enumerate(history):
        if isinstance(event, SaleRecorded):
            before = GOODS.replay(history[:place])
            assert isinstance(before, GoodsFile)
            batch = before.batches[event.batch_no]
            assert batch.saleable_on is not None
            assert batch.saleable_on <= event.on
            assert before.ready(batch)
