"""What the supervision after a revocation is, and what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import StationId
from domain.supervision.aftercare.events import (
    AftercareEvent,
    CessationCheckOverdue,
    CessationConfirmed,
    ContinuedOperationFound,
    DeregistrationObjected,
    ForcedDeregistrationAnnounced,
    ForcedDeregistrationTermEnded,
    ForciblyDeregistered,
    LiquidationCompleted,
    LiquidationDutyNotified,
    LiquidationGroupFormed,
    LiquidationOverdueMarked,
    RegistrationRestored,
    RepresentativeRestricted,
    RestrictionExpired,
    RestrictionLifted,
    SpecialMarkSet,
    SupervisionClosed,
    SupervisionOpened,
)


@dataclass(frozen=True, slots=True)
class Unopened:
    """No licence has been revoked yet."""


@dataclass(frozen=True, slots=True)
class Watched:
    """事后监督: cessation, liquidation, restriction and forced deregistration go their own
    ways. A deadline is here while it runs; ``since`` is the day of the last step.
    """

    opened: SupervisionOpened
    since: date
    check: Deadline | None
    mark: Deadline | None
    checked: CessationConfirmed | ContinuedOperationFound | None = None
    notified: LiquidationDutyNotified | None = None
    group: Deadline | None = None
    formed: LiquidationGroupFormed | None = None
    completed: LiquidationCompleted | None = None
    restriction: RepresentativeRestricted | None = None
    """The last one that was not lifted; it binds nobody any more once ``bar`` is gone."""
    bar: Deadline | None = None
    lifted: RestrictionLifted | None = None
    announced: ForcedDeregistrationAnnounced | None = None
    announcement: Deadline | None = None
    objected: DeregistrationObjected | None = None
    forced: ForciblyDeregistered | None = None
    forced_on: date | None = None
    restored: RegistrationRestored | None = None
    restored_on: date | None = None
    closed: SupervisionClosed | None = None

    @property
    def ceased(self) -> bool:
        return isinstance(self.checked, CessationConfirmed)


Aftercare: TypeAlias = Unopened | Watched


def station_of(aftercare: Aftercare) -> StationId | None:
    return None if isinstance(aftercare, Unopened) else aftercare.opened.station


def evolve(aftercare: Aftercare, event: AftercareEvent) -> Aftercare:
    match aftercare, event:
        case Unopened(), SupervisionOpened():
            since = event.deadline.starts_on
            return Watched(event, since, check=event.deadline, mark=event.mark)
        case (
            Watched(),
            RepresentativeRestricted() | RestrictionExpired() | RestrictionLifted(),
        ):
            return restricted(aftercare, event)
        case Watched(closed=None), CessationConfirmed() | ContinuedOperationFound():
            check = event.deadline if isinstance(event, ContinuedOperationFound) else None
            return replace(step(aftercare, event.on), checked=event, check=check)
        case Watched(closed=None), CessationCheckOverdue():
            return replace(aftercare, check=None)
        case (
            Watched(closed=None),
            LiquidationDutyNotified()
            | LiquidationOverdueMarked()
            | LiquidationGroupFormed()
            | LiquidationCompleted()
            | SpecialMarkSet(),
        ):
            return liquidated(aftercare, event)
        case (
            Watched(closed=None),
            ForcedDeregistrationAnnounced()
            | ForcedDeregistrationTermEnded()
            | DeregistrationObjected()
            | ForciblyDeregistered()
            | RegistrationRestored(),
        ):
            return deregistered(aftercare, event)
        case Watched(closed=None), SupervisionClosed():
            over = replace(aftercare, check=None, mark=None, group=None, announcement=None)
            return replace(step(over, event.on), closed=event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {aftercare}")


def step(aftercare: Watched, on: date | None) -> Watched:
    """The same, on the day of a step, if the event tells it."""
    return replace(aftercare, since=max(aftercare.since, on or aftercare.since))


LiquidationEvent: TypeAlias = (
    LiquidationDutyNotified
    | LiquidationOverdueMarked
    | LiquidationGroupFormed
    | LiquidationCompleted
    | SpecialMarkSet
)


def liquidated(aftercare: Watched, event: LiquidationEvent) -> Watched:
    match event:
        case LiquidationDutyNotified():
            now = step(aftercare, event.on)
            return replace(now, notified=event, group=event.deadline)
        case LiquidationOverdueMarked():
            return replace(aftercare, group=None)
        case LiquidationGroupFormed():
            return replace(step(aftercare, event.on), formed=event, group=None)
        case LiquidationCompleted():
            now = step(aftercare, event.on)
            return replace(now, completed=event, group=None, mark=None)
        case SpecialMarkSet():
            return replace(aftercare, mark=None)
        case _:
            raise ValueError(f"{event.topic} is not of the liquidation")


RestrictionEvent: TypeAlias = (
    RepresentativeRestricted | RestrictionExpired | RestrictionLifted
)


def restricted(aftercare: Watched, event: RestrictionEvent) -> Watched:
    match event:
        case RepresentativeRestricted():
            return replace(aftercare, restriction=event, bar=event.deadline, lifted=None)
        case RestrictionExpired():
            return replace(aftercare, bar=None)
        case RestrictionLifted():
            return replace(aftercare, restriction=None, bar=None, lifted=event)
        case _:
            raise ValueError(f"{event.topic} is no restriction")


ForcedEvent: TypeAlias = (
    ForcedDeregistrationAnnounced
    | ForcedDeregistrationTermEnded
    | DeregistrationObjected
    | ForciblyDeregistered
    | RegistrationRestored
)


def deregistered(aftercare: Watched, event: ForcedEvent) -> Watched:
    match event:
        case ForcedDeregistrationAnnounced():
            now = step(aftercare, event.deadline.starts_on)
            return replace(now, announced=event, announcement=event.deadline, objected=None)
        case ForcedDeregistrationTermEnded():
            return replace(aftercare, announcement=None)
        case DeregistrationObjected():
            now = step(aftercare, event.on)
            return replace(now, announced=None, announcement=None, objected=event)
        case ForciblyDeregistered():
            now = step(aftercare, event.on)
            over = replace(now, check=None, mark=None, group=None)
            return replace(over, announced=None, forced=event, forced_on=now.since)
        case RegistrationRestored():
            now = step(aftercare, event.on)
            back = replace(now, restored=event, restored_on=now.since)
            return replace(back, forced=None, forced_on=None)
        case _:
            raise ValueError(f"{event.topic} is no forced deregistration")
