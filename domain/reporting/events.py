"""What may have happened to a period's report. Stored shapes: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import OfficerId
from domain.kernel.messages import Event
from domain.reporting.vocabulary import (
    Digest,
    FigureChanged,
    HalfYear,
    Measured,
    ReportUnit,
)


class PeriodFrozen(Event, topic="reporting.period-frozen"):
    """Version 1. ``digest`` is that of ``measured`` (INV-42)."""

    unit: ReportUnit
    period: HalfYear
    from_on: date
    to_on: date
    measured: Measured
    digest: Digest
    frozen_by: OfficerId
    on: date


class ReportCertified(Event, topic="reporting.report-certified"):
    number: int
    digest: Digest
    certified_by: OfficerId
    on: date


class ReportAmended(Event, topic="reporting.report-amended"):
    """Version ``number``: what changed since the one before, from what to what, and why."""

    number: int
    changes: tuple[FigureChanged, ...]
    reason: str
    measured: Measured
    digest: Digest
    amended_by: OfficerId
    on: date


ReportEvent: TypeAlias = PeriodFrozen | ReportCertified | ReportAmended
