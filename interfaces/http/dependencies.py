"""What a route may ask for, by type."""

import re
import time
from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Header, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from application.authority import AuthorityBecause, Caller
from application.reading import AsOf
from application.services import BadToken, Services
from domain.kernel.errors import NotPermitted
from domain.kernel.identity import UUID_TEXT
from interfaces.http.bodies import Day, Instant
from interfaces.http.problems import Problem

ONE_VERSION = re.compile(r'^"([0-9]{1,9})(?:-[0-9a-f]+)?"$')
KEY = re.compile(UUID_TEXT, re.IGNORECASE)
WAIT = 2.0
"""Seconds that a read waits for its read model to have followed the log."""
LOOK = 0.02

bearer = HTTPBearer(auto_error=False, description="A JWT; only its subject is believed.")


def services(request: Request) -> Services:
    found: Services = request.app.state.services
    return found


Found = Annotated[Services, Depends(services)]


def unauthorised() -> Problem:
    return Problem(
        401,
        "not_signed_in",
        "Sign in: a bearer token is missing, or no longer good.",
        "请先登录：令牌缺失或已失效。",
        headers={"WWW-Authenticate": "Bearer"},
    )


def caller(
    found: Found,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> Caller:
    """Who asks. The token gives a name; duties are looked up in our own records."""
    if credentials is None:
        raise unauthorised()
    try:
        subject = found.tokens.subject(credentials.credentials)
    except BadToken:
        raise unauthorised() from None
    try:
        return found.counter.authority.caller(subject)
    except NotPermitted as error:
        if error.because is AuthorityBecause.NO_SUCH_OFFICER:
            raise unauthorised() from None
        raise


Asking = Annotated[Caller, Depends(caller)]


def idempotency_key(
    request: Request,
    _: Asking,
    idempotency_key: Annotated[
        str | None,
        Header(
            description="Required: a UUID. Key and body again are the same command.",
            json_schema_extra={"format": "uuid"},
        ),
    ] = None,
) -> UUID:
    """The command's id. Also refuses as-of parameters, which a command cannot have."""
    if "valid_on" in request.query_params or "recorded_at" in request.query_params:
        raise Problem(
            400, "as_of_on_command", "A command has no as-of.", "命令不接受时点参数。"
        )
    if idempotency_key is None:
        raise Problem(
            400,
            "idempotency_key_missing",
            "Every command carries an Idempotency-Key.",
            "每个命令须带 Idempotency-Key。",
        )
    if not KEY.fullmatch(idempotency_key):
        raise Problem(
            400,
            "idempotency_key_malformed",
            "Idempotency-Key is a UUID.",
            "Idempotency-Key 须为 UUID。",
        )
    return UUID(idempotency_key)


Key = Annotated[UUID, Depends(idempotency_key)]


def if_match(
    _: Asking,
    if_match: Annotated[
        str | None,
        Header(description='Required: the ETag that was read, for example `"7"`.'),
    ] = None,
) -> int:
    """The version the caller has seen; ``*`` is refused, for it has seen none."""
    if if_match is None:
        raise Problem(
            428,
            "if_match_missing",
            "Say which version you have seen: If-Match.",
            "须以 If-Match 注明所见版本。",
        )
    found = ONE_VERSION.match(if_match.strip())
    if found is None:
        raise Problem(
            400,
            "if_match_malformed",
            'If-Match is one strong ETag, such as "7".',
            'If-Match 须为单个强 ETag，如 "7"。',
        )
    return int(found[1])


Seen = Annotated[int, Depends(if_match)]


def as_of(
    valid_on: Annotated[
        Day | None, Query(description="What was so on this day, as far as is known.")
    ] = None,
    recorded_at: Annotated[
        Instant | None, Query(description="Only what was known at this instant.")
    ] = None,
) -> AsOf:
    return AsOf(valid_on, recorded_at)


Then = Annotated[AsOf, Depends(as_of)]

MinPosition = Annotated[
    int | None,
    Header(
        alias="Huka-Min-Position",
        ge=0,
        le=2**62,
        description="Wait until the read model has followed the log this far.",
    ),
]


def wait_for(position: int | None, reached: Callable[[], int]) -> int:
    """Waits until a follower has reached a position; answers where it stands. Raises 503
    ``projection_behind`` when it takes too long.
    """
    until = time.monotonic() + WAIT
    now = reached()
    while position is not None and now < position:
        if time.monotonic() > until:
            raise Problem(
                503,
                "projection_behind",
                "The read model has not followed the log that far yet.",
                "读模型尚未跟进到该位置。",
                headers={"Retry-After": "1", "Huka-Position": str(now)},
            )
        time.sleep(LOOK)
        now = reached()
    return now
