"""The bureau's calendar, with the days that everybody gets wrong."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.calendar import DeadlineKind, Term, Unit, WorkCalendar, due
from domain.kernel.identity import RuleId
from infrastructure.calendars import BureauCalendar

CALENDAR: WorkCalendar = BureauCalendar()
PROVED = st.dates(date(1996, 10, 1), date(2027, 12, 31))


def term(days: int, unit: Unit) -> Term:
    return Term(days, unit, RuleId("TEST"))


def ends(days: int, unit: Unit, start: date) -> date:
    return due(term(days, unit), DeadlineKind.COMPLY, start, CALENDAR).due_on


def test_the_calendar_names_its_package_and_its_corrections() -> None:
    assert CALENDAR.calendar_id == "CN-holidays-0.109+2003-05"


def test_in_the_year_of_sars_the_long_holiday_was_cancelled() -> None:
    worked = [day for day in range(1, 12) if CALENDAR.is_workday(date(2003, 5, day))]
    assert worked == [6, 7, 8, 9]
    assert not CALENDAR.is_workday(date(2003, 4, 26))
    assert not CALENDAR.is_workday(date(2003, 4, 27))


def test_two_working_days_after_25_april_2003_is_the_29th() -> None:
    deadline = due(
        term(2, Unit.WORKING_DAYS), DeadlineKind.SERVE, date(2003, 4, 25), CALENDAR
    )
    assert deadline.due_on == date(2003, 4, 29)
    assert deadline.left_out == (date(2003, 4, 26), date(2003, 4, 27))


def test_the_first_day_is_not_counted() -> None:
    assert ends(1, Unit.WORKING_DAYS, date(2026, 9, 1)) == date(2026, 9, 2)
    assert ends(1, Unit.CALENDAR_DAYS, date(2026, 9, 1)) == date(2026, 9, 2)


@pytest.mark.parametrize(
    "day",
    [
        date(2005, 12, 31),
        date(2024, 2, 4),
        date(2024, 5, 11),
        date(2024, 10, 12),
        date(2025, 1, 26),
        date(2025, 9, 28),
        date(2026, 1, 4),
        date(2026, 2, 28),
        date(2026, 10, 10),
    ],
)
def test_a_make_up_weekend_is_worked(day: date) -> None:
    assert day.weekday() >= 5
    assert CALENDAR.is_workday(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2024, 2, 16),
        date(2025, 10, 8),
        date(2026, 1, 2),
        date(2026, 2, 23),
        date(2026, 5, 5),
        date(2026, 10, 7),
    ],
)
def test_a_weekday_given_for_it_is_off(day: date) -> None:
    assert day.weekday() < 5
    assert not CALENDAR.is_workday(day)


def test_an_ordinary_weekend_is_off() -> None:
    assert not CALENDAR.is_workday(date(2026, 9, 5))
    assert not CALENDAR.is_workday(date(2026, 9, 6))


def test_calendar_days_that_end_on_a_day_off_end_on_the_next_working_day() -> None:
    # 2026-09-16 + 15 is the first of October; the holiday ends on the seventh.
    deadline = due(
        term(15, Unit.CALENDAR_DAYS), DeadlineKind.COMPLY, date(2026, 9, 16), CALENDAR
    )
    assert deadline.due_on == date(2026, 10, 8)
    assert deadline.left_out == tuple(date(2026, 10, day) for day in range(1, 8))


def test_calendar_days_may_end_on_a_make_up_weekend() -> None:
    assert ends(15, Unit.CALENDAR_DAYS, date(2026, 9, 25)) == date(2026, 10, 10)


def test_working_days_over_the_spring_festival_count_the_saturday_before_it() -> None:
    deadline = due(
        term(3, Unit.WORKING_DAYS), DeadlineKind.SERVE, date(2026, 2, 13), CALENDAR
    )
    # The 14th is worked; then nine days off, from the 15th to the 23rd.
    assert deadline.due_on == date(2026, 2, 25)
    assert deadline.left_out == tuple(date(2026, 2, day) for day in range(15, 24))


def test_a_deadline_that_enters_2027_is_provisional() -> None:
    within = due(
        term(5, Unit.WORKING_DAYS), DeadlineKind.SERVE, date(2026, 12, 1), CALENDAR
    )
    across = due(
        term(5, Unit.WORKING_DAYS), DeadlineKind.SERVE, date(2026, 12, 29), CALENDAR
    )
    assert not within.provisional
    assert across.provisional


def test_the_notices_from_2001_to_2026_are_known() -> None:
    assert [y for y in range(1990, 2035) if not CALENDAR.is_provisional(y)] == list(
        range(2001, 2027)
    )


@pytest.mark.parametrize("year", [1949, 2101])
def test_beyond_the_package_there_is_no_calendar(year: int) -> None:
    with pytest.raises(ValueError, match="no calendar"):
        CALENDAR.is_workday(date(year, 6, 1))
    with pytest.raises(ValueError, match="no calendar"):
        CALENDAR.is_provisional(year)


@pytest.mark.parametrize("year", [1950, 2100])
def test_the_package_begins_in_1950_and_ends_in_2100(year: int) -> None:
    assert not CALENDAR.is_workday(date(year, 10, 1))


@given(PROVED, st.integers(1, 60), st.sampled_from((Unit.WORKING_DAYS, Unit.CALENDAR_DAYS)))
def test_left_out_are_exactly_the_days_that_did_not_count(
    start: date, days: int, unit: Unit
) -> None:
    deadline = due(term(days, unit), DeadlineKind.COMPLY, start, CALENDAR)
    between = [
        start + timedelta(days=n) for n in range(1, (deadline.due_on - start).days + 1)
    ]
    assert CALENDAR.is_workday(deadline.due_on)
    if unit is Unit.WORKING_DAYS:
        assert deadline.left_out == tuple(d for d in between if not CALENDAR.is_workday(d))
        assert len(between) - len(deadline.left_out) == days
    else:
        assert deadline.left_out == tuple(between[days - 1 : -1])
        assert not any(CALENDAR.is_workday(d) for d in deadline.left_out)


def test_many_threads_see_one_calendar() -> None:
    days = [date(2001, 1, 1) + timedelta(days=7 * n) for n in range(1300)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(BureauCalendar().is_workday, days))
    assert together == [CALENDAR.is_workday(day) for day in days]
