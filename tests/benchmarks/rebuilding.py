"""All read models rebuilt from nothing, beside a COPY of the log to nowhere."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from time import perf_counter

from infrastructure.composition import BUREAU
from infrastructure.database import Database, Role
from infrastructure.projections import swap
from infrastructure.projections.rebuild import rebuild
from tests.benchmarks.folding import READ, advance
from tests.benchmarks.history import Setting
from tests.benchmarks.measuring import Contestant, Figure, Round, complete, interleaved
from tests.benchmarks.server import one, settled

PROCESSES = (1, 2)


def rebuilding(setting: Setting) -> list[Figure]:
    """The live tables must be there, to be compared with what was rebuilt."""
    database = setting.history()
    advance(database)
    contestants: dict[str, Contestant] = {
        f"ours, {who(processes)}": Rebuilding(database, processes).round
        for processes in PROCESSES
    }
    copying = Copying(database)
    found = interleaved(setting.rounds, {**contestants, "COPY": copying.round})
    count = found["COPY"][0].count
    models = len(BUREAU.read_models)
    return [
        Figure(
            what=f"Rebuild of all {models} read models from a log of {count:,} events, "
            + who(processes),
            unit="events",
            ours=found[f"ours, {who(processes)}"],
            baseline=found["COPY"],
            named="COPY log.events TO STDOUT (binary), read and thrown away",
        )
        for processes in PROCESSES
    ]


def who(processes: int) -> str:
    return "1 process" if processes == 1 else f"{processes} processes"


def counted(database: Database) -> int:
    return int(one(database, "SELECT count(*) FROM log.events"))


@dataclass(slots=True)
class Progress:
    """Keeps what was told last."""

    done: list[int] = field(default_factory=list)

    def __call__(self, done: int, _total: int) -> None:
        self.done.append(done)


@dataclass(frozen=True, slots=True)
class Rebuilding:
    """The clock runs from the first shadow table to the last index; the comparison with
    the live tables, row by row, comes after.
    """

    database: Database
    processes: int

    def round(self) -> Round:
        progress = Progress()
        settled(self.database)
        began = perf_counter()
        if self.processes == 1:
            upto = rebuild(self.database, BUREAU.read_models, progress)
        else:
            with ProcessPoolExecutor(self.processes) as pool:
                upto = rebuild(self.database, BUREAU.read_models, progress, run=pool.map)
        seconds = perf_counter() - began
        there = one(
            self.database, "SELECT count(*) FROM log.events WHERE topic = ANY(%s)", READ
        )
        complete("events", progress.done[-1], there)
        with self.database.datastore(Role.PROJECTOR, "log") as datastore:
            found = swap.compare(datastore, BUREAU.read_models, upto, swap=False)
        complete("differences", [each for each in found if not each.empty], [])
        return Round(counted(self.database), seconds)


@dataclass(frozen=True, slots=True)
class Copying:
    """The least that anybody who reads the whole log must do."""

    database: Database

    def round(self) -> Round:
        count = counted(self.database)
        settled(self.database)
        read = 0
        with self.database.connect() as connection, connection.cursor() as cursor:
            began = perf_counter()
            with cursor.copy("COPY log.events TO STDOUT (FORMAT BINARY)") as copy:
                for block in copy:
                    read += len(block)
            seconds = perf_counter() - began
            complete("rows copied", cursor.rowcount, count)
        states = int(one(self.database, "SELECT sum(length(state)) FROM log.events"))
        complete("all states read", read > states, True)  # noqa: FBT003
        return Round(count, seconds)
