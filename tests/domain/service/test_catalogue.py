"""The catalogue is complete at every date, and asserts nothing that is not known."""

from datetime import date

import pytest

from domain.kernel.calendar import Unit
from domain.law.catalogue import SERVICES
from domain.law.rule import Confidence
from domain.law.service import CatalogueEntry, Charged, ServiceItem, ServiceRules

DAYS = [date(2001, 1, 1), date(2003, 6, 1), date(2008, 9, 1), date(2015, 1, 1)]
EVERY = [(rules, entry) for rules in SERVICES for entry in rules.entries]


@pytest.mark.parametrize(("rules", "entry"), EVERY)
def test_every_item_says_on_what_basis_how_for_how_much_and_how_soon(
    rules: ServiceRules, entry: CatalogueEntry
) -> None:
    """I3: 办事依据、办事程序、收费依据及标准公开."""
    assert entry.basis
    assert entry.steps
    assert entry.materials
    assert entry.pledge.unit is Unit.WORKING_DAYS
    assert entry.pledge.rule_id == rules.id
    for named in (entry.label, entry.fee.standard, *entry.steps):
        assert named.zh
        assert named.en
    if entry.fee.charged is not Charged.NOT_ON_FILE:
        assert entry.fee.basis is not None


@pytest.mark.parametrize(("rules", "entry"), EVERY)
def test_every_pledge_is_within_the_term_of_the_law(
    rules: ServiceRules, entry: CatalogueEntry
) -> None:
    """A6: 「办事效率、办事质量」; S2."""
    if entry.statutory is not None:
        assert entry.pledge.days <= entry.statutory.days
        assert rules.confidence is Confidence.V


def test_fees_that_were_stopped_are_free() -> None:
    """I3: the management fee until the end of August 2008."""
    for day, charged in (
        (date(2008, 8, 31), Charged.CHARGED),
        (date(2008, 9, 1), Charged.FREE),
        (date(2026, 1, 1), Charged.FREE),
    ):
        entry = SERVICES.always_on(day).entry(ServiceItem.FEE_QUOTA)
        assert entry is not None
        assert entry.fee.charged is charged


@pytest.mark.parametrize("day", DAYS)
def test_there_is_a_catalogue_on_every_day_with_every_registration(day: date) -> None:
    """I3, N1: 前置审批文件 stands among the papers at every date."""
    entry = SERVICES.always_on(day).entry(ServiceItem.REGISTER_INDIVIDUAL)
    assert entry is not None
    assert "PRE_APPROVAL" in entry.codes


def test_relief_is_offered_from_the_day_of_its_notice() -> None:
    """S2: and not before, nor after the fees had gone."""
    offered = [
        SERVICES.always_on(day).entry(ServiceItem.FEE_RELIEF) is not None
        for day in (date(2002, 10, 16), date(2002, 10, 17), date(2008, 9, 1))
    ]
    assert offered == [False, True, False]


def test_what_is_our_own_word_is_marked_as_such() -> None:
    """S2: a pledge is no law."""
    for rules in SERVICES:
        assert rules.confidence_in("disclose") is Confidence.A
