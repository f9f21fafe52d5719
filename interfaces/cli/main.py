"""``huka``: the operator's, the statistician's and the lawyer's verbs.

Errors are one line on standard error and exit code 2.
"""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import psycopg
import typer
import uvicorn
from pydantic import ValidationError

from application.organisation.appointing import Appointment
from application.ports import Unreachable
from domain.kernel.errors import DomainError, Refused
from domain.kernel.identity import StationId
from infrastructure.composition import BUREAU, compose, importing, operations, token
from infrastructure.database import NotMigrated
from infrastructure.operations import Busy
from interfaces.cli import (
    annual,
    appointing,
    assessment,
    clearance,
    fees,
    imports,
    legal,
    patrol,
    projections,
    reading,
    report,
    service,
    show,
    workload,
)
from interfaces.cli.projections import Json
from interfaces.worker import main as worker
from samples.half_year_2003.telling import tell_half_year_2003
from samples.small_bureau import tell_small_bureau

FAILED = 2

huka = typer.Typer(
    name="huka",
    help="Huka 户卡: the household card, event-sourced.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
reading.add(huka, lambda: compose(os.environ, pool=2), lambda: operations(os.environ))
legal.add(
    huka,
    lambda: compose(os.environ, pool=2),
    lambda: operations(os.environ),
    BUREAU.legal,
)
fees.add(huka, lambda: compose(os.environ, pool=8), lambda: operations(os.environ))
annual.add(huka, lambda: compose(os.environ, pool=8), lambda: operations(os.environ))
workload.add(huka, lambda: compose(os.environ, pool=2), lambda: operations(os.environ))
patrol.add(huka, lambda: compose(os.environ, pool=8), lambda: operations(os.environ))
clearance.add(huka, lambda: compose(os.environ, pool=2), lambda: operations(os.environ))
service.add(
    huka,
    lambda: compose(os.environ, pool=2),
    lambda: operations(os.environ),
    BUREAU.legal,
)
assessment.add(huka, lambda: compose(os.environ, pool=2), lambda: operations(os.environ))
huka.add_typer(report.commands(lambda: compose(os.environ, pool=2)), name="report")
huka.add_typer(projections.commands(lambda: operations(os.environ)), name="projections")

SAMPLES = {"half-year-2003": tell_half_year_2003, "small-bureau": tell_small_bureau}


@huka.callback()
def settings(
    data: Annotated[
        Path | None, typer.Option(help="The data directory (HUKA_DATA; default ./var).")
    ] = None,
) -> None:
    if data is not None:
        os.environ["HUKA_DATA"] = str(data)


@huka.command()
def migrate() -> None:
    """Make the database, or what it lacks. Changed read models are rebuilt."""
    with show.progress("Rebuilding") as told:
        changed = operations(os.environ).migrate(told)
    print("Migrated." + (f" Rebuilt: {', '.join(changed)}" if changed else ""))


@huka.command()
def serve(
    port: Annotated[int, typer.Option(envvar="PORT", min=1, max=65535)] = 8000,
    host: str = "127.0.0.1",
    *,
    follow: Annotated[
        bool, typer.Option(help="Also run a worker beside the server.")
    ] = True,
) -> None:
    """Serve REST on http://HOST:PORT until Ctrl-C. A worker runs beside it."""
    address = f"http://{host}:{port}"
    print(f"Serving on {address} ({address}/openapi.json) until Ctrl-C.", flush=True)
    with worker.beside() if follow else worker.nobody():
        uvicorn.run(
            "interfaces.http.main:serve",
            factory=True,
            host=host,
            port=port,
            log_level="warning",
            server_header=False,
        )


@huka.command(name="worker")
def work() -> None:
    """Follow the log: read models, reactions, the daily tick. Any number may run."""
    worker.main()


@huka.command()
def tick(on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])] = None) -> None:
    """Raise what is overdue today, or on a day. The same tick twice is once."""
    with compose(os.environ, pool=2) as services:
        day = on.date() if on else services.today()
        print(f"{services.tick.run(day)} deadlines raised on {day}.")


@huka.command(name="token")
def token_of(
    officer: Annotated[str, typer.Argument(help="The name to sign in by.")],
) -> None:
    """A token of the embedded issuer, good for twelve hours."""
    with compose(os.environ, pool=2) as services:
        services.counter.authority.caller(officer)
    print(token(os.environ, officer))


@huka.command()
def sample(
    name: Annotated[str, typer.Argument(help="half-year-2003 or small-bureau")],
    *,
    if_empty: Annotated[
        bool, typer.Option("--if-empty", help="Not where there are records already.")
    ] = False,
) -> None:
    """Tell an invented history into the register. Telling it again adds nothing."""
    if name not in SAMPLES:
        raise typer.BadParameter(f"samples are {', '.join(SAMPLES)}")
    with show.progress("Telling") as told:
        said = SAMPLES[name](os.environ, if_empty=if_empty, shown=told)
    print(said)


@huka.command(name="import")
def bring_along(
    profile: Annotated[str, typer.Argument(help="Its name, or its folder.")],
    files: Annotated[list[Path], typer.Argument(help="The register's files.")],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Everything but the writing.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Bring the records of another register along. Again adds only what is new."""
    chosen = imports.profile(profile)
    with importing(os.environ) as importer, show.progress("Importing") as told:
        rejects = imports.rejects(os.environ.get("HUKA_DATA"), chosen.name)
        report = importer.run(chosen, files, rejects, told=told, dry_run=dry_run)
    print(report.to_json() if as_json else imports.sentences(report))


@huka.command()
def appoint(
    name: Annotated[str, typer.Argument(help="The officer's name.")],
    subject: Annotated[str, typer.Argument(help="The name to sign in by.")],
    duties: Annotated[str, typer.Argument(help="DUTY[,DUTY…], such as PERSONNEL.")],
    *,
    station: Annotated[str | None, typer.Option(help="工商所; none: the bureau")] = None,
    certificate: Annotated[str | None, typer.Option(help="执法证号")] = None,
) -> None:
    """Appoint one of a bureau's first officers. They appoint the others."""
    of = StationId(station) if station else None
    wanted = appointing.duties_of(duties)
    appointment = Appointment(name, subject, wanted, of, certificate)
    with compose(os.environ, pool=2) as services:
        print(appointing.appoint_first(services, appointment))


KNOWN = (
    DomainError,
    Busy,
    NotMigrated,
    imports.ProfileRefused,
    Unreachable,
    ValueError,
    OSError,
)
"""What people can cause, and what the world does; its words are meant to be read."""


def main() -> None:
    """Every error that a person can cause is one line and exit code 2."""
    try:
        code = huka(standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        fail("stopped")
    except typer.TyperException as error:
        fail(str(error))
    except Refused as error:
        why = error.because.reason
        fail(f"{error} ({', '.join(filter(None, (why.rule, why.basis)))})")
    except ValidationError as error:
        first = error.errors()[0]
        fail(f"{'.'.join(map(str, first['loc']))}: {first['msg']}")
    except KNOWN as error:
        fail(str(error))
    except psycopg.Error as error:
        fail(str(error).strip().splitlines()[0])
    sys.exit(code if isinstance(code, int) else 0)


def fail(reason: str) -> None:
    print("huka: " + (" ".join(reason.split()) or "it failed"), file=sys.stderr)
    sys.exit(FAILED)
