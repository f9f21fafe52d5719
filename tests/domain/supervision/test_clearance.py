"""The monthly clearance by example: who is cleared, as what, and by when."""

from datetime import date

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.months import Month, last_day
from domain.law.clearance import CLEARANCE as RULES_OF
from domain.law.clearance import ClearanceRules
from domain.law.clearance import DynamicCategory as Category
from domain.law.rule import Confidence
from domain.supervision.clearance import Clearing, HandedIn
from domain.supervision.clearance.commands import ClassifyHouseholds
from domain.supervision.clearance.counting import counts
from domain.supervision.clearance.events import (
    ClearanceOverdueFlagged,
    ClearanceSubmitted,
    HouseholdClassified,
    HouseholdsClassified,
    HouseholdsEnrolled,
    HouseholdsStruckOff,
    ProposalsAccepted,
)
from domain.supervision.clearance.vocabulary import (
    AT_ONCE,
    Classification,
    ClearanceBecause,
    Observation,
)
from infrastructure.calendars import BureauCalendar
from tests.domain.supervision.clearing import (
    BEGUN,
    CERTIFY,
    CLEARANCE,
    DUE_ON,
    ENROLLED,
    HANDED_IN,
    JUNE,
    OPEN,
    OPENED,
    ROSTER,
    RULE,
    RULES,
    SUBMIT,
    accept,
    classify,
    enrol,
    enrolled_as,
    entry,
    happened,
    june,
    reconcile,
    shop,
    strike,
    tick,
)
from tests.domain.supervision.examples import BEAT_1, BEAT_2, LI, WEST
from tests.given import given

FLAGGED = ClearanceOverdueFlagged(beat=BEAT_1, station=WEST, month=JUNE, due_on=DUE_ON)


def classified(number: int, *flags: Category, remaining: int) -> HouseholdClassified:
    return HouseholdClassified(
        household=shop(number),
        flags=tuple(sorted(flags)),
        primary=RULES.primary(flags),
        remarks=None,
        rule_id=RULE,
        remaining=remaining,
        on=june(20),
    )


def test_cards_are_cleared_every_month_by_its_last_working_day() -> None:
    """E4: 「市场管理人员必须每月清理一次经济户口卡」; the day is an assumption."""
    given(CLEARANCE).when(OPEN).then(OPENED)
    assert OPENED.deadline.due_on == DUE_ON
    assert OPENED.deadline.kind is DeadlineKind.CLEARANCE
    (rule,) = RULES_OF
    assert rule.confidence is Confidence.A
    assert rule.confidence_in("every_months") is Confidence.D
    for first, last in (
        (date(2003, 5, 1), date(2003, 5, 30)),
        (date(2026, 10, 1), date(2026, 10, 30)),
    ):
        assert RULES.deadline(first, BureauCalendar()).due_on == last


def test_a_month_is_not_cleared_before_it_begins() -> None:
    early = OPEN.model_copy(update={"occurred_on": date(2003, 5, 31)})
    given(CLEARANCE).when(early).refused(ClearanceBecause.NOT_BEGUN, "month")
    assert last_day(Month("2004-02")) == date(2004, 2, 29)


def test_inv_04_a_clearance_is_opened_once() -> None:
    """E4: again on another day it is the same one; another beat's or month's it is not."""
    again = OPEN.model_copy(update={"occurred_on": june(9)})
    given(CLEARANCE, *ENROLLED).when(again).then()
    for other in ({"beat": BEAT_2}, {"month": Month("2003-05")}):
        elsewhere = OPEN.model_copy(update=other)
        given(CLEARANCE, OPENED).when(elsewhere).refused(ClearanceBecause.ANOTHER_MONTH)


def test_nothing_is_asked_of_a_clearance_that_was_not_opened() -> None:
    for command in (enrol(entry(1)), classify(1), SUBMIT, CERTIFY, tick(DUE_ON)):
        given(CLEARANCE).when(command).refused(ClearanceBecause.NOT_NOW)


def test_inv_02_every_household_of_the_roster_has_the_one_officer_who_answers() -> None:
    """O4, O5, O6: 「定户到人」; the roster names each household once."""
    given(CLEARANCE, OPENED).when(enrol(*ROSTER)).then(ENROLLED[1])
    given(CLEARANCE, *ENROLLED).when(enrol(*ROSTER)).then()
    twice = enrol(entry(1), entry(1, officer=LI))
    given(CLEARANCE, OPENED).when(twice).refused(ClearanceBecause.NAMED_TWICE)


