"""The clock of a story: it stands where the story has arrived."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from domain.kernel.calendar import BUREAU, bureau_date

OPENS_AT = time(9, 0)


@dataclass(slots=True)
class StoryClock:
    """The instant at which the story has arrived."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now

    @property
    def day(self) -> date:
        return bureau_date(self.now)

    def open_on(self, day: date) -> None:
        """The bureau opens at nine; the story never goes back."""
        self.now = max(self.now, datetime.combine(day, OPENS_AT, BUREAU).astimezone(UTC))
