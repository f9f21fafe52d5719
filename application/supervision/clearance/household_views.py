"""What a clearance says of each of its households, and of each discrepancy."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identity import (
    BeatId,
    ClearanceId,
    HouseholdId,
    OfficerId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.months import first_day
from domain.kernel.projection import Projection
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance import events
from domain.supervision.clearance.states import as_proposed
from domain.supervision.clearance.vocabulary import (
    Classification,
    DiscrepancyKind,
    EnrolledHousehold,
    Side,
)


@dataclass(frozen=True, slots=True)
class ClearanceHouseholdRow:
    """One household in one month. ``primary_category`` counts it, once it is classified;
    ``flags`` is all that applies to it, ``proposed`` what the records propose.
    """

    entry_id: str
    clearance_id: ClearanceId
    beat_id: BeatId
    station: StationId
    month: date
    household_id: HouseholdId
    officer_id: OfficerId
    enrolled_on: date
    proposed: tuple[DynamicCategory, ...]
    proposed_category: DynamicCategory
    flags: tuple[DynamicCategory, ...] = ()
    primary_category: DynamicCategory | None = None
    as_proposed: bool = False
    classified_on: date | None = None
    remarks: str | None = None


def households(recorded: Recorded[Any]) -> tuple[str, ...]:
    return tuple(f"{recorded.stream}/{each}" for each in concerned(recorded.event))


def concerned(event: Any) -> Iterator[HouseholdId]:
    match event:
        case events.HouseholdsEnrolled(entries=entries):
            yield from (each.household for each in entries)
        case events.HouseholdsClassified(classifications=said):
            yield from (each.household for each in said)
        case events.HouseholdClassified(household=household):
            yield household
        case events.ProposalsAccepted() | events.HouseholdsStruckOff():
            yield from event.households
        case _:
            return


def evolve_household(
    row: ClearanceHouseholdRow | None, key: str, recorded: Recorded[Any]
) -> ClearanceHouseholdRow | None:
    household = key.rpartition("/")[2]
    match row, recorded.event:
        case _, events.HouseholdsEnrolled() as enrolled:
            entry = next(each for each in enrolled.entries if each.household == household)
            return entered(row, key, recorded, entry)
        case ClearanceHouseholdRow(), events.HouseholdClassified() as one:
            said = Classification(
                household=one.household,
                flags=one.flags,
                primary=one.primary,
                remarks=one.remarks,
            )
            return found(row, said, recorded.occurred_on)
        case ClearanceHouseholdRow(), events.HouseholdsClassified(classifications=many):
            said = next(each for each in many if each.household == household)
            return found(row, said, recorded.occurred_on)
        case ClearanceHouseholdRow(), events.ProposalsAccepted():
            return found(row, proposal(row), recorded.occurred_on)
        case _, events.HouseholdsStruckOff():
            return None
        case _:
            return row


def entered(
    row: ClearanceHouseholdRow | None,
    key: str,
    recorded: Recorded[Any],
    entry: EnrolledHousehold,
) -> ClearanceHouseholdRow:
    """Entered again with another officer or proposal, it stays as it was classified."""
    if row is None:
        enrolled: events.HouseholdsEnrolled = recorded.event
        return ClearanceHouseholdRow(
            entry_id=key,
            clearance_id=ClearanceId(recorded.stream),
            beat_id=enrolled.beat,
            station=enrolled.station,
            month=first_day(enrolled.month),
            household_id=entry.household,
            officer_id=entry.officer,
            enrolled_on=recorded.occurred_on,
            proposed=entry.proposed,
            proposed_category=entry.primary,
        )
    return replace(
        row,
        officer_id=entry.officer,
        proposed=entry.proposed,
        proposed_category=entry.primary,
        as_proposed=row.classified_on is not None and row.flags == entry.proposed,
    )


def proposal(row: ClearanceHouseholdRow) -> Classification:
    return as_proposed(
        EnrolledHousehold(
            household=row.household_id,
            officer=row.officer_id,
            proposed=row.proposed,
            primary=row.proposed_category,
        )
    )


def found(
    row: ClearanceHouseholdRow, said: Classification, day: date
) -> ClearanceHouseholdRow:
    return replace(
        row,
        flags=said.flags,
        primary_category=said.primary,
        as_proposed=said.flags == row.proposed,
        classified_on=day,
        remarks=said.remarks,
    )


CLEARANCE_HOUSEHOLD: Projection[ClearanceHouseholdRow] = Projection(
    name="clearance_household",
    row=ClearanceHouseholdRow,
    reads=(
        events.HouseholdsEnrolled,
        events.HouseholdsStruckOff,
        events.HouseholdClassified,
        events.HouseholdsClassified,
        events.ProposalsAccepted,
    ),
    keys=households,
    evolve=evolve_household,
    sought_by=("clearance_id", "household_id", "month, station", "officer_id"),
)


@dataclass(frozen=True, slots=True)
class ClearanceDiscrepancyRow:
    """One difference. ``status`` is OPEN, PROPOSED or RESOLVED; whoever proposed signed
    for ``proposed_side``, and ``agreed_by`` for the other one.
    """

    discrepancy_id: str
    clearance_id: ClearanceId
    beat_id: BeatId
    station: StationId
    month: date
    number: int
    kind: DiscrepancyKind
    status: str
    raised_on: date
    household_id: HouseholdId | None
    seen: str | None
    place: str | None
    operator: str | None
    resolution: str | None = None
    proposed_side: Side | None = None
    proposed_by: OfficerId | None = None
    agreed_by: OfficerId | None = None
    resolved_on: date | None = None


def evolve_discrepancy(
    row: ClearanceDiscrepancyRow | None, key: str, recorded: Recorded[Any]
) -> ClearanceDiscrepancyRow | None:
    match row, recorded.event:
        case None, events.DiscrepancyRaised() as raised:
            sighting = raised.difference.sighting
            return ClearanceDiscrepancyRow(
                discrepancy_id=key,
                clearance_id=ClearanceId(StreamId(recorded.stream)),
                beat_id=raised.beat,
                station=raised.station,
                month=first_day(raised.month),
                number=raised.number,
                kind=raised.difference.kind,
                status="OPEN",
                raised_on=recorded.occurred_on,
                household_id=raised.difference.household,
                seen=sighting.seen if sighting else None,
                place=sighting.place if sighting else None,
                operator=sighting.operator if sighting else None,
            )
        case ClearanceDiscrepancyRow(), events.ResolutionProposed() as said:
            return replace(
                row,
                status="PROPOSED",
                resolution=said.resolution,
                proposed_side=said.side,
                proposed_by=said.proposed_by,
            )
        case ClearanceDiscrepancyRow(), events.DiscrepancyResolved(agreed_by=agreed):
            day = recorded.occurred_on
            return replace(row, status="RESOLVED", agreed_by=agreed, resolved_on=day)
        case _:
            return row


def numbered(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


CLEARANCE_DISCREPANCY: Projection[ClearanceDiscrepancyRow] = Projection(
    name="clearance_discrepancy",
    row=ClearanceDiscrepancyRow,
    reads=(
        events.DiscrepancyRaised,
        events.ResolutionProposed,
        events.DiscrepancyResolved,
    ),
    keys=numbered,
    evolve=evolve_discrepancy,
    sought_by=("clearance_id", "station, status", "household_id"),
)
