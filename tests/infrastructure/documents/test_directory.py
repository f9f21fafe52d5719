"""A file is kept whole, under its hash, or not at all."""

import hashlib
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as forall
from hypothesis import strategies as st

from application.ports import (
    Documents,
    EmptyFile,
    Kept,
    OtherContent,
    TooLarge,
)
from infrastructure.documents.directory import document_directory
from tests.infrastructure.documents import samples

LIMIT = 1_000_000
NOW = datetime(2026, 10, 8, 4, 0, tzinfo=UTC)


def opened(place: Path, at: datetime = NOW, limit: int = LIMIT) -> Documents:
    return document_directory(place, limit, lambda: at)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "documents"


@pytest.fixture
def documents(place: Path) -> Documents:
    return opened(place)


def files(place: Path) -> list[Path]:
    return [each for each in place.rglob("*") if each.is_file()]


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_a_file_comes_back_as_it_came(documents: Documents) -> None:
    kept = documents.keep([samples.PNG[:5], b"", samples.PNG[5:]])
    assert kept == Kept(hash_of(samples.PNG), len(samples.PNG), "image/png")
    assert documents.kept(kept.sha256) == kept
    assert b"".join(documents.read(kept.sha256)) == samples.PNG
    assert documents.sound(kept.sha256)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@forall(st.lists(st.binary(max_size=50), min_size=1).filter(any))
def test_pieces_make_the_whole(documents: Documents, chunks: list[bytes]) -> None:
    whole = b"".join(chunks)
    kept = documents.keep(chunks)
    assert (kept.sha256, kept.size) == (hash_of(whole), len(whole))
    assert b"".join(documents.read(kept.sha256)) == whole


def test_the_same_content_twice_is_kept_once(documents: Documents, place: Path) -> None:
    assert documents.keep([samples.PDF]) == documents.keep([samples.PDF])
    assert len(files(place)) == 1


def test_eight_at_once_keep_the_same_content_once(
    documents: Documents, place: Path
) -> None:
    content = os.urandom(300_000)
    chunks = [content[at : at + 1000] for at in range(0, len(content), 1000)]
    with ThreadPoolExecutor(8) as pool:
        kept = set(pool.map(documents.keep, [chunks] * 40))
    assert kept == {Kept(hash_of(content), len(content), "application/octet-stream")}
    assert [each.name for each in files(place)] == [hash_of(content)]
    assert documents.sound(hash_of(content))


def test_what_is_too_large_leaves_nothing(documents: Documents, place: Path) -> None:
    asked = []

    def endless() -> Iterator[bytes]:
        while True:
            asked.append(1)
            yield bytes(LIMIT // 4)

    with pytest.raises(TooLarge) as refused:
        documents.keep(endless())
    assert refused.value.limit == LIMIT
    assert len(asked) == 5
    assert files(place) == []


def test_the_largest_file_is_kept(documents: Documents) -> None:
    assert documents.keep([bytes(LIMIT)]).size == LIMIT


def test_nothing_is_no_evidence(documents: Documents, place: Path) -> None:
    with pytest.raises(EmptyFile):
        documents.keep([b""])
    assert files(place) == []


def test_what_is_not_as_announced_is_not_kept(documents: Documents, place: Path) -> None:
    arriving = documents.receive()
    arriving.take(samples.PNG)
    with pytest.raises(OtherContent):
        arriving.keep(hash_of(samples.PDF))
    arriving.drop()
    assert files(place) == []
    announced = documents.receive()
    announced.take(samples.PNG)
    assert announced.keep(hash_of(samples.PNG)).media_type == "image/png"
    announced.drop()
    assert documents.sound(hash_of(samples.PNG))


def test_a_sender_who_fails_leaves_nothing(documents: Documents, place: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield samples.PNG
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        documents.keep(failing())
    assert files(place) == []


def test_nobody_else_may_read_and_nobody_may_write(
    documents: Documents, place: Path
) -> None:
    documents.keep([samples.PNG])
    modes = {
        stat.S_IMODE(each.stat().st_mode)
        for each in (place, *place.rglob("*"))
        if each.is_dir()
    }
    assert modes == {0o700}
    assert [stat.S_IMODE(each.stat().st_mode) for each in files(place)] == [0o400]


def test_a_file_lies_two_folders_deep(documents: Documents, place: Path) -> None:
    name = documents.keep([samples.PNG]).sha256
    assert files(place) == [place / name[:2] / name[2:4] / name]


def damage(place: Path, content: bytes) -> None:
    (path,) = files(place)
    path.chmod(0o600)
    path.write_bytes(content)


@pytest.mark.parametrize("damaged", [b"", samples.PNG[:-1], samples.PNG + b"\0"])
def test_a_damaged_file_is_told_and_the_same_content_heals_it(
    documents: Documents, place: Path, damaged: bytes
) -> None:
    kept = documents.keep([samples.PNG])
    damage(place, damaged)
    assert not documents.sound(kept.sha256)
    assert documents.kept(kept.sha256) is not None
    documents.keep([samples.PNG])
    assert documents.sound(kept.sha256)


def test_what_was_never_kept_is_not_there(documents: Documents) -> None:
    assert documents.kept("0" * 64) is None
    assert not documents.sound("0" * 64)


@pytest.mark.parametrize("name", ["", "../../keys/persons", "A" * 64, "0" * 64 + "\n"])
def test_what_is_no_hash_leads_nowhere(documents: Documents, name: str) -> None:
    for asked in (documents.kept, documents.sound):
        with pytest.raises(ValueError, match="not a SHA-256"):
            asked(name)


WRITES = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from infrastructure.documents.directory import document_directory

def slowly():
    yield b"half of a file" * 10_000
    print("written", flush=True)
    time.sleep(60)
    yield b"the other half"

place = Path(sys.argv[1])
document_directory(place, 10**9, lambda: datetime(2026, 1, 1, tzinfo=UTC)).keep(slowly())
"""


def test_who_is_killed_leaves_half_a_file_that_is_cleared_a_day_later(place: Path) -> None:
    command = [sys.executable, "-c", WRITES, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == b"written\n"
        writing.kill()
    (half,) = files(place)
    assert half.parent.name == "arriving"
    died = datetime.fromtimestamp(half.stat().st_mtime, UTC)
    opened(place, died + timedelta(hours=23))
    assert files(place) == [half]
    opened(place, died + timedelta(hours=25))
    assert files(place) == []


def test_what_is_kept_is_never_cleared(documents: Documents, place: Path) -> None:
    kept = documents.keep([samples.PNG])
    assert opened(place, NOW + timedelta(days=36_500)).sound(kept.sha256)


FILLS = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from application.ports import NoRoom
from infrastructure.documents.directory import document_directory

resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
now = lambda: datetime(2026, 1, 1, tzinfo=UTC)
try:
    document_directory(Path(sys.argv[1]), 10**9, now).keep([bytes(60_000)] * 2)
except NoRoom:
    print("no room")
"""


def test_where_there_is_no_room_nothing_is_kept(place: Path) -> None:
    command = [sys.executable, "-c", FILLS, str(place)]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout == "no room\n"
    assert files(place) == []
