"""The report of a half-year as it is to be shown: as frozen, or else as of today."""

from application.handling import Handler
from application.reports.half_year import HalfYearReport, table
from application.reports.measuring import measured_now
from application.reports.standing import NoSuchVersion, standing, state_of
from application.statistics.statistic import Figures, Period
from domain.reporting.vocabulary import HalfYear


def shown(
    handler: Handler, figures: Figures, period: Period, number: int | None = None
) -> HalfYearReport:
    """A frozen report comes from its events, whatever has happened since; a ``number``
    asks for one of its versions. Raises ``NoSuchVersion``.
    """
    report, now = state_of(handler, HalfYear(period.name)), measured_now(figures, period)
    if report is None:
        if number is not None:
            raise NoSuchVersion(number)
        return table(period, now)
    found = standing(report, now, number)
    return table(period, found.shown.measured.figures, found)
