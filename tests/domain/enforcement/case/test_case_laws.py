"""What holds of every case, whatever was asked of it."""

from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import given as forall

from domain.enforcement.bands import band_of
from domain.enforcement.case import Unreceived, station_of
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    CaseCommand,
)
from domain.enforcement.case.events import (
    CaseEvent,
    CaseOutcomeTranscribed,
    CaseTranscribed,
    InvestigationConcluded,
    LegalReviewPassed,
    PenaltyDecided,
    PreDecisionNoticeServed,
)
from domain.enforcement.case.states import Transcribed
from domain.enforcement.penalty import PenaltyKind
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from domain.law.rulebook import RULE_BOOK
from tests.domain.enforcement.case.askable import BEGINNINGS, DAY, KNOWN, commands, stories
from tests.domain.enforcement.case.cases import (
    CASE,
    LEAD,
    SHOP,
    STATION,
    after,
)
from tests.given import told


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[CaseCommand]) -> None:
    station = station_of(CASE.replay(told(CASE, asked)))
    assert station in {None, STATION}


@forall(stories)
def test_inv_16_no_penalty_is_decided_without_a_notice_since_its_review(
    asked: list[CaseCommand],
) -> None:
    since: list[type[CaseEvent]] = []
    for event in told(CASE, asked):
        if isinstance(event, InvestigationConcluded):
            since = []
        since.append(type(event))
        if isinstance(event, PenaltyDecided):
            reviewed = since.index(LegalReviewPassed)
            assert PreDecisionNoticeServed in since[reviewed:]


@forall(stories)
def test_inv_14_whatever_is_fined_lies_within_a_band(asked: list[CaseCommand]) -> None:
    history = told(CASE, asked)
    for n, event in enumerate(history):
        if not isinstance(event, PenaltyDecided):
            continue
        concluded = [e for e in history[:n] if isinstance(e, InvestigationConcluded)]
        fines = [each for each in event.penalties if each.kind is PenaltyKind.FINE]
        for rule, each in zip(event.bands, fines, strict=True):
            done = concluded[-1].acts[each.act - 1]
            banded = band_of(done, event.on or DAY, RULE_BOOK)
            assert banded is not None
            assert banded[0] == rule
            assert banded[1].holds(each.amount or Fen(0))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[CaseCommand], command: CaseCommand
) -> None:
    """What may happen often, as a new notice, is known again by its day and content."""
    history = told(CASE, [*asked, command])
    with suppress(Refused):
        assert not CASE.decide(command, CASE.replay(history))


@pytest.mark.parametrize("command", KNOWN)
def test_a_case_of_a_foreign_register_takes_no_command(command: CaseCommand) -> None:
    transcribed = CaseTranscribed(
        household=SHOP, station=STATION, case_no="1", matter="NOH", action="NOH"
    )
    outcome = CaseOutcomeTranscribed(
        household=SHOP, outcome="Guilty", fine=Fen(100), closed=True
    )
    case = CASE.replay([transcribed, outcome])
    assert case == Transcribed(SHOP, STATION, outcome="Guilty", closed=True)
    assert station_of(case) == STATION
    with pytest.raises(Refused) as refusal:
        CASE.decide(command, case)
    assert refusal.value.because is Because.NOT_NOW


@pytest.mark.parametrize("begun", BEGINNINGS)
def test_an_event_that_cannot_follow_is_no_case(begun: tuple[CaseCommand, ...]) -> None:
    transcribed = CaseTranscribed(
        household=SHOP, station=STATION, case_no="1", matter="NOH", action="NOH"
    )
    history = told(CASE, [*begun, LEAD])
    with pytest.raises(ValueError, match=r"cannot follow"):
        CASE.replay([*history, transcribed])


def test_every_reason_is_said_once_and_in_both_languages() -> None:
    reasons = [each.reason for each in Because]
    assert len(reasons) == len(Because.__members__)
    assert len({reason.zh for reason in reasons}) == len(reasons)
    assert all(reason.en.isascii() and not reason.zh.isascii() for reason in reasons)


def test_nothing_has_happened_to_a_case_that_is_not_received() -> None:
    assert CASE.initial == Unreceived()
    for command in KNOWN[1:]:
        after().when(command).refused(Because.NOT_NOW)
    assert set(get_args(CaseCommand)) >= {type(command) for command in KNOWN}


def test_every_event_of_our_own_can_happen() -> None:
    happened = {type(event) for begun in BEGINNINGS for event in told(CASE, begun)}
    foreign = {CaseTranscribed, CaseOutcomeTranscribed}
    assert happened == set(get_args(CaseEvent)) - foreign


@pytest.mark.parametrize("begun", BEGINNINGS)
def test_the_beginnings_are_not_refused(begun: tuple[CaseCommand, ...]) -> None:
    history: list[CaseEvent] = []
    for command in begun:
        history += CASE.decide(command, CASE.replay(history))
    assert len(history) >= len(begun) - 1
