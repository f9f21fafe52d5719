"""An application for registration, by example."""

from datetime import date
from typing import Any

import pytest

from domain.kernel.calendar import DeadlineKind
from domain.kernel.errors import Refused
from domain.registration.application import Pending, household_of
from domain.registration.application import events as happened
from domain.registration.vocabulary import RegistrationBecause as Because
from tests.domain.registration.applying import (
    APPLICATION,
    CHIEF,
    COMPANY,
    DAY,
    DUE,
    EAST,
    FOOD,
    HAZARDOUS,
    IN_2022,
    LATER,
    NOODLES,
    OLD,
    TOBACCO,
    UNIFIED,
    WEST,
    approve,
    check,
    extend,
    notify,
    refuse,
    submit,
    supplement,
    tick,
    withdraw,
)
from tests.domain.supervision.examples import FOREIGN
from tests.given import given, told

REGISTER = DeadlineKind.REGISTER
AFTER = date(2003, 7, 3)
PAPERS = ("场地证明", "身份证明")
NOTIFIED = happened.DeficiencyNotified(missing=PAPERS, on=LATER)


def after(*commands: Any) -> list[Any]:
    return told(APPLICATION, commands)


def standing(*commands: Any) -> Pending:
    found = APPLICATION.replay(after(*commands))
    assert isinstance(found, Pending)
    return found


def test_inv_38_nothing_is_registered_before_what_must_be_approved_is() -> None:
    """N2: 「一律不得登记注册」; no registration before the required approval or licence."""
    given(APPLICATION, *after(submit())).when(approve()).refused(
        Because.PRE_APPROVAL_MISSING
    )
    both = submit(items=frozenset({FOOD, TOBACCO}))
    given(APPLICATION, *after(both, check())).when(approve()).refused(
        Because.PRE_APPROVAL_MISSING
    )
    given(APPLICATION, *after(submit(), check())).when(approve()).then(
        happened.RegistrationApproved(
            household=household_of(OLD),
            number=OLD,
            station=WEST,
            particulars=NOODLES,
            required=(FOOD,),
            approved_by=CHIEF,
            on=LATER,
        )
    )


def test_inv_38_an_approval_that_has_run_out_is_none() -> None:
    """N2."""
    run_out = check(on=DAY, valid_until=date(2003, 6, 8))
    history = after(submit(), run_out)
    given(APPLICATION, *history).when(approve()).refused(Because.PRE_APPROVAL_MISSING)
    assert after(submit(), run_out, approve(date(2003, 6, 8)))[-1].on == date(2003, 6, 8)
    renewed = check(valid_until=date(2004, 6, 8))
    assert after(submit(), run_out, renewed, approve())[-1].required == (FOOD,)


def test_inv_38_the_catalogue_is_that_of_the_day_of_approval() -> None:
    """N2, and 先照后证: what moved behind the licence is not asked for any more."""
    late = submit(IN_2022, items=frozenset({FOOD}))
    approved = after(late, approve(IN_2022, UNIFIED))[-1]
    assert approved.required == ()
    still = submit(IN_2022, items=frozenset({FOOD, HAZARDOUS}))
    given(APPLICATION, *after(still)).when(approve(IN_2022, UNIFIED)).refused(
        Because.PRE_APPROVAL_MISSING
    )


def test_an_approval_is_of_an_item_that_was_asked_for_and_of_a_day_that_was() -> None:
    """N1: what is shown is looked at."""
    history = after(submit())
    given(APPLICATION, *history).when(check(TOBACCO)).refused(Because.NOT_ASKED_FOR)
    given(APPLICATION, *history).when(check(issued_on=date(2003, 6, 10))).refused(
        Because.DATES_OF_THE_APPROVAL, "issued_on"
    )
    given(APPLICATION, *history).when(check(valid_until=date(2003, 6, 1))).refused(
        Because.DATES_OF_THE_APPROVAL, "valid_until"
    )
    given(APPLICATION, *after(submit(), check())).when(check()).then()


