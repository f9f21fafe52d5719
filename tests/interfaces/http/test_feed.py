"""K3: the public feed, without signing in: what is published now and nothing else."""

import xml.etree.ElementTree as ET
from datetime import timedelta
from typing import Any

import httpx
import pytest

from interfaces.http.feed_documents import ATOM
from tests.interfaces.http.callers import STATION, Answer, Bureau

CONTENT = {
    "party": "样例面馆（虚构）",
    "text": "连续三年巡查未发现违法经营行为",
    "authority": "样例区市场监督管理局",
}


def cleared(bureau: Bureau, text: str) -> Answer:
    """A draft that the legal unit has cleared."""
    on = (bureau.today - timedelta(days=1)).isoformat()
    content = {**CONTENT, "text": text}
    draft = {
        "kind": "GOOD_CONDUCT",
        "station": STATION,
        "decided_on": on,
        "content": content,
    }
    drafted = bureau.legal.acts("announcements/commands/draft-announcement", draft)
    done = {"personal_removed": True, "secrets_removed": True}
    return bureau.legal.goes_on(drafted, "announcements", "clear-secrecy-review", done)


def published(bureau: Bureau, text: str) -> Answer:
    ready = cleared(bureau, text)
    return bureau.legal.goes_on(ready, "announcements", "publish")


def followed(bureau: Bureau, answer: Answer) -> None:
    """Waits until the read model has come so far."""
    bureau.leader.waits_for(f"announcements?station={STATION}", answer.position)


def read(bureau: Bureau, address: str = "published", **headers: str) -> httpx.Response:
    """As anybody does: nobody is signed in."""
    return httpx.get(f"{bureau.url}/api/v1/{address}", headers=headers, timeout=20)


def texts(response: httpx.Response) -> list[str]:
    assert response.status_code == 200, response.text
    return [each["content_text"] for each in response.json()["items"]]


def test_anybody_reads_what_is_published_and_nothing_else(bureau: Bureau) -> None:
    """K3, K5: announced to the public according to law. K3: 「依法向社会予以公告」; K5:
    「加强正面引导」."""
    cleared(bureau, "尚未公示的良好行为")
    shown = published(bureau, "已公示的良好行为")
    followed(bureau, shown)
    found = texts(read(bureau, "published?limit=200"))
    assert "已公示的良好行为" in found
    assert "尚未公示的良好行为" not in found
    gone = bureau.legal.goes_on(
        shown, "announcements", "withdraw-announcement", {"reason": "表彰已撤销"}
    )
    followed(bureau, gone)
    assert "已公示的良好行为" not in texts(read(bureau, "published?limit=200"))


def test_both_feeds_say_the_same_and_nothing_internal(bureau: Bureau) -> None:
    followed(bureau, published(bureau, "两种格式相同的内容"))
    feed, atom = (
        read(bureau, "published?limit=200"),
        read(bureau, "published.atom?limit=200"),
    )
    assert feed.headers["content-type"] == "application/feed+json"
    assert atom.headers["content-type"].startswith("application/atom+xml")
    names = [each["id"] for each in feed.json()["items"]]
    entries = ET.fromstring(atom.content).findall(f"{{{ATOM}}}entry")
    assert [each.findtext(f"{{{ATOM}}}id") for each in entries] == names
    for word in ("officer-", "household-", "case-", STATION):
        assert word not in feed.text
        assert word not in atom.text


@pytest.mark.parametrize("address", ["published", "published.atom"])
def test_who_has_it_already_is_told_so(bureau: Bureau, address: str) -> None:
    first = read(bureau, address)
    assert first.headers["cache-control"] == "public, no-cache"
    again = read(bureau, address, **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    followed(bureau, published(bureau, f"新的内容 {address}"))
    changed = read(bureau, address, **{"If-None-Match": first.headers["etag"]})
    assert changed.status_code == 200


def test_pages_follow_one_another_to_the_end(bureau: Bureau) -> None:
    for number in range(4):
        last = published(bureau, f"分页内容 {number}")
    followed(bureau, last)
    found: list[Any] = []
    address: str | None = f"{bureau.url}/api/v1/published?limit=2"
    while address:
        page = httpx.get(address, timeout=20).json()
        found += [each["id"] for each in page["items"]]
        address = page.get("next_url")
    everything = read(bureau, "published?limit=200").json()["items"]
    assert found == [each["id"] for each in everything]
    assert len(found) == len(set(found)) >= 4


@pytest.mark.parametrize(
    ("asked", "status"),
    [("cursor=x", 400), ("limit=0", 422), ("limit=201", 422), ("limit=x", 422)],
)
def test_a_question_at_fault_is_refused(bureau: Bureau, asked: str, status: int) -> None:
    assert read(bureau, f"published?{asked}").status_code == status
