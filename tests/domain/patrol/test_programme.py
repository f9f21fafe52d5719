"""How often a household is visited, and what no grade can suppress."""

from datetime import date, timedelta

import pytest
from hypothesis import given as drawn_from
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.credit import CreditGrade
from domain.law.programme import PROGRAMMES, Frequency
from domain.law.rule import Confidence
from domain.patrol.programme.commands import ProgrammeCommand
from domain.patrol.programme.events import (
    ProgrammeEvent,
    ProgrammePlanned,
    ScheduledVisitDropped,
    ScheduledVisitMade,
    VisitScheduled,
)
from domain.patrol.programme.spacing import parts_due
from domain.patrol.programme.states import Programmed
from domain.patrol.programme.vocabulary import DueVisit
from domain.patrol.programme.vocabulary import ProgrammeBecause as Because
from domain.patrol.vocabulary import PatrolKind
from tests.domain.patrol.programmes import (
    BEAT,
    LEADER,
    NEW_YEAR,
    PROGRAMME,
    SUMMER,
    YEARS_END,
    drop,
    note,
    patrol,
    plan,
    schedule,
)
from tests.domain.patrol.visits import SHOP, STATION
from tests.given import given, told

FOR_A_CAUSE = (PatrolKind.COMPLAINT, PatrolKind.RECHECK, PatrolKind.CAMPAIGN)
BY_PLAN = PatrolKind.ROUTINE


def planned(*commands: ProgrammeCommand) -> list[ProgrammeEvent]:
    return told(PROGRAMME, commands)


def visits(grade: CreditGrade | None, closed: date | None = None) -> list[DueVisit]:
    (event,) = planned(plan(grade, case_closed_on=closed))
    assert isinstance(event, ProgrammePlanned)
    return list(event.visits)


@pytest.mark.parametrize(
    ("grade", "count"),
    [
        (None, 2),
        (CreditGrade.A, 0),
        (CreditGrade.B, 2),
        (CreditGrade.C, 4),
        (CreditGrade.D, 12),
    ],
)
def test_the_grade_says_how_often_one_comes_in_a_year(
    grade: CreditGrade | None, count: int
) -> None:
    """P1, P4, C5: the worse the credit, the more daily supervision. C5:
    「一是抓诚信体系建设」; K1: 「企业分类监管」."""
    assert len(visits(grade)) == count
    assert {each.kind for each in visits(grade)} <= {BY_PLAN}


def test_what_is_over_on_the_day_of_planning_is_not_planned() -> None:
    """P4: nobody is late for a visit that nobody could make."""
    late = plan(CreditGrade.D).model_copy(update={"occurred_on": date(2026, 11, 22)})
    (event,) = planned(late)
    assert isinstance(event, ProgrammePlanned)
    assert [each.due_on for each in event.visits] == [date(2026, 11, 30), YEARS_END]


def test_the_frequencies_are_a_default_and_no_law() -> None:
    """P3: nothing that we have read names a number."""
    assert {each.confidence for each in PROGRAMMES} == {Confidence.L}
    assert PROGRAMMES.leaves_no_gap


def test_a_plan_names_every_visit_with_the_days_between_which_it_is_made() -> None:
    """P3, P4."""
    given(PROGRAMME).when(plan(CreditGrade.B)).then(
        ProgrammePlanned(
            household=SHOP,
            station=STATION,
            beat=BEAT,
            from_on=NEW_YEAR,
            to_on=YEARS_END,
            grade=CreditGrade.B,
            exempt=False,
            visits=(
                DueVisit(number=1, kind=BY_PLAN, from_on=NEW_YEAR, due_on=SUMMER),
                DueVisit(
                    number=2, kind=BY_PLAN, from_on=date(2026, 7, 1), due_on=YEARS_END
                ),
            ),
            rule_id="PROGRAMME",
        )
    )


