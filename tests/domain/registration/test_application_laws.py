"""What holds of every application, whatever was asked of it."""

from datetime import date
from typing import Any, get_args

from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.registration.application import events as happened
from domain.registration.application.events import ApplicationEvent
from tests.domain.registration.applying import (
    APPLICATION,
    DAY,
    FOOD,
    IN_2022,
    OLD,
    OTHER_OLD,
    TOBACCO,
    approve,
    breach,
    check,
    commit,
    extend,
    keep,
    notify,
    refuse,
    submit,
    supplement,
    tick,
    withdraw,
)
from tests.given import told

days = st.dates(DAY, date(2003, 8, 15))
papers = st.sampled_from(("场地证明", "身份证明"))
commands: st.SearchStrategy[Any] = st.one_of(
    st.builds(submit, days, items=st.sampled_from([frozenset(), frozenset({FOOD})])),
    st.builds(check, st.sampled_from([FOOD, TOBACCO]), days),
    st.builds(lambda paper, on: notify(paper, on=on), papers, days),
    st.builds(lambda paper, on: supplement(paper, on=on), papers, days),
    st.builds(commit, days, st.none() | st.just(FOOD), st.none() | papers),
    st.builds(extend, days),
    st.builds(approve, days, st.sampled_from([OLD, OTHER_OLD])),
    st.builds(refuse, days),
    st.builds(withdraw, days),
    st.builds(keep, days),
    st.builds(breach, days),
    st.builds(lambda on: tick(DeadlineKind.REGISTER, on), days),
    st.builds(lambda on: tick(DeadlineKind.PROVE, on, 1), days),
)
histories = st.lists(commands, max_size=12)


@forall(histories)
@settings(max_examples=60)
def test_whatever_is_decided_can_be_replayed(asked: list[Any]) -> None:
    APPLICATION.replay(told(APPLICATION, [submit(), *asked]))


@forall(histories)
@settings(max_examples=60)
def test_inv_38_no_history_leads_past_the_catalogue(asked: list[Any]) -> None:
    """N2."""
    seen: set[str] = set()
    for event in told(APPLICATION, [submit(), *asked]):
        if isinstance(event, happened.PreApprovalVerified):
            seen.add(event.item)
        if isinstance(event, happened.RegistrationApproved):
            assert set(event.required) <= seen


@forall(histories, commands)
@settings(max_examples=60)
def test_asking_again_changes_nothing(asked: list[Any], command: Any) -> None:
    history = told(APPLICATION, [submit(), *asked, command])
    try:
        again = APPLICATION.decide(command, APPLICATION.replay(history))
    except Refused:
        return
    assert not again


def test_every_event_can_happen() -> None:
    stories: tuple[list[Any], ...] = (
        [
            submit(),
            check(),
            notify("场地证明"),
            supplement("场地证明"),
            commit(),
            approve(),
        ],
        [submit(), commit(), tick(DeadlineKind.REGISTER, date(2003, 7, 3)), refuse()],
        [submit(), commit(), refuse()],
        [submit(), withdraw()],
        [submit(), commit(), keep(date(2003, 6, 10))],
        [submit(), commit(), breach(date(2003, 8, 1))],
        [submit(IN_2022), extend(IN_2022)],
    )
    found = {type(event) for story in stories for event in told(APPLICATION, story)}
    assert found == set(get_args(ApplicationEvent))
