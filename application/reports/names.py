"""A unit's report of a period: its id follows from both, so that there is one."""

from uuid import UUID, uuid5

from domain.kernel.identity import ReportId, stream_id
from domain.reporting.vocabulary import HalfYear, ReportUnit

REPORTS = UUID("d20b7e64-3f1a-5c97-8b40-6a9e15c7f2d8")
"""The namespace of reports. Frozen: one unit and one period, one report (INV-42)."""


def report_of(period: HalfYear, unit: ReportUnit = ReportUnit.BUREAU) -> ReportId:
    return ReportId(stream_id("report", uuid5(REPORTS, f"{unit.value}/{period}")))
