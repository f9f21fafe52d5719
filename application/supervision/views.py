"""What is seen of beats and of economic households as they stand."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identifiers import NumberKind
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.supervision import events
from domain.supervision.vocabulary import (
    CustodyState,
    EntityKind,
    OperationState,
    Registration,
    RegistrationState,
)


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One household. ``opened_on`` is the day the card was opened, ``registered_on`` the
    business's own; ``suspended_on`` is set while a suspension runs; ``ended_on`` is the
    day of deregistration or rescission, not of a revocation (INV-22); ``inactive_on`` the
    day from which the licence was no longer good, for any reason.
    """

    household_id: HouseholdId
    station: StationId
    registration_no: str
    number_kind: NumberKind
    name: str | None
    kind: EntityKind
    trade: str | None
    address: str | None
    legal_representative: str | None
    registered_on: date | None
    opened_on: date
    registration_state: RegistrationState = RegistrationState.ACTIVE
    custody_state: CustodyState = CustodyState.PUSHED
    operation_state: OperationState = OperationState.OPERATING
    beat_id: BeatId | None = None
    officer_id: OfficerId | None = None
    assigned_on: date | None = None
    suspended_on: date | None = None
    inactive_on: date | None = None
    ended_on: date | None = None


def evolve(
    row: HouseholdRow | None, _: str, recorded: Recorded[Any]
) -> HouseholdRow | None:
    match row, recorded.event:
        case None, events.HouseholdOpened() as opened:
            return first(opened, recorded)
        case HouseholdRow(), events.RegistrationDataAmended(registration=registration):
            return amended(row, registration)
        case HouseholdRow(), (
            events.HouseholdPushed()
            | events.HouseholdClaimed()
            | events.HouseholdReturned()
            | events.HouseholdAssigned()
            | events.HouseholdReassigned()
        ):
            return in_custody(row, recorded)
        case HouseholdRow(), (
            events.AbandonmentSuspected()
            | events.AbandonmentConfirmed()
            | events.HouseholdReinstated()
            | events.BusinessSuspended()
            | events.BusinessResumed()
        ):
            return in_operation(row, recorded)
        case HouseholdRow(), events.LicenceRevoked(revoked_on=day):
            state = RegistrationState.REVOKED
            return replace(row, registration_state=state, inactive_on=day)
        case HouseholdRow(), events.LicenceLapsed():
            state, day = RegistrationState.LAPSED, recorded.occurred_on
            return replace(row, registration_state=state, inactive_on=day)
        case HouseholdRow(), events.HouseholdDeregistered():
            return ended(row, RegistrationState.DEREGISTERED, recorded.occurred_on)
        case HouseholdRow(), events.HouseholdRestored():
            # The licence is as little good as before: ``inactive_on`` stays.
            state = RegistrationState.REVOKED
            return replace(row, registration_state=state, ended_on=None)
        case HouseholdRow(), events.RegistrationRescinded():
            return ended(row, RegistrationState.RESCINDED, recorded.occurred_on)
        case _:
            return row


def first(opened: events.HouseholdOpened, recorded: Recorded[Any]) -> HouseholdRow:
    registration = opened.registration
    return HouseholdRow(
        household_id=HouseholdId(recorded.stream),
        station=opened.station,
        registration_no=registration.number.number,
        number_kind=registration.number.kind,
        name=registration.name,
        kind=registration.kind,
        trade=registration.trade,
        address=registration.address,
        legal_representative=registration.legal_representative,
        registered_on=registration.registered_on,
        opened_on=recorded.occurred_on,
    )


def amended(row: HouseholdRow, registration: Registration) -> HouseholdRow:
    return replace(
        row,
        registration_no=registration.number.number,
        number_kind=registration.number.kind,
        name=registration.name,
        kind=registration.kind,
        trade=registration.trade,
        address=registration.address,
        legal_representative=registration.legal_representative,
        registered_on=registration.registered_on,
    )


