"""The keys of one installation, made once and kept in the data directory."""

import os
import secrets
from pathlib import Path

SIZE = 32


def secret(data: Path, name: str) -> bytes:
    """A key of 32 bytes by its name; made at the first asking, readable by the owner only.

    Two may ask at once: the file is written whole before it gets its name.
    """
    directory = data / "keys"
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = directory / name
    if not path.exists():
        fresh = directory / f".{name}.{secrets.token_hex(8)}"
        made = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(secrets.token_bytes(SIZE))
            file.flush()
            os.fsync(made)  # what it seals must not outlive it
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_bytes()
