"""What holds of every unlicensed operation, whatever was asked of it."""

from datetime import date
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.unlicensed.commands import UnlicensedCommand
from domain.enforcement.unlicensed.events import (
    OperationClassified,
    OperationLicensed,
    OperationPenalised,
    RegularisationOverdue,
    RegularisationRefused,
    UnlicensedEvent,
    UnlicensedOperationDiscovered,
)
from domain.enforcement.unlicensed.states import Disposed, Disposition
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.unlicensed import UnlicensedType
from tests.domain.enforcement.unlicensed.stalls import (
    DAY,
    DUE_ON,
    EARLIER,
    NOW_URGED,
    OPERATION,
    TODAY,
    UNDER_ACTION,
    URGED,
    act,
    ban,
    classify,
    close,
    discover,
    exempt,
    happened,
    later,
    link,
    penalise,
    tick,
    transfer,
    unwilling,
    urge,
)
from tests.given import told

days = st.dates(date(2003, 2, 20), date(2003, 4, 10)) | st.dates(TODAY, later(40, TODAY))
BEGINNINGS: list[list[UnlicensedCommand]] = [
    [],
    [discover()],
    [*URGED],
    [*UNDER_ACTION],
    [*NOW_URGED],
    [discover(TODAY), classify(TODAY, dangerous=True), act(TODAY)],
]
commands: st.SearchStrategy[UnlicensedCommand] = st.one_of(
    st.builds(discover, days),
    st.builds(
        lambda day, of, dangerous: classify(day, of, dangerous=dangerous),
        days,
        st.sampled_from(UnlicensedType),
        st.booleans(),
    ),
    st.builds(urge, days),
    st.builds(unwilling, days),
    st.builds(link, days, days),
    st.builds(exempt, days),
    st.builds(transfer, days),
    st.builds(act, days),
    st.builds(ban, days),
    st.builds(penalise, days, st.sampled_from([0, 100, 1_000_000]), days),
    st.builds(close, days),
    st.builds(tick, days),
)
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=10).map(lambda more: [*begun, *more])
)


def answers(
    command: UnlicensedCommand, history: list[UnlicensedEvent]
) -> list[UnlicensedEvent] | Refused:
    try:
        return list(OPERATION.decide(command, OPERATION.replay(history)))
    except Refused as refusal:
        return refusal


def test_every_event_can_happen() -> None:
    late = later(1, DUE_ON)
    stories_told: list[list[UnlicensedCommand]] = [
        [*URGED, unwilling(later(8)), act(later(9)), penalise(later(9), 100)],
        [*UNDER_ACTION, ban(late), close(late)],
        [*URGED, link(later(8), DAY)],
        [discover(recurrence_of=EARLIER)],
        [discover(TODAY), classify(TODAY), exempt(TODAY)],
        [discover(), classify(of=UnlicensedType.T1), transfer(later(1))],
    ]
    events = [event for story in stories_told for event in happened(*story)]
    assert {type(event) for event in events} == set(get_args(UnlicensedEvent))


@forall(stories)
def test_inv_12_whatever_is_asked_there_is_at_most_one_disposition(
    asked: list[UnlicensedCommand],
) -> None:
    history = told(OPERATION, asked)
    ends = [each for each in history if isinstance(each, get_args(Disposition))]
    assert len(ends) == isinstance(OPERATION.replay(history), Disposed)
    for found in history[:1]:
        assert isinstance(found, UnlicensedOperationDiscovered)
        for each in ends:
            if isinstance(each, OperationLicensed):
                assert found.on <= each.registered_on <= each.on


@forall(stories)
def test_inv_13_no_fine_is_younger_than_2022_without_an_order_disobeyed(
    asked: list[UnlicensedCommand],
) -> None:
    history = told(OPERATION, asked)
    disobeyed = any(
        isinstance(each, RegularisationOverdue | RegularisationRefused) for each in history
    )
    types = [each.type for each in history if isinstance(each, OperationClassified)]
    for each in history:
        if isinstance(each, OperationPenalised) and each.fine:
            before = each.conduct_until < date(2022, 3, 1)
            assert disobeyed or before or types[-1] is UnlicensedType.T5


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[UnlicensedCommand], command: UnlicensedCommand
) -> None:
    history = told(OPERATION, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands)
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[UnlicensedCommand], command: UnlicensedCommand
) -> None:
    history = told(OPERATION, asked)
    mark = answers(tick(command.occurred_on), history)
    marked = [*history, *(mark if isinstance(mark, list) else [])]
    before, after = answers(command, history), answers(command, marked)
    if isinstance(before, Refused) or isinstance(after, Refused):
        assert isinstance(before, Refused)
        assert isinstance(after, Refused)
    elif not isinstance(command, MarkOverdue) and before:
        assert OPERATION.replay([*history, *before]) == OPERATION.replay([*marked, *after])
