"""``huka projections``: how far the read models are, again, the same?"""

from collections.abc import Callable
from typing import Annotated

import typer

from infrastructure.operations import Operations
from interfaces.cli import show

Json = Annotated[bool, typer.Option("--json", help="For programs.")]
Models = Annotated[list[str] | None, typer.Argument(help="Read models; all without.")]


def commands(operator: Callable[[], Operations]) -> typer.Typer:
    """The commands, on a database that is found when one of them runs."""
    projections = typer.Typer(
        help="Read models: how far they are, folded again, compared.", no_args_is_help=True
    )

    @projections.command()
    def status(*, as_json: Json = False) -> None:
        """How far every follower of the log is."""
        names = ("name", "position", "behind", "moved_at")
        found = [[getattr(each, name) for name in names] for each in operator().standing()]
        show.rows(names, found, "json" if as_json else "table")

    @projections.command()
    def rebuild(models: Models = None, *, as_json: Json = False) -> None:
        """Fold read models again from nothing, and swap them in."""
        again(operator(), models or [], keep=True, as_json=as_json)

    @projections.command()
    def compare(models: Models = None, *, as_json: Json = False) -> None:
        """Fold read models from nothing and compare. Exit code 1 where they differ."""
        again(operator(), models or [], keep=False, as_json=as_json)

    return projections


def again(operator: Operations, models: list[str], *, keep: bool, as_json: bool) -> None:
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
