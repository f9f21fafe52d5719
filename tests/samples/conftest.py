"""One register into which the small bureau has been told."""

import os
from collections.abc import Mapping

import pytest

from infrastructure.composition import operations
from samples.small_bureau import tell_small_bureau


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment of a new register, migrated and empty."""
    ours = {name: value for name, value in os.environ.items() if "HUKA" not in name}
    env = {**ours, "HUKA_DATA": str(tmp_path_factory.mktemp("huka"))}
    operations(env).migrate(quiet)
    return env


@pytest.fixture(scope="module")
def told(env: Mapping[str, str]) -> str:
    """What telling the sample for the first time says."""
    return tell_small_bureau(env)
