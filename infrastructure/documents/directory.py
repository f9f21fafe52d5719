"""A directory of files under the hashes of their contents: whole, or not there.

A file is written under another name in the same file system, and gets its own when every
byte of it is on the disk. Whoever is killed meanwhile leaves half a file under a name
that nobody looks for; a later start removes it.
"""

import errno
import hashlib
import os
import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from application.ports import (
    Arriving,
    Clock,
    EmptyFile,
    Kept,
    NoRoom,
    OtherContent,
    TooLarge,
)
from infrastructure.documents.content import media_type

HASH = re.compile(r"[0-9a-f]{64}")
CHUNK = 256 * 1024
ARRIVING = "arriving"
ABANDONED = timedelta(days=1)
"""After so long without a byte nobody is writing any more."""

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def document_directory(place: Path, limit: int, clock: Clock) -> "DocumentDirectory":
    """Made where it is missing, and cleared of what was never finished."""
    arriving = place / ARRIVING
    place.parent.mkdir(parents=True, exist_ok=True)
    for each in (place, arriving):
        each.mkdir(exist_ok=True, mode=0o700)
    oldest = (clock() - ABANDONED).timestamp()
    for half in arriving.iterdir():
        with suppress(FileNotFoundError):  # another server clears it too
            if half.stat().st_mtime < oldest:
                half.unlink()
    return DocumentDirectory(place, limit)


@dataclass(frozen=True, slots=True)
class DocumentDirectory:
    """Files as ``ab/cd/abcd…``, readable by the owner only and never written again."""

    place: Path
    limit: int

    def receive(self) -> Arriving:
        return Half(self)

    def keep(self, chunks: Iterable[bytes]) -> Kept:
        arriving = self.receive()
        try:
            for chunk in chunks:
                arriving.take(chunk)
            return arriving.keep()
        finally:
            arriving.drop()

    def kept(self, sha256: str) -> Kept | None:
        try:
            with self.path(sha256).open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                return Kept(sha256, size, media_type(file))
        except FileNotFoundError:
            return None

    def read(self, sha256: str) -> Iterator[bytes]:
        with self.path(sha256).open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk

    def sound(self, sha256: str) -> bool:
        try:
            with self.path(sha256).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except FileNotFoundError:
            return False

    def path(self, sha256: str) -> Path:
        """Raises ``ValueError`` where this is no hash, and so might be a way out."""
        if not HASH.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hex")
        return self.place / sha256[:2] / sha256[2:4] / sha256


class Half:
    """A file of which some bytes have come."""

    def __init__(self, directory: DocumentDirectory) -> None:
        self._directory = directory
        self._path = directory.place / ARRIVING / secrets.token_hex(16)
        self._hash = hashlib.sha256()
        self._size = 0
        with room():
            made = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
        self._file = os.fdopen(made, "wb", buffering=0)

    def take(self, chunk: bytes) -> None:
        self._size += len(chunk)
        if self._size > self._directory.limit:
            raise TooLarge(self._directory.limit)
        self._hash.update(chunk)
        left = memoryview(chunk)
        with room():
            while left:
                left = left[self._file.write(left) :]

    def keep(self, expected: str | None = None) -> Kept:
        if not self._size:
            raise EmptyFile
        sha256 = self._hash.hexdigest()
        if expected is not None and expected != sha256:
            raise OtherContent
        with room():
            os.fsync(self._file.fileno())
            self._file.close()
            with self._path.open("rb") as file:
                said = media_type(file)
            self._name(self._directory.path(sha256))
        return Kept(sha256, self._size, said)

    def drop(self) -> None:
        self._file.close()
        self._path.unlink(missing_ok=True)

    def _name(self, path: Path) -> None:
        """In place of one of that name, if there is any: the same content, or damaged."""
        for each in (path.parent.parent, path.parent):
            each.mkdir(exist_ok=True, mode=0o700)
        self._path.replace(path)
        for directory in (path.parent, path.parent.parent, self._directory.place):
            opened = os.open(directory, os.O_RDONLY)
            try:
                os.fsync(opened)  # a name is not on the disk before its directory is
            finally:
                os.close(opened)


@contextmanager
def room() -> Iterator[None]:
    """A full disk is nobody's mistake and has an answer of its own."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise NoRoom from error
        raise
