"""An order to rectify from the draft to the end of its term."""

from datetime import date
from uuid import UUID

import pytest

from domain.enforcement.rectification.commands import RectificationCommand
from domain.enforcement.rectification.events import (
    RectificationEvent,
    RectificationOrderServed,
)
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from domain.kernel.calendar import DeadlineKind
from domain.kernel.identity import PatrolId, stream_id
from tests.domain.enforcement.orders import (
    COMPLIED,
    DRAFT,
    DRAFTED,
    DUE_ON,
    EXTEND,
    EXTENDED,
    FAIL,
    FAILED,
    ISSUE,
    ISSUED,
    ORDER,
    PASS,
    PASSED,
    REFUSE,
    REFUSED,
    SERVE,
    SERVED,
    SERVED_ON,
    SERVICE_OVERDUE,
    TO_SERVICE,
    TOO_LATE,
    WITHDRAW,
    WITHDRAWN,
    comply,
    october,
    tick,
)
from tests.given import given


def on(day: date) -> dict[str, date]:
    return {"occurred_on": day}


def test_an_order_is_drafted() -> None:
    given(ORDER).when(DRAFT).then(DRAFTED)


def test_an_order_from_a_finding_names_the_patrol_and_the_finding() -> None:
    patrol = PatrolId(stream_id("patrol", UUID(int=7)))
    origin = {"patrol": patrol, "finding": 2}
    given(ORDER).when(DRAFT.model_copy(update=origin)).then(
        DRAFTED.model_copy(update=origin)
    )


def test_an_order_is_drafted_once() -> None:
    given(ORDER, DRAFTED).when(DRAFT).then()
    other = DRAFT.model_copy(update={"demand": "停止销售"})
    given(ORDER, DRAFTED).when(other).refused(Because.NOT_NOW)


def test_an_issued_order_must_be_served_within_the_procedures_own_term() -> None:
    given(ORDER, DRAFTED).when(ISSUE).then(ISSUED)


def test_an_order_is_issued_once_under_one_number() -> None:
    given(ORDER, DRAFTED, ISSUED).when(ISSUE).then()
    other = ISSUE.model_copy(update={"document_no": "市监责改〔2026〕13号"})
    given(ORDER, DRAFTED, ISSUED).when(other).refused(Because.NOT_NOW)


def test_an_order_issued_again_on_another_day_is_not_the_same_act() -> None:
    later = ISSUE.model_copy(update=on(date(2026, 9, 16)))
    given(ORDER, DRAFTED, ISSUED).when(later).refused(Because.NOT_NOW)


def test_an_order_is_not_issued_before_it_is_drafted() -> None:
    before = ISSUE.model_copy(update=on(date(2026, 9, 13)))
    given(ORDER, DRAFTED).when(before).refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def test_before_the_law_of_1996_no_rule_on_orders_is_known() -> None:
    long_ago = date(1996, 10, 16)
    drafted = DRAFTED.model_copy(update={"drafted_on": long_ago})
    given(ORDER, drafted).when(ISSUE.model_copy(update=on(long_ago))).refused(
        Because.NO_RULE, "occurred_on"
    )


def test_a_served_order_is_due_by_the_rule_when_the_officer_names_no_term() -> None:
    given(ORDER, DRAFTED, ISSUED).when(SERVE).then(SERVED)


def test_a_served_order_is_due_after_the_term_the_officer_names() -> None:
    one_week = SERVE.model_copy(update={"term_days": 7})
    given(ORDER, DRAFTED, ISSUED).when(one_week).then(
        SERVED.model_copy(update={"deadline": comply(SERVED_ON, 7, date(2026, 9, 24))})
    )


def test_the_longest_term_is_sixty_days() -> None:
    longest, longer = (SERVE.model_copy(update={"term_days": n}) for n in (60, 61))
    given(ORDER, DRAFTED, ISSUED).when(longest).then(
        SERVED.model_copy(update={"deadline": comply(SERVED_ON, 60, date(2026, 11, 16))})
    )
    given(ORDER, DRAFTED, ISSUED).when(longer).refused(Because.TERM_TOO_LONG, "term_days")