def test_a_bad_grade_is_seen_again_after_its_case() -> None:
    """G5, C5: 案后回查, in the period in which it falls due and in no other."""
    closed = date(2026, 3, 31)
    seen = [each for each in visits(CreditGrade.C, closed) if each.kind is not BY_PLAN]
    assert [(each.kind, each.due_on) for each in seen] == [
        (PatrolKind.RECHECK, date(2026, 4, 30))
    ]
    assert len(visits(CreditGrade.C, date(2025, 10, 1))) == 4
    assert len(visits(CreditGrade.B, closed)) == 2


def test_planning_again_changes_nothing_and_half_a_period_is_not_planned_twice() -> None:
    before = planned(plan(CreditGrade.B))
    given(PROGRAMME, *before).when(plan(CreditGrade.B)).then()
    late = plan(CreditGrade.B, date(2026, 10, 1), date(2027, 3, 31))
    given(PROGRAMME, *before).when(late).refused(Because.PLANNED_ALREADY, "from_on")
    given(PROGRAMME, *before).when(plan(CreditGrade.C)).refused(Because.PLANNED_ALREADY)


def test_a_period_has_an_end_and_is_no_lifetime() -> None:
    backwards = plan(None, YEARS_END, NEW_YEAR)
    given(PROGRAMME).when(backwards).refused(Because.ENDS_BEFORE_IT_BEGINS, "to_on")
    endless = plan(None, NEW_YEAR, date(2029, 1, 1))
    given(PROGRAMME).when(endless).refused(Because.TOO_LONG, "to_on")


@pytest.mark.parametrize("kind", FOR_A_CAUSE)
def test_inv_35_a_visit_for_a_cause_is_scheduled_however_good_the_grade(
    kind: PatrolKind,
) -> None:
    """P4: the exemption of grade A is of routine visits alone."""
    exempt = planned(plan(CreditGrade.A))
    visit = DueVisit(number=1, kind=kind, from_on=NEW_YEAR, due_on=SUMMER)
    asked = VisitScheduled(household=SHOP, station=STATION, visit=visit)
    given(PROGRAMME, *exempt).when(schedule(kind)).then(asked)
    given(PROGRAMME).when(schedule(kind)).then(asked)


def test_inv_35_a_routine_visit_to_the_exempt_takes_a_leader_and_a_reason() -> None:
    exempt = planned(plan(CreditGrade.A))
    for command in (
        schedule(BY_PLAN),
        schedule(BY_PLAN, reason="节前检查"),
        schedule(BY_PLAN, approved_by=LEADER),
    ):
        given(PROGRAMME, *exempt).when(command).refused(Because.EXEMPT, "kind")
    ordered = schedule(BY_PLAN, reason="节前检查", approved_by=LEADER)
    visit = DueVisit(number=1, kind=BY_PLAN, from_on=NEW_YEAR, due_on=SUMMER)
    given(PROGRAMME, *exempt).when(ordered).then(
        VisitScheduled(
            household=SHOP,
            station=STATION,
            visit=visit,
            reason="节前检查",
            approved_by=LEADER,
        )
    )


def test_inv_35_the_exemption_ends_with_its_period() -> None:
    exempt = planned(plan(CreditGrade.A))
    later = schedule(BY_PLAN, due_on=YEARS_END + timedelta(days=1))
    assert len(PROGRAMME.decide(later, PROGRAMME.replay(exempt))) == 1


@pytest.mark.parametrize("kind", FOR_A_CAUSE)
def test_inv_35_a_visit_for_a_cause_is_never_dropped(kind: PatrolKind) -> None:
    scheduled = planned(plan(CreditGrade.A), schedule(kind))
    given(PROGRAMME, *scheduled).when(drop(1)).refused(Because.NEVER_DROPPED, "visit")


@drawn_from(
    st.lists(
        st.one_of(
            st.builds(plan, st.sampled_from([None, *CreditGrade])),
            st.builds(
                schedule, st.sampled_from(PatrolKind), st.sampled_from([SUMMER, YEARS_END])
            ),
            st.builds(drop, st.integers(1, 8)),
        ),
        max_size=12,
    ),
    st.sampled_from(FOR_A_CAUSE),
)
@settings(max_examples=60)
def test_inv_35_whatever_has_happened_a_visit_for_a_cause_is_open_once_asked_for(
    before: list[ProgrammeCommand], kind: PatrolKind
) -> None:
    state = PROGRAMME.replay(planned(*before, schedule(kind)))
    assert isinstance(state, Programmed)
    found = [each for each in state.visits if each.visit.kind is kind]
    assert any(each.is_open and each.visit.due_on == SUMMER for each in found)


