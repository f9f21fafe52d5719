"""弃业、停业: whether the business runs, as patrols find it and as the bureau orders it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeAlias

from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.supervision.commands import (
    ConfirmAbandoned,
    MarkSuspectedAbandoned,
    PermitResumption,
    ReinstateHousehold,
    SuspendBusiness,
)
from domain.supervision.events import (
    AbandonmentConfirmed,
    AbandonmentSuspected,
    BusinessResumed,
    BusinessSuspended,
    HouseholdEvent,
    HouseholdReinstated,
)
from domain.supervision.household.states import (
    Abandoned,
    Opened,
    Operating,
    Suspected,
    Suspended,
)
from domain.supervision.vocabulary import HouseholdBecause as Because

OperationCommand: TypeAlias = (
    MarkSuspectedAbandoned
    | ConfirmAbandoned
    | ReinstateHousehold
    | SuspendBusiness
    | PermitResumption
)


def decide(
    command: OperationCommand, household: Opened, book: RuleBook
) -> Sequence[HouseholdEvent]:
    match command, household.operation:
        case SuspendBusiness() | PermitResumption(), _:
            return suspension(command, household)
        case MarkSuspectedAbandoned(), Operating():
            return [AbandonmentSuspected(patrol=command.patrol, on=command.occurred_on)]
        case MarkSuspectedAbandoned(), Suspected():
            return []
        case ConfirmAbandoned(), Suspected() as suspected:
            return confirm(command, household, suspected, book)
        case ConfirmAbandoned(), Abandoned():
            return []
        case ReinstateHousehold(), Suspected() | Abandoned():
            return [
                HouseholdReinstated(
                    abandonment=household.abandonment, reason=command.reason
                )
            ]
        case ReinstateHousehold(), Operating():
            return []
        case _:
            raise Refused(Because.NOT_NOW)


def confirm(
    command: ConfirmAbandoned, household: Opened, suspected: Suspected, book: RuleBook
) -> Sequence[HouseholdEvent]:
    """认定弃业: another patrol, so many days after the one that raised the suspicion."""
    if command.patrol == suspected.patrol:
        raise Refused(Because.SAME_PATROL, "patrol")
    days = book.on(command.occurred_on).abandonment.second_patrol_after_days
    if command.occurred_on < suspected.on + timedelta(days=days):
        raise Refused(Because.SECOND_PATROL_TOO_SOON, "occurred_on")
    return [
        AbandonmentConfirmed(
            number=household.abandonments + 1,
            patrol=command.patrol,
            suspected_on=suspected.on,
        )
    ]


def suspension(
    command: SuspendBusiness | PermitResumption, household: Opened
) -> Sequence[HouseholdEvent]:
    """An order on top of a running one replaces it; the same order again is no other."""
    match command, household.suspended:
        case SuspendBusiness(), Suspended() as running if (
            command.reason,
            command.patrol,
        ) == (running.reason, running.patrol):
            return []
        case SuspendBusiness(), running:
            return [
                BusinessSuspended(
                    number=household.suspensions + 1,
                    replaces=running is not None,
                    reason=command.reason,
                    patrol=command.patrol,
                )
            ]
        case PermitResumption(), Suspended() as running:
            return [
                BusinessResumed(
                    suspension=running.number,
                    number=household.resumptions + 1,
                    reason=command.reason,
                    patrol=command.patrol,
                )
            ]
        case _:
            raise Refused(Because.NOT_NOW)
