"""A beat has exactly one group, and only its officers answer for its households."""

from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import ValidationError

from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId, StationId, StreamId
from domain.supervision.beat import (
    BEAT,
    ONE_BEAT_NAME,
    Beat,
    Defined,
    Undefined,
    must_include,
    one_beat_name,
)
from domain.supervision.commands import AllocateBeat, BeatCommand, DefineBeat, RedrawBeat
from domain.supervision.events import BeatAllocated, BeatDefined, BeatEvent, BeatRedrawn
from domain.supervision.vocabulary import BeatBecause, HouseholdBecause
from tests.domain.supervision.examples import (
    BEAT_1,
    BEAT_2,
    DAY,
    EAST,
    LI,
    REASON,
    WANG,
    WEST,
    ZHAO,
)
from tests.given import given, told

DEFINE = DefineBeat(occurred_on=DAY, station=WEST, name="第一片", territory="酒泉路以东")
DEFINED = BeatDefined(station=WEST, name="第一片", territory="酒泉路以东")
ALLOCATE = AllocateBeat(occurred_on=DAY, group="一组", officers=frozenset({LI, WANG}))
ALLOCATED = BeatAllocated(group="一组", officers=(WANG, LI))
REDRAW = RedrawBeat(occurred_on=DAY, territory="酒泉路以西", reason=REASON)
REDRAWN = BeatRedrawn(territory="酒泉路以西", reason=REASON)


def test_a_beat_is_defined_once() -> None:
    given(BEAT).when(DEFINE).then(DEFINED)
    given(BEAT, DEFINED).when(DEFINE).refused(BeatBecause.NOT_NOW)


def test_what_is_not_defined_is_neither_allocated_nor_redrawn() -> None:
    given(BEAT).when(ALLOCATE).refused(BeatBecause.NOT_NOW)
    given(BEAT).when(REDRAW).refused(BeatBecause.NOT_NOW)


def test_a_beat_is_allocated_to_a_group() -> None:
    given(BEAT, DEFINED).when(ALLOCATE).then(ALLOCATED)


def test_the_same_group_again_is_no_other_allocation() -> None:
    given(BEAT, DEFINED, ALLOCATED).when(ALLOCATE).then()


def test_inv_02_another_group_takes_the_place_of_the_first() -> None:
    second = AllocateBeat(occurred_on=DAY, group="二组", officers=frozenset({ZHAO}))
    allocated = BeatAllocated(group="二组", officers=(ZHAO,))
    given(BEAT, DEFINED, ALLOCATED).when(second).then(allocated)
    beat = BEAT.replay([DEFINED, ALLOCATED, allocated])
    assert isinstance(beat, Defined)
    assert beat.group is not None
    assert beat.group.officers == {ZHAO}


def test_inv_02_a_group_has_at_least_one_officer() -> None:
    with pytest.raises(ValidationError):
        AllocateBeat(occurred_on=DAY, group="一组", officers=frozenset())


def test_a_beat_is_redrawn_and_keeps_its_group() -> None:
    given(BEAT, DEFINED, ALLOCATED).when(REDRAW).then(REDRAWN)
    before = BEAT.replay([DEFINED, ALLOCATED])
    after = BEAT.replay([DEFINED, ALLOCATED, REDRAWN])
    assert isinstance(before, Defined)
    assert isinstance(after, Defined)
    assert after.group == before.group


def test_the_same_territory_is_not_redrawn() -> None:
    given(BEAT, DEFINED, REDRAWN).when(REDRAW).then()


def test_inv_02_an_officer_of_the_group_may_be_assigned() -> None:
    must_include(BEAT.replay([DEFINED, ALLOCATED]), WANG, WEST)


@pytest.mark.parametrize(
    ("beat", "officer", "station", "because"),
    [
        (
            BEAT.replay([DEFINED, ALLOCATED]),
            ZHAO,
            WEST,
            HouseholdBecause.NOT_OF_THE_GROUP,
        ),
        (BEAT.replay([DEFINED]), WANG, WEST, HouseholdBecause.NOT_OF_THE_GROUP),
        (Undefined(), WANG, WEST, HouseholdBecause.NOT_OF_THE_GROUP),
        (
            BEAT.replay([DEFINED, ALLOCATED]),
            WANG,
            EAST,
            HouseholdBecause.BEAT_OF_ANOTHER_STATION,
        ),
    ],
    ids=["another officer", "no group yet", "no beat", "another station"],
)
def test_inv_02_nobody_else_may_be_assigned(
    beat: Beat, officer: OfficerId, station: StationId, because: HouseholdBecause
) -> None:
    """O4: 「划片到组，定户到人」."""
    with pytest.raises(Refused) as refusal:
        must_include(beat, officer, station)
    assert refusal.value.because is because


def test_a_station_has_one_beat_of_a_name() -> None:
    """O3: 「各工商所」."""
    claim = one_beat_name(WEST, "第一片")
    first, second = (
        Take(occurred_on=DAY, claim=claim, by=StreamId(beat)) for beat in (BEAT_1, BEAT_2)
    )
    history = told(ONE_BEAT_NAME, [first])
    given(ONE_BEAT_NAME, *history).when(second).refused(BeatBecause.NAME_TAKEN)
    assert one_beat_name(EAST, "第一片").stream != claim.stream


commands: st.SearchStrategy[BeatCommand] = st.one_of(
    st.just(DEFINE),
    st.builds(
        AllocateBeat,
        occurred_on=st.just(DAY),
        late_entry=st.none(),
        group=st.sampled_from(["一组", "二组"]),
        officers=st.frozensets(st.sampled_from([WANG, LI, ZHAO]), min_size=1),
    ),
    st.builds(
        RedrawBeat,
        occurred_on=st.just(DAY),
        late_entry=st.none(),
        territory=st.sampled_from(["酒泉路以东", "酒泉路以西"]),
        reason=st.just(REASON),
    ),
)
stories = st.lists(commands).map(lambda asked: [DEFINE, *asked])


@forall(stories)
@settings(max_examples=100)
def test_whatever_is_decided_can_be_replayed(asked: list[BeatCommand]) -> None:
    assert isinstance(BEAT.replay(told(BEAT, asked)), Defined)


@forall(stories, commands)
@settings(max_examples=100)
def test_asking_again_changes_nothing(
    asked: list[BeatCommand], command: BeatCommand
) -> None:
    history = told(BEAT, [*asked, command])
    with suppress(Refused):
        assert not BEAT.decide(command, BEAT.replay(history))


def test_every_event_can_happen() -> None:
    story: list[BeatCommand] = [DEFINE, ALLOCATE, REDRAW]
    happened = told(BEAT, story)
    assert {type(event) for event in happened} == set(get_args(BeatEvent))


def test_what_cannot_have_happened_is_not_read() -> None:
    with pytest.raises(ValueError, match="cannot follow"):
        BEAT.replay([ALLOCATED])
