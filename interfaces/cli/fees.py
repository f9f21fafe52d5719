"""``huka fees``: the run that assesses a month's fees, what it leaves out, the balance."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from typing import TypeAlias

import typer
from pydantic import TypeAdapter

from application.batch import AT_ONCE, Over
from application.fees.assessing import Assessed, AssessmentRun
from application.services import Services
from domain.kernel.identity import FeeAccountId
from domain.kernel.money import yuan
from domain.kernel.months import first_day
from infrastructure.operations import Operations
from interfaces.cli import asking, show, waiving
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]

ACCOUNT: TypeAdapter[str] = TypeAdapter(FeeAccountId)

ACCOUNTS = "SELECT account_id FROM fee_account WHERE true"
OF_A_BEAT = " AND household_id IN (SELECT household_id FROM household WHERE beat_id = '{}')"
UNCHARGED = (
    " AND NOT EXISTS (SELECT FROM fee_line AS line WHERE line.month = DATE '{}'"
    " AND line.household_id = fee_account.household_id)"
)
"""Whom the read models know to be charged nobody needs to ask; the others say so."""
LEAKAGE = "SELECT * FROM fee_leakage(DATE '{}')"
BALANCE = "SELECT * FROM fee_balance(DATE '{}', DATE '{}')"
EVER = ("1900-01-01", "2099-12-31")


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    fees = typer.Typer(help="规费: assess, waive, see what leaks and whether it balances.")
    huka.add_typer(fees, name="fees")
    add_assessing(fees, opened, operator)
    waiving.add(fees, opened, operator)
    add_reading(fees, operator)


def add_assessing(
    fees: typer.Typer, opened: Opened, operator: Callable[[], Operations]
) -> None:
    @fees.command()
    def assess(
        month: asking.OfMonth,
        *,
        beat: asking.OfBeat = None,
        on: asking.Day = None,
        as_json: Json = False,
    ) -> None:
        """计征: charge every account its quota of a month. Run again, nobody pays twice."""
        wanted = asking.month_of(month)
        chosen = ACCOUNTS
        if beat is not None:
            chosen += OF_A_BEAT.format(asking.known(asking.BEAT, beat))
        asks = operator()
        with opened() as services, show.progress("Assessing") as told:
            run = AssessmentRun(
                services.counter.handler, services.bureau.desks["fee"].decider
            )
            day = asking.on(on, services.today)
            run.check(wanted, day)
            left = chosen + UNCHARGED.format(first_day(wanted))
            after = asking.batches(asks, left, "account_id", ACCOUNT)
            total = asking.count(asks, chosen)
            over = Over(after, asking.count(asks, left), told, AT_ONCE)
            found = run.assess(wanted, over, day)
        before = total - found.charged - sum(found.passed_over.values())
        found = replace(found, before=max(before, found.before))
        if as_json:
            show.data(asdict(found))
        else:
            print("\n".join(sentences(found)))


def add_reading(fees: typer.Typer, operator: Callable[[], Operations]) -> None:
    @fees.command()
    def leakage(month: asking.OfMonth, *, as_json: Json = False) -> None:
        """跑冒滴漏: accounts that a month should have charged."""
        first = first_day(asking.month_of(month))
        names, found = operator().query(LEAKAGE.format(first))
        show.rows(names, found, "json" if as_json else "table")

    @fees.command()
    def balance(month: asking.OneMonth = None, *, as_json: Json = False) -> None:
        """账目平衡: does a month add up, or all? To the fen: what was charged and what
        became of it; exit code 1 where it does not balance."""
        between = EVER if month is None else (first_day(asking.month_of(month)),) * 2
        names, found = operator().query(BALANCE.format(*between))
        show.rows(names, found, "json" if as_json else "table")
        if not all(row[names.index("balances")] for row in found):
            raise typer.Exit(1)


def sentences(found: Assessed) -> list[str]:
    """What a run did, for people."""
    now = f"{found.charged:,} charged now, {yuan(found.sum_fen)} yuan"
    return [
        f"{found.month}: {now}; {found.before:,} before.",
        *waiving.passed_over(found.passed_over),
    ]