def in_custody(row: HouseholdRow, recorded: Recorded[Any]) -> HouseholdRow:
    match recorded.event:
        case events.HouseholdPushed(station=station):
            return replace(row, station=station, custody_state=CustodyState.PUSHED)
        case events.HouseholdClaimed(station=station):
            return replace(row, station=station, custody_state=CustodyState.CLAIMED)
        case events.HouseholdReturned():
            return replace(row, custody_state=CustodyState.RETURNED)
        case (
            events.HouseholdAssigned(beat=beat, officer=officer)
            | events.HouseholdReassigned(beat=beat, officer=officer)
        ):
            return replace(
                row,
                custody_state=CustodyState.ASSIGNED,
                beat_id=beat,
                officer_id=officer,
                assigned_on=recorded.occurred_on,
            )
        case _:
            return row


def in_operation(row: HouseholdRow, recorded: Recorded[Any]) -> HouseholdRow:
    match recorded.event:
        case events.AbandonmentSuspected():
            return replace(row, operation_state=OperationState.SUSPECTED)
        case events.AbandonmentConfirmed():
            return replace(row, operation_state=OperationState.ABANDONED)
        case events.HouseholdReinstated():
            return replace(row, operation_state=OperationState.OPERATING)
        case events.BusinessSuspended():
            return replace(row, suspended_on=recorded.occurred_on)
        case events.BusinessResumed():
            return replace(row, suspended_on=None)
        case _:
            return row


def ended(row: HouseholdRow, state: RegistrationState, day: date) -> HouseholdRow:
    """Whoever was assigned answers for it no longer."""
    assigned = row.custody_state is CustodyState.ASSIGNED
    return replace(
        row,
        registration_state=state,
        custody_state=CustodyState.CLAIMED if assigned else row.custody_state,
        beat_id=None,
        officer_id=None,
        assigned_on=None,
        inactive_on=row.inactive_on or day,
        ended_on=day,
    )


HOUSEHOLD: Projection[HouseholdRow] = Projection(
    name="household",
    row=HouseholdRow,
    reads=(
        events.HouseholdOpened,
        events.HouseholdPushed,
        events.HouseholdClaimed,
        events.HouseholdReturned,
        events.HouseholdAssigned,
        events.HouseholdReassigned,
        events.RegistrationDataAmended,
        events.AbandonmentSuspected,
        events.AbandonmentConfirmed,
        events.HouseholdReinstated,
        events.BusinessSuspended,
        events.BusinessResumed,
        events.LicenceRevoked,
        events.LicenceLapsed,
        events.HouseholdDeregistered,
        events.HouseholdRestored,
        events.RegistrationRescinded,
    ),
    evolve=evolve,
    sought_by=(
        "station, custody_state",
        "officer_id",
        "beat_id",
        "registration_no",
        "name",
    ),
)


@dataclass(frozen=True, slots=True)
class BeatRow:
    """One beat, with the group that answers for it, once there is one."""

    beat_id: BeatId
    station: StationId
    name: str
    territory: str
    group_name: str | None = None
    officers: tuple[OfficerId, ...] = ()


def evolve_beat(row: BeatRow | None, _: str, recorded: Recorded[Any]) -> BeatRow | None:
    match row, recorded.event:
        case None, events.BeatDefined() as defined:
            return BeatRow(
                beat_id=BeatId(recorded.stream),
                station=defined.station,
                name=defined.name,
                territory=defined.territory,
            )
        case BeatRow(), events.BeatAllocated(group=group, officers=officers):
            return replace(row, group_name=group, officers=officers)
        case BeatRow(), events.BeatRedrawn(territory=territory):
            return replace(row, territory=territory)
        case _:
            return row


BEAT: Projection[BeatRow] = Projection(
    name="beat",
    row=BeatRow,
    reads=(events.BeatDefined, events.BeatAllocated, events.BeatRedrawn),
    evolve=evolve_beat,
    sought_by=("station",),
)