def test_what_is_missing_is_told_once_and_completely() -> None:
    """N1, 一次性告知: a second notice is refused, the same one again is nothing."""
    given(APPLICATION, *after(submit())).when(notify(*PAPERS)).then(NOTIFIED)
    history = after(submit(), notify(*PAPERS))
    given(APPLICATION, *history).when(notify("验资报告")).refused(Because.TOLD_BEFORE)
    given(APPLICATION, *history).when(notify(*PAPERS)).then()
    supplied = after(submit(), notify(*PAPERS), supplement(*PAPERS))
    given(APPLICATION, *supplied).when(notify("验资报告")).refused(Because.TOLD_BEFORE)


def test_while_something_is_missing_nothing_is_registered() -> None:
    """N1: 「不得违反规定随意降低条件」; no lowering of conditions or simplifying of
    procedure."""
    history = (submit(), check(), notify(*PAPERS), supplement(PAPERS[0]))
    given(APPLICATION, *after(*history)).when(approve()).refused(Because.STILL_MISSING)
    given(APPLICATION, *after(*history)).when(supplement("别的")).refused(
        Because.NOT_MISSING
    )
    given(APPLICATION, *after(*history)).when(supplement(PAPERS[0])).then()
    complete = after(*history, supplement(PAPERS[1]), approve())
    assert isinstance(complete[-1], happened.RegistrationApproved)


def test_the_term_stands_still_while_the_applicant_is_waited_for() -> None:
    assert standing(submit()).decide.due_on == DUE  # type: ignore[union-attr]
    waiting = (submit(), notify(*PAPERS))
    assert standing(*waiting).decide is None
    given(APPLICATION, *after(*waiting)).when(tick(REGISTER, AFTER)).then()
    anew = standing(*waiting, supplement(*PAPERS, on=date(2003, 8, 1))).decide
    assert anew is not None
    assert (anew.starts_on, anew.due_on) == (date(2003, 8, 1), date(2003, 9, 1))


def test_a_decision_that_is_late_is_late_in_writing() -> None:
    late = happened.DecisionOverdue(due_on=DUE)
    given(APPLICATION, *after(submit())).when(tick(REGISTER, AFTER)).then(late)
    given(APPLICATION, *after(submit())).when(tick(REGISTER, DUE)).refused(
        Because.NOT_YET_DUE
    )
    noted = after(submit(), tick(REGISTER, AFTER))
    given(APPLICATION, *noted).when(tick(REGISTER, AFTER)).then()
    # Whether the tick has come by makes no difference.
    refused = after(submit(), refuse(AFTER))
    assert refused[1:] == [late, *after(submit(), refuse(AFTER))[2:]]
    assert after(submit(), tick(REGISTER, AFTER), refuse(AFTER)) == refused


@pytest.mark.parametrize(
    ("day", "more", "due_on", "rule"),
    [
        (
            date(2003, 6, 2),
            {"particulars": NOODLES, "laid_off": True},
            date(2003, 7, 2),
            "REG-1987",
        ),
        (
            date(2003, 9, 1),
            {"particulars": NOODLES, "laid_off": True},
            date(2003, 9, 4),
            "EXPEDITED-2003",
        ),
        (
            date(2003, 9, 1),
            {"particulars": COMPANY, "laid_off": True},
            date(2003, 9, 10),
            "EXPEDITED-2003",
        ),
        (
            date(2003, 9, 1),
            {"particulars": NOODLES, "laid_off": False},
            date(2003, 10, 8),
            "REG-1987",
        ),
        (
            date(2005, 6, 1),
            {"particulars": COMPANY, "laid_off": False},
            date(2005, 6, 29),
            "REG-2004",
        ),
        (
            date(2012, 6, 1),
            {"particulars": NOODLES, "laid_off": False},
            date(2012, 6, 18),
            "REG-2011",
        ),
        (
            date(2022, 6, 6),
            {"particulars": NOODLES, "laid_off": False},
            date(2022, 6, 9),
            "REG-2022",
        ),
    ],
)
def test_the_term_to_decide_is_that_of_its_day(
    day: date, more: dict[str, Any], due_on: date, rule: str
) -> None:
    """N1: the procedure of the day, neither shortened nor drawn out."""
    deadline = standing(submit(day, **more)).decide
    assert deadline is not None
    assert (deadline.due_on, deadline.rule_id) == (due_on, rule)


