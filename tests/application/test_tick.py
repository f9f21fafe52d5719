"""The daily tick raises what is overdue, each deadline once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from application.deadlines import TICK, DueRow, Tick
from application.handling import Handler
from domain.enforcement.rectification.events import RectificationOverdue
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import StreamId
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from tests.infrastructure.bureau import serve
from tests.infrastructure.eventstore.memory import Memory

DUE, DAY_AFTER, LATER = date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 12)
NOW = datetime(2026, 10, 12, 4, tzinfo=UTC)


@dataclass
class Known:
    """A deadline view that never learns what became of anything."""

    rows: list[DueRow]

    def overdue(self, on: date) -> Iterable[DueRow]:
        return [row for row in self.rows if row.due_on < on]


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
