"""The daily tick raises what is overdue, each deadline once, and lets surcharge grow."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from application.deadlines import TICK, DueRow, Tick
from application.enforcement.execution.reactions import execution_of
from application.handling import Ask, Handler
from domain.enforcement.execution.commands import ExecutionCommand
from domain.enforcement.execution.events import PaymentOverdue, SurchargeAccrued
from domain.enforcement.rectification.events import RectificationOverdue
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from tests.domain.enforcement.execution import fines
from tests.infrastructure.bureau import serve
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

DUE, DAY_AFTER, LATER = date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 12)
NOW = datetime(2026, 10, 12, 4, tzinfo=UTC)


@dataclass
class Known:
    """A deadline view that never learns what became of anything."""

    rows: list[DueRow]
    growing: list[StreamId] = field(default_factory=list)

    def overdue(self, on: date) -> Iterable[DueRow]:
        return [row for row in self.rows if row.due_on < on]

    def accruing(self, on: date) -> Iterable[StreamId]:
        assert on
        return self.growing


@pytest.fixture
def store() -> Memory:
    return Memory()


@pytest.fixture
def order(store: Memory) -> StreamId:
    return serve(Handler(store, lambda: NOW, RULE_BOOK), 1)


@pytest.fixture
def tick(store: Memory, order: StreamId) -> Tick:
    known = Known([DueRow(order, DeadlineKind.COMPLY, DUE)])
    return Tick(Handler(store, lambda: NOW, RULE_BOOK), known, BUREAU.desks)


def test_on_its_last_day_a_term_still_runs(tick: Tick) -> None:
    assert tick.run(DUE) == 0


def test_what_is_overdue_is_raised_once(tick: Tick, store: Memory) -> None:
    assert [tick.run(DAY_AFTER), tick.run(DAY_AFTER), tick.run(LATER)] == [1, 0, 0]
    raised = [each for each in store.log if isinstance(each.event, RectificationOverdue)]
    assert len(raised) == 1
    assert raised[0].occurred_on == DAY_AFTER
    assert raised[0].context.actor == TICK


def test_a_view_that_is_behind_raises_nothing(store: Memory, order: StreamId) -> None:
    mistaken = Known([DueRow(order, DeadlineKind.SERVE, date(2026, 9, 23))])
    tick = Tick(Handler(store, lambda: NOW, RULE_BOOK), mistaken, BUREAU.desks)
    before = store.head()
    assert tick.run(DAY_AFTER) == 0
    assert store.head() == before


def test_a_deadline_that_has_not_passed_is_refused_and_passed_over(
    store: Memory, order: StreamId
) -> None:
    hasty = Known([DueRow(order, DeadlineKind.COMPLY, date(2026, 9, 1))])
    tick = Tick(Handler(store, lambda: NOW, RULE_BOOK), hasty, BUREAU.desks)
    assert tick.run(date(2026, 10, 2)) == 0


FINE = execution_of(fines.CASE)
LATE, DAY_AFTER_LATE = date(2026, 3, 18), date(2026, 3, 19)


def tell(store: Memory, *told: ExecutionCommand) -> None:
    """Commands about the fine, each of its own day."""
    for number, each in enumerate(told, start=store.head() + 1):
        context = asked(number).model_copy(update={"duty": Duty.AUTOMATIC})
        ask = Ask(fines.EXECUTION, FINE, each)
        Handler(store, lambda: NOW, RULE_BOOK).handle(ask, context=context)


def ticking(store: Memory, known: Known) -> Tick:
    return Tick(Handler(store, lambda: NOW, RULE_BOOK), known, BUREAU.desks)


def grown(store: Memory) -> list[tuple[date, int]]:
    return [
        (each.occurred_on, each.event.amount)
        for each in store.log
        if isinstance(each.event, SurchargeAccrued)
    ]


def test_surcharge_grows_every_day_and_the_same_tick_twice_is_once(store: Memory) -> None:
    tell(store, fines.OPEN)
    tick = ticking(store, Known([DueRow(FINE, DeadlineKind.PAY, fines.DUE_ON)]))
    assert [tick.run(LATE), tick.run(LATE)] == [1, 0]
    assert grown(store) == [(LATE, fines.A_DAY)]
    assert isinstance(store.log[1].event, PaymentOverdue)
    known = Known([], [FINE])
    tick = ticking(store, known)
    assert [tick.run(DAY_AFTER_LATE), tick.run(DAY_AFTER_LATE)] == [0, 0]
    assert grown(store) == [(LATE, fines.A_DAY), (DAY_AFTER_LATE, fines.A_DAY)]
    assert {each.context.actor for each in store.log[1:]} == {TICK}


def test_days_without_a_tick_are_made_up_for(store: Memory) -> None:
    tell(store, fines.OPEN, fines.accrue(LATE))
    ticking(store, Known([], [FINE])).run(date(2026, 3, 23))
    assert grown(store)[1:] == [(date(2026, 3, 23), 5 * fines.A_DAY)]


def test_a_tick_of_an_earlier_day_reckons_nothing(store: Memory) -> None:
    tell(store, fines.OPEN, fines.accrue(DAY_AFTER_LATE))
    ticking(store, Known([], [FINE])).run(LATE)
    assert len(grown(store)) == 1


@pytest.mark.parametrize(
    "last",
    [fines.pay(LATE, fines.FINE), fines.pause(LATE), fines.terminate(LATE)],
    ids=lambda command: type(command).__name__,
)
def test_where_nothing_grows_not_even_a_receipt_is_kept(
    store: Memory, last: ExecutionCommand
) -> None:
    tell(store, fines.OPEN, last)
    before = store.head(), len(store.receipts)
    ticking(store, Known([], [FINE])).run(date(2026, 3, 24))
    assert (store.head(), len(store.receipts)) == before


def test_a_view_that_speaks_of_no_execution_is_passed_over(store: Memory) -> None:
    assert ticking(store, Known([], [FINE])).run(LATE) == 0
    assert store.head() == 0