def test_the_term_is_extended_once_where_the_law_of_the_day_knows_it() -> None:
    in_2022 = submit(IN_2022)
    extended = after(in_2022, extend(date(2022, 6, 8)))[-1]
    assert extended.decide.due_on == date(2022, 6, 14)
    again = extend(date(2022, 6, 9)).model_copy(update={"reason": "再次延长"})
    history = after(in_2022, extend(date(2022, 6, 8)))
    given(APPLICATION, *history).when(again).refused(Because.NO_EXTENSION)
    given(APPLICATION, *history).when(extend(date(2022, 6, 8))).then()
    given(APPLICATION, *after(in_2022)).when(extend(date(2022, 6, 10))).refused(
        Because.NO_EXTENSION
    )
    given(APPLICATION, *after(submit())).when(extend(LATER)).refused(Because.NO_EXTENSION)


def test_inv_44_a_number_is_of_the_kind_of_its_day() -> None:
    history = after(submit(), check())
    for number in (UNIFIED, FOREIGN):
        given(APPLICATION, *history).when(approve(number=number)).refused(
            Because.NUMBER_NOT_OF_ITS_TIME, "number"
        )


def test_what_is_refused_or_withdrawn_is_not_registered() -> None:
    """N4: 「市场主体的准入行为」; entry is controlled, with reasons and the article."""
    given(APPLICATION, *after(submit())).when(refuse()).then(
        happened.RegistrationRefused(reasons="未取得前置审批", article="登记规定", on=LATER)
    )
    for end in (refuse(), withdraw()):
        over = after(submit(), check(), end)
        given(APPLICATION, *over).when(approve()).refused(Because.NOT_NOW)
        given(APPLICATION, *over).when(end).then()
        given(APPLICATION, *over).when(tick(REGISTER, AFTER)).then()
    given(APPLICATION, *after(submit(), refuse())).when(withdraw()).refused(Because.NOT_NOW)


def test_what_is_approved_is_approved_once() -> None:
    """N3, N4."""
    over = after(submit(), check(), approve())
    given(APPLICATION, *over).when(approve()).then()
    given(APPLICATION, *over).when(approve(station=EAST)).refused(Because.NOT_NOW)
    given(APPLICATION, *over).when(refuse()).refused(Because.NOT_NOW)
    given(APPLICATION, *over).when(tick(REGISTER, AFTER)).then()


def test_no_step_lies_before_the_last_one() -> None:
    history = after(submit(), check())
    for early in (approve(DAY), refuse(DAY), withdraw(DAY), notify("照片", on=DAY)):
        given(APPLICATION, *history).when(early).refused(Because.BEFORE_THE_LAST_STEP)


def test_before_the_rules_that_we_know_nothing_is_decided() -> None:
    given(APPLICATION).when(submit(date(1987, 8, 31))).refused(Because.NO_RULE)
    given(APPLICATION).when(approve()).refused(Because.NOT_NOW)


def test_to_apply_again_for_the_same_is_to_apply_once() -> None:
    given(APPLICATION, *after(submit())).when(submit()).then()
    given(APPLICATION, *after(submit())).when(submit(station=EAST)).refused(Because.NOT_NOW)
    with pytest.raises(Refused):
        APPLICATION.decide(submit(), APPLICATION.replay(after(submit(), refuse())))
