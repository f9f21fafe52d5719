"""Group commit: appends that wait at the same moment go in one transaction.

Under the lock that keeps positions in the order of commits, commits cannot overlap, and
each waits for the disk. So whoever gets to append takes along everybody who waits; each
command still succeeds or fails by itself. No thread of its own is needed: a writer that has
finished hands the lead to the first that waits, and only then tells the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Generic, TypeVar

from application.ports import Unreachable

R = TypeVar("R")

AT_ONCE = 64
"""How many requests go in one transaction at most."""


def locked() -> Lock:
    """A lock that somebody else will release."""
    lock = Lock()
    lock.acquire()
    return lock


@dataclass(slots=True, eq=False)
class Waiting(Generic[R]):
    """A request, and later what became of it. ``turn`` is released when it is carried out,
    or when it is this one's turn to lead.
    """

    request: Any
    result: R | None = None
    failure: Exception | None = None
    done: bool = False
    turn: Lock = field(default_factory=locked)


@dataclass(slots=True, eq=False)
class Together(Generic[R]):
    """``carry_out`` answers each request of a batch with a result or with its failure."""

    carry_out: Callable[[Sequence[Any]], Sequence[R | Exception]]
    queue: list[Waiting[R]] = field(default_factory=list)
    led: bool = False
    queueing: Lock = field(default_factory=Lock)

    def ask(self, request: Any) -> R:
        """Waits for a turn; by then the request may be carried out. Raises its failure."""
        mine: Waiting[R] = Waiting(request)
        with self.queueing:
            self.queue.append(mine)
            waits, self.led = self.led, True
        if waits:
            mine.turn.acquire()
        if not mine.done:
            self._lead()
        if mine.failure is not None:
            raise mine.failure
        return mine.result  # type: ignore[return-value]

    def _lead(self) -> None:
        with self.queueing:
            batch = self.queue[:AT_ONCE]
            del self.queue[:AT_ONCE]
        # Whoever leads may be interrupted; the others must not wait for an answer for ever.
        results: Sequence[R | Exception] = [Unreachable("interrupted")] * len(batch)
        try:
            results = self.carry_out([each.request for each in batch])
        except Exception as error:  # noqa: BLE001 - it is every waiting writer's to see
            results = [error] * len(batch)
        finally:
            self._hand_over()
            for each, result in zip(batch, results, strict=True):
                if isinstance(result, Exception):
                    each.failure = result
                else:
                    each.result = result
                each.done = True
                each.turn.release()

    def _hand_over(self) -> None:
        with self.queueing:
            self.led = bool(self.queue)
            if self.queue:
                self.queue[0].turn.release()
