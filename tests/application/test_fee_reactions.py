"""What follows by itself: accounts open and close, leave suspends, visits revoke it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from application.fees.account.service import fee_accounts
from application.fees.names import fee_of, leave_of
from application.fees.reactions import reactions
from application.handling import Ask
from domain.fees.account import commands as fees
from domain.fees.account.states import FeeAccount
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty, Event, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.patrol.events import PatrolConcluded
from domain.patrol.vocabulary import Premises
from domain.supervision.vocabulary import EntityKind
from tests.application.handing_in import CARD, handed_in
from tests.application.test_execution_reactions import at_noon
from tests.domain.fees.examples import (
    ACCOUNT,
    APPROVE,
    LEAVES,
    MAY,
    PATROL,
    QUOTA,
    REQUEST,
    SET,
    assess,
)
from tests.domain.supervision.examples import (
    DEREGISTERED,
    FOREIGN,
    NOODLES,
    OPENED,
    REGISTERED_ON,
)
from tests.infrastructure.eventstore.asking import asked, entry
from tests.infrastructure.eventstore.memory import Memory

REACTIONS = reactions(RULE_BOOK, ACCOUNT, LEAVES)
IN_FORCE, ABOLISHED = date(2003, 1, 15), date(2008, 9, 1)
FEES, BOOK = fee_of(CARD), leave_of(CARD)
NUMBERS = count(1)


@pytest.fixture
def store() -> Memory:
    return Memory()


def happened(store: Memory, stream: StreamId, event: Event, on: date) -> None:
    version = len(store.histories([stream])[stream]) + 1
    store.append([replace(entry(stream, version, event), occurred_on=on)])


def react(store: Memory) -> None:
    """Every reaction to everything that has happened, until all is said."""
    before = -1
    while before != len(store.log):
        before = len(store.log)
        for reaction in REACTIONS:
            for cause in list(store.log):
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        at_noon(store).handle(ask, context=context)


def tell(store: Memory, stream: StreamId, *commands: Any) -> None:
    decider = ACCOUNT if stream == FEES else LEAVES
    for each in commands:
        context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
        at_noon(store).handle(Ask(decider, stream, each), context=context)


def account(store: Memory) -> FeeAccount:
    found = ACCOUNT.replay(each.event for each in store.histories([FEES])[FEES])
    assert isinstance(found, FeeAccount)
    return found


def followed(event: Event, on: date) -> Sequence[str]:
    cause: Recorded[Any] = replace(entry(CARD, 1, event), occurred_on=on)
    return [
        reaction.name
        for reaction in REACTIONS
        if isinstance(event, reaction.reads) and list(reaction.asks(cause))
    ]


def test_an_individual_business_has_an_account_while_fees_are_in_force() -> None:
    """F1. Nobody else has one, nor has anybody since September 2008."""
    assert followed(OPENED, IN_FORCE) == ["fees.open-account", "fees.open-leave-book"]
    assert followed(OPENED, ABOLISHED) == []
    company = NOODLES.model_copy(update={"kind": EntityKind.ENTERPRISE})
    foreign = NOODLES.model_copy(update={"number": FOREIGN})
    for registration in (company, foreign):
        opened = OPENED.model_copy(update={"registration": registration})
        assert followed(opened, IN_FORCE) == []
    assert REGISTERED_ON < ABOLISHED


def on_leave(store: Memory) -> None:
    happened(store, CARD, OPENED, IN_FORCE)
    react(store)
    tell(store, FEES, SET)
    tell(store, BOOK, REQUEST, APPROVE)
    react(store)


def test_inv_33_leave_suspends_and_a_visit_that_finds_them_open_charges_back(
    store: Memory,
) -> None:
    """F2: 堵塞人为的管理漏洞，做到应收尽收."""
    on_leave(store)
    with pytest.raises(Refused):
        tell(store, FEES, assess(MAY))
    for premises, day in (
        (Premises.CLOSED, date(2003, 4, 30)),
        (Premises.OPEN, date(2003, 5, 20)),
    ):
        patrol = StreamId(PATROL.replace("0001", f"{day:%m%d}"))
        visit = PatrolConcluded(household=CARD, premises=premises)
        happened(store, patrol, visit, day)
        react(store)
    assert {month: line.outstanding for month, line in account(store).lines.items()} == {
        MAY: QUOTA
    }


def test_an_account_closes_with_the_licence(store: Memory) -> None:
    on_leave(store)
    happened(store, CARD, DEREGISTERED, date(2003, 5, 2))
    react(store)
    closed = account(store).closed
    assert closed is not None
    assert closed.closed_on == date(2003, 5, 2)


def test_inv_27_only_the_collection_duty_records_payments() -> None:
    """E1: whoever collects neither registers nor supervises."""
    desk = fee_accounts(ACCOUNT)
    assert desk.verb(fees.RecordPayment).duties == {Duty.COLLECTION}
    given = {each.command for each in desk.verbs if Duty.COLLECTION in each.duties}
    assert not given & {fees.SetQuota, fees.WaiveFee, fees.CorrectEntry}


def test_inv_29_no_officer_waives_by_a_grant_of_his_own_words() -> None:
    """F6: 让投机取巧的人无隙可钻."""
    source = {
        "kind": "GRANT",
        "grant": "grant-00000000-0000-0000-0000-000000000001",
        "from_on": "2003-01-01",
        "until_on": "2006-12-31",
    }
    waive = fees.WaiveFee.model_validate(
        {"occurred_on": "2003-05-25", "month": MAY, "source": source}
    )
    verb = fee_accounts(ACCOUNT).verb(fees.WaiveFee)
    with pytest.raises(Refused) as refusal:
        verb.check(handed_in(waive, FEES), ACCOUNT.initial)
    assert refusal.value.because.code == "grant_speaks_for_itself"
