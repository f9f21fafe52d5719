"""An investigation is made by two impartial officers, and its clock is kept."""

from datetime import date

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    AssignCaseOfficers,
    CaseCommand,
    DecideRecusal,
    ExtendTimeLimit,
    NameParty,
    RequestRecusal,
    ResumeInvestigation,
    SuspendInvestigation,
    TerminateInvestigation,
    TransferCase,
    ValueCase,
)
from domain.enforcement.case.events import (
    CaseTimeLimitExtended,
    CaseValued,
    InvestigationResumed,
    OperationLinked,
    OrderLinked,
    PartyNamed,
)
from domain.enforcement.case.vocabulary import ExtendedBy, PartyRole, Result
from domain.enforcement.penalty import Offence, PenaltyKind
from domain.kernel.calendar import DeadlineKind, Pause
from domain.law.rule import NotCounted
from tests.domain.enforcement.case.cases import (
    COMPANY,
    CONCLUDE,
    EVIDENCE,
    HE,
    HOLD,
    LINK,
    LINK_OPERATION,
    OPERATION,
    ORDER,
    PARTY,
    SHE,
    SHOP,
    THIRD,
    TO_CONCLUDE,
    TO_FILE,
    UNLICENSED,
    UNREGISTERED,
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
    yuan,
)

CHALLENGE = RequestRecusal(
    occurred_on=march(11), officer=HE, by="样例一号", reason="系近亲属"
)
RECUSE = DecideRecusal(occurred_on=march(12), officer=HE, granted=True, reason="属实")
KEEP = DecideRecusal(occurred_on=march(12), officer=HE, granted=False, reason="不属实")
REPLACE = AssignCaseOfficers(
    occurred_on=march(13), officers=frozenset({SHE, THIRD}), reason="回避"
)
RECUSED: tuple[CaseCommand, ...] = (*TO_FILE, CHALLENGE, RECUSE)
SUSPEND = SuspendInvestigation(
    occurred_on=march(16), why=NotCounted.SUSPENSION, reason="当事人下落不明"
)
TEST = SuspendInvestigation(
    occurred_on=march(16), why=NotCounted.TESTING, reason="送检样品"
)
RESUME = ResumeInvestigation(occurred_on=march(26), reason="事由消除")
EXTEND = ExtendTimeLimit(occurred_on=march(20), by=ExtendedBy.LEADER, reason="案情复杂")
COLLECTIVELY = ExtendTimeLimit(
    occurred_on=april(1), by=ExtendedBy.COLLECTIVE, reason="案情特别复杂", days=30
)


@pytest.mark.parametrize("step", [EVIDENCE, HOLD, CONCLUDE])
def test_inv_09_with_fewer_than_two_officers_nothing_is_investigated(
    step: CaseCommand,
) -> None:
    after(*RECUSED).when(on(step, april(1))).refused(Because.TOO_FEW_OFFICERS)
    assert answer([*RECUSED, REPLACE], on(step, april(1)))


def test_inv_15_whoever_was_recused_is_not_assigned_again() -> None:
    again = on(REPLACE, march(13), officers=frozenset({HE, SHE}))
    after(*RECUSED).when(again).refused(Because.RECUSED, "officers")
    alone = on(REPLACE, march(13), officers=frozenset({SHE, HE}), reason="改派")
    after(*TO_FILE, CHALLENGE, KEEP).when(alone).then()


def test_inv_09_officers_are_replaced_by_at_least_two() -> None:
    one = on(REPLACE, march(13), officers=frozenset({THIRD}))
    after(*TO_FILE).when(one).refused(Because.TOO_FEW_OFFICERS, "officers")


def test_recusal_is_decided_where_it_was_asked_for() -> None:
    after(*TO_FILE).when(RECUSE).refused(Because.NOT_CHALLENGED, "officer")
    after(*TO_FILE, CHALLENGE).when(CHALLENGE).then()
    after(*RECUSED).when(RECUSE).then()


def test_the_same_file_twice_is_once() -> None:
    after(*TO_FILE, EVIDENCE).when(on(EVIDENCE, march(11), name="另一名称")).then()


