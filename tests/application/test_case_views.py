"""What is seen of a case, whatever has happened to it."""

from collections.abc import Iterable
from datetime import date
from itertools import accumulate
from typing import Any, get_args

import pytest

from application.enforcement.case.rows import CaseRow
from application.enforcement.case.views import CASE_FILE
from domain.enforcement.case import events
from domain.enforcement.case.vocabulary import (
    ClosingGround,
    Criterion,
    DeclineGround,
    LeadSource,
    Party,
    PartyKind,
    Result,
    ReviewKind,
)
from domain.enforcement.penalty import Offence, Penalty, PenaltyKind
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.identity import CaseId, HouseholdId, OfficerId, RuleId
from domain.kernel.messages import Event
from domain.kernel.money import Fen
from tests.application.handing_in import after, history
from tests.domain.supervision.examples import DAY, LI, WANG, WEST, ZHAO, numbered

CASE = CaseId(numbered("case", 1))
SHOP = HouseholdId(numbered("household", 1))
OF = {"household": SHOP}
WHY = "经核实"


def until(day: date, kind: DeadlineKind = DeadlineKind.DECIDE, **more: Any) -> Deadline:
    return Deadline(
        kind=kind,
        due_on=day,
        starts_on=DAY,
        days=90,
        unit=Unit.CALENDAR_DAYS,
        rule_id=RuleId("PROC-TEST"),
        calendar_id="test",
        **more,
    )


LIMIT, LATER, LAST = after(90), after(120), after(200)
PARTY = Party(kind=PartyKind.CITIZEN, name="样例经营者")
LEAD = events.LeadReceived(
    **OF,
    station=WEST,
    source=LeadSource.REPORT,
    matter="无照经营",
    suspect="样例某",
    deadline=until(after(15), DeadlineKind.FILE),
)
FILED = events.CaseFiled(
    **OF,
    station=WEST,
    case_no="样案〔2003〕1号",
    party=PARTY,
    offence=Offence.UNREGISTERED_OPERATION,
    conduct_from=DAY,
    conduct_until=DAY,
    criteria=tuple(Criterion),
    officers=(WANG, LI),
    case_value=Fen(300_000),
    deadline=until(LIMIT),
)
CONCLUDED = events.InvestigationConcluded(
    **OF, acts=(), proposes=Result.PENALTY, penalties=(), classes=(), report="事实清楚"
)
SUBMITTED = events.CaseSubmittedForReview(**OF, kind=ReviewKind.LEGAL)
RETURNED = events.CaseReturnedFromReview(**OF, reviewer=ZHAO, reasons="证据不足")
PASSED = events.LegalReviewPassed(
    **OF, kind=ReviewKind.LEGAL, reviewer=ZHAO, opinion="同意"
)
FINE = Penalty(kind=PenaltyKind.FINE, amount=Fen(500_000))
PENALTIES = (
    FINE,
    Penalty(kind=PenaltyKind.FINE, act=2, amount=Fen(100_000)),
    Penalty(kind=PenaltyKind.CONFISCATION_OF_GAINS, amount=Fen(7_000)),
    Penalty(kind=PenaltyKind.CONFISCATION_OF_GOODS, amount=Fen(300)),
    Penalty(kind=PenaltyKind.LICENCE_REVOCATION),
)
NOTIFIED = events.PreDecisionNoticeServed(
    **OF,
    document_no="样告1号",
    penalties=PENALTIES,
    mode=ServiceMode.DIRECT,
    recipient="本人",
    hearing_due=True,
)
REQUESTED = events.HearingRequested(**OF, statement="要求听证")
CALLED = events.HearingCalled(**OF, held_on=LAST, place="会议室", chair=ZHAO)
HELD = events.HearingHeld(
    **OF, chair=ZHAO, record="质证", opinion="维持", deadline=until(LATER)
)
DECIDED = events.PenaltyDecided(
    **OF, document_no="样罚1号", penalties=PENALTIES, reasoning=WHY
)
SERVED = events.DecisionServed(
    **OF,
    station=WEST,
    document_no="样罚1号",
    decided_on=DAY,
    party=PARTY,
    penalties=PENALTIES,
    mode=ServiceMode.DIRECT,
    recipient="本人",
)
CLOSED = events.CaseClosed(**OF, ground=ClosingGround.EXECUTED, summary="执行完毕")
ARCHIVED = events.CaseArchived(**OF, file_no="样档1号")
REVOKED = events.DecisionRevoked(**OF, document_no="样复1号", by="上级", reason=WHY)
REOPENED = events.CaseReopened(**OF, reason=WHY, deadline=until(LAST))
TO_DECISION = (LEAD, FILED, CONCLUDED, SUBMITTED, PASSED, NOTIFIED, DECIDED)
WHOLE = (*TO_DECISION, SERVED, CLOSED, ARCHIVED)


