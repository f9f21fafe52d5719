"""The award at its desk: it needs grade A and no penalty, and is lost with either."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.credit.names import file_of
from application.credit.reactions import take_away
from application.credit.service import awards, credit_files
from domain.credit.award.commands import LoseAward
from domain.credit.file import commands as filing
from domain.credit.file import worthy
from domain.credit.vocabulary import AwardBecause, CreditBecause, WithdrawalGround
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import AwardId, StreamId
from domain.kernel.messages import Command, Duty, Event, Recorded
from domain.law.credit import ConductMatter
from domain.law.rulebook import RULE_BOOK
from domain.organisation.officer import Span
from domain.supervision.events import HouseholdOpened
from tests.application.handing_in import CARD, CONTEXT, NOW, handed_in
from tests.domain.credit.files import (
    DAY,
    FILE,
    STATION,
    after,
    bad,
    event_id,
    good,
    override,
    review,
    strike,
    told,
)
from tests.domain.credit.honours import APPLIED, APPLY, AWARD, grant, screen
from tests.domain.supervision import examples
from tests.domain.supervision.examples import numbered

DESK, FILES = awards(AWARD, FILE), credit_files(FILE)
STREAM = AwardId(numbered("award", 1))
OTHER = AwardId(numbered("award", 2))
CARDED = HouseholdOpened(registration=examples.NOODLES, station=STATION)
TRUSTED = told(good(), review(DAY, 1))
NOTE = filing.NoteAward(occurred_on=DAY, award=STREAM)


def check(
    command: Command,
    file: Iterable[Event],
    award: Iterable[Any] = (APPLIED,),
    card: Iterable[Event] = (CARDED,),
) -> None:
    known: dict[StreamId, Iterable[Event]] = {CARD: list(card), file_of(CARD): list(file)}
    handed = handed_in(command, STREAM, known)
    duties = ((Duty.SUPERVISION, Span(date(2003, 1, 1), None)),)
    caller = replace(handed.caller, known=replace(handed.caller.known, duties=duties))
    verb = DESK.verb(type(command))
    verb.check(replace(handed, caller=caller), AWARD.replay(award))


def test_an_application_is_noted_in_the_file_of_the_business() -> None:
    """K4: one at a time."""
    check(APPLY, TRUSTED, ())
    with pytest.raises(Refused) as refusal:
        check(APPLY, (), ())
    assert refusal.value.because is AwardBecause.NO_FILE
    elsewhere = APPLY.model_copy(update={"station": "620102-02"})
    with pytest.raises(Unknown):
        check(elsewhere, TRUSTED, ())
    (ask,) = DESK.verb(type(APPLY)).claims(handed_in(APPLY, STREAM))
    assert ask.stream == file_of(CARD)
    other = filing.NoteAward(occurred_on=DAY, award=OTHER)
    noted = FILE.replay([*TRUSTED, *FILE.decide(other, FILE.replay(TRUSTED))])
    with pytest.raises(Refused) as refusal:
        FILE.decide(ask.command, noted)
    assert refusal.value.because is CreditBecause.ONE_AWARD


@pytest.mark.parametrize("command", [screen(), grant()])
def test_grade_a_and_no_penalty_at_the_first_check_and_again_at_the_award(
    command: Command,
) -> None:
    """K4, K5."""
    check(command, TRUSTED)
    ungraded, graded_b = told(good()), told(good(), bad(ConductMatter.CARD_BAD))
    a_again = override(CreditGrade.A, DAY)
    punished = told(good(), bad(ConductMatter.SUMMARY_PENALTY), a_again)
    for file in (ungraded, graded_b, punished, []):
        with pytest.raises(Refused) as refusal:
            check(command, file)
        assert refusal.value.because is AwardBecause.NOT_WORTHY


@pytest.mark.parametrize("command", [screen(), grant()])
def test_a_business_that_has_ended_is_not_honoured(command: Command) -> None:
    """K4."""
    with pytest.raises(Refused) as refusal:
        check(command, TRUSTED, card=[CARDED, examples.DEREGISTERED])
    assert refusal.value.because is AwardBecause.NO_LONGER_THERE


def test_what_is_not_passed_needs_no_grade() -> None:
    check(screen(passed=False), [])
    check(screen(), [], award=())


def test_a_penalty_that_was_annulled_or_is_old_stands_in_nobodys_way() -> None:
    rules = RULE_BOOK.on(DAY).award
    a_again = override(CreditGrade.A, DAY)
    assert worthy(after(good(), bad(), a_again, strike()), rules, DAY)
    file = after(good(), bad(ConductMatter.SUMMARY_PENALTY), a_again)
    assert not worthy(file, rules, DAY)
    assert worthy(file, rules, date(2005, 6, 17))


def lost(*asked: filing.CreditCommand) -> list[WithdrawalGround]:
    """Why the award is taken away, by what the file records."""
    found = []
    for version, event in enumerate(told(good(), NOTE, *asked), 1):
        cause = Recorded(file_of(CARD), version, NOW, DAY, CONTEXT, event)
        for stream, command in take_away(cause):
            assert isinstance(command, LoseAward)
            assert (stream, command.cause) == (STREAM, cause.id)
            found.append(command.ground)
    return found


def test_a_penalty_or_a_grade_below_a_takes_the_award_away_by_itself() -> None:
    """K4, K5."""
    penalty, fell = WithdrawalGround.PENALTY, WithdrawalGround.GRADE_FELL
    assert lost(review(DAY, 1)) == []
    assert lost(review(DAY, 1), bad()) == [penalty, fell]
    assert lost(review(DAY, 1), bad(ConductMatter.CARD_BAD)) == [fell]
    by_hand = override(CreditGrade.B, DAY, event_id("household", 1))
    assert lost(review(DAY, 1), by_hand) == [fell]
    released = filing.ReleaseAward(occurred_on=DAY, award=STREAM)
    assert lost(review(DAY, 1), released, bad()) == []


def test_nobody_writes_conduct_into_a_file_and_leaders_answer_for_exceptions() -> None:
    """INV-34: conduct comes from other contexts only."""
    assert {verb.name for verb in FILES.verbs} == {
        "grade-credit",
        "override-grade",
        "repair-credit",
        "apply-measure",
    }
    assert FILES.verb(filing.OverrideGrade).duties == {Duty.LEADERSHIP}
    assert FILES.verb(filing.RepairCredit).duties == {Duty.LEADERSHIP}
    assert FILES.station(FILE.replay(TRUSTED)) == STATION
    assert FILES.station(FILE.initial) is None
    assert DESK.station(AWARD.replay([APPLIED])) == STATION
    assert DESK.station(AWARD.initial) is None
