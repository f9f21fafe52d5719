"""Problem details (RFC 9457): the only place that knows what a refusal is on the wire.

A problem names its code, the rule that refuses, its article, and the fields at fault; it
never repeats a value that was sent.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from application.listing import FilterWanted
from application.ports import Unreachable
from application.reading import NoVersionThen
from domain.kernel.errors import DomainError, KeyReused, NotPermitted, Refused, Unknown
from interfaces.http import faults
from interfaces.http.language import language

MEDIA_TYPE = "application/problem+json"


class InvalidParam(BaseModel):
    """A field at fault and why; not what it held."""

    name: str
    code: str
    reason: str


class Change(BaseModel):
    """An event that came in between."""

    version: int
    topic: str
    said: str
    actor: str
    recorded_at: str


class ProblemDetails(BaseModel):
    """RFC 9457, with a machine word that never changes its meaning."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "/problems/undisposed_finding",
                    "title": "A finding has no disposition yet.",
                    "status": 409,
                    "code": "undisposed_finding",
                    "rule": "INV-08",
                    "request_id": "0197a2c4-53f5-4a0e-9d8e-1b7f3f6f2a11",
                }
            ]
        }
    )

    type: str
    title: str
    status: int
    code: str
    rule: str | None = None
    basis: str | None = None
    invalid_params: list[InvalidParam] = Field(default_factory=list)
    expected_version: int | None = None
    current_version: int | None = None
    changes: list[Change] | None = None
    request_id: str | None = None


@dataclass(eq=False)
class Problem(Exception):
    """A refusal of the edge itself, in both languages."""

    status: int
    code: str
    en: str
    zh: str
    headers: Mapping[str, str] | None = None
    more: Mapping[str, Any] | None = None


MALFORMED = Problem(400, "malformed", "The body is not JSON.", "请求体不是 JSON。")
BROKEN = Problem(
    500,
    "our_fault",
    "Something is wrong on our side; nothing of the request is kept but its id.",
    "系统内部错误；仅保留请求编号。",
)
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")

STATUS: dict[type[Exception], tuple[int, str, str, str]] = {
    Unknown: (404, "not_found", "There is no such thing.", "未找到。"),
    NoVersionThen: (
        404,
        "no_version_at",
        "It did not exist then, or was not known then.",
        "当时尚不存在或尚未知悉。",
    ),
    KeyReused: (
        422,
        "idempotency_key_reused",
        "This key came before with another request.",
        "该幂等键已用于另一请求。",
    ),
    FilterWanted: (
        400,
        "filter_wanted",
        "A list across the whole bureau wants at least one filter.",
        "全局列表至少需要一个筛选条件。",
    ),
    Unreachable: (
        503,
        "log_unreachable",
        "The log does not answer. Repeat the request with the same key.",
        "事件库暂不可用，请以相同幂等键重试。",
    ),
}


def answer(
    request: Request, details: ProblemDetails, headers: Mapping[str, str]
) -> JSONResponse:
    said = details.model_copy(update={"request_id": request.state.request_id})
    return JSONResponse(
        said.model_dump(exclude_none=True),
        status_code=said.status,
        media_type=MEDIA_TYPE,
        headers={"Content-Language": language(request), **headers},
    )


def refused(request: Request, error: Refused) -> JSONResponse:
    """409 where a rule forbids it in this state, 403 where it forbids it to this caller."""
    reason = error.because.reason
    title = reason.zh if language(request) == "zh" else reason.en
    at_fault = (
        [InvalidParam(name=error.field, code=error.because.code, reason=title)]
        if error.field
        else []
    )
    details = ProblemDetails(
        type=f"/problems/{error.because.code}",
        title=title,
        status=403 if isinstance(error, NotPermitted) else 409,
        code=error.because.code,
        rule=reason.rule,
        basis=reason.basis,
        invalid_params=at_fault,
    )
    return answer(request, details, {})


def problem(request: Request, error: Problem) -> JSONResponse:
    details = ProblemDetails(
        type=f"/problems/{error.code}",
        title=error.zh if language(request) == "zh" else error.en,
        status=error.status,
        code=error.code,
        **(error.more or {}),
    )
    return answer(request, details, error.headers or {})


def known(request: Request, error: Exception) -> JSONResponse:
    """A domain error that has one meaning on the wire."""
    status, code, en, zh = STATUS[type(error)]
    headers = {"Retry-After": "1"} if status == 503 else {}  # noqa: PLR2004
    return problem(request, Problem(status, code, en, zh, headers))


def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    """400 where the body is no JSON at all, 422 where fields are wrong."""
    found = error.errors()
    if any(each["type"] == "json_invalid" for each in found):
        return problem(request, MALFORMED)
    params = [
        {
            "name": named(each["loc"]),
            "code": each["type"],
            "reason": faults.reason(each, language(request)),
        }
        for each in found
    ]
    return problem(
        request,
        Problem(
            422,
            "invalid_fields",
            "Some fields are not valid.",
            "部分字段无效。",
            more={"invalid_params": params},
        ),
    )


def named(loc: Sequence[Any]) -> str:
    """``body.registration.number``. A field's name is the caller's word too: one that
    could not be a name, but may well be a person's number, is not repeated.
    """
    parts = [str(part) for part in loc]
    numbers = [isinstance(part, int) for part in loc]
    return ".".join(
        part if number or NAME.fullmatch(part) else "?"
        for part, number in zip(parts, numbers, strict=True)
    )


def http_error(request: Request, error: HTTPException) -> JSONResponse:
    if error.status_code == MALFORMED.status:
        return problem(request, MALFORMED)
    code = {404: "no_such_address", 405: "method_not_allowed"}.get(
        error.status_code, "http_error"
    )
    words = Problem(
        error.status_code,
        code,
        "There is nothing under this address and method.",
        "该地址或方法不存在。",
        headers=error.headers,
    )
    return problem(request, words)


def broken(request: Request) -> JSONResponse:
    """500: what went wrong is told to the log, and not even there with its values."""
    return problem(request, BROKEN)


def add_problems(app: FastAPI) -> None:
    """Every error that a caller can meet becomes problem details."""
    app.add_exception_handler(Refused, refused)  # type: ignore[arg-type]
    app.add_exception_handler(Problem, problem)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, http_error)  # type: ignore[arg-type]
    for kind in STATUS:
        app.add_exception_handler(kind, known)


def documented(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The problems an operation may answer, for the OpenAPI document."""
    return {
        code: {
            "description": MEANING[code],
            "content": {
                MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}
            },
        }
        for code in codes
    }


MEANING = {
    400: "Malformed: no JSON, a header missing or unreadable, an as-of on a command",
    401: "Not signed in, or the token is no longer good",
    403: "The act is forbidden to this officer; `rule` says why",
    404: "Absent, or not visible to the caller",
    405: "No such method here",
    409: "A rule refuses in this state; `rule` and `basis` name it",
    410: "It was there, but its file is missing from the store, or damaged",
    412: "Changed by someone else; `changes` tells what happened in between",
    413: "The body is too large",
    422: "Fields are not valid, or the key came before with another request",
    428: "If-Match is missing",
    503: "A read model or the log is behind; see Retry-After",
    507: "There is no room for the file",
}

__all__ = [
    "DomainError",
    "Problem",
    "ProblemDetails",
    "add_problems",
    "broken",
    "documented",
]
