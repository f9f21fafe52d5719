"""What a register from elsewhere may tell of an order to rectify; history, not requests."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import HouseholdId, PatrolId, StationId
from domain.kernel.messages import Value
from domain.kernel.texts import Text


class OrderIssued(Value):
    """``patrol`` is the visit it follows from, where the register says so."""

    on: date
    household: HouseholdId
    station: StationId
    matter: Text
    demand: Text | None = None
    patrol: PatrolId | None = None


class OrderComplied(Value):
    """``patrol`` is the visit that found the matter put right."""

    on: date
    patrol: PatrolId | None = None


OrderFact: TypeAlias = OrderIssued | OrderComplied
