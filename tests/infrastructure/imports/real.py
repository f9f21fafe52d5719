"""The real registers that stand beside the project, and how tests import them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo

from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.imports.importer import BATCH, Importer
from infrastructure.imports.profile import read_profile
from infrastructure.imports.report import ImportReport
from infrastructure.operations import Operations
from infrastructure.projections.live import Live
from infrastructure.projections.swap import Difference
from infrastructure.projections.tables import Table

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data"
NYC_FILE = DATA / "nyc-inspections.csv.gz"
TORONTO_FILE = DATA / "toronto-dinesafe.csv.gz"
CONTROL_FIGURES = DATA / "control-figures.json"
NYC_PROFILE = ROOT / "profiles" / "nyc-inspections"
TORONTO_PROFILE = ROOT / "profiles" / "toronto-dinesafe"

NOW = datetime(2026, 10, 8, 4, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Imported:
    """A database with an import in it, and what the import said."""

    database: Database
    report: ImportReport


@contextmanager
def fresh(server: str, name: str) -> Iterator[Database]:
    """One more migrated database beside the one that every test has."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE migrated")
        yield Database(make_conninfo(server, dbname=name))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def imported(
    database: Database,
    files: Sequence[Path],
    folder: Path,
    size: int = BATCH,
    profile: Path = NYC_PROFILE,
) -> Imported:
    """Imports files of a real register into a migrated database."""
    with database.datastore(Role.WRITER, "log", pool=2) as datastore:
        ledger = Ledger(HukaRecorder(datastore))
        importer = Importer(ledger, lambda: NOW, RULE_BOOK, folder / "scratch", size)
        report = importer.run(read_profile(profile), files, folder / "rejects.csv")
    return Imported(database, report)


def rebuild(database: Database) -> list[Difference]:
    """All read models, folded at once beside those that stand, and put in their place."""
    operations = Operations(database, BUREAU)
    return operations.rebuild(operations.models([]), lambda *_: None, keep=True)


def fold(database: Database) -> None:
    """All read models, folded live, from the first event to the last."""
    with (
        database.datastore(Role.WRITER, "log") as writing,
        database.datastore(Role.PROJECTOR, "log") as folding,
    ):
        tables = [Table(each) for each in BUREAU.read_models]
        Live(folding, Ledger(HukaRecorder(writing)), tables).advance()
