"""The party is told what is proposed, and heard, before anything is decided."""

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    AssignCaseOfficers,
    DecideRecusal,
    RequestRecusal,
    WaiveRights,
    WithdrawHearing,
)
from domain.enforcement.case.events import (
    HearingHeld,
    HearingRequested,
    HearingWithdrawn,
    PreDecisionNoticeServed,
    RightsLapsed,
)
from domain.enforcement.penalty import Offence, Penalty, PenaltyKind
from domain.kernel.calendar import DeadlineKind, Pause
from domain.kernel.identity import OfficerId
from tests.domain.enforcement.case.cases import (
    ASK,
    CALL,
    CHAIR,
    COMPANY,
    CONCLUDE,
    FILE,
    GRAVE,
    HE,
    HEAR,
    LEAD,
    NOTIFY,
    NOTIFY_GRAVE,
    PASS,
    PLEAD,
    SHE,
    SHOP,
    SUBMIT,
    THIRD,
    TO_HEARING,
    TO_NOTICE,
    TO_REVIEW,
    act,
    after,
    answer,
    april,
    due_days,
    fine,
    march,
    on,
    penalty,
    tick,
)

GRAVELY = (*TO_REVIEW, NOTIFY_GRAVE)
ASKED = (*GRAVELY, ASK)
CALLED = (*ASKED, CALL)
WAIVE = WaiveRights(occurred_on=april(9), statement="放弃陈述申辩和听证")
WITHDRAW = WithdrawHearing(occurred_on=april(20), reason="当事人撤回")


def test_the_notice_opens_five_working_days_to_plead() -> None:
    [served] = answer(TO_REVIEW, NOTIFY)
    assert due_days(served) == {DeadlineKind.RESPOND: april(15)}
    after(*TO_NOTICE).when(NOTIFY).then()


@pytest.mark.parametrize(
    "kind",
    [
        PenaltyKind.LICENCE_REVOCATION,
        PenaltyKind.LICENCE_SUSPENSION,
        PenaltyKind.BUSINESS_SUSPENSION,
        PenaltyKind.CLOSURE,
        PenaltyKind.INDUSTRY_BAN,
    ],
)
def test_grave_penalties_grant_a_hearing(kind: PenaltyKind) -> None:
    [served] = answer(TO_REVIEW, on(NOTIFY, april(8), penalties=(penalty(kind),)))
    assert due_days(served)[DeadlineKind.HEARING_REQUEST] == april(15)


@pytest.mark.parametrize(
    ("company", "amount", "granted"),
    [
        (False, 9_999, False),
        (False, 10_000, True),
        (True, 10_000, False),
        (True, 99_999, False),
        (True, 100_000, True),
    ],
)
@pytest.mark.parametrize("kind", [PenaltyKind.FINE, PenaltyKind.CONFISCATION_OF_GAINS])
def test_larger_sums_grant_a_hearing(
    *, company: bool, amount: int, granted: bool, kind: PenaltyKind
) -> None:
    proposed = (Penalty(kind=kind, amount=fine(amount).amount),)
    facts = (act(Offence.OTHER, cited=(0, 500_000)),)
    story = (
        LEAD,
        on(FILE, march(9), party=COMPANY) if company else FILE,
        on(CONCLUDE, april(1), acts=facts, penalties=proposed),
        SUBMIT,
        PASS,
    )
    [served] = answer(story, on(NOTIFY, april(8), penalties=proposed))
    assert isinstance(served, PreDecisionNoticeServed)
    assert served.hearing_due is granted
    assert (served.request is not None) is granted


def test_inv_14_what_is_notified_lies_within_the_band() -> None:
    after(*TO_REVIEW).when(on(NOTIFY, april(8), penalties=(fine(10_001),))).refused(
        Because.OUTSIDE_THE_BAND, "penalties"
    )


def test_a_new_notice_opens_the_windows_anew() -> None:
    [served] = answer(TO_NOTICE, on(NOTIFY_GRAVE, april(14)))
    assert due_days(served) == {
        DeadlineKind.RESPOND: april(21),
        DeadlineKind.HEARING_REQUEST: april(21),
    }
    after(*ASKED).when(on(NOTIFY, april(14))).refused(Because.HEARING_PENDING)


def test_a_hearing_is_asked_for_in_time_where_the_law_grants_one() -> None:
    requested = HearingRequested(household=SHOP, statement="要求听证", on=april(15))
    after(*GRAVELY).when(on(ASK, april(15))).then(requested)
    after(*GRAVELY).when(on(ASK, april(16))).refused(
        Because.HEARING_ASKED_TOO_LATE, "occurred_on"
    )
    after(*TO_NOTICE).when(ASK).refused(Because.NO_RIGHT_TO_A_HEARING)
    after(*GRAVELY, WAIVE).when(ASK).refused(Because.RIGHTS_WAIVED)
    after(*ASKED).when(ASK).then()


