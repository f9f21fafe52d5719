"""Which visits fall due in a period: the parts of the calendar year that end in it."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.law.programme import MONTHS_OF_A_YEAR

A_DAY = timedelta(days=1)


def parts_due(every_months: int, from_on: date, to_on: date) -> Iterator[tuple[date, date]]:
    """Each part of so many months that ends in the period, by its first and last day.

    A part belongs to the period in which it ends, so that however the years are cut into
    periods, every part is planned once.
    """
    for year in range(from_on.year, to_on.year + 1):
        for first_month in range(1, MONTHS_OF_A_YEAR + 1, every_months):
            first = date(year, first_month, 1)
            last = after(year, first_month + every_months) - A_DAY
            if from_on <= last <= to_on:
                yield max(first, from_on), last


def after(year: int, month: int) -> date:
    """The first day of a month, which may be the first of the next year."""
    if month > MONTHS_OF_A_YEAR:
        return date(year + 1, month - MONTHS_OF_A_YEAR, 1)
    return date(year, month, 1)