def test_an_order_is_not_served_before_it_is_issued() -> None:
    before = SERVE.model_copy(update=on(date(2026, 9, 14)))
    given(ORDER, DRAFTED, ISSUED).when(before).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


def test_an_order_may_be_served_on_the_day_it_is_issued() -> None:
    [served] = ORDER.decide(
        SERVE.model_copy(update=on(date(2026, 9, 15))), ORDER.replay([DRAFTED, ISSUED])
    )
    assert isinstance(served, RectificationOrderServed)
    assert served.deadline.due_on == date(2026, 9, 30)


def test_an_order_is_served_once() -> None:
    given(ORDER, *TO_SERVICE).when(SERVE).then()
    other = SERVE.model_copy(update={"recipient": "店员王某"})
    given(ORDER, *TO_SERVICE).when(other).refused(Because.NOT_NOW)


def test_serving_again_with_the_rules_own_term_named_is_the_same() -> None:
    given(ORDER, *TO_SERVICE).when(SERVE.model_copy(update={"term_days": 15})).then()
    given(ORDER, *TO_SERVICE).when(SERVE.model_copy(update={"term_days": 20})).refused(
        Because.NOT_NOW
    )


def test_service_again_is_still_the_same_after_an_extension() -> None:
    given(ORDER, *TO_SERVICE, EXTENDED).when(SERVE).then()


def test_an_order_not_served_in_time_is_marked_once_and_may_still_be_served() -> None:
    due, after = date(2026, 9, 23), date(2026, 9, 24)
    kind = DeadlineKind.SERVE
    given(ORDER, DRAFTED, ISSUED).when(tick(kind, due)).refused(Because.NOT_YET_DUE)
    given(ORDER, DRAFTED, ISSUED).when(tick(kind, after)).then(SERVICE_OVERDUE)
    given(ORDER, DRAFTED, ISSUED, SERVICE_OVERDUE).when(tick(kind, after)).then()
    given(ORDER, DRAFTED, ISSUED, SERVICE_OVERDUE).when(SERVE).then(SERVED)


def test_a_term_is_extended_once() -> None:
    given(ORDER, *TO_SERVICE).when(EXTEND).then(EXTENDED)
    given(ORDER, *TO_SERVICE, EXTENDED).when(EXTEND).then()
    more = EXTEND.model_copy(update={"new_due_on": october(27)})
    given(ORDER, *TO_SERVICE, EXTENDED).when(more).refused(Because.ALREADY_EXTENDED)
    why = EXTEND.model_copy(update={"reason": "另有原因"})
    given(ORDER, *TO_SERVICE, EXTENDED).when(why).refused(Because.ALREADY_EXTENDED)


def test_an_extension_that_ends_on_a_day_off_ends_on_the_next_working_day() -> None:
    saturday = EXTEND.model_copy(update={"new_due_on": october(17)})
    given(ORDER, *TO_SERVICE).when(saturday).then(
        EXTENDED.model_copy(
            update={"deadline": comply(DUE_ON, 9, october(19), october(17), october(18))}
        )
    )


def test_a_term_is_extended_by_at_most_thirty_days() -> None:
    last, beyond = (
        EXTEND.model_copy(update={"new_due_on": date(2026, 11, day)}) for day in (7, 8)
    )
    saturday_and_sunday = (date(2026, 11, 7), date(2026, 11, 8))
    given(ORDER, *TO_SERVICE).when(last).then(
        EXTENDED.model_copy(
            update={"deadline": comply(DUE_ON, 30, date(2026, 11, 9), *saturday_and_sunday)}
        )
    )
    given(ORDER, *TO_SERVICE).when(beyond).refused(Because.TERM_TOO_LONG, "new_due_on")


def test_an_extension_must_end_later_than_the_term_did() -> None:
    same_day = EXTEND.model_copy(update={"new_due_on": DUE_ON})
    given(ORDER, *TO_SERVICE).when(same_day).refused(
        Because.DUE_NOT_AFTER_SERVICE, "new_due_on"
    )


