"""Eight writers at once, two who follow: nothing missed, nothing twice, all in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from threading import Event as Flag
from threading import Thread
from time import monotonic
from typing import Any

import pytest

from domain.kernel.errors import Conflict
from domain.kernel.identity import StreamId
from domain.organisation.events import DutyGranted
from infrastructure.database import Datastore
from infrastructure.eventstore.ledger import Ledger
from infrastructure.eventstore.recorder import HukaRecorder
from tests.infrastructure.eventstore.asking import entries
from tests.infrastructure.telling import numbered

WRITERS = 8
SECONDS = 3.0


@dataclass
class Writer:
    """Appends from one to two hundred events to streams that others also write to."""

    ledger: Ledger
    random: Random
    written: int = 0
    conflicts: int = 0

    def write(self) -> None:
        until = monotonic() + SECONDS
        while monotonic() < until:
            streams = self.random.sample(range(1, 60), self.random.randint(1, 3))
            ids = [numbered("officer", each) for each in streams]
            size = self.random.choice((1, 1, 2, 5, 20, 60))
            histories = self.ledger.recorder
            heads = versions(histories, ids)
            told = [one for each in ids for one in entries(each, size, heads[each])]
            try:
                self.ledger.append(told)
            except Conflict:
                self.conflicts += 1
            else:
                self.written += len(told)


def versions(recorder: HukaRecorder, ids: Sequence[StreamId]) -> dict[StreamId, int]:
    with recorder.datastore.get_connection() as connection:
        rows = connection.execute(recorder.select_heads, (list(ids),)).fetchall()
    return dict.fromkeys(ids, 0) | {row["id"]: row["head"] for row in rows}


@dataclass
class Follower:
    """Reads the log in steps while it grows, from wherever it stands."""

    ledger: Ledger
    size: int
    position: int = 0
    steps: int = 0
    seen: list[tuple[StreamId, int]] = field(default_factory=list)

    def follow(self, stop: Flag) -> None:
        while True:
            last = stop.is_set()
            for step in self.ledger.steps([DutyGranted], self.position, self.size):
                assert step.after == self.position < step.upto
                self.seen += [(each.stream, each.version) for each in step.events]
                self.position, self.steps = step.upto, self.steps + 1
            if last:
                return


def all_of(writers: Sequence[Writer], followers: Sequence[Follower]) -> None:
    stop = Flag()
    following = [Thread(target=each.follow, args=(stop,)) for each in followers]
    writing = [Thread(target=each.write) for each in writers]
    for each in (*following, *writing):
        each.start()
    for each in writing:
        each.join()
    stop.set()
    for each in following:
        each.join()


def stored(datastore: Datastore) -> list[tuple[Any, ...]]:
    with datastore.get_connection() as connection:
        rows = connection.execute(
            "SELECT originator_id, originator_version FROM log.events"
            " ORDER BY notification_id"
        ).fetchall()
    return [tuple(row.values()) for row in rows]


@pytest.mark.parametrize("processes", [1, 3], ids=["one server", "three servers"])
def test_nothing_is_missed_out_of_order_or_doubled(
    writing: Datastore, ledger: Ledger, processes: int
) -> None:
    """Writers of one server go together in one commit; those of several only queue."""
    servers = [Ledger(HukaRecorder(writing)) for _ in range(processes)]
    writers = [
        Writer(servers[number % processes], Random(number)) for number in range(WRITERS)
    ]
    followers = [Follower(ledger, 7), Follower(ledger, 500)]
    all_of(writers, followers)

    told = stored(writing)
    assert len(told) == sum(each.written for each in writers) > 1_000
    assert sum(each.conflicts for each in writers) > 0
    for follower in followers:
        assert follower.seen == told
        assert follower.steps > 10
    reached: dict[StreamId, int] = {}
    for stream, version in told:
        assert version == reached.get(stream, 0) + 1
        reached[stream] = version
