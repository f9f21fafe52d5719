"""How the command line shows things: tables, progress, stories."""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Literal

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from domain.kernel.calendar import BUREAU

WIDEST = 1_000
"""A pipe has no width, so that a row there is one line."""

Format = Literal["table", "csv", "json"]


class Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.completed / (task.elapsed or 1):,.0f}/s")


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error with the share done, the rate and the time left; nothing
    where nobody watches."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    shown = Progress(*columns, console=console, disable=not console.is_terminal)
    task = shown.add_task(what, total=None)

    def told(done: int, total: int) -> None:
        shown.start()  # not before there is something to show
        shown.update(task, completed=done, total=total)

    try:
        yield told
    finally:
        if shown.live.is_started:  # else it would end a line that nobody began
            shown.stop()


def rows(names: Sequence[str], found: Sequence[Sequence[Any]], form: Format) -> None:
    """The result of a query in the form that was asked for."""
    if form == "json":
        as_dicts = [dict(zip(names, row, strict=True)) for row in found]
        print(json.dumps(as_dicts, ensure_ascii=False, default=str, indent=1))
        return
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([plain(each) for each in row] for row in found)
        return
    table = Table()
    for name in names:
        table.add_column(name, overflow="fold")  # a figure cut short is a wrong figure
    for row in found:
        table.add_row(*(cell(each) for each in row))
    terminal = Console().is_terminal
    Console(highlight=False, width=None if terminal else WIDEST).print(table)
    print(f"{len(found)} rows")


def cell(value: Any) -> str:
    """How a value stands in a table; instants by the bureau's clock, to the second."""
    match value:
        case None:
            return ""
        case datetime():
            return value.astimezone(BUREAU).strftime("%Y-%m-%d %H:%M:%S")
        case tuple():
            return ", ".join(str(each) for each in value)
        case _:
            return str(plain(value))


def plain(value: Any) -> Any:
    """Lists and objects as JSON, in any form that is not JSON itself."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def data(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, default=str, indent=1))
