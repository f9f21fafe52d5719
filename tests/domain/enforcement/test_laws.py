"""What holds of every order to rectify, whatever was asked of it."""

from datetime import date
from typing import get_args

from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.rectification.commands import (
    AskForEscalation,
    DraftOrder,
    EscalateOrder,
    ExtendDeadline,
    IssueOrder,
    RecordRecheck,
    RecordRefusal,
    RectificationCommand,
    ServeOrder,
    WaiveEscalation,
    WithdrawOrder,
)
from domain.enforcement.rectification.events import (
    ComplianceTranscribed,
    EscalationWaived,
    OrderTranscribed,
    RectificationEscalated,
    RectificationEvent,
    RectificationOrderIssued,
    RectificationOrderServed,
    RectificationOrderWithdrawn,
    RectificationOverdue,
    RectificationRefused,
)
from domain.enforcement.rectification.states import Over
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from tests.domain.enforcement.orders import (
    ASK,
    DRAFT,
    ESCALATE,
    EXTEND,
    FAIL,
    ISSUE,
    LATE_PASS,
    ORDER,
    PASS,
    REFUSE,
    SERVE,
    SHOP,
    STATION,
    TICK,
    WAIVE,
    WITHDRAW,
    october,
    tick,
)
from tests.given import told

days = st.dates(date(2026, 9, 10), date(2026, 11, 30)) | st.just(date(1995, 5, 1))
words = st.sampled_from(["未标价", "已改正"])
no_leave = st.none()
BEGINNINGS: list[list[RectificationCommand]] = [
    [],
    [DRAFT, ISSUE],
    [DRAFT, ISSUE, SERVE],
    [DRAFT, ISSUE, SERVE, TICK],
    [DRAFT, ISSUE, SERVE, REFUSE],
]

commands: st.SearchStrategy[RectificationCommand] = st.one_of(
    st.builds(
        DraftOrder,
        occurred_on=days,
        household=st.just(SHOP),
        station=st.just(STATION),
        matter=words,
        demand=words,
        patrol=st.none(),
        finding=st.none(),
        late_entry=no_leave,
    ),
    st.builds(
        IssueOrder,
        occurred_on=days,
        document_no=st.sampled_from(["12号", "13号"]),
        late_entry=no_leave,
    ),
    st.builds(
        ServeOrder,
        occurred_on=days,
        mode=st.sampled_from(ServiceMode),
        recipient=words,
        term_days=st.none() | st.integers(1, 70),
        late_entry=no_leave,
    ),
    st.builds(
        ExtendDeadline,
        occurred_on=days,
        new_due_on=days,
        reason=words,
        late_entry=no_leave,
    ),
    st.builds(
        RecordRecheck,
        occurred_on=days,
        passed=st.booleans(),
        remarks=words,
        patrol=st.none(),
        late_entry=no_leave,
    ),
    st.builds(RecordRefusal, occurred_on=days, remarks=words, late_entry=no_leave),
    st.builds(
        MarkOverdue,
        occurred_on=days,
        kind=st.sampled_from(DeadlineKind),
        late_entry=no_leave,
    ),
    st.builds(AskForEscalation, occurred_on=days, late_entry=no_leave),
    st.builds(
        EscalateOrder,
        occurred_on=days,
        to=st.sampled_from(Escalation),
        reason=words,
        late_entry=no_leave,
    ),
    st.builds(WaiveEscalation, occurred_on=days, reason=words, late_entry=no_leave),
    st.builds(WithdrawOrder, occurred_on=days, reason=words, late_entry=no_leave),
)
stories = st.sampled_from(BEGINNINGS).flatmap(
    lambda begun: st.lists(commands, max_size=15).map(lambda more: [*begun, *more])
)


def answers(
    command: RectificationCommand, history: list[RectificationEvent]
) -> list[RectificationEvent] | Refused:
    try:
        return list(ORDER.decide(command, ORDER.replay(history)))
    except Refused as refusal:
        return refusal


@forall(stories)
def test_whatever_is_decided_can_be_replayed(asked: list[RectificationCommand]) -> None:
    ORDER.replay(told(ORDER, asked))


@forall(stories, commands)
def test_asking_again_changes_nothing(
    asked: list[RectificationCommand], command: RectificationCommand
) -> None:
    """What was granted is not refused a moment later, either."""
    history = told(ORDER, asked)
    answer = answers(command, history)
    if isinstance(answer, list):
        assert answers(command, [*history, *answer]) == []


@forall(stories, commands)
def test_the_tick_makes_no_difference_to_what_may_be_done(
    asked: list[RectificationCommand], command: RectificationCommand
) -> None:
    history = told(ORDER, asked)
    mark = tick(DeadlineKind.COMPLY, command.occurred_on)
    marked = [*history, *told_after(history, mark)]
    before, after = answers(command, history), answers(command, marked)
    if isinstance(before, Refused) or isinstance(after, Refused):
        assert isinstance(before, Refused)
        assert isinstance(after, Refused)
    elif not isinstance(command, MarkOverdue):
        assert ORDER.replay([*history, *before]) == ORDER.replay([*marked, *after]) or (
            before == after == []
        )


def told_after(
    history: list[RectificationEvent], command: RectificationCommand
) -> list[RectificationEvent]:
    answer = answers(command, history)
    return answer if isinstance(answer, list) else []


@forall(stories)
def test_inv_10_every_due_day_is_later_than_the_day_it_counts_from(
    asked: list[RectificationCommand],
) -> None:
    for event in told(ORDER, asked):
        if isinstance(event, RectificationOrderIssued | RectificationOrderServed):
            assert event.deadline.due_on > event.deadline.starts_on


@forall(stories)
def test_inv_11_no_order_that_was_disobeyed_ends_unless_escalated_waived_or_in_time(
    asked: list[RectificationCommand],
) -> None:
    history = told(ORDER, asked)
    disobeyed = any(
        isinstance(event, RectificationOverdue | RectificationRefused) for event in history
    )
    followed = any(
        isinstance(event, RectificationEscalated | EscalationWaived) for event in history
    )
    assert not followed or disobeyed
    order = ORDER.replay(history)
    if disobeyed and isinstance(order, Over):
        assert not isinstance(order.by, RectificationOrderWithdrawn)


def test_every_event_can_happen() -> None:
    served: list[RectificationCommand] = [DRAFT, ISSUE, SERVE]
    ends: list[list[RectificationCommand]] = [
        [tick(DeadlineKind.SERVE, date(2026, 9, 24))],
        [EXTEND, FAIL, PASS],
        [REFUSE, ESCALATE],
        [TICK, ASK, tick(DeadlineKind.ESCALATE, october(16)), LATE_PASS, WAIVE],
        [WITHDRAW],
    ]
    happened = told(ORDER, [DRAFT, ISSUE, *ends[0]])
    for end in ends[1:]:
        happened += told(ORDER, [*served, *end])
    happened += [
        OrderTranscribed(
            household=SHOP, station=STATION, matter="未标价", issued_on=october(1)
        ),
        ComplianceTranscribed(household=SHOP),
    ]
    assert {type(event) for event in happened} == set(get_args(RectificationEvent))
