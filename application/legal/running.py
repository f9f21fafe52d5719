"""Every deadline of a matter, how it stands, and what ended it or took its place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from application import deadline_view as board
from application.legal.explaining import Explanation, NamedDays, explain
from application.words import Language, Words
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.identity import EventId
from domain.kernel.messages import Recorded

REPLACED = "REPLACED"
"""A later event of the matter computed this deadline anew: extended, or resumed."""

STATUSES = {
    "RUNNING": Words("running", "进行中"),
    "PAUSED": Words("standing still", "中止"),
    "MET": Words("met on {day}", "已于{day}完成"),
    "MISSED": Words("missed, noted on {day}", "已逾期，{day}记录"),
    "LIFTED": Words("lifted on {day}", "已于{day}解除"),
    REPLACED: Words("computed anew on {day}", "已于{day}重新计算"),
}
OVERDUE = Words("overdue since {day}", "已于{day}逾期")


@dataclass(frozen=True, slots=True)
class Standing:
    """One deadline of a matter. ``status`` is the board's, or REPLACED; ``ended_by`` is the
    event that ended or replaced it."""

    deadline: Deadline
    status: str
    started_by: EventId
    ended_by: EventId | None = None
    ended_on: date | None = None

    def overdue(self, on: date) -> bool:
        return self.status == "RUNNING" and self.deadline.due_on < on

    def said(self, on: date, language: Language) -> str:
        if self.overdue(on):
            return OVERDUE.of(language).format(day=self.deadline.due_on)
        return STATUSES[self.status].of(language).format(day=self.ended_on)


@dataclass(frozen=True, slots=True)
class Explained:
    """A deadline with its explanation."""

    standing: Standing
    explanation: Explanation


def standings(history: Sequence[Recorded[Any]]) -> list[Standing]:
    """All deadlines that the events of a stream have started, in that order."""
    found: list[Standing] = []
    latest: dict[str, int] = {}
    for recorded in history:
        ends = board.ENDS.get(type(recorded.event), {})
        for key in board.keys(recorded):
            place = latest.get(key)
            if place is not None and found[place].status in board.OPEN:
                found[place] = _after(found[place], recorded, ends.get(_kind(key)))
        for deadline in board.started(recorded.event):
            latest[board.key(recorded, deadline.kind, deadline.number)] = len(found)
            found.append(Standing(deadline, "RUNNING", recorded.id))
    return found


def _after(standing: Standing, recorded: Recorded[Any], status: str | None) -> Standing:
    """What an event makes of a deadline; where the table is silent, it set a new one."""
    status = status or REPLACED
    if status in board.OPEN:
        return replace(standing, status=status)
    return replace(
        standing, status=status, ended_by=recorded.id, ended_on=recorded.occurred_on
    )


def _kind(key: str) -> DeadlineKind:
    return DeadlineKind(key.split("/")[1])


def explained(history: Sequence[Recorded[Any]], names: NamedDays) -> list[Explained]:
    return [Explained(each, explain(each.deadline, names)) for each in standings(history)]
