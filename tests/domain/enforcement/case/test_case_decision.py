"""A decision follows the notice, is never heavier than it, and is never silently late."""

from datetime import date

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import CaseCommand, WaiveRights, WithdrawHearing
from domain.enforcement.case.events import (
    CaseDecisionOverdue,
    CaseTransferred,
    NoPenaltyDecided,
    PenaltyDecided,
    ViolationNotEstablished,
)
from domain.enforcement.case.vocabulary import NoPenaltyGround, Result
from domain.enforcement.penalty import Offence, Penalty, PenaltyKind
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import PersonId, RuleId
from domain.kernel.persons import PersonallyResponsible
from tests.domain.enforcement.case.cases import (
    ASK,
    CALL,
    COMPLEX,
    CONCLUDE,
    DECIDE,
    DISCUSS,
    GRAVE,
    LEAD,
    LINK,
    LINK_OPERATION,
    NOTIFY,
    NOTIFY_GRAVE,
    PASS,
    PASS_AGAIN,
    PLEAD,
    REVOKE_LICENCE,
    SHOP,
    SUBMIT,
    SUBMIT_AGAIN,
    TO_CONCLUDE,
    TO_DECISION,
    TO_FILE,
    TO_HEARING,
    TO_NOTICE,
    TO_REVIEW,
    UNREGISTERED,
    act,
    after,
    answer,
    april,
    due_days,
    fine,
    on,
    penalty,
    tick,
)

GRAVELY = (*TO_REVIEW, NOTIFY_GRAVE)
GRAVE_DECISION = on(DECIDE, april(16), penalties=GRAVE)
WAIVE = WaiveRights(occurred_on=april(9), statement="放弃陈述申辩和听证")
WITHDRAW = WithdrawHearing(occurred_on=april(14), reason="当事人撤回")
SPARE = on(
    DECIDE,
    april(16),
    result=Result.NO_PENALTY,
    penalties=(),
    ground=NoPenaltyGround.FIRST_OFFENCE,
)
CLEAR = on(DECIDE, april(16), result=Result.NOT_ESTABLISHED, penalties=())
PASS_ON = on(
    DECIDE,
    april(16),
    result=Result.TRANSFER,
    penalties=(),
    transferred_to="样例区公安局",
)
WARNING, CRITICISM = map(penalty, (PenaltyKind.WARNING, PenaltyKind.CRITICISM))
OVERDUE = CaseDecisionOverdue(household=SHOP, due_on=date(2026, 6, 8))


def test_inv_45_a_decision_names_the_rule_of_each_fine() -> None:
    [decided] = answer(TO_NOTICE, DECIDE)
    assert isinstance(decided, PenaltyDecided)
    assert decided.bands == (RuleId("UNL-684"),)
    # Seven working days after 16 April.
    assert due_days(decided) == {DeadlineKind.SERVE: april(27)}
    after(*TO_DECISION).when(DECIDE).then()
    after(*TO_DECISION).when(on(DECIDE, april(17), document_no="另一号")).refused(
        Because.NOT_NOW
    )


def test_inv_16_nothing_is_decided_before_the_notice() -> None:
    after(*TO_REVIEW).when(DECIDE).refused(Because.NOT_NOTIFIED)


@pytest.mark.parametrize(("used", "day"), [(None, 16), (PLEAD, 9), (WAIVE, 9)])
def test_inv_16_a_penalty_waits_until_the_party_was_heard(
    used: CaseCommand | None, day: int
) -> None:
    story = TO_NOTICE if used is None else (*TO_NOTICE, used)
    assert answer(story, on(DECIDE, april(day)))
    after(*TO_NOTICE).when(on(DECIDE, april(day - 1))).refused(
        Because.STILL_TO_BE_HEARD, "occurred_on"
    )


def test_inv_16_a_hearing_may_be_asked_for_until_its_window_has_passed() -> None:
    after(*GRAVELY, PLEAD).when(on(GRAVE_DECISION, april(15))).refused(
        Because.HEARING_MAY_BE_ASKED_FOR, "occurred_on"
    )
    assert answer(GRAVELY, GRAVE_DECISION)
    assert answer([*GRAVELY, WAIVE], on(GRAVE_DECISION, april(9)))


