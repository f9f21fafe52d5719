"""The OpenAPI document as it is kept: ``python -m tests.interfaces.http.contract``
writes it anew, on purpose."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from application.services import Services
from infrastructure.composition import BUREAU
from interfaces.http.app import make_app

KEPT = Path(__file__).with_name("openapi.json")


@contextmanager
def nothing() -> Iterator[Services]:
    """Services that nobody asks for: the document needs none."""
    raise AssertionError("a document needs no services")
    yield


def document() -> dict[str, Any]:
    """What the server says of itself."""
    said: dict[str, Any] = make_app(BUREAU, nothing()).openapi()
    return said


def written(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    KEPT.write_text(written(document()))
