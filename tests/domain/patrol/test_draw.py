"""双随机、一公开: the pools first, then the seed, and everybody can do it again."""

from datetime import date
from random import Random

import pytest
from hypothesis import given as drawn_from
from hypothesis import settings
from hypothesis import strategies as st

from domain.patrol.draw.algorithm import (
    HUKA_DRAW_1,
    SPECIFICATIONS,
    committed,
    digest,
    drawn,
)
from domain.patrol.draw.commands import DrawCommand
from domain.patrol.draw.events import DrawDisclosed, DrawHeld, DrawOpened
from domain.patrol.draw.replay import differences
from domain.patrol.draw.vocabulary import DrawBecause as Because
from domain.patrol.draw.vocabulary import Pools, Recusal
from tests.domain.patrol.lots import (
    DRAW,
    HELD_ON,
    OPENED_ON,
    RELATED,
    SEED,
    disclosing,
    holding,
    officer,
    opening,
    pools,
    shop,
)
from tests.given import given, told

ASKED: list[DrawCommand] = [opening(), holding(), disclosing()]
OPENED, HELD, DISCLOSED = told(DRAW, ASKED)
SEEDS = st.text(
    st.characters(codec="ascii", categories=("L", "N")), min_size=6, max_size=20
)


def held(history: list[DrawOpened | DrawHeld | DrawDisclosed]) -> DrawHeld:
    return next(each for each in history if isinstance(each, DrawHeld))


def shuffled(of: Pools, seed: int) -> Pools:
    random = Random(seed)
    parts = {
        name: tuple(random.sample(getattr(of, name), len(getattr(of, name))))
        for name in ("households", "officers", "recusals")
    }
    return of.model_copy(update=parts)


def test_the_pools_are_committed_before_there_is_a_seed() -> None:
    """P1: 创新巡查方式."""
    assert isinstance(OPENED, DrawOpened)
    assert OPENED.commitment == committed(OPENED.pools)
    assert OPENED.commitment.specification == digest(SPECIFICATIONS[HUKA_DRAW_1])
    given(DRAW).when(holding()).refused(Because.NOT_NOW)
    too_early = holding(on=date(2026, 8, 31))
    given(DRAW, OPENED).when(too_early).refused(Because.BEFORE_THE_POOLS, "occurred_on")


def test_the_words_of_the_algorithm_and_what_it_draws_are_frozen() -> None:
    assert digest(SPECIFICATIONS[HUKA_DRAW_1]) == (
        "1b1dc75dee95bece105aa5608c3944bd9a7598126047147cc1953bd4a96e497e"
    )
    assert [each.household[-2:] for each in drawn(pools(6, 4, 3, RELATED), SEED)] == [
        "06",
        "04",
        "03",
    ]


def test_a_draw_is_held_once_and_made_public_after() -> None:
    """P1, O10: one seed, one result."""
    given(DRAW, OPENED).when(disclosing()).refused(Because.NOT_NOW)
    given(DRAW, OPENED, HELD).when(holding()).then()
    given(DRAW, OPENED, HELD).when(holding("another seed")).refused(Because.DRAWN_ALREADY)
    given(DRAW, OPENED, HELD).when(disclosing()).then(DrawDisclosed(place="门户网站"))
    given(DRAW, OPENED, HELD, DISCLOSED).when(disclosing()).then()
    given(DRAW, OPENED, HELD, DISCLOSED).when(disclosing("报纸")).refused(Because.NOT_NOW)
    early = disclosing(on=OPENED_ON)
    given(DRAW, OPENED, HELD).when(early).refused(Because.NOT_NOW, "occurred_on")
    given(DRAW, OPENED).when(opening()).then()
    given(DRAW, OPENED).when(opening(pools())).refused(Because.NOT_NOW)


@drawn_from(SEEDS, st.integers(0, 1_000), st.integers(1, 12))
@settings(max_examples=50)
def test_the_order_in_which_the_pools_are_told_is_no_matter(
    seed: str, order: int, how_many: int
) -> None:
    told_once = pools(12, 5, how_many, RELATED)
    told_again = shuffled(told_once, order)
    assert committed(told_again) == committed(told_once)
    assert drawn(told_again, seed) == drawn(told_once, seed)
    assert told(DRAW, [opening(told_again)]) == told(DRAW, [opening(told_once)])


@drawn_from(SEEDS, st.integers(1, 12))
@settings(max_examples=50)
def test_nobody_is_drawn_twice_nor_inspects_where_recused(seed: str, how_many: int) -> None:
    everywhere = Recusal(officer=officer(5), reason="休假")
    found = drawn(pools(12, 5, how_many, RELATED, everywhere), seed)
    assert len({each.household for each in found}) == how_many
    for each in found:
        assert len(set(each.officers)) == 2
        assert officer(5) not in each.officers
        assert not (each.household == shop(1) and officer(1) in each.officers)


