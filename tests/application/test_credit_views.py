"""What is seen of credit files and awards, in rows and in words."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from application.credit.award_views import AWARD as AWARD_VIEW
from application.credit.award_views import AwardRow
from application.credit.ends import EVENTS
from application.credit.views import CREDIT_CONDUCT, CREDIT_FILE, CREDIT_GRADING
from application.credit.words import PHRASES, explain
from application.deadline_view import board
from domain.credit.award.commands import AwardCommand
from domain.credit.file import commands as filing
from domain.credit.file.commands import CreditCommand
from domain.credit.vocabulary import Association, WithdrawalGround
from domain.kernel.calendar import DeadlineKind
from domain.kernel.credit import CreditGrade
from domain.kernel.decider import Decider
from domain.kernel.identity import AwardId, StreamId
from domain.kernel.messages import Command, Event, Recorded
from domain.law.credit import ConductMatter, Mechanism
from tests.application.handing_in import CONTEXT, NOW
from tests.domain.credit.files import (
    DAY,
    FILE,
    OPEN,
    bad,
    event_id,
    good,
    last_graded,
    override,
    repair,
    review,
    strike,
    told,
)
from tests.domain.credit.honours import (
    APPLIED_ON,
    APPLY,
    AWARD,
    CAUSE,
    GRANTED_ON,
    HOLDS_UNTIL,
    LAST_DAY,
    grant,
    lose,
    objecting,
    publicise,
    refuse,
    screen,
    settling,
    tick,
    withdraw,
)
from tests.domain.credit.honours import review as review_award
from tests.domain.supervision.examples import numbered
from tests.infrastructure import telling_credit

STREAM, HONOUR = numbered("credit", 1), AwardId(numbered("award", 1))
SHOWN: list[AwardCommand] = [APPLY, screen(), review_award(), publicise()]
HELD: list[AwardCommand] = [*SHOWN, grant()]
LATER = date(2004, 7, 1)


def recorded(
    decider: Decider[Any, Any, Any], stream: StreamId, asked: Iterable[Command]
) -> list[Recorded[Any]]:
    """What was decided on the day of each command."""
    log: list[Recorded[Any]] = []
    for command in asked:
        state = decider.replay(each.event for each in log)
        for event in decider.decide(command, state):
            version, day = len(log) + 1, command.occurred_on
            log.append(Recorded(stream, version, NOW, day, CONTEXT, event))
    return log


def filed(*asked: CreditCommand) -> list[Recorded[Any]]:
    return recorded(FILE, STREAM, (OPEN, *asked))


def honoured(*asked: AwardCommand) -> list[Recorded[Any]]:
    return recorded(AWARD, HONOUR, asked)


def test_a_file_shows_its_grade_since_when_and_why() -> None:
    """K1, K2."""
    row = CREDIT_FILE.fold(filed(bad(), good()))[STREAM]
    assert (row.grade, row.graded_on, row.previous) == (CreditGrade.B, DAY, None)
    assert (row.good, row.bad, row.gradings) == (1, 1, 1)
    assert (row.ground, row.rule_id, row.pilot) == ("CONDUCT", "CREDIT-PILOT", True)
    assert row.mechanism is Mechanism.EARLY_WARNING
    assert row.explanation_zh is not None
    assert row.explanation_zh.startswith(
        "因新的不良行为，评定为B级（警示）：有一次较重不良行为。自2002-06-16起："
    )
    assert event_id("case", 1) in row.explanation_zh
    assert row.explanation_en is not None
    assert "material bad conduct, once" in row.explanation_en
    assert "By CREDIT-PILOT, pilot" in row.explanation_en
    # Nobody takes what is our own draft for somebody's law.
    assert "of our own drafting" in row.explanation_en
    assert "本局自拟" in row.explanation_zh


def test_a_grade_explains_itself_in_both_languages() -> None:
    graded = last_graded(told(good(), review(DAY, 1)))
    for language, said in (("zh", "定期复核"), ("en", "on review")):
        words = explain(graded, language)  # type: ignore[arg-type]
        assert said in words
        assert event_id("household", 1) in words


def test_what_was_undone_or_repaired_is_counted_no_more() -> None:
    def counts(*asked: CreditCommand) -> tuple[int, int]:
        row = CREDIT_FILE.fold(filed(*asked))[STREAM]
        return row.good, row.bad

    repaired = (bad(), good(1, LATER), repair(LATER))
    assert counts(*repaired) == (1, 0)
    assert counts(*repaired, strike(1, LATER)) == (1, 0)
    assert counts(bad(), strike()) == (0, 0)
    of_good = filing.StrikeConduct(
        occurred_on=DAY, origin=numbered("household", 1), cause=event_id("case", 9)
    )
    assert counts(good(), of_good) == (0, 0)


def test_every_conduct_is_seen_with_the_event_it_comes_from() -> None:
    """K3."""
    asked = (bad(), bad(ConductMatter.CARD_BAD, 2), good(1, LATER), repair(LATER))
    rows = CREDIT_CONDUCT.fold(filed(*asked, strike(2, LATER)))
    one = rows[f"{STREAM}/{event_id('case', 1)}"]
    assert (one.good, one.gravity, one.evidence) == (
        False,
        "MATERIAL",
        event_id("case", 1),
    )
    assert (one.repaired_on, one.struck_on) == (LATER, None)
    other = rows[f"{STREAM}/{event_id('case', 2)}"]
    assert (other.struck_on, other.struck_by) == (LATER, event_id("case", 99))
    assert rows[f"{STREAM}/{event_id('household', 1)}"].good


def test_inv_34_the_history_of_grades_keeps_what_each_cites() -> None:
    first, second = CREDIT_GRADING.fold(
        filed(bad(), good(), override(CreditGrade.C, DAY))
    ).values()
    assert (first.bad, first.criterion) == ((event_id("case", 1),), "MATERIAL")
    assert (second.ground, second.clean) == ("OVERRIDE", (event_id("household", 1),))
    assert (second.previous, second.grade) == (CreditGrade.B, CreditGrade.C)
    row = CREDIT_FILE.fold(filed(bad(), good(), override(CreditGrade.C, DAY)))[STREAM]
    assert (row.ground, row.rule_id, row.pilot) == ("OVERRIDE", None, False)


def test_a_file_names_the_award_that_stands_or_falls_with_it() -> None:
    """K4."""
    note = filing.NoteAward(occurred_on=DAY, award=HONOUR)
    release = filing.ReleaseAward(occurred_on=DAY, award=HONOUR)
    assert CREDIT_FILE.fold(filed(note))[STREAM].award_id == HONOUR
    assert CREDIT_FILE.fold(filed(note, release))[STREAM].award_id is None


@pytest.mark.parametrize(
    ("asked", "status", "ended_on"),
    [
        (SHOWN[:1], "APPLIED", None),
        (SHOWN[:2], "SCREENED", None),
        (SHOWN[:3], "REVIEWED", None),
        (SHOWN, "PUBLICISED", None),
        (HELD, "GRANTED", None),
        ([*SHOWN, refuse()], "REFUSED", GRANTED_ON),
        ([*HELD, lose(LATER)], "WITHDRAWN", LATER),
        ([*HELD, withdraw(LATER)], "WITHDRAWN", LATER),
        (
            [*HELD, tick(date(2006, 1, 1), DeadlineKind.AWARD_TERM)],
            "EXPIRED",
            HOLDS_UNTIL,
        ),
    ],
)
def test_an_award_is_seen_from_its_application_to_its_end(
    asked: list[AwardCommand], status: str, ended_on: date | None
) -> None:
    """K4, K5, O13."""
    row = AWARD_VIEW.fold(honoured(*asked))[HONOUR]
    assert (row.status, row.ended_on) == (status, ended_on)
    assert (row.applied_on, row.activity) == (APPLIED_ON, "百万守信企业")
    assert row.recommended_by is Association.CONSUMERS
    if status in {"GRANTED", "WITHDRAWN", "EXPIRED"}:
        assert (row.model, row.holds_until) == (True, HOLDS_UNTIL)


def test_an_award_shows_its_objections_but_not_who_objected() -> None:
    open_ = AWARD_VIEW.fold(honoured(*SHOWN, objecting()))[HONOUR]
    assert (open_.objections, open_.open_objections, open_.upheld) == (1, 1, False)
    row = AWARD_VIEW.fold(honoured(*SHOWN, objecting(), settling(upheld=True)))[HONOUR]
    assert (row.open_objections, row.upheld) == (0, True)
    assert "objector" not in {each.name for each in fields(AwardRow)}
    lost = AWARD_VIEW.fold(honoured(*HELD, lose(LATER)))[HONOUR]
    assert (lost.end_ground, lost.end_cause) == (WithdrawalGround.PENALTY, CAUSE)


def test_the_deadlines_of_an_award_are_on_the_board() -> None:
    shown = board(EVENTS)

    def statuses(*asked: AwardCommand) -> dict[str, str]:
        return {each.kind: each.status for each in shown.fold(honoured(*asked)).values()}

    assert statuses(*SHOWN) == {"OBJECTION": "RUNNING"}
    assert statuses(*SHOWN, refuse()) == {"OBJECTION": "LIFTED"}
    assert statuses(*HELD) == {"OBJECTION": "MET", "AWARD_TERM": "RUNNING"}
    assert statuses(*HELD, lose(LATER))["AWARD_TERM"] == "LIFTED"
    over = tick(date(2006, 1, 1), DeadlineKind.AWARD_TERM)
    assert statuses(*HELD, over)["AWARD_TERM"] == "MET"
    due_on = shown.fold(honoured(*SHOWN))[f"{HONOUR}/OBJECTION"].due_on
    assert due_on == LAST_DAY


def test_every_event_and_term_has_words_in_both_languages() -> None:
    said = set[type[Event]]()
    for history in telling_credit.scripted():
        for _, _, happened in history:
            for event in happened:
                said.add(type(event))
                assert "{" not in PHRASES.say(event, "zh") + PHRASES.say(event, "en")
    assert said == {*CREDIT_FILE.reads, *AWARD_VIEW.reads}
    for term in (*ConductMatter, *Mechanism, *WithdrawalGround, *Association):
        assert PHRASES.term(term, "zh") != PHRASES.term(term, "en")
