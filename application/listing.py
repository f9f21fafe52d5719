"""Lists for the queues that officers work from: filters by allow-list, pages by cursor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, Protocol, TypeAlias

from application.authority import Caller
from domain.kernel.errors import DomainError

Operator: TypeAlias = Literal["=", "<", "<=", ">=", "in", "filled", "empty", "holds"]


class FilterWanted(DomainError):
    """A list across the whole bureau wants at least one filter."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A question that may be asked of a list: its name, its column and how they compare.

    A filter with ``values`` is a yes-or-no question with a constant answer; a yes-or-no
    question that compares is answered by the day on which it is asked.
    """

    name: str
    column: str
    operator: Operator = "="
    kind: type = str
    values: tuple[str, ...] = ()
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    column: str
    operator: Operator
    value: Any


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: where its rows stand, in which order they come, what may be asked of it.

    ``order`` is a column that is never empty; rows that share a value follow their key.
    """

    collection: str
    relation: str
    row: type[Any]
    key: str
    order: str
    filters: tuple[Filter, ...]
    models: tuple[str, ...]

    def conditions(
        self, asked: Mapping[str, Any], caller: Caller, day: date
    ) -> list[Condition]:
        """The filters asked for, and the caller's own limits. Raises ``FilterWanted``."""
        found = []
        for each in self.filters:
            value = asked.get(each.name)
            if value is None or value is False:
                continue
            if each.name == "mine":
                found.append(Condition(each.column, each.operator, caller.officer))
            elif each.kind is bool and each.operator == "<":
                found.append(Condition(each.column, each.operator, day))
            elif each.kind is bool:
                found.append(Condition(each.column, each.operator, list(each.values)))
            else:
                found.append(Condition(each.column, each.operator, value))
        stations = caller.stations(day)
        if stations is not None:
            return [*found, Condition("station", "in", sorted(stations))]
        if not found:
            raise FilterWanted
        return found


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and where the next ones begin."""

    rows: Sequence[Mapping[str, Any]]
    after: tuple[Any, str] | None


class Lists(Protocol):
    """Read models as they stand."""

    def page(
        self,
        listing: Listing,
        conditions: Sequence[Condition],
        after: tuple[Any, str] | None,
        limit: int,
    ) -> Page: ...

    def count(
        self, listing: Listing, conditions: Sequence[Condition], *, exact: bool
    ) -> int: ...

    def positions(self) -> Mapping[str, int]:
        """How far each read model has followed the log."""
        ...
