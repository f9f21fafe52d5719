"""What follows by itself: a decision is executed, and its case learns of the end."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID

import pytest

from application.enforcement.execution.reactions import execution_of, reactions
from application.handling import Ask, Handler
from domain.enforcement.case import commands as cases
from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.events import (
    ExecutionEvent,
    ExecutionOpened,
    PenaltyDischarged,
)
from domain.enforcement.execution.states import Due, Ended
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from tests.domain.enforcement.case.cases import CASE as CASE_DECIDER
from tests.domain.enforcement.case.cases import CLOSE, TO_SERVICE, fine
from tests.domain.enforcement.execution.fines import (
    CASE,
    EXECUTION,
    FINE,
    pay,
)
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

STREAM = execution_of(CASE)


@pytest.fixture
def store() -> Memory:
    return Memory()


def at_noon(store: Memory) -> Handler:
    return Handler(store, lambda: datetime(2026, 11, 20, 4, tzinfo=UTC), RULE_BOOK)


def react(store: Memory) -> None:
    """Every reaction to everything that has happened, again and again until all is said."""
    before = -1
    while before != len(store.log):
        before = len(store.log)
        for reaction in reactions(CASE_DECIDER, EXECUTION):
            for cause in list(store.log):
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        at_noon(store).handle(ask, context=context)


NUMBERS = count(1)


def tell(store: Memory, stream: StreamId, *told: Any) -> None:
    """Commands as officers give them, each approved late."""
    decider = CASE_DECIDER if stream == CASE else EXECUTION
    for each in told:
        context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
        at_noon(store).handle(Ask(decider, stream, each), context=context)


def of(store: Memory, *kinds: type[ExecutionEvent]) -> list[Any]:
    return [each.event for each in store.log if isinstance(each.event, kinds)]


def test_inv_21_a_case_closes_when_its_execution_is_discharged_and_not_before(
    store: Memory,
) -> None:
    tell(store, CASE, *TO_SERVICE)
    react(store)
    react(store)
    (opened,) = of(store, ExecutionOpened)
    assert (opened.case, opened.owed.total) == (CASE, FINE)
    served = next(each for each in store.log if isinstance(each.event, ExecutionOpened))
    assert served.stream == STREAM
    assert served.context.actor == "reaction:enforcement.open-execution"
    with pytest.raises(Refused):
        tell(store, CASE, CLOSE)
    tell(store, STREAM, pay(date(2026, 4, 27), FINE))
    react(store)
    tell(store, CASE, CLOSE)
    assert store.log[-1].event.topic == "enforcement.case-closed"
    assert len(of(store, PenaltyDischarged)) == 1


def test_a_decision_without_an_amount_has_no_execution(store: Memory) -> None:
    tell(store, CASE, *TO_SERVICE)
    served = store.log[-1]
    warned = served.event.model_copy(update={"penalties": ()})
    for reaction in reactions(CASE_DECIDER, EXECUTION):
        if isinstance(warned, reaction.reads):
            assert list(reaction.asks(replace(served, event=warned))) == []


def test_an_altered_decision_alters_what_is_due_and_a_revoked_one_ends_it(
    store: Memory,
) -> None:
    tell(store, CASE, *TO_SERVICE)
    react(store)
    tell(
        store,
        CASE,
        cases.AlterDecision(
            occurred_on=date(2026, 4, 20),
            document_no="样例复议1号",
            by="样例区人民政府",
            penalties=(fine(3_000),),
            reason="处罚过重",
        ),
    )
    react(store)
    state = EXECUTION.replay(e.event for e in store.histories([STREAM])[STREAM])
    assert isinstance(state, Due)
    assert state.account.owed.total == 300_000
    revoke = cases.RevokeDecision(
        occurred_on=date(2026, 4, 21),
        document_no="样例判决1号",
        by="样例区人民法院",
        reason="程序违法",
    )
    tell(store, CASE, revoke)
    reacting = reactions(CASE_DECIDER, EXECUTION)
    (cause,) = (each for each in store.log if each.event.topic.endswith("revoked"))
    for ask, context in reacting[-1].asks(cause):
        at_noon(store).handle(ask, context=context)
    state = EXECUTION.replay(e.event for e in store.histories([STREAM])[STREAM])
    assert isinstance(state, Ended)
    assert of(store, PenaltyDischarged)[-1].end is ExecutionEnd.TERMINATED


def test_what_is_served_and_revoked_before_anybody_looks_is_not_left_open(
    store: Memory,
) -> None:
    """The reaction to alterations may run first: it opens what it then ends."""
    tell(store, CASE, *TO_SERVICE)
    revoke = cases.RevokeDecision(
        occurred_on=date(2026, 4, 21), document_no="1号", by="本局", reason="自行撤销"
    )
    tell(store, CASE, revoke)
    opens, _, _, alters = reactions(CASE_DECIDER, EXECUTION)
    causes = list(store.log)
    for reaction in (alters, opens):
        for cause in causes:
            if isinstance(cause.event, reaction.reads):
                for ask, context in reaction.asks(cause):
                    at_noon(store).handle(ask, context=context)
    state = EXECUTION.replay(e.event for e in store.histories([STREAM])[STREAM])
    assert isinstance(state, Ended)
    assert len(of(store, ExecutionOpened)) == 1


def test_one_case_has_one_execution() -> None:
    assert execution_of(CASE) == execution_of(CASE)
    assert execution_of(CASE) != execution_of(StreamId(f"case-{UUID(int=2)}"))
