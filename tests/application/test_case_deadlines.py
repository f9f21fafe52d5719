"""What becomes of the deadlines of a case."""

from datetime import date

import pytest

from application.deadline_view import DEADLINE
from application.enforcement.case.ends import ENDS
from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import DeclineGround
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.messages import Event
from domain.law.rule import NotCounted
from tests.application import test_case_parts as parts
from tests.application import test_case_views as told
from tests.application.handing_in import after, history
from tests.application.test_case_views import CASE, OF, WHY, until

PLEAD_BY, REQUEST_BY, INFORM_BY = after(25), after(26), after(30)
NOTIFIED = told.NOTIFIED.model_copy(
    update={
        "respond": until(PLEAD_BY, DeadlineKind.RESPOND),
        "request": until(REQUEST_BY, DeadlineKind.HEARING_REQUEST),
    }
)
IN_REVIEW = told.SUBMITTED.model_copy(
    update={"deadline": until(after(20), DeadlineKind.REVIEW)}
)
DECIDED = told.DECIDED.model_copy(update={"serve": until(after(40), DeadlineKind.SERVE)})
SERVED = told.SERVED.model_copy(update={"close": until(after(60), DeadlineKind.CLOSE)})
FILED = told.FILED.model_copy(update={"inform": until(INFORM_BY, DeadlineKind.INFORM)})
SUSPENDED = events.InvestigationSuspended(**OF, why=NotCounted.TESTING, reason=WHY)
RESUMED = events.InvestigationResumed(
    **OF, pause=None, reason=WHY, deadline=until(told.LATER)
)
TO_NOTICE = (told.LEAD, FILED, told.CONCLUDED, IN_REVIEW, told.PASSED, NOTIFIED)


def stands(*happened: Event) -> dict[str, str]:
    """What every deadline is, by its kind and number."""
    rows = DEADLINE.fold(history(happened, CASE))
    return {key.removeprefix(f"{CASE}/"): row.status for key, row in rows.items()}


def test_filing_a_case_meets_one_deadline_and_starts_others() -> None:
    assert stands(told.LEAD) == {"FILE": "RUNNING"}
    assert stands(told.LEAD, FILED) == {
        "FILE": "MET",
        "DECIDE": "RUNNING",
        "INFORM": "RUNNING",
    }


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (events.FilingDeclined(**OF, ground=DeclineGround.NO_FAULT, reason=WHY), "MET"),
        (events.CaseTransferred(**OF, to="样例局", reason=WHY), "LIFTED"),
        (events.LeadVerificationOverdue(**OF, due_on=after(15)), "MISSED"),
        (
            events.LeadVerificationExtended(
                **OF, deadline=until(after(30), DeadlineKind.FILE), reason=WHY
            ),
            "RUNNING",
        ),
    ],
)
def test_a_lead_is_settled_or_not(event: Event, status: str) -> None:
    assert stands(told.LEAD, event)["FILE"] == status


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (events.InformantTold(**OF, told="已告知"), "MET"),
        (events.InformantNotTold(**OF, due_on=INFORM_BY), "MISSED"),
    ],
)
def test_an_informant_is_told_or_not(event: Event, status: str) -> None:
    assert stands(told.LEAD, FILED, event)["INFORM"] == status


def test_the_limit_stands_still_while_the_investigation_waits() -> None:
    waiting = (told.LEAD, FILED, SUSPENDED)
    assert stands(*waiting)["DECIDE"] == "PAUSED"
    assert stands(*waiting, RESUMED)["DECIDE"] == "RUNNING"
    row = DEADLINE.fold(history([*waiting, RESUMED], CASE))[f"{CASE}/DECIDE"]
    assert row.due_on == told.LATER


