"""One bureau for all these tests: a real PostgreSQL, a real server, a worker beside it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from application.organisation.appointing import Appointment, appoint
from domain.kernel.identity import StationId
from infrastructure.composition import compose, operations, token
from tests.interfaces.http.callers import PEOPLE, Bureau, signed_in

LONGEST_START = 30.0


@pytest.fixture(scope="session")
def env(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """A data directory of its own, migrated."""
    said = {"HUKA_DATA": str(tmp_path_factory.mktemp("huka"))}
    operations(said).migrate(lambda _done, _total: None)
    return said


@pytest.fixture(scope="session")
def officers(env: Mapping[str, str]) -> dict[str, str]:
    """Who is appointed, by subject."""
    with compose(env, pool=2) as services:
        on = services.today() - timedelta(days=20)
        return {
            subject: appoint(
                services.counter.handler,
                Appointment(
                    name=each.name,
                    subject=subject,
                    duties=each.duties,
                    station=StationId(each.station) if each.station else None,
                    certificate_no=each.certificate,
                ),
                on,
            )
            for subject, each in PEOPLE.items()
        }


@pytest.fixture(scope="session")
def served(
    env: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    """``huka serve`` as an operator starts it: its address, and what it prints."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    log = tmp_path_factory.mktemp("log") / "server.log"
    command = [sys.executable, "-c", "from interfaces.cli.main import main; main()"]
    with log.open("wb") as kept:
        running = subprocess.Popen(
            [*command, "serve", "--port", str(port)],
            env={**os.environ, **env},
            stdout=kept,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        url = f"http://127.0.0.1:{port}"
        try:
            wait_until_alive(url, running)
            yield url, log
        finally:
            stop(running)


def stop(running: subprocess.Popen[bytes]) -> None:
    """As Ctrl-C does; whatever is left after a while would outlive the tests."""
    running.send_signal(signal.SIGINT)
    try:
        running.wait(timeout=LONGEST_START)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        raise


def wait_until_alive(url: str, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LONGEST_START
    while running.poll() is None and time.monotonic() < until:
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server does not start")


@pytest.fixture(scope="session")
def bureau(
    env: Mapping[str, str], officers: dict[str, str], served: tuple[str, Path]
) -> Iterator[Bureau]:
    url, log = served
    with compose(env, pool=2) as services:
        today = services.today()
    with ExitStack() as stack:
        people = {
            subject: stack.enter_context(signed_in(url, officer, token(env, subject)))
            for subject, officer in officers.items()
        }
        yield Bureau(url, log, today, people)
