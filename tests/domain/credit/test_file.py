"""A credit file, step by step: what is recorded, and the grade that follows."""

from datetime import date

import pytest

from domain.credit.file import commands, events
from domain.credit.vocabulary import ConductCounts, GradeCriterion, GradingGround
from domain.credit.vocabulary import CreditBecause as Because
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused
from domain.kernel.identity import AwardId, EventId, RuleId
from domain.law.credit import (
    CREDIT,
    ConductMatter,
    CreditMeasure,
    Gravity,
    Mechanism,
)
from tests.domain.credit.files import (
    AFTER_131,
    DAY,
    FILE,
    OPEN,
    OPENED,
    SHOP,
    STATION,
    after,
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
from tests.domain.supervision.examples import numbered
from tests.given import given

PILOT = RuleId("CREDIT-PILOT")
AWARD_1, AWARD_2 = AwardId(numbered("award", 1)), AwardId(numbered("award", 2))


def test_a_penalty_is_recorded_and_the_grade_falls_at_once() -> None:
    """K1, K2, K3: from the event that it comes from, with the reason for the grade."""
    recorded = events.BadConductRecorded(
        household=SHOP,
        station=STATION,
        number=1,
        matter=ConductMatter.PENALTY,
        gravity=Gravity.MATERIAL,
        rule=PILOT,
        evidence=event_id("case", 1),
        origin=numbered("case", 1),
        said=None,
        award=None,
        on=DAY,
    )
    graded = events.CreditGraded(
        household=SHOP,
        station=STATION,
        number=1,
        grade=CreditGrade.B,
        previous=None,
        ground=GradingGround.CONDUCT,
        criterion=GradeCriterion.MATERIAL,
        bad=(event_id("case", 1),),
        good=(),
        clean=(),
        counts=ConductCounts(material=1),
        window_from=date(2002, 6, 16),
        rule=PILOT,
        pilot=True,
        reasons=None,
        award=None,
        on=DAY,
    )
    measured = events.CreditMeasureApplied(
        household=SHOP,
        station=STATION,
        grade=CreditGrade.B,
        mechanism=Mechanism.EARLY_WARNING,
        measures=(CreditMeasure.WARNING, CreditMeasure.PROMPTS),
        rule=PILOT,
        on=DAY,
    )
    given(FILE, OPENED).when(bad()).then(recorded, graded, measured)
    given(FILE, OPENED, recorded, graded, measured).when(bad()).then()


def test_what_another_register_numbers_has_no_file_and_nothing_is_kept_of_it() -> None:
    given(FILE).when(bad()).then()
    given(FILE).when(good()).then()
    given(FILE).when(strike()).then()
    given(FILE).when(review(DAY)).refused(Because.NOT_NOW)
    given(FILE, OPENED).when(OPEN).then()


@pytest.mark.parametrize(
    ("matters", "criterion"),
    [
        ([ConductMatter.FEE_DUNNED], GradeCriterion.MINOR),
        ([ConductMatter.CARD_BAD] * 4, GradeCriterion.REPEATED_MINOR),
        ([ConductMatter.RECTIFICATION_OVERDUE], GradeCriterion.MATERIAL),
        ([ConductMatter.PENALTY, ConductMatter.ABNORMAL_LIST], GradeCriterion.REPEATED),
        ([ConductMatter.RECTIFICATION_REFUSED], GradeCriterion.GRAVE),
        ([ConductMatter.RELIEF_FRAUD], GradeCriterion.GRAVE),
        (
            [ConductMatter.CARD_BAD, ConductMatter.LICENCE_REVOKED],
            GradeCriterion.ELIMINATED,
        ),
    ],
)
def test_a_grade_says_which_criterion_gave_it(
    matters: list[ConductMatter], criterion: GradeCriterion
) -> None:
    """K2: 划分信用等级."""
    asked: list[commands.CreditCommand] = [
        bad(matter, number) for number, matter in enumerate(matters, 1)
    ]
    history = told(*asked)
    assert last_graded(history).criterion is criterion


def test_what_lies_before_the_window_counts_no_more_but_raises_nobody() -> None:
    """6.12: not silently by time."""
    years_later = date(2009, 6, 16)
    file = after(bad(), good(1, years_later))
    assert file.grade is CreditGrade.B
    fallen = after(bad(), bad(ConductMatter.PENALTY, 2, years_later))
    assert fallen.grade is CreditGrade.B  # the two penalties are six years apart
    assert fallen.gradings == 1


def test_a_review_raises_a_grade_only_on_clean_evidence_named() -> None:
    """K2: 激励机制."""
    later = date(2006, 1, 9)
    history = told(bad(), good(1, date(2005, 5, 9)))
    given(FILE, *history).when(review(later)).refused(Because.NO_CLEAN_EVIDENCE)
    given(FILE, *history).when(review(later, 7)).refused(Because.UNKNOWN_EVIDENCE)
    given(FILE, *history).when(review(date(2003, 6, 1))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    raised = told(bad(), good(1, date(2005, 5, 9)), review(later, 1))
    graded = last_graded(raised)
    assert (graded.previous, graded.grade) == (CreditGrade.B, CreditGrade.A)
    assert graded.clean == (event_id("household", 1),)
    assert (graded.rule, graded.pilot) == (RuleId("CREDIT-131"), False)
    assert [type(each) for each in raised[-2:]] == [
        events.CreditMeasureLifted,
        events.CreditMeasureApplied,
    ]
    given(FILE, *raised).when(review(later, 1)).then()


def test_a_review_comes_too_soon_and_old_evidence_is_none() -> None:
    day = date(2003, 9, 1)
    first = good(1, date(2003, 5, 5))
    history = told(first, override(CreditGrade.C, DAY), good(2, day))
    given(FILE, *history).when(review(day, 2)).refused(Because.TOO_SOON)
    ready = date(2003, 12, 16)
    given(FILE, *history).when(review(ready, 1)).refused(Because.NO_CLEAN_EVIDENCE)
    assert FILE.decide(review(ready, 2), FILE.replay(history))


def test_a_first_review_finds_whoever_is_new_in_business_at_b() -> None:
    new = OPENED.model_copy(update={"in_business_since": date(2003, 3, 1)})
    (graded, _) = FILE.decide(review(DAY), FILE.replay([new]))
    assert isinstance(graded, events.CreditGraded)
    assert (graded.grade, graded.criterion) == (CreditGrade.B, GradeCriterion.FIRST_PERIOD)
    given(FILE, OPENED).when(review(DAY)).refused(Because.NO_CLEAN_EVIDENCE)


def test_inv_34_d_follows_from_what_eliminates_and_is_left_by_nothing_else() -> None:
    """K2: 淘汰机制."""
    history = told(good(), bad(ConductMatter.LICENCE_REVOKED))
    assert last_graded(history).grade is CreditGrade.D
    later = date(2009, 6, 16)
    for command in (review(later, 1), override(CreditGrade.A, later), repair(later)):
        given(FILE, *history).when(command).refused(Because.ELIMINATED)
    given(FILE, *told(good())).when(override(CreditGrade.D, later)).refused(
        Because.NEVER_D, "grade"
    )


def test_inv_34_whoever_comes_off_the_serious_list_is_d_no_more() -> None:
    history = told(
        bad(ConductMatter.SERIOUS_LIST), bad(ConductMatter.CLOSURE_ORDERED, 2), strike(1)
    )
    given(FILE, *history).when(strike(1)).then()
    assert last_graded(history).grade is CreditGrade.D
    free = told(
        bad(ConductMatter.SERIOUS_LIST),
        bad(ConductMatter.CLOSURE_ORDERED, 2),
        strike(1),
        strike(2),
    )
    graded = last_graded(free)
    assert (graded.grade, graded.criterion) == (CreditGrade.B, GradeCriterion.UNREVIEWED)
    assert graded.ground is GradingGround.STRUCK


def test_a_penalty_that_was_annulled_no_longer_holds_the_grade_down() -> None:
    asked = (good(), review(DAY, 1), bad(ConductMatter.PENALTY_HEAVY))
    assert after(*asked).grade is CreditGrade.C
    assert after(*asked, strike()).grade is CreditGrade.A
    milder = bad(ConductMatter.PENALTY, 2, replaces=True, origin=1)
    assert after(*asked, milder).grade is CreditGrade.B


def test_inv_34_an_override_cites_what_the_file_records() -> None:
    history = told(good())
    nowhere = EventId("case-elsewhere@1")
    given(FILE, *history).when(override(CreditGrade.B, DAY, nowhere)).refused(
        Because.UNKNOWN_EVIDENCE, "evidence"
    )
    overridden = told(good(), override(CreditGrade.B, DAY))
    given(FILE, *overridden).when(override(CreditGrade.B, DAY)).then()
    assert after(good(), override(CreditGrade.B, DAY)).grade is CreditGrade.B
    assert after(good(), override(CreditGrade.A, DAY), bad()).grade is CreditGrade.B


def test_a_repair_rests_on_good_conduct_since_and_waits_its_time() -> None:
    soon, later = date(2003, 7, 1), date(2004, 7, 1)
    history = told(good(1, date(2003, 5, 1)), bad(), good(2, later))
    given(FILE, *history).when(repair(later)).refused(Because.NO_PROOF, "proof")
    early = told(bad(), good(1, soon))
    given(FILE, *early).when(repair(soon)).refused(Because.TOO_SOON_TO_REPAIR)
    repaired = told(bad(), good(1, later), repair(later))
    graded = last_graded(repaired)
    assert (graded.grade, graded.ground) == (CreditGrade.A, GradingGround.REPAIR)
    given(FILE, *repaired).when(repair(later)).then()
    given(FILE, *repaired).when(repair(later, 5)).refused(Because.UNKNOWN_EVIDENCE)


@pytest.mark.parametrize(
    ("day", "ready_on"),
    [(date(2022, 1, 10), date(2022, 7, 10)), (date(2026, 1, 12), date(2026, 4, 12))],
)
def test_since_2021_the_rules_on_repair_say_how_long_it_takes(
    day: date, ready_on: date
) -> None:
    history = told(bad(day=day), good(1, day))
    the_day_before = ready_on.replace(day=ready_on.day - 1)
    given(FILE, *history).when(repair(the_day_before)).refused(Because.TOO_SOON_TO_REPAIR)
    assert FILE.decide(repair(ready_on), FILE.replay(history))


def test_a_repair_that_changes_no_grade_is_recorded_all_the_same() -> None:
    later = date(2004, 7, 1)
    history = told(bad(), bad(ConductMatter.CARD_BAD, 2, later), good(1, later))
    (repaired,) = FILE.decide(repair(later), FILE.replay(history))
    assert isinstance(repaired, events.CreditRepaired)


def test_the_measures_follow_the_grade_and_the_rules_of_the_day() -> None:
    """K2: 「激励机制、预警机制」; 激励、预警、惩戒、淘汰."""
    apply = commands.ApplyMeasure(occurred_on=AFTER_131)
    given(FILE, OPENED).when(apply).refused(Because.NOT_NOW)
    given(FILE, *told(bad())).when(apply).then()
    given(FILE, *told(bad())).when(
        commands.ApplyMeasure(occurred_on=date(2003, 6, 1))
    ).refused(Because.BEFORE_THE_LAST_STEP)
    for grade, mechanism in zip(CreditGrade, Mechanism, strict=True):
        assert CREDIT.always_on(DAY).of(grade).mechanism is mechanism
    file = after(bad(ConductMatter.PENALTY_HEAVY))
    assert file.measures is not None
    assert CreditMeasure.POST_CASE_REVISIT in file.measures.measures


def test_a_business_seeks_one_award_at_a_time() -> None:
    """K4."""
    note = commands.NoteAward(occurred_on=DAY, award=AWARD_1)
    other = commands.NoteAward(occurred_on=DAY, award=AWARD_2)
    noted = told(note)
    given(FILE, *noted).when(note).then()
    given(FILE, *noted).when(other).refused(Because.ONE_AWARD)
    foreign = commands.ReleaseAward(occurred_on=DAY, award=AWARD_2)
    given(FILE, *noted).when(foreign).then()
    free = commands.ReleaseAward(occurred_on=DAY, award=AWARD_1)
    assert after(note, free, other).award == AWARD_2


def test_good_conduct_is_no_bad_conduct() -> None:
    with pytest.raises(Refused):
        after(bad(ConductMatter.CARD_GOOD))


def test_a_file_that_does_not_begin_with_its_opening_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        FILE.replay(told(good())[1:])


def test_good_conduct_of_before_the_window_is_no_evidence() -> None:
    history = told(good(1, date(2003, 5, 5)))
    too_late = review(date(2009, 5, 5), 1)
    given(FILE, *history).when(too_late).refused(Because.UNKNOWN_EVIDENCE)
