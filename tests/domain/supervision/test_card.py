"""The card keeps every entry; what was wrong is corrected beside it."""

import pytest

from domain.supervision.commands import CorrectConduct, RecordConduct
from domain.supervision.events import ConductCorrected, ConductRecorded
from domain.supervision.household import Opened
from domain.supervision.household.states import Entry
from domain.supervision.vocabulary import Conduct
from domain.supervision.vocabulary import HouseholdBecause as Because
from tests.domain.supervision.examples import (
    CLAIMED,
    DAY,
    DEREGISTERED,
    HOUSEHOLD,
    OPENED,
    PATROL_1,
    PATROL_2,
    REASON,
    RECORDED,
    event_id,
)
from tests.given import given

RECORD = RecordConduct(
    occurred_on=DAY, conduct=Conduct.BAD, matter="未亮照经营", patrol=PATROL_1
)


def correct(
    version: int, conduct: Conduct = Conduct.NEUTRAL, matter: str = "执照在办理中"
) -> CorrectConduct:
    return CorrectConduct(
        occurred_on=DAY,
        corrects=event_id(version),
        conduct=conduct,
        matter=matter,
        reason=REASON,
    )


def corrected(version: int, number: int = 1) -> ConductCorrected:
    return ConductCorrected(
        corrects=event_id(version),
        number=number,
        conduct=Conduct.NEUTRAL,
        matter="执照在办理中",
        reason=REASON,
    )


def test_a_conduct_is_recorded_on_the_card() -> None:
    """O5, E3: 「各管段人员通过巡查随时将监管对象各种市场行为记录到经济户口卡片上」."""
    given(HOUSEHOLD, OPENED).when(RECORD).then(RECORDED)


def test_what_one_patrol_says_twice_is_said_once() -> None:
    given(HOUSEHOLD, OPENED, RECORDED).when(RECORD).then()


def test_what_two_patrols_say_is_said_twice() -> None:
    command = RECORD.model_copy(update={"patrol": PATROL_2})
    second = RECORDED.model_copy(update={"patrol": PATROL_2, "number": 2})
    given(HOUSEHOLD, OPENED, RECORDED).when(command).then(second)


def test_without_a_patrol_the_same_words_are_another_entry() -> None:
    command = RECORD.model_copy(update={"patrol": None})
    first = ConductRecorded(number=1, conduct=Conduct.BAD, matter="未亮照经营")
    second = first.model_copy(update={"number": 2})
    given(HOUSEHOLD, OPENED, first).when(command).then(second)


def test_inv_06_a_correction_names_the_entry_it_corrects() -> None:
    given(HOUSEHOLD, OPENED, RECORDED).when(correct(2)).then(corrected(2))


def test_inv_06_a_correction_may_itself_be_corrected() -> None:
    history = (OPENED, RECORDED, corrected(2))
    command = correct(3, Conduct.GOOD, "亮照经营")
    again = ConductCorrected(
        corrects=event_id(3),
        number=1,
        conduct=Conduct.GOOD,
        matter="亮照经营",
        reason=REASON,
    )
    given(HOUSEHOLD, *history).when(command).then(again)


def test_inv_06_a_correction_that_changes_nothing_is_none() -> None:
    given(HOUSEHOLD, OPENED, RECORDED, corrected(2)).when(correct(2)).then()


@pytest.mark.parametrize("version", [1, 2, 4, 13])
def test_inv_06_only_entries_of_the_card_are_corrected(version: int) -> None:
    history = (OPENED, CLAIMED, RECORDED)
    given(HOUSEHOLD, *history).when(correct(version)).refused(Because.CORRECTS_NOTHING)


def test_inv_06_the_right_entry_is_found_among_many() -> None:
    second = RECORDED.model_copy(update={"number": 2, "patrol": PATROL_2})
    history = (OPENED, RECORDED, CLAIMED, second)
    given(HOUSEHOLD, *history).when(correct(4)).then(corrected(4, number=2))
    household = HOUSEHOLD.replay([*history, corrected(4, number=2)])
    assert isinstance(household, Opened)
    assert household.card == (
        Entry(Conduct.BAD, "未亮照经营", PATROL_1, (2,)),
        Entry(Conduct.NEUTRAL, "执照在办理中", PATROL_2, (4, 5)),
    )


def test_inv_06_the_card_is_corrected_even_after_the_end() -> None:
    history = (OPENED, RECORDED, DEREGISTERED)
    given(HOUSEHOLD, *history).when(correct(2)).then(corrected(2))
