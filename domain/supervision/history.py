"""History from elsewhere: what a register tells, as events that people can go on from.

It happened, so it is not put to today's rules; it must only make a story that can be told.
"""

from domain.supervision.events import (
    BusinessResumed,
    BusinessSuspended,
    HouseholdEvent,
    HouseholdOpened,
)
from domain.supervision.facts import (
    HouseholdFact,
    HouseholdKnown,
    ResumptionPermitted,
    SuspensionOrdered,
)
from domain.supervision.household.states import Household, Opened, Unopened


def transcribe(fact: HouseholdFact, household: Household) -> list[HouseholdEvent]:
    """The events that a fact adds; ``ValueError`` says why it cannot follow."""
    match fact, household:
        case HouseholdKnown(), Unopened():
            return [HouseholdOpened(registration=fact.registration, station=fact.station)]
        case HouseholdKnown(), Opened():
            raise ValueError("The household is known already; it is opened only once.")
        case _, Unopened():
            raise ValueError(
                f"A household must be known before {fact.on}, when something befell it."
            )
        case _, Opened(over=True):
            raise ValueError("The household has ended; nothing can befall it any more.")
        case SuspensionOrdered(), Opened():
            return [
                BusinessSuspended(
                    number=household.suspensions + 1,
                    replaces=household.suspension is not None,
                    reason=fact.reason,
                )
            ]
        case ResumptionPermitted(), Opened():
            return [
                BusinessResumed(
                    suspension=household.suspension,
                    number=household.resumptions + 1,
                    reason=fact.reason,
                )
            ]
        case _:
            raise ValueError(f"{type(fact).__name__} is no fact about a household")
