"""What is in a package: a zip, or the compound file of old Office programs.

Nothing is unpacked, and hardly more than a megabyte is read, whatever the package says.
"""

import re
import struct
from collections.abc import Iterator
from typing import BinaryIO

ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
COMPOUND_STARTS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

ZIP = "application/zip"
COMPOUND = "application/x-ole-storage"
OFD = "application/ofd"
"""版式文件, GB/T 33190-2016: what official documents and invoices come as."""

OPEN_XML = "application/vnd.openxmlformats-officedocument"
OFFICE = {
    b"word/": f"{OPEN_XML}.wordprocessingml.document",
    b"xl/": f"{OPEN_XML}.spreadsheetml.sheet",
    b"ppt/": f"{OPEN_XML}.presentationml.presentation",
}
OLD_OFFICE = {
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
}
SAYS_ITSELF = re.compile(
    rb"PK\x03\x04.{22}\x08\x00\x00\x00mimetype"
    rb"(application/(?:vnd\.oasis\.opendocument\.[a-z-]{1,40}|epub\+zip))PK",
    re.DOTALL,
)
"""OpenDocument and EPUB: the first part is their type, uncompressed."""

LARGEST_DIRECTORY = 1024 * 1024
END, ENTRY = struct.Struct("<4s8xII2x"), struct.Struct("<4s24xHHH12x")
LONGEST_COMMENT = 0xFFFF
SECTORS = {9: 512, 12: 4096}
HEADER, NAME = 512, 128
FIRST_NAMES = 32
"""How many names of a compound file are looked at; the telling one is among the first."""


def zip_type(file: BinaryIO) -> str:
    """A document if its parts say so, else a zip."""
    file.seek(0)
    itself = SAYS_ITSELF.match(file.read(256))
    if itself:
        return itself[1].decode()
    parts = set(part_names(central_directory(file)))
    if b"OFD.xml" in parts:
        return OFD
    if b"[Content_Types].xml" in parts:
        for folder, media_type in OFFICE.items():
            if any(part.startswith(folder) for part in parts):
                return media_type
    return ZIP


def central_directory(file: BinaryIO) -> bytes:
    """Empty where it is nowhere, or too large to be that of a document."""
    size = file.seek(0, 2)
    file.seek(max(0, size - END.size - LONGEST_COMMENT))
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + END.size > len(tail):
        return b""
    _, length, offset = END.unpack_from(tail, at)
    if length > LARGEST_DIRECTORY:
        return b""
    file.seek(offset)
    return file.read(length)


def part_names(directory: bytes) -> Iterator[bytes]:
    at = 0
    while at + ENTRY.size <= len(directory):
        mark, name, extra, comment = ENTRY.unpack_from(directory, at)
        if mark != b"PK\x01\x02":
            return
        at += ENTRY.size
        yield directory[at : at + name]
        at += name + extra + comment


def compound_type(file: BinaryIO) -> str:
    """A document of an old Office program if a stream has its name."""
    file.seek(0)
    header = file.read(HEADER)
    if len(header) < HEADER:
        return COMPOUND
    (shift,) = struct.unpack_from("<H", header, 30)
    (first,) = struct.unpack_from("<I", header, 48)
    if shift not in SECTORS:
        return COMPOUND
    file.seek((first + 1) * SECTORS[shift])
    for name in stream_names(file.read(FIRST_NAMES * NAME)):
        if name in OLD_OFFICE:
            return OLD_OFFICE[name]
    return COMPOUND


def stream_names(directory: bytes) -> Iterator[str]:
    for at in range(0, len(directory) - NAME + 1, NAME):
        (length,) = struct.unpack_from("<H", directory, at + 64)
        name = directory[at : at + min(max(length - 2, 0), 64)]
        yield name.decode("utf-16-le", errors="replace")
