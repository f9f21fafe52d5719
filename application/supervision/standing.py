"""A household as it stands, for other contexts whose rules ask."""

from application.handling import Handler
from domain.kernel.identity import HouseholdId
from domain.supervision.household import Opened, household


def standing(handler: Handler, asked_for: HouseholdId) -> Opened | None:
    """None where no registration has opened it."""
    found = handler.state(household(handler.book), asked_for)
    return found if isinstance(found, Opened) else None