def test_parties_are_numbered_after_the_offender() -> None:
    name = NameParty(occurred_on=march(10), party=COMPANY, role=PartyRole.RIGHT_HOLDER)
    named = PartyNamed(
        household=SHOP,
        number=2,
        party=COMPANY,
        role=PartyRole.RIGHT_HOLDER,
        on=march(10),
    )
    after(*TO_FILE).when(name).then(named)
    after(*TO_FILE, name).when(name).then()
    offender = on(name, march(10), party=PARTY, role=PartyRole.OFFENDER)
    after(*TO_FILE).when(offender).then()


def test_a_new_value_says_what_it_was_before() -> None:
    value = ValueCase(occurred_on=march(10), case_value=yuan(300), reason="清点库存")
    valued = CaseValued(
        household=SHOP,
        case_value=yuan(300),
        before=yuan(0),
        reason="清点库存",
        on=march(10),
    )
    after(*TO_FILE).when(value).then(valued)
    after(*TO_FILE, value).when(value).then()


def test_an_order_is_linked_once() -> None:
    linked = OrderLinked(household=SHOP, order=ORDER, on=march(10))
    after(*TO_FILE).when(LINK).then(linked)
    after(*TO_FILE, LINK).when(LINK).then()


def test_an_operation_is_linked_once() -> None:
    linked = OperationLinked(household=SHOP, operation=OPERATION, on=march(10))
    after(*TO_FILE).when(LINK_OPERATION).then(linked)
    after(*TO_FILE, LINK_OPERATION).when(LINK_OPERATION).then()


def test_while_suspended_only_the_evidence_is_kept() -> None:
    suspended = (*TO_FILE, SUSPEND)
    assert answer(suspended, on(EVIDENCE, march(17)))
    after(*suspended).when(on(HOLD, march(17))).refused(Because.IS_SUSPENDED)
    after(*suspended).when(CONCLUDE).refused(Because.IS_SUSPENDED)
    after(*suspended).when(SUSPEND).then()
    stop = TerminateInvestigation(occurred_on=march(17), reason="当事人死亡")
    leave = TransferCase(occurred_on=march(17), to="样例区公安局", reason="涉嫌犯罪")
    assert answer(suspended, stop)
    assert answer(suspended, leave)


def test_while_a_test_is_awaited_other_steps_go_on_but_the_conclusion() -> None:
    assert answer([*TO_FILE, TEST], on(HOLD, march(17)))
    after(*TO_FILE, TEST).when(CONCLUDE).refused(Because.STILL_WAITING)


def test_the_days_of_a_suspension_do_not_count() -> None:
    resumed = answer([*TO_FILE, SUSPEND], RESUME)[-1]
    assert isinstance(resumed, InvestigationResumed)
    assert resumed.pause == Pause(from_on=march(16), to_on=march(25), why="SUSPENSION")
    # Ten days more than Sunday 7 June: Wednesday the 17th.
    assert due_days(resumed) == {DeadlineKind.DECIDE: date(2026, 6, 17)}
    after(*TO_FILE, SUSPEND, RESUME).when(RESUME).then()


def test_what_the_rules_do_not_except_goes_on_counting() -> None:
    """ORDERED_REFUND is excepted since 2021; nothing is, in 2008."""
    filed = [on(command, date(2008, 3, 10)) for command in TO_FILE]
    filed[1] = on(
        filed[1],
        date(2008, 3, 10),
        conduct_from=date(2008, 3, 1),
        conduct_until=date(2008, 3, 1),
    )
    suspend, resume = on(SUSPEND, date(2008, 3, 20)), on(RESUME, date(2008, 3, 30))
    resumed = answer([*filed, suspend], resume)[-1]
    assert isinstance(resumed, InvestigationResumed)
    assert resumed.pause is None
    assert due_days(resumed) == {DeadlineKind.DECIDE: date(2008, 6, 10)}


def test_a_suspension_of_no_day_is_no_pause() -> None:
    resumed = answer([*TO_FILE, SUSPEND], on(RESUME, march(16)))[-1]
    assert isinstance(resumed, InvestigationResumed)
    assert resumed.pause is None


def test_pauses_add_up_and_outlive_an_extension() -> None:
    again, back = on(TEST, march(27)), on(RESUME, march(29))
    story = (*TO_FILE, SUSPEND, RESUME, again, back)
    [extended] = answer(story, on(EXTEND, march(30)))
    assert isinstance(extended, CaseTimeLimitExtended)
    assert len(extended.deadline.pauses) == 2
    # 120 days and twelve that did not count, after 9 March: Sunday 19 July.
    assert due_days(extended) == {DeadlineKind.DECIDE: date(2026, 7, 20)}


