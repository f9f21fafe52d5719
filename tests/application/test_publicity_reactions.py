"""What follows by itself: a decision is announced, and what fell is taken down."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest

from application.handling import Ask, Handler
from application.publicity.reactions import SANCTIONS, announcement_of, reactions
from domain.enforcement.case import commands as cases
from domain.enforcement.penalty import Penalty, PenaltyKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty, Recorded
from domain.law.rulebook import RULE_BOOK
from domain.publicity.announcement.commands import AskForWithdrawal, DraftAnnouncement
from domain.publicity.announcement.states import Drafted, Finished, Published
from domain.publicity.vocabulary import AnnouncementKind
from tests.domain.enforcement.case.cases import CASE as CASE_DECIDER
from tests.domain.enforcement.case.cases import TO_SERVICE, fine
from tests.domain.enforcement.execution.fines import CASE
from tests.domain.publicity.notices import (
    ANNOUNCEMENT,
    CONTENT,
    clearing,
    publishing,
    revising,
)
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

STREAM = announcement_of(CASE)
(REACTION,) = reactions(ANNOUNCEMENT, RULE_BOOK)
NUMBERS = count(1)
DAY = date(2026, 4, 22)
REVOKE = cases.RevokeDecision(
    occurred_on=DAY, document_no="1号", by="样例区人民法院", reason="程序违法"
)
ALTER = cases.AlterDecision(
    occurred_on=DAY,
    document_no="样例复议1号",
    by="样例区人民政府",
    penalties=(fine(3_000),),
    reason="处罚过重",
)


@pytest.fixture
def store() -> Memory:
    return Memory()


def at_noon(store: Memory) -> Handler:
    return Handler(store, lambda: datetime(2026, 11, 20, 4, tzinfo=UTC), RULE_BOOK)


def react(store: Memory) -> None:
    for cause in list(store.log):
        if isinstance(cause.event, REACTION.reads):
            for ask, context in REACTION.asks(cause):
                at_noon(store).handle(ask, context=context)


def tell(store: Memory, stream: StreamId, *told: Any) -> None:
    """Commands as officers give them, each approved late."""
    decider: Any = CASE_DECIDER if stream == CASE else ANNOUNCEMENT
    for each in told:
        context = asked(next(NUMBERS)).model_copy(update={"duty": Duty.AUTOMATIC})
        at_noon(store).handle(Ask(decider, stream, each), context=context)


def state(store: Memory) -> Any:
    return ANNOUNCEMENT.replay(each.event for each in store.histories([STREAM])[STREAM])


def served(store: Memory, day: date | None = None, *imposed: Penalty) -> Recorded[Any]:
    """The decision as it was served; on another day and with other penalties if said."""
    tell(store, CASE, *TO_SERVICE)
    last = store.log[-1]
    event = last.event.model_copy(update={"penalties": imposed}) if imposed else last.event
    return replace(last, event=event, occurred_on=day or last.occurred_on)


def asks(cause: Recorded[Any]) -> list[Any]:
    return [ask.command for ask, _ in REACTION.asks(cause)]


def test_a_served_decision_is_drafted_once_in_the_words_of_its_penalties(
    store: Memory,
) -> None:
    """K3: bad conduct is promptly announced to the public according to law."""
    cause = served(store)
    react(store)
    react(store)
    (draft,) = asks(cause)
    assert isinstance(draft, DraftAnnouncement)
    assert draft.content.party == cause.event.party.name
    assert "罚款" in draft.content.text
    found = state(store)
    assert isinstance(found, Drafted)
    assert found.notice.draft.matter == CASE
    assert found.notice.draft.deadline


def test_inv_37_a_mere_warning_makes_no_draft(store: Memory) -> None:
    warning = Penalty(kind=PenaltyKind.WARNING)
    cause = served(store, None, warning)
    assert asks(cause) == []
    (old,) = asks(replace(cause, occurred_on=date(2021, 8, 31)))
    assert isinstance(old, DraftAnnouncement)
    criticism = Penalty(kind=PenaltyKind.CRITICISM)
    both = cause.event.model_copy(update={"penalties": (warning, criticism)})
    assert len(asks(replace(cause, event=both))) == 1


def test_before_october_2014_no_draft_is_made(store: Memory) -> None:
    cause = served(store)
    assert asks(replace(cause, occurred_on=date(2014, 9, 30))) == []
    assert len(asks(replace(cause, occurred_on=date(2014, 10, 1)))) == 1


def test_a_revocation_is_announced_as_one(store: Memory) -> None:
    (draft,) = asks(served(store, None, Penalty(kind=PenaltyKind.LICENCE_REVOCATION)))
    assert draft.kind is AnnouncementKind.REVOCATION


def test_every_penalty_is_known_to_publicity() -> None:
    assert set(SANCTIONS) == set(PenaltyKind)


def test_inv_36_what_fell_before_it_was_shown_is_never_shown(store: Memory) -> None:
    served(store)
    tell(store, CASE, REVOKE)
    react(store)
    assert isinstance(state(store), Finished)


@pytest.mark.parametrize(("act", "correctable"), [(REVOKE, False), (ALTER, True)])
def test_inv_36_what_falls_while_it_is_shown_must_be_taken_down(
    store: Memory, act: Any, *, correctable: bool
) -> None:
    cause = served(store)
    react(store)
    on = cause.occurred_on
    tell(
        store,
        STREAM,
        revising(on, CONTENT),
        clearing(on),
        publishing(on, told_on=on),
    )
    tell(store, CASE, act)
    react(store)
    found = state(store)
    assert isinstance(found, Published)
    assert found.asked
    assert (found.asked.correctable, found.asked.reason) == (correctable, act.reason)
    assert found.asked.deadline


def test_what_falls_of_which_nothing_was_announced_asks_in_vain(store: Memory) -> None:
    served(store)
    tell(store, CASE, REVOKE)
    (cause,) = (each for each in store.log if each.event.topic.endswith("revoked"))
    (ask,) = asks(cause)
    assert isinstance(ask, AskForWithdrawal)
    assert ANNOUNCEMENT.decide(ask, ANNOUNCEMENT.initial) == []
