"""What the passing of a day means where the case has moved on, or stands still."""

from datetime import date

import pytest

from domain.enforcement.case import station_of
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    CaseCommand,
    EndMeasure,
    ResumeInvestigation,
    SuspendInvestigation,
    TellInformant,
    TerminateInvestigation,
    TransferCase,
)
from domain.enforcement.case.events import (
    CaseDecisionOverdue,
    InformantNotTold,
    InformantTold,
    InvestigationResumed,
    MeasureEnded,
    MeasureLapsed,
)
from domain.enforcement.case.states import Investigating, Lead
from domain.enforcement.case.vocabulary import Disposal, MeasureKind
from domain.enforcement.penalty import Offence
from domain.kernel.calendar import DeadlineKind
from domain.law.rule import NotCounted
from tests.domain.enforcement.case.cases import (
    CASE,
    CLOSE,
    CONCLUDE,
    HOLD,
    LEAD,
    PAID,
    SEIZE,
    SHOP,
    STATION,
    TO_CONCLUDE,
    TO_DECISION,
    TO_FILE,
    TO_NOTICE,
    TO_REVIEW,
    TO_SERVICE,
    act,
    after,
    answer,
    april,
    march,
    on,
    so_far,
    state,
    tick,
)

SUSPEND = SuspendInvestigation(
    occurred_on=march(16), why=NotCounted.SUSPENSION, reason="当事人下落不明"
)
RESUME = ResumeInvestigation(occurred_on=date(2026, 6, 20), reason="事由消除")
TRANSFER = TransferCase(occurred_on=march(12), to="样例区公安局", reason="涉嫌犯罪")
STOP = TerminateInvestigation(occurred_on=march(12), reason="当事人死亡")
TELL = TellInformant(occurred_on=march(16), told="已经立案")
LIMIT_PASSED = tick(DeadlineKind.DECIDE, date(2026, 6, 9))
OVERRUN = CaseDecisionOverdue(household=SHOP, due_on=date(2026, 6, 8))
CLOSED = (*TO_SERVICE, PAID, CLOSE)


@pytest.mark.parametrize("why", [NotCounted.SUSPENSION, NotCounted.TESTING])
def test_inv_19_the_limit_does_not_pass_while_it_stands_still(why: NotCounted) -> None:
    waiting = on(SUSPEND, march(16), why=why)
    after(*TO_FILE, waiting).when(LIMIT_PASSED).then()
    after(*TO_FILE).when(LIMIT_PASSED).then(OVERRUN)


def test_inv_19_who_waits_from_the_last_day_on_is_not_late() -> None:
    waiting = on(SUSPEND, date(2026, 6, 8))
    after(*TO_FILE, waiting).when(LIMIT_PASSED).then()


def test_inv_19_a_limit_that_had_passed_before_it_stood_still_is_overrun() -> None:
    late = on(SUSPEND, date(2026, 6, 9))
    after(*TO_FILE, late).when(LIMIT_PASSED).then(OVERRUN)
    resumed = answer([*TO_FILE, LIMIT_PASSED, late], RESUME)[-1]
    assert isinstance(resumed, InvestigationResumed)
    assert (resumed.pause, resumed.deadline) == (None, None)
    again = state(*TO_FILE, LIMIT_PASSED, late, RESUME)
    assert isinstance(again, Investigating)
    assert again.file.overdue


def test_inv_19_a_suspension_that_counts_does_not_stop_the_limit() -> None:
    """In 2008 the rules except nothing."""
    day = date(2008, 3, 10)
    conduct = {"conduct_from": day, "conduct_until": day}
    story = (on(LEAD, day), on(TO_FILE[1], day, **conduct), on(SUSPEND, day))
    overrun = CaseDecisionOverdue(household=SHOP, due_on=date(2008, 6, 10))
    after(*story).when(tick(DeadlineKind.DECIDE, date(2008, 6, 11))).then(overrun)


def test_one_waits_for_one_thing_at_a_time() -> None:
    test = on(SUSPEND, march(17), why=NotCounted.TESTING)
    after(*TO_FILE, SUSPEND).when(test).refused(Because.STILL_WAITING)


@pytest.mark.parametrize(
    "story",
    [TO_FILE, TO_CONCLUDE, TO_REVIEW, TO_NOTICE, TO_DECISION, TO_SERVICE, CLOSED],
)
def test_the_informant_is_owed_an_answer_in_every_phase(
    story: tuple[CaseCommand, ...],
) -> None:
    told = InformantTold(household=SHOP, told="已经立案", on=march(16))
    missed = InformantNotTold(household=SHOP, due_on=march(16))
    overdue = tick(DeadlineKind.INFORM, march(17))
    after(*story).when(TELL).then(told)
    after(*story).when(overdue).then(missed)
    after(*story, overdue).when(overdue).then()
    after(*story).when(on(TELL, march(8))).refused(
        Because.BEFORE_THE_LAST_STEP, "occurred_on"
    )


@pytest.mark.parametrize("over", [TRANSFER, STOP])
def test_inv_46_what_was_held_lapses_and_is_given_back_after_the_case_has_moved_on(
    over: CaseCommand,
) -> None:
    story = (*TO_FILE, HOLD, SEIZE, over)
    lapsed = MeasureLapsed(
        household=SHOP, number=1, kind=MeasureKind.HOLD, due_on=march(19)
    )
    back = EndMeasure(
        occurred_on=march(13), number=2, disposal=Disposal.HANDED_OVER, remarks="随案移送"
    )
    ended = MeasureEnded(
        household=SHOP,
        number=2,
        disposal=Disposal.HANDED_OVER,
        remarks="随案移送",
        on=march(13),
    )
    after(*story).when(tick(DeadlineKind.HOLD, march(20), 1)).then(lapsed)
    after(*story).when(back).then(ended)
    after(*story, back).when(tick(DeadlineKind.SEIZURE, april(10), 2)).then()
    assert station_of(state(*story)) == STATION


def test_a_transferred_lead_has_nothing_that_could_run_out() -> None:
    story = (LEAD, TRANSFER)
    after(*story).when(tick(DeadlineKind.FILE, march(24))).then()
    after(*story).when(on(CLOSE, march(24))).refused(Because.NOT_NOW)
    back = EndMeasure(
        occurred_on=march(13), number=1, disposal=Disposal.RETURNED, remarks="发还"
    )
    after(*story).when(back).refused(Because.NOT_NOW)


def test_inv_14_a_fine_that_the_book_does_not_hold_is_refused_without_citation() -> None:
    uncited = on(CONCLUDE, april(1), acts=(act(Offence.COUNTERFEIT_GOODS),))
    after(*TO_FILE).when(uncited).refused(Because.NO_BAND, "penalties")


def test_events_that_do_not_say_their_day_are_of_the_day_their_term_begins() -> None:
    received, filed = so_far(*TO_FILE)
    silent = [event.model_copy(update={"on": None}) for event in (received, filed)]
    lead = CASE.replay(silent[:1])
    assert isinstance(lead, Lead)
    assert lead.since == march(2)
    case = CASE.replay(silent)
    assert isinstance(case, Investigating)
    assert case.file.since == case.file.filed_on == march(9)
