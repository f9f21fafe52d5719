"""What an import did, and what it could not take, row by row."""

import csv
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TextIO

from infrastructure.imports.kinds import FactKind

UNREADABLE = "source"
"""The kind of a line that could not even be read."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that was not taken. ``value`` is empty where it may concern a person."""

    file: str
    row: int | None
    fact: str
    field: str
    reason: str
    value: str = ""


HEADINGS = ("file", "row", "fact", "field", "reason", "value")


class Rejects:
    """A CSV file that comes into being with its first row."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._file: TextIO | None = None

    def write(self, rejects: Iterable[Reject]) -> None:
        for each in rejects:
            if self._file is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self.path.open("w", encoding="utf-8", newline="")
                csv.writer(self._file).writerow(HEADINGS)
            row = (getattr(each, name) for name in HEADINGS)
            csv.writer(self._file).writerow(map(_inert, row))
            self.count += 1

    def close(self) -> None:
        if self._file:
            self._file.close()


def _inert(cell: object) -> object:
    """A spreadsheet would run a text that begins like a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in {"=", "+", "@"} else cell


@dataclass(slots=True)
class Tally:
    """How the facts of one kind, or of all kinds, fared."""

    told: int = 0
    appended: int = 0
    already: int = 0
    rejected: int = 0


@dataclass(slots=True)
class Counts:
    """What one batch, or all batches, came to."""

    appended: Counter[FactKind] = field(default_factory=Counter)
    already: Counter[FactKind] = field(default_factory=Counter)
    rejected: Counter[FactKind] = field(default_factory=Counter)
    events: int = 0

    def add(self, other: "Counts") -> None:
        self.appended += other.appended
        self.already += other.already
        self.rejected += other.rejected
        self.events += other.events


@dataclass(frozen=True, slots=True)
class ImportReport:
    """``facts`` = ``appended`` + ``already`` + ``rejected``; ``unreadable`` lines told
    none; ``unexpected`` says which control figures of the profile differ. ``events`` are
    more than ``appended``: a household's number is claimed too.
    """

    register: str
    files: tuple[str, ...]
    dry_run: bool
    facts: int
    appended: int
    already: int
    rejected: int
    unreadable: int
    households: int
    events: int
    kinds: dict[str, Tally]
    rejects: str | None
    unexpected: tuple[str, ...]
    seconds: float

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)
