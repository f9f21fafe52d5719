"""``huka fees``: the run that assesses a month's fees, and what it leaves out."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, TypeAlias

import typer
from pydantic import TypeAdapter

from application.fees.assessing import Accounts, Assessed, AssessmentRun
from application.services import Services
from domain.fees.months import Month, first_day
from domain.kernel.identity import BeatId, FeeAccountId, StreamId
from infrastructure.operations import Operations
from interfaces.cli import show
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]
OnDay = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the run; today.")
]

MONTH: TypeAdapter[str] = TypeAdapter(Month)
BEAT: TypeAdapter[str] = TypeAdapter(BeatId)
ACCOUNT: TypeAdapter[str] = TypeAdapter(FeeAccountId)
BATCH = 1_000

ACCOUNTS = "SELECT account_id FROM fee_account WHERE true"
OF_A_BEAT = " AND household_id IN (SELECT household_id FROM household WHERE beat_id = '{}')"
AFTER = " AND account_id > '{}'"
IN_ORDER = " ORDER BY account_id LIMIT {}"
LEAKAGE = "SELECT * FROM fee_leakage(DATE '{}')"


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    fees = typer.Typer(help="规费: assess a month, and see what leaks.")
    huka.add_typer(fees, name="fees")

    @fees.command()
    def assess(
        month: Annotated[str, typer.Argument(help="2003-03")],
        *,
        beat: Annotated[str | None, typer.Option(help="片区: one beat's only.")] = None,
        on: OnDay = None,
        as_json: Json = False,
    ) -> None:
        """Charge every account its quota of a month; run again, nobody is charged twice."""
        wanted = Month(MONTH.validate_python(month))
        chosen = ACCOUNTS + (OF_A_BEAT.format(BEAT.validate_python(beat)) if beat else "")
        asks = operator()
        with opened() as services, show.progress("Assessing") as told:
            desk = services.bureau.desks["fee"]
            run = AssessmentRun(services.counter.handler, desk.decider)
            day = on.date() if on else services.today()
            total = len(asks.query(chosen)[1])
            found = run.assess(wanted, batches(asks, chosen), day, total, told)
        if as_json:
            show.data(asdict(found))
        else:
            print("\n".join(sentences(found)))

    @fees.command()
    def leakage(
        month: Annotated[str, typer.Argument(help="2003-03")], *, as_json: Json = False
    ) -> None:
        """跑冒滴漏: accounts that a month should have charged, and did not."""
        first = first_day(Month(MONTH.validate_python(month)))
        names, found = operator().query(LEAKAGE.format(first))
        show.rows(names, found, "json" if as_json else "table")


def batches(asks: Operations, chosen: str) -> Accounts:
    """The accounts of a statement, so many at a time, in the order of their ids."""

    def after(last: StreamId | None) -> Sequence[StreamId]:
        # The pattern of an id leaves no way out of the quotes.
        beyond = AFTER.format(ACCOUNT.validate_python(last)) if last else ""
        rows = asks.query(chosen + beyond + IN_ORDER.format(BATCH))[1]
        return [StreamId(row[0]) for row in rows]

    return after


def sentences(found: Assessed) -> list[str]:
    """What a run did, for people."""
    return [
        f"{found.month}: {found.charged:,} charged now, {found.before:,} before.",
        *(
            f"  passed over, {why}: {count:,}"
            for why, count in sorted(found.passed_over.items())
        ),
    ]
