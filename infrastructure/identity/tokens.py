"""Bearer tokens: signed asymmetrically, checked strictly, and only ever a name.

What somebody may do comes from our own records; of a token we believe issuer, audience,
times and subject. Algorithms are a fixed list, keys are chosen by ``kid``.
"""

import json
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, OKPKey

from application.ports import Clock
from application.services import BadToken
from infrastructure.identity.secrets import secret
from infrastructure.settings import OidcSettings

ALGORITHMS = ["Ed25519", "ES256", "RS256", "PS256"]
"""What we accept; nothing symmetric, and never ``none``."""

EMBEDDED = "huka-embedded"
LIFETIME = timedelta(hours=12)
REFRESH = timedelta(minutes=10)
LEEWAY = 30
"""Seconds that two clocks may differ."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Checks tokens of one issuer."""

    issuer: str
    audience: str
    keys: Callable[[], KeySet]
    clock: Clock

    def subject(self, token: str) -> str:
        """Whose token it is. Raises ``BadToken``."""
        try:
            found = jwt.decode(token, self.keys(), algorithms=ALGORITHMS)
            self._registry().validate(found.claims)
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise BadToken(type(error).__name__) from None
        subject = found.claims["sub"]
        if not isinstance(subject, str):
            raise BadToken("sub")
        return subject

    def _registry(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            now=lambda: int(self.clock().timestamp()),
            leeway=LEEWAY,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self.audience},
            exp={"essential": True},
            iat={"essential": True},
            sub={"essential": True},
        )


@dataclass(frozen=True, slots=True)
class EmbeddedIssuer:
    """Issues tokens with the key of this installation; for trying out and for tests."""

    key: OKPKey
    clock: Clock

    def token(self, subject: str, lifetime: timedelta = LIFETIME) -> str:
        now: datetime = self.clock()
        claims: dict[str, Any] = {
            "iss": EMBEDDED,
            "aud": EMBEDDED,
            "sub": subject,
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
        }
        header = {"alg": "Ed25519", "typ": "at+jwt", "kid": self.key.kid}
        return jwt.encode(header, claims, self.key, algorithms=ALGORITHMS)

    def tokens(self) -> Tokens:
        keys = KeySet([self.key])
        return Tokens(EMBEDDED, EMBEDDED, lambda: keys, self.clock)


def embedded_issuer(data: Path, clock: Clock) -> EmbeddedIssuer:
    """The issuer of a data directory; its signing key is derived from a kept secret."""
    private = Ed25519PrivateKey.from_private_bytes(secret(data, "token-signing"))
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    key = OKPKey.import_key(pem, {"use": "sig", "kid": "embedded-1"})
    return EmbeddedIssuer(key, clock)


def external_tokens(oidc: OidcSettings, clock: Clock) -> Tokens:
    """An OIDC issuer's tokens. Its keys are fetched anew every ten minutes, so that an
    issuer may change them; while it does not answer the old ones go on.
    """
    loaded: list[tuple[datetime, KeySet]] = []

    def keys() -> KeySet:
        if not loaded or clock() - loaded[-1][0] > REFRESH:
            try:
                fetched = KeySet.import_key_set(read_jwks(oidc.jwks))
            except OSError:
                if not loaded:
                    raise
                fetched = loaded[-1][1]
            loaded[:] = [(clock(), fetched)]
        return loaded[-1][1]

    return Tokens(oidc.issuer, oidc.audience, keys, clock)


def read_jwks(where: str) -> Any:
    """Keys from a file or over https. Raises ``ValueError`` for anything else."""
    if not where.startswith(("https://", "file://")):
        raise ValueError("HUKA_OIDC_JWKS is an https:// or file:// address")
    with urllib.request.urlopen(where, timeout=5) as answer:  # noqa: S310 - checked above
        found: Mapping[str, Any] = json.load(answer)
    return found
