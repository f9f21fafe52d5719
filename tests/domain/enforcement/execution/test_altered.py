"""Reviews that stop the surcharge, and decisions that are altered or revoked."""

from datetime import date

from domain.enforcement.case.vocabulary import ExecutionEnd
from domain.enforcement.execution.commands import AlterDue
from domain.enforcement.execution.events import (
    DueAltered,
    EnforcementTerminated,
    InstalmentMet,
    Owed,
    SurchargePaused,
    SurchargeResumed,
)
from domain.enforcement.execution.states import Due, Ended, Overdue
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.enforcement.execution.vocabulary import PauseCause
from domain.kernel.money import Fen
from tests.domain.enforcement.execution.fines import (
    A_DAY,
    CASE,
    DUE_ON,
    EXECUTION,
    FINE,
    OPEN,
    OPENED,
    PLAN,
    PLANNED,
    SHOP,
    accrue,
    accrued,
    discharged,
    happened,
    opening,
    owed,
    paid,
    pause,
    pay,
    resume,
    waive,
)
from tests.given import given

DOCUMENT = "样例复议决定〔2026〕3号"
LATE = date(2026, 3, 18)


def april(day: int) -> date:
    return date(2026, 4, day)


def alter(day: date, fine: int, gains: int = 0) -> AlterDue:
    return AlterDue(occurred_on=day, document_no=DOCUMENT, fine=Fen(fine), gains=Fen(gains))


def altered(
    day: date, fine: int, left: Owed, *, surcharge: int = 0, overpaid: int = 0
) -> DueAltered:
    return DueAltered(
        case=CASE,
        household=SHOP,
        document_no=DOCUMENT,
        fine=Fen(fine),
        gains=Fen(0),
        owed=left,
        surcharge=Fen(surcharge),
        overpaid=Fen(overpaid),
        on=day,
    )


PAUSED = SurchargePaused(
    case=CASE,
    household=SHOP,
    cause=PauseCause.RECONSIDERATION,
    document_no="样例复议〔2026〕3号",
    counts=True,
    on=april(1),
)


def test_days_of_review_are_not_counted_the_first_and_the_last_included() -> None:
    begun = happened(OPEN, pause(april(1)))
    # 14 days from 18 to 31 March.
    grown = accrued(LATE, date(2026, 3, 31), 14, owed(FINE, 0, 14 * A_DAY))
    assert begun[2:] == [grown, PAUSED]
    given(EXECUTION, *begun).when(accrue(april(20))).then()
    ended = SurchargeResumed(
        case=CASE,
        household=SHOP,
        outcome="维持原处罚决定",
        paused_on=april(1),
        on=april(20),
    )
    given(EXECUTION, *begun).when(resume(april(20))).then(ended)
    given(EXECUTION, *begun, ended).when(resume(april(20))).then()
    given(EXECUTION, *begun, ended).when(accrue(april(22))).then(
        accrued(april(1), april(22), 2, owed(FINE, 0, 16 * A_DAY))
    )


def test_a_review_under_the_law_of_2012_is_noted_and_stops_nothing() -> None:
    """Served on 2018-03-05, to be paid by the 20th."""
    review = pause(date(2018, 3, 12))
    history = happened(opening(date(2018, 3, 5)), review, accrue(date(2018, 3, 22)))
    assert isinstance(history[1], SurchargePaused)
    assert not history[1].counts
    execution = EXECUTION.replay(history)
    assert isinstance(execution, Overdue)
    assert execution.account.owed.surcharge == 2 * A_DAY


def test_one_review_is_noted_at_a_time() -> None:
    given(EXECUTION, OPENED, PAUSED).when(pause(april(1))).then()
    other = pause(april(2), "样例行初〔2026〕1号")
    given(EXECUTION, OPENED, PAUSED).when(other).refused(Because.ALREADY_PAUSED)
    given(EXECUTION, OPENED).when(resume(DUE_ON)).refused(Because.NOT_PAUSED)


def test_a_lower_fine_lowers_what_has_grown_on_it() -> None:
    """Ten days of 150 yuan on 5,000 yuan are ten of 60 on 2,000."""
    history = happened(OPEN, accrue(date(2026, 3, 27)))
    left = owed(200_000, 0, 60_000)
    event = altered(date(2026, 3, 27), 200_000, left, surcharge=60_000)
    asked = alter(date(2026, 3, 27), 200_000)
    given(EXECUTION, *history).when(asked).then(event)
    given(EXECUTION, *history, event).when(asked).then()
    heavier = asked.model_copy(update={"document_no": "另案", "fine": Fen(200_001)})
    given(EXECUTION, *history, event).when(heavier).refused(Because.HEAVIER)


