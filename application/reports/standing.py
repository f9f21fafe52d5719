"""What of a report is frozen, in which versions, and whether an amendment is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from application.handling import Handler
from application.reports.names import report_of
from domain.kernel.errors import DomainError
from domain.reporting import REPORT, NotReported, Reported, ReportVersion
from domain.reporting.decide import differences
from domain.reporting.digest import digest_of
from domain.reporting.events import ReportAmended
from domain.reporting.vocabulary import (
    FigureChanged,
    HalfYear,
    ReportFigure,
)


class NoSuchVersion(DomainError):
    """The report has no version of this number."""

    def __init__(self, number: int) -> None:
        super().__init__(f"The report has no version {number}.")


@dataclass(frozen=True, slots=True)
class Standing:
    """定稿情况: the version that is shown, among those there are.

    ``due`` are the rows of the latest version that today's figures differ from: where
    there are any, an amendment (更正) is due.
    """

    shown: ReportVersion
    versions: int
    due: tuple[FigureChanged, ...]

    @property
    def changes(self) -> tuple[FigureChanged, ...]:
        """What this version changed."""
        made = self.shown.made
        return made.changes if isinstance(made, ReportAmended) else ()

    @property
    def reason(self) -> str | None:
        """更正事由: why this version was made, if it is an amendment."""
        made = self.shown.made
        return made.reason if isinstance(made, ReportAmended) else None

    def as_data(self) -> dict[str, Any]:
        shown, made = self.shown, self.shown.made
        certified = shown.certified
        return {
            "version": shown.number,
            "versions": self.versions,
            "digest": shown.digest,
            "made_on": made.on.isoformat(),
            "made_by": shown.made_by,
            "reason": self.reason,
            "from_position": shown.measured.from_position,
            "to_position": shown.measured.to_position,
            "certified_on": certified.on.isoformat() if certified else None,
            "certified_by": certified.certified_by if certified else None,
            "changes": [each.model_dump() for each in self.changes],
            "amendment_due": [each.model_dump() for each in self.due],
        }


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether a version's digest is that of its figures, and today's are the same."""

    number: int
    stored: str
    computed: str
    frozen_on: date
    same_today: bool

    @property
    def sound(self) -> bool:
        return self.stored == self.computed


def state_of(handler: Handler, period: HalfYear) -> Reported | None:
    """The report of the bureau for a period, if it is frozen."""
    state = handler.state(REPORT, report_of(period))
    return None if isinstance(state, NotReported) else state


def standing(
    report: Reported, today: Sequence[ReportFigure], number: int | None = None
) -> Standing:
    """Raises ``NoSuchVersion``."""
    due = tuple(differences(report.standing.measured.figures, today))
    return Standing(chosen(report, number), len(report.versions), due)


def chosen(report: Reported, number: int | None) -> ReportVersion:
    """The version of a number, or the one that stands. Raises ``NoSuchVersion``."""
    if number is None:
        return report.standing
    for version in report.versions:
        if version.number == number:
            return version
    raise NoSuchVersion(number)


def verify(report: Reported, today: Sequence[ReportFigure]) -> tuple[Verified, ...]:
    """Every version's digest, computed anew from what its event holds."""
    return tuple(
        Verified(
            each.number,
            each.digest,
            digest_of(each.measured),
            each.made.on,
            not any(differences(each.measured.figures, today)),
        )
        for each in report.versions
    )
