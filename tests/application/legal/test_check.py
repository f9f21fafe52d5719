"""The procedural check of a case: every breach is found, and nothing else."""

from datetime import date, timedelta

import pytest

from application.legal.check.rules import CHECKS
from domain.enforcement.case import events as cases
from domain.enforcement.case.vocabulary import ClosingGround, Disposal, ReviewKind
from domain.kernel.calendar import Deadline
from domain.kernel.messages import Event
from domain.law.rule import NotCounted
from tests.application.legal.stories import (
    FAULTLESS,
    Bend,
    Told,
    after,
    bent,
    check,
    moved,
    rules,
    shows,
    told,
    without,
)
from tests.domain.enforcement.case.cases import (
    COMPLEX,
    HE,
    HOLD,
    NOTIFY_GRAVE,
    REVOKE_LICENCE,
    SHE,
    THIRD,
    TO_FILE,
    TO_HEARING,
    TO_NOTICE,
    UNREGISTERED,
    april,
    fine,
    march,
)

STORY = told(*FAULTLESS)
HELD = told(*FAULTLESS[:4], HOLD)


def test_a_case_without_fault_breaks_no_rule() -> None:
    found = check(STORY)
    assert (found.breaches, found.unknown) == ((), ())


def test_every_rule_of_the_check_is_listed_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)


@pytest.mark.parametrize(
    ("rule", "bend", "shown"),
    [
        (
            "INV-09",
            lambda story: bent(story, cases.CaseFiled, officers=(HE,)),
            (cases.CaseFiled,),
        ),
        (
            "INV-15",
            lambda story: bent(story, cases.LegalReviewPassed, reviewer=SHE),
            (cases.CaseFiled, cases.LegalReviewPassed),
        ),
        (
            "INV-16",
            lambda story: without(story, cases.PreDecisionNoticeServed),
            (cases.InvestigationConcluded, cases.PenaltyDecided),
        ),
        (
            "INV-17",
            lambda story: bent(story, cases.PenaltyDecided, penalties=(fine(6_000),)),
            (
                cases.PreDecisionNoticeServed,
                cases.RepresentationsReceived,
                cases.PenaltyDecided,
            ),
        ),
        (
            "INV-21",
            lambda story: without(story, cases.ExecutionNoted),
            (cases.DecisionServed, cases.CaseClosed),
        ),
        (
            "INV-21",
            lambda story: bent(story, cases.CaseClosed, ground=ClosingGround.TERMINATED),
            (cases.ExecutionNoted, cases.CaseClosed),
        ),
        (
            "6.6",
            lambda story: moved(story, cases.CaseFiled, date(2026, 3, 24)),
            (cases.LeadReceived, cases.CaseFiled),
        ),
        (
            "6.6",
            lambda story: without(story, cases.InformantTold),
            (cases.CaseFiled,),
        ),
        (
            "6.6",
            lambda story: moved(story, cases.DecisionServed, april(28)),
            (cases.PenaltyDecided, cases.DecisionServed),
        ),
    ],
)
def test_a_breach_is_found_with_the_events_that_show_it(
    rule: str, bend: Bend, shown: tuple[type[Event], ...]
) -> None:
    story = bend(STORY)
    found = check(story)
    assert [each.rule for each in found.breaches] == [rule]
    assert shows(found, *shown, story=story)


def test_inv_14_a_fine_above_its_band_names_the_rule_and_the_amounts() -> None:
    story = bent(STORY, cases.PenaltyDecided, penalties=(fine(10_001),))
    story = bent(story, cases.PreDecisionNoticeServed, penalties=(fine(10_001),))
    (breach,) = check(story).breaches
    assert (breach.rule, breach.article) == ("INV-14", "无证无照经营查处办法 Art. 13, 14")
    assert "10,001.00" in breach.said.en
    assert "10,000.00" in breach.said.zh


def test_a_fine_without_a_known_band_is_not_called_a_breach() -> None:
    story = bent(without(STORY, cases.InvestigationConcluded), cases.CaseFiled)
    story = [
        (day, event.model_copy(update={"offence": "FOOD_SAFETY"}))
        if isinstance(event, cases.CaseFiled)
        else (day, event)
        for day, event in story
    ]
    found = check(story)
    assert "INV-14" not in [each.rule for each in found.breaches]
    assert [each.rule for each in found.unknown] == ["INV-14"]


def test_inv_13_a_fine_for_unregistered_operation_wants_an_order_first() -> None:
    story = bent(STORY, cases.InvestigationConcluded, acts=(UNREGISTERED,))
    big = (fine(20_000),)
    story = bent(story, cases.PenaltyDecided, penalties=big)
    story = bent(story, cases.PreDecisionNoticeServed, penalties=big)
    assert rules(story) == ["INV-13"]


def test_inv_15_whoever_presides_over_the_hearing_did_not_investigate() -> None:
    story = told(*TO_HEARING)
    found = rules(bent(story, cases.HearingHeld, chair=HE), on=april(23))
    assert "INV-15" in found
    assert "INV-15" not in rules(story, on=april(23))


def recusal(*later: tuple[date, Event]) -> Told:
    decided = cases.RecusalDecided(household=None, officer=HE, granted=True, reason="亲属")
    return after(STORY, cases.CaseFiled, (march(9), decided), *later)


def team(*officers: object) -> Event:
    return cases.CaseOfficersAssigned.model_validate(
        {"household": None, "officers": officers, "reason": "调整"}
    )


