"""统计期间: from which day to which a half-year goes, both included."""

from datetime import date

from domain.reporting.vocabulary import HalfYear

FIRST, SECOND = ((1, 1), (6, 30)), ((7, 1), (12, 31))


def days_of(period: HalfYear) -> tuple[date, date]:
    """Its first day and its last."""
    year, _, half = period.partition("-H")
    begin, end = FIRST if half == "1" else SECOND
    return date(int(year), *begin), date(int(year), *end)