def test_every_household_and_every_officer_has_a_chance() -> None:
    """Two of ten, and two of five for each: over many seeds nobody is preferred."""
    seeds = [f"seed {number}" for number in range(1_000)]
    found = [each for seed in seeds for each in drawn(pools(10, 5, 2), seed)]
    times = {shop(n): 0 for n in range(1, 11)}
    sent = {officer(n): 0 for n in range(1, 6)}
    for each in found:
        times[each.household] += 1
        for one in each.officers:
            sent[one] += 1
    assert all(150 < count < 250 for count in times.values())
    assert all(700 < count < 900 for count in sent.values())


@pytest.mark.parametrize(
    ("asked", "because"),
    [
        (pools(2, 4, 3), Because.MORE_THAN_THERE_ARE),
        (pools(2, 2, 1, RELATED), Because.TOO_FEW_LEFT),
        (
            pools(2, 4, 1, Recusal(officer=officer(9), reason="亲属")),
            Because.NOT_IN_THE_POOL,
        ),
        (
            pools(2, 4, 1, Recusal(officer=officer(1), household=shop(9), reason="亲属")),
            Because.NOT_IN_THE_POOL,
        ),
        (
            pools().model_copy(update={"officers": (officer(1), officer(1))}),
            Because.SAME_TWICE,
        ),
        (pools().model_copy(update={"officers_each": 1}), Because.TOO_FEW_OFFICERS),
    ],
)
def test_pools_out_of_which_nothing_fair_can_come_are_refused(
    asked: Pools, because: Because
) -> None:
    given(DRAW).when(opening(asked)).refused(because, "pools")


def test_nothing_is_inspected_before_it_is_drawn() -> None:
    late = opening().model_copy(update={"inspect_on": date(2026, 8, 1)})
    given(DRAW).when(late).refused(Because.INSPECTED_BEFORE_DRAWN, "inspect_on")


def test_no_draw_is_held_after_the_day_of_its_inspection() -> None:
    """P1: its patrols would be planned for a day that was over before anybody was drawn."""
    (opened,) = DRAW.decide(opening(), DRAW.initial)
    assert isinstance(opened, DrawOpened)
    overtaken = holding(on=date(2026, 9, 11))
    given(DRAW, opened).when(overtaken).refused(
        Because.INSPECTED_BEFORE_DRAWN, "occurred_on"
    )
    (held,) = DRAW.decide(holding(on=opened.inspect_on), DRAW.replay([opened]))
    assert isinstance(held, DrawHeld)
    assert held.inspect_on == held.on


def test_a_draw_that_is_done_again_agrees() -> None:
    assert isinstance(OPENED, DrawOpened)
    assert isinstance(HELD, DrawHeld)
    assert HELD.on == HELD_ON
    assert differences(OPENED, None) == ()
    assert differences(OPENED, HELD) == ()


def test_whatever_was_altered_afterwards_is_named() -> None:
    assert isinstance(OPENED, DrawOpened)
    assert isinstance(HELD, DrawHeld)
    swapped = HELD.model_copy(
        update={"drawn": (HELD.drawn[1], HELD.drawn[0], HELD.drawn[2])}
    )
    assert [each.what for each in differences(OPENED, swapped)] == [
        "drawn as number 1",
        "drawn as number 2",
    ]
    short = HELD.model_copy(update={"drawn": HELD.drawn[:2]})
    (missing,) = differences(OPENED, short)
    assert (missing.what, missing.stored) == ("drawn as number 3", "nobody")
    other_seed = HELD.model_copy(update={"seed": "a seed of one's own"})
    assert any("drawn as" in each.what for each in differences(OPENED, other_seed))
    fewer = OPENED.model_copy(update={"pools": pools(5, 4, 3, RELATED)})
    told_of = [each.what for each in differences(fewer, HELD)]
    assert {"opened households", "opened pools", "held pools"} <= set(told_of)
    day = {"inspect_on": date(2026, 12, 1), "on": date(2026, 8, 1)}
    found = differences(OPENED, HELD.model_copy(update=day))
    assert [each.what for each in found] == ["inspect_on", "order of days"]
    foreign = OPENED.commitment.model_copy(update={"algorithm": "dice"})
    (unknown,) = differences(OPENED.model_copy(update={"commitment": foreign}), HELD)
    assert (unknown.what, unknown.stored) == ("algorithm", "dice")


def test_an_impossible_history_fails_loudly() -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        DRAW.replay([HELD])