def test_inv_15_who_was_recused_is_replaced_and_not_assigned_again() -> None:
    assert rules(recusal()) == ["INV-15"]
    assert rules(recusal((march(9), team(SHE, THIRD)))) == []
    assert rules(recusal((march(9), team(HE, SHE)))) == ["INV-15"]


def test_inv_16_a_window_is_used_waived_or_over() -> None:
    silent = without(STORY, cases.RepresentationsReceived)
    early = moved(silent, cases.PenaltyDecided, april(15))
    assert rules(early) == ["INV-16"]
    waived = cases.RightsWaived(household=None, statement="放弃")
    notice = cases.PreDecisionNoticeServed
    assert rules(after(early, notice, (april(8), waived))) == []
    assert rules(silent) == []


def test_inv_16_a_hearing_that_was_asked_for_is_held() -> None:
    grave = told(*TO_HEARING)
    decided = told(*FAULTLESS[:10])[-1][1].model_copy(
        update={"penalties": REVOKE_LICENCE.penalties}
    )
    unheard = [*without(grave, cases.HearingHeld), (april(29), decided)]
    assert "INV-16" in rules(unheard, on=april(29))
    withdrawn = cases.HearingWithdrawn(household=None, reason="撤回")
    calm = after(unheard, cases.HearingCalled, (april(14), withdrawn))
    assert "INV-16" not in rules(calm, on=april(29))


def test_inv_16_the_time_to_ask_for_a_hearing_is_not_cut_off() -> None:
    notified = told(*TO_NOTICE[:-1], NOTIFY_GRAVE)
    pleaded = cases.RepresentationsReceived(
        household=None, content="经济困难", accepted=False, answer="不予采纳"
    )
    decided = cases.PenaltyDecided(
        household=None,
        document_no="罚〔2026〕9号",
        penalties=REVOKE_LICENCE.penalties,
        reasoning="事实清楚",
    )
    story = [*notified, (april(9), pleaded), (april(10), decided)]
    assert [each for each in rules(story, on=april(10)) if each == "INV-16"] == ["INV-16"]


def test_inv_18_no_penalty_without_a_review_which_is_then_overdue_too() -> None:
    unreviewed = without(STORY, cases.LegalReviewPassed)
    assert sorted(rules(unreviewed)) == ["6.6", "INV-18"]


def test_inv_18_a_complex_case_is_passed_by_the_legal_unit() -> None:
    story = bent(STORY, cases.InvestigationConcluded, classes=tuple(COMPLEX))
    story = bent(story, cases.LegalReviewPassed, kind=ReviewKind.CASE)
    (breach,) = check(story).breaches
    assert breach.rule == "INV-18"
    assert breach.article == "行政处罚法 Art. 58; 市场监督管理行政处罚程序规定 Art. 50"


def limit(story: Told) -> Deadline:
    found = [event for _, event in story if isinstance(event, cases.CaseFiled)]
    deadline = found[0].deadline
    assert deadline is not None
    return deadline


def test_inv_19_the_limit_passed_undecided_and_decided_too_late() -> None:
    filed = without(told(*TO_FILE), cases.InformantTold)
    due_on = limit(filed).due_on
    assert "INV-19" not in rules(filed, on=due_on)
    assert "INV-19" in rules(filed, on=due_on + timedelta(days=1))
    late = moved(STORY, cases.PenaltyDecided, due_on + timedelta(days=1))
    assert "INV-19" in rules(late, on=due_on + timedelta(days=1))


def test_inv_19_a_case_that_is_given_away_after_its_limit_was_late_all_the_same() -> None:
    filed = told(*TO_FILE)
    due_on = limit(filed).due_on
    away = cases.CaseTransferred(household=None, to="样例公安局", reason="涉嫌犯罪")
    late = due_on + timedelta(days=1)
    assert "INV-19" not in rules([*filed, (due_on, away)], on=late)
    assert "INV-19" in rules([*filed, (late, away)], on=late)


def test_inv_19_a_limit_that_stands_still_does_not_pass() -> None:
    filed = told(*TO_FILE)
    waits = cases.InvestigationSuspended(
        household=None, why=NotCounted.APPRAISAL, reason="委托鉴定"
    )
    long_after = limit(filed).due_on + timedelta(days=100)
    assert "INV-19" not in rules([*filed, (march(20), waits)], on=long_after)


def test_inv_19_an_extension_comes_before_the_limit_has_passed() -> None:
    filed = told(*TO_FILE)
    before = limit(filed)
    longer = before.model_copy(update={"due_on": before.due_on + timedelta(days=30)})

    def extended(day: date) -> Told:
        event = cases.CaseTimeLimitExtended.model_validate(
            {
                "household": None,
                "by": "LEADER",
                "due_before": before.due_on,
                "deadline": longer,
                "reason": "案情复杂",
            }
        )
        return [*filed, (day, event)]

    in_time, too_late = before.due_on, before.due_on + timedelta(days=1)
    assert "INV-19" not in rules(extended(in_time), on=longer.due_on)
    assert "INV-19" in rules(extended(too_late), on=longer.due_on)


def test_inv_46_what_is_held_is_decided_by_its_day() -> None:
    (due_on,) = [
        event.deadline.due_on
        for _, event in HELD
        if isinstance(event, cases.MeasureTaken) and event.deadline
    ]
    late = due_on + timedelta(days=1)
    ended = cases.MeasureEnded(
        household=None, number=1, disposal=Disposal.RETURNED, remarks="发还"
    )
    assert rules(HELD, on=due_on) == []
    assert rules(HELD, on=late) == ["INV-46"]
    assert rules([*HELD, (late, ended)], on=late) == ["INV-46"]
    assert rules([*HELD, (due_on, ended)], on=late) == []
