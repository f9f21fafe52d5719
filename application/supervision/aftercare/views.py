"""What is seen of supervisions after a revocation, and of the persons that are barred."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.calendar import months_later
from domain.kernel.identity import (
    CaseId,
    HouseholdId,
    PersonId,
    StationId,
    StreamId,
    SupervisionId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.revocation import FORCED_DEREGISTRATION
from domain.supervision.aftercare import events
from domain.supervision.vocabulary import EntityKind


@dataclass(frozen=True, slots=True)
class SupervisionRow:
    """One revoked licence. ``status`` is the first of these that is so: CLOSED;
    FORCIBLY_DEREGISTERED; ANNOUNCED (强制注销公告, not objected to); STILL_OPERATING;
    LIQUIDATED; LIQUIDATING; LIQUIDATION_DUE (notified); CEASED; OPEN. A special mark is no
    status: ``special_mark_on`` tells of it.

    ``check_due_on`` is set while somebody still has to look; ``ceased_on`` and
    ``still_operating_on`` are the last day on which that was found, the former emptied
    when business goes on after all. ``liquidation_due_on`` is empty where the law of the
    revocation knows no such term. ``forced_eligible_on`` is set for companies and is never
    before the law that allows it; ``objected_on`` stops the announcement before it, which
    is then emptied. ``deregistered_on`` is emptied by a restoration.
    """

    supervision_id: SupervisionId
    household_id: HouseholdId
    station: StationId
    name: str | None
    entity: EntityKind
    revoked_on: date
    decision_no: str
    served_on: date
    opened_on: date
    open_by: date
    status: str = "OPEN"
    check_due_on: date | None = None
    ceased_on: date | None = None
    still_operating_on: date | None = None
    liquidation_notified_on: date | None = None
    liquidation_due_on: date | None = None
    liquidation_overdue_on: date | None = None
    group_formed_on: date | None = None
    liquidated_on: date | None = None
    special_mark_due_on: date | None = None
    special_mark_on: date | None = None
    forced_eligible_on: date | None = None
    forced_announced_on: date | None = None
    forced_due_on: date | None = None
    objected_on: date | None = None
    forced_on: date | None = None
    restored_on: date | None = None
    deregistered_on: date | None = None
    closed_on: date | None = None
    case_id: CaseId | None = None


def eligible(entity: EntityKind, since: date) -> date | None:
    """From when a company may be deregistered by force, by the rule as it stands."""
    if entity is not EntityKind.ENTERPRISE:
        return None
    rule = FORCED_DEREGISTRATION.rules[-1]
    return max(months_later(since, 12 * rule.after_years), rule.in_force_from)


def status(row: SupervisionRow) -> str:
    so = (
        ("CLOSED", row.closed_on is not None),
        ("FORCIBLY_DEREGISTERED", row.forced_on is not None),
        ("ANNOUNCED", row.forced_announced_on is not None),
        (
            "STILL_OPERATING",
            row.still_operating_on is not None and row.ceased_on is None,
        ),
        ("LIQUIDATED", row.liquidated_on is not None),
        ("LIQUIDATING", row.group_formed_on is not None),
        ("LIQUIDATION_DUE", row.liquidation_notified_on is not None),
        ("CEASED", row.ceased_on is not None),
    )
    return next((name for name, is_so in so if is_so), "OPEN")


def evolve(
    row: SupervisionRow | None, key: str, recorded: Recorded[Any]
) -> SupervisionRow | None:
    match row, recorded.event:
        case None, events.SupervisionOpened() as opened:
            return first(opened, key, recorded.occurred_on)
        case SupervisionRow(), _:
            after = in_liquidation(row, recorded)
            return replace(after, status=status(after))
        case _:
            return row


def first(opened: events.SupervisionOpened, key: str, day: date) -> SupervisionRow:
    return SupervisionRow(
        supervision_id=SupervisionId(StreamId(key)),
        household_id=opened.household,
        station=opened.station,
        name=opened.name,
        entity=opened.entity,
        revoked_on=opened.revoked_on,
        decision_no=opened.decision_no,
        served_on=opened.served_on,
        opened_on=day,
        open_by=opened.open_by,
        check_due_on=opened.deadline.due_on,
        special_mark_due_on=opened.mark.due_on if opened.mark else None,
        forced_eligible_on=eligible(opened.entity, opened.revoked_on),
        case_id=opened.case,
    )


def in_liquidation(row: SupervisionRow, recorded: Recorded[Any]) -> SupervisionRow:
    day = recorded.occurred_on
    match recorded.event:
        case events.CessationConfirmed():
            return replace(row, ceased_on=day, check_due_on=None)
        case events.ContinuedOperationFound(deadline=again):
            due_on = again.due_on if again else None
            return replace(row, still_operating_on=day, ceased_on=None, check_due_on=due_on)
        case events.LiquidationDutyNotified(deadline=by):
            due_on = by.due_on if by else None
            return replace(row, liquidation_notified_on=day, liquidation_due_on=due_on)
        case events.LiquidationOverdueMarked():
            return replace(row, liquidation_overdue_on=day)
        case events.LiquidationGroupFormed():
            return replace(row, group_formed_on=day)
        case events.LiquidationCompleted():
            return replace(row, liquidated_on=day)
        case events.SpecialMarkSet():
            return replace(row, special_mark_on=day)
        case events.SupervisionClosed(deregistered=deregistered):
            gone_on = day if deregistered else row.deregistered_on
            return replace(row, deregistered_on=gone_on, closed_on=day)
        case _:
            return by_force(row, recorded)


def by_force(row: SupervisionRow, recorded: Recorded[Any]) -> SupervisionRow:
    day = recorded.occurred_on
    match recorded.event:
        case events.ForcedDeregistrationAnnounced(deadline=deadline):
            return replace(row, forced_announced_on=day, forced_due_on=deadline.due_on)
        case events.DeregistrationObjected():
            return replace(
                row, objected_on=day, forced_announced_on=None, forced_due_on=None
            )
        case events.ForciblyDeregistered():
            return replace(row, forced_on=day, deregistered_on=day)
        case events.RegistrationRestored():
            return replace(
                row,
                restored_on=day,
                forced_announced_on=None,
                forced_due_on=None,
                forced_on=None,
                deregistered_on=None,
                forced_eligible_on=eligible(row.entity, day),
            )
        case _:
            return row


SUPERVISION: Projection[SupervisionRow] = Projection(
    name="supervision",
    row=SupervisionRow,
    reads=(
        events.SupervisionOpened,
        events.CessationConfirmed,
        events.ContinuedOperationFound,
        events.LiquidationDutyNotified,
        events.LiquidationOverdueMarked,
        events.LiquidationGroupFormed,
        events.LiquidationCompleted,
        events.SpecialMarkSet,
        events.ForcedDeregistrationAnnounced,
        events.DeregistrationObjected,
        events.ForciblyDeregistered,
        events.RegistrationRestored,
        events.SupervisionClosed,
    ),
    evolve=evolve,
    sought_by=("household_id", "station, status", "revoked_on"),
)


@dataclass(frozen=True, slots=True)
class RestrictedPersonRow:
    """任职限制: one person, barred from a day until a day, both included. ``expired_on``
    is the day on which it was noted that the bar had run out."""

    restriction_id: str
    supervision_id: SupervisionId
    household_id: HouseholdId
    person_id: PersonId
    name: str
    reasons: str
    from_on: date
    until_on: date
    lifted_on: date | None = None
    expired_on: date | None = None


def persons(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.person}",)


def evolve_person(
    row: RestrictedPersonRow | None, key: str, recorded: Recorded[Any]
) -> RestrictedPersonRow | None:
    match row, recorded.event:
        case _, events.RepresentativeRestricted() as barred:
            # After a restriction was lifted, another may be imposed on the same person.
            return RestrictedPersonRow(
                restriction_id=key,
                supervision_id=SupervisionId(recorded.stream),
                household_id=barred.household,
                person_id=barred.person,
                name=barred.name,
                reasons=barred.reasons,
                from_on=barred.from_on,
                until_on=barred.until_on,
            )
        case RestrictedPersonRow(), events.RestrictionExpired():
            return replace(row, expired_on=recorded.occurred_on)
        case RestrictedPersonRow(), events.RestrictionLifted():
            return replace(row, lifted_on=recorded.occurred_on)
        case _:
            return row


RESTRICTED_PERSON: Projection[RestrictedPersonRow] = Projection(
    name="restricted_person",
    row=RestrictedPersonRow,
    reads=(
        events.RepresentativeRestricted,
        events.RestrictionExpired,
        events.RestrictionLifted,
    ),
    keys=persons,
    evolve=evolve_person,
    sought_by=("supervision_id", "person_id", "until_on"),
)
