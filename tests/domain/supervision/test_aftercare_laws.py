"""What holds of every supervision, whatever is asked of it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import get_args

from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind, months_later
from domain.kernel.errors import Refused
from domain.supervision.aftercare import Unopened, station_of
from domain.supervision.aftercare.commands import AftercareCommand
from domain.supervision.aftercare.events import (
    AftercareEvent,
    DeregistrationObjected,
    ForcedDeregistrationAnnounced,
    ForcedDeregistrationTermEnded,
    ForciblyDeregistered,
    RepresentativeRestricted,
)
from domain.supervision.aftercare.overdue import running
from domain.supervision.aftercare.states import Watched
from domain.supervision.vocabulary import EntityKind
from tests.domain.supervision.examples import WEST
from tests.domain.supervision.revoked import (
    AFTERCARE,
    ANNOUNCED_ON,
    CEASED,
    FORCED_ON,
    FORMED,
    LOOKED_ON,
    OPEN,
    PARTNER,
    RESPONSIBLE,
    announce,
    check,
    close,
    force,
    form,
    happened,
    lift,
    note,
    notify,
    object_to,
    opening,
    report,
    restore,
    restrict,
    tick,
)
from tests.given import told

KINDS = (
    DeadlineKind.CESSATION,
    DeadlineKind.LIQUIDATION_GROUP,
    DeadlineKind.SPECIAL_MARK,
    DeadlineKind.FORCED_DEREGISTRATION,
    DeadlineKind.OFFICE_RESTRICTION,
)
OTHER = RESPONSIBLE.model_copy(update={"person": PARTNER})
OF_THE_ANNOUNCEMENT = (
    DeregistrationObjected,
    ForcedDeregistrationAnnounced,
    ForcedDeregistrationTermEnded,
)
LATEST = date(2032, 1, 5)

days = st.sampled_from(
    [
        LOOKED_ON,
        date(2022, 12, 6),
        date(2023, 6, 1),
        date(2025, 11, 19),
        ANNOUNCED_ON,
        FORCED_ON,
        date(2026, 6, 1),
        date(2029, 6, 4),
        date(2030, 1, 7),
    ]
)


@st.composite
def asked(draw: st.DrawFn) -> AftercareCommand:
    """Any command, on any day that makes a difference."""
    day = draw(days)
    commands: list[AftercareCommand] = [
        check(day, ceased=True),
        check(day, ceased=False),
        notify(day),
        form(day),
        report(day),
        restrict(day),
        restrict(day, OTHER),
        lift(day),
        announce(day),
        object_to(day),
        force(day),
        restore(day),
        close(day),
        note(day),
        *(tick(kind, day) for kind in KINDS),
    ]
    return draw(st.sampled_from(commands))


openings = st.sampled_from([OPEN, *(opening(entity=entity) for entity in EntityKind)])


def in_order(command: AftercareCommand) -> date:
    return command.occurred_on


orders = st.lists(asked(), max_size=14)
stories = st.one_of(orders, orders.map(lambda said: sorted(said, key=in_order)))


@forall(openings, stories)
@settings(max_examples=150, deadline=None)
def test_whatever_is_decided_can_be_replayed(
    first: AftercareCommand, said: list[AftercareCommand]
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said])
    assert station_of(AFTERCARE.replay(history)) == WEST
    assert station_of(Unopened()) is None


@forall(openings, stories, asked())
@settings(max_examples=200, deadline=None)
def test_asking_again_changes_nothing(
    first: AftercareCommand, said: list[AftercareCommand], command: AftercareCommand
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said, command])
    with suppress(Refused):
        assert not AFTERCARE.decide(command, AFTERCARE.replay(history))


def ticked(history: Sequence[AftercareEvent], day: date) -> list[AftercareEvent]:
    """The history after the daily tick has come by."""
    after = list(history)
    for kind in KINDS:
        with suppress(Refused):
            after += AFTERCARE.decide(tick(kind, day), AFTERCARE.replay(after))
    return after


@forall(openings, stories, asked())
@settings(max_examples=200, deadline=None)
def test_whether_the_tick_has_come_by_makes_no_difference(
    first: AftercareCommand, said: list[AftercareCommand], command: AftercareCommand
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said])
    before = ticked(history, command.occurred_on)
    try:
        decided = AFTERCARE.decide(command, AFTERCARE.replay(history))
    except Refused:
        decided = ()
    try:
        again = AFTERCARE.decide(command, AFTERCARE.replay(before))
    except Refused:
        again = ()
    # What is done late may start a term that is over already: the next tick raises it.
    ended, ended_again = (
        AFTERCARE.replay(ticked(each, command.occurred_on))
        for each in ([*history, *decided], [*before, *again])
    )
    assert ended == ended_again


@forall(openings, stories)
@settings(max_examples=150, deadline=None)
def test_every_deadline_that_runs_can_be_raised_and_runs_no_more(
    first: AftercareCommand, said: list[AftercareCommand]
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said])
    state = AFTERCARE.replay(ticked(history, LATEST + timedelta(days=1)))
    assert isinstance(state, Watched)
    assert not list(running(state))


@forall(openings, stories)
@settings(max_examples=150, deadline=None)
def test_inv_23_every_bar_is_of_three_years_with_reasons_and_of_an_enterprise(
    first: AftercareCommand, said: list[AftercareCommand]
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said])
    state = AFTERCARE.replay(history)
    assert isinstance(state, Watched)
    for event in history:
        if isinstance(event, RepresentativeRestricted):
            assert state.opened.entity is EntityKind.ENTERPRISE
            assert event.reasons
            assert event.until_on == months_later(state.opened.revoked_on, 36)


@forall(openings, stories)
@settings(max_examples=150, deadline=None)
def test_nobody_is_deregistered_by_force_without_an_announcement_that_ran(
    first: AftercareCommand, said: list[AftercareCommand]
) -> None:
    history: list[AftercareEvent] = told(AFTERCARE, [first, *said])
    last: type[AftercareEvent] | None = None
    for event in history:
        if isinstance(event, ForciblyDeregistered):
            assert last is ForcedDeregistrationTermEnded
        elif isinstance(event, OF_THE_ANNOUNCEMENT):
            last = type(event)


def test_every_event_can_happen() -> None:
    day = date(2023, 6, 1)
    stories: list[list[AftercareCommand]] = [
        [OPEN, check(LOOKED_ON, ceased=False), check(day, ceased=True), note(day)],
        [*FORMED, report(day), restrict(day), lift(day)],
        [*CEASED, notify(LOOKED_ON), form(day), restrict(day)],
        [*CEASED, announce(ANNOUNCED_ON), object_to(FORCED_ON)],
        [*CEASED, announce(ANNOUNCED_ON), force(FORCED_ON), restore(FORCED_ON)],
    ]
    histories = [ticked(happened(*story), LATEST) for story in stories]
    found = {type(event) for history in histories for event in history}
    assert found == set(get_args(AftercareEvent))