def test_what_was_waived_is_not_waived_twice() -> None:
    day = date(2026, 3, 27)
    history = happened(OPEN, accrue(day), waive(day, 140_000))
    left = owed(200_000)
    event = altered(day, 200_000, left, surcharge=60_000)
    given(EXECUTION, *history).when(alter(day, 200_000)).then(event)


def test_what_was_paid_beyond_a_lower_fine_is_to_be_given_back() -> None:
    part = paid(DUE_ON, 300_000, owed(200_000))
    given(EXECUTION, OPENED, part).when(alter(DUE_ON, 200_000)).then(
        altered(DUE_ON, 200_000, owed(), overpaid=100_000),
        discharged(ExecutionEnd.PAID, 300_000),
    )


def test_a_revoked_decision_ends_its_execution() -> None:
    part = paid(DUE_ON, 300_000, owed(200_000))
    given(EXECUTION, OPENED, part).when(alter(DUE_ON, 0)).then(
        altered(DUE_ON, 0, owed(), overpaid=300_000),
        EnforcementTerminated(case=CASE, household=SHOP, reason=DOCUMENT, owed=owed()),
        discharged(ExecutionEnd.TERMINATED, 300_000),
    )


def test_a_decision_that_is_revoked_after_all_was_paid_leaves_money_to_be_given_back() -> (
    None
):
    whole = (OPENED, paid(DUE_ON, FINE), discharged(ExecutionEnd.PAID, FINE))
    event = altered(april(20), 0, owed(), overpaid=FINE)
    given(EXECUTION, *whole).when(alter(april(20), 0)).then(event)
    given(EXECUTION, *whole, event).when(alter(april(20), 0)).then()
    assert isinstance(EXECUTION.replay([*whole, event]), Ended)


def test_an_alteration_counts_even_if_a_later_step_was_entered_before_it() -> None:
    part = paid(DUE_ON, 300_000, owed(200_000))
    early = date(2026, 3, 10)
    given(EXECUTION, OPENED, part).when(alter(early, 400_000)).then(
        altered(early, 400_000, owed(100_000))
    )


def test_a_lower_fine_shortens_a_plan_from_its_end() -> None:
    """Instalments of 3,000 and 2,000 yuan, of a fine that is now of 3,000."""
    day = date(2026, 3, 20)
    lowered = altered(day, 300_000, owed(300_000))
    given(EXECUTION, OPENED, PLANNED).when(alter(day, 300_000)).then(lowered)
    first, *rest = EXECUTION.decide(
        pay(day, 300_000), EXECUTION.replay([OPENED, PLANNED, lowered])
    )
    assert first == paid(day, 300_000)
    assert [each.number for each in rest if isinstance(each, InstalmentMet)] == [1, 2]
    assert rest[-1] == discharged(ExecutionEnd.PAID, 300_000)
    revoked = happened(OPEN, PLAN, alter(day, 0))
    assert isinstance(revoked[-2], EnforcementTerminated)
    assert revoked[-2].number == 1


def test_where_nothing_is_executed_nothing_is_altered() -> None:
    given(EXECUTION).when(alter(DUE_ON, 0)).then()


def test_a_case_that_is_decided_again_is_executed_again() -> None:
    revoked = happened(OPEN, pay(DUE_ON, 300_000), alter(DUE_ON, 0))
    again = opening(april(20), fine=100_000).model_copy(
        update={"document_no": "样例市监罚〔2026〕9号"}
    )
    (opened,) = EXECUTION.decide(again, EXECUTION.replay(revoked))
    execution = EXECUTION.replay([*revoked, opened])
    assert isinstance(execution, Due)
    assert execution.account.owed == owed(100_000)
    given(EXECUTION, *revoked, opened).when(pay(april(21), 300_000)).then()
    given(EXECUTION, *revoked, opened).when(again).then()
    early = again.model_copy(update={"occurred_on": date(2026, 3, 16)})
    given(EXECUTION, *revoked).when(early).refused(Because.BEFORE_THE_LAST_STEP)
    running = happened(OPEN)
    given(EXECUTION, *running).when(again).refused(Because.NOT_NOW)
