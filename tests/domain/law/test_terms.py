"""Terms of the law, counted out by hand on a calendar of plain weekends."""

from collections.abc import Callable
from datetime import date

import pytest

from domain.kernel.calendar import Deadline, DeadlineKind, Term, due
from domain.law.procedure import ProcedureRules
from domain.law.rulebook import RULE_BOOK


class PlainWeeks:
    """Monday to Friday, but for the first of May."""

    calendar_id = "plain"

    def is_workday(self, day: date) -> bool:
        return day.weekday() < 5 and (day.month, day.day) != (5, 1)

    def is_provisional(self, year: int) -> bool:
        return year > 2026


def deadline(pick: Callable[[ProcedureRules], Term | None], start: date) -> Deadline:
    rules = RULE_BOOK.on(start).procedure
    assert rules is not None
    term = pick(rules)
    assert term is not None
    return due(term, DeadlineKind.COMPLY, start, PlainWeeks())


@pytest.mark.parametrize(
    ("start", "due_on"),
    [
        (date(2003, 6, 2), date(2003, 6, 5)),  # 3 CD from a Monday
        (date(2003, 6, 5), date(2003, 6, 9)),  # 3 CD end on a Sunday
        (date(2010, 6, 3), date(2010, 6, 8)),  # 3 WD over a weekend
        (date(2026, 9, 3), date(2026, 9, 10)),  # 5 WD over a weekend
    ],
)
def test_a_hearing_may_be_asked_for_until(start: date, due_on: date) -> None:
    assert deadline(lambda rules: rules.hearing_request, start).due_on == due_on


@pytest.mark.parametrize(
    ("start", "due_on"),
    [
        (date(2003, 6, 2), date(2003, 6, 9)),  # 7 CD
        (date(2021, 7, 14), date(2021, 7, 21)),  # 7 CD, on the last day
        (date(2021, 7, 15), date(2021, 7, 26)),  # 7 WD, on the first
    ],
)
def test_a_decision_is_served_by(start: date, due_on: date) -> None:
    assert deadline(lambda rules: rules.serve_within, start).due_on == due_on


def test_a_fine_is_paid_within_fifteen_days_of_which_the_last_is_worked() -> None:
    paid_by = deadline(lambda rules: rules.pay_within, date(2026, 4, 17))
    # 04-17 + 15 = 05-02, a Saturday.
    assert paid_by.due_on == date(2026, 5, 4)
    assert paid_by.left_out == (date(2026, 5, 2), date(2026, 5, 3))
    assert paid_by.article == "行政处罚法 Art. 67"
    assert paid_by.rule_id == "PROC-2021"


def test_ninety_days_are_counted_through_weekends() -> None:
    decided_by = deadline(
        lambda rules: rules.decide_within.term if rules.decide_within else None,
        date(2026, 3, 2),
    )
    # 03-02 + 90 = 05-31, a Sunday.
    assert decided_by.due_on == date(2026, 6, 1)
    assert not decided_by.provisional


def test_an_overdue_order_is_taken_up_within_five_working_days() -> None:
    order = RULE_BOOK.on(date(2026, 4, 29)).rectification
    assert order is not None
    taken_up = due(order.escalate, DeadlineKind.ESCALATE, date(2026, 4, 29), PlainWeeks())
    assert taken_up.due_on == date(2026, 5, 7)
    assert taken_up.left_out == (date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3))
    assert taken_up.article is None
