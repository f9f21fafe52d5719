"""A receipt proves to whoever holds it what the counter answered."""

import json
from typing import Any

import pytest
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from tests.interfaces.http.callers import Bureau


def opened(receipt: str, key: dict[str, Any]) -> dict[str, Any]:
    """What a receipt says; anybody with the public key can read it."""
    found = jws.deserialize_compact(receipt, OKPKey.import_key(key), algorithms=["Ed25519"])
    said: dict[str, Any] = json.loads(found.payload)
    return said


def test_a_receipt_says_what_was_answered_and_can_be_checked_by_anybody(
    bureau: Bureau,
) -> None:
    household = bureau.assigned()
    key = bureau.beat.reads("receipt-key").json()
    assert "d" not in key
    body = household.body
    said = opened(body["receipt"], key)
    assert said == {
        name: body[name] for name in ("stream", "version", "events", "deadlines")
    }


def test_a_receipt_that_was_changed_is_none(bureau: Bureau) -> None:
    household = bureau.assigned()
    key = bureau.beat.reads("receipt-key").json()
    header, payload, signature = household.body["receipt"].split(".")
    forged = f"{header}.{payload[:-4]}AAAA.{signature}"
    with pytest.raises(JoseError):
        opened(forged, key)
