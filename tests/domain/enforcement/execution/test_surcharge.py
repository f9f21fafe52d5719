"""加处罚款: a fine of 10,000 yuan under each law, counted out by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.execution.surcharge import Accrual, accrued
from domain.kernel.calendar import Pause
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK

PRINCIPAL = Fen(1_000_000)
OLD, CAPPED, TODAY = (
    RuleId("SURCHARGE-1996"),
    RuleId("SURCHARGE-2012"),
    RuleId("SURCHARGE-2021"),
)
RULES = RULE_BOOK.surcharge


@pytest.mark.parametrize(
    ("from_on", "to_on", "expected"),
    [
        # Nothing accrued before the law of 1996: 16 October does not count.
        (
            date(1996, 10, 16),
            date(1996, 10, 17),
            Accrual(Fen(30_000), 1, (OLD,), capped=False),
        ),
        # 40 days of 300 yuan: more than the fine, which nothing forbade.
        (
            date(2003, 6, 1),
            date(2003, 7, 10),
            Accrual(Fen(1_200_000), 40, (OLD,), capped=False),
        ),
        # 33 days are 9,900 yuan; of the 34th day 100 yuan are left.
        (
            date(2015, 6, 1),
            date(2015, 7, 3),
            Accrual(Fen(990_000), 33, (CAPPED,), capped=False),
        ),
        (
            date(2015, 6, 1),
            date(2015, 7, 4),
            Accrual(Fen(1_000_000), 34, (CAPPED,), capped=True),
        ),
        (
            date(2015, 6, 1),
            date(2016, 6, 1),
            Accrual(Fen(1_000_000), 34, (CAPPED,), capped=True),
        ),
        # 20 days of 2011 and 10 of 2012.
        (
            date(2011, 12, 12),
            date(2012, 1, 10),
            Accrual(Fen(900_000), 30, (OLD, CAPPED), capped=False),
        ),
        # 20 days of 2011, 13 of 2012, and the rest of the 14th.
        (
            date(2011, 12, 12),
            date(2012, 1, 31),
            Accrual(Fen(1_000_000), 34, (OLD, CAPPED), capped=True),
        ),
        # 61 days of 2011 have outgrown the fine: the cap takes nothing back, adds nothing.
        (
            date(2011, 11, 1),
            date(2012, 1, 31),
            Accrual(Fen(1_830_000), 61, (OLD,), capped=True),
        ),
        (
            date(2021, 7, 10),
            date(2021, 7, 19),
            Accrual(Fen(300_000), 10, (CAPPED, TODAY), capped=False),
        ),
    ],
)
def test_every_day_counts_under_the_rule_of_that_day(
    from_on: date, to_on: date, expected: Accrual
) -> None:
    assert accrued(RULES, PRINCIPAL, from_on, to_on, principal=PRINCIPAL) == expected


def test_days_of_review_do_not_count_from_15_july_2021_on() -> None:
    review = Pause(
        from_on=date(2021, 7, 12), to_on=date(2021, 7, 20), why="RECONSIDERATION"
    )
    found = accrued(
        RULES,
        PRINCIPAL,
        date(2021, 7, 10),
        date(2021, 7, 25),
        pauses=[review],
        principal=PRINCIPAL,
    )
    # 10 to 14 July under the old law, review or none; 21 to 25 July under the new.
    assert found == Accrual(Fen(300_000), 10, (CAPPED, TODAY))


def test_a_part_of_a_fen_is_dropped_every_day() -> None:
    found = accrued(
        RULES, Fen(99), date(2026, 3, 2), date(2026, 3, 11), principal=PRINCIPAL
    )
    assert found.amount == 10 * 2


def test_what_is_paid_does_not_grow_but_its_fine_is_still_the_cap() -> None:
    first, second = date(2026, 3, 2), date(2026, 12, 31)
    assert accrued(RULES, Fen(0), first, second, principal=PRINCIPAL).amount == 0
    half = accrued(RULES, Fen(500_000), first, second, principal=PRINCIPAL)
    assert (half.amount, half.capped) == (PRINCIPAL, True)


days_ = st.dates(date(1996, 1, 1), date(2026, 12, 31))
lengths = st.integers(0, 120)
amounts = st.integers(0, 3_000_000).map(Fen)


@st.composite
def reviews(draw: st.DrawFn) -> list[Pause]:
    begins = draw(st.lists(st.dates(date(2021, 1, 1), date(2022, 6, 1)), max_size=3))
    return [
        Pause(from_on=each, to_on=each + timedelta(days=draw(lengths)), why="LITIGATION")
        for each in begins
    ]


@forall(
    days_
    | st.dates(date(2011, 10, 1), date(2012, 2, 1))
    | st.dates(date(2021, 6, 1), date(2021, 9, 1)),
    lengths,
    lengths,
    amounts,
    amounts,
    amounts,
    reviews(),
)
def test_accruing_in_two_steps_is_accruing_in_one(  # noqa: PLR0913, PLR0917
    from_on: date,
    first: int,
    second: int,
    unpaid: Fen,
    already: Fen,
    principal: Fen,
    pauses: list[Pause],
) -> None:
    between = from_on + timedelta(days=first)
    to_on = between + timedelta(days=second + 1)

    def step(one: date, other: date, before: Fen) -> Accrual:
        return accrued(
            RULES,
            unpaid,
            one,
            other,
            pauses=pauses,
            already=before,
            principal=principal,
        )

    whole = step(from_on, to_on, already)
    one = step(from_on, between, already)
    two = step(between + timedelta(days=1), to_on, Fen(already + one.amount))
    assert one.amount + two.amount == whole.amount
    assert one.days + two.days == whole.days
    assert tuple(dict.fromkeys((*one.rules, *two.rules))) == whole.rules
    assert two.capped == whole.capped


@forall(st.dates(date(2012, 1, 1), date(2026, 12, 31)), lengths, amounts, amounts)
def test_from_2012_on_the_surcharge_is_never_above_the_principal(
    from_on: date, length: int, unpaid: Fen, principal: Fen
) -> None:
    to_on = from_on + timedelta(days=length)
    found = accrued(RULES, unpaid, from_on, to_on, principal=principal)
    assert 0 <= found.amount <= principal
