"""What is seen of frozen reports: each as it stands, and every figure of every version."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.kernel.identity import OfficerId, ReportId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.reporting import events
from domain.reporting.vocabulary import Measured


@dataclass(frozen=True, slots=True)
class ReportPeriodRow:
    """One report. ``status`` is FROZEN, AMENDED or CERTIFIED and is that of ``version``,
    which is the latest; ``digest`` is its SHA-256. ``station`` is empty: a report is the
    whole bureau's.
    """

    report_id: ReportId
    unit: str
    period: str
    station: StationId | None
    from_on: date
    to_on: date
    status: str
    version: int
    digest: str
    from_position: int
    to_position: int
    frozen_on: date
    frozen_by: OfficerId
    amended_on: date | None = None
    amended_by: OfficerId | None = None
    reason: str | None = None
    certified_on: date | None = None
    certified_by: OfficerId | None = None


def evolve(
    row: ReportPeriodRow | None, key: str, recorded: Recorded[Any]
) -> ReportPeriodRow | None:
    match row, recorded.event:
        case None, events.PeriodFrozen() as frozen:
            return ReportPeriodRow(
                report_id=ReportId(key),  # type: ignore[arg-type]
                unit=frozen.unit.value,
                period=frozen.period,
                station=None,
                from_on=frozen.from_on,
                to_on=frozen.to_on,
                status="FROZEN",
                version=1,
                digest=frozen.digest,
                from_position=frozen.measured.from_position,
                to_position=frozen.measured.to_position,
                frozen_on=frozen.on,
                frozen_by=frozen.frozen_by,
            )
        case ReportPeriodRow(), events.ReportAmended() as amended:
            return replace(
                row,
                status="AMENDED",
                version=amended.number,
                digest=amended.digest,
                to_position=amended.measured.to_position,
                amended_on=amended.on,
                amended_by=amended.amended_by,
                reason=amended.reason,
                certified_on=None,
                certified_by=None,
            )
        case ReportPeriodRow(), events.ReportCertified() as certified:
            return replace(
                row,
                status="CERTIFIED",
                certified_on=certified.on,
                certified_by=certified.certified_by,
            )
        case _:
            return row


REPORT_PERIOD: Projection[ReportPeriodRow] = Projection(
    name="report_period",
    row=ReportPeriodRow,
    reads=get_args(events.ReportEvent),
    evolve=evolve,
    sought_by=("period",),
)


@dataclass(frozen=True, slots=True)
class ReportFigureRow:
    """One figure of one version, as exact text; money in fen. ``row_no`` is the row's
    number in the report of 2003, ``definition_version`` that of the statistic.
    """

    figure_id: str
    report_id: ReportId
    version: int
    row_no: str | None
    statistic: str
    definition_version: int
    unit: str
    value: str | None
    numerator: int | None
    denominator: int | None


def version_of(event: Any) -> tuple[int, Measured] | None:
    """The version that an event makes, with its figures."""
    match event:
        case events.PeriodFrozen(measured=measured):
            return 1, measured
        case events.ReportAmended(number=number, measured=measured):
            return number, measured
        case _:
            return None


def figure_keys(recorded: Recorded[Any]) -> tuple[str, ...]:
    made = version_of(recorded.event)
    if made is None:
        return ()
    number, measured = made
    return tuple(f"{recorded.stream}/{number}/{each.key}" for each in measured.figures)


def evolve_figure(
    row: ReportFigureRow | None, key: str, recorded: Recorded[Any]
) -> ReportFigureRow | None:
    made = version_of(recorded.event)
    if made is None:
        return row
    number, measured = made
    name = key.rpartition("/")[2]
    found = next(each for each in measured.figures if each.key == name)
    return ReportFigureRow(
        figure_id=key,
        report_id=ReportId(recorded.stream),
        version=number,
        row_no=found.number,
        statistic=found.key,
        definition_version=found.version,
        unit=found.unit,
        value=found.value,
        numerator=found.numerator,
        denominator=found.denominator,
    )


REPORT_FIGURE: Projection[ReportFigureRow] = Projection(
    name="report_figure",
    row=ReportFigureRow,
    reads=(events.PeriodFrozen, events.ReportAmended),
    keys=figure_keys,
    evolve=evolve_figure,
    sought_by=("report_id, version",),
)
