"""To the head of the log, a step at a time: rows and positions in one transaction."""

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from eventsourcing.postgres import PostgresDatastore

from application.ports import Step
from domain.kernel.messages import Event
from infrastructure.eventstore.ledger import Ledger
from infrastructure.projections import positions
from infrastructure.projections.tables import Table


class Overtaken(Exception):
    """Another worker stands where we wanted to go."""


@dataclass(frozen=True, slots=True)
class Live:
    """All read models, folded together where they stand together: the log is read and
    decoded once for all of them.
    """

    datastore: PostgresDatastore
    ledger: Ledger
    tables: Sequence[Table[Any]]
    size: int = 2_000

    def advance(self) -> int:
        """To the head of the log, or to where another worker is ahead. Returns how many
        events were read.
        """
        return sum(
            self._together(tables, after) for after, tables in self._by_position().items()
        )

    def _by_position(self) -> dict[int, list[Table[Any]]]:
        with self.datastore.get_connection() as connection:
            stands = positions.of(connection)
        groups: dict[int, list[Table[Any]]] = defaultdict(list)
        for table in self.tables:
            groups[stands[table.projection.name]].append(table)
        return dict(sorted(groups.items()))

    def _together(self, tables: Sequence[Table[Any]], after: int) -> int:
        reads: set[type[Event]] = set()
        for table in tables:
            reads.update(table.projection.reads)
        steps = iter(self.ledger.steps(reads, after, self.size))
        step = next(steps, None)
        if step is None:
            return 0
        taken = 0
        with ThreadPoolExecutor(max_workers=1) as ahead:
            while step is not None:
                # While the database writes one step the next is read and decoded.
                coming = ahead.submit(next, steps, None)
                try:
                    self.take(tables, step)
                except Overtaken:
                    break
                taken += len(step.events)
                step = coming.result()
        return taken

    def take(self, tables: Sequence[Table[Any]], step: Step) -> None:
        """All tables and their positions, or none. Raises ``Overtaken``."""
        names = [table.projection.name for table in tables]
        with self.datastore.transaction(commit=True) as cursor:
            if not positions.move(cursor, names, after=step.after, upto=step.upto):
                raise Overtaken
            for table in tables:
                table.take(cursor, step.events)
