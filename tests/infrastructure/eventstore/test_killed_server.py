"""The whole server is killed under four writers, again and again: nothing is lost."""

import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from time import sleep
from typing import Any

import psutil
import pytest

from application.handling import Handler
from application.ports import Unreachable
from domain.kernel.identity import OfficerId
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.embedded.server import embedded_url
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from infrastructure.operations import Operations
from tests.infrastructure.conftest import Noon, quiet
from tests.infrastructure.eventstore.asking import appointing, asked
from tests.infrastructure.telling import numbered

WRITERS, KILLS = 4, 4


class Counting(HukaRecorder):
    """Counts what came to nothing, or nobody knows to what."""

    failures = 0

    def append_all(self, appends: Any) -> Any:
        try:
            return super().append_all(appends)
        except Unreachable:
            self.failures += 1
            raise

    def read(self, streams: Any) -> Any:
        try:
            return super().read(streams)
        except Unreachable:
            self.failures += 1
            raise


class Writer:
    """Appoints one officer after another; each command is repeated until it is answered."""

    def __init__(self, handler: Handler, number: int) -> None:
        self.handler, self.number = handler, number
        self.acknowledged: list[OfficerId] = []

    def write(self, stop: Flag) -> None:
        while not stop.is_set():
            which = 1 + self.number + WRITERS * len(self.acknowledged)
            officer = OfficerId(numbered("officer", which))
            try:
                answer = self.handler.handle(appointing(officer), context=asked(which))
            except Unreachable:
                sleep(0.05)
                continue
            assert answer.outcome.version == 1
            self.acknowledged.append(officer)


def kill(data: Path) -> None:
    """SIGKILL for the postmaster and every process of it."""
    pid = int((data / "pg" / "postmaster.pid").read_text(encoding="utf-8").split("\n")[0])
    postmaster = psutil.Process(pid)
    everybody = [postmaster, *postmaster.children(recursive=True)]
    for each in everybody:
        with suppress(ProcessLookupError):
            os.kill(each.pid, signal.SIGKILL)
    while any(alive(each) for each in everybody):
        sleep(0.01)


def alive(process: psutil.Process) -> bool:
    """A zombie, which nobody has buried yet, is dead."""
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def written(writers: Sequence[Writer]) -> int:
    return sum(len(each.acknowledged) for each in writers)


def test_nothing_acknowledged_is_lost_and_nothing_is_twice(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    data = tmp_path_factory.mktemp("killed")
    database = Database(embedded_url(data))
    Operations(database, BUREAU).migrate(quiet)
    with database.datastore(Role.WRITER, "log", pool=6) as datastore:
        recorder = Counting(datastore)
        ledger = Ledger(recorder)
        writers = [Writer(Handler(ledger, Noon(), RULE_BOOK), n) for n in range(WRITERS)]
        stop = Flag()
        writing = [Thread(target=each.write, args=(stop,)) for each in writers]
        for each in writing:
            each.start()
        for _ in range(KILLS):
            before = written(writers)
            while written(writers) < before + 50:
                sleep(0.02)
            kill(data)
            assert Database(embedded_url(data)) == database
        before = written(writers)
        while written(writers) < before + 50:
            sleep(0.02)
        stop.set()
        for each in writing:
            each.join()

    assert recorder.failures >= KILLS
    with database.connect() as connection:
        rows = connection.execute(
            "SELECT originator_id, count(*) FROM log.events GROUP BY 1"
        ).fetchall()
        receipts = connection.execute("SELECT count(*) FROM log.events_receipt").fetchone()
    recorded = dict(rows)
    assert set(recorded.values()) == {1}
    acknowledged = {officer for each in writers for officer in each.acknowledged}
    assert len(acknowledged) == written(writers)
    assert acknowledged <= recorded.keys()
    assert receipts == (len(recorded),)
    assert len(recorded.keys() - acknowledged) == 0
    kill(data)
