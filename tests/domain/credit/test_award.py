"""The award of 守合同重信用, from the application to its end (K4, K5)."""

from datetime import date, timedelta

import pytest

from domain.credit.award import events
from domain.credit.award.commands import AwardCommand
from domain.credit.award.events import AwardEvent
from domain.credit.vocabulary import AwardBecause as Because
from domain.credit.vocabulary import WithdrawalGround
from domain.kernel.calendar import DeadlineKind
from tests.domain.credit.files import SHOP
from tests.domain.credit.honours import (
    APPLIED,
    APPLIED_ON,
    APPLY,
    AWARD,
    CAUSE,
    ENDED,
    GRANTED,
    GRANTED_ON,
    HELD,
    HOLDS_UNTIL,
    LAST_DAY,
    PUBLICISED,
    REVIEWED,
    SCREENED,
    SCREENED_ON,
    SHOWN,
    grant,
    lose,
    objecting,
    publicise,
    refuse,
    review,
    screen,
    settling,
    tick,
    withdraw,
)
from tests.given import given

A_DAY = timedelta(days=1)
TERM_OVER = HOLDS_UNTIL + A_DAY
WITHDRAWN = events.AwardWithdrawn(
    household=SHOP,
    ground=WithdrawalGround.FOUND_UNWORTHY,
    cause=None,
    reasons="申报材料不实",
    on=GRANTED_ON,
)


@pytest.mark.parametrize(
    ("history", "command", "said"),
    [
        ((), APPLY, [APPLIED]),
        ((APPLIED,), screen(), [SCREENED]),
        ((APPLIED, SCREENED), review(), [REVIEWED]),
        ((APPLIED, SCREENED, REVIEWED), publicise(), [PUBLICISED]),
        (SHOWN, grant(), [ENDED, GRANTED]),
        ((*SHOWN, ENDED), grant(), [GRANTED]),
    ],
)
def test_the_award_is_applied_for_screened_reviewed_shown_and_given(
    history: tuple[AwardEvent, ...], command: AwardCommand, said: list[AwardEvent]
) -> None:
    """K4, K5, O13: of the business's own will; an association may have recommended it, and
    whoever holds it may be held up as a model (守信典型). K4: 「“守合同、重信用”」."""
    given(AWARD, *history).when(command).then(*said)
    given(AWARD, *history, *said).when(command).then()


@pytest.mark.parametrize(
    ("history", "command", "because"),
    [
        ((), screen(), Because.NOT_NOW),
        ((APPLIED,), review(), Because.NOT_NOW),
        ((APPLIED,), publicise(), Because.NOT_NOW),
        ((APPLIED,), grant(), Because.NOT_NOW),
        ((APPLIED,), objecting(), Because.NOT_NOW),
        ((APPLIED,), withdraw(GRANTED_ON), Because.NOT_NOW),
        ((APPLIED, SCREENED), screen(passed=False), Because.NOT_NOW),
        ((APPLIED,), screen(day=APPLIED_ON - A_DAY), Because.BEFORE_THE_LAST_STEP),
        ((APPLIED, SCREENED), review(day=APPLIED_ON), Because.BEFORE_THE_LAST_STEP),
        ((APPLIED,), refuse(APPLIED_ON - A_DAY), Because.BEFORE_THE_LAST_STEP),
        (SHOWN, grant(LAST_DAY), Because.WINDOW_OPEN),
        (SHOWN, objecting(GRANTED_ON), Because.WINDOW_CLOSED),
        (SHOWN, objecting(SCREENED_ON), Because.BEFORE_THE_LAST_STEP),
        (SHOWN, settling(), Because.NO_SUCH_OBJECTION),
        (SHOWN, tick(LAST_DAY), Because.NOT_YET_DUE),
        (SHOWN, withdraw(GRANTED_ON), Because.NOT_NOW),
        (HELD, refuse(), Because.NOT_NOW),
        (HELD, withdraw(LAST_DAY), Because.BEFORE_THE_LAST_STEP),
        (HELD, tick(HOLDS_UNTIL, DeadlineKind.AWARD_TERM), Because.NOT_YET_DUE),
        ((*HELD, WITHDRAWN), grant(), Because.NOT_NOW),
        ((*HELD, WITHDRAWN), refuse(), Because.NOT_NOW),
    ],
)
def test_no_step_is_left_out_or_taken_out_of_turn(
    history: tuple[AwardEvent, ...], command: AwardCommand, because: Because
) -> None:
    given(AWARD, *history).when(command).refused(because)


