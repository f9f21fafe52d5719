"""The worker: one turn after another until it is told to stop.

Any number may run. One leads at a time, by a session lock of the database; when it dies the
database lets go of the lock and another goes on where it stood.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from application.ports import Unreachable
from domain.kernel.calendar import bureau_date
from infrastructure.composition import Worker, compose_worker, leading

log = logging.getLogger("huka.worker")

BESIDE = "--beside"
"""Given to a worker that runs for one server only."""
PAUSE = 0.1
"""Seconds between two looks at the log when there is nothing to do."""
AGAIN = 1.0
"""Seconds before another try when the database does not answer."""


def follow(env: Mapping[str, str], stop: threading.Event) -> None:
    """Until told to stop; a database that is away for a while is waited for."""
    while not stop.is_set():
        try:
            with compose_worker(env) as worker, leading(env, stop) as led:
                if led:
                    lead(worker, stop)
        except Unreachable as error:
            log.warning("the database does not answer: %s", type(error).__name__)
            stop.wait(AGAIN)
        except Exception:
            # A read model that cannot take an event must be seen, not silently be missing;
            # the others go on from where they stand once it is mended.
            log.exception("the worker fell over and gets up again")
            stop.wait(AGAIN)


def lead(worker: Worker, stop: threading.Event) -> None:
    ticked: date | None = None
    while not stop.is_set():
        taken = worker.turn()
        today = bureau_date(worker.clock())
        if taken == 0 and today != ticked:
            raised = worker.tick.run(today)
            log.info("tick of %s: %d deadlines raised", today, raised)
            ticked = today
        if taken == 0:
            stop.wait(PAUSE)


def main() -> None:
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(message)s")
    stop = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: stop.set())
    if BESIDE in sys.argv:
        threading.Thread(target=outlive_nobody, args=(stop,), daemon=True).start()
    follow(os.environ, stop)


def outlive_nobody(stop: threading.Event) -> None:
    """A worker beside a server ends with it, even where the server was killed."""
    server = os.getppid()
    while not stop.wait(AGAIN):
        if os.getppid() != server:
            stop.set()


@contextmanager
def beside() -> Iterator[None]:
    """A worker in a process of its own, for as long as something else runs. SIGTERM ends
    that something like any other way out, so that the worker is told.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    ours = [sys.executable, "-m", "interfaces.worker.main", BESIDE]
    running = subprocess.Popen(ours)  # noqa: S603 - our own module
    try:
        yield
    finally:
        running.terminate()
        running.wait()


@contextmanager
def nobody() -> Iterator[None]:
    """No worker: somebody else runs it."""
    yield


if __name__ == "__main__":
    main()
