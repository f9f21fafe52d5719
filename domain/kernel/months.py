"""Months of the calendar (月份), in which fees are reckoned and cards are cleared."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, NewType

from pydantic import StringConstraints

from domain.kernel.calendar import months_later

Month = NewType(
    "Month",
    Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$")],
)
"""``2003-03``; as text, months sort as they follow one another."""


def month_of(day: date) -> Month:
    return Month(f"{day.year:04}-{day.month:02}")


def first_day(month: Month) -> date:
    year, _, number = month.partition("-")
    return date(int(year), int(number), 1)


def last_day(month: Month) -> date:
    return first_day(following(month)) - timedelta(days=1)


def following(month: Month) -> Month:
    return month_of(months_later(first_day(month), 1))


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """Every month from the first to the last, both included."""
    month = first
    while month <= last:
        yield month
        month = following(month)


def days_of(month: Month) -> Iterator[date]:
    for ordinal in range(first_day(month).toordinal(), last_day(month).toordinal() + 1):
        yield date.fromordinal(ordinal)


def number_of(month: Month) -> int:
    """``200303``: what tells the deadlines of an account's lines apart."""
    return int(month.replace("-", ""))
