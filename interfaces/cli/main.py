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

from application.ports import Unreachable
from application.words import Language
from domain.kernel.errors import DomainError, Unknown
from domain.kernel.identity import StreamId
from infrastructure.composition import compose, operations, token
from infrastructure.database import NotMigrated
from infrastructure.operations import Busy
from interfaces.cli import show, story
from interfaces.worker import main as worker

FAILED = 2

huka = typer.Typer(
    name="huka",
    help="Huka 户卡: the household card, event-sourced.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
projections = typer.Typer(
    help="Read models: how far, again, the same?", no_args_is_help=True
)
huka.add_typer(projections, name="projections")

Json = Annotated[bool, typer.Option("--json", help="For programs.")]


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
    """Make the database, or what it lacks; changed read models are rebuilt."""
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
    """Serve REST on http://HOST:PORT until Ctrl-C, with a worker beside it."""
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
    """Raise what is overdue today, or on a day; the same tick twice is once."""
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
def history(
    stream: Annotated[str, typer.Argument(help="An id, such as household-0197….")],
    *,
    as_json: Json = False,
    lang: Annotated[str, typer.Option(help="zh or en")] = "zh",
) -> None:
    """All that happened to one matter, as a story."""
    spoken: Language = "en" if lang == "en" else "zh"
    with compose(os.environ, pool=2) as services:
        found = services.store.histories([StreamId(stream)])[StreamId(stream)]
        if not found:
            raise Unknown(f"stream {stream}")
        if as_json:
            show.data(story.as_data(services, found))
        else:
            print(story.tell(services, found, spoken))


@huka.command()
def sql(
    statement: Annotated[str, typer.Argument(help="One SELECT over schema read.")],
    form: Annotated[str, typer.Option("--format", help="table, csv or json")] = "table",
) -> None:
    """Ask the read models, with a role that can do nothing else."""
    if form not in {"table", "csv", "json"}:
        raise typer.BadParameter("--format is table, csv or json")
    names, found = operations(os.environ).query(statement)
    show.rows(names, found, form)  # type: ignore[arg-type]


@projections.command()
def status(*, as_json: Json = False) -> None:
    """How far every follower of the log is."""
    standings = operations(os.environ).standing()
    names = ("name", "position", "behind", "moved_at")
    found = [[getattr(each, name) for name in names] for each in standings]
    show.rows(names, found, "json" if as_json else "table")


Models = Annotated[list[str] | None, typer.Argument(help="Read models; all without.")]


@projections.command()
def rebuild(models: Models = None, *, as_json: Json = False) -> None:
    """Fold read models again from nothing, compare, and swap them in."""
    again(models or [], keep=True, as_json=as_json)


@projections.command()
def compare(models: Models = None, *, as_json: Json = False) -> None:
    """Fold read models from nothing and compare; exit code 1 where they differ."""
    again(models or [], keep=False, as_json=as_json)


def again(models: list[str], *, keep: bool, as_json: bool) -> None:
    operator = operations(os.environ)
    try:
        chosen = operator.models(models)
    except KeyError as error:
        raise typer.BadParameter(f"there is no read model {error}") from None
    with show.progress("Rebuilding") as told:
        differences = operator.rebuild(chosen, told, keep=keep)
    names = ("model", "rows", "missing", "surplus", "changed", "keys")
    found = [[getattr(each, name) for name in names] for each in differences]
    show.rows(names, found, "json" if as_json else "table")
    differing = [each.model for each in differences if not each.empty]
    if differing and not keep:
        raise typer.Exit(1)


def main() -> None:
    """Every error that a person can cause is one line and exit code 2."""
    try:
        code = huka(standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        fail("stopped")
    except typer.TyperException as error:
        fail(str(error))
    except (DomainError, Busy, NotMigrated, Unreachable, ValueError, OSError) as error:
        fail(str(error))
    except psycopg.Error as error:
        fail(str(error).strip().splitlines()[0])
    sys.exit(code if isinstance(code, int) else 0)


def fail(reason: str) -> None:
    print("huka: " + " ".join(reason.split()), file=sys.stderr)
    sys.exit(FAILED)
