"""What holds of every execution, whatever was asked of it."""

from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution import Execution, Unopened, station_of
from domain.enforcement.execution.commands import (
    AlterDue,
    ApplyToCourt,
    ExecutionCommand,
    IssueDemand,
)
from domain.enforcement.execution.events import (
    EnforcementTerminated,
    ExecutionEvent,
    ExecutionOpened,
    PenaltyDischarged,
    PenaltyEnforced,
)
from domain.enforcement.execution.states import Ended
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.money import Fen
from tests.domain.enforcement.execution.fines import (
    APPLY,
    COURT_BY,
    DEMAND,
    DUE_ON,
    EXECUTION,
    FINE,
    JUNE,
    MAY,
    OPEN,
    PLAN,
    STATION,
    accrue,
    defer,
    enforce,
    opening,
    pause,
    pay,
    plan,
    resume,
    terminate,
    tick,
    waive,
)
from tests.given import told

days = st.dates(date(2026, 3, 1), date(2026, 12, 10))
amounts = st.sampled_from([1, 15_000, 100_000, FINE])
receipts = st.sampled_from(["1号", "2号", "3号"])
BEGINNINGS: list[list[ExecutionCommand]] = [
    [],
    [OPEN],
    [OPEN, PLAN],
    [OPEN, accrue(date(2026, 3, 20))],
    [OPEN, DEMAND],
    [OPEN, DEMAND, APPLY],
]

commands: st.SearchStrategy[ExecutionCommand] = st.one_of(
    st.builds(opening, days, amounts, amounts),
    st.builds(pay, days, amounts, receipts),
    st.builds(defer, days, days),
    st.builds(
        lambda day, first, gap, sums: plan(
            day, (first, sums), (first + timedelta(days=gap), FINE - sums)
        ),
        days,
        days,
        st.integers(1, 30),
        st.sampled_from([1, 100_000]),
    ),
    st.builds(accrue, days),
    st.builds(waive, days, amounts),
    st.builds(pause, days),
    st.builds(resume, days),
    st.builds(lambda day: IssueDemand(occurred_on=day, document_no="催1号"), days),
    st.builds(
        lambda day: ApplyToCourt(occurred_on=day, court="样例法院", document_no="申1号"),
        days,
    ),
    st.builds(enforce, days, amounts),
    st.builds(terminate, days),
    st.builds(
        lambda day, fine, number: AlterDue(
            occurred_on=day, document_no=number, fine=Fen(fine)
        ),
        days,
        st.sampled_from([0, 15_000, 100_000]),
        receipts,
    ),
    st.builds(tick, st.sampled_from(DeadlineKind), days, st.none() | st.integers(1, 2)),
)
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=12).map(lambda more: [*begun, *more])
)


def answers(
    command: ExecutionCommand, history: list[ExecutionEvent]
) -> list[ExecutionEvent] | Refused:
    try:
        return list(EXECUTION.decide(command, EXECUTION.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[ExecutionCommand]) -> None:
    EXECUTION.replay(told(EXECUTION, asked))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[ExecutionCommand], command: ExecutionCommand
) -> None:
    """What was granted is not refused a moment later, either."""
    history = told(EXECUTION, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands)
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[ExecutionCommand], command: ExecutionCommand
) -> None:
    history = told(EXECUTION, asked)
    mark = answers(tick(DeadlineKind.PAY, command.occurred_on), history)
    marked = [*history, *(mark if isinstance(mark, list) else [])]
    before, after = answers(command, history), answers(command, marked)
    if isinstance(before, Refused) or isinstance(after, Refused):
        assert isinstance(before, Refused)
        assert isinstance(after, Refused)
    elif not isinstance(command, MarkOverdue) and before:
        assert EXECUTION.replay([*history, *before]) == EXECUTION.replay([*marked, *after])


@forall(stories)
def test_what_is_owed_stands_in_every_event_as_the_history_tells_it(
    asked: list[ExecutionCommand],
) -> None:
    history = told(EXECUTION, asked)
    for count, event in enumerate(history, 1):
        execution = EXECUTION.replay(history[:count])
        assert not isinstance(execution, Unopened)
        assert station_of(execution) == STATION
        stated = getattr(event, "owed", None)
        if stated is not None:
            assert stated == execution.account.owed


@forall(stories)
def test_every_fen_is_accounted_for(asked: list[ExecutionCommand]) -> None:
    """Due and accrued, less what was waived: it is paid, owed, or to be given back."""
    execution: Execution = EXECUTION.replay(told(EXECUTION, asked))
    if not isinstance(execution, Unopened):
        account = execution.account
        due = account.fine + account.gains + account.accrued - account.waived
        assert due + account.overpaid == account.paid + account.owed.total
        assert account.waived <= account.accrued <= account.fine


@forall(stories)
def test_inv_21_nothing_is_discharged_while_it_is_owed_unless_court_or_leader_end_it(
    asked: list[ExecutionCommand],
) -> None:
    history = told(EXECUTION, asked)
    for before, event in pairwise(history):
        if isinstance(event, PenaltyDischarged) and event.owed.total > 0:
            assert isinstance(before, PenaltyEnforced | EnforcementTerminated)
    execution = EXECUTION.replay(history)
    ends = sum(isinstance(each, PenaltyDischarged) for each in history)
    begins = sum(isinstance(each, ExecutionOpened) for each in history)
    assert ends == begins - (not isinstance(execution, Ended | Unopened))


def test_every_event_can_happen() -> None:
    late = date(2026, 3, 18)
    stories_told: list[list[ExecutionCommand]] = [
        [OPEN, PLAN, pay(MAY, 300_000, "1号"), pay(JUNE, 200_000, "2号")],
        [OPEN, defer(DUE_ON, MAY), pause(DUE_ON), resume(DUE_ON), waive(MAY, 1)],
        [
            OPEN,
            accrue(late),
            waive(late, 1),
            AlterDue(occurred_on=late, document_no="复议1号", fine=Fen(1)),
        ],
        [OPEN, DEMAND, tick(DeadlineKind.COURT, COURT_BY + timedelta(days=1))],
        [OPEN, DEMAND, APPLY, enforce(COURT_BY, FINE)],
        [OPEN, accrue(late), pay(DUE_ON, FINE)],
        [OPEN, terminate(DUE_ON)],
    ]
    happened = [event for story in stories_told for event in told(EXECUTION, story)]
    assert {type(event) for event in happened} == set(get_args(ExecutionEvent))
    ends = {each.end for each in happened if isinstance(each, PenaltyDischarged)}
    assert ends == set(ExecutionEnd)
