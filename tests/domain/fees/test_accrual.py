"""请假停费: what a leave frees, and what is charged back when it was none."""

from datetime import date

from domain.fees.account import commands, events
from domain.fees.account.states import FeeAccount
from domain.fees.vocabulary import ByLeave, EntryKind
from domain.fees.vocabulary import FeeBecause as Because
from domain.kernel.months import Month
from tests.domain.fees.examples import (
    ACCOUNT,
    APRIL,
    JUNE,
    MARCH,
    MAY,
    OPEN,
    QUOTA,
    SET,
    all_of,
    assess,
    history,
)
from tests.given import given

SUSPEND = commands.SuspendAccrual(
    occurred_on=date(2003, 3, 25),
    leave=1,
    from_on=date(2003, 4, 1),
    until_on=date(2003, 6, 15),
)
FOUND_ON = date(2003, 5, 20)


def resume(last_on: date, on: date = FOUND_ON) -> commands.ResumeAccrual:
    return commands.ResumeAccrual(occurred_on=on, leave=1, last_on=last_on)


def back_charge(first: Month, last: Month) -> commands.BackCharge:
    return commands.BackCharge(
        occurred_on=FOUND_ON, leave=1, from_month=first, to_month=last
    )


def test_inv_33_a_month_that_is_all_leave_is_free_and_any_other_is_charged() -> None:
    """F2. Months count whole: an assumption."""
    happened = history(SUSPEND)
    for month in (APRIL, MAY):
        given(ACCOUNT, *happened).when(assess(month)).refused(Because.ACCRUAL_SUSPENDED)
    assert len(history(SUSPEND, assess(MARCH), assess(JUNE))) == 5
    given(ACCOUNT, *happened).when(SUSPEND).then()
    longer = SUSPEND.model_copy(update={"until_on": date(2003, 6, 30)})
    given(ACCOUNT, *history(SUSPEND, longer)).when(assess(JUNE)).refused(
        Because.ACCRUAL_SUSPENDED
    )


def test_inv_33_what_was_charged_before_the_leave_was_known_is_waived_by_it() -> None:
    late = SUSPEND.model_copy(update={"occurred_on": date(2003, 4, 6)})
    happened = history(assess(APRIL), late)
    waived = happened[-2]
    assert isinstance(waived, events.FeeWaived)
    assert (waived.month, waived.amount, waived.source) == (APRIL, QUOTA, ByLeave(leave=1))


def test_an_early_return_makes_its_month_chargeable() -> None:
    happened = history(SUSPEND, resume(date(2003, 5, 19)))
    given(ACCOUNT, *happened).when(assess(APRIL)).refused(Because.ACCRUAL_SUSPENDED)
    assert isinstance(
        all_of(OPEN, SET, SUSPEND, resume(date(2003, 5, 19)), assess(MAY))[-1],
        events.FeeAssessed,
    )
    given(ACCOUNT, *happened).when(resume(date(2003, 5, 19))).then()
    given(ACCOUNT, *happened).when(SUSPEND).then()
    given(ACCOUNT, *history()).when(resume(date(2003, 5, 19))).then()


def test_inv_33_a_revoked_leave_is_charged_back_from_its_start() -> None:
    happened = history(SUSPEND, resume(date(2003, 3, 31)), back_charge(APRIL, MAY))
    charged = [each for each in happened if isinstance(each, events.FeeBackCharged)]
    assert [(each.month, each.amount, each.leave) for each in charged] == [
        (APRIL, QUOTA, 1),
        (MAY, QUOTA, 1),
    ]
    given(ACCOUNT, *happened).when(back_charge(APRIL, MAY)).then()
    given(ACCOUNT, *happened).when(assess(MAY)).then()


def test_inv_33_months_of_verified_closure_stay_free() -> None:
    """Until the last verified closed day, the leave was one."""
    happened = history(SUSPEND, resume(date(2003, 4, 30)), back_charge(MAY, MAY))
    assert ACCOUNT.replay(happened).lines.keys() == {MAY}  # type: ignore[union-attr]
    given(ACCOUNT, *happened).when(assess(APRIL)).refused(Because.ACCRUAL_SUSPENDED)


def test_inv_33_what_a_revoked_leave_had_waived_is_owed_again() -> None:
    late = SUSPEND.model_copy(update={"occurred_on": date(2003, 4, 6)})
    happened = history(
        assess(APRIL), late, resume(date(2003, 3, 31)), back_charge(APRIL, APRIL)
    )
    undone = happened[-1]
    assert isinstance(undone, events.FeeEntryReversed)
    assert (undone.kind, undone.balance.outstanding) == (EntryKind.WAIVER, QUOTA)
    assert undone.pay is not None
    state = ACCOUNT.replay(happened)
    assert isinstance(state, FeeAccount)
    given(ACCOUNT, *happened).when(back_charge(APRIL, APRIL)).then()


def test_nothing_is_charged_back_for_months_without_a_fee_or_a_quota() -> None:
    opened = all_of(OPEN, SUSPEND, resume(date(2003, 3, 31)))
    given(ACCOUNT, *opened).when(back_charge(APRIL, MAY)).then()
    late = Month("2008-09")
    given(ACCOUNT, *history()).when(back_charge(late, late)).then()
