"""The public feed on the wire: JSON Feed 1.1 and Atom (RFC 4287), of the same entries."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from application.publicity.shown import Shown

TITLE = "公示信息"
FEED_ID = "urn:uuid:7a3e9c50-41bd-5f86-b2d7-0e65c8f4193a"
"""Wherever it is read, it is this feed. Frozen."""
ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is written."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One page: where it stands, where the next one does, and the day that it is of."""

    address: str
    following: str | None
    day: date
    entries: Sequence[Shown]


def midnight(day: date) -> str:
    """The first instant of a day in the bureau's calendar (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00+08:00"


def name_of(entry: Shown) -> str:
    """An id that stays the same wherever the feed is read."""
    return f"urn:uuid:{entry.announcement_id.partition('-')[2]}"


def title_of(entry: Shown) -> str:
    said = [each for each in (entry.party_name, entry.violation) if each]
    return "：".join(said) or entry.document_no or TITLE


def as_json(feed: Feed) -> bytes:
    """JSON Feed 1.1; what it has no word for stands under ``_huka``."""
    said: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "feed_url": feed.address,
        "language": "zh-CN",
    }
    if feed.following is not None:
        said["next_url"] = feed.following
    said["items"] = [item(each) for each in feed.entries]
    return json.dumps(said, ensure_ascii=False).encode()


def item(entry: Shown) -> dict[str, Any]:
    until = entry.display_until
    return {
        "id": name_of(entry),
        "title": title_of(entry),
        "content_text": entry.content,
        "date_published": midnight(entry.published_on),
        "date_modified": midnight(entry.updated_on),
        "authors": [{"name": entry.authority}],
        "tags": [entry.kind],
        "_huka": {
            "party": entry.party_name,
            "violation": entry.violation,
            "document_no": entry.document_no,
            "decided_on": entry.decided_on.isoformat(),
            "display_until": until.isoformat() if until else None,
        },
    }


def as_atom(feed: Feed) -> bytes:
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {LANG: "zh-CN"})
    put(root, "id", FEED_ID)
    put(root, "title", TITLE)
    updated = [each.updated_on for each in feed.entries]
    put(root, "updated", midnight(max(updated, default=feed.day)))
    link(root, "self", feed.address)
    if feed.following is not None:
        link(root, "next", feed.following)
    for each in feed.entries:
        add_entry(root, each)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def add_entry(root: ET.Element, entry: Shown) -> None:
    element = ET.SubElement(root, f"{{{ATOM}}}entry")
    put(element, "id", name_of(entry))
    put(element, "title", title_of(entry))
    put(element, "published", midnight(entry.published_on))
    put(element, "updated", midnight(entry.updated_on))
    put(ET.SubElement(element, f"{{{ATOM}}}author"), "name", entry.authority)
    ET.SubElement(element, f"{{{ATOM}}}category", {"term": entry.kind})
    said = [entry.content]
    if entry.document_no:
        said.append(f"决定书文号：{entry.document_no}")
    said.append(f"决定日期：{entry.decided_on.isoformat()}")
    if entry.display_until:
        said.append(f"公示至：{entry.display_until.isoformat()}")
    put(element, "content", "\n".join(said)).set("type", "text")


def put(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{ATOM}}}{name}")
    element.text = NOT_IN_XML.sub("", text)
    return element


def link(parent: ET.Element, relation: str, address: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}link", {"rel": relation, "href": address})
