"""The deadlines of an order to rectify: by which rule, by which calendar, until when."""

from datetime import date

from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.events import (
    EscalationAsked,
    RectificationOrderIssued,
    RectificationOrderServed,
)
from domain.kernel.calendar import Deadline, Unit
from tests.domain.enforcement.orders import (
    ASK,
    DRAFT,
    DUE_ON,
    ISSUE,
    ORDER,
    SERVE,
    SERVED,
    days,
    october,
)
from tests.given import told


def on(day: date) -> dict[str, date]:
    return {"occurred_on": day}


def deadlines(*asked: RectificationCommand) -> list[Deadline]:
    return [
        event.deadline
        for event in told(ORDER, asked)
        if isinstance(
            event, RectificationOrderIssued | RectificationOrderServed | EscalationAsked
        )
    ]


def test_inv_45_the_deadline_names_its_rule() -> None:
    serve, comply, escalate = deadlines(DRAFT, ISSUE, SERVE, ASK)
    assert (serve.rule_id, serve.unit) == ("PROC-2021", Unit.WORKING_DAYS)
    assert serve.article == "市场监督管理行政处罚程序规定 Art. 81"
    assert (comply.rule_id, comply.unit) == ("RECT-2021", Unit.CALENDAR_DAYS)
    assert (escalate.rule_id, escalate.unit) == ("RECT-2021", Unit.WORKING_DAYS)


def test_inv_45_each_step_is_under_the_rule_of_its_own_day() -> None:
    eve, first = date(2021, 7, 14), date(2021, 7, 15)
    serve, comply = deadlines(
        *(step.model_copy(update=on(eve)) for step in (DRAFT, ISSUE)),
        SERVE.model_copy(update=on(first)),
    )
    assert serve.rule_id == "PROC-2018"
    assert comply.rule_id == "RECT-2021"


def test_the_sars_holiday_of_2003_ended_on_the_fifth_of_may() -> None:
    """The notice of 21 April 2003 gave back 6 and 7 May, and the weekend of 26 April."""
    issue, serve, ask = date(2003, 4, 19), date(2003, 4, 21), date(2003, 5, 7)
    to_serve, to_comply, to_escalate = deadlines(
        DRAFT.model_copy(update=on(issue)),
        ISSUE.model_copy(update=on(issue)),
        SERVE.model_copy(update=on(serve)),
        ASK.model_copy(update=on(ask)),
    )
    # The seventh day is Saturday 26 April.
    assert to_serve.due_on == date(2003, 4, 28)
    assert to_serve.left_out == days(date(2003, 4, 26), date(2003, 4, 27))
    # The fifteenth day is Tuesday 6 May, worked; before the notice it was not.
    assert (to_comply.due_on, to_comply.left_out) == (date(2003, 5, 6), ())
    assert to_comply.rule_id == "RECT-1996"
    # 8, 9, 12, 13 and 14 May.
    assert to_escalate.due_on == date(2003, 5, 14)
    assert to_escalate.left_out == days(date(2003, 5, 10), date(2003, 5, 11))


def test_working_days_leave_out_the_sars_holiday() -> None:
    serve, ask = date(2003, 4, 10), date(2003, 4, 29)
    *_, to_escalate = deadlines(
        *(step.model_copy(update=on(serve)) for step in (DRAFT, ISSUE, SERVE)),
        ASK.model_copy(update=on(ask)),
    )
    # 30 April; 6, 7, 8 and 9 May.
    assert to_escalate.due_on == date(2003, 5, 9)
    assert to_escalate.left_out == days(date(2003, 5, 1), date(2003, 5, 5))


def test_national_day_of_2026_is_left_out_and_its_make_up_saturday_counts() -> None:
    issue = date(2026, 9, 24)
    to_serve, to_comply = deadlines(
        *(step.model_copy(update=on(issue)) for step in (DRAFT, ISSUE)),
        SERVE.model_copy(update=on(date(2026, 9, 25))),
    )
    # 28, 29, 30 September; 8, 9, Saturday 10 and 12 October.
    assert to_serve.due_on == october(12)
    assert to_serve.left_out == (
        *days(date(2026, 9, 25), date(2026, 9, 27)),
        *days(october(1), october(7)),
        october(11),
    )
    # The fifteenth day after 25 September is that Saturday.
    assert (to_comply.due_on, to_comply.left_out) == (october(10), ())
    assert not to_serve.provisional
    assert SERVED.deadline.due_on == DUE_ON
