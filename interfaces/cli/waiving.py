"""``huka fees``: waivers that rest on grants or relieve trades, and what is taken back."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from typing import Annotated, Any, TypeAlias

import typer
from pydantic import TypeAdapter

from application.batch import AT_ONCE, Done, Over
from application.relief.waiving import WaiverRun
from application.services import Services
from domain.kernel.identity import GrantId, HouseholdId
from domain.kernel.money import yuan
from domain.kernel.months import first_day
from domain.law.fees import Sector
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

GRANT: TypeAdapter[str] = TypeAdapter(GrantId)
HOUSEHOLD: TypeAdapter[str] = TypeAdapter(HouseholdId)

GRANTS = (
    "SELECT grant_id FROM preferential_grant"
    " WHERE DATE '{0}' BETWEEN from_month AND until_month"
)
FORFEITED = "SELECT grant_id FROM preferential_grant WHERE claw_back_from IS NOT NULL"
OF_TRADES = (
    "SELECT household_id FROM household WHERE trade IN ({})"
    " AND household_id IN (SELECT household_id FROM fee_account)"
)
OF_A_BEAT = " AND household_id IN (SELECT household_id FROM household WHERE beat_id = '{}')"

Trades = Annotated[
    list[str], typer.Option("--trade", help="行业 as the cards have it; several times.")
]


@contextmanager
def running(
    opened: Opened, operator: Callable[[], Operations], what: str
) -> Iterator[tuple[Services, WaiverRun, Callable[..., Over[Any]]]]:
    """The services, the run, and how to go over what a statement finds."""
    asks = operator()
    with opened() as services, show.progress(what) as told:
        desks = services.bureau.desks
        handler = services.counter.handler
        waivers = WaiverRun(handler, desks["grant"].decider, desks["fee"].decider)

        def over(chosen: str, key: str, kind: TypeAdapter[str]) -> Over[Any]:
            after = asking.batches(asks, chosen, key, kind)
            return Over(after, asking.count(asks, chosen), told, AT_ONCE)

        yield services, waivers, over


def of(beat: str | None) -> str:
    return OF_A_BEAT.format(asking.known(asking.BEAT, beat)) if beat is not None else ""


def add(fees: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""

    @fees.command()
    def waive(
        month: asking.OfMonth,
        *,
        beat: asking.OfBeat = None,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """减免: waive a month for every grant that covers it. Again, nothing twice."""
        wanted = asking.month_of(month)
        chosen = GRANTS.format(first_day(wanted)) + of(beat)
        with running(opened, operator, "Waiving") as (services, waivers, over):
            day = asking.on(on, services.today)
            waivers.check(day, wanted)
            found = waivers.waive_all(wanted, over(chosen, "grant_id", GRANT), day)
        tell(f"{wanted}: {{}} waived now", found, as_json=as_json)

    @fees.command()
    def take_back(
        *, beat: asking.OfBeat = None, on: asking.Day = None, as_json: Json = False
    ) -> None:
        """追缴: what rests on grants had by fraud is owed. Again, nothing twice."""
        chosen = FORFEITED + of(beat)
        with running(opened, operator, "Taking back") as (services, waivers, over):
            day = asking.on(on, services.today)
            waivers.check(day)
            found = waivers.take_back_all(over(chosen, "grant_id", GRANT), day)
        tell("{} grants taken back now", found, as_json=as_json)

    @fees.command()
    def relieve(
        month: asking.OfMonth,
        sector: Annotated[Sector, typer.Argument(help="行业, as the notice names it.")],
        trades: Trades,
        *,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """行业减免: waive a month for a trade, by a dated policy. (2003)"""
        wanted = asking.month_of(month)
        chosen = OF_TRADES.format(", ".join(map(asking.quoted, trades)))
        with running(opened, operator, "Relieving") as (services, waivers, over):
            day = asking.on(on, services.today)
            waivers.check(day, wanted)
            waivers.policy(sector, wanted)
            households = over(chosen, "household_id", HOUSEHOLD)
            found = waivers.relieve_all(sector, wanted, households, day)
        tell(f"{wanted} {sector}: {{}} waived now", found, as_json=as_json)


def tell(now: str, found: Done, *, as_json: bool) -> None:
    """What a run did, for people or for programs."""
    if as_json:
        show.data(asdict(found))
        return
    print(
        f"{now.format(f'{found.now:,}')}, {yuan(found.sum_fen)} yuan; "
        f"{found.before:,} before or nothing to do."
    )
    for line in passed_over(found.passed_over):
        print(line)


def passed_over(reasons: Mapping[str, int]) -> list[str]:
    return [f"  passed over, {why}: {count:,}" for why, count in sorted(reasons.items())]
