"""The bureau's diary: what is to be done on which day, told in order of the days."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeAlias

Act: TypeAlias = Callable[[], None]

FRIDAY = 4
HOLIDAYS = {date(2003, 5, 1), date(2003, 5, 2), date(2003, 5, 5)}
"""Weekdays on which nobody works, of the half-year's second quarter."""


@dataclass(slots=True)
class Agenda:
    """Acts of one day are done in the order in which they were entered; an act may enter
    others, on its own day or later.
    """

    acts: dict[date, list[Act]] = field(default_factory=lambda: defaultdict(list))

    def on(self, day: date, act: Act) -> None:
        self.acts[day].append(act)

    def tell(self, begin: Callable[[date], None], end: Callable[[date], None]) -> None:
        """Each day once: it begins, its acts are done, it ends."""
        while self.acts:
            day = min(self.acts)
            begin(day)
            todo = self.acts[day]
            while todo:
                todo.pop(0)()
            end(day)
            del self.acts[day]


def after(day: date, days: int) -> date:
    """So many days later, or the next day on which the bureau is open after that."""
    later = day + timedelta(days=days)
    while later.weekday() > FRIDAY or later in HOLIDAYS:
        later += timedelta(days=1)
    return later
