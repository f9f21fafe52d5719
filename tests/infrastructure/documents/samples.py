"""Contents that tests keep: small, made up, and what they seem to be."""

import io
import struct
import zipfile
import zlib

ENGLISH, CHINESE = b"an exhibit", "样例证据：现场照片说明，纯属虚构。\n".encode()
HTML = b"\n<!DOCTYPE html><html><script>alert(1)</script></html>"
UNKNOWN = bytes(range(200, 256)) * 3


def part(kind: bytes, body: bytes) -> bytes:
    checked = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checked)


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + part(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + part(b"IDAT", zlib.compress(b"\0\0"))
    + part(b"IEND", b"")
)
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb") + b"\1" * 90
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
READABLE_PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def package(*names: str, comment: bytes = b"") -> bytes:
    """A zip with parts of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        written.comment = comment
        for name in names:
            written.writestr(name, f"<{name}/>")
    return made.getvalue()


def open_document(media_type: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        written.writestr("mimetype", media_type)
        written.writestr("content.xml", "<x/>")
    return made.getvalue()


DOCX = package("[Content_Types].xml", "_rels/.rels", "word/document.xml")


def compound(*names: str) -> bytes:
    """The beginning of an old Office file: its header, and a directory in its second
    sector.
    """
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    entries = b""
    for name in names:
        said = name.encode("utf-16-le")
        entries += said.ljust(64, b"\0") + struct.pack("<H", len(said) + 2) + bytes(62)
    return bytes(header) + bytes(512) + entries
