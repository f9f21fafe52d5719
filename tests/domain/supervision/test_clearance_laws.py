"""What holds of every clearance, in whatever order it is gone about."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.errors import Refused
from domain.law.clearance import DynamicCategory as Category
from domain.supervision.clearance import Certified, Clearing, Compared, NotOpened
from domain.supervision.clearance.commands import ClearanceCommand
from domain.supervision.clearance.counting import counts, total
from domain.supervision.clearance.events import ClearanceEvent
from domain.supervision.clearance.vocabulary import Side
from tests.domain.supervision.clearing import (
    AN,
    BEGUN,
    CERTIFY,
    CLEARANCE,
    HANDED_IN,
    SUBMIT,
    accept,
    classify,
    enrol,
    entry,
    happened,
    in_register,
    on_street,
    propose,
    reconcile,
    resolve,
    shop,
    strike,
)
from tests.domain.supervision.examples import LI, WANG

NUMBERS = st.integers(1, 5)
OTHERS = [each for each in Category if each is not Category.NORMAL]
FLAGS = st.one_of(
    st.just([Category.NORMAL]), st.lists(st.sampled_from(OTHERS), min_size=1, unique=True)
)


def same_day(command: Any) -> ClearanceCommand:
    """All on the last day, so that the days refuse nothing."""
    moved: ClearanceCommand = command.model_copy(
        update={"occurred_on": CERTIFY.occurred_on}
    )
    return moved


STEPS: st.SearchStrategy[ClearanceCommand] = st.one_of(
    st.builds(lambda number, flags: enrol(entry(number, *flags)), NUMBERS, FLAGS),
    st.builds(strike, NUMBERS),
    st.builds(lambda number, flags: classify(number, *flags), NUMBERS, FLAGS),
    st.just(accept()),
    st.just(SUBMIT),
    st.builds(reconcile, st.integers(0, 6)),
    st.builds(in_register, st.integers(1, 8)),
    st.builds(on_street, st.one_of(st.none(), NUMBERS)),
    st.builds(propose, st.integers(1, 3), st.sampled_from([WANG, LI])),
    st.builds(resolve, st.integers(1, 3), st.sampled_from([AN, WANG])),
    st.just(CERTIFY),
).map(same_day)
ORDERLY = st.tuples(
    st.lists(STEPS, max_size=8),
    st.lists(st.sampled_from([accept(), SUBMIT]).map(same_day), max_size=2),
    st.lists(STEPS, max_size=8),
).map(lambda parts: [*BEGUN, *parts[0], *parts[1], *parts[2]])


@settings(max_examples=60, deadline=None)
@over(ORDERLY)
def test_inv_04_the_partition_adds_up_in_whatever_order(
    asked: Sequence[ClearanceCommand],
) -> None:
    """E4, E5: Σ primary = the households classified, at every moment; and who remains is
    what the events say."""
    state, remaining = CLEARANCE.initial, 0
    for event in happened(*asked):
        state = CLEARANCE.evolve(state, event)
        remaining = getattr(event, "remaining", remaining)
        assert not isinstance(state, NotOpened)
        sheet = state.sheet
        assert total(sheet) == len(sheet.classified) == len(sheet.roster) - remaining
        assert sheet.remaining == remaining
        assert sheet.classified.keys() <= sheet.roster.keys()
        for each in counts(sheet):
            assert each.flagged >= each.primary
        if not isinstance(state, Clearing):
            assert remaining == 0


DIFFERENCES = st.one_of(
    st.builds(in_register, st.integers(3, 6)),
    st.builds(on_street, st.one_of(st.none(), st.integers(1, 2))),
)
SIGNED = st.lists(st.builds(propose, st.integers(1, 3)), max_size=3).flatmap(
    lambda said: st.tuples(
        st.just(said), st.lists(st.builds(resolve, st.integers(1, 3)), max_size=3)
    )
)
COMPARED = st.tuples(
    st.lists(DIFFERENCES, max_size=3), SIGNED, st.integers(0, 6).map(reconcile)
).map(lambda parts: [*HANDED_IN, *parts[0], *parts[1][0], *parts[1][1], same_day(parts[2])])


@settings(max_examples=200, deadline=None)
@over(COMPARED)
def test_inv_05_certification_is_refused_exactly_when_it_does_not_add_up(
    asked: Sequence[ClearanceCommand],
) -> None:
    """E5: an independent count of the register against the street."""
    state = CLEARANCE.replay(happened(*asked))
    assert isinstance(state, Compared)
    raised = [each.raised.difference for each in state.sheet.discrepancies.values()]
    register = [each.household for each in raised if each.sighting is None]
    street = [each.household for each in raised if each.sighting and each.household]
    on_cards = {shop(number) for number in (1, 2, 3)}
    explained = len({*register} - on_cards) - len({*street} & on_cards)
    missing = state.reconciled.registered - len(on_cards)
    signed = all(each.resolved for each in state.sheet.discrepancies.values())
    try:
        events: Sequence[ClearanceEvent] = CLEARANCE.decide(CERTIFY, state)
    except Refused:
        events = []
    assert bool(events) is (signed and missing in {0, explained})
    if events:
        assert isinstance(CLEARANCE.evolve(state, events[-1]), Certified)


@settings(max_examples=40, deadline=None)
@over(ORDERLY)
def test_asking_again_at_once_changes_nothing(asked: Sequence[ClearanceCommand]) -> None:
    state = CLEARANCE.initial
    for command in asked:
        try:
            events = CLEARANCE.decide(command, state)
        except Refused:
            continue
        for event in events:
            state = CLEARANCE.evolve(state, event)
        assert list(CLEARANCE.decide(command, state)) == []


@settings(max_examples=40, deadline=None)
@over(ORDERLY)
def test_whoever_signs_for_both_sides_is_two(asked: Sequence[ClearanceCommand]) -> None:
    """E5."""
    state = CLEARANCE.replay(happened(*asked))
    assert not isinstance(state, NotOpened)
    for each in state.sheet.discrepancies.values():
        if each.resolved is not None:
            assert each.resolved.agreed_by != each.resolved.proposed_by
            assert each.resolved.side is Side.REGISTER