def test_a_hearing_is_no_cause_to_suspend() -> None:
    hearing = on(SUSPEND, march(16), why=NotCounted.HEARING)
    after(*TO_FILE).when(hearing).refused(Because.NO_CAUSE_TO_SUSPEND, "why")


def test_inv_19_a_leader_extends_once_then_only_all_together() -> None:
    [extended] = answer(TO_FILE, EXTEND)
    assert due_days(extended) == {DeadlineKind.DECIDE: date(2026, 7, 7)}
    after(*TO_FILE, EXTEND).when(EXTEND).then()
    after(*TO_FILE, EXTEND).when(on(EXTEND, march(21))).refused(Because.ALREADY_EXTENDED)
    after(*TO_FILE).when(COLLECTIVELY).refused(Because.LEADER_FIRST, "by")
    [longer] = answer([*TO_FILE, EXTEND], COLLECTIVELY)
    assert due_days(longer) == {DeadlineKind.DECIDE: date(2026, 8, 6)}
    without = on(COLLECTIVELY, april(1), days=None)
    after(*TO_FILE, EXTEND).when(without).refused(Because.DAYS_MISSING, "days")
    with_days = on(EXTEND, march(20), days=10)
    after(*TO_FILE).when(with_days).refused(Because.DAYS_ARE_FIXED, "days")


def test_inv_19_the_limit_is_extended_before_it_has_passed() -> None:
    after(*TO_FILE).when(on(EXTEND, date(2026, 6, 9))).refused(
        Because.EXTENDED_TOO_LATE, "occurred_on"
    )


def test_a_penalty_needs_an_act_that_is_there() -> None:
    cases: list[tuple[dict[str, object], Because]] = [
        ({"acts": ()}, Because.ACTS_MISSING),
        ({"penalties": ()}, Because.PENALTIES_MISSING),
        ({"penalties": (fine(100, 2),)}, Because.NO_SUCH_ACT),
        ({"proposes": Result.NO_PENALTY}, Because.UNCALLED_FOR),
        ({"acts": (act(Offence.OTHER, until=april(2)),)}, Because.NOT_DONE_YET),
    ]
    for changed, because in cases:
        after(*TO_FILE).when(on(CONCLUDE, april(1), **changed)).refused(because)


def test_inv_14_a_proposed_fine_lies_within_its_band() -> None:
    much = on(CONCLUDE, april(1), penalties=(fine(10_001),))
    after(*TO_FILE).when(much).refused(Because.OUTSIDE_THE_BAND, "penalties")


def test_inv_13_a_fine_for_being_unregistered_presupposes_an_order() -> None:
    fined = on(CONCLUDE, april(1), acts=(UNREGISTERED,), penalties=(fine(20_000),))
    after(*TO_FILE).when(fined).refused(Because.NO_ORDER, "penalties")
    assert answer([*TO_FILE, LINK], fined)
    warned = on(
        CONCLUDE,
        april(1),
        acts=(UNREGISTERED,),
        penalties=(penalty(PenaltyKind.WARNING),),
    )
    assert answer(TO_FILE, warned)


def test_inv_20_no_act_is_fined_twice() -> None:
    twice = on(CONCLUDE, april(1), penalties=(fine(100), fine(200)))
    after(*TO_FILE).when(twice).refused(Because.FINED_TWICE, "penalties")
    other = act(Offence.UNLICENSED_OPERATION, until=march(5))
    each = on(
        CONCLUDE,
        april(1),
        acts=(UNLICENSED, other),
        penalties=(fine(100), fine(200, 2)),
    )
    assert answer(TO_FILE, each)
    copied = on(each, april(1), acts=(UNLICENSED, UNLICENSED))
    after(*TO_FILE).when(copied).refused(Because.FINED_TWICE, "penalties")


def test_concluding_twice_is_once() -> None:
    after(*TO_CONCLUDE).when(CONCLUDE).then()
    after(*TO_CONCLUDE).when(on(CONCLUDE, april(2))).refused(Because.NOT_NOW)


def test_what_never_ran_is_not_raised() -> None:
    after(*TO_FILE).when(tick(DeadlineKind.SERVE, april(20))).then()
