"""What the legal division is shown of a case: put together once, for every interface."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from application.legal.basis import Basis, basis
from application.legal.check.rules import Checker, Findings
from application.legal.explaining import NamedDays
from application.legal.running import Explained, explained
from application.legal.whole import Touched, touched_by_each
from application.ports import EventStore
from domain.kernel.calendar import WorkCalendar
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.law.rulebook import RuleBook

AT_ONCE = 200
"""How many cases are read at once where all of them are checked."""


class NamedCalendar(WorkCalendar, NamedDays, Protocol):
    """Working days, and what the others are called."""


@dataclass(frozen=True, slots=True)
class Legal:
    """What the legal division reads by: the law, and the calendar."""

    book: RuleBook
    calendar: NamedCalendar

    def explained(self, history: Sequence[Recorded[Any]]) -> list[Explained]:
        """Every deadline of a matter with its explanation."""
        return explained(history, self.calendar)

    def basis(self, recorded: Recorded[Any]) -> Basis:
        return basis(recorded, self.book)

    def check(self, histories: Touched, case_id: StreamId, on: date) -> Findings:
        """The procedural check of one case, as of a day."""
        return Checker(self.book, self.calendar).check(case_id, histories, on)

    def check_each(
        self, store: EventStore, case_ids: Sequence[StreamId], on: date
    ) -> Iterator[Findings]:
        """The check of many cases, read a few hundred at a time."""
        for start in range(0, len(case_ids), AT_ONCE):
            found = touched_by_each(store, case_ids[start : start + AT_ONCE])
            for case_id, histories in found.items():
                yield self.check(histories, case_id, on)
