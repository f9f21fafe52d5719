"""Evidence files: sent by officers, kept by their hash, seen by those who see the case."""

import asyncio
import base64
import hashlib
import socket
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from infrastructure.composition import BUREAU, compose, token
from interfaces.http.app import make_app
from tests.infrastructure.documents import samples
from tests.interfaces.http.callers import COUNTER, Answer, Bureau, Officer
from tests.interfaces.http.contract import nothing

FILES = "/api/v1/evidence-files"


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def digest_of(content: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"


def sent(officer: Officer, content: Any, **headers: str) -> httpx.Response:
    said = {each.replace("_", "-"): value for each, value in headers.items()}
    return officer.http.post(FILES, content=content, headers=said)


def problem_of(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


def stored(env: Mapping[str, str], content: bytes) -> Path:
    name = hash_of(content)
    return Path(env["HUKA_DATA"]) / "documents" / name[:2] / name[2:4] / name


def arriving(env: Mapping[str, str]) -> list[Path]:
    return list((Path(env["HUKA_DATA"]) / "documents" / "arriving").iterdir())


def test_a_file_is_named_by_its_content_and_typed_by_it(bureau: Bureau) -> None:
    kept = sent(bureau.beat, samples.HTML, Content_Type="image/png")
    assert kept.status_code == 201
    assert kept.json() == {
        "sha256": hash_of(samples.HTML),
        "size": len(samples.HTML),
        "media_type": "text/html",
    }


def test_the_same_file_again_has_the_same_answer(
    bureau: Bureau, env: Mapping[str, str]
) -> None:
    first, again = (sent(each, samples.PDF) for each in (bureau.beat, bureau.legal))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert stored(env, samples.PDF).read_bytes() == samples.PDF


def test_a_file_is_larger_than_any_other_body_may_be(
    bureau: Bureau, env: Mapping[str, str]
) -> None:
    block = bytes(range(256)) * 4096
    whole = hashlib.sha256(block * 20).hexdigest()

    def streamed() -> Iterator[bytes]:
        for _ in range(20):
            yield block

    kept = sent(bureau.beat, streamed())
    assert kept.status_code == 201, kept.text
    assert kept.json()["sha256"] == whole
    assert kept.json()["size"] == 20 * len(block)
    assert arriving(env) == []


def test_a_file_needs_an_officer_who_investigates(bureau: Bureau) -> None:
    assert problem_of(sent(bureau.collector, samples.PNG)) == (403, "wrong_duty")
    unknown = httpx.post(f"{bureau.url}{FILES}", content=samples.PNG)
    assert problem_of(unknown) == (401, "not_signed_in")


def test_nothing_is_no_evidence(bureau: Bureau) -> None:
    assert problem_of(sent(bureau.beat, b"")) == (422, "file_empty")


def test_a_digest_is_checked_where_it_is_given(
    bureau: Bureau, env: Mapping[str, str]
) -> None:
    right, wrong = digest_of(b"exhibit A"), digest_of(b"exhibit B")
    for headers in (
        {"Content_Digest": right},
        {"Repr_Digest": f"sha-512=:AAAA:, {right}"},
        {"Content_Digest": right, "Repr_Digest": f"{right};a=1"},
    ):
        assert sent(bureau.beat, b"exhibit A", **headers).status_code == 201
    other = b"exhibit C"
    for headers in (
        {"Content_Digest": wrong},
        {"Repr_Digest": wrong},
        {"Content_Digest": digest_of(other), "Repr_Digest": wrong},
    ):
        refused = sent(bureau.beat, other, **headers)
        assert problem_of(refused) == (422, "digest_differs")
    assert not stored(env, other).exists()


@pytest.mark.parametrize(
    "said", ["sha-512=:AAAA:", "sha-256=:AAAA:", "sha-256=abc", "x" * 200]
)
def test_a_digest_that_cannot_be_checked_is_refused(bureau: Bureau, said: str) -> None:
    refused = sent(bureau.beat, samples.PNG, Content_Digest=said)
    assert problem_of(refused) == (400, "digest_unreadable")
    assert refused.headers["Want-Content-Digest"] == "sha-256=10"


def begun(bureau: Bureau, officer: Officer, *headers: str) -> socket.socket:
    """The head of a request whose body does not come."""
    where = urlsplit(bureau.url)
    assert where.hostname
    assert where.port
    open_ = socket.create_connection((where.hostname, where.port), timeout=20)
    head = (
        f"POST {FILES} HTTP/1.1",
        f"Host: {where.netloc}",
        f"Authorization: Bearer {officer.token}",
        *headers,
        "\r\n",
    )
    open_.sendall("\r\n".join(head).encode())
    return open_


def test_a_length_that_is_too_much_is_refused_before_a_byte_is_sent(
    bureau: Bureau,
) -> None:
    length = 200 * 1024 * 1024 + 1
    said = (f"Content-Length: {length}", "Connection: close")
    with begun(bureau, bureau.beat, *said) as asked, asked.makefile("rb") as read:
        answered = read.read()
    assert answered.startswith(b"HTTP/1.1 413 ")
    assert b'"file_too_large"' in answered


def test_who_breaks_off_leaves_nothing(bureau: Bureau, env: Mapping[str, str]) -> None:
    written = len(bureau.log.read_bytes())
    with begun(bureau, bureau.beat, "Content-Length: 1000000") as asked:
        asked.sendall(b"the first half" * 1000)
        until = time.monotonic() + 10
        while not arriving(env) and time.monotonic() < until:
            time.sleep(0.02)
        assert len(arriving(env)) == 1
    while arriving(env) and time.monotonic() < until:
        time.sleep(0.02)
    assert arriving(env) == []
    assert b"request " not in bureau.log.read_bytes()[written:]


@pytest.mark.usefixtures("officers")
def test_a_file_without_a_length_is_cut_off_at_the_limit(
    env: Mapping[str, str], tmp_path: Path
) -> None:
    """The same server with a smaller limit, in this process."""
    asked: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            asked.append(1)
            yield bytes(400)

    said = {**env, "HUKA_EVIDENCE_LIMIT": "1000", "HUKA_DOCUMENTS": str(tmp_path / "d")}
    headers = {"Authorization": f"Bearer {token(env, 'beat')}", "Accept-Language": "zh"}
    app = make_app(BUREAU, nothing())

    async def ask() -> list[httpx.Response]:
        transport: Any = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://huka") as client:
            return [
                await client.post(FILES, content=content, headers=headers)
                for content in (bytes(1000), bytes(1001), endless())
            ]

    with compose(said, pool=2) as app.state.services:
        fits, too_long, unending = asyncio.run(ask())
    assert fits.status_code == 201
    assert problem_of(too_long) == problem_of(unending) == (413, "file_too_large")
    assert unending.json()["title"] == "文件过大。"
    assert len(asked) == 3
    assert [each.name for each in (tmp_path / "d").rglob("*") if each.is_file()] == [
        hash_of(bytes(1000))
    ]


def filed(bureau: Bureau, content: bytes, name: str) -> Answer:
    """A case of the first station with this file as its first evidence."""
    beat, today = bureau.beat, bureau.today.isoformat()
    lead = {
        "household": bureau.assigned().stream,
        "station": "620200-01",
        "source": "PATROL",
        "matter": "样例：涉嫌超出登记范围经营（虚构）",
    }
    received = beat.acts("cases/commands/receive-lead", lead)
    case = {
        "case_no": f"样例市监立〔2026〕{next(COUNTER)}号",
        "party": {"kind": "ORGANISATION", "name": "样例面馆（虚构）"},
        "offence": "SCOPE_EXCEEDED",
        "conduct_from": today,
        "conduct_until": today,
        "criteria": ["EVIDENCE", "PUNISHABLE", "JURISDICTION", "WITHIN_LIMITATION"],
        "officers": [beat.id, bureau.second.id],
    }
    investigated = bureau.leader.goes_on(received, "cases", "file-case", case)
    kept = sent(beat, content).json()
    evidence = {"kind": "ELECTRONIC", "name": name, "description": "样例说明", **kept}
    return beat.goes_on(investigated, "cases", "file-evidence", evidence)


def test_evidence_is_saved_and_never_run(bureau: Bureau) -> None:
    case = filed(bureau, samples.HTML, '网页截图 "1".png')
    address = f"cases/{case.stream}/evidence/1/file"
    for officer in (bureau.beat, bureau.legal):
        read = officer.reads(address)
        assert read.status_code == 200, read.text
        assert read.content == samples.HTML
    headers = dict(read.headers)
    assert headers["content-type"] == "text/html"
    assert headers["content-length"] == str(len(samples.HTML))
    assert headers["content-disposition"] == (
        "attachment; filename*=UTF-8''%E7%BD%91%E9%A1%B5%E6%88%AA%E5%9B%BE%20%221%22.png"
    )
    assert headers["content-security-policy"] == "sandbox"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["etag"] == f'"{hash_of(samples.HTML)}"'
    assert headers["repr-digest"] == digest_of(samples.HTML)
    again = bureau.beat.reads(address, headers={"If-None-Match": headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_evidence_is_seen_by_those_who_see_the_case(bureau: Bureau) -> None:
    case = filed(bureau, samples.PNG, "现场照片")
    address = f"cases/{case.stream}/evidence"
    assert problem_of(bureau.elsewhere.reads(f"{address}/1/file")) == (404, "not_found")
    assert problem_of(bureau.beat.reads(f"{address}/2/file")) == (404, "not_found")
    assert bureau.beat.reads(f"{address}/0/file").status_code == 422
    nobody = httpx.get(f"{bureau.url}/api/v1/{address}/1/file")
    assert problem_of(nobody) == (401, "not_signed_in")


def test_a_lost_file_is_told_by_the_number_of_its_evidence(
    bureau: Bureau, env: Mapping[str, str]
) -> None:
    content = b"a statement that will be damaged, then lost"
    case = filed(bureau, content, "询问笔录")
    address, path = f"cases/{case.stream}/evidence/1/file", stored(env, content)
    path.chmod(0o600)
    path.write_bytes(content[:-1])
    damaged = bureau.beat.reads(address)
    assert problem_of(damaged) == (410, "evidence_file_damaged")
    assert damaged.json()["title"] == "The file of evidence 1 is damaged."
    path.unlink()
    missing = bureau.beat.reads(address)
    assert problem_of(missing) == (410, "evidence_file_missing")
    assert f"evidence 1 of {case.stream}" in bureau.log.read_text()
    sent(bureau.beat, content)
    assert bureau.beat.reads(address).content == content
