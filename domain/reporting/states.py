"""What a period's report is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.reporting.events import (
    PeriodFrozen,
    ReportAmended,
    ReportCertified,
    ReportEvent,
)
from domain.reporting.vocabulary import Digest, Measured


@dataclass(frozen=True, slots=True)
class NotReported:
    """Nothing is frozen: the figures are those of today."""


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """版本: one state of the figures, who made it and who certified it."""

    number: int
    made: PeriodFrozen | ReportAmended
    certified: ReportCertified | None = None

    @property
    def measured(self) -> Measured:
        return self.made.measured

    @property
    def digest(self) -> Digest:
        return self.made.digest

    @property
    def made_by(self) -> str:
        match self.made:
            case PeriodFrozen(frozen_by=officer):
                return officer
            case ReportAmended(amended_by=officer):
                return officer
            case _:
                raise ValueError(f"{self.made} makes no version")

    @property
    def last_on(self) -> date:
        return self.made.on if self.certified is None else self.certified.on


@dataclass(frozen=True, slots=True)
class Reported:
    """Frozen: every version there ever was, the last of which stands."""

    frozen: PeriodFrozen
    versions: tuple[ReportVersion, ...]

    @property
    def standing(self) -> ReportVersion:
        return self.versions[-1]


Report: TypeAlias = NotReported | Reported


def evolve(report: Report, event: ReportEvent) -> Report:
    match report, event:
        case NotReported(), PeriodFrozen():
            return Reported(event, (ReportVersion(1, event),))
        case Reported(), ReportAmended() if event.number == len(report.versions) + 1:
            version = ReportVersion(event.number, event)
            return replace(report, versions=(*report.versions, version))
        case Reported(), ReportCertified() if event.number == len(report.versions):
            certified = replace(report.standing, certified=event)
            return replace(report, versions=(*report.versions[:-1], certified))
        case _:
            raise ValueError(f"{event.topic} cannot follow {report}")
