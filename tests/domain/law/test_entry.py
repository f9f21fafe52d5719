"""Registration and annual control by date: what is law, and what is our assumption."""

from datetime import date, timedelta

import pytest

from domain.law.annual import ABNORMAL, ANNUAL, control_of
from domain.law.registration import (
    AUTHORITIES,
    CATALOGUES,
    EXPEDITED,
    REGISTRATIONS,
    PreApprovalItem,
)
from domain.law.rule import Confidence
from domain.law.rulebook import RULE_BOOK

A, M, V, VP = Confidence.A, Confidence.M, Confidence.V, Confidence.VP


def test_which_items_stood_in_the_catalogue_is_marked_as_our_assumption() -> None:
    """N2: that there was one is said by the report; its lists were not read."""
    for rules in CATALOGUES:
        assert rules.confidence_in("items") is A
    old, new = CATALOGUES
    assert old.confidence is Confidence.D
    assert new.items < old.items
    assert set(AUTHORITIES) == set(PreApprovalItem) == old.items


def test_thirty_days_are_a_parameter_and_no_law() -> None:
    """N1: what was not read in its text is marked."""
    by_id = {str(rules.id): rules for rules in REGISTRATIONS}
    assert by_id["REG-1987"].confidence_in("individual") is M
    assert by_id["REG-2004"].confidence_in("individual") is M
    assert by_id["REG-2004"].confidence_in("other") is V
    assert by_id["REG-2011"].confidence_in("individual") is V
    assert by_id["REG-2022"].confidence_in("individual") is V
    assert all(rules.confidence_in("prove_within") is A for rules in REGISTRATIONS)
    (expedited,) = EXPEDITED
    assert expedited.confidence is VP
    assert expedited.confidence_in("in_force_from") is A


@pytest.mark.parametrize("year", [1995, 2014])
def test_some_years_have_no_annual_control(year: int) -> None:
    """P4."""
    assert control_of(ANNUAL, year) is None


@pytest.mark.parametrize("year", [*range(1996, 2014), *range(2015, 2030)])
def test_every_other_year_has_one(year: int) -> None:
    """P4."""
    rules = control_of(ANNUAL, year)
    assert rules is not None
    assert rules.opens.of(year) < rules.closes.of(year)


def test_what_follows_after_three_years_ends_with_the_regulation_of_2014() -> None:
    last = date(2024, 4, 30)
    assert RULE_BOOK.on(last).abnormal.serious_after.days == 36  # type: ignore[union-attr]
    after = RULE_BOOK.on(last + timedelta(days=1)).abnormal
    assert after is not None
    assert after.serious_after is None
    assert all(rules.confidence_in("individuals_too") is A for rules in ABNORMAL)
