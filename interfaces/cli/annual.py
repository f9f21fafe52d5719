"""``huka annual``: the run that opens a year's duties, who did them, who is on the list."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict
from typing import Annotated, TypeAlias

import typer
from pydantic import TypeAdapter

from application.batch import AT_ONCE, Over
from application.registration.annual_run import AnnualRun, Opened
from application.services import Services
from domain.kernel.identity import AnnualFileId
from infrastructure.operations import Operations
from interfaces.cli import asking, show
from interfaces.cli.projections import Json

Composed: TypeAlias = Callable[[], AbstractContextManager[Services]]
OfYear = Annotated[int, typer.Argument(min=1990, max=2100, help="2004")]

FILE: TypeAdapter[str] = TypeAdapter(AnnualFileId)
FILES = "SELECT file_id FROM annual_file WHERE closed_on IS NULL"
COMPLIANCE = "SELECT * FROM annual_compliance({:d})"
LISTED = "SELECT * FROM abnormal_on(DATE '{}')"


def add(huka: typer.Typer, opened: Composed, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""
    annual = typer.Typer(help="年检、年报: open a year, see who did it and who is listed.")
    huka.add_typer(annual, name="annual")
    add_opening(annual, opened, operator)

    @annual.command()
    def compliance(year: OfYear, *, as_json: Json = False) -> None:
        """年检、年报率: of a year's duties, by station. With numerator and denominator."""
        names, found = operator().query(COMPLIANCE.format(year))
        show.rows(names, found, "json" if as_json else "table")

    @annual.command()
    def abnormal(on: asking.Day = None, *, as_json: Json = False) -> None:
        """经营异常名录: who stood on the list on a day."""
        with opened() as services:
            day = asking.on(on, services.today)
        names, found = operator().query(LISTED.format(day))
        show.rows(names, found, "json" if as_json else "table")


def add_opening(
    annual: typer.Typer, opened: Composed, operator: Callable[[], Operations]
) -> None:
    @annual.command(name="open")
    def open_year(year: OfYear, *, on: asking.Day = None, as_json: Json = False) -> None:
        """年度事项: open every file's duty of a year. Again, nothing is opened twice."""
        asks = operator()
        with opened() as services, show.progress("Opening") as told:
            run = AnnualRun(
                services.counter.handler, services.bureau.desks["annual"].decider
            )
            day = asking.on(on, services.today)
            run.check(year, day)
            after = asking.batches(asks, FILES, "file_id", FILE)
            over = Over(after, asking.count(asks, FILES), told, AT_ONCE)
            found = run.open(year, over, day)
        if as_json:
            show.data(asdict(found))
        else:
            print("\n".join(sentences(found)))


def sentences(found: Opened) -> list[str]:
    """What a run did, for people."""
    return [
        f"{found.year}: {found.opened:,} opened now, {found.before:,} before.",
        *(
            f"  passed over, {why}: {count:,}"
            for why, count in sorted(found.passed_over.items())
        ),
    ]
