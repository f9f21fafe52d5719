"""Tokens of an external issuer: its keys, its audience, and only asymmetric algorithms."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey

from application.services import BadToken
from infrastructure.identity.tokens import Tokens, external_tokens, read_jwks
from infrastructure.settings import OidcSettings, settings

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
ISSUER, AUDIENCE = "https://login.example", "huka"


class Provider:
    """An issuer whose public keys stand in a file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "jwks.json"
        self.now = NOON
        self.change_key("first")

    def change_key(self, kid: str) -> None:
        self.key = ECKey.generate_key("P-256", {"kid": kid, "use": "sig"})
        public = self.key.as_dict(private=False)
        self.file.write_text(json.dumps({"keys": [public]}), encoding="utf-8")

    def token(self, **said: object) -> str:
        claims = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": "wang",
            "iat": int(self.now.timestamp()),
            "exp": int((self.now + timedelta(minutes=5)).timestamp()),
            **said,
        }
        header = {"alg": "ES256", "kid": self.key.kid}
        return jwt.encode(header, claims, self.key, algorithms=["ES256"])

    def tokens(self) -> Tokens:
        oidc = OidcSettings(ISSUER, AUDIENCE, self.file.as_uri())
        return external_tokens(oidc, lambda: self.now)


@pytest.fixture
def provider(tmp_path: Path) -> Provider:
    return Provider(tmp_path)


def test_a_token_of_the_issuer_gives_its_subject(provider: Provider) -> None:
    assert provider.tokens().subject(provider.token()) == "wang"


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "something-else"},
        {"exp": int((NOON - timedelta(minutes=5)).timestamp())},
        {"exp": "9999999999"},
        {"sub": 7},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_a_token_that_is_not_for_us_is_refused(
    provider: Provider, wrong: dict[str, object]
) -> None:
    with pytest.raises(BadToken):
        provider.tokens().subject(provider.token(**wrong))


def test_a_key_that_both_sides_know_signs_nothing(provider: Provider) -> None:
    shared = OctKey.generate_key(256, {"kid": "first"})
    forged = jwt.encode(
        {"alg": "HS256", "kid": "first"},
        {"iss": ISSUER, "aud": AUDIENCE, "sub": "wang", "iat": 0, "exp": 9_999_999_999},
        shared,
        algorithms=["HS256"],
    )
    with pytest.raises(BadToken):
        provider.tokens().subject(forged)


def test_a_changed_key_is_fetched_after_a_while_and_the_old_one_forgotten(
    provider: Provider,
) -> None:
    tokens, old = provider.tokens(), provider.token()
    assert tokens.subject(old) == "wang"
    provider.change_key("second")
    provider.now += timedelta(minutes=11)
    assert tokens.subject(provider.token()) == "wang"
    with pytest.raises(BadToken):
        tokens.subject(old)


def test_while_the_issuer_does_not_answer_the_known_keys_go_on(provider: Provider) -> None:
    tokens = provider.tokens()
    assert tokens.subject(provider.token()) == "wang"
    provider.file.unlink()
    provider.now += timedelta(minutes=11)
    assert tokens.subject(provider.token()) == "wang"


def test_keys_come_over_https_or_from_a_file_and_no_other_way() -> None:
    with pytest.raises(ValueError, match="https:// or file://"):
        read_jwks("http://login.example/keys")


def test_half_an_issuer_is_none() -> None:
    with pytest.raises(ValueError, match="together or not at all"):
        settings({"HUKA_OIDC_ISSUER": ISSUER})


def test_the_key_set_of_a_provider_is_read_as_it_stands(provider: Provider) -> None:
    keys = KeySet.import_key_set(read_jwks(provider.file.as_uri()))
    assert [key.kid for key in keys.keys] == ["first"]
