"""年检、年报: what a household owes every year, by example."""

from datetime import date

import pytest

from domain.law.annual import AnnualControl
from domain.registration.annual import events as happened
from domain.registration.vocabulary import AnnualBecause as Because
from domain.registration.vocabulary import BusinessForm
from tests.domain.registration.yearly import (
    APRIL_2004,
    DUE_2004,
    DUE_2016,
    FILE,
    IN_2003,
    JANUARY_2004,
    JULY_2016,
    JUNE_2016,
    MAY_2004,
    SHOP,
    WEST,
    after,
    close,
    due,
    inspect,
    missed,
    open_file,
    report,
)
from tests.given import given

MISSED_2004 = happened.AnnualDutyMissed(
    household=SHOP,
    station=WEST,
    year=2004,
    number=2004,
    control=AnnualControl.INSPECTION,
    due_on=APRIL_2004,
    on=MAY_2004,
)


@pytest.mark.parametrize(
    ("year", "control", "opens_on", "due_on"),
    [
        (2004, "INSPECTION", date(2004, 1, 1), date(2004, 4, 30)),
        (2005, "INSPECTION", date(2005, 1, 1), date(2005, 4, 30)),
        (2006, "INSPECTION", date(2006, 3, 1), date(2006, 6, 30)),
        (2013, "INSPECTION", date(2013, 3, 1), date(2013, 6, 30)),
        (2015, "REPORT", date(2015, 1, 1), date(2015, 6, 30)),
        (2026, "REPORT", date(2026, 1, 1), date(2026, 6, 30)),
    ],
)
def test_the_window_is_that_of_its_year(
    year: int, control: str, opens_on: date, due_on: date
) -> None:
    """P4: 加强年检, in the window that the law of the year sets."""
    (opened,) = after(IN_2003, due(year, date(year, 1, 5)))[1:]
    assert opened.control == control
    assert (opened.opens_on, opened.deadline.due_on) == (opens_on, due_on)
    assert (opened.number, opened.deadline.number) == (year, year)
    assert opened.deadline.days == (due_on - opens_on).days + 1


def test_inspection_stopped_before_the_window_of_2014_and_reports_began_after_it() -> None:
    """P4."""
    given(FILE, *after(IN_2003)).when(due(2014, date(2014, 3, 3))).refused(
        Because.NO_CONTROL, "year"
    )
    before = open_file(date(1993, 1, 4))
    given(FILE, *after(before)).when(due(1995, date(1995, 1, 5))).refused(
        Because.NO_CONTROL
    )


def test_a_duty_is_opened_once_and_in_its_year() -> None:
    given(FILE, *after(*DUE_2004)).when(due(2004, JANUARY_2004)).then()
    given(FILE, *after(IN_2003)).when(due(2004, date(2005, 1, 5))).refused(
        Because.NOT_ITS_YEAR
    )
    given(FILE, *after(IN_2003)).when(due(2003, date(2003, 6, 3))).refused(
        Because.REGISTERED_TOO_LATE
    )
    given(FILE).when(due(2004, JANUARY_2004)).refused(Because.NOT_NOW)
    given(FILE, *after(IN_2003)).when(IN_2003).then()


def test_an_inspection_is_passed_or_says_what_is_wrong() -> None:
    """P4."""
    passed = happened.AnnualInspectionFiled(
        household=SHOP,
        year=2004,
        number=2004,
        passed=True,
        matters=(),
        first=True,
        late=False,
        on=APRIL_2004,
    )
    given(FILE, *after(*DUE_2004)).when(inspect(APRIL_2004)).then(passed)
    given(FILE, *after(*DUE_2004), passed).when(inspect(APRIL_2004)).then()
    given(FILE, *after(*DUE_2004), passed).when(inspect(MAY_2004, "资本不实")).refused(
        Because.DONE_BEFORE
    )
    wrong = inspect(APRIL_2004, "资本不实").model_copy(update={"passed": True})
    given(FILE, *after(*DUE_2004)).when(wrong).refused(Because.SAY_WHAT_IS_WRONG)
    given(FILE, *after(*DUE_2004)).when(report(APRIL_2004, 2004)).refused(
        Because.NO_SUCH_DUTY
    )
    given(FILE, *after(*DUE_2004)).when(inspect(APRIL_2004, year=2005)).refused(
        Because.NO_SUCH_DUTY
    )


def test_what_was_not_passed_may_be_passed_later() -> None:
    failed = after(*DUE_2004, inspect(date(2004, 3, 1), "资本不实"))
    again = inspect(date(2004, 3, 1), "资本不实")
    given(FILE, *failed).when(again).then()
    given(FILE, *failed).when(missed(2004, MAY_2004)).then()
    given(FILE, *failed).when(inspect(date(2004, 2, 1))).refused(
        Because.BEFORE_THE_LAST_STEP
    )
    passed = after(*DUE_2004, again, inspect(MAY_2004))[-1]
    assert (passed.passed, passed.first, passed.late) == (True, False, True)


def test_a_window_opens_on_its_day() -> None:
    opened = after(IN_2003, due(2006, date(2006, 1, 5)))
    given(FILE, *opened).when(inspect(date(2006, 2, 28), year=2006)).refused(
        Because.NOT_OPEN_YET
    )


def test_what_was_not_handed_in_by_the_last_day_was_missed() -> None:
    """P4."""
    history = after(*DUE_2004)
    given(FILE, *history).when(missed(2004, APRIL_2004)).refused(Because.NOT_YET_DUE)
    given(FILE, *history).when(missed(2004, MAY_2004)).then(MISSED_2004)
    given(FILE, *history, MISSED_2004).when(missed(2004, MAY_2004)).then()
    # Whether the tick has come by makes no difference.
    late = after(*DUE_2004, inspect(MAY_2004))
    assert late[-2] == MISSED_2004
    assert late[-1].late
    assert after(*DUE_2004, missed(2004, MAY_2004), inspect(MAY_2004)) == late


def test_a_report_comes_in_time_or_late() -> None:
    """P4."""
    in_time = after(*DUE_2016, report(JUNE_2016))
    assert not in_time[-1].late
    given(FILE, *in_time).when(report(JULY_2016)).then()
    given(FILE, *in_time).when(missed(2016, JULY_2016)).then()
    assert after(*DUE_2016, report(JULY_2016))[-1].late


def test_with_the_registration_the_duties_end() -> None:
    """N3, N4: exit."""
    ended = date(2004, 2, 2)
    given(FILE, *after(*DUE_2004)).when(close(ended)).then(
        happened.AnnualDutyReleased(household=SHOP, year=2004, number=2004, on=ended),
        happened.AnnualFileClosed(household=SHOP, reason="注销", entries=(), on=ended),
    )
    over = after(*DUE_2004, close(ended))
    given(FILE, *over).when(close(ended)).then()
    given(FILE, *over).when(missed(2004, MAY_2004)).then()
    given(FILE, *over).when(inspect(APRIL_2004)).refused(Because.CLOSED)
    given(FILE).when(close(ended)).then()


def test_an_individual_business_has_the_same_window() -> None:
    """P4: our assumption, marked as such in the law."""
    file = open_file(date(2003, 6, 2), BusinessForm.INDIVIDUAL_BUSINESS)
    assert after(file, due(2004, JANUARY_2004))[-1].year == 2004