def test_the_limit_stands_still_from_the_request_to_the_hearing() -> None:
    asked = stands(*TO_NOTICE, told.REQUESTED)
    assert (asked["DECIDE"], asked["HEARING_REQUEST"]) == ("PAUSED", "MET")
    held = stands(*TO_NOTICE, told.REQUESTED, told.CALLED, told.HELD)
    assert (held["DECIDE"], held["RESPOND"]) == ("RUNNING", "MET")


def test_a_terminated_investigation_has_no_limit() -> None:
    terminated = events.InvestigationTerminated(**OF, reason=WHY)
    assert stands(told.LEAD, FILED, terminated)["DECIDE"] == "LIFTED"


def test_each_measure_ends_by_itself() -> None:
    taken = (parts.HELD, parts.SEIZED)
    assert stands(*taken) == {"HOLD/1": "RUNNING", "SEIZURE/2": "RUNNING"}
    assert stands(*taken, parts.LAPSED) == {"HOLD/1": "MISSED", "SEIZURE/2": "RUNNING"}
    assert stands(*taken, parts.RETURNED) == {"HOLD/1": "RUNNING", "SEIZURE/2": "MET"}


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (told.PASSED, "MET"),
        (told.RETURNED, "MET"),
        (events.ReviewOverdue(**OF, due_on=after(20)), "MISSED"),
    ],
)
def test_a_review_is_done_in_time_or_not(event: Event, status: str) -> None:
    reviewed = stands(told.LEAD, FILED, told.CONCLUDED, IN_REVIEW, event)
    assert reviewed["REVIEW"] == status


def test_the_windows_of_the_party_are_used_or_lifted() -> None:
    pleaded = events.RepresentationsReceived(
        **OF, content="请求从轻", accepted=False, answer=WHY
    )
    assert stands(*TO_NOTICE, pleaded)["RESPOND"] == "MET"
    for over in (events.RightsWaived(**OF, statement=WHY), DECIDED, told.RETURNED):
        left = stands(*TO_NOTICE, over)
        assert (left["RESPOND"], left["HEARING_REQUEST"]) == ("LIFTED", "LIFTED")


def test_a_new_notice_opens_the_windows_it_names_and_no_others() -> None:
    again = NOTIFIED.model_copy(update={"request": None})
    left = stands(*TO_NOTICE, again)
    assert (left["RESPOND"], left["HEARING_REQUEST"]) == ("RUNNING", "LIFTED")


def test_a_decision_is_served_and_the_case_closed() -> None:
    decided = (*TO_NOTICE, DECIDED)
    assert (stands(*decided)["DECIDE"], stands(*decided)["SERVE"]) == ("MET", "RUNNING")
    served = (*decided, SERVED)
    assert (stands(*served)["SERVE"], stands(*served)["CLOSE"]) == ("MET", "RUNNING")
    assert stands(*served, told.CLOSED)["CLOSE"] == "MET"
    assert stands(*served, told.REVOKED)["CLOSE"] == "LIFTED"


def test_what_was_missed_stays_missed_though_it_is_done_in_the_end() -> None:
    late = (
        (events.CaseDecisionOverdue, told.LIMIT, DECIDED, "DECIDE"),
        (events.DecisionServiceOverdue, after(40), SERVED, "SERVE"),
        (events.CaseClosingOverdue, after(60), told.CLOSED, "CLOSE"),
    )
    whole = [*TO_NOTICE, DECIDED, SERVED, told.CLOSED]
    for overdue, due_on, done, kind in late:
        day: date = due_on
        at = whole.index(done)
        happened = [*whole[:at], overdue(**OF, due_on=day), *whole[at:]]
        assert stands(*happened)[kind] == "MISSED"


def test_every_deadline_that_a_case_starts_can_end() -> None:
    endable = {kind for ends in ENDS.values() for kind in ends}
    whole = [*TO_NOTICE, DECIDED, SERVED, parts.HELD, parts.SEIZED]
    started = {
        value.kind
        for event in whole
        for value in vars(event).values()
        if isinstance(value, Deadline)
    }
    assert started <= endable
    assert len(started) == 10
