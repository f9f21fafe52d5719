"""The kinds of fact that a profile may tell, each with its columns.

These names are what statisticians write: add to them freely, rename them never.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FactKind(StrEnum):
    """In the order in which facts of one day are told."""

    HOUSEHOLD_KNOWN = "household-known"
    VISIT_MADE = "visit-made"
    FINDING_MADE = "finding-made"
    ORDER_ISSUED = "order-issued"
    ORDER_COMPLIED = "order-complied"
    CASE_BROUGHT = "case-brought"
    CASE_ENDED = "case-ended"
    SUSPENSION_ORDERED = "suspension-ordered"
    RESUMPTION_PERMITTED = "resumption-permitted"

    # It is looked up several times for every fact; an enumeration's own hash is slow.
    __hash__ = str.__hash__


RANK: Mapping[FactKind, int] = {kind: rank for rank, kind in enumerate(FactKind)}


class Matter(StrEnum):
    """What a fact is told of: each has a stream of its own, with its kind of id."""

    HOUSEHOLD = "household"
    PATROL = "patrol"
    RECTIFICATION = "rectification"
    CASE = "case"

    __hash__ = str.__hash__


VISIT = "visit"

KEYS: Mapping[Matter, str] = {
    Matter.PATROL: VISIT,
    Matter.RECTIFICATION: "order_no",
    Matter.CASE: "case_no",
}
"""The column with the register's key of a matter, unlike all others of its household."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What a SELECT must name and what it may. Its ``own`` columns tell the fact."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    matter: Matter = Matter.HOUSEHOLD

    @property
    def own(self) -> tuple[str, ...]:
        return self.required + self.optional

    @property
    def key(self) -> str | None:
        return KEYS.get(self.matter)

    @property
    def placing(self) -> tuple[str, ...]:
        key = (self.key,) if self.key else ()
        return ("household", *key, "on_date", "row_no")


FILE = "file"
"""The one placing column that may be left out, while one file only is imported."""

COLUMNS: Mapping[FactKind, Columns] = {
    FactKind.HOUSEHOLD_KNOWN: Columns(
        ("number", "kind", "station"),
        ("name", "address", "trade", "registered_on", "legal_representative"),
    ),
    FactKind.VISIT_MADE: Columns(
        ("station", "visit_kind"), ("source_kind", "outcomes"), Matter.PATROL
    ),
    FactKind.FINDING_MADE: Columns(
        ("matter",), ("clause", "severity", "outcome"), Matter.PATROL
    ),
    FactKind.ORDER_ISSUED: Columns(
        ("station", "matter"), ("demand", VISIT), Matter.RECTIFICATION
    ),
    FactKind.ORDER_COMPLIED: Columns((), (VISIT,), Matter.RECTIFICATION),
    FactKind.CASE_BROUGHT: Columns(
        ("station", "matter", "action"), ("clause", VISIT), Matter.CASE
    ),
    FactKind.CASE_ENDED: Columns(("outcome",), ("fine_fen", "closed"), Matter.CASE),
    FactKind.SUSPENSION_ORDERED: Columns(("reason",)),
    FactKind.RESUMPTION_PERMITTED: Columns(("reason",)),
}

OUTCOME_FIELDS = ("outcome", "score", "grade")
"""What each STRUCT in the list ``outcomes`` holds."""

QUOTABLE = frozenset(
    {
        "file",
        "on_date",
        "row_no",
        "kind",
        "station",
        "trade",
        "registered_on",
        "visit_kind",
        "source_kind",
        "outcomes",
        "clause",
        "severity",
        "outcome",
        "action",
        "fine_fen",
        "closed",
    }
)
"""Columns that hold nothing about a person, so that a report may show what was wrong."""
