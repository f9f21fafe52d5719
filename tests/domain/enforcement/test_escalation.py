"""What follows an order to rectify that is not obeyed."""

from datetime import date

import pytest

from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.events import (
    RectificationEvent,
    RectificationOrderServed,
)
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from domain.kernel.calendar import DeadlineKind
from tests.domain.enforcement.orders import (
    ASK,
    ASKED,
    COMPLIED,
    COMPLIED_LATE,
    DRAFT,
    DUE_ON,
    ESCALATE,
    ESCALATED,
    ESCALATION_OVERDUE,
    EXTEND,
    EXTENDED,
    IN_TIME,
    ISSUE,
    LATE_FAIL,
    LATE_PASS,
    ORDER,
    OVERDUE,
    PASS,
    PASSED,
    REFUSE,
    REFUSED,
    SERVE,
    TICK,
    TO_SERVICE,
    TOO_LATE,
    WAIVE,
    WAIVED,
    WITHDRAW,
    WITHDRAWN,
    october,
    rechecked,
    tick,
)
from tests.given import given, told

COMPLY = DeadlineKind.COMPLY


def on(day: date) -> dict[str, date]:
    return {"occurred_on": day}


def name(command: RectificationCommand) -> str:
    return type(command).__name__


def test_an_order_is_overdue_the_day_after_its_due_day_and_once() -> None:
    given(ORDER, *TO_SERVICE).when(tick(COMPLY, DUE_ON)).refused(Because.NOT_YET_DUE)
    given(ORDER, *TO_SERVICE).when(TICK).then(OVERDUE)
    given(ORDER, *TO_SERVICE, OVERDUE).when(TICK).then()


def test_an_extended_order_is_overdue_after_its_new_due_day() -> None:
    given(ORDER, *TO_SERVICE, EXTENDED).when(TICK).refused(Because.NOT_YET_DUE)
    given(ORDER, *TO_SERVICE, EXTENDED).when(tick(COMPLY, october(21))).then(
        OVERDUE.model_copy(update={"due_on": october(20)})
    )


@pytest.mark.parametrize("kind", [DeadlineKind.SERVE, DeadlineKind.ESCALATE])
def test_a_deadline_that_does_not_run_is_not_raised(kind: DeadlineKind) -> None:
    given(ORDER, *TO_SERVICE).when(tick(kind, date(2026, 12, 1))).then()
    given(ORDER, *TO_SERVICE, OVERDUE).when(tick(kind, date(2026, 12, 1))).then()


def test_a_recheck_after_the_term_finds_the_order_overdue_whether_or_not_marked() -> None:
    given(ORDER, *TO_SERVICE).when(LATE_FAIL).then(OVERDUE, rechecked(LATE_FAIL))
    given(ORDER, *TO_SERVICE, OVERDUE).when(LATE_FAIL).then(rechecked(LATE_FAIL))


def test_a_recheck_passed_late_corrects_but_does_not_end_the_order() -> None:
    corrected = (OVERDUE, rechecked(LATE_PASS), COMPLIED_LATE)
    given(ORDER, *TO_SERVICE).when(LATE_PASS).then(*corrected)
    given(ORDER, *TO_SERVICE, *corrected).when(LATE_PASS).then()
    given(ORDER, *TO_SERVICE, *corrected).when(ASK).then(ASKED)
    given(ORDER, *TO_SERVICE, *corrected).when(WAIVE).then(WAIVED)


def test_an_order_is_corrected_once() -> None:
    again = LATE_PASS.model_copy(update=on(october(12)))
    corrected = (OVERDUE, rechecked(LATE_PASS), COMPLIED_LATE)
    given(ORDER, *TO_SERVICE, *corrected).when(again).then(rechecked(again))


def test_a_recheck_in_time_that_is_entered_after_the_tick_still_counts_as_in_time() -> None:
    given(ORDER, *TO_SERVICE, OVERDUE).when(PASS).then(PASSED, COMPLIED)
    given(ORDER, *TO_SERVICE, OVERDUE, PASSED, COMPLIED).when(PASS).then()
    given(ORDER, *TO_SERVICE, OVERDUE, PASSED, COMPLIED).when(ASK).then()


def test_who_refused_and_then_corrects_has_still_refused() -> None:
    given(ORDER, *TO_SERVICE, REFUSED).when(PASS).then(PASSED, COMPLIED_LATE)
    given(ORDER, *TO_SERVICE, REFUSED, PASSED, COMPLIED_LATE).when(
        ESCALATE.model_copy(update=on(IN_TIME))
    ).then(ESCALATED)


@pytest.mark.parametrize("command", [ESCALATE, WAIVE], ids=name)
def test_inv_10_nothing_is_escalated_or_waived_before_the_term_ends(
    command: RectificationCommand,
) -> None:
    last_day = command.model_copy(update=on(DUE_ON))
    given(ORDER, *TO_SERVICE).when(last_day).refused(Because.NOT_YET_DUE, "occurred_on")


@pytest.mark.parametrize("command", [ASK, ESCALATE, WAIVE], ids=name)
def test_inv_10_an_escalation_cannot_be_dated_back_into_the_term(
    command: RectificationCommand,
) -> None:
    last_day = command.model_copy(update=on(DUE_ON))
    given(ORDER, *TO_SERVICE, OVERDUE).when(last_day).refused(
        Because.NOT_YET_DUE, "occurred_on"
    )