def test_another_officer_or_proposal_replaces_what_stands_on_the_roster() -> None:
    moved = entry(1, officer=LI)
    given(CLEARANCE, *ENROLLED).when(enrol(moved, entry(3, officer=LI), day=9)).then(
        HouseholdsEnrolled(
            beat=BEAT_1,
            station=WEST,
            month=JUNE,
            entries=(enrolled_as(moved),),
            enrolled=3,
            remaining=3,
            on=june(9),
        )
    )


def test_whoever_is_the_beats_no_longer_leaves_the_roster() -> None:
    given(CLEARANCE, *ENROLLED).when(strike(3, 7)).then(
        HouseholdsStruckOff(households=(shop(3),), enrolled=2, remaining=2, on=june(21))
    )
    given(CLEARANCE, *ENROLLED).when(strike(7)).then()


def test_the_primary_category_follows_from_the_table_and_is_never_entered() -> None:
    """E5, E7: the six categories, and an order of precedence that has a date. E5:
    「正常经营户、弃业户、请假户」."""
    flags = (Category.PREFERENTIAL, Category.IN_VIOLATION, Category.IN_ARREARS)
    given(CLEARANCE, *ENROLLED).when(classify(1, *flags)).then(
        classified(1, *flags, remaining=2)
    )
    assert classified(1, *flags, remaining=2).primary is Category.IN_VIOLATION
    assert len(Category) == 6
    assert RULES.primary(Category) is Category.ABANDONED
    assert RULES.primary(set(Category) - {Category.ABANDONED}) is Category.ON_LEAVE
    with pytest.raises(ValueError, match="every category once"):
        ClearanceRules(
            id=RULE,
            in_force_from=date.min,
            confidence=Confidence.A,
            precedence=(Category.NORMAL,),
        )


def test_whoever_operates_normally_has_no_other_category() -> None:
    both = (Category.NORMAL, Category.IN_ARREARS)
    because = ClearanceBecause.NORMAL_AND_OTHERWISE
    given(CLEARANCE, *ENROLLED).when(classify(1, *both)).refused(because, "flags")


def test_only_who_is_on_the_roster_is_classified() -> None:
    because = ClearanceBecause.NOT_ON_THE_ROSTER
    given(CLEARANCE, *ENROLLED).when(classify(9)).refused(because)
    given(CLEARANCE, *ENROLLED).when(accept(9)).refused(because)


def test_the_last_word_counts_and_every_word_stays() -> None:
    """E5: classified anew before it is handed in."""
    before = classified(1, Category.NORMAL, remaining=2)
    history = (*ENROLLED, before)
    given(CLEARANCE, *history).when(classify(1)).then()
    after = classified(1, Category.ABANDONED, remaining=2)
    given(CLEARANCE, *history).when(classify(1, Category.ABANDONED)).then(after)
    state = CLEARANCE.replay([*history, after])
    assert isinstance(state, Clearing)
    assert state.sheet.classified[shop(1)].primary is Category.ABANDONED


def test_many_are_classified_at_once_each_named_once() -> None:
    """E5: a batch of 500 at most."""
    judged = (
        Observation(household=shop(1), flags=frozenset({Category.NORMAL})),
        Observation(
            household=shop(2), flags=frozenset({Category.ON_LEAVE}), remarks="已关门"
        ),
    )
    batch = ClassifyHouseholds(occurred_on=june(20), observations=judged)
    normal, away = Category.NORMAL, Category.ON_LEAVE
    given(CLEARANCE, *ENROLLED).when(batch).then(
        HouseholdsClassified(
            classifications=(
                Classification(household=shop(1), flags=(normal,), primary=normal),
                Classification(
                    household=shop(2), flags=(away,), primary=away, remarks="已关门"
                ),
            ),
            rule_id=RULE,
            remaining=1,
            on=june(20),
        )
    )
    twice = batch.model_copy(update={"observations": judged[:1] * 2})
    given(CLEARANCE, *ENROLLED).when(twice).refused(ClearanceBecause.NAMED_TWICE)


def test_the_proposals_of_the_rest_are_accepted_in_one_go() -> None:
    """E5: naming nobody, all that are left; whoever was classified stays so."""
    seen = classified(1, Category.ABANDONED, remaining=2)
    accepted = ProposalsAccepted(
        households=(shop(2), shop(3)), rule_id=RULE, remaining=0, on=june(24)
    )
    given(CLEARANCE, *ENROLLED, seen).when(accept()).then(accepted)
    given(CLEARANCE, *ENROLLED, seen, accepted).when(accept()).then()
    given(CLEARANCE, *ENROLLED, seen, accepted).when(accept(2)).then()
    given(CLEARANCE, *ENROLLED).when(accept(2, 2)).refused(ClearanceBecause.NAMED_TWICE)


