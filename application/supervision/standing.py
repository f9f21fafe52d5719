"""A household as it stands, for other contexts whose rules ask."""

from typing import Any, Protocol

from application.desk import Asked
from application.handling import Handler
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Unknown
from domain.kernel.identity import HouseholdId, StationId
from domain.supervision.household import Opened, household
from domain.supervision.vocabulary import RegistrationState

FINAL = {RegistrationState.DEREGISTERED, RegistrationState.RESCINDED}


class OfTheStation(Protocol):
    """A command about a household, given at a station."""

    @property
    def household(self) -> HouseholdId: ...

    @property
    def station(self) -> StationId: ...


def check_household(asked: Asked[Any], _: object) -> None:
    """A household of the station that the caller may know of (属地管理), and not one that
    has ended for good: a revoked one is visited and ordered all the same."""
    command: OfTheStation = asked.command
    found = standing(asked.handler, command.household)
    if (
        found is None
        or found.registered in FINAL
        or found.station != command.station
        or not asked.caller.sees(found.station, bureau_date(asked.handler.clock()))
    ):
        raise Unknown("household")


def standing(handler: Handler, asked_for: HouseholdId) -> Opened | None:
    """None where no registration has opened it."""
    found = handler.state(household(handler.book), asked_for)
    return found if isinstance(found, Opened) else None
