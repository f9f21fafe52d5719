"""The report of a period: frozen once, certified by another, amended in the open."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.reporting import REPORT, Reported, differences, digest_of
from domain.reporting.periods import days_of
from domain.reporting.vocabulary import HalfYear
from domain.reporting.vocabulary import ReportBecause as Because
from tests.domain.reporting import filing
from tests.given import given


def test_a_period_is_frozen_with_the_figures_of_its_day() -> None:
    """I2: reports are derived from events, and can be told again."""
    given(REPORT).when(filing.FREEZE).then(filing.FROZEN)


def test_the_same_figures_again_are_frozen_already() -> None:
    again = filing.FREEZE.model_copy(update={"measured": filing.measured(position=703)})
    given(REPORT, filing.FROZEN).when(again).then()


def test_inv_42_other_figures_are_an_amendment_and_no_second_freezing() -> None:
    other = filing.FREEZE.model_copy(update={"measured": filing.LATER})
    given(REPORT, filing.FROZEN).when(other).refused(Because.FROZEN_ALREADY)


def test_a_period_that_is_not_over_is_not_frozen() -> None:
    early = filing.FREEZE.model_copy(update={"occurred_on": filing.LAST_DAY})
    given(REPORT).when(early).refused(Because.NOT_OVER, "period")


@pytest.mark.parametrize("asked", [filing.FREEZE, filing.AMEND])
def test_inv_42_without_computed_figures_nothing_is_recorded(asked: Any) -> None:
    history = () if asked is filing.FREEZE else (filing.FROZEN,)
    without = asked.model_copy(update={"measured": None})
    given(REPORT, *history).when(without).refused(Because.FIGURES_ARE_COMPUTED)


def test_another_person_certifies_and_once_is_enough() -> None:
    """C3, I1."""
    given(REPORT, filing.FROZEN).when(filing.CERTIFY).then(filing.CERTIFIED)
    given(REPORT, filing.FROZEN, filing.CERTIFIED).when(filing.CERTIFY).then()


def test_nobody_certifies_what_is_their_own() -> None:
    own = filing.CERTIFY.model_copy(update={"certified_by": filing.CLERK})
    given(REPORT, filing.FROZEN).when(own).refused(Because.ANOTHER_CERTIFIES)


def test_what_one_certifies_is_what_one_has_seen() -> None:
    other = filing.CERTIFY.model_copy(update={"number": 2})
    given(REPORT, filing.FROZEN).when(other).refused(Because.OTHER_VERSION, "number")
    digest = digest_of(filing.LATER)
    other = filing.CERTIFY.model_copy(update={"digest": digest})
    given(REPORT, filing.FROZEN).when(other).refused(Because.OTHER_VERSION, "digest")
    seen = filing.CERTIFY.model_copy(update={"digest": filing.FROZEN.digest})
    given(REPORT, filing.FROZEN).when(seen).then(filing.CERTIFIED)


def test_inv_42_an_amendment_says_what_changed_from_what_to_what_and_why() -> None:
    history = (filing.FROZEN, filing.CERTIFIED)
    given(REPORT, *history).when(filing.AMEND).then(filing.AMENDED)
    state = REPORT.replay([*history, filing.AMENDED])
    assert isinstance(state, Reported)
    first, second = state.versions
    assert (first.measured, first.certified) == (filing.FIRST, filing.CERTIFIED)
    assert (second.digest, second.certified) == (digest_of(filing.LATER), None)


def test_without_a_change_there_is_no_amendment() -> None:
    same = filing.AMEND.model_copy(update={"measured": filing.measured(position=800)})
    given(REPORT, filing.FROZEN).when(same).then()


def test_a_new_version_is_certified_anew_and_not_by_whoever_made_it() -> None:
    history = (filing.FROZEN, filing.CERTIFIED, filing.AMENDED)
    second = filing.CERTIFY.model_copy(
        update={"number": 2, "occurred_on": filing.AMENDED_ON}
    )
    certified = filing.CERTIFIED.model_copy(
        update={"number": 2, "digest": filing.AMENDED.digest, "on": filing.AMENDED_ON}
    )
    given(REPORT, *history).when(second).then(certified)
    own = second.model_copy(update={"certified_by": filing.OTHER})
    given(REPORT, *history).when(own).refused(Because.ANOTHER_CERTIFIES)


def test_nothing_happens_before_the_last_step() -> None:
    before = date(2003, 7, 1)
    for asked in (filing.CERTIFY, filing.AMEND):
        early = asked.model_copy(update={"occurred_on": before})
        refused = given(REPORT, filing.FROZEN).when(early)
        refused.refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


@pytest.mark.parametrize("asked", [filing.CERTIFY, filing.AMEND])
def test_what_is_not_frozen_is_neither_certified_nor_amended(asked: Any) -> None:
    given(REPORT).when(asked).refused(Because.NOT_FROZEN)


def test_every_act_is_signed() -> None:
    for field, asked in (
        ("frozen_by", filing.FREEZE),
        ("certified_by", filing.CERTIFY),
        ("amended_by", filing.AMEND),
    ):
        history = () if field == "frozen_by" else (filing.FROZEN,)
        nobody = asked.model_copy(update={field: None})
        given(REPORT, *history).when(nobody).refused(Because.ANOTHER_CERTIFIES, field)


@pytest.mark.parametrize("events", [[filing.AMENDED], [filing.FROZEN, filing.FROZEN]])
def test_an_impossible_history_is_refused(events: Any) -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        REPORT.replay(events)


@settings(max_examples=30)
@forall(st.integers(0, 50), st.integers(0, 50), st.integers(1, 9), st.integers(1, 9))
def test_inv_42_the_digest_is_of_figures_range_and_parameters(
    one: int, other: int, here: int, there: int
) -> None:
    """Equal digests, equal reports; and one changed figure or position changes it."""
    first, second = filing.measured(one, here), filing.measured(other, there)
    assert (digest_of(first) == digest_of(second)) == (first == second)
    assert digest_of(first) == digest_of(type(first).model_validate(first.model_dump()))
    moved = first.model_copy(update={"parameters": ()})
    assert digest_of(moved) != digest_of(first)
    changes = list(differences(first.figures, second.figures))
    assert (changes == []) == (one == other)


def test_a_definition_that_changed_is_a_difference() -> None:
    """The same number by another definition is another figure."""
    redefined = filing.filed(20).model_copy(update={"version": 2})
    (change,) = differences([filing.filed(20)], [redefined])
    assert (change.before, change.after) == ("20", "20")
    (gone,) = differences([filing.filed(20)], [])
    assert (gone.before, gone.after) == ("20", None)


@pytest.mark.parametrize("text", ["2003-H3", "0000-H1", "2003-h1", "2003", "２００３-H1"])
def test_half_years_are_written_one_way(text: str) -> None:
    with pytest.raises(ValidationError):
        type(filing.FREEZE).model_validate({"occurred_on": "2003-07-03", "period": text})


def test_a_half_year_has_a_first_and_a_last_day() -> None:
    assert days_of(HalfYear("2003-H2")) == (date(2003, 7, 1), date(2003, 12, 31))
