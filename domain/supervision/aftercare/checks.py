"""What is asked of every step: not before the last one, and no second time otherwise."""

from datetime import date

from domain.kernel.errors import Refused
from domain.kernel.messages import Command
from domain.supervision.aftercare.events import AftercareEvent
from domain.supervision.aftercare.states import Watched
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because


def check_not_before(command: Command, watched: Watched, day: date | None = None) -> None:
    """Nothing lies before the last step, or before a day of its own region."""
    if command.occurred_on < (day or watched.since):
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def already(*, so: bool) -> list[AftercareEvent]:
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
