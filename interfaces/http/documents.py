"""Evidence files: in by their content, out by the case that holds them.

A file comes first, as a body and nothing else; the answer names it by its hash, and the
command ``file-evidence`` puts that hash into the case. The same content again has the same
answer, 201 as before: whether somebody else has sent it already is nobody's business.
"""

import base64
import logging
import re
from typing import Annotated, Any
from urllib.parse import quote

from anyio import CancelScope
from fastapi import APIRouter, FastAPI, Header, Path, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel
from starlette.requests import ClientDisconnect

from application.authority import Caller
from application.ports import EmptyFile, Kept, NoRoom, NotKept, OtherContent, TooLarge
from application.services import Services
from domain.enforcement.case.events.investigation import EvidenceFiled
from domain.kernel.errors import Unknown
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from interfaces.http.commands import id_of
from interfaces.http.dependencies import Asking, Found
from interfaces.http.problems import Problem, documented, problem
from interfaces.http.reads import same

log = logging.getLogger("huka.http")

router = APIRouter(tags=["evidence-files"])

INVESTIGATING = frozenset({Duty.SUPERVISION, Duty.LEGAL})
SHA256 = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):(?:;.*)?")
PLAIN = "!#$&+-.^_`|~"
"""What stands for itself in ``filename*`` (RFC 8187), letters and digits aside."""

CONTENT: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
BODY = {"requestBody": {"required": True, "content": {"application/octet-stream": CONTENT}}}

UNREADABLE_DIGEST = Problem(
    400,
    "digest_unreadable",
    "A digest holds one sha-256, as RFC 9530 writes it.",
    "摘要须含 sha-256，格式见 RFC 9530。",
    headers={"Want-Content-Digest": "sha-256=10", "Want-Repr-Digest": "sha-256=10"},
)
BROKEN_OFF = Problem(400, "broken_off", "The file has no end.", "文件未传完。")

PROBLEMS: dict[type[NotKept], Problem] = {
    TooLarge: Problem(413, "file_too_large", "The file is too large.", "文件过大。"),
    EmptyFile: Problem(422, "file_empty", "The file is empty.", "文件为空。"),
    OtherContent: Problem(
        422,
        "digest_differs",
        "The content is not the one that the digest is of. Nothing is kept.",
        "内容与所附摘要不符，未予保存。",
    ),
    NoRoom: Problem(
        507,
        "no_room",
        "There is no room for the file. Nothing is kept.",
        "存储空间不足，未予保存。",
    ),
}

Digest = Annotated[
    str | None,
    Header(description="RFC 9530, sha-256. Where it is given, the content is checked."),
]


class EvidenceFile(BaseModel):
    """A file that is kept; what ``file-evidence`` wants to know of it."""

    sha256: str
    size: int
    media_type: str


def add(app: FastAPI) -> None:
    app.add_exception_handler(NotKept, not_kept)  # type: ignore[arg-type]


def not_kept(request: Request, error: NotKept) -> JSONResponse:
    return problem(request, PROBLEMS[type(error)])


@router.post(
    "/evidence-files",
    status_code=201,
    operation_id="evidence-files.keep",
    summary="Keep a file, whatever it is",
    responses=documented(400, 401, 403, 413, 422, 503, 507),
    openapi_extra=BODY,
)
async def keep(
    request: Request,
    caller: Asking,
    found: Found,
    content_digest: Digest = None,
    repr_digest: Digest = None,
) -> EvidenceFile:
    """The body is the file, its type is found in it, and its hash names it. To repeat the
    request is safe and needs no key.

    Duty: LEGAL, SUPERVISION.
    """
    caller.duty_for(INVESTIGATING, found.today())
    length = request.headers.get("Content-Length", "0")
    if length.isdigit() and int(length) > found.documents.limit:
        raise TooLarge(found.documents.limit)
    expected = announced(content_digest, repr_digest)
    kept = await streamed(request, found, expected)
    return EvidenceFile(sha256=kept.sha256, size=kept.size, media_type=kept.media_type)


