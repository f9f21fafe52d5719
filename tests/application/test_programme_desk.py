"""Who plans visits and holds draws, what follows by itself, and what is seen of it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from application.authority import AuthorityBecause
from application.batch import Over
from application.credit.names import file_of
from application.handling import EnvelopeBecause, Handler
from application.patrol.programme.planning import OnRoster, PlanningRun
from application.patrol.programme.views import PROGRAMME as PROGRAMME_MODEL
from application.patrol.programme.views import PROGRAMME_VISIT
from application.patrol.programme.words import PHRASES
from domain.credit.file.events import CreditFileOpened
from domain.kernel.credit import CreditGrade
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import HouseholdId
from domain.kernel.messages import Duty, Event
from domain.organisation.events import DutyGranted, OfficerAppointed
from domain.patrol.events import PatrolConcluded
from domain.patrol.programme.commands import ScheduleVisit
from domain.patrol.programme.vocabulary import ProgrammeBecause
from domain.patrol.vocabulary import PatrolKind, Premises
from tests.application.handing_in import NOW
from tests.application.handing_in import history as recorded
from tests.application.patrolling import (
    CARD,
    DRAWS,
    PROGRAMME,
    PROGRAMMES,
    check,
    happened,
    react,
    rows,
    tell,
)
from tests.application.test_execution_reactions import at_noon
from tests.domain.patrol import lots
from tests.domain.patrol import programmes as drive
from tests.domain.supervision.examples import DAY, OPENED, WEST, numbered
from tests.infrastructure.eventstore.memory import Memory

LEADS = DutyGranted(duty=Duty.LEADERSHIP, from_on=DAY)
LEADER: list[Event] = [
    OfficerAppointed(name="样例局长", subject="sample", station=None),
    LEADS,
]
"""样例局长: an invented leader."""


@pytest.fixture
def store() -> Memory:
    return Memory()


def visit(**changes: Any) -> ScheduleVisit:
    asks = drive.schedule(PatrolKind.ROUTINE, reason="节前检查")
    return asks.model_copy(update={"household": CARD, "station": WEST, **changes})


def test_a_household_has_one_programme_whoever_plans_it() -> None:
    named = [each.names for each in PROGRAMMES.verbs if each.names is not None]
    assert [each(visit()) for each in named] == [PROGRAMME, PROGRAMME]
    assert all(each.opens for each in PROGRAMMES.verbs if each.names)


def test_inv_35_whoever_has_approved_a_visit_to_the_exempt_leads() -> None:
    """O10."""
    approved = visit(approved_by=drive.LEADER)
    known: dict[Any, list[Event]] = {CARD: [OPENED], drive.LEADER: LEADER[:1]}
    with pytest.raises(Refused) as refusal:
        check(PROGRAMMES, approved, known)
    assert refusal.value.because is AuthorityBecause.NO_LEADER
    check(PROGRAMMES, approved, {CARD: [OPENED], drive.LEADER: LEADER})
    check(PROGRAMMES, visit(), {CARD: [OPENED]})
    with pytest.raises(Unknown):
        check(PROGRAMMES, visit(), {})


def test_inv_35_nobody_is_exempt_on_an_officers_word() -> None:
    """C5: the grade is that of the credit file, and no file is no grade."""
    plain = drive.plan().model_copy(update={"household": CARD, "station": WEST})
    boasting = plain.model_copy(update={"grade": CreditGrade.A})
    on_file = CreditFileOpened(household=CARD, station=WEST, in_business_since=DAY, on=DAY)
    without: dict[Any, list[Event]] = {CARD: [OPENED]}
    with_file: dict[Any, list[Event]] = {**without, file_of(CARD): [on_file]}
    for known in (without, with_file):
        check(PROGRAMMES, plain, known)
        with pytest.raises(Refused) as refusal:
            check(PROGRAMMES, boasting, known)
        assert refusal.value.because is ProgrammeBecause.OTHER_GRADE


def test_leaders_hold_draws_and_nobody_enters_that_a_visit_was_made() -> None:
    """O10, P1."""
    duties = {each.name: each.duties for each in DRAWS.verbs}
    assert duties["hold-draw"] == duties["disclose-draw"] == {Duty.LEADERSHIP}
    assert {each.name for each in PROGRAMMES.verbs} == {
        "plan-programme",
        "schedule-visit",
        "drop-visit",
    }


def test_a_patrol_that_was_concluded_makes_the_visit_that_was_due(store: Memory) -> None:
    """P1, P4: 提高巡查效能, seen visit by visit."""
    plan = drive.plan(CreditGrade.B).model_copy(update={"household": CARD})
    tell(store, PROGRAMME, drive.PROGRAMME, plan)
    march = date(2026, 3, 2)
    for number, premises in ((1, Premises.CLOSED), (2, Premises.OPEN)):
        concluded = PatrolConcluded(
            household=CARD, premises=premises, kind=PatrolKind.ROUTINE
        )
        happened(store, drive.patrol(number), concluded, march)
    react(store)
    react(store)
    first, second = rows(store, PROGRAMME_VISIT)
    assert (first.status, first.patrol_id, first.done_on) == (
        "DONE",
        drive.patrol(2),
        march,
    )
    assert (second.status, second.patrol_id) == ("DUE", None)
    (programme,) = rows(store, PROGRAMME_MODEL)
    assert (programme.visits, programme.made, programme.dropped) == (2, 1, 0)


def test_what_happened_before_kinds_were_told_counts_as_routine(store: Memory) -> None:
    plan = drive.plan().model_copy(update={"household": CARD})
    tell(store, PROGRAMME, drive.PROGRAMME, plan, drive.drop(2))
    happened(
        store,
        drive.patrol(1),
        PatrolConcluded(household=CARD, premises=Premises.OPEN),
        date(2026, 2, 1),
    )
    react(store)
    assert [each.status for each in rows(store, PROGRAMME_VISIT)] == ["DONE", "DROPPED"]


class Killed(BaseException):
    """What nobody catches."""


def over(roster: list[OnRoster], killed_at: int = 0) -> Over[OnRoster]:
    def after(last: OnRoster | None) -> list[OnRoster]:
        start = roster.index(last) + 1 if last else 0
        return roster[start : start + 2]

    def told(done: int, _: int) -> None:
        if done == killed_at:
            raise Killed

    return Over(after, len(roster), told)


def planning(handler: Handler, to_on: date = drive.YEARS_END) -> PlanningRun:
    return PlanningRun(handler, drive.PROGRAMME, drive.BEAT, drive.NEW_YEAR, to_on)


def test_a_planning_run_that_is_killed_half_way_plans_nobody_twice(store: Memory) -> None:
    """P3, A7: every household of the beat, whatever kind of business it is."""
    handler = at_noon(store)
    day = handler.clock().date()
    roster = [OnRoster(HouseholdId(numbered("household", n)), WEST) for n in range(1, 6)]
    with pytest.raises(Killed):
        planning(handler).plan(over(roster, 3), day)
    done = planning(handler).plan(over(roster), day)
    assert done.now + done.before == len(roster)
    assert done.before >= 3
    assert len(rows(store, PROGRAMME_MODEL)) == 5
    worse = [replace(roster[0], grade=CreditGrade.D)]
    again = planning(handler).plan(over(worse), day)
    assert again.passed_over == {"planned_already": 1}


def test_nothing_is_planned_on_a_day_to_come(store: Memory) -> None:
    with pytest.raises(Refused) as refusal:
        planning(at_noon(store)).plan(over([]), date(2099, 1, 1))
    assert refusal.value.because is EnvelopeBecause.IN_THE_FUTURE


def test_what_happens_to_programmes_and_draws_is_told_in_both_languages() -> None:
    plan = drive.plan(CreditGrade.A)
    (event,) = drive.PROGRAMME.decide(plan, drive.PROGRAMME.initial)
    said = PHRASES.say(event, "zh")
    assert said == "制定2026-01-01至2026-12-31的巡查计划（信用等级A级），免予日常巡查。"
    assert "exempt from routine visits" in PHRASES.say(event, "en")
    (opened,) = lots.DRAW.decide(lots.opening(), lots.DRAW.initial)
    assert "抽取3户，每户2人" in PHRASES.say(opened, "zh")
    assert recorded([event])[0].event == event
    assert NOW.year == DAY.year
