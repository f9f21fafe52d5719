"""How tests ask what must be refused, and look whether anything came of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from infrastructure.database import Database
from infrastructure.embedded.server import embedded_url
from tests.interfaces.http.callers import Answer, Officer, fresh_key

RECORDED = "SELECT FROM log.events WHERE position(convert_to(%s, 'UTF8') IN state) > 0"
"""Every event holds the id of its command; claims are events too."""


def is_recorded(env: Mapping[str, str], key: str) -> bool:
    """Whether anything came of the command with this key, in whatever stream."""
    with Database(embedded_url(Path(env["HUKA_DATA"]))).connect() as connection:
        return connection.execute(RECORDED, (key,)).fetchone() is not None


class Refusal(NamedTuple):
    """What problem details say of a rule."""

    status: int
    code: str
    rule: str | None = None
    basis: str | None = None


def refused(
    env: Mapping[str, str],
    officer: Officer,
    address: str,
    body: Any,
    before: Answer | None = None,
) -> Refusal:
    """The refusal of a command, of which nothing is recorded. ``before`` is the last
    answer of the matter that it is put to; without it the command opens one."""
    key, version = fresh_key(), before.version if before else None
    response = officer.asks(address, body, version=version, key=key)
    assert response.headers["content-type"] == "application/problem+json", response.text
    assert not is_recorded(env, key)
    said = response.json()
    assert said["title"]
    return Refusal(response.status_code, said["code"], said.get("rule"), said.get("basis"))


def refused_of_case(
    env: Mapping[str, str], officer: Officer, case: Answer, verb: str, body: Any
) -> Refusal:
    """The same of a case, which afterwards stands where it stood."""
    found = refused(env, officer, f"cases/{case.stream}/commands/{verb}", body, case)
    history = officer.reads(f"cases/{case.stream}/history").json()
    assert history["version"] == case.version
    return found
