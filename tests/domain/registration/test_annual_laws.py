"""What holds of every annual file, whatever was asked of it."""

from datetime import date
from typing import Any, get_args

from hypothesis import given as forall
from hypothesis import settings
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.registration.annual import AnnualFile
from domain.registration.annual.events import AnnualEvent
from domain.registration.vocabulary import AbnormalGround
from tests.domain.registration.yearly import (
    DUE_2004,
    DUE_2016,
    FILE,
    IN_2014,
    LISTED,
    NOT_REPORTED,
    UNREACHABLE,
    after,
    close,
    due,
    inspect,
    list_for,
    missed,
    remove,
    report,
    tick,
)

days = st.dates(date(2015, 1, 1), date(2025, 12, 31))
years = st.integers(2015, 2017)
grounds = st.sampled_from(AbnormalGround)
commands: st.SearchStrategy[Any] = st.one_of(
    st.builds(lambda day: due(day.year, day), days),
    st.builds(report, days, years),
    st.builds(list_for, grounds, days),
    st.builds(remove, grounds, days),
    st.builds(missed, years, days),
    st.builds(
        tick,
        st.sampled_from([DeadlineKind.SERIOUS_LIST, DeadlineKind.SERIOUS_REMOVAL]),
        days,
    ),
    st.builds(close, days),
)
histories = st.lists(commands, max_size=14)


@forall(histories)
@settings(max_examples=60)
def test_whatever_is_decided_can_be_replayed(asked: list[Any]) -> None:
    FILE.replay(after(IN_2014, *asked))


@forall(histories, commands)
@settings(max_examples=60)
def test_asking_again_changes_nothing(asked: list[Any], command: Any) -> None:
    history = after(IN_2014, *asked, command)
    try:
        again = FILE.decide(command, FILE.replay(history))
    except Refused:
        return
    assert not again


@forall(histories)
@settings(max_examples=60)
def test_a_year_is_one_duty_and_a_ground_one_entry(asked: list[Any]) -> None:
    file = FILE.replay(after(IN_2014, *asked))
    assert isinstance(file, AnnualFile)
    assert all(year == duty.opened.year for year, duty in file.duties.items())
    numbers = [each.number for each in file.entries.values()]
    assert len(numbers) == len(set(numbers))
    assert all(number <= file.listed for number in numbers)


def test_every_event_can_happen() -> None:
    later = date(2017, 3, 6)
    serious = tick(DeadlineKind.SERIOUS_LIST, date(2019, 7, 2))
    stories = (
        [*DUE_2004, inspect(date(2004, 3, 1))],
        [*DUE_2016, close(date(2016, 2, 1))],
        [
            *(*LISTED, list_for(UNREACHABLE, later), remove(UNREACHABLE, later)),
            *(report(later), remove(NOT_REPORTED, later)),
        ],
        [*LISTED, serious, tick(DeadlineKind.SERIOUS_REMOVAL, date(2024, 7, 3))],
        [
            *(IN_2014, due(2021, date(2021, 1, 5)), missed(2021, date(2021, 7, 1))),
            tick(DeadlineKind.SERIOUS_LIST, date(2024, 7, 2)),
        ],
    )
    found = {type(event) for story in stories for event in after(*story)}
    assert found == set(get_args(AnnualEvent))