def test_what_was_not_passed_goes_no_further() -> None:
    failed = SCREENED.model_copy(update={"passed": False})
    given(AWARD, APPLIED, failed).when(review()).refused(Because.NOT_PASSED)
    poor = REVIEWED.model_copy(update={"passed": False})
    given(AWARD, APPLIED, SCREENED, poor).when(publicise()).refused(Because.NOT_PASSED)
    refused = events.AwardRefused(household=SHOP, reasons="异议成立", on=GRANTED_ON)
    given(AWARD, APPLIED, failed).when(refuse()).then(refused)
    given(AWARD, APPLIED, failed, refused).when(refuse()).then()


def test_an_objection_is_answered_before_the_award_is_given() -> None:
    objected = events.ObjectionReceived(
        household=SHOP, number=1, matter="反映拖欠货款", objector=None, on=PUBLICISED.on
    )
    given(AWARD, *SHOWN).when(objecting()).then(objected)
    given(AWARD, *SHOWN, objected).when(objecting()).then()
    given(AWARD, *SHOWN, objected).when(grant()).refused(Because.OBJECTION_STANDS)
    early = settling(day=SCREENED_ON)
    given(AWARD, *SHOWN, objected).when(early).refused(Because.BEFORE_THE_LAST_STEP)
    for upheld in (False, True):
        settled = events.ObjectionSettled(
            household=SHOP, number=1, upheld=upheld, reasons="经核实", on=LAST_DAY
        )
        answered = (*SHOWN, objected, settled)
        given(AWARD, *SHOWN, objected).when(settling(upheld=upheld)).then(settled)
        given(AWARD, *answered).when(settling(upheld=upheld)).then()
        given(AWARD, *answered).when(settling(upheld=not upheld)).refused(Because.NOT_NOW)
        if upheld:
            given(AWARD, *answered).when(grant()).refused(Because.OBJECTION_STANDS)
        else:
            given(AWARD, *answered).when(grant()).then(ENDED, GRANTED)


def test_a_penalty_takes_the_award_away_and_names_what_did_it() -> None:
    day = date(2004, 2, 2)
    lost = events.AwardWithdrawn(
        household=SHOP,
        ground=WithdrawalGround.PENALTY,
        cause=CAUSE,
        reasons=None,
        on=day,
    )
    given(AWARD, *HELD).when(lose(day)).then(lost)
    given(AWARD, *HELD, lost).when(lose(day)).then()
    given(AWARD, *SHOWN).when(lose(day)).then()
    given(AWARD, *HELD).when(withdraw(GRANTED_ON)).then(WITHDRAWN)
    given(AWARD, *HELD, WITHDRAWN).when(withdraw(GRANTED_ON)).then()


def test_the_award_ends_with_its_term_whether_or_not_the_tick_came_by() -> None:
    over = events.AwardExpired(household=SHOP, due_on=HOLDS_UNTIL)
    mark = tick(TERM_OVER, DeadlineKind.AWARD_TERM)
    given(AWARD, *HELD).when(mark).then(over)
    given(AWARD, *HELD, over).when(mark).then()
    given(AWARD, *HELD).when(lose(TERM_OVER)).then(over)
    given(AWARD, *HELD).when(withdraw(TERM_OVER)).then(over)


def test_the_end_of_the_notice_is_noted_once() -> None:
    given(AWARD, *SHOWN).when(tick(GRANTED_ON)).then(ENDED)
    given(AWARD, *SHOWN, ENDED).when(tick(GRANTED_ON)).then()
    given(AWARD, *SHOWN).when(tick(GRANTED_ON, DeadlineKind.PAY)).then()
    with pytest.raises(ValueError, match="cannot follow"):
        AWARD.replay([APPLIED, GRANTED])