def seen(*happened: Event) -> CaseRow:
    """The row after these, one a day."""
    return CASE_FILE.fold(history(happened, CASE))[CASE]


def statuses(happened: Iterable[Event]) -> list[str]:
    """The status after each of these."""
    told = accumulate(((each,) for each in happened), lambda so_far, one: so_far + one)
    return [seen(*so_far).status for so_far in told]


def test_a_case_goes_from_the_lead_to_the_archive() -> None:
    assert statuses(WHOLE) == [
        "LEAD",
        "INVESTIGATING",
        "CONCLUDED",
        "IN_REVIEW",
        "REVIEWED",
        "NOTIFIED",
        "DECIDED",
        "SERVED",
        "CLOSED",
        "ARCHIVED",
    ]


def test_every_step_leaves_its_day() -> None:
    row = seen(*WHOLE)
    steps = (
        row.received_on,
        row.filed_on,
        row.concluded_on,
        row.submitted_on,
        row.reviewed_on,
        row.notice_served_on,
        row.decided_on,
        row.served_on,
        row.closed_on,
        row.archived_on,
    )
    assert steps == tuple(after(days) for days in range(10))
    assert row.last_on == after(9)
    assert (row.ended_on, row.closing_ground) == (after(8), ClosingGround.EXECUTED)


def test_a_lead_names_a_suspect_and_a_case_its_party() -> None:
    assert seen(LEAD).party_name == "样例某"
    row = seen(LEAD, FILED)
    assert (row.party_name, row.party_kind) == ("样例经营者", PartyKind.CITIZEN)
    assert (row.file_due_on, row.due_on) == (after(15), LIMIT)
    assert (row.case_value_fen, row.officers, row.lead_officer) == (
        300_000,
        (WANG, LI),
        WANG,
    )


def test_a_case_filed_without_a_household_keeps_what_the_lead_knew() -> None:
    unknown = {"household": None, "station": None}
    row = seen(LEAD, FILED.model_copy(update=unknown))
    assert (row.household_id, row.station) == (SHOP, WEST)


@pytest.mark.parametrize(
    ("assigned", "left", "first"),
    [
        (events.RecusalDecided(**OF, officer=WANG, granted=True, reason=WHY), (LI,), LI),
        (
            events.RecusalDecided(**OF, officer=WANG, granted=False, reason=WHY),
            (WANG, LI),
            WANG,
        ),
        (
            events.CaseOfficersAssigned(**OF, officers=(LI, ZHAO), reason=WHY),
            (LI, ZHAO),
            LI,
        ),
        (events.CaseOfficersAssigned(**OF, officers=(), reason=WHY), (), None),
    ],
)
def test_whoever_handles_it_is_seen(
    assigned: Event, left: tuple[OfficerId, ...], first: OfficerId | None
) -> None:
    row = seen(LEAD, FILED, assigned)
    assert (row.officers, row.lead_officer) == (left, first)


def test_a_lead_that_is_not_filed_is_over() -> None:
    declined = events.FilingDeclined(**OF, ground=DeclineGround.NO_EVIDENCE, reason=WHY)
    row = seen(LEAD, declined)
    assert (row.status, row.declined_on, row.ended_on) == (
        "NOT_FILED",
        after(1),
        after(1),
    )


def test_a_lead_that_is_handed_on_is_over_but_a_case_must_be_closed() -> None:
    handed_on = events.CaseTransferred(**OF, to="样例局", reason=WHY)
    assert seen(LEAD, handed_on).ended_on == after(1)
    case = seen(LEAD, FILED, handed_on)
    assert (case.status, case.ended_on, case.result) == ("TRANSFERRED", None, None)


def test_a_transfer_may_be_the_decision() -> None:
    handed_on = events.CaseTransferred(**OF, to="样例局", reason=WHY, document_no="样移1号")
    row = seen(LEAD, FILED, CONCLUDED, handed_on)
    assert (row.result, row.decided_on, row.decision_no) == (
        Result.TRANSFER,
        after(3),
        "样移1号",
    )


def test_every_event_of_a_case_is_read() -> None:
    assert set(CASE_FILE.reads) == set(get_args(events.CaseEvent))
