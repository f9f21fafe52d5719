"""What a file is, by its content alone: not by its name, not by what its sender says.

puremagic has the signatures, and too many of them. Asked alone, version 1.30 takes every
zip for a .docx and "BMW" for a picture, knows no plain text, and where several signatures
fit equally well its answer depends on the order of a set. So packages, text and pictures
of telephones are recognised here, short signatures do not count, and disagreement means:
unknown.
"""

import codecs
import re
from typing import BinaryIO

import puremagic

from infrastructure.documents.packages import (
    COMPOUND_STARTS,
    ZIP_STARTS,
    compound_type,
    zip_type,
)

UNKNOWN = "application/octet-stream"
TEXT = "text/plain"
HTML = "text/html"

HEAD = 64 * 1024
"""Bytes from the beginning; the farthest signature ends at 36,870."""

SHORTEST = 3
"""Bytes of a signature. Two bytes fit one in a few hundred files of anything."""

INTERPRETED = frozenset(
    {
        "application/pdf",
        "application/postscript",
        "application/rtf",
        "application/xml",
        "image/svg+xml",
        "text/rtf",
        HTML,
    }
)
"""What can be read as text, but is made for a program."""

RATHER = (
    "application/pdf",
    HTML,
    "application/xml",
    "application/ogg",
    "application/x-matroska",
    "video/mpeg",
)
"""Which of several to say where one signature stands for all: the usual, the general."""

PICTURES = {
    **dict.fromkeys((b"heic", b"heix", b"mif1", b"msf1"), "image/heif"),
    b"avif": "image/avif",
}
"""Brands of pictures in the format of MP4, as telephones make them."""

FORMED = re.compile(r"[a-z]{1,20}/[A-Za-z0-9.+-]{1,100}")
OPENS_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|script)\b", re.IGNORECASE)
BLANK = b"\xef\xbb\xbf \t\r\n"
UNREADABLE = frozenset({*map(chr, range(0x20)), "\x7f"} - set("\t\n\r\f"))


def media_type(file: BinaryIO) -> str:
    """The same for the same content, in every process."""
    file.seek(0)
    head = file.read(HEAD)
    if head.startswith(ZIP_STARTS):
        return zip_type(file)
    if head.startswith(COMPOUND_STARTS):
        return compound_type(file)
    if head[4:8] == b"ftyp" and head[8:12] in PICTURES:
        return PICTURES[head[8:12]]
    if not readable(head):
        return by_signature(head)
    opening = head.lstrip(BLANK)
    said = HTML if OPENS_HTML.match(opening) else by_signature(opening)
    return said if said in INTERPRETED else TEXT


def readable(head: bytes) -> bool:
    """Text in UTF-8. The last letter may be cut off, unless this is the whole file."""
    try:
        decoder = codecs.getincrementaldecoder("utf-8")()
        text = decoder.decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return bool(head) and UNREADABLE.isdisjoint(text)


def by_signature(head: bytes) -> str:
    """What the longest signature says; one at the end of a file says nothing."""
    try:
        matches = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    lengths: dict[str, int] = {}
    for match in matches:
        length = len(match.byte_match)
        said = match.mime_type
        if match.offset >= 0 and length >= SHORTEST and FORMED.fullmatch(said):
            lengths[said] = max(length, lengths.get(said, 0))
    longest = max(lengths.values(), default=0)
    agreed = {said for said, length in lengths.items() if length == longest}
    if len(agreed) == 1:
        return agreed.pop()
    return next((each for each in RATHER if each in agreed), UNKNOWN)
