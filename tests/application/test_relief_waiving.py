"""What rests on a grant is waived by itself in its months, and taken back after a fraud."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest

from application.fees.names import fee_of
from application.handling import Ask, Handler
from application.relief.service import ReliefBecause, check_amount
from application.relief.waiving import WAIVER, WaiverRun, waived_by
from domain.fees.account import fee_account
from domain.fees.account.commands import AssessMonthlyFee, OpenFeeAccount, SetQuota
from domain.fees.account.events import FeeEntryReversed, FeeWaived
from domain.fees.account.states import FeeAccount
from domain.kernel.errors import Refused
from domain.kernel.identity import GrantId, StreamId
from domain.kernel.messages import Duty
from domain.kernel.money import Fen
from domain.kernel.months import Month
from domain.law.rulebook import RULE_BOOK
from domain.relief.vocabulary import RevocationCause
from tests.application.handing_in import handed_in
from tests.domain.relief.grants import (
    APPLY,
    CALENDAR,
    GRANT,
    SHOP,
    STATION,
    approve,
    claw_back,
    resume,
    revoke,
    suspend,
    verify,
)
from tests.domain.supervision.examples import REGISTERED_ON, numbered
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

ACCOUNT = fee_account(RULE_BOOK, CALENDAR)
STREAM, PURSE = GrantId(numbered("grant", 1)), fee_of(SHOP)
MONTHS = [Month(f"2003-{number:02}") for number in range(4, 10)]
JULY, AUGUST, OCTOBER = date(2003, 7, 2), date(2003, 8, 20), date(2003, 10, 8)
QUOTA = Fen(6_000)
NUMBERS = count(1)


class Office:
    """A log in memory with one account, charged by the month, and one grant."""

    def __init__(self) -> None:
        self.handler = Handler(
            Memory(), lambda: datetime(2026, 11, 20, 4, tzinfo=UTC), RULE_BOOK
        )
        self.run = WaiverRun(self.handler, GRANT, ACCOUNT)
        day = REGISTERED_ON
        self.tell(OpenFeeAccount(occurred_on=day, household=SHOP, station=STATION))
        self.tell(SetQuota(occurred_on=day, from_month=MONTHS[0], amount=QUOTA))
        for month in MONTHS:
            self.tell(AssessMonthlyFee(occurred_on=OCTOBER, month=month))

    def tell(self, *commands: Any) -> None:
        for each in commands:
            is_grant = type(each).__module__.startswith("domain.relief")
            decider, stream = (GRANT, STREAM) if is_grant else (ACCOUNT, PURSE)
            context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
            ask: Ask[Any, Any, Any] = Ask(decider, stream, each)
            self.handler.handle(ask, context=context)

    def waived(self) -> Iterator[Month]:
        """The months that are waived now."""
        for month in MONTHS:
            if self.run.waive(STREAM, month, OCTOBER):
                yield month

    def account(self) -> FeeAccount:
        found = self.handler.state(ACCOUNT, PURSE)
        assert isinstance(found, FeeAccount)
        return found


@pytest.fixture
def office() -> Office:
    return Office()


def test_inv_29_a_grant_waives_the_months_of_its_period_and_no_others(
    office: Office,
) -> None:
    """F5."""
    office.tell(APPLY, verify())
    assert list(office.waived()) == []
    office.tell(approve(), suspend(JULY), resume(AUGUST))
    assert list(office.waived()) == ["2003-06", "2003-07", "2003-09"]
    made = [each for each in office.account().entries if isinstance(each, FeeWaived)]
    assert {each.amount for each in made} == {QUOTA}
    assert waived_by(office.account(), STREAM) == 3 * QUOTA
    assert list(office.waived()) == []
    log = office.handler.store.histories([PURSE])[PURSE]
    assert log[-1].context.actor == WAIVER


def test_what_is_not_charged_is_not_waived(office: Office) -> None:
    office.tell(APPLY, verify(), approve())
    with pytest.raises(Refused):
        office.run.waive(STREAM, Month("2003-11"), OCTOBER)


def test_what_was_had_by_fraud_is_owed_again(office: Office) -> None:
    """F6: 「让投机取巧的人无隙可钻」."""
    office.tell(APPLY, verify(), approve())
    assert len(list(office.waived())) == 4
    assert office.run.take_back(STREAM, OCTOBER) == 0
    office.tell(revoke(OCTOBER))
    assert office.run.take_back(STREAM, OCTOBER) == 4 * QUOTA
    assert office.run.take_back(STREAM, OCTOBER) == 0
    account = office.account()
    back = [each for each in account.entries if isinstance(each, FeeEntryReversed)]
    assert {each.reason for each in back} == {"撤1号"}
    assert not any(isinstance(each, FeeWaived) for each in account.standing())
    assert list(office.waived()) == []


def test_who_is_no_longer_entitled_owes_the_months_after(office: Office) -> None:
    office.tell(APPLY, verify(), approve())
    office.tell(revoke(AUGUST, RevocationCause.NO_LONGER_ENTITLED))
    assert list(office.waived()) == ["2003-06", "2003-07", "2003-08"]
    assert office.run.take_back(STREAM, OCTOBER) == 0


def test_no_more_is_clawed_back_than_was_waived(office: Office) -> None:
    office.tell(APPLY, verify(), approve())
    assert len(list(office.waived())) == 4
    office.tell(revoke(OCTOBER), claw_back(OCTOBER, 3 * QUOTA))

    def checked(amount: int, number: str) -> None:
        command = claw_back(OCTOBER, amount, number)
        known = office.handler.store.histories([PURSE])[PURSE]
        told: dict[StreamId, list[Any]] = {PURSE: [each.event for each in known]}
        handed = handed_in(command, STREAM, told)
        check_amount(ACCOUNT)(handed, office.handler.state(GRANT, STREAM))

    checked(QUOTA, "追2号")
    checked(3 * QUOTA, "追1号")
    with pytest.raises(Refused) as refusal:
        checked(QUOTA + 1, "追2号")
    assert refusal.value.because is ReliefBecause.MORE_THAN_WAIVED
