"""规费账户: quotas, the run of a month, payments, waivers, corrections."""

from datetime import date

import pytest

from domain.fees.account import commands, events
from domain.fees.account.states import FeeAccount, Unopened, evolve
from domain.fees.vocabulary import ByGrant, ByLeave, ByPolicy, EntryKind, WaiverSource
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import RuleId
from domain.kernel.money import Fen
from domain.kernel.months import Month
from domain.law.fees import Sector
from tests.domain.fees.examples import (
    ACCOUNT,
    APRIL,
    JANUARY,
    JUNE,
    MARCH,
    MAY,
    OPEN,
    QUOTA,
    SET,
    SHOP,
    all_of,
    assess,
    history,
    pay,
)
from tests.given import given

GRANT = "grant-00000000-0000-0000-0000-000000000001"


def account(*happened: events.FeeEvent) -> FeeAccount:
    state = ACCOUNT.replay(happened)
    assert isinstance(state, FeeAccount)
    return state


def test_inv_28_a_month_is_charged_its_quota_exactly_once() -> None:
    """F1, F2: by 定额, all that is due and no more."""
    before = history()
    (charged,) = all_of(OPEN, SET, assess(MARCH))[2:]
    assert isinstance(charged, events.FeeAssessed)
    assert (charged.amount, charged.month, charged.rule) == (QUOTA, MARCH, "FEE-MGMT")
    assert (charged.pay.kind, charged.pay.due_on) == (DeadlineKind.FEE, date(2003, 4, 4))
    given(ACCOUNT, *before, charged).when(assess(MARCH, date(2003, 3, 28))).then()


def test_inv_28_no_month_from_september_2008_on_is_charged() -> None:
    """财综〔2008〕61号."""
    late = date(2008, 10, 6)
    given(ACCOUNT, *history()).when(assess("2008-09", late)).refused(
        Because.NO_FEE_IN_FORCE, "month"
    )
    assert Because.NO_FEE_IN_FORCE.reason.basis == "财综〔2008〕61号"
    assert len(history(assess("2008-08", late))) == 3
    quota = SET.model_copy(update={"from_month": Month("2008-09"), "occurred_on": late})
    given(ACCOUNT, *history()).when(quota).refused(Because.NO_FEE_IN_FORCE)
    opened = OPEN.model_copy(update={"occurred_on": date(2008, 9, 1)})
    given(ACCOUNT).when(opened).refused(Because.NO_FEE_IN_FORCE)


def test_a_month_is_charged_neither_before_it_begins_nor_outside_the_accounts_life() -> (
    None
):
    base = history()
    given(ACCOUNT, *base).when(assess(APRIL, date(2003, 3, 31))).refused(Because.NOT_BEGUN)
    given(ACCOUNT, *base).when(assess("2002-12", date(2003, 3, 1))).refused(
        Because.NOT_ITS_MONTH
    )
    close = commands.CloseFeeAccount(occurred_on=date(2003, 4, 10), reason="歇业")
    closed = history(close)
    given(ACCOUNT, *closed).when(close).then()
    given(ACCOUNT, *closed).when(assess(MAY)).refused(Because.NOT_ITS_MONTH)
    assert isinstance(all_of(OPEN, SET, close, assess(APRIL))[-1], events.FeeAssessed)
    opened = all_of(OPEN)
    given(ACCOUNT, *opened).when(assess(MARCH)).refused(Because.NO_QUOTA)


def test_a_quota_holds_from_its_month_on_and_not_for_what_is_charged() -> None:
    """F1: 定额管理."""
    raised = SET.model_copy(update={"from_month": APRIL, "amount": Fen(8_000)})
    happened = history(assess(MARCH), raised, assess(APRIL), assess(MAY))
    state = account(*happened)
    assert [state.lines[each].outstanding for each in (MARCH, APRIL, MAY)] == [
        QUOTA,
        8_000,
        8_000,
    ]
    given(ACCOUNT, *happened).when(raised).then()
    lowered = raised.model_copy(update={"amount": Fen(100)})
    given(ACCOUNT, *happened).when(lowered).refused(Because.MONTH_ASSESSED, "from_month")


def test_inv_27_a_receipt_is_one_payment_that_goes_to_the_oldest_month_first() -> None:
    base = history(assess(JANUARY, date(2003, 3, 5)), assess(MARCH))
    paid = pay("001", 9_000, date(2003, 3, 20))
    happened = [*base, *ACCOUNT.decide(paid, account(*base))]
    parts = [each for each in happened if isinstance(each, events.FeePaid)]
    assert [(each.month, each.amount) for each in parts] == [
        (JANUARY, 6_000),
        (MARCH, 3_000),
    ]
    settled = [each for each in happened if isinstance(each, events.FeeLineSettled)]
    assert [(each.month, each.by) for each in settled] == [(JANUARY, EntryKind.PAYMENT)]
    given(ACCOUNT, *happened).when(paid).then()
    other = pay("001", 1_000, date(2003, 3, 21))
    given(ACCOUNT, *happened).when(other).refused(Because.RECEIPT_TAKEN, "receipt_no")
    more = pay("002", 3_001, date(2003, 3, 21))
    given(ACCOUNT, *happened).when(more).refused(Because.MORE_THAN_OWED, "amount")
    nowhere = pay("002", 1, date(2003, 3, 21), APRIL)
    given(ACCOUNT, *happened).when(nowhere).refused(Because.NO_SUCH_LINE, "month")


