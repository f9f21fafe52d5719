"""Opaque, signed cursors: a page goes on only for the list it came from."""

import hmac
import json
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from interfaces.http.problems import Problem

MAC = 16


def bad() -> Problem:
    return Problem(400, "bad_cursor", "This cursor is not of this list.", "游标无效。")


@dataclass(frozen=True, slots=True)
class Cursors:
    """Signs (sort value, key) together with what was asked for."""

    key: bytes

    def seal(self, after: tuple[Any, str], asked: str) -> str:
        value = after[0].isoformat() if isinstance(after[0], date) else after[0]
        said = json.dumps([value, after[1]]).encode()
        return urlsafe_b64encode(self._mac(said, asked) + said).decode().rstrip("=")

    def open(self, cursor: str, asked: str) -> tuple[Any, str]:
        """Raises a 400 problem where the cursor is not of this list and these filters."""
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            sealed = b64decode(padded, altchars=b"-_", validate=True)
            mac, said = sealed[:MAC], sealed[MAC:]
        except ValueError:
            raise bad() from None
        if not hmac.compare_digest(mac, self._mac(said, asked)):
            raise bad()
        value, key = json.loads(said)
        return value, key

    def _mac(self, said: bytes, asked: str) -> bytes:
        return hmac.new(self.key, asked.encode() + b"\n" + said, sha256).digest()[:MAC]
