"""``huka queue`` and ``huka workload``: what is to be done, and who has how much of it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Annotated, TypeAlias

import typer

from application.services import Services
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

WORK = "SELECT {} FROM work_on(DATE '{}') WHERE true"
WORKLOAD = "SELECT {} FROM workload(DATE '{}')"
ALL = "*"
AT_A_GLANCE = (
    "kind, status, household_name, officer_name, station, due_on, days_left, matter_id"
)
WHO_HAS = "level, station, officer_name, open, due_in_7_days, overdue, unclaimed, oldest_on"
"""What fits on a page; programs get all there is."""
OF_A_STATION = " WHERE station = '{}'"
MOST = " LIMIT {}"

OVERDUE, UNCLAIMED = " AND overdue", " AND unclaimed"
OfKind = Annotated[str | None, typer.Option(help="PATROL, CASE, LEAVE …")]
DueBefore = Annotated[
    str | None, typer.Option("--due-before", metavar="DAY", help="2026-12-01")
]
Limit = Annotated[int, typer.Option(min=1, max=100_000, help="So many at most.")]


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""

    def day(said: date | None) -> date:
        if said is not None:
            return said
        with opened() as services:
            return services.today()

    @huka.command()
    def queue(  # noqa: PLR0913 - one option for each filter
        *,
        officer: asking.OfOfficer = None,
        station: asking.OfStation = None,
        beat: asking.OfBeat = None,
        kind: OfKind = None,
        due_before: DueBefore = None,
        overdue: Annotated[bool, typer.Option("--overdue", help="逾期")] = False,
        unclaimed: Annotated[bool, typer.Option("--unclaimed", help="待认领")] = False,
        on: asking.Day = None,
        limit: Limit = 100,
        as_json: Json = False,
    ) -> None:
        """工作台: what is to be done. What is due first is at the top."""
        columns = ALL if as_json else AT_A_GLANCE
        statement = WORK.format(columns, day(on.date() if on else None))
        statement += whose(officer, station, beat)
        if kind is not None:
            statement += f" AND kind = {asking.quoted(kind.upper())}"
        if due_before is not None:
            statement += f" AND due_on < DATE '{asking.day_of(due_before)}'"
        statement += OVERDUE * overdue + UNCLAIMED * unclaimed + MOST.format(limit)
        names, found = operator().query(statement)
        show.rows(names, found, "json" if as_json else "table")

    @huka.command()
    def workload(
        *,
        station: asking.OfStation = None,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """工作量: who has how much. By station and officer: open, due in 7 days,
        overdue and unclaimed."""
        columns = ALL if as_json else WHO_HAS
        statement = WORKLOAD.format(columns, day(on.date() if on else None))
        if station is not None:
            statement += OF_A_STATION.format(asking.known(asking.STATION, station))
        names, found = operator().query(statement)
        show.rows(names, found, "json" if as_json else "table")


def whose(officer: str | None, station: str | None, beat: str | None) -> str:
    """Conditions on whose work it is; of an officer, all that they answer for."""
    said = ""
    if officer is not None:
        said += f" AND officers ? '{asking.known(asking.OFFICER, officer)}'"
    if station is not None:
        said += f" AND station = '{asking.known(asking.STATION, station)}'"
    if beat is not None:
        said += f" AND beat_id = '{asking.known(asking.BEAT, beat)}'"
    return said
