"""When it is our own fault, and when another process answers."""

import asyncio
import logging
import os
import subprocess
import sys
from typing import Any, NoReturn

import httpx
import pytest

from infrastructure.composition import BUREAU
from interfaces.http.app import make_app
from tests.interfaces.http.contract import nothing

QUOTED = "11010519491231002X"

PRINT = """
from datetime import date
from application.handling import Ask, fingerprint
from domain.supervision.beat import BEAT
from domain.supervision.commands import AllocateBeat
ids = ["officer-0197a2c4-53f5-7a0e-9d8e-1b7f3f6f2a%02d" % each for each in range(20)]
command = AllocateBeat(occurred_on=date(2026, 1, 1), group="一组", officers=ids)
print(fingerprint(Ask(BEAT, "beat-1", command)).hex())
"""


class Failing:
    """Services whose log fails with words that quote what was sent."""

    @property
    def store(self) -> NoReturn:
        raise RuntimeError(f"could not store {QUOTED}")


def test_a_fault_of_ours_is_a_problem_and_quotes_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    app = make_app(BUREAU, nothing())
    app.state.services = Failing()

    async def ask() -> httpx.Response:
        transport: Any = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://huka") as client:
            return await client.get("/readyz")

    with caplog.at_level(logging.ERROR):
        answered = asyncio.run(ask())
    assert answered.status_code == 500
    assert answered.headers["content-type"] == "application/problem+json"
    assert answered.json()["code"] == "our_fault"
    assert answered.headers["X-Request-Id"] == answered.json()["request_id"]
    assert answered.json()["request_id"] in caplog.text
    assert "RuntimeError in store" in caplog.text
    assert QUOTED not in answered.text + caplog.text


def test_another_process_knows_a_repeated_request_again() -> None:
    prints = {
        subprocess.run(
            [sys.executable, "-c", PRINT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(prints) == 1
