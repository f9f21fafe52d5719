"""What is entered late: seen as it stands, and reckoned anew by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from application.deadline_view import board
from application.enforcement.execution.ends import EVENTS
from application.enforcement.execution.reactions import execution_of, reactions
from application.enforcement.execution.views import PENALTY, PenaltyRow
from application.handling import Ask, Handler
from domain.enforcement.execution.commands import ExecutionCommand
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.messages import Duty
from domain.law.rulebook import RULE_BOOK
from tests.application.test_execution_views import recorded
from tests.domain.enforcement.case.cases import CASE as CASE_DECIDER
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    APPLY,
    CASE,
    COURT_BY,
    DEMAND,
    DUE_ON,
    EXECUTION,
    FINE,
    MAY,
    OPEN,
    PLAN,
    accrue,
    defer,
    pay,
)
from tests.domain.enforcement.execution.test_laws import commands, stories
from tests.infrastructure.eventstore.asking import asked
from tests.infrastructure.eventstore.memory import Memory

STREAM = execution_of(CASE)
AFTER = date(2026, 5, 9)


def march(day: int) -> date:
    return date(2026, 3, day)


class Told:
    """An execution in a log, with everything that follows by itself."""

    def __init__(self) -> None:
        self.store = Memory()
        self.handler = Handler(
            self.store, lambda: datetime(2026, 12, 31, 4, tzinfo=UTC), RULE_BOOK
        )
        self.numbers = count(1)

    def tell(self, *told: ExecutionCommand) -> "Told":
        for each in told:
            context = asked(next(self.numbers)).model_copy(update={"duty": Duty.AUTOMATIC})
            self.handler.handle(Ask(EXECUTION, STREAM, each), context=context)
            self.follow()
        return self

    def follow(self) -> None:
        reacting = [
            each for each in reactions(CASE_DECIDER, EXECUTION) if "anew" in each.name
        ]
        seen = 0
        while seen < len(self.store.log):
            cause, seen = self.store.log[seen], seen + 1
            for reaction in reacting:
                if isinstance(cause.event, reaction.reads):
                    for ask, context in reaction.asks(cause):
                        self.handler.handle(ask, context=context)

    @property
    def row(self) -> PenaltyRow:
        (found,) = PENALTY.fold(self.store.log).values()
        return found

    @property
    def deadlines(self) -> dict[str, str]:
        rows = board(EVENTS).fold(self.store.log)
        return {key.removeprefix(f"{STREAM}/"): each.status for key, each in rows.items()}


def test_a_part_paid_in_time_and_entered_late_leaves_the_surcharge_of_the_rest() -> None:
    ticks = (accrue(march(18)), accrue(march(19)))
    late, in_order = Told(), Told()
    late.tell(OPEN, *ticks, pay(DUE_ON, 400_000))
    in_order.tell(OPEN, pay(DUE_ON, 400_000), *ticks)
    assert sums(late.row) == sums(in_order.row)
    assert (late.row.surcharge_fen, late.row.accrued_to) == (2 * 3_000, march(19))
    assert (late.row.status, late.row.overdue_on) == ("OVERDUE", march(19))
    assert late.deadlines == in_order.deadlines == {"PAY": "MISSED", "COURT": "RUNNING"}


def test_what_is_reckoned_anew_is_of_the_day_up_to_which_it_had_been() -> None:
    told = Told().tell(OPEN, accrue(march(20)), pay(march(18), 400_000))
    of = [(each.event.topic.split(".")[1], each.occurred_on) for each in told.store.log]
    assert of[2:] == [
        ("surcharge-accrued", march(20)),
        ("surcharge-corrected", march(18)),
        ("fine-paid", march(18)),
        ("surcharge-accrued", march(20)),
    ]
    assert told.row.owed_fen == 100_000 + A_DAY + 2 * 3_000
    by = told.store.log[-1].context.actor
    assert by == "reaction:enforcement.accrue-anew"


def test_all_of_it_paid_in_time_leaves_nothing() -> None:
    told = Told().tell(OPEN, accrue(march(19)), pay(DUE_ON, FINE))
    assert (told.row.status, told.row.surcharge_fen) == ("PAID", 0)
    assert (told.row.accrued_to, told.row.overdue_on) == (None, None)
    assert told.deadlines == {"PAY": "MET", "COURT": "LIFTED"}


@pytest.mark.parametrize(
    ("leave", "status", "key"),
    [
        (PLAN, "INSTALMENTS", "PAY/1"),
        (defer(DUE_ON, MAY), "DEFERRED", "PAY"),
    ],
)
def test_a_row_goes_back_to_the_leave_that_still_ran(
    leave: ExecutionCommand, status: str, key: str
) -> None:
    happened = recorded(OPEN, leave, accrue(AFTER), pay(MAY, 1))
    (row,) = PENALTY.fold(happened).values()
    assert (row.status, row.due_on, row.overdue_on) == (status, MAY, None)
    assert row.court_due_on is None
    found = board(EVENTS).fold(happened)[f"{STREAM}/{key}"]
    assert (found.status, found.due_on) == ("RUNNING", MAY)


def test_a_fine_that_still_ran_goes_back_to_be_due() -> None:
    (row,) = PENALTY.fold(recorded(OPEN, accrue(march(18)), pay(DUE_ON, 1))).values()
    assert (row.status, row.due_on) == ("DUE", DUE_ON)


def test_at_court_it_stays_there() -> None:
    later = date(2026, 9, 25)
    demand = DEMAND.model_copy(update={"occurred_on": march(18)})
    told = Told().tell(OPEN, demand, pay(march(18), 400_000, "1号"), APPLY)
    told.tell(accrue(later), pay(date(2026, 9, 20), 100_000, "2号"))
    assert (told.row.status, told.row.court_due_on) == ("AT_COURT", COURT_BY)
    assert told.row.owed_fen == told.row.owed_surcharge_fen


@forall(stories, st.lists(commands, max_size=3))
def test_entered_late_or_in_order_a_row_says_the_same(
    story: list[ExecutionCommand], more: list[ExecutionCommand]
) -> None:
    """But for the days on which it was found overdue and last seen to grow."""
    told = [each for each in (*story, *more) if not isinstance(each, MarkOverdue)]
    last = max((each.occurred_on for each in told), default=DUE_ON)
    late, in_order = Told(), Told()
    for each in told:
        refused(late, accrue(last))
        assert refused(in_order, each) is refused(late, each)
    refused(in_order, accrue(last))
    refused(late, accrue(last))
    rows = [PENALTY.fold(one.store.log) for one in (in_order, late)]
    assert [sums(each) for each in rows[0].values()] == [
        sums(each) for each in rows[1].values()
    ]


def refused(told: Told, command: ExecutionCommand) -> Any:
    try:
        told.tell(command)
    except Refused as refusal:
        return refusal.because
    return None


def sums(row: PenaltyRow) -> PenaltyRow:
    return replace(row, overdue_on=None, accrued_to=None)
