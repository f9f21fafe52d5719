"""What one context may know of another's visits, and of another's leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from application.handling import Handler
from domain.kernel.identity import HouseholdId, PatrolId


@dataclass(frozen=True, slots=True)
class Visit:
    """A patrol that took place: to whom, and whether the door was closed."""

    household: HouseholdId
    found_closed: bool


Visits: TypeAlias = Callable[[Handler, PatrolId], Visit | None]

Absences: TypeAlias = Callable[[Handler, HouseholdId, date], bool]
"""Whether a household is on leave on a day."""
