"""Importing again, after an interruption, or beside officers who have gone on."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from domain.kernel.identity import ActorId, StationId
from domain.kernel.messages import Context, Duty, Recorded
from domain.supervision.events import HouseholdClaimed
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.imports.identity import Names
from infrastructure.imports.importer import Importer
from infrastructure.imports.profile import read_profile
from tests.infrastructure.conftest import Noon
from tests.infrastructure.imports.conftest import Import
from tests.infrastructure.imports.real import fresh
from tests.infrastructure.imports.shops import (
    ROWS,
    log,
    profiled,
    rejects,
    topics,
    written,
)

SHOP_A = Names("shops").household("A")
OFFICER = Context(
    actor=ActorId("officer-1"),
    duty=Duty.SUPERVISION,
    command_id=UUID(int=1),
    correlation_id=UUID(int=1),
)


def claimed(version: int) -> Recorded[HouseholdClaimed]:
    """What an officer does to a household that was imported."""
    day, event = date(2026, 10, 8), HouseholdClaimed(station=StationId("TEST-1"))
    return Recorded(SHOP_A, version, Noon().instant, day, OFFICER, event)


def test_a_second_import_adds_nothing(
    run: Import, database: Database, tmp_path: Path
) -> None:
    file = written(tmp_path, *ROWS)
    run(file)
    before = log(database)
    report = run(file)
    assert (report.appended, report.already, report.events) == (0, 11, 0)
    assert log(database) == before


def test_a_later_edition_adds_only_what_is_new_wherever_it_stands(
    run: Import, database: Database, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    before = log(database)
    new = "9,A,Noodles,ENTERPRISE,2015-03-02,V1,12,02B,Mice  seen"
    moved = [f"{number}{row[1:]}" for number, row in enumerate(reversed(ROWS), 10)]
    report = run(written(tmp_path, new, *moved))
    assert (report.appended, report.already, report.rejected) == (1, 11, 0)
    assert log(database)[: len(before)] == before
    assert log(database)[-1][1:3] == (4, "patrol.finding-transcribed")


def test_the_same_finding_twice_in_a_visit_is_two_and_stays_two(
    run: Import, database: Database, tmp_path: Path
) -> None:
    file = written(tmp_path, ROWS[0], ROWS[0].replace("1,", "2,", 1))
    assert run(file).kinds["finding-made"].appended == 2
    assert run(file).kinds["finding-made"].already == 2
    assert topics(database)["patrol.finding-transcribed"] == 2


class Cut(Exception):
    """The power is gone."""


@pytest.mark.parametrize("batches", [0, 1, 2])
def test_an_interrupted_import_goes_on_where_it_stopped(
    importer: Importer, database: Database, server: str, tmp_path: Path, batches: int
) -> None:
    rows = [row.replace(",A,", f",A{n},") for n in range(3) for row in ROWS[:4]]
    numbered = [f"{n}{row[1:]}" for n, row in enumerate(rows, 1)]
    file, out = written(tmp_path, *numbered), tmp_path / "rejects.csv"
    profile = read_profile(profiled(tmp_path))
    by_household = replace(importer, size=1)

    def cut(done: int, _: int) -> None:
        if done >= 9 * batches:
            raise Cut

    with pytest.raises(Cut):
        by_household.run(profile, [file], out, told=cut)
    assert len(log(database)) == 10 * batches
    report = by_household.run(profile, [file], out)
    assert report.already == 9 * batches
    with fresh(server, "uninterrupted") as other:
        with other.datastore(Role.WRITER, "log", pool=1) as datastore:
            elsewhere = replace(importer, ledger=Ledger(HukaRecorder(datastore)))
            elsewhere.run(profile, [file], out)
        assert log(database) == log(other)


def test_an_officer_has_gone_on_and_history_follows_after(
    run: Import, ledger: Ledger, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS[:2]))
    ledger.append([claimed(2)])
    report = run(written(tmp_path, *ROWS))
    assert (report.rejected, report.already) == (0, 4)
    kinds = [each.event.topic for each in ledger.histories([SHOP_A])[SHOP_A]]
    assert kinds == [
        "supervision.household-opened",
        "supervision.household-claimed",
        "supervision.business-suspended",
        "supervision.business-resumed",
    ]


def test_what_an_officer_writes_meanwhile_is_seen_and_kept(
    importer: Importer, ledger: Ledger, clock: Noon, tmp_path: Path
) -> None:
    profile, out = read_profile(profiled(tmp_path)), tmp_path / "rejects.csv"
    importer.run(profile, [written(tmp_path, *ROWS[:2])], out)
    asked: list[datetime] = []

    def busy() -> datetime:
        asked.append(clock())
        if len(asked) == 2:  # the first batch has been loaded, and not yet been written
            ledger.append([claimed(2)])
        return clock()

    report = replace(importer, clock=busy).run(profile, [written(tmp_path, *ROWS)], out)
    assert report.rejected == 0
    versions = [each.version for each in ledger.histories([SHOP_A])[SHOP_A]]
    assert versions == [1, 2, 3, 4]


def test_a_register_that_tells_otherwise_is_reported_and_overwrites_nothing(
    run: Import, ledger: Ledger, tmp_path: Path
) -> None:
    run(written(tmp_path, *ROWS))
    report = run(written(tmp_path, *(row.replace("Noodles", "Soup") for row in ROWS)))
    assert (report.appended, report.already, report.rejected) == (0, 10, 1)
    reason = rejects(tmp_path)[0]["reason"]
    assert reason == "The household is known already; it is opened only once."
    assert ledger.histories([SHOP_A])[SHOP_A][0].event.registration.name == "Noodles"
