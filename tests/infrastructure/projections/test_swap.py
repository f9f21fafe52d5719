"""A rebuilt read model takes the place of the live one, and nobody notices."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from threading import Event as Flag
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest

from application.supervision.views import HOUSEHOLD
from domain.kernel.projection import Projection
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Busy, Operations
from infrastructure.projections import rebuild
from infrastructure.projections.live import Live
from infrastructure.projections.tables import Table
from tests.infrastructure.conftest import quiet
from tests.infrastructure.projections.test_following import IN_MEMORY, STORY, stored, tell
from tests.infrastructure.telling import chunks

MODELS = BUREAU.read_models
A_FEW = ("beat", "household", "assignment", "patrol", "finding", "case_file", "deadline")
FEW = tuple(model for model in MODELS if model.name in A_FEW)
"""Enough to see what becomes of a rebuild that is disturbed."""
VIEWS = (
    *("patrol_outcome", "rectification_queue", "deadline_queue", "patrol_queue"),
    *("finding_queue", "case_queue", "work_queue", "restricted_register"),
)
DAY = "'2026-06-01'"
ASKED = (
    *(f"SELECT count(*) FROM read.{model.name}" for model in MODELS),
    *(f"SELECT count(*) FROM read.{view}" for view in VIEWS),
    f"SELECT count(*) FROM read.household_categories({DAY})",
    f"SELECT numerator FROM read.case_closure('2026-01-01', {DAY})",
    f"SELECT count(*) FROM read.restricted_on({DAY})",
    f"SELECT count(*) FROM read.supervision_queue({DAY})",
    "SELECT count(*) FROM read.finding_queue JOIN read.household USING (household_id)",
)


@pytest.fixture
def told(live: Live, ledger: Ledger) -> None:
    """The whole story, told and followed."""
    tell(ledger, STORY)
    live.advance()


@pytest.fixture
def in_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuild, "A_SHARE", len(STORY) / 5)


class Killed(Exception):
    """Somebody pulled the plug."""


class Plug:
    """Told of progress; pulled when so many shares are done."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.first: int | None = None

    def __call__(self, done: int, _: int) -> None:
        self.first = done if self.first is None else self.first
        if self.left == 0:
            raise Killed
        self.left -= 1


def swapped(
    operations: Operations,
    database: Database,
    models: Sequence[Projection[Any]] = MODELS,
) -> None:
    found = operations.rebuild(models, quiet, keep=True)
    assert all(each.empty for each in found), found
    assert stored(database) == IN_MEMORY


@pytest.mark.usefixtures("told")
def test_an_honest_table_differs_in_nothing(operations: Operations) -> None:
    found = operations.rebuild(MODELS, quiet, keep=False)
    assert [each.model for each in found] == [model.name for model in MODELS]
    assert all(each.empty for each in found)
    assert {each.model: each.rows for each in found} == {
        name: len(rows) for name, rows in IN_MEMORY.items()
    }


@pytest.mark.usefixtures("told")
def test_rows_that_were_tampered_with_are_named(
    operations: Operations, database: Database
) -> None:
    one, another = sorted(IN_MEMORY["household"])[:2]
    with database.connect() as connection:
        connection.execute(
            "UPDATE read.household SET address = 'mine' WHERE household_id = %s", (one,)
        )
        connection.execute("DELETE FROM read.household WHERE household_id = %s", (another,))
        connection.execute("INSERT INTO read.beat VALUES ('beat-x','A1','甲','','', '[]')")
    found = {each.model: each for each in operations.rebuild(FEW, quiet, keep=False)}
    household = found["household"]
    assert (household.changed, household.missing, household.surplus) == (1, 1, 0)
    assert set(household.keys) == {one, another}
    assert (found["beat"].surplus, found["beat"].keys) == (1, ("beat-x",))
    assert all(
        each.empty for name, each in found.items() if name not in {"household", "beat"}
    )
    operations.rebuild(FEW, quiet, keep=True)
    assert stored(database) == IN_MEMORY


@pytest.mark.usefixtures("told")
def test_views_and_rights_hold_after_every_swap(
    operations: Operations, database: Database
) -> None:
    with database.connect(Role.READER) as connection:
        before = [connection.execute(each).fetchone() for each in ASKED]
        for _ in range(2):
            swapped(operations, database)
            assert [connection.execute(each).fetchone() for each in ASKED] == before
    assert all(count for (count,) in before[: len(MODELS)])  # type: ignore[misc]


def test_a_model_that_is_behind_is_taken_to_where_the_shadow_stands(
    operations: Operations, ledger: Ledger, live: Live, database: Database
) -> None:
    tell(ledger, STORY)
    found = operations.rebuild(MODELS, quiet, keep=True)
    assert not any(each.comparable for each in found)
    assert stored(database) == IN_MEMORY
    assert live.advance() == 0


