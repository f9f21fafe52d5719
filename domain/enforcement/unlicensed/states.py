"""What an unlicensed operation is, and the one table of what every event means to it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from domain.enforcement.unlicensed.events import (
    EnforcementActionTaken,
    OperationBanned,
    OperationClassified,
    OperationExempted,
    OperationLicensed,
    OperationPenalised,
    OperationRecurred,
    OperationTransferred,
    RegularisationOverdue,
    RegularisationRefused,
    RegularisationUrged,
    UnlicensedEvent,
    UnlicensedOperationClosed,
    UnlicensedOperationDiscovered,
)
from domain.kernel.identity import StationId

Disposition: TypeAlias = (
    OperationLicensed
    | OperationExempted
    | OperationTransferred
    | OperationBanned
    | OperationPenalised
)
"""The five ends; an operation has one of them, once (INV-12)."""


@dataclass(frozen=True, slots=True)
class Undiscovered:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Discovered:
    found: UnlicensedOperationDiscovered

    @property
    def since(self) -> date:
        """The day of the last step, before which no other may lie."""
        return self.found.on


@dataclass(frozen=True, slots=True)
class Classified:
    found: UnlicensedOperationDiscovered
    classified: OperationClassified

    @property
    def since(self) -> date:
        return self.classified.on


@dataclass(frozen=True, slots=True)
class Urged:
    """The term runs, unless it is over (``overdue``) or the operator will not."""

    found: UnlicensedOperationDiscovered
    classified: OperationClassified
    urged: RegularisationUrged
    refused: RegularisationRefused | None = None
    overdue: bool = False

    @property
    def since(self) -> date:
        return self.refused.on if self.refused else self.urged.on

    @property
    def disobeyed(self) -> bool:
        return self.overdue or self.refused is not None


@dataclass(frozen=True, slots=True)
class UnderAction:
    """查处中; ``disobeyed``: after an order that was refused or ran out (INV-13)."""

    found: UnlicensedOperationDiscovered
    classified: OperationClassified
    action: EnforcementActionTaken
    disobeyed: bool

    @property
    def since(self) -> date:
        return self.action.on


@dataclass(frozen=True, slots=True)
class Disposed:
    """Licensed, exempted, transferred, banned or penalised; then closed."""

    found: UnlicensedOperationDiscovered
    by: Disposition
    closed: UnlicensedOperationClosed | None = None

    @property
    def since(self) -> date:
        return self.by.on


Running: TypeAlias = Discovered | Classified | Urged | UnderAction
Operation: TypeAlias = Undiscovered | Running | Disposed


def station_of(operation: Operation) -> StationId | None:
    return None if isinstance(operation, Undiscovered) else operation.found.station


def evolve(operation: Operation, event: UnlicensedEvent) -> Operation:
    match operation, event:
        case Undiscovered(), UnlicensedOperationDiscovered():
            return Discovered(event)
        case Discovered(), OperationRecurred():
            return operation
        case Discovered() | Classified(), OperationClassified():
            return Classified(operation.found, event)
        case Classified(), RegularisationUrged():
            return Urged(operation.found, operation.classified, event)
        case Urged(), RegularisationRefused():
            return replace(operation, refused=event)
        case Urged(), RegularisationOverdue():
            return replace(operation, overdue=True)
        case Classified(), EnforcementActionTaken():
            found, classified = operation.found, operation.classified
            return UnderAction(found, classified, event, disobeyed=False)
        case Urged(), EnforcementActionTaken():
            found, classified = operation.found, operation.classified
            return UnderAction(found, classified, event, operation.disobeyed)
        case Classified(), OperationExempted() | OperationTransferred():
            return Disposed(operation.found, event)
        case Urged() | UnderAction(), OperationLicensed():
            return Disposed(operation.found, event)
        case UnderAction(), OperationBanned() | OperationPenalised():
            return Disposed(operation.found, event)
        case Disposed(closed=None), UnlicensedOperationClosed():
            return replace(operation, closed=event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {operation}")
