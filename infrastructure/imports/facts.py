"""From the columns of a profile to facts of our own, every one of them checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from domain.enforcement.case import facts as case
from domain.enforcement.rectification import facts as rectification
from domain.kernel.identifiers import NumberKind
from domain.patrol import facts as patrol
from domain.supervision import facts as supervision
from infrastructure.imports.identity import Home
from infrastructure.imports.kinds import QUOTABLE, VISIT, FactKind
from infrastructure.imports.source import Told

Fact: TypeAlias = (
    supervision.HouseholdFact | patrol.PatrolFact | rectification.OrderFact | case.CaseFact
)

LONGEST_KEY = 200
NUL = "\x00"
LONGEST_QUOTE = 60
ISO_DATE = len("2003-06-30")

MODELS: Mapping[FactKind, type[Fact]] = {
    FactKind.HOUSEHOLD_KNOWN: supervision.HouseholdKnown,
    FactKind.VISIT_MADE: patrol.VisitMade,
    FactKind.FINDING_MADE: patrol.FindingMade,
    FactKind.ORDER_ISSUED: rectification.OrderIssued,
    FactKind.ORDER_COMPLIED: rectification.OrderComplied,
    FactKind.CASE_BROUGHT: case.CaseBrought,
    FactKind.CASE_ENDED: case.CaseEnded,
    FactKind.SUSPENSION_ORDERED: supervision.SuspensionOrdered,
    FactKind.RESUMPTION_PERMITTED: supervision.ResumptionPermitted,
}

COLUMN_OF_FIELD = {
    (FactKind.VISIT_MADE, "kind"): "visit_kind",
    (FactKind.CASE_ENDED, "fine"): "fine_fen",
    **{(kind, "on"): "on_date" for kind in FactKind},
}
"""Where a field of a fact has another name than its column."""


class Rejected(Exception):
    """A row is not a fact. ``value`` is empty where it may concern a person."""

    def __init__(self, field: str, reason: str, value: object = None) -> None:
        self.field, self.reason = field, reason
        quoted = field in QUOTABLE and value is not None
        self.value = str(value)[:LONGEST_QUOTE] if quoted else ""
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Days:
    """Between which days a register can have told the truth."""

    begins_on: date | None
    today: date

    def of(self, value: Any) -> date:
        """The day a fact happened on; a bureau's day, written as ISO 8601 does."""
        day = _day(value)
        if day is None:
            raise Rejected("on_date", "A day is written like 2003-06-30.", value)
        if day > self.today:
            raise Rejected("on_date", "The day lies in the future.", value)
        if self.begins_on and day < self.begins_on:
            raise Rejected("on_date", "The day is before the register began.", value)
        return day


def _day(value: Any) -> date | None:
    return _parsed(value) if isinstance(value, str | date) else None


@lru_cache(maxsize=20_000)
def _parsed(value: str | date) -> date | None:
    match value:
        case str() if len(value) == ISO_DATE and value[4] == value[7] == "-":
            try:
                return date.fromisoformat(value)
            except ValueError:
                return None
        case date() if type(value) is date:
            return value
        case _:
            return None


def key(value: str | None, column: str) -> str:
    """A register's own key: kept as it is, for an id is derived from it."""
    if not value:
        raise Rejected(column, "The key is missing.")
    if len(value) > LONGEST_KEY or not value.isprintable():
        raise Rejected(column, f"A key has 1 to {LONGEST_KEY} printable characters.")
    return value


def row_number(value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        raise Rejected(
            "row_no", "The number of the source row is missing.", value
        ) from None
    if number < 1:
        raise Rejected("row_no", "Source rows are numbered from 1.", value)
    return number


def fact(told: Told, on: date, home: Home) -> Fact:
    """Raises ``Rejected`` with the first thing that is wrong."""
    said = {name: value for name, value in told.own.items() if value is not None}
    try:
        return MODELS[told.kind].model_validate(_fields(told, said, on, home))
    except ValidationError as error:
        raise _rejected(told, error.errors(include_url=False)[0]) from None


def _fields(told: Told, said: dict[str, Any], on: date, home: Home) -> dict[str, Any]:
    """The columns as the fields of the fact."""
    match told.kind:
        case (
            FactKind.FINDING_MADE
            | FactKind.SUSPENSION_ORDERED
            | FactKind.RESUMPTION_PERMITTED
        ):
            return {"on": on, **said}
        case FactKind.HOUSEHOLD_KNOWN:
            station = said.pop("station", None)
            said["number"] = {
                "kind": NumberKind.SOURCE,
                "number": said.get("number"),
                "register_name": home.names.register,
            }
            if "registered_on" in said:
                said["registered_on"] = _registered(said["registered_on"])
            return {"on": on, "station": station, "registration": said}
        case FactKind.VISIT_MADE:
            said["kind"] = said.pop("visit_kind", None)
            return {"on": on, "household": home.stream, **said}
        case FactKind.ORDER_ISSUED:
            return {"on": on, "household": home.stream, **_seen(said, home)}
        case FactKind.ORDER_COMPLIED:
            return {"on": on, **_seen(said, home)}
        case FactKind.CASE_BROUGHT:
            return {
                "on": on,
                "household": home.stream,
                "case_no": told.key,
                **_seen(said, home),
            }
        case FactKind.CASE_ENDED:
            if "fine_fen" in said:
                said["fine"] = said.pop("fine_fen")
            return {"on": on, **said}
        case _:
            raise ValueError(f"{told.kind} is no kind of fact")


def _seen(said: dict[str, Any], home: Home) -> dict[str, Any]:
    """The visit that a fact names beside its own key, as the patrol it became."""
    if VISIT in said:
        said["patrol"] = home.patrol(key(said.pop(VISIT), VISIT))
    return said


def check_kept(told: Told) -> None:
    """PostgreSQL keeps no NUL in a text: such an event could never be read into a table."""
    for column, value in told.own.items():
        texts = value if isinstance(value, list) else [value]
        parts = (part for each in texts for part in _parts(each))
        if any(isinstance(part, str) and NUL in part for part in parts):
            raise Rejected(column, "The text holds a NUL character.")


def _parts(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else (value,)


def _registered(value: Any) -> date:
    day = _day(value)
    if day is None:
        raise Rejected("registered_on", "A day is written like 2003-06-30.", value)
    return day


def _rejected(told: Told, error: ErrorDetails) -> Rejected:
    place = [each for each in error["loc"] if each != "registration"]
    field = str(place[0])
    column = COLUMN_OF_FIELD.get((told.kind, field), field)
    value = error.get("input") if column in told.own else None
    missing = told.own.get(column) is None and column != "outcomes"
    reason = "The value is missing." if missing else _in_words(error)
    if len(place) > 1 and column == "outcomes":
        reason = f"{place[-1]}: {reason}"
    return Rejected(column, reason, value)


def _in_words(error: ErrorDetails) -> str:
    return error["msg"].removeprefix("Value error, ").rstrip(".") + "."
