"""Workers as they run: processes that lead, die, take over and miss nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from application.deadlines import Tick
from application.enforcement.rectification.reactions import order_of
from application.handling import Handler
from domain.enforcement.rectification.events import EscalationAsked, RectificationOverdue
from domain.kernel.messages import Recorded
from domain.patrol.events import FindingDisposed
from infrastructure.composition import BUREAU, LEADING
from infrastructure.database import Database, Datastore, Role
from infrastructure.eventstore.ledger import Ledger
from infrastructure.operations import Operations
from infrastructure.projections.due import ReadDeadlines
from infrastructure.projections.live import Live
from infrastructure.projections.rebuild import fold_all
from infrastructure.reactions import Reactions
from tests.architecture.shapes import ROOT
from tests.infrastructure.bureau import found, serve
from tests.infrastructure.conftest import Noon, quiet
from tests.infrastructure.eventstore.asking import entry
from tests.infrastructure.projections.test_following import stored
from tests.infrastructure.telling import numbered

MODELS = BUREAU.read_models
PATIENCE = 20.0
Start = Callable[[], subprocess.Popen[bytes]]


@pytest.fixture
def start(database: Database, tmp_path: Path) -> Iterator[Start]:
    """Starts one more worker of the test's database."""
    running: list[subprocess.Popen[bytes]] = []
    env = {**os.environ, "HUKA_DATABASE_URL": database.owner, "HUKA_DATA": str(tmp_path)}

    def one_more() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "interfaces.worker.main"]
        running.append(
            subprocess.Popen(command, env=env, cwd=ROOT, stderr=subprocess.DEVNULL)
        )
        return running[-1]

    yield one_more
    for each in running:
        each.kill()
        each.wait()


def wait_for(holds: Callable[[], bool]) -> float:
    """Until it holds; says how long that took."""
    began = monotonic()
    while not holds():
        assert monotonic() - began < PATIENCE, "waited in vain"
        sleep(0.05)
    return monotonic() - began


def led(database: Database) -> bool:
    with database.connect() as connection:
        found = connection.execute(
            "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objid = %s"
            " AND database ="
            "  (SELECT oid FROM pg_database WHERE datname = current_database())",
            (LEADING,),
        )
        return found.fetchone() is not None


def patrol(ledger: Ledger, number: int, findings: int = 3) -> None:
    stream = numbered("patrol", number)
    told = found(findings)
    ledger.append([entry(stream, version, event) for version, event in enumerate(told, 1)])


def whole_log(ledger: Ledger) -> list[Recorded[Any]]:
    reads = {event for model in MODELS for event in model.reads}
    return [each for step in ledger.steps(reads, 0) for each in step.events]


def followed(operations: Operations) -> bool:
    return all(each.behind == 0 for each in operations.standing())


def drafts(ledger: Ledger, count: int) -> list[int]:
    """How many events each order has that should have been drafted."""
    orders = [
        order_of(numbered("patrol", number), finding)
        for number in range(1, count + 1)
        for finding in (1, 3)
    ]
    return [len(history) for history in ledger.histories(orders).values()]


def test_when_the_leader_is_killed_another_goes_on(
    start: Start, database: Database, ledger: Ledger, operations: Operations
) -> None:
    leader = start()
    wait_for(lambda: led(database))
    start()
    for number in range(1, 21):
        patrol(ledger, number)
    sleep(0.3)
    os.kill(leader.pid, signal.SIGKILL)
    leader.wait()
    for number in range(21, 31):
        patrol(ledger, number)
    wait_for(lambda: led(database))
    assert wait_for(lambda: followed(operations)) < PATIENCE / 2
    assert drafts(ledger, 30) == [1] * 60
    assert stored(database) == fold_all(MODELS, whole_log(ledger))
    assert all(each.empty for each in operations.rebuild(MODELS, quiet, keep=False))


def test_what_came_while_no_worker_ran_is_followed_later(
    start: Start, database: Database, ledger: Ledger, operations: Operations
) -> None:
    patrol(ledger, 1)
    first = start()
    wait_for(lambda: followed(operations))
    first.send_signal(signal.SIGTERM)
    assert first.wait(PATIENCE) == 0
    assert not led(database)
    patrol(ledger, 2)
    patrol(ledger, 3)
    assert not followed(operations)
    start()
    wait_for(lambda: followed(operations))
    assert drafts(ledger, 3) == [1] * 6
    assert stored(database) == fold_all(MODELS, whole_log(ledger))


@pytest.fixture
def reactions(folding: Datastore, ledger: Ledger, handler: Handler) -> Reactions:
    return Reactions(folding, ledger, handler, BUREAU.reactions)


@pytest.fixture
def tick(database: Database, handler: Handler) -> Iterator[Tick]:
    with database.datastore(Role.READER, "read") as reading:
        yield Tick(handler, ReadDeadlines(reading), BUREAU.desks)


def test_a_reaction_that_dies_before_its_position_moved_runs_again_and_is_once(
    reactions: Reactions, ledger: Ledger, database: Database
) -> None:
    patrol(ledger, 1)
    reactions.advance()
    with database.connect() as connection:
        connection.execute("UPDATE work.position SET position = 0")
    concerned = [each for each in BUREAU.reactions if FindingDisposed in each.reads]
    assert reactions.advance() == 3 * len(concerned)
    assert reactions.advance() == 0
    assert drafts(ledger, 1) == [1, 1]


def test_two_who_react_at_once_draft_once(reactions: Reactions, ledger: Ledger) -> None:
    for number in range(1, 11):
        patrol(ledger, number)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: reactions.advance(), range(2)))
    assert drafts(ledger, 10) == [1] * 20


def test_what_is_overdue_is_raised_once_and_escalation_asked_for(
    live: Live, reactions: Reactions, tick: Tick, clock: Noon
) -> None:
    handler, ledger = reactions.handler, reactions.ledger
    clock.on(2026, 10, 5)
    orders = [serve(handler, number) for number in range(1, 6)]
    live.advance()
    assert tick.run(date(2026, 10, 8)) == 0
    clock.on(2026, 10, 9)
    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(tick.run, [date(2026, 10, 9)] * 3)) == 5
    assert tick.run(date(2026, 10, 9)) == 0
    reactions.advance()
    live.advance()
    assert tick.run(date(2026, 10, 9)) == 0
    for history in ledger.histories(orders).values():
        kinds = [type(each.event) for each in history]
        assert kinds.count(RectificationOverdue) == kinds.count(EscalationAsked) == 1
