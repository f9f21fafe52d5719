"""What has a beginning and an end on a household card: a row for each spell.

``from_on`` is the first day of a spell and ``to_on`` the first day after it, so that
spells that follow each other share no day; a spell without ``to_on`` still runs.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.supervision import events


def of(stream: StreamId, *numbers: int | None) -> tuple[str, ...]:
    """The keys of a household's numbered rows."""
    return tuple(f"{stream}/{number}" for number in numbers if number is not None)


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """定户到人: who answered for a household, from when to when."""

    assignment_id: str
    household_id: HouseholdId
    officer_id: OfficerId
    beat_id: BeatId
    from_on: date
    to_on: date | None = None


def assignments(recorded: Recorded[Any]) -> tuple[str, ...]:
    match recorded.event:
        case events.HouseholdAssigned(number=number):
            return of(recorded.stream, number)
        case events.HouseholdReassigned(number=number):
            return of(recorded.stream, number - 1, number)
        case (
            events.HouseholdDeregistered(assignment=number)
            | events.RegistrationRescinded(assignment=number)
        ):
            return of(recorded.stream, number)
        case _:
            return ()


def evolve_assignment(
    row: AssignmentRow | None, key: str, recorded: Recorded[Any]
) -> AssignmentRow | None:
    match row, recorded.event:
        case None, events.HouseholdAssigned() | events.HouseholdReassigned() as assigned:
            return AssignmentRow(
                assignment_id=key,
                household_id=HouseholdId(recorded.stream),
                officer_id=assigned.officer,
                beat_id=assigned.beat,
                from_on=recorded.occurred_on,
            )
        case AssignmentRow(), _:
            return replace(row, to_on=recorded.occurred_on)
        case _:
            return row


ASSIGNMENT: Projection[AssignmentRow] = Projection(
    name="assignment",
    row=AssignmentRow,
    reads=(
        events.HouseholdAssigned,
        events.HouseholdReassigned,
        events.HouseholdDeregistered,
        events.RegistrationRescinded,
    ),
    keys=assignments,
    evolve=evolve_assignment,
    sought_by=("household_id", "officer_id"),
)


@dataclass(frozen=True, slots=True)
class SuspensionRow:
    """停业: an order that replaces one ends it the same day."""

    suspension_id: str
    household_id: HouseholdId
    from_on: date
    reason: str
    to_on: date | None = None


def suspensions(recorded: Recorded[Any]) -> tuple[str, ...]:
    match recorded.event:
        case events.BusinessSuspended(number=number, replaces=True):
            return of(recorded.stream, number - 1, number)
        case events.BusinessSuspended(number=number):
            return of(recorded.stream, number)
        case events.BusinessResumed(suspension=number):
            return of(recorded.stream, number)
        case _:
            return ()


def evolve_suspension(
    row: SuspensionRow | None, key: str, recorded: Recorded[Any]
) -> SuspensionRow | None:
    match row, recorded.event:
        case None, events.BusinessSuspended() as suspended:
            return SuspensionRow(
                suspension_id=key,
                household_id=HouseholdId(recorded.stream),
                from_on=recorded.occurred_on,
                reason=suspended.reason,
            )
        case SuspensionRow(), _:
            return replace(row, to_on=recorded.occurred_on)
        case _:
            return row


SUSPENSION: Projection[SuspensionRow] = Projection(
    name="suspension",
    row=SuspensionRow,
    reads=(events.BusinessSuspended, events.BusinessResumed),
    keys=suspensions,
    evolve=evolve_suspension,
    sought_by=("household_id", "from_on"),
)


@dataclass(frozen=True, slots=True)
class ResumptionRow:
    """恢复营业; ``suspension_no`` is missing where the record knows of no suspension."""

    resumption_id: str
    household_id: HouseholdId
    resumed_on: date
    suspension_no: int | None = None


def resumptions(recorded: Recorded[Any]) -> tuple[str, ...]:
    return of(recorded.stream, recorded.event.number)


def evolve_resumption(
    row: ResumptionRow | None, key: str, recorded: Recorded[Any]
) -> ResumptionRow | None:
    if row is not None:
        return row
    return ResumptionRow(
        resumption_id=key,
        household_id=HouseholdId(recorded.stream),
        resumed_on=recorded.occurred_on,
        suspension_no=recorded.event.suspension,
    )


RESUMPTION: Projection[ResumptionRow] = Projection(
    name="resumption",
    row=ResumptionRow,
    reads=(events.BusinessResumed,),
    keys=resumptions,
    evolve=evolve_resumption,
    sought_by=("household_id", "resumed_on"),
)


@dataclass(frozen=True, slots=True)
class AbandonmentRow:
    """弃业: begins when it is confirmed, not when it is first suspected."""

    abandonment_id: str
    household_id: HouseholdId
    suspected_on: date
    from_on: date
    to_on: date | None = None


def abandonments(recorded: Recorded[Any]) -> tuple[str, ...]:
    match recorded.event:
        case events.AbandonmentConfirmed(number=number):
            return of(recorded.stream, number)
        case events.HouseholdReinstated(abandonment=number):
            return of(recorded.stream, number)
        case _:
            return ()


def evolve_abandonment(
    row: AbandonmentRow | None, key: str, recorded: Recorded[Any]
) -> AbandonmentRow | None:
    match row, recorded.event:
        case None, events.AbandonmentConfirmed(suspected_on=suspected_on):
            return AbandonmentRow(
                abandonment_id=key,
                household_id=HouseholdId(recorded.stream),
                suspected_on=suspected_on,
                from_on=recorded.occurred_on,
            )
        case AbandonmentRow(), events.HouseholdReinstated():
            return replace(row, to_on=recorded.occurred_on)
        case _:
            return row


ABANDONMENT: Projection[AbandonmentRow] = Projection(
    name="abandonment",
    row=AbandonmentRow,
    reads=(events.AbandonmentConfirmed, events.HouseholdReinstated),
    keys=abandonments,
    evolve=evolve_abandonment,
    sought_by=("household_id", "from_on"),
)
