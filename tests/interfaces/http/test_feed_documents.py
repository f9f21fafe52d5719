"""The feed as it is written: JSON Feed 1.1 and Atom, of published content alone."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from uuid import UUID

from hypothesis import given as forall
from hypothesis import strategies as st

from application.publicity.shown import Shown
from domain.kernel.identity import AnnouncementId, stream_id
from domain.publicity.vocabulary import AnnouncementKind
from interfaces.http.feed import has_seen
from interfaces.http.feed_documents import ATOM, FEED_ID, Feed, as_atom, as_json

ENTRY = Shown(
    announcement_id=AnnouncementId(stream_id("announcement", UUID(int=1))),
    kind=AnnouncementKind.PENALTY,
    published_on=date(2026, 3, 10),
    updated_on=date(2026, 4, 8),
    display_until=date(2027, 3, 10),
    decided_on=date(2026, 3, 2),
    content="罚款3,000.00元 <&>",
    party_name="样例面馆（虚构）",
    violation="违反食品安全规定",
    authority="样例区市场监督管理局",
    document_no="样例市监罚〔2026〕7号",
    recency=1,
)
ADDRESS = "https://huka.example/api/v1/published"
FEED = Feed(ADDRESS, f"{ADDRESS}?limit=1&cursor=x", date(2026, 11, 22), [ENTRY])
EMPTY = replace(FEED, following=None, entries=[])


def named(name: str) -> str:
    return f"{{{ATOM}}}{name}"


def test_the_json_feed_says_what_its_standard_wants() -> None:
    said = json.loads(as_json(FEED))
    assert said["version"] == "https://jsonfeed.org/version/1.1"
    assert (said["feed_url"], said["next_url"]) == (ADDRESS, FEED.following)
    (item,) = said["items"]
    assert item["id"] == f"urn:uuid:{UUID(int=1)}"
    assert item["content_text"] == ENTRY.content
    assert item["date_published"] == "2026-03-10T00:00:00+08:00"
    assert item["date_modified"] == "2026-04-08T00:00:00+08:00"
    assert item["authors"] == [{"name": ENTRY.authority}]
    empty = json.loads(as_json(EMPTY))
    assert empty["items"] == []
    assert "next_url" not in empty


def test_atom_says_what_its_standard_wants() -> None:
    root = ET.fromstring(as_atom(FEED))
    assert root.findtext(named("id")) == FEED_ID
    assert root.findtext(named("title"))
    assert root.findtext(named("updated")) == "2026-04-08T00:00:00+08:00"
    links = {each.get("rel"): each.get("href") for each in root.findall(named("link"))}
    assert links == {"self": ADDRESS, "next": FEED.following}
    (entry,) = root.findall(named("entry"))
    assert entry.findtext(named("id")) == f"urn:uuid:{UUID(int=1)}"
    assert entry.findtext(named("published")) == "2026-03-10T00:00:00+08:00"
    assert entry.findtext(f"{named('author')}/{named('name')}") == ENTRY.authority
    assert (entry.findtext(named("content")) or "").startswith(ENTRY.content)
    empty = ET.fromstring(as_atom(EMPTY))
    assert empty.findtext(named("updated")) == "2026-11-22T00:00:00+08:00"


def test_nothing_but_what_is_published_is_said() -> None:
    """No household, no officer, no case: nothing of them is in an entry at all."""
    internal = {"household", "station", "matter", "reviewer", "officer", "reason", "status"}
    assert not [
        name for name in Shown.__slots__ if any(name.startswith(each) for each in internal)
    ]
    (item,) = json.loads(as_json(FEED))["items"]
    assert set(item["_huka"]) == {
        "party",
        "violation",
        "document_no",
        "decided_on",
        "display_until",
    }


@forall(st.text(max_size=60), st.none() | st.text(min_size=1, max_size=20))
def test_whatever_was_written_both_feeds_can_be_read(text: str, party: str | None) -> None:
    try:
        text.encode()
        (party or "").encode()
    except UnicodeEncodeError:
        return  # the log holds no such text
    entry = replace(ENTRY, content=text, party_name=party, document_no=None)
    feed = replace(FEED, entries=[entry])
    assert json.loads(as_json(feed))["items"][0]["content_text"] == text
    assert len(ET.fromstring(as_atom(feed)).findall(named("entry"))) == 1


def test_an_etag_is_compared_weakly() -> None:
    assert has_seen('"a"', 'W/"b", W/"a"')
    assert has_seen('"a"', "*")
    assert not has_seen('"a"', '"b"')
    assert not has_seen('"a"', None)
