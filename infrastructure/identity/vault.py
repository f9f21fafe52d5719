"""Resident IDs, sealed; everywhere else a person is a pseudonym (INV-31).

The pseudonym is a keyed hash: the 3.65 × 10^7 numbers of one division code would be
guessed from a bare one in minutes. The sealed text is AES-256-GCM bound to the pseudonym,
so that it cannot be moved to another person unnoticed.
"""

import hmac
import os
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from eventsourcing.postgres import PostgresDatastore

from domain.kernel.identifiers import ResidentId
from domain.kernel.identity import CertificateId, PersonId

NONCE = 12
KEEP = "INSERT INTO vault.person (person_id, sealed) VALUES (%s, %s) ON CONFLICT DO NOTHING"


@dataclass(frozen=True, slots=True)
class Vault:
    """Implements ``application.ports.Persons``."""

    datastore: PostgresDatastore
    key: bytes

    def known_as(self, resident_id: ResidentId) -> PersonId:
        number = resident_id.normalised().encode()
        digest = self._mac(b"index|resident-id/v1|" + number)
        person = f"person-{UUID(bytes=digest[:16], version=4)}"
        with self.datastore.get_connection() as connection:
            connection.execute(KEEP, (person, self._seal(number, person)))
        return PersonId(person)

    def certificate(self, kind: str, number: str) -> CertificateId:
        compact = "".join(number.split()).upper()
        digest = self._mac(f"index|certificate/v1|{kind}|{compact}".encode())
        return CertificateId(f"certificate-{UUID(bytes=digest[:16], version=4)}")

    def _seal(self, number: bytes, person: str) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + AESGCM(self._mac(b"seal/v1")).encrypt(nonce, number, person.encode())

    def reveal(self, person: PersonId) -> str | None:
        """The number in clear, or None where the person is not kept here."""
        with self.datastore.get_connection() as connection:
            row = connection.execute(
                "SELECT sealed FROM vault.person WHERE person_id = %s", (person,)
            ).fetchone()
        if row is None:
            return None
        nonce, sealed = row["sealed"][:NONCE], row["sealed"][NONCE:]
        key = AESGCM(self._mac(b"seal/v1"))
        return key.decrypt(nonce, sealed, str(person).encode()).decode()

    def _mac(self, said: bytes) -> bytes:
        return hmac.new(self.key, said, sha256).digest()
