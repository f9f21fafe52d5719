"""Who asks is believed for good reasons only, and people's numbers are kept sealed."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from joserfc import jwt
from joserfc.jwk import OctKey, OKPKey

from application.services import BadToken
from domain.kernel.identifiers import ResidentId
from infrastructure.database import Database, Role
from infrastructure.identity.secrets import SIZE, secret
from infrastructure.identity.tokens import EMBEDDED, LEEWAY, EmbeddedIssuer, embedded_issuer
from infrastructure.identity.vault import Vault
from tests.infrastructure.conftest import Noon

NUMBER = ResidentId("11010519491231002X")  # a sample with the check digit of the standard


@pytest.fixture
def issuer(tmp_path: Path, clock: Noon) -> EmbeddedIssuer:
    return embedded_issuer(tmp_path, clock)


def signed(issuer: EmbeddedIssuer, key: Any, algorithm: str, **changed: Any) -> str:
    now = int(issuer.clock().timestamp())
    claims = {"iss": EMBEDDED, "aud": EMBEDDED, "sub": "wang", "iat": now, "exp": now + 60}
    said = {name: value for name, value in (claims | changed).items() if value is not None}
    return jwt.encode(
        {"alg": algorithm, "kid": "embedded-1"}, said, key, algorithms=[algorithm]
    )


def test_a_token_says_whose_it_is(issuer: EmbeddedIssuer) -> None:
    assert issuer.tokens().subject(issuer.token("wang")) == "wang"


def test_a_token_ends(issuer: EmbeddedIssuer, clock: Noon) -> None:
    token = issuer.token("wang", timedelta(hours=1))
    clock.instant += timedelta(hours=1, seconds=LEEWAY + 1)
    with pytest.raises(BadToken):
        issuer.tokens().subject(token)


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "elsewhere"},
        {"aud": "another"},
        {"exp": None},
        {"iat": None},
        {"sub": None},
        {"sub": 7},
    ],
    ids=str,
)
def test_a_token_that_is_not_ours_is_none(
    issuer: EmbeddedIssuer, changed: dict[str, Any]
) -> None:
    assert issuer.tokens().subject(signed(issuer, issuer.key, "Ed25519")) == "wang"
    with pytest.raises(BadToken):
        issuer.tokens().subject(signed(issuer, issuer.key, "Ed25519", **changed))


def test_a_token_signed_otherwise_is_none(issuer: EmbeddedIssuer) -> None:
    stranger = OKPKey.generate_key("Ed25519", {"kid": "embedded-1"})
    public = OctKey.import_key(str(issuer.key.as_dict(private=False)["x"]))
    for token in (
        signed(issuer, stranger, "Ed25519"),
        signed(issuer, public, "HS256"),
        "",
        "a.b.c",
        issuer.token("wang")[:-8],
    ):
        with pytest.raises(BadToken):
            issuer.tokens().subject(token)


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first = secret(tmp_path, "persons")
    assert len(first) == SIZE
    assert secret(tmp_path, "persons") == first != secret(tmp_path, "cursors")
    assert (tmp_path / "keys" / "persons").stat().st_mode & 0o077 == 0


def test_a_secret_is_one_whoever_asks_first(tmp_path: Path) -> None:
    for round_ in range(20):
        with ThreadPoolExecutor(8) as pool:
            made = set(pool.map(lambda _: secret(tmp_path, f"key-{round_}"), range(8)))  # noqa: B023
        assert len(made) == 1


@pytest.fixture
def vault(database: Database) -> Iterator[Vault]:
    with database.datastore(Role.WRITER, "log") as datastore:
        yield Vault(datastore, b"k" * SIZE)


def test_the_same_person_has_one_pseudonym(vault: Vault) -> None:
    person = vault.known_as(NUMBER)
    assert vault.known_as(NUMBER) == person
    assert vault.reveal(person) == NUMBER.reveal()
    assert NUMBER.reveal() not in person


def test_another_key_knows_nobody(vault: Vault) -> None:
    person = vault.known_as(NUMBER)
    stranger = Vault(vault.datastore, b"x" * SIZE)
    assert stranger.known_as(NUMBER) != person
    with pytest.raises(InvalidTag):
        stranger.reveal(person)


def test_the_database_alone_does_not_tell(vault: Vault, database: Database) -> None:
    vault.known_as(NUMBER)
    with database.connect() as connection:
        rows = connection.execute("SELECT person_id, sealed FROM vault.person").fetchall()
    assert len(rows) == 1
    assert NUMBER.reveal().encode() not in rows[0][1]
