"""The dated lists of what officers look at."""

from dataclasses import FrozenInstanceError
from datetime import date
from itertools import pairwise

import pytest
from pydantic import TypeAdapter

from domain.patrol.checklist import CHECKLISTS, Checklist, checklist_on
from domain.patrol.listed import PatrolPhase
from domain.patrol.procedure import PROCEDURES, procedure_on
from domain.patrol.vocabulary import Disposition, ItemCode


def codes(day: date) -> list[str]:
    return [item.code for item in checklist_on(day)]


def focus(day: date) -> list[str]:
    return [item.code for item in checklist_on(day) if item.focus]


def test_the_list_of_2003_looks_first_of_all_at_the_records_of_purchases() -> None:
    """N4: 「交易行为」."""
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


def test_the_officer_knows_what_where_how_and_what_then() -> None:
    """P1, P2: 巡查什么？重点是什么？怎么查？查出问题怎么办，如何处理？"""
    for checklist in CHECKLISTS:
        for item in checklist.items:
            for said in (item.look_for, item.how, item.then):
                assert said.zh
                assert said.en.isascii()
            assert item.dispositions
            assert len(set(item.dispositions)) == len(item.dispositions)
            assert Disposition.NO_ISSUE not in item.dispositions


def test_purchase_verification_is_the_focus_and_its_problems_are_dealt_with_by_steps() -> (
    None
):
    """P5, G5: 提出警示、限期改正、依法查处, in this order. P5: 「市场巡查的重要内容」."""
    for day in (date(2003, 6, 30), date(2026, 6, 30)):
        (item,) = (each for each in checklist_on(day) if each.focus)
        assert item.dispositions == (
            Disposition.WARNED,
            Disposition.RECTIFY,
            Disposition.LEAD,
        )


def test_the_three_lines_of_supervision_are_on_the_list() -> None:
    """C5, A7: unlicensed trade and fake goods, wherever business is done, fair or not. C5:
    「二是抓查处无照经营，三是抓打击假冒伪劣」."""
    items = {item.code: item for item in checklist_on(date(2003, 6, 30))}
    assert Disposition.UNLICENSED in items["LICENCE"].dispositions
    assert "假冒伪劣" in items["PURCHASE-RECORDS"].look_for.zh


def test_annual_control_is_on_todays_list() -> None:
    """P4: 加强年检和日常监管."""
    assert "ANNUAL-REPORT" in codes(date(2026, 6, 30))


@pytest.mark.parametrize("day", [date(2003, 6, 30), date(2026, 6, 30)])
def test_the_procedure_says_what_to_do_and_mind_before_during_and_after(day: date) -> None:
    """P2, P3: 巡查前、巡查中、巡查后应该怎么办，应该注意什么？一套完整的程序和办法."""
    steps = procedure_on(day).steps
    assert [each.phase for each in steps] == sorted(
        (each.phase for each in steps), key=list(PatrolPhase).index
    )
    assert {each.phase for each in steps} == set(PatrolPhase)
    for step in steps:
        for said in (step.do, step.mind):
            assert said.zh
            assert said.en.isascii()


def test_every_day_has_one_procedure_and_results_of_draws_are_public_since_2022() -> None:
    """P3: 「完整的程序和办法」."""
    assert procedure_on(date.min) == PROCEDURES[0]
    assert procedure_on(date(2022, 2, 28)) == PROCEDURES[0]
    assert procedure_on(date(2022, 3, 1)) == PROCEDURES[1]
    assert all(one.from_on < two.from_on for one, two in pairwise(PROCEDURES))
