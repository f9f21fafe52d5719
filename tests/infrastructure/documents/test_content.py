"""What a file is, is found in it."""

import io
import os
import struct
import subprocess
import sys

import pytest
from hypothesis import given as forall
from hypothesis import strategies as st

from infrastructure.documents.content import HEAD, UNKNOWN, media_type
from tests.infrastructure.documents import samples
from tests.infrastructure.documents.samples import compound, open_document, package

OPEN_XML = "application/vnd.openxmlformats-officedocument"


def type_of(content: bytes) -> str:
    return media_type(io.BytesIO(content))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (samples.PNG, "image/png"),
        (samples.JPEG, "image/jpeg"),
        (samples.PDF, "application/pdf"),
        (samples.READABLE_PDF, "application/pdf"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "image/heif"),
        (b"\0\0\0\x18ftypmif1" + bytes(40), "image/heif"),
        (b"\0\0\0\x18ftypmp42" + bytes(40), "video/mp4"),
        (b"II*\0" + bytes(40), "image/tiff"),
        (b"ID3\x03\0\0\0\0\0\0" + bytes(40), "audio/mpeg"),
        (samples.ENGLISH, "text/plain"),
        (samples.CHINESE, "text/plain"),
        ("姓名,金额\r\n样例,1\r\n".encode("utf-8-sig"), "text/plain"),
        (samples.HTML, "text/html"),
        (b"<HTML><BODY>", "text/html"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml"),
        (b'<?xml version="1.0"?><x/>', "application/xml"),
        (rb"{\rtf1\ansi }", "application/rtf"),
        (samples.UNKNOWN, UNKNOWN),
        (bytes(4000), UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_a_type_is_found_in_the_content(content: bytes, expected: str) -> None:
    assert type_of(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (samples.DOCX, f"{OPEN_XML}.wordprocessingml.document"),
        (
            package("[Content_Types].xml", "xl/workbook.xml"),
            f"{OPEN_XML}.spreadsheetml.sheet",
        ),
        (
            package("[Content_Types].xml", "ppt/presentation.xml"),
            f"{OPEN_XML}.presentationml.presentation",
        ),
        (package("OFD.xml", "Doc_0/Document.xml"), "application/ofd"),
        (package("现场照片/1.jpg", "word/说明.txt"), "application/zip"),
        (package(), "application/zip"),
        (package("OFD.xml", comment=b"x" * 0xFFFF), "application/ofd"),
        (
            open_document("application/vnd.oasis.opendocument.text"),
            "application/vnd.oasis.opendocument.text",
        ),
        (open_document("text/html"), "application/zip"),
        (compound("Root Entry", "1Table", "WordDocument"), "application/msword"),
        (compound("Root Entry", "Workbook"), "application/vnd.ms-excel"),
        (
            compound("Root Entry", "PowerPoint Document"),
            "application/vnd.ms-powerpoint",
        ),
        (compound("Root Entry", "样例"), "application/x-ole-storage"),
    ],
)
def test_a_package_is_what_is_in_it(content: bytes, expected: str) -> None:
    assert type_of(content) == expected


def test_a_package_that_boasts_is_not_believed() -> None:
    """Its end says that its directory has four thousand megabytes, or is elsewhere."""
    at = samples.DOCX.rfind(b"PK\x05\x06")
    for length, offset in ((0xFFFFFFFF, 0), (40, 0xFFFFFFF0), (0, 0), (1000, at)):
        boasting = bytearray(samples.DOCX)
        struct.pack_into("<II", boasting, at + 12, length, offset)
        assert type_of(bytes(boasting)) == "application/zip"


@pytest.mark.parametrize("content", [samples.DOCX, compound("Root Entry", "Workbook")])
def test_a_package_that_is_cut_off_is_still_a_package(content: bytes) -> None:
    for length in range(8, len(content), 7):
        assert type_of(content[:length]) in {
            "application/zip",
            "application/x-ole-storage",
            "application/vnd.ms-excel",
        }


def test_two_letters_do_not_make_a_picture() -> None:
    assert type_of(b"BMW parked outside, plate unreadable") == "text/plain"
    assert type_of(b"BM\0\0" + samples.UNKNOWN) == UNKNOWN


def test_a_long_text_is_text_wherever_its_beginning_ends() -> None:
    for shift in range(3):
        assert type_of(b"-" * shift + "证".encode() * HEAD) == "text/plain"


def test_a_short_text_that_breaks_off_in_a_letter_is_no_text() -> None:
    assert type_of("证据".encode()[:-1]) == UNKNOWN


@forall(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xd8\xff"]))
def test_whatever_comes_has_a_type_that_a_header_can_hold(
    content: bytes, start: bytes
) -> None:
    said = type_of(start + content)
    assert said.isascii()
    assert said.isprintable()
    assert said.count("/") == 1


def test_every_process_finds_the_same() -> None:
    script = (
        "import io, sys; from infrastructure.documents.content import media_type;"
        "print([media_type(io.BytesIO(bytes.fromhex(each))) for each in sys.argv[1:]])"
    )
    tied = [samples.JPEG, samples.PDF, b"OggS" + bytes(9), b"RIFF" + bytes(9), b"<?xml"]
    said = {
        subprocess.run(
            [sys.executable, "-c", script, *(each.hex() for each in tied)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
