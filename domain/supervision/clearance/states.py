"""What a monthly clearance is, and the one table of what every event means to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, StationId
from domain.supervision.clearance.events import (
    ClearanceCertified,
    ClearanceEvent,
    ClearanceOpened,
    ClearanceOverdueFlagged,
    ClearanceReconciled,
    ClearanceSubmitted,
    DiscrepancyRaised,
    DiscrepancyResolved,
    HouseholdClassified,
    HouseholdsClassified,
    HouseholdsEnrolled,
    HouseholdsStruckOff,
    ProposalsAccepted,
    ResolutionProposed,
)
from domain.supervision.clearance.vocabulary import Classification, EnrolledHousehold


@dataclass(frozen=True, slots=True)
class NotOpened:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One difference, and how far the two sides have come about it."""

    raised: DiscrepancyRaised
    proposed: ResolutionProposed | None = None
    resolved: DiscrepancyResolved | None = None

    @property
    def since(self) -> date:
        return self.proposed.on if self.proposed else self.raised.on


@dataclass(frozen=True, slots=True)
class ClearanceSheet:
    """清卡名册: who is on it, what was seen of whom, and what does not agree.

    Only who is on the roster is classified; ``since`` is the day of the last step.
    """

    opened: ClearanceOpened
    since: date
    roster: Mapping[HouseholdId, EnrolledHousehold] = field(default_factory=dict)
    classified: Mapping[HouseholdId, Classification] = field(default_factory=dict)
    discrepancies: Mapping[int, Discrepancy] = field(default_factory=dict)
    overdue: bool = False

    @property
    def remaining(self) -> int:
        return len(self.roster) - len(self.classified)


@dataclass(frozen=True, slots=True)
class Clearing:
    """OPEN; CLASSIFIED as soon as nobody remains."""

    sheet: ClearanceSheet


@dataclass(frozen=True, slots=True)
class HandedIn:
    """SUBMITTED."""

    sheet: ClearanceSheet
    submitted: ClearanceSubmitted


@dataclass(frozen=True, slots=True)
class Compared:
    """RECONCILED, or DISCREPANT as long as the two counts are not brought together."""

    sheet: ClearanceSheet
    submitted: ClearanceSubmitted
    reconciled: ClearanceReconciled


@dataclass(frozen=True, slots=True)
class Certified:
    sheet: ClearanceSheet
    certified: ClearanceCertified


Underway: TypeAlias = Clearing | HandedIn | Compared
Clearance: TypeAlias = NotOpened | Clearing | HandedIn | Compared | Certified


def evolve(clearance: Clearance, event: ClearanceEvent) -> Clearance:
    match clearance, event:
        case NotOpened(), ClearanceOpened():
            return Clearing(ClearanceSheet(event, event.on))
        case (
            Clearing() | HandedIn() | Compared(),
            HouseholdsEnrolled() | HouseholdsStruckOff(),
        ):
            # Another roster is another clearance: what was handed in holds no more.
            return Clearing(with_roster(clearance.sheet, event))
        case (
            Clearing(),
            HouseholdClassified() | HouseholdsClassified() | ProposalsAccepted(),
        ):
            return Clearing(with_classified(clearance.sheet, event))
        case Clearing(), ClearanceSubmitted():
            return HandedIn(at(clearance.sheet, event.on), event)
        case HandedIn() | Compared(), ClearanceReconciled():
            return Compared(at(clearance.sheet, event.on), clearance.submitted, event)
        case (
            Clearing() | HandedIn() | Compared(),
            DiscrepancyRaised() | ResolutionProposed() | DiscrepancyResolved(),
        ):
            return replace(clearance, sheet=with_discrepancy(clearance.sheet, event))
        case Compared(), ClearanceCertified():
            return Certified(at(clearance.sheet, event.on), event)
        case Clearing() | HandedIn() | Compared(), ClearanceOverdueFlagged():
            return replace(clearance, sheet=replace(clearance.sheet, overdue=True))
        case _:
            raise ValueError(f"{event.topic} cannot follow {type(clearance).__name__}")


def at(sheet: ClearanceSheet, day: date) -> ClearanceSheet:
    return replace(sheet, since=max(sheet.since, day))


def with_roster(
    sheet: ClearanceSheet, event: HouseholdsEnrolled | HouseholdsStruckOff
) -> ClearanceSheet:
    sheet = at(sheet, event.on)
    match event:
        case HouseholdsEnrolled():
            entered = {each.household: each for each in event.entries}
            return replace(sheet, roster={**sheet.roster, **entered})
        case HouseholdsStruckOff():
            gone = frozenset(event.households)
            return replace(
                sheet,
                roster={key: it for key, it in sheet.roster.items() if key not in gone},
                classified={
                    key: it for key, it in sheet.classified.items() if key not in gone
                },
            )
        case _:
            raise ValueError(f"{event} does not change a roster")


def with_classified(
    sheet: ClearanceSheet,
    event: HouseholdClassified | HouseholdsClassified | ProposalsAccepted,
) -> ClearanceSheet:
    sheet = at(sheet, event.on)
    match event:
        case HouseholdClassified():
            said = [
                Classification(
                    household=event.household,
                    flags=event.flags,
                    primary=event.primary,
                    remarks=event.remarks,
                )
            ]
        case HouseholdsClassified():
            said = [*event.classifications]
        case ProposalsAccepted():
            check_enrolled(sheet, event.households)
            said = [as_proposed(sheet.roster[each]) for each in event.households]
        case _:
            raise ValueError(f"{event} classifies nobody")
    now = {each.household: each for each in said}
    check_enrolled(sheet, now)
    return replace(sheet, classified={**sheet.classified, **now})


def check_enrolled(sheet: ClearanceSheet, households: Iterable[HouseholdId]) -> None:
    if not all(each in sheet.roster for each in households):
        raise ValueError("nobody is classified who is not on the roster")


def as_proposed(entry: EnrolledHousehold) -> Classification:
    return Classification(
        household=entry.household, flags=entry.proposed, primary=entry.primary
    )


def with_discrepancy(
    sheet: ClearanceSheet,
    event: DiscrepancyRaised | ResolutionProposed | DiscrepancyResolved,
) -> ClearanceSheet:
    sheet = at(sheet, event.on)
    if isinstance(event, DiscrepancyRaised) is (event.number in sheet.discrepancies):
        raise ValueError(f"discrepancy {event.number} is raised first, and once")
    match event:
        case DiscrepancyRaised():
            now = Discrepancy(event)
        case ResolutionProposed():
            now = replace(sheet.discrepancies[event.number], proposed=event)
        case DiscrepancyResolved():
            now = replace(sheet.discrepancies[event.number], resolved=event)
        case _:
            raise ValueError(f"{event} is about no discrepancy")
    return replace(sheet, discrepancies={**sheet.discrepancies, event.number: now})


def station_of(clearance: Clearance) -> StationId | None:
    """The station whose beat it is; None while there is none."""
    if isinstance(clearance, NotOpened):
        return None
    return clearance.sheet.opened.station
