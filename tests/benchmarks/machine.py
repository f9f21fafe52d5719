"""Where and when it was measured: the machine, the software, and the load around it."""

import os
import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from infrastructure.composition import now
from tests.benchmarks.server import Server

ROOT = Path(__file__).parents[2]
PACKAGES = ("eventsourcing", "psycopg", "pydantic", "duckdb")
SETTINGS = ("fsync", "synchronous_commit", "shared_buffers", "max_wal_size")
OURSELVES = ("docs/benchmarks.md",)
"""What a run writes itself does not make the source another."""


@dataclass(frozen=True, slots=True)
class Machine:
    """One line for each thing that a figure depends on."""

    processor: str
    system: str
    database: str
    packages: str
    commit: str


def machine(server: Server) -> Machine:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    said = ", ".join(f"{name} {server.setting(name)}" for name in SETTINGS)
    return Machine(
        f"{model()}, {os.cpu_count()} cores, {memory:.0f} GiB of memory",
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}",
        f"PostgreSQL {server.setting('server_version')}, embedded, with its own settings:"
        f" {said}; its files on {disk(server)}",
        ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        commit(),
    )


def model() -> str:
    """What the processor calls itself."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line[:10] == "model name"]
    return names[0] if names else platform.processor() or platform.machine()


def disk(server: Server) -> str:
    """The file system of the data: one in memory would make every commit cheap."""
    return answer("stat", "-f", "-c", "%T", server.setting("data_directory")) or "unknown"


def commit() -> str:
    """The source that was measured, and whether it was just as committed."""
    at = answer("git", "rev-parse", "--short=12", "HEAD")
    others = [f":(exclude){each}" for each in OURSELVES]
    if at is None:
        return "unknown"
    return (
        f"{at}, changed"
        if answer("git", "status", "--porcelain", "--", ".", *others)
        else at
    )


def answer(*asked: str) -> str | None:
    """What a program says, if it can be asked."""
    try:
        said = subprocess.run(
            list(asked), cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return said.stdout.strip()


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant and the load averages (1, 5 and 15 minutes) at it."""

    at: str
    load: str


def moment() -> Moment:
    load = " ".join(f"{each:.2f}" for each in os.getloadavg())
    return Moment(f"{now():%Y-%m-%d %H:%M} UTC", load)