def test_a_term_may_be_extended_on_its_last_day_but_not_after_it() -> None:
    last_day = EXTEND.model_copy(update=on(DUE_ON))
    after = EXTEND.model_copy(update=on(TOO_LATE))
    given(ORDER, *TO_SERVICE).when(last_day).then(EXTENDED)
    given(ORDER, *TO_SERVICE).when(after).refused(Because.EXTENDED_TOO_LATE, "occurred_on")


def test_a_recheck_passed_in_time_ends_the_order() -> None:
    given(ORDER, *TO_SERVICE).when(PASS).then(PASSED, COMPLIED)
    given(ORDER, *TO_SERVICE, PASSED, COMPLIED).when(PASS).then()
    other = PASS.model_copy(update={"remarks": "已改正"})
    given(ORDER, *TO_SERVICE, PASSED, COMPLIED).when(other).refused(Because.NOT_NOW)


def test_a_recheck_may_be_passed_on_the_last_day_of_the_term() -> None:
    last_day = PASS.model_copy(update=on(DUE_ON))
    given(ORDER, *TO_SERVICE).when(last_day).then(
        PASSED.model_copy(update={"rechecked_on": DUE_ON}), COMPLIED
    )


def test_a_recheck_failed_in_time_leaves_the_term_running() -> None:
    given(ORDER, *TO_SERVICE).when(FAIL).then(FAILED)
    given(ORDER, *TO_SERVICE, FAILED).when(FAIL).then()
    given(ORDER, *TO_SERVICE, FAILED).when(PASS).then(PASSED, COMPLIED)


def test_the_same_words_on_another_day_are_another_recheck() -> None:
    next_day = date(2026, 9, 29)
    given(ORDER, *TO_SERVICE, FAILED).when(FAIL.model_copy(update=on(next_day))).then(
        FAILED.model_copy(update={"rechecked_on": next_day})
    )


def test_a_refusal_is_recorded_once() -> None:
    given(ORDER, *TO_SERVICE).when(REFUSE).then(REFUSED)
    given(ORDER, *TO_SERVICE, REFUSED).when(REFUSE).then()
    other = REFUSE.model_copy(update={"remarks": "再次拒绝"})
    given(ORDER, *TO_SERVICE, REFUSED).when(other).refused(Because.NOT_NOW)


@pytest.mark.parametrize(
    "command", [EXTEND, FAIL, PASS, REFUSE, WITHDRAW], ids=lambda one: type(one).__name__
)
def test_nothing_about_the_term_lies_before_service(command: RectificationCommand) -> None:
    eve = command.model_copy(update=on(date(2026, 9, 16)))
    given(ORDER, *TO_SERVICE).when(eve).refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


@pytest.mark.parametrize(
    "command", [EXTEND, PASS, REFUSE, WITHDRAW], ids=lambda one: type(one).__name__
)
def test_nothing_lies_before_the_last_recheck(command: RectificationCommand) -> None:
    eve = command.model_copy(update=on(date(2026, 9, 27)))
    given(ORDER, *TO_SERVICE, FAILED).when(eve).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


@pytest.mark.parametrize(
    "history",
    [(DRAFTED,), (DRAFTED, ISSUED), TO_SERVICE],
    ids=["draft", "issued", "served"],
)
def test_an_order_may_be_withdrawn_until_its_term_ends(
    history: tuple[RectificationEvent, ...],
) -> None:
    given(ORDER, *history).when(WITHDRAW).then(WITHDRAWN)
    given(ORDER, *history, WITHDRAWN).when(WITHDRAW).then()


def test_an_order_is_not_withdrawn_before_it_is_drafted_or_issued() -> None:
    early = WITHDRAW.model_copy(update=on(date(2026, 9, 13)))
    given(ORDER, DRAFTED).when(early).refused(Because.BEFORE_THE_LAST_STEP)
    given(ORDER, DRAFTED, ISSUED).when(early).refused(Because.BEFORE_THE_LAST_STEP)
