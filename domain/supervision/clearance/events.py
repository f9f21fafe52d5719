"""What may have happened to a monthly clearance. Stored shapes: add, never edit.

``remaining`` says how many households of the roster are not classified after the event, so
that readers need not look back. No event speaks of more than so many households at once.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, RuleId, StationId
from domain.kernel.messages import Event
from domain.kernel.months import Month
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance.vocabulary import (
    CategoryCount,
    Classification,
    Difference,
    EnrolledHousehold,
    Side,
)


class ClearanceOpened(Event, topic="supervision.clearance-opened"):
    """``household`` is always None: a clearance is of a beat."""

    beat: BeatId
    station: StationId
    month: Month
    deadline: Deadline
    on: date
    household: HouseholdId | None = None


class HouseholdsEnrolled(Event, topic="supervision.households-enrolled"):
    """Those who are new, or whose officer or proposal is; ``enrolled`` is how many there
    are after it."""

    beat: BeatId
    station: StationId
    month: Month
    entries: tuple[EnrolledHousehold, ...]
    enrolled: int
    remaining: int
    on: date


class HouseholdsStruckOff(Event, topic="supervision.households-struck-off"):
    households: tuple[HouseholdId, ...]
    enrolled: int
    remaining: int
    on: date


class HouseholdClassified(Event, topic="supervision.household-classified"):
    household: HouseholdId
    flags: tuple[DynamicCategory, ...]
    primary: DynamicCategory
    remarks: str | None
    rule_id: RuleId
    remaining: int
    on: date


class HouseholdsClassified(Event, topic="supervision.households-classified"):
    classifications: tuple[Classification, ...]
    rule_id: RuleId
    remaining: int
    on: date


class ProposalsAccepted(Event, topic="supervision.proposals-accepted"):
    """What was proposed for these households when they were enrolled holds of them."""

    households: tuple[HouseholdId, ...]
    rule_id: RuleId
    remaining: int
    on: date


class ClearanceSubmitted(Event, topic="supervision.clearance-submitted"):
    households: int
    counts: tuple[CategoryCount, ...]
    remarks: str | None
    on: date


class ClearanceReconciled(Event, topic="supervision.clearance-reconciled"):
    """``registered`` is the branch's count, ``households`` that of the street, and
    ``explained`` by how much the resolved discrepancies let the register exceed it."""

    registered: int
    households: int
    explained: int
    remarks: str | None
    on: date


class DiscrepancyRaised(Event, topic="supervision.discrepancy-raised"):
    number: int
    beat: BeatId
    station: StationId
    month: Month
    difference: Difference
    on: date


class ResolutionProposed(Event, topic="supervision.resolution-proposed"):
    number: int
    side: Side
    resolution: str
    proposed_by: OfficerId
    on: date


class DiscrepancyResolved(Event, topic="supervision.discrepancy-resolved"):
    """``explained`` is what all that are resolved explain, this one included."""

    number: int
    side: Side
    resolution: str
    proposed_by: OfficerId
    agreed_by: OfficerId
    explained: int
    on: date


class ClearanceCertified(Event, topic="supervision.clearance-certified"):
    beat: BeatId
    station: StationId
    month: Month
    households: int
    registered: int
    explained: int
    remarks: str | None
    on: date


class ClearanceOverdueFlagged(Event, topic="supervision.clearance-overdue"):
    beat: BeatId
    station: StationId
    month: Month
    due_on: date


ClearanceEvent: TypeAlias = (
    ClearanceOpened
    | HouseholdsEnrolled
    | HouseholdsStruckOff
    | HouseholdClassified
    | HouseholdsClassified
    | ProposalsAccepted
    | ClearanceSubmitted
    | ClearanceReconciled
    | DiscrepancyRaised
    | ResolutionProposed
    | DiscrepancyResolved
    | ClearanceCertified
    | ClearanceOverdueFlagged
)
