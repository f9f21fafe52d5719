"""The keys of one installation, made once and kept in the data directory."""

import os
import secrets
from pathlib import Path

SIZE = 32


def secret(data: Path, name: str) -> bytes:
    """A key of 32 bytes by its name; made at the first asking, readable by the owner only.

    Two processes may ask at once: the file is written whole before it gets its name.
    """
    directory = data / "keys"
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = directory / name
    if not path.exists():
        fresh = directory / f".{name}.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_bytes(secrets.token_bytes(SIZE))
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_bytes()
