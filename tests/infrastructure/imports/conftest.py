"""An importer on a fresh database, and the real registers imported once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from application.ports import Clock
from domain.law.rulebook import RULE_BOOK
from infrastructure.eventstore.ledger import Ledger
from infrastructure.imports.importer import Importer
from infrastructure.imports.profile import read_profile
from infrastructure.imports.report import ImportReport
from tests.infrastructure.imports import real
from tests.infrastructure.imports.shops import profiled

Import: TypeAlias = Callable[..., ImportReport]


@pytest.fixture
def importer(ledger: Ledger, clock: Clock, tmp_path: Path) -> Importer:
    return Importer(ledger, clock, RULE_BOOK, tmp_path / "scratch")


@pytest.fixture
def run(importer: Importer, tmp_path: Path) -> Import:
    """``run(file, …)`` imports files of the shops' register, or of another profile."""

    def imported(*files: Path, profile: str | None = None, **how: Any) -> ImportReport:
        place = profiled(tmp_path, profile) if profile else profiled(tmp_path)
        return importer.run(read_profile(place), files, tmp_path / "rejects.csv", **how)

    return imported


@pytest.fixture(scope="session")
def imported_nyc(
    server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[real.Imported]:
    """The whole real register in a database of its own, for all tests that only read."""
    folder = tmp_path_factory.mktemp("nyc")
    with real.fresh(server, "imported_nyc") as database:
        yield real.imported(database, [real.NYC_FILE], folder)


@pytest.fixture(scope="session")
def imported_toronto(
    server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[real.Imported]:
    """The other real register, with orders to rectify and cases."""
    folder = tmp_path_factory.mktemp("toronto")
    with real.fresh(server, "imported_toronto") as database:
        yield real.imported(
            database, [real.TORONTO_FILE], folder, profile=real.TORONTO_PROFILE
        )
