"""``huka clearance``: the run that opens a month's clearances, and how far they are."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import date
from typing import TypeAlias

import typer

from application.services import Services
from application.supervision.clearance.opening import Opened, OpeningRun, Roster
from domain.kernel.identity import BeatId, HouseholdId, OfficerId, StationId, StreamId
from domain.kernel.months import Month, first_day
from domain.law.clearance import DynamicCategory
from domain.supervision.clearance.vocabulary import RosterEntry
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Composed: TypeAlias = Callable[[], AbstractContextManager[Services]]

BEATS = "SELECT beat_id, station FROM beat{} ORDER BY beat_id"
ONLY = " WHERE beat_id = '{}'"
ROSTER = "SELECT household_id, officer_id, proposed FROM clearance_roster('{}', DATE '{}')"
COMPLIANCE = "SELECT * FROM clearance_compliance(DATE '{}')"
COUNTS = "SELECT * FROM category_counts(DATE '{}')"


def add(huka: typer.Typer, opened: Composed, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    clearance = typer.Typer(
        help="每月清卡: open a month, see how far it is and its counts."
    )
    huka.add_typer(clearance, name="clearance")

    @clearance.command(name="open")
    def open_month(
        month: asking.OfMonth,
        *,
        beat: asking.OfBeat = None,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """开始清卡: open every beat's clearance of a month. Its households are entered;
        run again, nobody is entered twice, and the roster follows the assignments."""
        wanted = Month(asking.month_of(month))
        only = "" if beat is None else ONLY.format(asking.known(asking.BEAT, beat))
        asks = operator()
        with opened() as services, show.progress("Opening") as told:
            run = OpeningRun(
                services.counter.handler,
                services.bureau.desks["clearance"].decider,
                roster(asks),
            )
            day = asking.on(on, services.today)
            run.check(wanted, day)
            found = run.open(wanted, beats(asks, only), day, told)
        if as_json:
            show.data(asdict(found))
        else:
            print(sentence(found))

    add_reading(clearance, operator)


def add_reading(clearance: typer.Typer, operator: Callable[[], Operations]) -> None:
    @clearance.command()
    def compliance(month: asking.OfMonth, *, as_json: Json = False) -> None:
        """清卡完成情况: beats certified on time, or overdue."""
        first = first_day(Month(asking.month_of(month)))
        names, found = operator().query(COMPLIANCE.format(first))
        show.rows(names, found, "json" if as_json else "table")

    @clearance.command()
    def counts(month: asking.OfMonth, *, as_json: Json = False) -> None:
        """分类汇总: households by category. Exit code 1 where they do not add up."""
        first = first_day(Month(asking.month_of(month)))
        names, found = operator().query(COUNTS.format(first))
        show.rows(names, found, "json" if as_json else "table")
        if not all(row[names.index("balances")] for row in found):
            raise typer.Exit(1)


def beats(asks: Operations, only: str) -> Sequence[tuple[BeatId, StationId]]:
    rows = asks.query(BEATS.format(only))[1]
    return [(BeatId(StreamId(row[0])), StationId(row[1])) for row in rows]


def roster(asks: Operations) -> Roster:
    """Who is on a beat, as the read models know it."""

    def of(beat: BeatId, day: date) -> Sequence[RosterEntry]:
        return [
            RosterEntry(
                household=HouseholdId(row[0]),
                officer=OfficerId(row[1]),
                proposed=frozenset(map(DynamicCategory, row[2])),
            )
            for row in asks.query(ROSTER.format(beat, day))[1]
        ]

    return of


def sentence(found: Opened) -> str:
    """What a run did, for people."""
    return (
        f"{found.month}: {found.opened:,} opened, {found.before:,} open before,"
        f" {found.certified:,} certified; {found.households:,} households,"
        f" {found.enrolled:,} entered now, {found.struck_off:,} struck off."
    )
