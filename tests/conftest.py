"""Which tests belong together when several processes share the work, and how laws are
tried.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same tree has the same verdict; HYPOTHESIS_PROFILE=searching looks for new examples.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

TESTS = Path(__file__).parent
TOGETHER = {
    "infrastructure/imports/test_figures.py": "new-york",
    "infrastructure/imports/test_real_register.py": "new-york",
    "infrastructure/imports/test_toronto.py": "toronto",
}
"""Modules that read the same long import."""
LONGEST_FIRST = ("new-york", "interfaces/http", "toronto", "interfaces/cli", "samples")


def group(path: Path) -> str:
    """One server, one register, one told sample: whoever shares it runs in one process."""
    name = path.relative_to(TESTS).as_posix()
    folder = next((each for each in LONGEST_FIRST if name.startswith(f"{each}/")), name)
    return TOGETHER.get(name, folder)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.xdist_group(group(item.path)))
    items.sort(key=lambda item: rank(group(item.path)))


def rank(name: str) -> int:
    """The longest groups begin first, so that no process is left alone with one."""
    return LONGEST_FIRST.index(name) if name in LONGEST_FIRST else len(LONGEST_FIRST)
