"""摘要: what a frozen report stands on, in one number that anybody can compute again."""

import json
from hashlib import sha256

from domain.reporting.vocabulary import Digest, Measured


def digest_of(measured: Measured) -> Digest:
    """SHA-256 of the figures, the definitions' names and versions, the parameters and the
    range of the log, as JSON with sorted keys and without spaces, in UTF-8 (INV-42).
    """
    said = json.dumps(
        measured.model_dump(mode="json"),
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return Digest(sha256(said.encode()).hexdigest())