def test_inv_16_a_hearing_that_was_asked_for_is_held_or_withdrawn_first() -> None:
    for story in ((*GRAVELY, ASK), (*GRAVELY, ASK, CALL)):
        after(*story).when(GRAVE_DECISION).refused(Because.HEARING_PENDING)
        after(*story).when(SPARE).refused(Because.HEARING_PENDING)
    assert answer([*GRAVELY, ASK, WITHDRAW], GRAVE_DECISION)


def test_inv_18_a_case_heard_is_reviewed_and_discussed_before_its_decision() -> None:
    story = (*TO_HEARING, SUBMIT_AGAIN, PASS_AGAIN)
    after(*TO_HEARING).when(REVOKE_LICENCE).refused(Because.NOT_REVIEWED_AFTER_HEARING)
    after(*story).when(REVOKE_LICENCE).refused(Because.NOT_DISCUSSED)
    assert answer([*story, DISCUSS], REVOKE_LICENCE)
    after(*story, DISCUSS).when(DISCUSS).then()


def test_inv_18_what_was_discussed_before_the_hearing_does_not_count() -> None:
    early = on(DISCUSS, april(8))
    story = (*TO_REVIEW, early, *TO_HEARING[len(TO_REVIEW) :], SUBMIT_AGAIN, PASS_AGAIN)
    after(*story).when(REVOKE_LICENCE).refused(Because.NOT_DISCUSSED)


def test_a_complex_case_is_discussed_collectively() -> None:
    """O10, O11: 「重大事情都能按程序集体讨论、民主决策」."""
    complex_ = on(CONCLUDE, april(1), classes=COMPLEX)
    story = (*TO_FILE, complex_, SUBMIT, PASS, NOTIFY)
    after(*story).when(DECIDE).refused(Because.NOT_DISCUSSED)
    assert answer([*story, on(DISCUSS, april(10))], DECIDE)


@pytest.mark.parametrize(
    "penalties",
    [
        (fine(5_001),),
        (fine(5_000), WARNING),
        (fine(4_000), penalty(PenaltyKind.BUSINESS_SUSPENSION)),
        (WARNING, CRITICISM, fine(5_000)),
    ],
)
def test_inv_17_nothing_is_decided_that_is_heavier_than_the_notice(
    penalties: tuple[Penalty, ...],
) -> None:
    heavier = on(DECIDE, april(16), penalties=penalties)
    after(*TO_NOTICE).when(heavier).refused(Because.HEAVIER_THAN_NOTIFIED, "penalties")


@pytest.mark.parametrize("penalties", [(fine(5_000),), (fine(1),), (WARNING,)])
def test_inv_17_what_is_lighter_than_the_notice_may_be_decided(
    penalties: tuple[Penalty, ...],
) -> None:
    assert answer(TO_NOTICE, on(DECIDE, april(16), penalties=penalties))


def test_inv_17_a_heavier_penalty_needs_a_new_notice() -> None:
    anew = on(NOTIFY, april(20), penalties=(fine(6_000),), document_no="罚告〔2026〕2号")
    decided = on(DECIDE, april(28), penalties=(fine(6_000),))
    after(*TO_NOTICE).when(decided).refused(Because.HEAVIER_THAN_NOTIFIED)
    assert answer([*TO_NOTICE, anew], decided)
    after(*TO_NOTICE, PLEAD, on(anew, april(20))).when(on(decided, april(21))).refused(
        Because.STILL_TO_BE_HEARD
    )


def test_inv_14_a_decided_fine_lies_within_its_band() -> None:
    facts = (act(Offence.OTHER, cited=(1_000, 20_000)),)
    story = (
        *TO_FILE,
        on(CONCLUDE, april(1), acts=facts),
        SUBMIT,
        PASS,
        NOTIFY,
    )
    low = on(DECIDE, april(16), penalties=(fine(999),))
    after(*story).when(low).refused(Because.OUTSIDE_THE_BAND, "penalties")
    [decided] = answer(story, on(DECIDE, april(16), penalties=(fine(1_000),)))
    assert isinstance(decided, PenaltyDecided)
    assert decided.bands == (RuleId("CITED"),)


