"""Whether the tick has come by since makes no difference to what is entered late."""

from datetime import date, timedelta

from hypothesis import assume
from hypothesis import given as forall
from hypothesis import strategies as st

from domain.enforcement.execution import Execution, Unopened
from domain.enforcement.execution.commands import (
    ExecutionCommand,
    OpenExecution,
    ReceivePayment,
)
from domain.enforcement.execution.events import ExecutionEvent
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from tests.domain.enforcement.execution.fines import (
    APPLY,
    DEMAND,
    DUE_ON,
    EXECUTION,
    FINE,
    OPEN,
    PLAN,
    accrue,
    defer,
    opening,
    pay,
    waive,
)
from tests.domain.enforcement.execution.test_laws import answers, commands, stories
from tests.given import told


def reckoned(history: list[ExecutionEvent], to_on: date) -> Execution:
    """As it stands when the tick has come by on a day."""
    answer = answers(accrue(to_on), history)
    return EXECUTION.replay([*history, *(answer if isinstance(answer, list) else [])])


def standing(execution: Execution) -> tuple[object, ...]:
    """What anybody can see of an execution."""
    if isinstance(execution, Unopened):
        return (Unopened,)
    account = execution.account
    return (
        type(execution),
        account.owed,
        account.accrued,
        account.paid,
        account.since,
        account.overpaid,
        getattr(execution, "pay", None),
        getattr(execution, "court", None),
    )


@forall(stories, commands, st.integers(1, 60))
def test_entering_late_is_entering_in_order(
    asked: list[ExecutionCommand], command: ExecutionCommand, days: int
) -> None:
    """Whether the tick has come by since its day makes no difference to a command."""
    assume(not isinstance(command, MarkOverdue | OpenExecution))
    history = told(EXECUTION, asked)
    later = command.occurred_on + timedelta(days=days)
    accrued_first = answers(accrue(later), history)
    assume(not isinstance(accrued_first, Refused))
    assert isinstance(accrued_first, list)
    in_order = answers(command, history)
    late = answers(command, [*history, *accrued_first])
    if isinstance(in_order, Refused) or isinstance(late, Refused):
        assert isinstance(in_order, Refused)
        assert isinstance(late, Refused)
        assert in_order.because is late.because
        return
    assert standing(reckoned([*history, *in_order], later)) == standing(
        reckoned([*history, *accrued_first, *late], later)
    )


sums = st.sampled_from([1, 15_000, 100_000, 300_000, FINE])
payments = st.lists(st.tuples(st.integers(0, 40), sums), min_size=1, max_size=4)
BEGINNINGS: list[list[ExecutionCommand]] = [
    [OPEN],
    [opening(gains=100_000)],
    [OPEN, defer(DUE_ON, date(2026, 3, 24))],
    [OPEN, PLAN],
    [OPEN, waive(DUE_ON, 1)],
    [OPEN, DEMAND, APPLY],
]


@forall(st.sampled_from(BEGINNINGS), payments)
def test_payments_entered_late_leave_what_payments_in_order_leave(
    begun: list[ExecutionCommand], paying: list[tuple[int, int]]
) -> None:
    """One payment after another, each entered when the tick had long come by."""
    day, end = DUE_ON if len(begun) < 3 else APPLY.occurred_on, date(2027, 1, 4)
    asked: list[ReceivePayment] = []
    for number, (gap, amount) in enumerate(paying):
        day += timedelta(days=gap)
        asked.append(pay(day, amount, f"{number}号"))
    in_order = told(EXECUTION, [*begun, *asked, accrue(end)])
    late = told(EXECUTION, [*begun, *(x for each in asked for x in (accrue(end), each))])
    assert standing(reckoned(late, end)) == standing(EXECUTION.replay(in_order))
