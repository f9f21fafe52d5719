"""What a register from elsewhere may tell of a household; history, not requests."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.kernel.messages import Value
from domain.kernel.texts import Text
from domain.supervision.vocabulary import Registration


class HouseholdKnown(Value):
    """A business stood in the register from this day on, as far as the register says."""

    on: date
    registration: Registration
    station: StationId


class SuspensionOrdered(Value):
    on: date
    reason: Text


class ResumptionPermitted(Value):
    on: date
    reason: Text


HouseholdFact: TypeAlias = HouseholdKnown | SuspensionOrdered | ResumptionPermitted
