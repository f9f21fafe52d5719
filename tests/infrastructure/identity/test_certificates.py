"""Certificates are known by pseudonyms that only the key holder can make (INV-31)."""

from typing import Any, cast

from infrastructure.identity.secrets import SIZE
from infrastructure.identity.vault import Vault

NOWHERE = cast("Any", None)
VAULT = Vault(NOWHERE, b"k" * SIZE)
"""It keeps no certificates, and so needs no database for them."""


def test_inv_31_the_same_certificate_has_one_pseudonym_that_does_not_tell() -> None:
    """The number of a disability certificate begins with its holder's resident ID."""
    known = VAULT.certificate("DISABILITY", "62010219700101001x41")
    assert VAULT.certificate("DISABILITY", " 62010219700101 001X41") == known
    assert known.startswith("certificate-")
    assert "19700101" not in known


def test_another_kind_another_number_or_another_key_is_another_certificate() -> None:
    known = VAULT.certificate("REEMPLOYMENT", "620102000042")
    assert VAULT.certificate("HARDSHIP", "620102000042") != known
    assert VAULT.certificate("REEMPLOYMENT", "620102000043") != known
    stranger = Vault(NOWHERE, b"x" * SIZE)
    assert stranger.certificate("REEMPLOYMENT", "620102000042") != known