def test_a_routine_visit_may_be_dropped_once_and_not_after_it_was_made() -> None:
    before = planned(plan(CreditGrade.B))
    dropped = ScheduledVisitDropped(household=SHOP, visit=1, reason="该户已歇业")
    given(PROGRAMME, *before).when(drop(1)).then(dropped)
    given(PROGRAMME, *before, dropped).when(drop(1)).then()
    given(PROGRAMME, *before).when(drop(3)).refused(Because.NO_SUCH_VISIT, "visit")
    made = planned(plan(CreditGrade.B), note(1, SUMMER))
    given(PROGRAMME, *made).when(drop(1)).refused(Because.MADE_ALREADY, "visit")
    given(PROGRAMME).when(drop(1)).refused(Because.NOT_NOW)


def test_a_patrol_makes_the_visit_of_its_kind_that_is_due_first() -> None:
    """P1, P4."""
    before = planned(plan(CreditGrade.B), schedule(PatrolKind.COMPLAINT))
    march, autumn = date(2026, 3, 1), date(2026, 9, 1)
    made = ScheduledVisitMade(household=SHOP, visit=1, kind=BY_PLAN, patrol=patrol(1))
    given(PROGRAMME, *before).when(note(1, march)).then(made)
    given(PROGRAMME, *before, made).when(note(1, march)).then()
    given(PROGRAMME, *before, made).when(note(2, march)).then()
    second = made.model_copy(update={"visit": 2, "patrol": patrol(2)})
    given(PROGRAMME, *before, made).when(note(2, autumn)).then(second)
    complained = note(3, march, PatrolKind.COMPLAINT)
    third = ScheduledVisitMade(
        household=SHOP, visit=3, kind=PatrolKind.COMPLAINT, patrol=patrol(3)
    )
    given(PROGRAMME, *before, made).when(complained).then(third)
    given(PROGRAMME).when(note(1, march)).then()


def test_the_same_visit_asked_for_twice_is_once_and_a_draw_is_not_asked_for() -> None:
    before = planned(schedule(PatrolKind.COMPLAINT))
    given(PROGRAMME, *before).when(schedule(PatrolKind.COMPLAINT)).then()
    lots = schedule(PatrolKind.RANDOM)
    given(PROGRAMME, *before).when(lots).refused(Because.BY_DRAW_ONLY, "kind")


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@drawn_from(st.sampled_from([1, 2, 3, 4, 6, 12]), DAYS, DAYS, DAYS)
@settings(max_examples=80)
def test_however_the_years_are_cut_every_part_is_planned_once(
    months: int, one: date, two: date, three: date
) -> None:
    """P3: planning by halves and by years is the same."""
    first, cut, last = sorted((one, two, three))
    a_day = timedelta(days=1)
    whole = [due for _, due in parts_due(months, first, last)]
    halves = [due for _, due in parts_due(months, first, cut)]
    halves += [due for _, due in parts_due(months, cut + a_day, last)]
    assert halves == whole
    assert all(begin <= due for begin, due in parts_due(months, first, last))


def test_parts_of_the_year_are_equal() -> None:
    with pytest.raises(ValueError, match="parts of 5"):
        Frequency(None, 5)


def test_an_impossible_history_fails_loudly() -> None:
    made = ScheduledVisitMade(household=SHOP, visit=9, kind=BY_PLAN, patrol=patrol(1))
    with pytest.raises(ValueError, match="cannot follow"):
        PROGRAMME.replay([made])
    with pytest.raises(ValueError, match="no visit 9"):
        PROGRAMME.replay([*planned(plan(CreditGrade.B)), made])
