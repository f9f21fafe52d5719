"""What is seen of a case that waits, is heard, altered, revoked, or was told elsewhere."""

import pytest

from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import NoPenaltyGround, Result
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from domain.law.rule import NotCounted
from tests.application.handing_in import after
from tests.application.test_case_views import (
    CALLED,
    CONCLUDED,
    FILED,
    FINE,
    HELD,
    LAST,
    LATER,
    LEAD,
    LIMIT,
    NOTIFIED,
    OF,
    PASSED,
    REOPENED,
    REQUESTED,
    RETURNED,
    REVOKED,
    SERVED,
    SUBMITTED,
    TO_DECISION,
    WHOLE,
    WHY,
    seen,
    statuses,
    until,
)
from tests.domain.supervision.examples import DAY, LI, WANG, WEST


def test_a_suspended_investigation_goes_on_with_the_limit_as_it_then_runs() -> None:
    suspended = events.InvestigationSuspended(**OF, why=NotCounted.TESTING, reason=WHY)
    row = seen(LEAD, FILED, suspended)
    assert (row.status, row.suspended_on, row.due_on) == ("SUSPENDED", after(2), LIMIT)
    resumed = events.InvestigationResumed(
        **OF, pause=None, reason=WHY, deadline=until(LATER)
    )
    row = seen(LEAD, FILED, suspended, resumed)
    assert (row.status, row.suspended_on, row.due_on) == ("INVESTIGATING", None, LATER)


def test_a_case_returned_from_review_is_investigated_again() -> None:
    row = seen(LEAD, FILED, CONCLUDED, SUBMITTED, RETURNED)
    assert row.status == "INVESTIGATING"
    assert (row.concluded_on, row.submitted_on, row.review_kind) == (None, None, None)


def test_a_hearing_holds_the_case_up_until_it_was_held() -> None:
    asked = (LEAD, FILED, CONCLUDED, SUBMITTED, PASSED, NOTIFIED, REQUESTED, CALLED)
    assert (seen(*asked).status, seen(*asked).hearing_on) == ("HEARING", LAST)
    held = seen(*asked, HELD)
    assert (held.status, held.hearing_on, held.due_on) == ("NOTIFIED", after(8), LATER)
    withdrawn = seen(*asked, events.HearingWithdrawn(**OF, reason=WHY))
    assert (withdrawn.status, withdrawn.hearing_on) == ("NOTIFIED", None)
    assert withdrawn.due_on == LIMIT
    reviewed_again = (SUBMITTED, PASSED)
    assert statuses([*asked, HELD, *reviewed_again])[-2:] == ["IN_REVIEW", "NOTIFIED"]


def test_what_was_decided_is_added_up_by_kind() -> None:
    row = seen(*TO_DECISION)
    assert (row.fine_fen, row.confiscated_fen, row.revokes_licence) == (
        600_000,
        7_300,
        True,
    )
    assert (row.result, row.decision_no) == (Result.PENALTY, "样罚1号")


def test_an_altered_decision_is_seen_as_altered_on_its_own_day() -> None:
    altered = events.DecisionAltered(
        **OF, document_no="样复1号", by="上级", penalties=(FINE,), reason=WHY
    )
    row = seen(*TO_DECISION, SERVED, altered)
    assert (row.fine_fen, row.confiscated_fen, row.revokes_licence) == (500_000, 0, False)
    assert (row.status, row.decided_on) == ("SERVED", after(6))


@pytest.mark.parametrize(
    ("decided", "result"),
    [
        (
            events.NoPenaltyDecided(
                **OF, document_no="样1号", ground=NoPenaltyGround.NO_FAULT, reasoning=WHY
            ),
            Result.NO_PENALTY,
        ),
        (
            events.ViolationNotEstablished(**OF, document_no="样1号", reasoning=WHY),
            Result.NOT_ESTABLISHED,
        ),
    ],
)
def test_a_decision_need_not_be_a_penalty(decided: Event, result: Result) -> None:
    row = seen(LEAD, FILED, CONCLUDED, decided)
    assert (row.status, row.result, row.fine_fen) == ("DECIDED", result, 0)


def test_a_revoked_decision_fines_nobody_and_the_case_is_open_again() -> None:
    row = seen(*WHOLE, REVOKED)
    assert (row.status, row.fine_fen, row.revokes_licence) == ("REVOKED", 0, False)
    assert (row.closed_on, row.archived_on, row.ended_on) == (None, None, None)
    again = seen(*WHOLE, REVOKED, REOPENED)
    assert (again.status, again.due_on) == ("INVESTIGATING", LAST)
    assert (again.decided_on, again.served_on, again.notice_served_on) == (None,) * 3
    assert (again.filed_on, again.officers) == (after(1), (WANG, LI))


def test_a_limit_that_passed_undecided_stays_seen() -> None:
    overdue = events.CaseDecisionOverdue(**OF, due_on=LIMIT)
    row = seen(LEAD, FILED, CONCLUDED, overdue, SUBMITTED, RETURNED)
    assert row.overdue_on == after(3)


def test_a_case_of_another_register_is_filed_and_closed_as_it_tells() -> None:
    told = events.CaseTranscribed(
        **OF, station=WEST, case_no="NYC-1", matter="Mice", action="Cited"
    )
    stands = events.CaseOutcomeTranscribed(
        **OF, outcome="In violation", fine=Fen(20_000), closed=False
    )
    row = seen(told, stands)
    assert (row.status, row.filed_on, row.closed_on) == ("FILED", DAY, None)
    assert (row.fine_fen, row.outcome) == (20_000, "In violation")
    row = seen(told, stands.model_copy(update={"closed": True}))
    assert (row.status, row.closed_on, row.ended_on) == ("CLOSED", after(1), after(1))
