"""Signed receipts: a slip of paper that proves what the counter answered.

A compact JWS (RFC 7515, Ed25519) over the outcome of a command. Whoever holds one can show
later that the log once said so; the key to check it with is public.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from joserfc import jws
from joserfc.jwk import OKPKey

from infrastructure.identity.secrets import secret

ALGORITHM = "Ed25519"


@dataclass(frozen=True, slots=True)
class SignedReceipts:
    """Implements ``application.services.Receipts``."""

    key: OKPKey

    def sign(self, said: Mapping[str, Any]) -> str:
        header = {"alg": ALGORITHM, "typ": "huka-receipt+jws", "kid": self.key.kid}
        payload = json.dumps(said, sort_keys=True, ensure_ascii=False)
        return jws.serialize_compact(header, payload, self.key, algorithms=[ALGORITHM])

    def public_key(self) -> Mapping[str, Any]:
        return dict(self.key.as_dict(private=False))


def signed_receipts(data: Path) -> SignedReceipts:
    """With the key of a data directory, which is made at the first asking."""
    private = Ed25519PrivateKey.from_private_bytes(secret(data, "receipt-signing"))
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return SignedReceipts(OKPKey.import_key(pem, {"use": "sig", "kid": "receipts-1"}))
