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
    SUSPENSION_ORDERED = "suspension-ordered"
    RESUMPTION_PERMITTED = "resumption-permitted"

    # It is looked up several times for every fact; an enumeration's own hash is slow.
    __hash__ = str.__hash__


RANK: Mapping[FactKind, int] = {kind: rank for rank, kind in enumerate(FactKind)}


@dataclass(frozen=True, slots=True)
class Columns:
    """What a SELECT must name and what it may. Its ``own`` columns tell the fact."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    of_visit: bool = False

    @property
    def own(self) -> tuple[str, ...]:
        return self.required + self.optional

    @property
    def placing(self) -> tuple[str, ...]:
        visit = ("visit",) if self.of_visit else ()
        return ("household", *visit, "on_date", "row_no")


FILE = "file"
"""The one placing column that may be left out, while one file only is imported."""

COLUMNS: Mapping[FactKind, Columns] = {
    FactKind.HOUSEHOLD_KNOWN: Columns(
        ("number", "kind", "station"),
        ("name", "address", "trade", "registered_on", "legal_representative"),
    ),
    FactKind.VISIT_MADE: Columns(
        ("station", "visit_kind"), ("source_kind", "outcomes"), of_visit=True
    ),
    FactKind.FINDING_MADE: Columns(
        ("matter",), ("clause", "severity", "outcome"), of_visit=True
    ),
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
    }
)
"""Columns that hold nothing about a person, so that a report may show what was wrong."""
