"""What is recorded is recorded once, all of it or nothing, in memory as on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from application.handling import Answer, Handler
from application.ports import Clock, EventStore
from domain.kernel.errors import Conflict, KeyReused, Refused
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from domain.organisation.vocabulary import OfficerBecause
from infrastructure.eventstore.ledger import Ledger
from tests.infrastructure.eventstore.asking import (
    LI,
    WANG,
    appointing,
    asked,
    claiming,
    entries,
    entry,
    granting,
)
from tests.infrastructure.eventstore.memory import Memory


@pytest.fixture(params=["postgres", "memory"])
def store(request: pytest.FixtureRequest) -> EventStore:
    if request.param == "memory":
        return Memory()
    ledger: Ledger = request.getfixturevalue("ledger")
    return ledger


@pytest.fixture
def handler(store: EventStore, clock: Clock) -> Handler:
    return Handler(store, clock, RULE_BOOK)


def topics(store: EventStore, *streams: Any) -> list[str]:
    return [
        recorded.event.topic
        for history in store.histories(streams).values()
        for recorded in history
    ]


def test_what_was_appended_comes_back_in_order(store: EventStore) -> None:
    told = entries(LI, 30)
    store.append(told)
    assert store.histories([LI, WANG]) == {LI: told, WANG: []}


def test_a_stream_that_has_moved_on_is_a_conflict(store: EventStore) -> None:
    store.append(entries(LI, 2))
    for version in (2, 4, 0):
        with pytest.raises(Conflict):
            store.append([entry(LI, version)])
    assert len(store.histories([LI])[LI]) == 2


def test_several_streams_are_appended_together_or_not_at_all(store: EventStore) -> None:
    store.append(entries(LI, 1))
    with pytest.raises(Conflict):
        store.append([*entries(WANG, 3), entry(LI, 1)])
    assert store.histories([WANG])[WANG] == []
    at = store.append([*entries(WANG, 3), entry(LI, 2)])
    assert at == store.head()
    assert [len(each) for each in store.histories([LI, WANG]).values()] == [2, 3]


def test_positions_grow(store: EventStore) -> None:
    assert store.head() == 0
    first = store.append(entries(LI, 3)) or 0
    second = store.append(entries(WANG, 1)) or 0
    assert 0 < first < second == store.head()
    assert store.append([]) is None


def test_the_same_id_with_the_same_request_is_answered_the_same(
    handler: Handler, store: EventStore
) -> None:
    first = handler.handle(appointing(), claiming(), context=asked(1))
    handler.handle(granting(), context=asked(2))
    again = handler.handle(appointing(), claiming(), context=asked(1))
    assert (again.outcome, again.replayed) == (first.outcome, True)
    assert again.position <= first.position
    assert first.outcome.version == 1
    assert len(topics(store, LI, claiming().stream)) == 3


def test_the_same_id_with_another_request_is_refused(handler: Handler) -> None:
    handler.handle(appointing(), context=asked(1))
    with pytest.raises(KeyReused):
        handler.handle(appointing(name="李建军"), context=asked(1))
    with pytest.raises(KeyReused):
        handler.handle(appointing(WANG), context=asked(1))


def test_two_actors_may_draw_the_same_id(handler: Handler, store: EventStore) -> None:
    handler.handle(appointing(LI), context=asked(1, "officer-a"))
    answer = handler.handle(appointing(WANG), context=asked(1, "officer-b"))
    assert not answer.replayed
    assert len(topics(store, LI, WANG)) == 2


def test_what_changes_nothing_is_answered_and_remembered(
    handler: Handler, store: EventStore
) -> None:
    handler.handle(appointing(), context=asked(1))
    handler.handle(granting(), context=asked(2))
    nothing = handler.handle(granting(), context=asked(3))
    assert (nothing.outcome.version, nothing.outcome.events) == (2, ())
    assert handler.handle(granting(), context=asked(3)).replayed
    with pytest.raises(KeyReused):
        handler.handle(granting(Duty.STATISTICS), context=asked(3))
    assert len(topics(store, LI)) == 2


def test_a_refusal_is_not_remembered(handler: Handler, store: EventStore) -> None:
    with pytest.raises(Refused):
        handler.handle(granting(), context=asked(1))
    handler.handle(appointing(), context=asked(2))
    assert not handler.handle(granting(), context=asked(1)).replayed
    assert len(topics(store, LI)) == 2


def test_a_claim_is_taken_with_the_fact_or_the_fact_is_not_recorded(
    handler: Handler, store: EventStore
) -> None:
    handler.handle(appointing(LI), claiming(LI), context=asked(1))
    with pytest.raises(Refused) as refusal:
        handler.handle(appointing(WANG), claiming(WANG), context=asked(2))
    assert refusal.value.because is OfficerBecause.SUBJECT_TAKEN
    assert topics(store, WANG) == []


def test_of_eight_who_want_the_same_claim_one_gets_it(
    handler: Handler, store: EventStore
) -> None:
    officers = [LI.replace("0001", f"00{number}1") for number in range(10, 18)]

    def want(number: int) -> bool:
        officer: Any = officers[number]
        try:
            handler.handle(appointing(officer), claiming(officer), context=asked(number))
        except (Refused, Conflict):
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(want, range(8))) == 1
    assert len(topics(store, *officers, claiming().stream)) == 2


def test_an_expected_version_that_is_not_the_present_one_is_a_conflict(
    handler: Handler,
) -> None:
    handler.handle(appointing(), context=asked(1), expected=0)
    with pytest.raises(Conflict) as conflict:
        handler.handle(granting(), context=asked(2), expected=0)
    assert (conflict.value.expected, conflict.value.current) == (0, 1)
    assert handler.handle(granting(), context=asked(2), expected=1).outcome.version == 2
    assert handler.handle(granting(), context=asked(2), expected=1).replayed


def test_the_same_id_from_eight_at_once_is_one_event(
    handler: Handler, store: EventStore
) -> None:
    ready = Barrier(8)

    def ask(_: int) -> Answer:
        ready.wait()
        return handler.handle(appointing(), claiming(), context=asked(1))

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(8)))
    assert len({answer.outcome.model_dump_json() for answer in answers}) == 1
    assert sum(not answer.replayed for answer in answers) == 1
    assert len(topics(store, LI)) == 1