def test_a_beat_of_five_thousand_is_cleared_in_events_of_moderate_size() -> None:
    everybody = [entry(number) for number in range(1, 5_001)]
    portions = [
        enrol(*everybody[start : start + AT_ONCE]) for start in range(0, 5_000, AT_ONCE)
    ]
    events = happened(OPEN, *portions, accept(), SUBMIT)
    assert isinstance(CLEARANCE.replay(events), HandedIn)
    assert len(events) == 1 + 10 + 10 + 1
    assert max(len(each.model_dump_json()) for each in events) < 150_000


def test_inv_04_nothing_is_handed_in_before_everybody_is_classified() -> None:
    """E4, E5: every household assigned to the beat, classified exactly once."""
    given(CLEARANCE, OPENED).when(SUBMIT).refused(ClearanceBecause.NOBODY_ENROLLED)
    because = ClearanceBecause.NOT_ALL_CLASSIFIED
    some = (*ENROLLED, classified(1, Category.NORMAL, remaining=2))
    given(CLEARANCE, *some).when(SUBMIT).refused(because)
    history = happened(*BEGUN, accept())
    state = CLEARANCE.replay(history)
    assert isinstance(state, Clearing)
    given(CLEARANCE, *history).when(SUBMIT).then(
        ClearanceSubmitted(
            households=3, counts=counts(state.sheet), remarks=None, on=june(25)
        )
    )
    early = SUBMIT.model_copy(update={"occurred_on": june(23)})
    before = ClearanceBecause.BEFORE_THE_LAST_STEP
    given(CLEARANCE, *history).when(early).refused(before, "occurred_on")


def test_what_was_handed_in_is_not_classified_anew() -> None:
    history = happened(*HANDED_IN)
    given(CLEARANCE, *history).when(SUBMIT).then()
    for command in (classify(1), accept(1), SUBMIT.model_copy(update={"remarks": "补充"})):
        given(CLEARANCE, *history).when(command).refused(ClearanceBecause.NOT_NOW)


def test_inv_04_another_roster_must_be_handed_in_again() -> None:
    """E5: whoever comes to the beat before it is certified is cleared too."""
    history = happened(*HANDED_IN, reconcile(3), enrol(entry(4), day=27))
    given(CLEARANCE, *history).when(CERTIFY).refused(ClearanceBecause.NOT_NOW)
    again = SUBMIT.model_copy(update={"occurred_on": june(28)})
    because = ClearanceBecause.NOT_ALL_CLASSIFIED
    given(CLEARANCE, *history).when(again).refused(because)
    refreshed = enrol(entry(1, Category.ABANDONED), day=27)
    handed_in = happened(*HANDED_IN, reconcile(3))
    given(CLEARANCE, *handed_in).when(refreshed).then()


def test_what_is_not_certified_by_its_day_is_flagged_once() -> None:
    """E4: whether the tick has come by makes no difference."""
    early, late = tick(DUE_ON), tick(date(2003, 7, 1))
    because = ClearanceBecause.NOT_YET_DUE
    given(CLEARANCE, *ENROLLED).when(early).refused(because, "occurred_on")
    given(CLEARANCE, *ENROLLED).when(late).then(FLAGGED)
    given(CLEARANCE, *ENROLLED, FLAGGED).when(late).then()
    other = MarkOverdue(occurred_on=date(2003, 7, 1), kind=DeadlineKind.PAY)
    given(CLEARANCE, *ENROLLED).when(other).then()
    rest = accept().model_copy(update={"occurred_on": date(2003, 7, 1)})
    events = CLEARANCE.decide(rest, CLEARANCE.replay(ENROLLED))
    assert events[0] == FLAGGED
    assert len(events) == 2


def test_events_that_cannot_be_are_told_apart_from_refusals() -> None:
    stranger = classified(9, Category.NORMAL, remaining=0)
    for history in ([FLAGGED], [*ENROLLED, stranger], [*ENROLLED, OPENED]):
        with pytest.raises(ValueError, match=r".") as failed:
            CLEARANCE.replay(history)
        assert not isinstance(failed.value, Refused)
