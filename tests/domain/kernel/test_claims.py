"""At most one holder, whoever asks and however often."""

from contextlib import suppress
from datetime import date
from itertools import product
from typing import get_args

from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.claims import (
    Claim,
    ClaimCommand,
    ClaimEvent,
    ClaimReleased,
    ClaimTaken,
    Free,
    Held,
    Release,
    Take,
    claiming,
)
from domain.kernel.errors import Because, Reason, Refused
from domain.kernel.identity import StreamId
from tests.given import given, told


class DoorBecause(Because):
    """Why a door stays shut."""

    TAKEN = Reason("DOOR", "Somebody holds the key.", "钥匙已被取走。")


DAY = date(2003, 6, 2)
KEY = claiming(otherwise=DoorBecause.TAKEN)
DOOR = Claim(rule="test.one-key", about=("door", "1"))
ANN, BEN = StreamId("officer-ann"), StreamId("officer-ben")

ANN_TOOK = ClaimTaken(claim=DOOR, by=ANN)
ANN_GAVE_BACK = ClaimReleased(claim=DOOR, by=ANN)
ANN_TAKES = Take(occurred_on=DAY, claim=DOOR, by=ANN)
BEN_TAKES = Take(occurred_on=DAY, claim=DOOR, by=BEN)
ANN_RELEASES = Release(occurred_on=DAY, claim=DOOR, by=ANN)
BEN_RELEASES = Release(occurred_on=DAY, claim=DOOR, by=BEN)

commands: st.SearchStrategy[ClaimCommand] = st.sampled_from(
    [ANN_TAKES, BEN_TAKES, ANN_RELEASES, BEN_RELEASES]
)


def test_what_is_free_is_taken() -> None:
    given(KEY).when(ANN_TAKES).then(ANN_TOOK)


def test_the_holder_may_take_it_again_and_nothing_happens() -> None:
    given(KEY, ANN_TOOK).when(ANN_TAKES).then()


def test_nobody_else_can_take_it() -> None:
    given(KEY, ANN_TOOK).when(BEN_TAKES).refused(DoorBecause.TAKEN)


def test_the_holder_gives_it_back() -> None:
    given(KEY, ANN_TOOK).when(ANN_RELEASES).then(ANN_GAVE_BACK)


def test_nobody_else_can_give_it_back() -> None:
    given(KEY, ANN_TOOK).when(BEN_RELEASES).then()


def test_what_nobody_holds_is_given_back_without_ado() -> None:
    given(KEY).when(ANN_RELEASES).then()


def test_what_was_given_back_is_free_for_others() -> None:
    taken_by_ben = ClaimTaken(claim=DOOR, by=BEN)
    given(KEY, ANN_TOOK, ANN_GAVE_BACK).when(BEN_TAKES).then(taken_by_ben)


def test_the_same_claim_is_the_same_stream() -> None:
    assert DOOR.stream == Claim(rule="test.one-key", about=("door", "1")).stream
    assert DOOR.stream.startswith("claim-")


def test_the_namespace_of_claims_is_frozen() -> None:
    """Every claim ever taken is found again by this number."""
    assert DOOR.stream == "claim-05c4c814-8f1b-55bb-a2e5-c223a78e1f6b"


def test_different_claims_are_different_streams() -> None:
    words = ["door", "key", "1"]
    claims = [Claim(rule=rule, about=(thing,)) for rule, thing in product(words, words)]
    assert len({claim.stream for claim in claims}) == len(claims)


@forall(st.lists(commands))
@settings(max_examples=100)
def test_whatever_is_decided_can_be_replayed(asked: list[ClaimCommand]) -> None:
    assert isinstance(KEY.replay(told(KEY, asked)), Free | Held)


@forall(st.lists(commands), commands)
@settings(max_examples=100)
def test_asking_again_changes_nothing(
    asked: list[ClaimCommand], command: ClaimCommand
) -> None:
    history = told(KEY, [*asked, command])
    with suppress(Refused):
        assert not KEY.decide(command, KEY.replay(history))


@forall(st.lists(commands))
@settings(max_examples=100)
def test_it_is_never_taken_from_its_holder(asked: list[ClaimCommand]) -> None:
    holder: StreamId | None = None
    for event in told(KEY, asked):
        if isinstance(event, ClaimTaken):
            assert holder is None
            holder = event.by
        else:
            assert holder == event.by
            holder = None


def test_every_event_can_happen() -> None:
    story: list[ClaimCommand] = [ANN_TAKES, ANN_RELEASES]
    happened = told(KEY, story)
    assert {type(event) for event in happened} == set(get_args(ClaimEvent))
