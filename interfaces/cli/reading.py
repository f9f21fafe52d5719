"""``huka overview``, ``history`` and ``sql``: everything that only reads."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, TypeAlias, cast

import typer

from application.legal import whole as cases
from application.ports import Following
from application.services import Services
from application.words import Language
from domain.kernel.errors import Unknown
from domain.kernel.identity import StreamId
from infrastructure.operations import Operations
from interfaces.cli import overview, page, show, story
from interfaces.cli.projections import Json

Opened: TypeAlias = Callable[[], AbstractContextManager[Services]]
Lang = Annotated[str, typer.Option("--lang", envvar="HUKA_LANG", help="zh or en")]
Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535)]


def add(huka: typer.Typer, opened: Opened, operator: Callable[[], Operations]) -> None:
    """The commands, on services that are put together when one of them runs."""

    @huka.command(name="overview")
    def show_overview(*, lang: Lang = "zh", port: Port = 8000) -> None:
        """The bureau today, on one page."""
        with opened() as services:
            said = story.Storyteller(services, language(lang))
            # The store is the log itself; only the worker's port says so.
            log = cast("Following", services.store)
            found = overview.figures(operator().query, services, log)
            page.Page(said, program(), port).print(found)

    @huka.command()
    def history(
        stream: Annotated[str, typer.Argument(help="An id, such as household-0197….")],
        *,
        whole: Annotated[
            bool,
            typer.Option(
                "--whole", help="Also what it touched: of a household or of a case."
            ),
        ] = False,
        as_json: Json = False,
        lang: Lang = "zh",
    ) -> None:
        """All that happened to one matter, as a story."""
        spoken = language(lang)
        with opened() as services:
            if whole and stream.startswith("case-"):
                found = cases.whole(cases.touched(services.store, StreamId(stream)))
            else:
                streams = [StreamId(stream)]
                if whole:
                    streams += overview.matters(operator().query, stream)
                histories = services.store.histories(streams)
                found = [each for name in streams for each in histories[name]]
            if not any(each.stream == stream for each in found):
                raise Unknown(f"stream {stream}")
            if as_json:
                show.data(story.as_data(services, found))
            else:
                print(story.Storyteller(services, spoken).tell(found))

    @huka.command()
    def sql(
        statement: Annotated[str, typer.Argument(help="One SELECT over schema read.")],
        form: Annotated[str, typer.Option("--format", help="table, csv or json")] = "table",
    ) -> None:
        """Ask the read models, by a role that can do nothing else."""
        if form not in {"table", "csv", "json"}:
            raise typer.BadParameter("--format is table, csv or json")
        names, found = operator().query(statement)
        show.rows(names, found, form)  # type: ignore[arg-type]


def language(said: str) -> Language:
    if said == "zh":
        return "zh"
    if said == "en":
        return "en"
    raise typer.BadParameter("--lang is zh or en")


def program() -> str:
    """How this command line was called, for commands to be copied."""
    called = sys.argv[0]
    return called if Path(called).name == "huka" else "huka"
