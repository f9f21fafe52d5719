"""``make bench``: ratios against named baselines; the last table is kept in the docs."""

import argparse
import atexit
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from infrastructure.imports.importer import digest
from tests.benchmarks.append import append
from tests.benchmarks.folding import folding
from tests.benchmarks.history import REGISTER, ROOT, Scale, Setting
from tests.benchmarks.importing import importing
from tests.benchmarks.machine import machine, moment
from tests.benchmarks.measuring import Figure, progress
from tests.benchmarks.rebuilding import rebuilding
from tests.benchmarks.server import Server, started
from tests.benchmarks.table import Run, page

PAGE = ROOT / "docs" / "benchmarks.md"
ROUNDS = {Scale.SMALL: 2, Scale.FULL: 5}

BENCHMARKS: Mapping[str, Callable[[Setting], list[Figure]]] = {
    "append": append,
    "folding": folding,
    "rebuilding": rebuilding,
    "importing": importing,
}


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.benchmarks.main", description=__doc__)
    parser.add_argument("--rounds", type=int, help="default: 5, or 2 if small")
    parser.add_argument("--scale", type=Scale, choices=list(Scale), default=Scale.FULL)
    parser.add_argument("--only", action="append", choices=list(BENCHMARKS), default=[])
    parser.add_argument("--register", type=Path, default=REGISTER, help="what is imported")
    parser.add_argument("--data", type=Path, help="on which disk; default: a temporary one")
    parser.add_argument(
        "--write",
        action=argparse.BooleanOptionalAction,
        help=f"rewrite {PAGE.relative_to(ROOT)}; default: if the run is the full one",
    )
    return parser.parse_args()


def server(where: Path | None) -> Server:
    """In a directory of its own, which goes when the process ends."""
    data = Path(tempfile.mkdtemp(prefix="huka-bench-", dir=where))
    # Before the server registers its own end: what is registered first is done last.
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    return started(data)


def main() -> int:
    said = asked()
    if not said.register.exists():
        print(f"There is no register at {said.register}: name one with --register.")
        return 2
    rounds = said.rounds or ROUNDS[said.scale]
    setting = Setting(server(said.data), said.scale, rounds, said.register)
    began, figures = moment(), list[Figure]()
    for name, benchmark in BENCHMARKS.items():
        if name in said.only or not said.only:
            progress(f"{name}: {rounds} rounds")
            figures += benchmark(setting)
    where = machine(setting.server)
    read = f"{said.register.name}, SHA-256 {digest([said.register])[:12]}…"
    found = page(Run(said.scale, rounds, read, where, began, moment(), figures))
    print(found)
    full = said.scale is Scale.FULL and not said.only
    if full if said.write is None else said.write:
        PAGE.write_text(found, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
