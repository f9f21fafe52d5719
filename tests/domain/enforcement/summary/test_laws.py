"""What holds of every summary penalty, whatever was asked of it."""

from datetime import date
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.case.vocabulary import PartyKind
from domain.enforcement.summary.commands import SummaryCommand
from domain.enforcement.summary.events import (
    FineCollectedOnTheSpot,
    SummaryEvent,
    SummaryFinePaid,
    SummaryPenaltyImposed,
)
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from tests.domain.enforcement.summary.slips import (
    CITIZEN,
    COMPANY,
    NOW,
    SUMMARY,
    THEN,
    YUAN,
    collect,
    file,
    hand_in,
    happened,
    pay_in,
    punish,
    tick,
)
from tests.given import told

LATE = date(2026, 3, 20)
KINDS = (DeadlineKind.PAY, DeadlineKind.SUMMARY_FILE, DeadlineKind.HAND_IN)
days = st.sampled_from([THEN, NOW]) | st.dates(NOW, LATE)
fines = st.sampled_from([None, 50 * YUAN, 51 * YUAN, 200 * YUAN, 3_001 * YUAN])
reasons = st.sampled_from([None, "事后难以执行"])
commands: st.SearchStrategy[SummaryCommand] = st.one_of(
    st.builds(punish, days, fines, st.sampled_from([CITIZEN, COMPANY])),
    st.builds(collect, days, reasons),
    st.builds(hand_in, days),
    st.builds(pay_in, days, st.sampled_from([50 * YUAN, 200 * YUAN])),
    st.builds(file, days),
    st.builds(tick, st.sampled_from(DeadlineKind), days),
)
BEGINNINGS: list[list[SummaryCommand]] = [[], [punish()], [punish(), collect()]]
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=8).map(lambda more: [*begun, *more])
)


def answers(
    command: SummaryCommand, history: list[SummaryEvent]
) -> list[SummaryEvent] | Refused:
    try:
        return list(SUMMARY.decide(command, SUMMARY.replay(history)))
    except Refused as refusal:
        return refusal


def test_every_event_can_happen() -> None:
    stories_told: list[list[SummaryCommand]] = [
        [punish(), collect(), hand_in(LATE), file(NOW)],
        [punish(), tick(DeadlineKind.PAY, LATE), pay_in(LATE)],
    ]
    events = [event for story in stories_told for event in happened(*story)]
    assert {type(event) for event in events} == set(get_args(SummaryEvent))


@forall(stories)
def test_no_fine_is_above_the_limit_and_none_is_paid_twice(
    asked: list[SummaryCommand],
) -> None:
    history = told(SUMMARY, asked)
    SUMMARY.replay(history)
    payments = (FineCollectedOnTheSpot, SummaryFinePaid)
    assert sum(isinstance(each, payments) for each in history) <= 1
    for each in history:
        if isinstance(each, SummaryPenaltyImposed) and each.fine is not None:
            citizen = each.party.kind is PartyKind.CITIZEN
            old, new = (50, 200) if citizen else (1_000, 3_000)
            most = old if each.on < date(2021, 7, 15) else new
            assert each.fine <= each.limit == most * YUAN


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[SummaryCommand], command: SummaryCommand
) -> None:
    history = told(SUMMARY, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands, st.sampled_from(KINDS))
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[SummaryCommand], command: SummaryCommand, kind: DeadlineKind
) -> None:
    history = told(SUMMARY, asked)
    mark = answers(tick(kind, command.occurred_on), history)
    marked = [*history, *(mark if isinstance(mark, list) else [])]
    before, after = answers(command, history), answers(command, marked)
    if isinstance(before, Refused) or isinstance(after, Refused):
        assert isinstance(before, Refused)
        assert isinstance(after, Refused)
    elif not isinstance(command, MarkOverdue) and before:
        assert SUMMARY.replay([*history, *before]) == SUMMARY.replay([*marked, *after])