def announced(*headers: str | None) -> str | None:
    """The one hash that the headers give, in hex. Raises ``OtherContent`` where they give
    two: one of them must be wrong.
    """
    digests = set()
    for header in filter(None, headers):
        members = [member.strip() for member in header.split(",")]
        said = [each for each in members if each.startswith("sha-256=")]
        read = SHA256.fullmatch(said[-1]) if said else None
        if read is None:
            raise UNREADABLE_DIGEST
        digests.add(base64.b64decode(read[1]).hex())
    if len(digests) > 1:
        raise OtherContent
    return digests.pop() if digests else None


async def streamed(request: Request, found: Services, expected: str | None) -> Kept:
    """A thread writes each piece as it comes; none waits for a slow sender."""
    file = await run_in_threadpool(found.documents.receive)
    try:
        async for chunk in request.stream():
            await run_in_threadpool(file.take, chunk)
        return await run_in_threadpool(file.keep, expected)
    except ClientDisconnect:
        raise BROKEN_OFF from None
    finally:
        with CancelScope(shield=True):
            await run_in_threadpool(file.drop)


@router.get(
    "/cases/{id}/evidence/{number}/file",
    operation_id="cases.evidence-file",
    summary="The file of a piece of evidence",
    response_class=Response,
    responses={
        200: {
            "description": "The content, to be saved, under the type that was found in it",
            "content": {"*/*": CONTENT},
        },
        304: {"description": "The caller has it: its hash is in If-None-Match"},
        **documented(400, 401, 404, 410, 422, 503),
    },
)
def evidence_file(
    id: id_of("case"),  # type: ignore[valid-type] # noqa: A002
    number: Annotated[int, Path(ge=1, le=10_000)],
    caller: Asking,
    found: Found,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """For all who may see the case. What is sent was checked against its hash before."""
    evidence = filed(found, StreamId(id), caller, number)
    known = {"ETag": f'"{evidence.sha256}"', "Cache-Control": "private, no-cache"}
    if same(known["ETag"], if_none_match):
        return Response(status_code=304, headers=known)
    kept = found.documents.kept(evidence.sha256)
    if kept is None:
        raise lost(id, number, "missing", "is missing from the store", "已丢失")
    if not found.documents.sound(evidence.sha256):
        raise lost(id, number, "damaged", "is damaged", "已损坏")
    return StreamingResponse(
        found.documents.read(kept.sha256), headers={**known, **described(evidence, kept)}
    )


def filed(found: Services, stream: StreamId, caller: Caller, number: int) -> EvidenceFiled:
    """Raises ``Unknown``: no such case, none to be seen, or no such evidence in it."""
    dossier = found.reading.dossier_of(stream)
    for recorded in found.reading.history(dossier, stream, caller):
        event = recorded.event
        if isinstance(event, EvidenceFiled) and event.number == number:
            return event
    raise Unknown("evidence")


def lost(case: str, number: int, how: str, en: str, zh: str) -> Problem:
    """The event still says what it was; the operator is told which file to restore."""
    log.error("evidence %s of %s: its file is %s", number, case, how)
    return Problem(
        410,
        f"evidence_file_{how}",
        f"The file of evidence {number} {en}.",
        f"证据 {number} 的文件{zh}。",
    )


def described(evidence: EvidenceFiled, kept: Kept) -> dict[str, str]:
    """Whatever the file is, a browser saves it and runs nothing of it."""
    name = quote(evidence.name, PLAIN)
    digest = base64.b64encode(bytes.fromhex(kept.sha256)).decode()
    charset = "; charset=utf-8" if kept.media_type == "text/plain" else ""
    return {
        "Content-Type": kept.media_type + charset,
        "Content-Length": str(kept.size),
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Content-Security-Policy": "sandbox",
        "X-Content-Type-Options": "nosniff",
        "Repr-Digest": f"sha-256=:{digest}:",
        "Vary": "Authorization",
    }
