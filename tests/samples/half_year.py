"""What the tests of the half-year of 2003 ask of a register into which it was told."""

import json
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from domain.kernel.calendar import BUREAU
from domain.kernel.identity import StreamId
from domain.kernel.messages import Event, Recorded
from infrastructure.composition import BUREAU as OURS
from infrastructure.composition import compose, operations
from interfaces.http.app import API, make_app
from samples.half_year_2003.telling import HALF_YEAR_2003
from samples.telling import teller
from tests.interfaces.cli.test_cli import here

EVENING = datetime(2003, 6, 30, 18, tzinfo=BUREAU)
PERIOD = "'2003-01-01', '2003-06-30'"
BALANCE = (
    "SELECT count(DISTINCT month) AS months, sum(assessed_fen) AS assessed,"
    " sum(paid_fen) AS paid, sum(waived_fen) AS waived,"
    " sum(written_off_fen) AS written_off, sum(outstanding_fen) AS owed FROM fee_line"
)
ENTRIES = (
    "SELECT kind IN ('ASSESSMENT', 'BACK_CHARGE'), sum(amount_fen) FROM fee_entry"
    " GROUP BY 1"
)
AGAIN = "The half-year of 2003 is there already: nothing was added."


FIGURES = {
    # Rows of the report of 2003, each with its numerator and its denominator.
    "R1": ("697", 697, None),
    "R2": ("560", 560, 697),
    "R3": ("137", 137, 697),
    "R6": ("325", 325, None),
    "R7": ("53", 53, None),
    "R8": ("957", 957, None),
    "R9": ("43", 43, None),
    "R10": ("17", 17, None),
    "R11": ("20", 20, None),
    "R12": ("261100000", 261_100_000, 20),
    "R13": ("18", 18, 20),
    "R14": ("0.9", 18, 20),
}


def evening() -> datetime:
    """The clock after the last act of the story."""
    return EVENING


def history(env: Mapping[str, str]) -> list[Recorded[Any]]:
    """Everything that was recorded, in order."""
    every = [each for each in Event.known.values() if each.__module__.startswith("domain.")]
    with teller(env, HALF_YEAR_2003) as reader:
        ledger = reader.followers.worker.live.ledger
        return [each for step in ledger.steps(every, 0) for each in step.events]


def told_of(log: Iterable[Recorded[Any]]) -> list[tuple[Any, ...]]:
    """What happened to every matter, and when; not in which order matters took turns."""
    return sorted(
        (each.stream, each.version, each.occurred_on, each.event.model_dump_json())
        for each in log
    )


def cases(log: Iterable[Recorded[Any]]) -> list[StreamId]:
    return sorted({each.stream for each in log if each.stream.startswith("case-")})


def named(env: Mapping[str, str], statement: str) -> list[dict[str, Any]]:
    """The rows of a statement, by the names of their columns."""
    names, rows = operations(env).query(statement)
    return [dict(zip(names, row, strict=True)) for row in rows]


def asked(env: Mapping[str, str], *arguments: str) -> str:
    found = here(Path(env["HUKA_DATA"]), "report", "half-year", *arguments)
    assert (found.code, found.err) == (0, "")
    return found.out


def check_report(env: Mapping[str, str]) -> None:
    """Every row that can be computed agrees with the source."""
    data = json.loads(asked(env, "2003-H1", "--json"))
    assert (data["from_on"], data["to_on"]) == ("2003-01-01", "2003-06-30")
    found = {
        row["row"]: (row["value"], row["numerator"], row["denominator"])
        for row in data["rows"]
        if row["row"] in FIGURES
    }
    assert found == FIGURES
    assert {row["agrees"] for row in data["rows"] if row["row"] in FIGURES} == {True}
    for spoken in ("zh", "en"):
        page = asked(env, "2003-H1", "--lang", spoken)
        assert {each for each in FIGURES if f" {each} " in page} == set(FIGURES)


async def over_rest(env: Mapping[str, str], address: str, headers: dict[str, str]) -> Any:
    """What the server answers, on the evening of the last day."""
    with compose(env, evening, pool=2) as services:
        app = make_app(OURS, nullcontext(services))
        app.state.services = services
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://huka") as http:
            answer = await http.get(f"{API}/{address}", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()