@pytest.mark.parametrize(
    ("command", "event"),
    [(ESCALATE, ESCALATED), (WAIVE, WAIVED)],
    ids=["escalate", "waive"],
)
def test_inv_10_a_refusal_is_escalated_or_waived_before_the_term_ends(
    command: RectificationCommand, event: RectificationEvent
) -> None:
    same_day = command.model_copy(update=on(IN_TIME))
    eve = command.model_copy(update=on(date(2026, 9, 27)))
    given(ORDER, *TO_SERVICE, REFUSED).when(same_day).then(event)
    given(ORDER, *TO_SERVICE, REFUSED).when(eve).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


@pytest.mark.parametrize("command", [ASK, ESCALATE, WAIVE], ids=name)
def test_inv_10_nothing_is_escalated_or_waived_before_the_last_recheck(
    command: RectificationCommand,
) -> None:
    found = rechecked(LATE_FAIL.model_copy(update=on(october(12))))
    given(ORDER, *TO_SERVICE, OVERDUE, found).when(command).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


def test_inv_10_the_due_day_is_later_than_the_day_of_service() -> None:
    shortest: list[RectificationCommand] = [
        DRAFT,
        ISSUE,
        SERVE.model_copy(update={"term_days": 1}),
    ]
    history = told(ORDER, shortest)
    [served] = [each for each in history if isinstance(each, RectificationOrderServed)]
    assert served.deadline.due_on == date(2026, 9, 18)


def test_inv_11_escalation_is_asked_for_once_and_has_a_deadline() -> None:
    given(ORDER, *TO_SERVICE, OVERDUE).when(ASK).then(ASKED)
    given(ORDER, *TO_SERVICE, OVERDUE, ASKED).when(ASK).then()
    later = ASK.model_copy(update=on(october(12)))
    given(ORDER, *TO_SERVICE, OVERDUE, ASKED).when(later).then()


def test_inv_11_an_order_neither_escalated_nor_waived_in_time_is_marked_once() -> None:
    kind = DeadlineKind.ESCALATE
    history = (*TO_SERVICE, OVERDUE, ASKED)
    given(ORDER, *history).when(tick(kind, october(15))).refused(Because.NOT_YET_DUE)
    given(ORDER, *history).when(tick(kind, october(16))).then(ESCALATION_OVERDUE)
    given(ORDER, *history, ESCALATION_OVERDUE).when(tick(kind, october(17))).then()
    given(ORDER, *history, ESCALATION_OVERDUE).when(ESCALATE).then(ESCALATED)


@pytest.mark.parametrize("command", [WITHDRAW, REFUSE], ids=name)
@pytest.mark.parametrize("marked", [(), (OVERDUE,)], ids=["unmarked", "marked"])
def test_inv_11_what_is_overdue_can_only_be_escalated_or_waived(
    marked: tuple[RectificationEvent, ...], command: RectificationCommand
) -> None:
    late = command.model_copy(update=on(TOO_LATE))
    given(ORDER, *TO_SERVICE, *marked).when(late).refused(Because.ESCALATE_OR_WAIVE)


def test_inv_11_what_was_refused_cannot_be_withdrawn_or_extended() -> None:
    given(ORDER, *TO_SERVICE, REFUSED).when(WITHDRAW).refused(Because.ESCALATE_OR_WAIVE)
    given(ORDER, *TO_SERVICE, REFUSED).when(EXTEND).refused(Because.NOT_NOW)


@pytest.mark.parametrize(
    ("command", "event"),
    [(ASK, ASKED), (ESCALATE, ESCALATED), (WAIVE, WAIVED)],
    ids=["ask", "escalate", "waive"],
)
def test_whether_the_tick_has_come_by_makes_no_difference(
    command: RectificationCommand, event: RectificationEvent
) -> None:
    given(ORDER, *TO_SERVICE).when(command).then(OVERDUE, event)
    given(ORDER, *TO_SERVICE, OVERDUE).when(command).then(event)


def test_an_order_overdue_is_not_extended_whether_or_not_marked() -> None:
    late = EXTEND.model_copy(update=on(TOO_LATE))
    given(ORDER, *TO_SERVICE).when(late).refused(Because.EXTENDED_TOO_LATE)
    given(ORDER, *TO_SERVICE, OVERDUE).when(late).refused(Because.EXTENDED_TOO_LATE)


def test_an_escalated_order_is_over() -> None:
    history = (*TO_SERVICE, OVERDUE, ESCALATED)
    given(ORDER, *history).when(ESCALATE).then()
    action = ESCALATE.model_copy(update={"to": Escalation.ENFORCEMENT_ACTION})
    given(ORDER, *history).when(action).refused(Because.NOT_NOW)
    given(ORDER, *history).when(WAIVE).refused(Because.NOT_NOW)


def test_a_waived_order_is_over() -> None:
    history = (*TO_SERVICE, OVERDUE, WAIVED)
    given(ORDER, *history).when(WAIVE).then()
    given(ORDER, *history).when(ESCALATE).refused(Because.NOT_NOW)
    given(ORDER, *history).when(LATE_PASS).refused(Because.NOT_NOW)


@pytest.mark.parametrize("end", [COMPLIED, WITHDRAWN], ids=["complied", "withdrawn"])
@pytest.mark.parametrize("kind", DeadlineKind)
def test_the_tick_finds_nothing_in_an_order_that_is_over(
    kind: DeadlineKind, end: RectificationEvent
) -> None:
    given(ORDER, *TO_SERVICE, end).when(tick(kind, date(2026, 12, 1))).then()
    given(ORDER, *TO_SERVICE, end).when(ASK).then()
