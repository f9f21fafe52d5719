"""What follows by itself follows once, whoever runs it and how often."""

from datetime import UTC, datetime
from typing import Any

import pytest

from application.enforcement.rectification.reactions import order_of
from application.handling import Handler
from domain.enforcement.rectification.events import (
    EscalationAsked,
    RectificationOrderDrafted,
    RectificationRefused,
)
from domain.kernel.identity import ActorId
from domain.kernel.messages import Duty, Recorded
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from tests.infrastructure.bureau import SHOP, found, serve
from tests.infrastructure.eventstore.asking import entry
from tests.infrastructure.eventstore.memory import Memory
from tests.infrastructure.telling import numbered

PATROL = numbered("patrol", 1)
HISTORY = [entry(PATROL, version, event) for version, event in enumerate(found(3), 1)]
NOON = datetime(2026, 10, 8, 4, tzinfo=UTC)


@pytest.fixture
def store() -> Memory:
    return Memory(list(HISTORY))


def react(store: Memory) -> None:
    """Every reaction to everything that has happened so far."""
    handler = Handler(store, lambda: NOON, RULE_BOOK)
    for reaction in BUREAU.reactions:
        causes: list[Recorded[Any]] = [
            each for each in store.log if isinstance(each.event, reaction.reads)
        ]
        for cause in causes:
            for ask, context in reaction.asks(cause):
                handler.handle(ask, context=context)


def test_every_finding_to_be_put_right_becomes_one_draft(store: Memory) -> None:
    for _ in range(3):
        react(store)
    drafts = store.log[len(HISTORY) :]
    assert [each.stream for each in drafts] == [order_of(PATROL, 1), order_of(PATROL, 3)]
    assert all(isinstance(each.event, RectificationOrderDrafted) for each in drafts)
    assert [each.event.finding for each in drafts] == [1, 3]


def test_a_draft_names_its_cause(store: Memory) -> None:
    react(store)
    cause, draft = HISTORY[-1], store.log[-1]
    assert draft.context.causation_id == cause.id
    assert draft.context.correlation_id == cause.context.correlation_id
    assert draft.context.actor == ActorId("reaction:enforcement.draft-from-finding")
    assert draft.context.duty is Duty.AUTOMATIC
    assert draft.occurred_on == cause.occurred_on


def test_the_same_fact_gives_the_same_commands() -> None:
    for reaction in BUREAU.reactions:
        for cause in HISTORY:
            if isinstance(cause.event, reaction.reads):
                first, again = list(reaction.asks(cause)), list(reaction.asks(cause))
                assert [(ask.stream, said.command_id) for ask, said in first] == [
                    (ask.stream, said.command_id) for ask, said in again
                ]


def test_a_refusal_of_the_party_asks_for_escalation_once(store: Memory) -> None:
    order = serve(Handler(store, lambda: NOON, RULE_BOOK), 1)
    refused = RectificationRefused(household=SHOP, remarks="当事人表示不改")
    store.log.append(entry(order, 4, refused))
    for _ in range(2):
        react(store)
    history = store.histories([order])[order]
    asked = [each for each in history if isinstance(each.event, EscalationAsked)]
    assert len(asked) == 1
    assert asked[0].context.causation_id == f"{order}@4"
