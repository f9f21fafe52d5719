"""The desk of reports (统计报表): who freezes, who certifies, whence figures come."""

from collections.abc import Mapping
from typing import Any

from application.desk import Asked, Desk, Verb
from application.reports.names import report_of
from domain.kernel.errors import Refused
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.reporting import REPORT, Report, Reported, commands
from domain.reporting.vocabulary import HalfYear, ReportUnit
from domain.reporting.vocabulary import ReportBecause as Because

STATISTICS = frozenset({Duty.STATISTICS})
LEADERSHIP = frozenset({Duty.LEADERSHIP})


def stream_of(command: commands.FreezePeriod) -> StreamId:
    return report_of(command.period, command.unit)


def frozen_now(asked: Asked[commands.FreezePeriod]) -> Mapping[str, Any]:
    """The figures of the period, computed by us."""
    return measured(asked, asked.command.period, asked.command.unit)


def amended_now(asked: Asked[commands.AmendReport]) -> Mapping[str, Any]:
    """The figures of the period that this report is of, computed anew."""
    match asked.handler.state(REPORT, asked.stream):
        case Reported(frozen=frozen):
            return measured(asked, frozen.period, frozen.unit)
        case _:
            return {}  # there is nothing to amend, as the decider will say


def measured(asked: Asked[Any], period: HalfYear, unit: ReportUnit) -> Mapping[str, Any]:
    """Whoever brings figures along is refused: nobody types them in (INV-42)."""
    if asked.command.measured is not None:
        raise Refused(Because.FIGURES_ARE_COMPUTED, "measured")
    return {"measured": asked.measure(period, unit)}


def of_no_station(_: Report) -> None:
    """A report is the whole bureau's."""


def reports() -> Desk[Report]:
    """Statistics freeze and amend; leadership certifies."""
    return Desk(
        collection="report-periods",
        kind="report",
        decider=REPORT,
        station=of_no_station,
        verbs=(
            Verb(
                commands.FreezePeriod,
                STATISTICS,
                opens=True,
                names=stream_of,
                works_out=frozen_now,
                signed="frozen_by",
            ),
            Verb(commands.CertifyReport, LEADERSHIP, signed="certified_by"),
            Verb(
                commands.AmendReport,
                STATISTICS,
                works_out=amended_now,
                signed="amended_by",
            ),
        ),
    )
