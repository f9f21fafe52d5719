"""事后监督: what is watched after a licence is revoked, until nothing is left to watch."""

from typing import TypeAlias

from domain.kernel.calendar import WorkCalendar
from domain.kernel.decider import Decider
from domain.law.rulebook import RuleBook
from domain.supervision.aftercare.commands import AftercareCommand
from domain.supervision.aftercare.decide import Supervisions
from domain.supervision.aftercare.events import AftercareEvent
from domain.supervision.aftercare.states import (
    Aftercare,
    Unopened,
    Watched,
    evolve,
    station_of,
)

__all__ = [
    "Aftercare",
    "AftercareDecider",
    "Unopened",
    "Watched",
    "aftercare_decider",
    "station_of",
]

AftercareDecider: TypeAlias = Decider[AftercareCommand, Aftercare, AftercareEvent]


def aftercare_decider(book: RuleBook, calendar: WorkCalendar) -> AftercareDecider:
    """The decider of supervisions; the rules of the day are looked up in the book."""
    return Decider(Unopened(), Supervisions(book, calendar).decide, evolve)
