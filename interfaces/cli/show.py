"""How the command line shows things: tables, progress, stories."""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
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

Format = Literal["table", "csv", "json"]


class Rate(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed or task.finished_speed or 0:,.0f}/s")


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error with the share done, the rate and the time left."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task(what, total=None)

        def told(done: int, total: int) -> None:
            shown.update(task, completed=done, total=total)

        yield told


def rows(names: Sequence[str], found: Sequence[Sequence[Any]], form: Format) -> None:
    """The result of a query in the form that was asked for."""
    if form == "json":
        as_dicts = [dict(zip(names, row, strict=True)) for row in found]
        print(json.dumps(as_dicts, ensure_ascii=False, default=str, indent=1))
        return
    if form == "csv":
        writer = csv.writer(sys.stdout)
        writer.writerow(names)
        writer.writerows(found)
        return
    table = Table(*names)
    for row in found:
        table.add_row(*("" if each is None else str(each) for each in row))
    Console().print(table)
    print(f"{len(found)} rows")


def data(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, default=str, indent=1))
