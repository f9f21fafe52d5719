"""工作日历: the working days of mainland China, of package ``holidays``, corrected."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

import holidays
from holidays import version as package

from application.words import Words

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""What the package covers."""

SATURDAY = 5

OVERRIDES = MappingProxyType(
    {
        # The State Council's notice of 2003-04-21 cancelled the long holiday in the year of
        # SARS: off from 05-01 to 05-05 only, no make-up weekend before it. The package
        # still follows the notice that this one replaced.
        date(2003, 4, 26): False,
        date(2003, 4, 27): False,
        date(2003, 5, 6): True,
        date(2003, 5, 7): True,
    }
)
OVERRIDES_EDITION = "2003-05"

NOTES = ("en_US", " ("), ("zh_CN", "（")
"""In which languages the package names days, and where its notes on a name begin."""
MOVED = ("Day off", "休息日")
"""How it calls a weekday that was given for a worked weekend: no holiday's name."""


@dataclass(frozen=True, slots=True)
class _Year:
    off: frozenset[date]
    worked_weekends: frozenset[date]


@cache
def _year(year: int) -> _Year:
    """One year of the package, frozen, because its own tables grow while they are read."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"There is no calendar for {year}.")
    china = holidays.country_holidays("CN", years=year, expand=False)
    return _Year(
        off=frozenset(day for day in china if day.year == year),
        worked_weekends=frozenset(
            day for day in china.weekend_workdays if day.year == year
        ),
    )


@cache
def _names(year: int) -> Mapping[date, Words]:
    """The public holidays of one year by name."""
    found: dict[date, list[str]] = {}
    for language, note in NOTES:
        china = holidays.country_holidays("CN", years=year, expand=False, language=language)
        for day, name in china.items():
            found.setdefault(day, []).append(bare(name, note))
    return {day: Words(*names) for day, names in found.items() if names[0] not in MOVED}


def bare(name: str, note: str) -> str:
    """A holiday's name without the package's notes: a festival has one in its name too."""
    head, _, last = name.rpartition(note)
    return head if last.startswith(("observed", "substituted", "补假", "由")) else name


class BureauCalendar:
    """Which days the bureau works, and what those off are called. Any number of threads
    may ask."""

    @property
    def calendar_id(self) -> str:
        return f"CN-holidays-{package.__version__}+{OVERRIDES_EDITION}"

    def is_workday(self, day: date) -> bool:
        year = _year(day.year)
        if day in OVERRIDES:
            return OVERRIDES[day]
        if day.weekday() >= SATURDAY:
            return day in year.worked_weekends
        return day not in year.off

    def is_provisional(self, year: int) -> bool:
        """Whether the package does not have the State Council's notice for a year.

        Every notice since the first, for 2001, has moved at least one weekend, so a year
        without a worked weekend is one whose notice the package does not know: in 0.109
        every year after 2026, and those before 2001, whose notices it never had.
        """
        return not _year(year).worked_weekends

    def named(self, day: date) -> Words | None:
        """The public holiday that a day belongs to; None for a weekend, and for a day off
        that was given for a worked weekend."""
        if OVERRIDES.get(day):
            return None
        return _names(day.year).get(day)
