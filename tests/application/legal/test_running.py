"""How every deadline of a case stands, what ended it, and what took its place."""

from datetime import date

from application.legal.running import explained, standings
from domain.enforcement.case.commands import (
    ExtendTimeLimit,
    ResumeInvestigation,
    SuspendInvestigation,
)
from domain.enforcement.case.vocabulary import ExtendedBy
from domain.kernel.calendar import DeadlineKind
from domain.law.rule import NotCounted
from tests.application.legal.stories import CALENDAR, CASE, FAULTLESS, recorded, told
from tests.domain.enforcement.case.cases import HOLD, SEIZE, TO_FILE, march

EXTEND = ExtendTimeLimit(occurred_on=march(20), by=ExtendedBy.LEADER, reason="案情复杂")
SUSPEND = SuspendInvestigation(
    occurred_on=march(12), why=NotCounted.APPRAISAL, reason="委托鉴定"
)
RESUME = ResumeInvestigation(occurred_on=march(16), reason="鉴定完毕")


def test_every_deadline_of_a_case_without_fault_was_met_or_lifted() -> None:
    found = standings(recorded(CASE, told(*FAULTLESS)))
    assert {each.status for each in found} <= {"MET", "LIFTED", "REPLACED"}
    kinds = [each.deadline.kind for each in found]
    assert kinds[:3] == [DeadlineKind.FILE, DeadlineKind.DECIDE, DeadlineKind.INFORM]
    assert all(each.ended_by and each.ended_on for each in found)


def test_an_extended_limit_shows_what_took_its_place() -> None:
    history = recorded(CASE, told(*TO_FILE, EXTEND))
    limits = [
        each for each in standings(history) if each.deadline.kind is DeadlineKind.DECIDE
    ]
    before, now = limits
    assert (before.status, before.ended_by) == ("REPLACED", now.started_by)
    assert now.status == "RUNNING"
    assert now.deadline.due_on > before.deadline.due_on
    assert before.said(march(21), "en") == "computed anew on 2026-03-20"


def test_a_limit_that_waits_is_paused_and_then_told_with_its_pause() -> None:
    waiting = standings(recorded(CASE, told(*TO_FILE, SUSPEND)))
    assert "PAUSED" in {each.status for each in waiting}
    found = explained(recorded(CASE, told(*TO_FILE, SUSPEND, RESUME)), CALENDAR)
    last = found[-1]
    assert last.standing.status == "RUNNING"
    said = [each.said("zh") for each in last.explanation.stretches]
    assert any("期限中止（鉴定）" in each for each in said)
    assert last.explanation.counted == 90


def test_several_measures_have_their_own_days() -> None:
    found = standings(recorded(CASE, told(*TO_FILE, HOLD, SEIZE)))
    own = [each for each in found if each.deadline.number is not None]
    assert [each.deadline.number for each in own] == [1, 2]
    assert {each.status for each in own} == {"RUNNING"}


def test_a_running_deadline_is_overdue_from_the_day_after_it() -> None:
    found = standings(recorded(CASE, told(*TO_FILE)))
    (limit,) = [each for each in found if each.deadline.kind is DeadlineKind.DECIDE]
    due_on = limit.deadline.due_on
    assert not limit.overdue(due_on)
    assert limit.overdue(date.fromordinal(due_on.toordinal() + 1))
    assert limit.said(due_on, "zh") == "进行中"
