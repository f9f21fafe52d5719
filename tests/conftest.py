"""Which tests belong together when several processes share the work, and how laws are
tried.
"""

import os

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# The same tree has the same verdict; HYPOTHESIS_PROFILE=searching looks for new examples.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

TOGETHER = {
    "tests/infrastructure/imports/test_figures.py": "new-york",
    "tests/infrastructure/imports/test_real_register.py": "new-york",
    "tests/infrastructure/imports/test_toronto.py": "toronto",
}
"""Modules that read the same long import."""
LONGEST_FIRST = ("new-york", "tests/interfaces/http", "toronto", "tests/samples")


def group(nodeid: str) -> str:
    """One server, one register, one told sample: whoever shares it runs in one process."""
    name = nodeid.partition("::")[0]
    folder = next((each for each in LONGEST_FIRST if name.startswith(f"{each}/")), name)
    return TOGETHER.get(name, folder)


def rank(item: pytest.Item) -> int:
    """The longest groups begin first, so that no process is left alone with one."""
    name = group(item.nodeid)
    return LONGEST_FIRST.index(name) if name in LONGEST_FIRST else len(LONGEST_FIRST)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=rank)


class Grouped(LoadScopeScheduling):  # type: ignore[misc]
    """Sends a group to one process."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Grouped:
    return Grouped(config, log)
