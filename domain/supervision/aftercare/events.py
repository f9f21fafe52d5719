"""What may have happened after a revocation. These shapes are stored: add, never edit.

``on`` is the day of a step, before which no later step may lie.
"""

from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import CaseId, HouseholdId, PatrolId, PersonId, StationId
from domain.kernel.messages import Event
from domain.supervision.vocabulary import EntityKind


class SupervisionOpened(Event, topic="supervision.supervision-opened"):
    """``deadline`` (CESSATION) is the day by which somebody must have looked;
    ``open_by`` the day by which it had to be opened (INV-25)."""

    household: HouseholdId
    station: StationId
    entity: EntityKind
    name: str | None
    revoked_on: date
    decision_no: str
    served_on: date
    case: CaseId | None
    open_by: date
    deadline: Deadline
    mark: Deadline | None = None


class CessationConfirmed(Event, topic="supervision.cessation-confirmed"):
    household: HouseholdId
    remarks: str
    patrol: PatrolId | None = None
    on: date | None = None


class ContinuedOperationFound(Event, topic="supervision.continued-operation-found"):
    """仍在经营: an unlicensed operation of type T4, and the lead of a case."""

    household: HouseholdId
    station: StationId
    name: str | None
    remarks: str
    patrol: PatrolId | None = None
    deadline: Deadline | None = None
    on: date | None = None


class CessationCheckOverdue(Event, topic="supervision.cessation-check-overdue"):
    household: HouseholdId
    due_on: date


class LiquidationDutyNotified(Event, topic="supervision.liquidation-duty-notified"):
    """``deadline`` (LIQUIDATION_GROUP) is empty where the law of the revocation knows no
    such term: until 2005, and for individual businesses."""

    household: HouseholdId
    obligors: tuple[str, ...]
    document_no: str | None = None
    deadline: Deadline | None = None
    on: date | None = None


class LiquidationOverdueMarked(Event, topic="supervision.liquidation-overdue"):
    household: HouseholdId
    due_on: date


class LiquidationGroupFormed(Event, topic="supervision.liquidation-group-formed"):
    household: HouseholdId
    members: tuple[str, ...]
    late: bool
    on: date | None = None


class LiquidationCompleted(Event, topic="supervision.liquidation-completed"):
    household: HouseholdId
    report_no: str | None
    remarks: str
    on: date | None = None


class SpecialMarkSet(Event, topic="supervision.special-mark-set"):
    """特别标注: six months without liquidation or deregistration."""

    household: HouseholdId
    due_on: date


class RepresentativeRestricted(Event, topic="supervision.representative-restricted"):
    """任职限制 from the day of revocation until the same day three years later, both
    included: a term of years does not count its first day, so that is its last."""

    household: HouseholdId
    person: PersonId
    name: str
    reasons: str
    from_on: date
    until_on: date
    deadline: Deadline
    on: date | None = None


class RestrictionExpired(Event, topic="supervision.restriction-expired"):
    household: HouseholdId
    person: PersonId
    until_on: date


class RestrictionLifted(Event, topic="supervision.restriction-lifted"):
    household: HouseholdId
    person: PersonId
    reason: str


class ForcedDeregistrationAnnounced(
    Event, topic="supervision.forced-deregistration-announced"
):
    household: HouseholdId
    document_no: str
    deadline: Deadline


class ForcedDeregistrationTermEnded(
    Event, topic="supervision.forced-deregistration-term-ended"
):
    """The announcement has run without an objection: it may be done."""

    household: HouseholdId
    due_on: date


class DeregistrationObjected(Event, topic="supervision.deregistration-objected"):
    household: HouseholdId
    by: str
    content: str
    on: date | None = None


class ForciblyDeregistered(Event, topic="supervision.forcibly-deregistered"):
    household: HouseholdId
    document_no: str
    on: date | None = None


class RegistrationRestored(Event, topic="supervision.registration-restored"):
    household: HouseholdId
    reason: str
    on: date | None = None


class SupervisionClosed(Event, topic="supervision.supervision-closed"):
    """``deregistered``: because the household was; otherwise the revocation has fallen, or
    a forced deregistration can be undone no more."""

    household: HouseholdId
    reason: str
    deregistered: bool = False
    on: date | None = None


AftercareEvent: TypeAlias = (
    SupervisionOpened
    | CessationConfirmed
    | ContinuedOperationFound
    | CessationCheckOverdue
    | LiquidationDutyNotified
    | LiquidationOverdueMarked
    | LiquidationGroupFormed
    | LiquidationCompleted
    | SpecialMarkSet
    | RepresentativeRestricted
    | RestrictionExpired
    | RestrictionLifted
    | ForcedDeregistrationAnnounced
    | ForcedDeregistrationTermEnded
    | DeregistrationObjected
    | ForciblyDeregistered
    | RegistrationRestored
    | SupervisionClosed
)
