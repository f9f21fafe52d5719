"""``huka overview``: the bureau today, on one page, from its read models."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from application.ports import Following
from application.services import Services
from domain.kernel.identity import UUID_TEXT, StreamId
from domain.kernel.messages import Event, Recorded
from domain.patrol.events import ChecklistItemChecked
from interfaces.cli.areas import TODAY, Query, Row, areas

Counts: TypeAlias = Mapping[str, Mapping[str, int]]
"""By station, then by state."""

BY_CUSTODY = """
SELECT station, custody_state, count(*) FROM household WHERE ended_on IS NULL GROUP BY 1, 2
"""
BY_REGISTRATION = """
SELECT station, registration_state, count(*) FROM household GROUP BY 1, 2
"""
BY_CATEGORY = """
SELECT station, primary_category, count(*)
  FROM household_categories(DATE 'today-here') GROUP BY 1, 2
"""
BY_CASE = """
SELECT coalesce(station, ''), status, count(*) FROM case_file WHERE ended_on IS NULL
 GROUP BY 1, 2
"""
EVENTFUL_CASE = """
SELECT case_id FROM case_file
 ORDER BY revokes_licence DESC, hearing_on IS NOT NULL DESC, fine_fen DESC, case_id LIMIT 1
"""
OPEN_ORDERS = """
SELECT matter.rectification_id, matter.household_name, matter.status, matter.matter,
       officer.name, running.kind, running.due_on, running.due_on - DATE 'today-here',
       count(*) OVER ()
  FROM rectification_queue AS matter
  LEFT JOIN deadline AS running
    ON running.stream = matter.rectification_id AND running.status = 'RUNNING'
  LEFT JOIN officer USING (officer_id)
 WHERE matter.ended_on IS NULL
 ORDER BY running.due_on NULLS LAST, matter.drafted_on, matter.rectification_id
 LIMIT 5
"""
DEADLINES = """
SELECT kind,
       CASE WHEN status = 'RUNNING' AND due_on < DATE 'today-here' THEN 'OVERDUE'
            ELSE status END,
       count(*)
  FROM deadline GROUP BY 1, 2
"""
BUSIEST_OFFICER = """
SELECT officer.subject
  FROM household JOIN officer USING (officer_id)
  LEFT JOIN rectification AS matter
    ON matter.household_id = household.household_id AND matter.ended_on IS NULL
 GROUP BY 1 ORDER BY count(matter.rectification_id) DESC, count(*) DESC, 1 LIMIT 1
"""
EVENTFUL_HOUSEHOLD = """
SELECT household_id FROM household LEFT JOIN patrol USING (household_id)
 GROUP BY 1 ORDER BY count(patrol_id) DESC, 1 LIMIT 1
"""
ITS_MATTERS = """
SELECT patrol_id FROM patrol WHERE household_id = 'id-here'
 UNION ALL SELECT rectification_id FROM rectification WHERE household_id = 'id-here'
 UNION ALL SELECT case_id FROM case_file WHERE household_id = 'id-here'
 UNION ALL SELECT execution_id FROM penalty WHERE household_id = 'id-here'
 UNION ALL SELECT supervision_id FROM supervision WHERE household_id = 'id-here'
"""

LATEST_MONTH = "SELECT to_char(max(month), 'YYYY-MM') FROM clearance"

LATEST = 8
"""How many of the latest events."""
REACH = 400
"""How far back in the log they are looked for."""


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that still wants something done; ``days_left`` below 0 is overdue."""

    order: str
    household: str | None
    status: str
    matter: str
    officer: str | None
    due: str | None
    due_on: date | None
    days_left: int | None
    of_all: int
    """How many there are, with those that the page has no room for."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the page shows."""

    today: date
    by_custody: Counts
    by_registration: Counts
    by_category: Counts
    by_case: Counts
    open_orders: Sequence[OpenOrder]
    deadlines: Counts
    latest: Sequence[Recorded[Any]]
    officer: str | None
    household: str | None
    case: str | None
    month: str | None
    """The latest whose cards were cleared, or are being cleared."""
    areas: Mapping[str, Row]

    @property
    def empty(self) -> bool:
        return not self.by_registration


def figures(query: Query, found: Services, log: Following) -> Figures:
    """Everything on the page, as the read models and the end of the log have it."""
    today = found.today()

    def rows(statement: str) -> list[tuple[Any, ...]]:
        return query(statement.replace(TODAY, today.isoformat()))[1]

    def one(statement: str) -> str | None:
        return next((str(row[0]) for row in rows(statement) if row[0]), None)

    return Figures(
        today=today,
        by_custody=counted(rows(BY_CUSTODY)),
        by_registration=counted(rows(BY_REGISTRATION)),
        by_category=counted(rows(BY_CATEGORY)),
        by_case=counted(rows(BY_CASE)),
        open_orders=[OpenOrder(*row) for row in rows(OPEN_ORDERS)],
        deadlines=counted(rows(DEADLINES)),
        latest=latest(log, found.store.head(), found.bureau.phrases.events),
        officer=one(BUSIEST_OFFICER),
        household=one(EVENTFUL_HOUSEHOLD),
        case=one(EVENTFUL_CASE),
        month=one(LATEST_MONTH),
        areas=areas(query, today),
    )


def counted(rows: Sequence[tuple[Any, ...]]) -> Counts:
    found: dict[str, dict[str, int]] = {}
    for station, state, count in sorted(rows):
        found.setdefault(station, {})[state] = count
    return found


def total(counts: Counts) -> Counter[str]:
    """Over all stations, by state."""
    found: Counter[str] = Counter()
    for states in counts.values():
        found.update(states)
    return found


def latest(log: Following, head: int, words: Iterable[type[Event]]) -> list[Recorded[Any]]:
    """The newest events that there are words for; answers to single items do not count."""
    reads = [event for event in words if event is not ChecklistItemChecked]
    steps = log.steps(reads, max(0, head - REACH))
    found = [event for step in steps for event in step.events]
    return found[::-1][:LATEST]


def matters(query: Query, household: str) -> list[StreamId]:
    """All matters of a household; none where it is not the id of one."""
    if not re.fullmatch(f"household-{UUID_TEXT}", household):
        return []
    _, rows = query(ITS_MATTERS.replace("id-here", household))
    return [StreamId(row[0]) for row in rows]
