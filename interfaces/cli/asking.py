"""What the command line is asked by: days, months and ids, checked before they are used."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

import typer
from pydantic import TypeAdapter, ValidationError

from application.batch import Next
from domain.kernel.identity import BeatId, OfficerId, StationId
from domain.kernel.months import Month
from infrastructure.operations import Operations

T = TypeVar("T", bound=str)

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day; today.")]
OfMonth = Annotated[str, typer.Argument(help="2003-03")]
OneMonth = Annotated[str | None, typer.Argument(help="2003-03; all of them without.")]
OfBeat = Annotated[str | None, typer.Option(help="片区: one beat's only.")]
OfStation = Annotated[str | None, typer.Option(help="工商所")]
OfOfficer = Annotated[str | None, typer.Option(help="An officer's id.")]

MONTH: TypeAdapter[str] = TypeAdapter(Month)
BEAT: TypeAdapter[str] = TypeAdapter(BeatId)
OFFICER: TypeAdapter[str] = TypeAdapter(OfficerId)
STATION: TypeAdapter[str] = TypeAdapter(StationId)

BATCH = 1_000
COUNTED = "SELECT count(*) FROM ({}) AS found"


def month_of(said: str) -> Month:
    """Raises ``typer.BadParameter``: one line that says how months are written."""
    try:
        return Month(MONTH.validate_python(said))
    except ValidationError:
        raise typer.BadParameter(f"a month is written like 2003-03, not {said!r}") from None


def day_of(said: str) -> date:
    """Raises ``typer.BadParameter``: one line that says how days are written."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise typer.BadParameter(
            f"a day is written like 2003-03-31, not {said!r}"
        ) from None


def known(kind: TypeAdapter[str], said: str) -> str:
    """An id, whose pattern leaves no way out of the quotes of a statement."""
    try:
        return kind.validate_python(said)
    except ValidationError as error:
        why = error.errors()[0]["msg"]
        raise typer.BadParameter(f"{said!r} is none: {why}") from None


def quoted(text: str) -> str:
    """Free text within the quotes of a statement."""
    return "'" + text.replace("'", "''") + "'"


def on(day: datetime | None, today: Callable[[], date]) -> date:
    return day.date() if day else today()


def batches(asks: Operations, chosen: str, key: str, kind: TypeAdapter[Any]) -> Next[Any]:
    """The ids that a statement finds, so many at a time, in their order."""

    def after(last: str | None) -> Sequence[Any]:
        beyond = f" AND {key} > '{kind.validate_python(last)}'" if last else ""
        rows = asks.query(f"{chosen}{beyond} ORDER BY {key} LIMIT {BATCH}")[1]
        return [row[0] for row in rows]

    return after


def count(asks: Operations, chosen: str) -> int:
    """How many a statement finds."""
    rows = asks.query(COUNTED.format(chosen))[1]
    return int(rows[0][0]) if rows else 0
