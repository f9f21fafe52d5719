"""What is seen of officers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identity import OfficerId, StationId
from domain.kernel.messages import Duty, Recorded
from domain.kernel.projection import Projection
from domain.organisation import events


@dataclass(frozen=True, slots=True)
class DutyHeld:
    """A duty from a day to a day, both included; without an end, for good."""

    duty: Duty
    from_on: date
    until_on: date | None = None

    def covers(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One officer. ``qualified_from`` and ``qualified_until`` are the days of the
    enforcement certificate that ends last; without the second it holds for good.
    """

    officer_id: OfficerId
    name: str
    subject: str
    station: StationId | None = None
    duties: tuple[DutyHeld, ...] = ()
    qualified_from: date | None = None
    qualified_until: date | None = None


def evolve(row: OfficerRow | None, _: str, recorded: Recorded[Any]) -> OfficerRow | None:
    match row, recorded.event:
        case None, events.OfficerAppointed() as appointed:
            return OfficerRow(
                officer_id=OfficerId(recorded.stream),
                name=appointed.name,
                subject=appointed.subject,
                station=appointed.station,
            )
        case OfficerRow(), events.DutyGranted() as granted:
            held = DutyHeld(granted.duty, granted.from_on, granted.until_on)
            return replace(row, duties=(*row.duties, held))
        case OfficerRow(), events.DutyEnded() as ended:
            return replace(row, duties=tuple(after(ended, each) for each in row.duties))
        case OfficerRow(), events.OfficerQualified() as qualified:
            return with_certificate(row, qualified)
        case _:
            return row


def after(ended: events.DutyEnded, held: DutyHeld) -> DutyHeld:
    if held.duty is ended.duty and held.covers(ended.until_on):
        return replace(held, until_on=ended.until_on)
    return held


def with_certificate(row: OfficerRow, qualified: events.OfficerQualified) -> OfficerRow:
    """A certificate that ends before the one we know of tells nothing new."""
    known = row.qualified_from is not None
    ends, knows = qualified.until_on or date.max, row.qualified_until or date.max
    if known and ends < knows:
        return row
    return replace(
        row, qualified_from=qualified.from_on, qualified_until=qualified.until_on
    )


OFFICER: Projection[OfficerRow] = Projection(
    name="officer",
    row=OfficerRow,
    reads=(
        events.OfficerAppointed,
        events.DutyGranted,
        events.DutyEnded,
        events.OfficerQualified,
    ),
    evolve=evolve,
    sought_by=("station", "subject"),
)
