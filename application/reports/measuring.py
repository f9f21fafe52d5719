"""One measuring: every row of the table at once, from read models that stand still."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from application.reports.claims import ABOUT_WITHIN
from application.reports.rows import READS, ROWS, Row
from application.statistics.statistic import (
    Figures,
    Period,
    exact,
    figure,
)
from domain.kernel.errors import Refused
from domain.reporting.periods import days_of
from domain.reporting.vocabulary import (
    HalfYear,
    Measured,
    ReportBecause,
    ReportFigure,
    ReportParameter,
    ReportUnit,
)

Positions: TypeAlias = Callable[[], Mapping[str, int]]
"""How far each read model has followed the log."""

TRIES = 20
TARGET_RATE = Decimal("0.05")
"""无照经营率: a target, by which no figure is computed."""


@dataclass(frozen=True, slots=True)
class Once:
    """Asks every function once, however many rows are read from it."""

    figures: Figures
    known: dict[tuple[str, date], Any] = field(default_factory=dict)

    def of(self, source: str, period: Period) -> Mapping[str, Any]:
        key = (source, period.from_on)
        if key not in self.known:
            self.known[key] = self.figures.of(source, period)
        found: Mapping[str, Any] = self.known[key]
        return found

    def on(self, source: str, day: date) -> Sequence[Mapping[str, Any]]:
        key = (source, day)
        if key not in self.known:
            self.known[key] = self.figures.on(source, day)
        found: Sequence[Mapping[str, Any]] = self.known[key]
        return found


def measured_now(figures: Figures, period: Period) -> tuple[ReportFigure, ...]:
    """Every figure of a period as the read models give it now."""
    once = Once(figures)
    return tuple(measured_figure(row, once, period) for row in ROWS)


def measured_figure(row: Row, figures: Figures, period: Period) -> ReportFigure:
    found = figure(row.statistic, figures, period)
    return ReportFigure(
        key=row.statistic.name,
        number=row.number,
        version=row.statistic.version,
        unit=row.statistic.unit.value,
        value=None if found.value is None else exact(found.value),
        numerator=found.numerator,
        denominator=found.denominator,
    )


def parameters(period: Period, unit: ReportUnit) -> tuple[ReportParameter, ...]:
    """What the table was asked with."""
    said = {
        "unit": unit.value,
        "period": period.name,
        "from_on": period.from_on.isoformat(),
        "to_on": period.to_on.isoformat(),
        "target-unlicensed-rate": exact(TARGET_RATE),
        "about-within": exact(ABOUT_WITHIN),
    }
    return tuple(ReportParameter(name=name, value=value) for name, value in said.items())


@dataclass(frozen=True, slots=True)
class Measuring:
    """Computes a whole table from one state of the log, or not at all."""

    figures: Figures
    positions: Positions

    def __call__(
        self, half_year: HalfYear, unit: ReportUnit = ReportUnit.BUREAU
    ) -> Measured:
        """Raises ``Refused``."""
        period = Period(half_year, *days_of(half_year))
        for _ in range(TRIES):
            before = self._stand()
            found = measured_now(self.figures, period)
            if len(before) == 1 and before == self._stand():
                (position,) = before
                return Measured(
                    figures=found,
                    parameters=parameters(period, unit),
                    from_position=0,
                    to_position=position,
                )
        raise Refused(ReportBecause.UNSETTLED)

    def _stand(self) -> frozenset[int]:
        stands = self.positions()
        return frozenset(stands[model] for model in READS)
