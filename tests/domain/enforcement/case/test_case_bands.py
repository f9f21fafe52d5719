"""How high a fine may be: by the law of the conduct, unless today's is lighter."""

from datetime import date

import pytest

from domain.enforcement.bands import band_of, hearing_due, heavier
from domain.enforcement.penalty import Act, Offence, Penalty, PenaltyKind, Severity
from domain.law.rulebook import RULE_BOOK
from tests.domain.enforcement.case.cases import act, fine, penalty, yuan

WARNING = penalty(PenaltyKind.WARNING)
REVOCATION = penalty(PenaltyKind.LICENCE_REVOCATION)
Of, As = Offence, Severity
BANDS = [
    (Of.UNLICENSED_OPERATION, As.ORDINARY, (2010, 2011), ("UNL-370", 0, 20_000)),
    (Of.UNLICENSED_OPERATION, As.SERIOUS, (2010, 2011), ("UNL-370", 20_000, 200_000)),
    (Of.UNLICENSED_OPERATION, As.DANGEROUS, (2010, 2011), ("UNL-370", 50_000, 500_000)),
    (Of.UNLICENSED_OPERATION, As.DANGEROUS, (2018, 2018), ("UNL-684", 0, 10_000)),
    (Of.UNREGISTERED_OPERATION, As.ORDINARY, (2018, 2018), ("UNL-684", 0, 10_000)),
    (Of.UNREGISTERED_OPERATION, As.ORDINARY, (2023, 2023), ("UNL-REG43", 10_000, 100_000)),
    (Of.UNREGISTERED_OPERATION, As.SERIOUS, (2023, 2023), ("UNL-REG43", 100_000, 500_000)),
    (
        Of.UNREGISTERED_OPERATION,
        As.DANGEROUS,
        (2023, 2023),
        ("UNL-REG43", 100_000, 500_000),
    ),
    (Of.FACILITATING_UNLICENSED, As.ORDINARY, (2018, 2018), ("UNL-684", 0, 5_000)),
    # 从旧兼从轻
    (Of.UNLICENSED_OPERATION, As.ORDINARY, (2017, 2018), ("UNL-684", 0, 10_000)),
    (Of.UNREGISTERED_OPERATION, As.ORDINARY, (2021, 2023), ("UNL-684", 0, 10_000)),
]


def found(act_: Act, year: int) -> tuple[str, int, int] | None:
    banded = band_of(act_, date(year, 6, 1), RULE_BOOK)
    return banded and (banded[0], banded[1].least // 100, banded[1].most // 100)


@pytest.mark.parametrize(("offence", "severity", "years", "band"), BANDS)
def test_inv_45_the_law_of_the_conduct_holds_unless_a_later_one_is_lighter(
    offence: Offence,
    severity: Severity,
    years: tuple[int, int],
    band: tuple[str, int, int],
) -> None:
    done = act(offence, until=date(years[0], 5, 1), severity=severity)
    assert found(done, years[1]) == band


def test_inv_45_conduct_that_continues_counts_at_its_end() -> None:
    for until, rule in (
        (date(2022, 2, 28), "UNL-684"),
        (date(2022, 3, 1), "UNL-REG43"),
    ):
        done = act(Of.UNREGISTERED_OPERATION, until=until)
        assert (found(done, 2022) or [None])[0] == rule


@pytest.mark.parametrize(
    ("offence", "year"),
    [
        (Of.COUNTERFEIT_GOODS, 2023),
        (Of.UNLICENSED_OPERATION, 2002),
        (Of.FACILITATING_UNLICENSED, 2010),
    ],
)
def test_inv_14_what_the_book_does_not_hold_must_be_cited(
    offence: Offence, year: int
) -> None:
    assert found(act(offence, until=date(year, 5, 1)), year) is None
    cited = act(offence, until=date(year, 5, 1), cited=(10, 500))
    assert found(cited, year) == ("CITED", 10, 500)


def test_inv_14_a_citation_does_not_widen_the_band_of_the_book() -> None:
    cited = act(Of.UNLICENSED_OPERATION, until=date(2023, 5, 1), cited=(0, 900_000))
    assert found(cited, 2023) == ("UNL-684", 0, 10_000)


def test_inv_20_of_several_provisions_the_one_with_the_higher_fine_applies() -> None:
    both = act(Of.UNLICENSED_OPERATION, Of.UNREGISTERED_OPERATION, until=date(2023, 5, 1))
    assert found(both, 2023) == ("UNL-REG43", 10_000, 100_000)
    cited = act(
        Of.UNLICENSED_OPERATION, Of.OTHER, until=date(2023, 5, 1), cited=(0, 20_000)
    )
    assert found(cited, 2023) == ("CITED", 0, 20_000)


@pytest.mark.parametrize(
    ("decided", "notified", "is_heavier"),
    [
        ([fine(100)], [fine(100)], False),
        ([fine(101)], [fine(100)], True),
        ([fine(60), fine(50, 2)], [fine(100)], True),
        ([fine(60), fine(40, 2)], [fine(100)], False),
        ([WARNING], [fine(100)], False),
        ([fine(100), WARNING], [fine(100)], True),
        ([fine(100), WARNING], [fine(100), REVOCATION], False),
        ([fine(100)], [REVOCATION], True),
        ([REVOCATION], [fine(100)], True),
        ([], [fine(100)], False),
        ([penalty(PenaltyKind.CRITICISM)], [WARNING], True),
        ([WARNING], [penalty(PenaltyKind.CRITICISM)], False),
    ],
)
def test_inv_17_what_is_added_or_grows_is_heavier(
    decided: list[Penalty], notified: list[Penalty], *, is_heavier: bool
) -> None:
    assert heavier(decided, notified) is is_heavier


def test_sums_of_one_kind_count_together_for_a_hearing() -> None:
    two = [fine(6_000), fine(4_000, 2)]
    assert hearing_due(two, yuan(10_000))
    assert not hearing_due(two, yuan(10_001))
    assert not hearing_due(two, None)
    assert hearing_due([REVOCATION], None)
