"""划片到组、定户到人: how a household comes to a station, and one officer (INV-02)."""

from collections.abc import Sequence
from typing import TypeAlias

from domain.kernel.errors import Refused
from domain.supervision.commands import (
    AssignHousehold,
    ClaimHousehold,
    PushHousehold,
    ReassignHousehold,
    ReturnHousehold,
)
from domain.supervision.events import (
    HouseholdAssigned,
    HouseholdClaimed,
    HouseholdEvent,
    HouseholdPushed,
    HouseholdReassigned,
    HouseholdReturned,
)
from domain.supervision.household.states import (
    Assigned,
    Claimed,
    Opened,
    Pushed,
    Returned,
)
from domain.supervision.vocabulary import HouseholdBecause as Because

CustodyCommand: TypeAlias = (
    PushHousehold | ClaimHousehold | ReturnHousehold | AssignHousehold | ReassignHousehold
)


def decide(command: CustodyCommand, household: Opened) -> Sequence[HouseholdEvent]:
    """That the officer is of the beat's group is asked before: ``beat.must_include``."""
    match command, household.custody:
        case PushHousehold(), Returned():
            return [HouseholdPushed(station=command.station)]
        case PushHousehold(), Pushed(station=station) if station == command.station:
            return []
        case ClaimHousehold(), Pushed(station=station):
            return [HouseholdClaimed(station=station)]
        case ClaimHousehold(), Claimed() | Assigned():
            return []
        case ReturnHousehold(), Pushed(station=station):
            return [HouseholdReturned(station=station, reason=command.reason)]
        case ReturnHousehold(), Returned():
            return []
        case AssignHousehold() | ReassignHousehold(), Assigned() as held if (
            command.beat,
            command.officer,
        ) == (held.beat, held.officer):
            return []
        case AssignHousehold(), Claimed():
            return [
                HouseholdAssigned(
                    number=household.assignments + 1,
                    beat=command.beat,
                    officer=command.officer,
                )
            ]
        case ReassignHousehold(), Assigned():
            return [
                HouseholdReassigned(
                    number=household.assignments + 1,
                    beat=command.beat,
                    officer=command.officer,
                    reason=command.reason,
                )
            ]
        case _:
            raise Refused(Because.NOT_NOW)