@pytest.mark.usefixtures("told", "in_shares")
@pytest.mark.parametrize("after", [0, 3])
def test_a_rebuild_that_was_killed_goes_on_where_it_was(
    operations: Operations, database: Database, after: int
) -> None:
    with pytest.raises(Killed):
        operations.rebuild(FEW, Plug(after), keep=True)
    plug = Plug(-1)
    operations.rebuild(FEW, plug, keep=False)
    assert bool(plug.first) is (after > 0)
    swapped(operations, database, FEW)


@pytest.mark.usefixtures("told", "in_shares")
def test_a_rebuild_killed_while_it_makes_indexes_can_be_run_again(
    operations: Operations, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = iter(range(100))

    class Cut(Table[Any]):
        @property
        def indexes(self) -> Any:
            if next(made) == len(FEW) + 4:  # after one for each digest
                raise Killed
            return super().indexes

    with monkeypatch.context() as patched:
        patched.setattr(rebuild, "Table", Cut)
        with pytest.raises(Killed):
            operations.rebuild(FEW, quiet, keep=True)
    swapped(operations, database, FEW)


KILLED = """
import os, sys, time
from infrastructure.composition import BUREAU
from infrastructure.database import Database
from infrastructure.operations import Operations
from infrastructure.projections import rebuild
rebuild.A_SHARE = {share}
models = [each for each in BUREAU.read_models if each.name in {few!r}]
def told(done, total):
    print(done, flush=True)
    time.sleep(0.2)
Operations(Database({owner!r}), BUREAU).rebuild(models, told, keep=True)
"""


@pytest.mark.usefixtures("told", "in_shares")
def test_a_rebuild_whose_process_was_killed_goes_on(
    operations: Operations, database: Database
) -> None:
    script = KILLED.format(share=len(STORY) / 5, owner=database.owner, few=A_FEW)
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert [int(process.stdout.readline()) > 0 for _ in range(3)] == [False, True, True]
        os.kill(process.pid, signal.SIGKILL)
    plug, until = Plug(-1), monotonic() + 10
    while plug.first is None and monotonic() < until:
        with suppress(Busy):  # the server has not noticed yet
            operations.rebuild(FEW, plug, keep=True)
    assert plug.first
    assert stored(database) == IN_MEMORY


def test_two_rebuilds_at_once_are_refused(operations: Operations) -> None:
    def again(_: int, __: int) -> None:
        with pytest.raises(Busy):
            operations.rebuild(FEW, quiet, keep=False)

    operations.rebuild(FEW, again, keep=False)


def reading(database: Database, stop: Flag, errors: list[str]) -> Iterator[None]:
    with database.connect(Role.READER) as connection:
        while not stop.is_set():
            for each in ASKED:
                try:
                    connection.execute(each, prepare=True).fetchall()
                except Exception as error:  # noqa: BLE001
                    errors.append(f"{each}: {error!r}")
            yield


def test_readers_and_the_worker_go_on_while_the_tables_are_swapped(
    operations: Operations, database: Database, live: Live, ledger: Ledger
) -> None:
    tell(ledger, STORY[:500])
    stop, errors, rounds = Flag(), list[str](), [0, 0]

    def read(number: int) -> None:
        for _ in reading(database, stop, errors):
            rounds[number] += 1

    def write() -> None:
        for chunk in chunks(STORY[500:], 25):
            ledger.append(chunk)
            sleep(0.05)

    def follow() -> None:
        last = False
        while not last:
            last = stop.is_set()
            try:
                live.advance()
            except Exception as error:  # noqa: BLE001
                errors.append(f"worker: {error!r}")

    writing = Thread(target=write)
    others = [Thread(target=read, args=(0,)), Thread(target=read, args=(1,))]
    others.append(Thread(target=follow))
    for each in (writing, *others):
        each.start()
    swaps, until = 0, monotonic() + 4
    while writing.is_alive() or swaps < 3 or monotonic() < until:
        found = operations.rebuild(FEW, quiet, keep=True)
        assert not any(each.changed or each.surplus for each in found), found
        swaps += 1
    stop.set()
    for each in others:
        each.join()
    assert errors == []
    assert min(rounds) > 10
    assert stored(database) == IN_MEMORY


@pytest.mark.usefixtures("told")
def test_a_changed_shape_is_noticed_and_rebuilt(
    operations: Operations, database: Database
) -> None:
    changed = replace(HOUSEHOLD, sought_by=("trade",))
    models = tuple(changed if each is HOUSEHOLD else each for each in MODELS)
    another = replace(operations, bureau=replace(BUREAU, read_models=models))
    assert another.migrate(quiet) == ["household"]
    assert another.migrate(quiet) == []
    with database.connect() as connection:
        found = connection.execute(
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'read'"
            " AND tablename = 'household'"
        ).fetchall()
    assert {name for (name,) in found} == {"household_pkey", "household_trade_idx"}
    assert stored(database) == IN_MEMORY
