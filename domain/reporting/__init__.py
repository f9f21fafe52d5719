"""统计报表: the report of a period, frozen with its figures, certified and amended."""

from typing import TypeAlias

from domain.kernel.decider import Decider
from domain.reporting.commands import ReportCommand
from domain.reporting.decide import decide, differences
from domain.reporting.digest import digest_of
from domain.reporting.events import ReportEvent
from domain.reporting.states import (
    NotReported,
    Report,
    Reported,
    ReportVersion,
    evolve,
)

__all__ = [
    "REPORT",
    "NotReported",
    "Report",
    "ReportVersion",
    "Reported",
    "differences",
    "digest_of",
]

ReportDecider: TypeAlias = Decider[ReportCommand, Report, ReportEvent]

REPORT: ReportDecider = Decider(NotReported(), decide, evolve)
