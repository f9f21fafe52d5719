"""Piles: commands decided at once and recorded together, by one teller at a time."""

from collections.abc import Mapping
from uuid import UUID

import pytest

from application.handling import replayed
from domain.kernel.errors import Conflict
from domain.kernel.identity import StreamId
from domain.supervision.commands import AllocateBeat, DefineBeat, RedrawBeat
from samples.register import EAST, OFFICERS
from samples.telling import Teller, teller
from tests.samples.half_year import EVENING

PILED = UUID("57d3b7a4-9b0e-5f55-8d0f-0c6a2e1b9f30")


def begin(told: Teller) -> StreamId:
    """The officers, and a beat."""
    told.on(EVENING.date())
    for each in OFFICERS:
        told.appoint(each)
    said = {"name": "东一片", "station": EAST, "territory": "样例路东段"}
    return told.ask("leader", DefineBeat, **said)


def test_what_is_asked_at_one_sitting_is_recorded_when_it_ends(
    env: Mapping[str, str],
) -> None:
    with teller(env, PILED) as told:
        beat = begin(told)
        before = told.pile.ledger.head()
        with told.sitting():
            group = frozenset({told.officer("beat-east-1")})
            told.ask("leader", AllocateBeat, beat, group="东所巡查组", officers=group)
            said = {"territory": "样例路", "reason": "重新划片"}
            told.ask("leader", RedrawBeat, beat, **said)
            assert told.pile.ledger.head() == before
        assert told.pile.ledger.head() == before + 2
        assert told.pile.histories([beat]) == told.pile.ledger.histories([beat])


def test_told_again_a_pile_adds_nothing(env: Mapping[str, str]) -> None:
    with teller(env, PILED) as told, told.pile.together():
        before = told.pile.ledger.head()
        begin(told)
        assert told.pile.head() == before


def test_two_tellers_at_once_are_noticed(env: Mapping[str, str]) -> None:
    with teller(env, PILED) as told, teller(env, PILED) as other:
        beat = begin(told)
        begin(other)
        said = {"territory": "样例路西段", "reason": "重新划片"}
        other.ask("leader", RedrawBeat, beat, **said)
        with pytest.raises(Conflict):
            told.ask("leader", RedrawBeat, beat, territory="样例路北段", reason="他人先划")


def test_what_was_replayed_before_gives_the_state_that_all_events_give(
    env: Mapping[str, str],
) -> None:
    with teller(env, PILED) as told:
        beat = begin(told)
        decider = told.services.bureau.desks["beat"].decider
        history = told.pile.histories([beat])[beat]
        assert len(history) > 1
        for upto in range(len(history) + 1):
            past = history[:upto]
            assert told.pile.replay(decider, past) == replayed(decider, past)