@pytest.mark.parametrize("link", [LINK, LINK_OPERATION], ids=["order", "operation"])
def test_inv_13_what_was_disobeyed_and_linked_later_carries_the_fine(
    link: CaseCommand,
) -> None:
    proposed = (fine(9_999 + 1),)
    concluded = on(CONCLUDE, april(1), acts=(UNREGISTERED,), penalties=proposed)
    notice = on(NOTIFY, april(8), penalties=proposed)
    story = (*TO_FILE, link, concluded, SUBMIT, PASS, notice)
    [decided] = answer(story, on(DECIDE, april(16), penalties=proposed))
    assert isinstance(decided, PenaltyDecided)
    assert decided.bands == (RuleId("UNL-REG43"),)
    after(*TO_FILE).when(concluded).refused(Because.NO_ORDER)


def test_inv_19_a_late_decision_says_so() -> None:
    late = on(DECIDE, date(2026, 6, 9))
    overdue = tick(DeadlineKind.DECIDE, date(2026, 6, 9))
    events = answer(TO_NOTICE, late)
    assert events[0] == OVERDUE
    assert isinstance(events[1], PenaltyDecided)
    after(*TO_NOTICE).when(overdue).then(OVERDUE)
    after(*TO_NOTICE, overdue).when(overdue).then()
    assert len(answer([*TO_NOTICE, overdue], late)) == 1
    assert len(answer(TO_NOTICE, on(DECIDE, date(2026, 6, 8)))) == 1


def test_inv_19_while_a_hearing_is_awaited_the_limit_does_not_pass() -> None:
    overdue = tick(DeadlineKind.DECIDE, date(2026, 6, 9))
    after(*GRAVELY, ASK).when(overdue).then()
    after(*GRAVELY).when(overdue).then(OVERDUE)
    after(*GRAVELY).when(tick(DeadlineKind.DECIDE, april(20))).refused(Because.NOT_YET_DUE)


def test_what_is_no_penalty_needs_no_notice_where_it_was_proposed() -> None:
    for result, command, made in (
        (Result.NO_PENALTY, SPARE, NoPenaltyDecided),
        (Result.NOT_ESTABLISHED, CLEAR, ViolationNotEstablished),
        (Result.TRANSFER, PASS_ON, CaseTransferred),
    ):
        proposed = on(CONCLUDE, april(1), proposes=result, penalties=())
        [decided] = answer([*TO_FILE, proposed], command)
        assert isinstance(decided, made)
        after(*TO_FILE, proposed, command).when(command).then()
        after(*TO_CONCLUDE).when(command).refused(Because.NOT_PROPOSED, "result")
        for story in (TO_REVIEW, TO_NOTICE):
            assert isinstance(answer(story, command)[0], made)
    after(*TO_CONCLUDE, SUBMIT).when(SPARE).refused(Because.NOT_NOW)


def test_each_kind_of_decision_says_what_belongs_to_it() -> None:
    responsible = PersonallyResponsible(
        person=PersonId("person-00000000-0000-0000-0000-000000000001"),
        name="样例二号",
        reasons="直接决定了违法行为",
    )
    for command, because in (
        (on(DECIDE, april(16), penalties=()), Because.PENALTIES_MISSING),
        (on(SPARE, april(16), penalties=(WARNING,)), Because.UNCALLED_FOR),
        (on(SPARE, april(16), ground=None), Because.GROUND_MISSING),
        (on(CLEAR, april(16), ground=SPARE.ground), Because.UNCALLED_FOR),
        (on(PASS_ON, april(16), transferred_to=None), Because.RECEIVER_MISSING),
        (on(CLEAR, april(16), transferred_to="某局"), Because.UNCALLED_FOR),
        (
            on(DECIDE, april(16), responsible=responsible),
            Because.RESPONSIBLE_WITHOUT_REVOCATION,
        ),
    ):
        after(*TO_NOTICE).when(command).refused(because)
    found = on(GRAVE_DECISION, april(16), responsible=responsible)
    [decided] = answer(GRAVELY, found)
    assert isinstance(decided, PenaltyDecided)
    assert decided.responsible == responsible


def test_a_decision_does_not_lie_before_its_last_step() -> None:
    after(*TO_NOTICE, PLEAD).when(on(DECIDE, april(8))).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )
    after(LEAD).when(DECIDE).refused(Because.NOT_NOW)
