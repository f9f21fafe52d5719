"""The histories that are folded: New York's register, or a short story for a try."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import now
from infrastructure.database import Database
from infrastructure.imports.importer import Importer
from infrastructure.imports.profile import read_profile
from infrastructure.imports.report import ImportReport
from tests.benchmarks.measuring import complete, progress
from tests.benchmarks.server import Server, ledger, one
from tests.infrastructure.telling import chunks, story

ROOT = Path(__file__).parents[2]
PROFILE = ROOT / "profiles" / "nyc-inspections"
REGISTER = ROOT.parent / "shared" / "data" / "nyc-inspections.csv.gz"

SEED, EVENTS, STREAMS, AN_APPEND = 7, 4_000, 150, 5
SOME_LINES = 4_000


class Scale(StrEnum):
    """Full is what is published; small shows in a minute that everything works."""

    SMALL = "small"
    FULL = "full"


@dataclass(slots=True)
class Setting:
    """What a benchmark is given to work with. The history is made when first wanted."""

    server: Server
    scale: Scale
    rounds: int
    register: Path
    told: Database | None = None

    @property
    def full(self) -> bool:
        return self.scale is Scale.FULL

    def history(self) -> Database:
        """A database with a history in its log, and nothing folded yet."""
        if self.told is None:
            self.told = self.server.fresh()
            progress("a history is made, to be folded")
            if self.full:
                whole(self.told, import_register(self.told, self.register))
            else:
                tell(self.told)
        return self.told

    @contextmanager
    def file(self) -> Iterator[Path]:
        """What is imported: the register, or its first lines."""
        if self.full:
            yield self.register
            return
        with TemporaryDirectory() as folder:
            some = Path(folder) / "some.csv"
            with (
                gzip.open(self.register, "rt", encoding="utf-8") as lines,
                some.open("w", encoding="utf-8") as kept,
            ):
                kept.writelines(islice(lines, SOME_LINES))
            yield some


def tell(database: Database) -> None:
    """A random story of all kinds of streams, appended by the recorder."""
    with ledger(database) as log:
        for few in chunks(story(SEED, EVENTS, STREAMS), AN_APPEND):
            log.append(few)


def import_register(database: Database, file: Path) -> ImportReport:
    """As the command line does it."""
    with TemporaryDirectory() as folder, ledger(database) as log:
        importer = Importer(log, now, RULE_BOOK, Path(folder) / "scratch")
        return importer.run(read_profile(PROFILE), [file], Path(folder) / "rejects.csv")


def whole(database: Database, report: ImportReport) -> None:
    """Raises ``Incomplete`` unless everything that was told is there, once."""
    complete("facts", report.appended + report.rejected, report.facts)
    complete("events", one(database, "SELECT count(*) FROM log.events"), report.events)
