"""What holds of every announcement, whatever was asked of it."""

from datetime import date

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.law.publicity import RepairClass
from domain.publicity.announcement import station_of
from domain.publicity.announcement.commands import AnnouncementCommand, DraftAnnouncement
from domain.publicity.announcement.events import (
    AnnouncementCorrected,
    AnnouncementEvent,
    AnnouncementPublished,
    AnnouncementReturned,
    AnnouncementRevised,
    SecrecyReviewCleared,
)
from domain.publicity.announcement.overdue import mark_overdue
from domain.publicity.announcement.states import Undrafted
from domain.publicity.vocabulary import Sanction
from tests.domain.publicity.notices import (
    ANNOUNCEMENT,
    CONTENT,
    LOWER,
    SHOWING,
    STATION,
    asking,
    clearing,
    correcting,
    drafting,
    ending,
    publishing,
    revising,
    tick,
    withdrawing,
)
from tests.given import told

days = st.sampled_from(
    [
        date(2026, 3, 4),
        date(2026, 3, 10),
        date(2026, 3, 31),
        date(2026, 4, 8),
        date(2026, 7, 1),
        date(2027, 3, 11),
    ]
)
contents = st.sampled_from(
    [CONTENT, LOWER, CONTENT.model_copy(update={"document_no": "样例19号"})]
)
sanctions = st.frozensets(st.sampled_from(Sanction), min_size=1, max_size=2)

commands: st.SearchStrategy[AnnouncementCommand] = st.one_of(
    st.builds(
        lambda day, content, imposed: drafting(day, content=content, sanctions=imposed),
        days,
        contents,
        sanctions,
    ),
    st.builds(revising, days, contents),
    st.builds(clearing, days),
    st.builds(
        lambda day, gravity: publishing(day, gravity=gravity),
        days,
        st.sampled_from(RepairClass),
    ),
    st.builds(correcting, days, contents),
    st.builds(asking, days, st.none() | sanctions, st.sampled_from(["1号文", "2号文"])),
    st.builds(withdrawing, days),
    st.builds(ending, days),
    st.builds(
        tick,
        st.sampled_from(
            [DeadlineKind.PUBLISH, DeadlineKind.WITHDRAW, DeadlineKind.DISPLAY]
        ),
        days,
    ),
)
BEGINNINGS: list[list[AnnouncementCommand]] = [
    [],
    [drafting()],
    [drafting(), clearing()],
    [*SHOWING],
]
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=8).map(lambda more: [*begun, *more])
)


def answers(
    command: AnnouncementCommand, history: list[AnnouncementEvent]
) -> list[AnnouncementEvent] | Refused:
    try:
        return list(ANNOUNCEMENT.decide(command, ANNOUNCEMENT.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[AnnouncementCommand]) -> None:
    announcement = ANNOUNCEMENT.replay(told(ANNOUNCEMENT, asked))
    if not isinstance(announcement, Undrafted):
        assert station_of(announcement) == STATION


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[AnnouncementCommand], command: AnnouncementCommand
) -> None:
    history = told(ANNOUNCEMENT, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands)
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[AnnouncementCommand], command: AnnouncementCommand
) -> None:
    history = told(ANNOUNCEMENT, asked)
    marked = list(history)
    for kind in (DeadlineKind.PUBLISH, DeadlineKind.WITHDRAW, DeadlineKind.DISPLAY):
        try:
            state = ANNOUNCEMENT.replay(marked)
            marked += mark_overdue(tick(kind, command.occurred_on), state)
        except Refused:
            continue
    before, after = answers(command, history), answers(command, marked)
    assert isinstance(before, Refused) == isinstance(after, Refused)
    if isinstance(before, list) and isinstance(after, list) and after:
        assert ANNOUNCEMENT.replay([*history, *before]) == ANNOUNCEMENT.replay(
            [*marked, *after]
        )


@forall(stories)
def test_inv_36_everything_that_is_shown_was_cleared_in_these_words(
    asked: list[AnnouncementCommand],
) -> None:
    cleared, written = None, None
    for event in told(ANNOUNCEMENT, asked):
        if isinstance(event, SecrecyReviewCleared):
            cleared = written
        elif isinstance(event, AnnouncementReturned):
            cleared = None
        elif isinstance(event, AnnouncementPublished):
            assert event.content == cleared
        elif isinstance(event, AnnouncementCorrected):
            assert event.reviewer is not None
        elif isinstance(event, AnnouncementRevised) or hasattr(event, "content"):
            cleared, written = None, event.content


def test_a_command_says_who_reviews_and_nothing_of_it_is_drafted_twice() -> None:
    first = SHOWING[0]
    assert isinstance(first, DraftAnnouncement)
    history = told(ANNOUNCEMENT, [first, first])
    assert len(history) == 1