@pytest.mark.parametrize(
    ("source", "because"),
    [
        (ByPolicy(policy=RuleId("RELIEF-SARS"), sector=Sector.CATERING), None),
        (
            ByPolicy(policy=RuleId("RELIEF-SARS-EXTENDED"), sector=Sector.CATERING),
            Because.NOT_IN_THE_PERIOD,
        ),
        (
            ByPolicy(policy=RuleId("RELIEF-SARS"), sector=Sector.CONSTRUCTION),
            Because.NOT_IN_THE_PERIOD,
        ),
        (
            ByPolicy(policy=RuleId("RELIEF-57"), sector=Sector.CATERING),
            Because.NO_SUCH_POLICY,
        ),
        (
            ByPolicy(policy=RuleId("FEE-MGMT"), sector=Sector.CATERING),
            Because.NO_SUCH_POLICY,
        ),
        (
            ByGrant(grant=GRANT, from_on=date(2003, 5, 20), until_on=date(2006, 5, 19)),
            None,
        ),
        (
            ByGrant(grant=GRANT, from_on=date(2003, 6, 1), until_on=date(2006, 5, 31)),
            Because.NOT_IN_THE_PERIOD,
        ),
        (ByLeave(leave=1), Because.NOT_IN_THE_PERIOD),
    ],
)
def test_inv_29_a_waiver_rests_on_a_grant_a_leave_or_a_policy_of_its_days(
    source: WaiverSource, because: Because | None
) -> None:
    """F4: 「税费减免政策」; F3, F5: the whole of the relief, and for whom it is meant."""
    waive = commands.WaiveFee(occurred_on=date(2003, 5, 25), month=MAY, source=source)
    base = history(assess(MAY))
    if because is not None:
        given(ACCOUNT, *base).when(waive).refused(because, "source")
        return
    waived, settled = ACCOUNT.decide(waive, account(*base))
    assert isinstance(waived, events.FeeWaived)
    assert (waived.amount, waived.balance.waived, waived.source) == (QUOTA, QUOTA, source)
    assert isinstance(settled, events.FeeLineSettled)
    given(ACCOUNT, *base, waived, settled).when(waive).then()
    again = waive.model_copy(update={"amount": Fen(1)})
    given(ACCOUNT, *base, waived, settled).when(again).refused(Because.WAIVED_BEFORE)


def test_a_wrong_receipt_is_reversed_as_a_whole_and_nothing_is_edited() -> None:
    """INV-06: by entries that compensate it."""
    base = history(
        assess(JANUARY, date(2003, 3, 5)),
        assess(MARCH),
        pay("001", 9_000, date(2003, 3, 20)),
    )
    wrong = commands.CorrectEntry(occurred_on=date(2003, 3, 21), entry=4, reason="录入错误")
    undone = list(ACCOUNT.decide(wrong, account(*base)))
    assert [(e.reverses, e.month, e.balance.outstanding) for e in undone] == [  # type: ignore[union-attr]
        (3, JANUARY, QUOTA),
        (4, MARCH, QUOTA),
    ]
    after = [*base, *undone]
    given(ACCOUNT, *after).when(wrong).then()
    taken = pay("001", 9_000, date(2003, 3, 22))
    given(ACCOUNT, *after).when(taken).refused(Because.RECEIPT_TAKEN)
    for entry in (5, 99):
        nothing = wrong.model_copy(update={"entry": entry})
        given(ACCOUNT, *after).when(nothing).refused(Because.CORRECTS_NOTHING, "entry")


def test_a_charge_is_reversed_only_when_nothing_came_of_it_and_may_then_be_made_again() -> (
    None
):
    base = history(assess(MARCH), pay("001", 1_000, date(2003, 3, 20)))
    wrong = commands.CorrectEntry(occurred_on=date(2003, 3, 21), entry=1, reason="定额有误")
    given(ACCOUNT, *base).when(wrong).refused(Because.LINE_IN_USE, "entry")
    happened = history(assess(MARCH), wrong)
    assert account(*happened).lines == {}
    assert isinstance(happened[-1], events.FeeEntryReversed)
    assert happened[-1].pay is None
    lower = SET.model_copy(update={"amount": Fen(4_000), "occurred_on": date(2003, 3, 22)})
    again = history(assess(MARCH), wrong, lower, assess(MARCH, date(2003, 3, 23)))
    assert account(*again).lines[MARCH].outstanding == 4_000


def test_only_an_account_takes_commands_and_it_is_opened_once() -> None:
    given(ACCOUNT).when(assess(MARCH)).refused(Because.NOT_NOW)
    given(ACCOUNT, *history()).when(OPEN).then()
    close = commands.CloseFeeAccount(occurred_on=date(2003, 4, 10), reason="注销")
    given(ACCOUNT).when(close).then()
    early = pay("001", 1, date(2003, 1, 1))
    given(ACCOUNT, *history()).when(early).refused(Because.BEFORE_IT_WAS_OPENED)


def test_an_impossible_event_is_noticed() -> None:
    (charged,) = history(assess(JUNE))[2:]
    with pytest.raises(ValueError, match="cannot follow"):
        evolve(Unopened(), charged)
    with pytest.raises(ValueError, match="entry 1 cannot follow 1"):
        evolve(account(*history(assess(JUNE))), charged)
    with pytest.raises(ValueError, match="does not balance"):
        events.Balance(assessed=Fen(1))
    assert charged.household == SHOP
