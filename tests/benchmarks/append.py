"""Commands appended by several writers, beside the stock recorder's inserts."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from random import Random
from threading import Barrier
from time import perf_counter
from typing import Any, TypeAlias
from uuid import UUID

from eventsourcing.persistence import StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder

from application.handling import Ask, Handler
from domain.enforcement.rectification.commands import DraftOrder
from domain.kernel.calendar import bureau_date
from domain.kernel.identity import ActorId, HouseholdId, StationId, stream_id
from domain.kernel.messages import Context, Duty
from domain.law.rulebook import RULE_BOOK
from infrastructure.composition import BUREAU, now
from infrastructure.database import Database
from tests.benchmarks.history import Setting
from tests.benchmarks.measuring import Contestant, Figure, Round, complete, interleaved
from tests.benchmarks.server import STOCK, ledger, one, settled, stock_datastore

WRITERS = (1, 8)
LEAST = {8: 2.0}
"""By how much ours is to be quicker, where that is aimed at."""

COMMANDS, A_FEW = 4_000, 400
DECIDER = BUREAU.desks["rectification"].decider

Act: TypeAlias = Callable[[UUID], list[int]]
"""Appends one event to the stream of that id; returns the acknowledged positions."""


def append(setting: Setting) -> list[Figure]:
    """The same number of one-event appends, each to a stream of its own."""
    database = setting.server.fresh()
    size = COMMANDS if setting.full else A_FEW
    with ExitStack() as stack:
        contestants: dict[str, Contestant] = {}
        for writers in WRITERS:
            ours = stack.enter_context(commands(database, writers))
            stock = stack.enter_context(inserts(database, writers, ours))
            for name, side in (("ours", ours), ("stock", stock)):
                side.round(size // 4)
                contestants[f"{name}, {who(writers)}"] = partial(side.round, size)
        found = interleaved(setting.rounds, contestants)
    setting.server.drop(database)
    return [figure(writers, size, found) for writers in WRITERS]


def figure(writers: int, size: int, found: Mapping[str, list[Round]]) -> Figure:
    return Figure(
        what=f"Append through the command path, {who(writers)}, {size:,} commands",
        unit="commands",
        ours=found[f"ours, {who(writers)}"],
        baseline=found[f"stock, {who(writers)}"],
        named="stock PostgresApplicationRecorder, bare inserts without a command",
        least_ratio=LEAST.get(writers),
    )


def who(writers: int) -> str:
    return "1 writer" if writers == 1 else f"{writers} writers"


@dataclass(frozen=True, slots=True)
class Side:
    """One way to append, and the table that must hold what it acknowledged."""

    database: Database
    act: Act
    table: str
    writers: int
    random: Random

    def round(self, size: int) -> Round:
        each = size // self.writers
        ids = [
            [UUID(int=self.random.getrandbits(128), version=4) for _ in range(each)]
            for _ in range(self.writers)
        ]
        before = self._rows()
        settled(self.database)
        barrier = Barrier(self.writers + 1)
        with ThreadPoolExecutor(self.writers) as pool:
            work = [pool.submit(self._write, mine, barrier) for mine in ids]
            barrier.wait()
            began = perf_counter()
            written = [one.result() for one in work]
            seconds = perf_counter() - began
        positions = list(chain(*(at for at, _ in written)))
        latencies = list(chain(*(took for _, took in written)))
        complete("distinct positions", len(set(positions)), each * self.writers)
        complete("rows", self._rows(), before + each * self.writers)
        return Round(each * self.writers, seconds, latencies)

    def _write(self, ids: list[UUID], barrier: Barrier) -> tuple[list[int], list[float]]:
        positions, latencies = list[int](), list[float]()
        barrier.wait()
        for each in ids:
            began = perf_counter()
            positions += self.act(each)
            latencies.append(perf_counter() - began)
        return positions, latencies

    def _rows(self) -> int:
        return int(one(self.database, f"SELECT count(*) FROM {self.table}"))

    def state(self) -> tuple[str, bytes]:
        """The stored name and the bytes of the last event."""
        statement = f"SELECT {{}} FROM {self.table} ORDER BY notification_id DESC LIMIT 1"
        name = one(self.database, statement.format("topic"))
        return str(name), bytes(one(self.database, statement.format("state")))


@contextmanager
def commands(database: Database, writers: int) -> Iterator[Side]:
    """Ours: read the stream, decide, append the event and the receipt."""
    with ledger(database, pool=writers) as log:
        handler = Handler(log, now, RULE_BOOK)
        act = partial(draft, handler, bureau_date(now()))
        yield Side(database, act, "log.events", writers, Random(writers))


def draft(handler: Handler, day: date, key: UUID) -> list[int]:
    context = Context(
        actor=ActorId("officer-bench"),
        duty=Duty.SUPERVISION,
        command_id=key,
        correlation_id=key,
    )
    command = DraftOrder(
        occurred_on=day,
        household=HouseholdId(stream_id("household", key)),
        station=StationId("620200-01"),
        matter="营业执照未置于醒目位置",
        demand="将营业执照置于醒目位置",
    )
    asked: Ask[Any, Any, Any] = Ask(DECIDER, stream_id("rectification", key), command)
    return [handler.handle(asked, context=context).position]


@contextmanager
def inserts(database: Database, writers: int, ours: Side) -> Iterator[Side]:
    """Theirs: the very state that ours records, inserted and nothing else."""
    ours.round(writers)
    name, state = ours.state()
    with database.connect() as connection:
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {STOCK}")
    with stock_datastore(database, pool=writers) as datastore:
        recorder = PostgresApplicationRecorder(datastore)
        recorder.create_table()

        def act(key: UUID) -> list[int]:
            found = recorder.insert_events([StoredEvent(key, 1, name, state)])
            return list(found or ())

        yield Side(database, act, f"{STOCK}.stored_events", writers, Random(-writers))
