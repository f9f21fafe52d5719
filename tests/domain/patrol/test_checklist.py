"""The dated lists of what officers look at."""

from dataclasses import FrozenInstanceError
from datetime import date
from itertools import pairwise

import pytest
from pydantic import TypeAdapter

from domain.patrol.checklist import CHECKLISTS, Checklist, checklist_on
from domain.patrol.vocabulary import ItemCode


def codes(day: date) -> list[str]:
    return [item.code for item in checklist_on(day)]


def focus(day: date) -> list[str]:
    return [item.code for item in checklist_on(day) if item.focus]


def test_the_list_of_2003_looks_first_of_all_at_the_records_of_purchases() -> None:
    assert codes(date(2003, 6, 30)) == [
        "LICENCE",
        "REGISTERED-ITEMS",
        "SCOPE",
        "PURCHASE-RECORDS",
        "MARKS-AND-ADVERTISING",
        "CONTRACTS",
        "FAIR-TRADING",
    ]
    assert focus(date(2003, 6, 30)) == ["PURCHASE-RECORDS"]


def test_todays_list_begins_with_the_regulation_of_2022() -> None:
    assert "ANNUAL-REPORT" not in codes(date(2022, 2, 28))
    assert codes(date(2022, 3, 1)) == codes(date(2026, 10, 1))
    assert "ANNUAL-REPORT" in codes(date(2022, 3, 1))
    assert focus(date(2022, 3, 1)) == ["SAFETY-RECORDS"]


def test_every_day_has_a_list() -> None:
    assert checklist_on(date.min) == CHECKLISTS[0].items
    assert checklist_on(date.max) == CHECKLISTS[-1].items


def test_the_lists_are_in_order_of_time() -> None:
    assert all(before.from_on < after.from_on for before, after in pairwise(CHECKLISTS))


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda one: str(one.from_on))
def test_every_list_has_a_focus_and_names_each_item_once(checklist: Checklist) -> None:
    names = [item.code for item in checklist.items]
    assert len(set(names)) == len(names)
    assert any(item.focus for item in checklist.items)


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda one: str(one.from_on))
def test_every_item_has_a_valid_code_and_both_languages(checklist: Checklist) -> None:
    code = TypeAdapter(ItemCode)
    for item in checklist.items:
        assert code.validate_python(item.code) == item.code
        assert item.zh
        assert item.en.isascii()


def test_one_code_means_one_thing_in_every_list() -> None:
    items = {item for checklist in CHECKLISTS for item in checklist.items}
    assert len({item.code for item in items}) == len(items)


def test_a_list_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        CHECKLISTS[0].from_on = date(2000, 1, 1)  # type: ignore[misc]
