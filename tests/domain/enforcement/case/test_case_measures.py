"""What is held, sealed or seized has a clock of its own (INV-46)."""

from datetime import date

import pytest

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.commands import (
    CloseCase,
    EndMeasure,
    ExtendMeasure,
    TerminateInvestigation,
)
from domain.enforcement.case.events import (
    MeasureEnded,
    MeasureExtended,
    MeasureLapsed,
    MeasureTaken,
)
from domain.enforcement.case.vocabulary import ClosingGround, Disposal, MeasureKind
from domain.kernel.calendar import DeadlineKind
from tests.domain.enforcement.case.cases import (
    HOLD,
    SEIZE,
    SHOP,
    TO_FILE,
    after,
    answer,
    april,
    due_days,
    march,
    on,
    tick,
)

HELD = (*TO_FILE, HOLD)
SEIZED = (*TO_FILE, SEIZE)
RETURN = EndMeasure(
    occurred_on=march(19), number=1, disposal=Disposal.RETURNED, remarks="已发还"
)
EXTEND = ExtendMeasure(occurred_on=march(30), number=1, reason="案情复杂")
STOP = TerminateInvestigation(occurred_on=april(20), reason="当事人死亡")
CLOSE = CloseCase(
    occurred_on=april(21), ground=ClosingGround.TERMINATED, summary="终止调查"
)
HOLD_LAPSED = MeasureLapsed(
    household=SHOP, number=1, kind=MeasureKind.HOLD, due_on=march(19)
)
SEIZURE_LAPSED = MeasureLapsed(
    household=SHOP, number=1, kind=MeasureKind.SEIZURE, due_on=april(9)
)


def ended(day: date, disposal: Disposal = Disposal.RETURNED) -> MeasureEnded:
    return MeasureEnded(
        household=SHOP, number=1, disposal=disposal, remarks="已发还", on=day
    )


def test_inv_46_a_hold_is_decided_within_seven_working_days() -> None:
    [taken] = answer(TO_FILE, HOLD)
    assert isinstance(taken, MeasureTaken)
    assert due_days(taken) == {DeadlineKind.HOLD: march(19)}
    assert taken.deadline is not None
    assert taken.deadline.number == 1
    after(*HELD).when(RETURN).then(ended(march(19)))
    after(*HELD, RETURN).when(RETURN).then()
    after(*HELD, RETURN).when(on(RETURN, march(20))).refused(Because.MEASURE_IS_OVER)


def test_the_same_measure_twice_is_once() -> None:
    after(*HELD).when(HOLD).then()
    after(*HELD, RETURN).when(HOLD).then()


@pytest.mark.parametrize("kind", [MeasureKind.SEALING, MeasureKind.SEIZURE])
def test_inv_46_sealing_and_seizure_run_thirty_days_and_thirty_more(
    kind: MeasureKind,
) -> None:
    [taken] = answer(TO_FILE, on(SEIZE, march(10), kind=kind))
    assert due_days(taken) == {DeadlineKind.SEIZURE: april(9)}
    [extended] = answer(SEIZED, EXTEND)
    assert isinstance(extended, MeasureExtended)
    # The sixtieth day is Saturday 9 May, which is worked for Labour Day.
    assert due_days(extended) == {DeadlineKind.SEIZURE: date(2026, 5, 9)}
    after(*SEIZED, EXTEND).when(EXTEND).then()
    after(*SEIZED, EXTEND).when(on(EXTEND, march(31))).refused(Because.ALREADY_EXTENDED)


def test_measures_are_extended_in_time_and_holds_never() -> None:
    after(*SEIZED).when(on(EXTEND, april(10))).refused(
        Because.EXTENDED_TOO_LATE, "occurred_on"
    )
    after(*HELD).when(on(EXTEND, march(11))).refused(Because.NOTHING_TO_EXTEND, "number")
    after(*SEIZED).when(on(EXTEND, march(11), number=2)).refused(
        Because.NO_SUCH_MEASURE, "number"
    )
    after(*SEIZED, RETURN).when(EXTEND).refused(Because.MEASURE_IS_OVER, "number")


def test_inv_46_what_lapsed_is_said_once() -> None:
    overdue = tick(DeadlineKind.HOLD, march(20), 1)
    after(*HELD).when(overdue).then(HOLD_LAPSED)
    after(*HELD, overdue).when(overdue).then()
    after(*HELD).when(tick(DeadlineKind.HOLD, march(19), 1)).refused(Because.NOT_YET_DUE)
    after(*HELD, RETURN).when(overdue).then()
    for number in (None, 2):
        after(*HELD).when(tick(DeadlineKind.HOLD, march(20), number)).then()
    after(*HELD).when(tick(DeadlineKind.SEIZURE, march(20), 1)).then()


def test_inv_46_what_has_lapsed_is_given_back_not_kept() -> None:
    late = on(RETURN, march(20))
    after(*HELD).when(late).then(HOLD_LAPSED, ended(march(20)))
    keep = on(RETURN, march(20), disposal=Disposal.SEIZED)
    after(*HELD).when(keep).refused(Because.MUST_BE_RETURNED, "disposal")
    marked = (*HELD, tick(DeadlineKind.HOLD, march(20), 1))
    after(*marked).when(late).then(ended(march(20)))
    entered_late = on(RETURN, march(19), disposal=Disposal.SEIZED)
    after(*marked).when(entered_late).then(ended(march(19), Disposal.SEIZED))


def test_inv_46_no_case_closes_over_what_is_still_seized() -> None:
    after(*SEIZED, STOP).when(CLOSE).refused(Because.MEASURE_STILL_OPEN)
    back = on(RETURN, april(20))
    after(*SEIZED, STOP).when(back).then(SEIZURE_LAPSED, ended(april(20)))
    assert len(answer([*SEIZED, STOP, back], CLOSE)) == 1


def test_inv_46_a_hold_that_lapsed_by_itself_keeps_no_case_open() -> None:
    assert answer([*HELD, STOP], CLOSE)[0] == HOLD_LAPSED
    early, closed = on(STOP, march(19)), on(CLOSE, march(19))
    after(*HELD, early).when(closed).refused(Because.MEASURE_STILL_OPEN)