def test_what_was_asked_for_in_time_counts_though_entered_after_the_lapse() -> None:
    lapse = tick(DeadlineKind.HEARING_REQUEST, april(16))
    assert answer([*GRAVELY, lapse], ASK)


def test_rights_that_are_not_used_lapse_once() -> None:
    for kind, hearing in (
        (DeadlineKind.RESPOND, False),
        (DeadlineKind.HEARING_REQUEST, True),
    ):
        overdue = tick(kind, april(16))
        lapsed = RightsLapsed(household=SHOP, due_on=april(15), hearing=hearing)
        after(*GRAVELY).when(overdue).then(lapsed)
        after(*GRAVELY, overdue).when(overdue).then()
        after(*GRAVELY, WAIVE).when(overdue).then()
        after(*GRAVELY).when(tick(kind, april(15))).refused(Because.NOT_YET_DUE)
    after(*ASKED).when(tick(DeadlineKind.HEARING_REQUEST, april(16))).then()
    after(*GRAVELY, PLEAD).when(tick(DeadlineKind.RESPOND, april(16))).then()


def test_pleading_and_waiving_twice_is_once() -> None:
    after(*TO_NOTICE, PLEAD).when(PLEAD).then()
    after(*TO_NOTICE, WAIVE).when(WAIVE).then()
    after(*ASKED).when(on(WAIVE, april(10))).refused(Because.HEARING_PENDING)


@pytest.mark.parametrize("chair", [HE, SHE])
def test_inv_15_no_investigator_presides_over_the_hearing(chair: OfficerId) -> None:
    after(*ASKED).when(on(CALL, april(13), chair=chair)).refused(
        Because.CHAIR_INVESTIGATED, "chair"
    )


def test_inv_15_whoever_joins_the_case_or_is_recused_cannot_preside_any_more() -> None:
    join = AssignCaseOfficers(
        occurred_on=april(14), officers=frozenset({CHAIR, THIRD}), reason="改派"
    )
    after(*CALLED, join).when(HEAR).refused(Because.CHAIR_INVESTIGATED, "chair")
    challenge = RequestRecusal(
        occurred_on=april(14), officer=CHAIR, by="样例一号", reason="系近亲属"
    )
    recuse = DecideRecusal(
        occurred_on=april(14), officer=CHAIR, granted=True, reason="属实"
    )
    after(*CALLED, challenge, recuse).when(HEAR).refused(Because.RECUSED, "chair")


def test_the_party_is_told_of_a_hearing_seven_working_days_before() -> None:
    after(*ASKED).when(on(CALL, april(13), held_on=april(21))).refused(
        Because.HEARING_CALLED_TOO_LATE, "held_on"
    )
    assert answer(ASKED, on(CALL, april(13), held_on=april(22)))
    after(*CALLED).when(CALL).then()
    assert answer(CALLED, on(CALL, april(14), held_on=april(27)))


def test_a_hearing_is_held_on_its_day_not_before() -> None:
    after(*CALLED).when(on(HEAR, april(22))).refused(Because.HEARING_NOT_YET, "occurred_on")
    after(*ASKED).when(HEAR).refused(Because.HEARING_NOT_YET, "occurred_on")
    after(*TO_HEARING).when(HEAR).then()


def test_inv_09_a_hearing_needs_two_officers_of_the_case() -> None:
    challenge = RequestRecusal(
        occurred_on=april(14), officer=HE, by="样例一号", reason="系近亲属"
    )
    recuse = DecideRecusal(occurred_on=april(14), officer=HE, granted=True, reason="属实")
    after(*CALLED, challenge, recuse).when(HEAR).refused(Because.TOO_FEW_OFFICERS)


def test_the_days_of_a_hearing_do_not_count() -> None:
    pause = Pause(from_on=april(10), to_on=april(22), why="HEARING")
    held = answer(CALLED, HEAR)[-1]
    assert isinstance(held, HearingHeld)
    assert held.pause == pause
    assert held.chair == CHAIR
    # Thirteen days more than 7 June: Saturday the 20th, in the Dragon Boat holiday.
    assert held.deadline is not None
    assert held.deadline.due_on.isoformat() == "2026-06-22"
    withdrawn = answer(ASKED, WITHDRAW)[-1]
    assert isinstance(withdrawn, HearingWithdrawn)
    assert withdrawn.pause == Pause(from_on=april(10), to_on=april(19), why="HEARING")
    after(*ASKED, WITHDRAW).when(WITHDRAW).then()
    after(*ASKED, WITHDRAW).when(on(ASK, april(20))).refused(Because.NOT_NOW)


def test_a_notice_of_a_warning_grants_no_hearing() -> None:
    mild = on(NOTIFY, april(8), penalties=(penalty(PenaltyKind.WARNING),))
    [served] = answer(TO_REVIEW, mild)
    assert isinstance(served, PreDecisionNoticeServed)
    assert not served.hearing_due
    assert served.penalties != GRAVE
