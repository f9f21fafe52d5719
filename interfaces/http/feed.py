"""The public feed (公示): what is published now and nothing else, without signing in."""

from collections.abc import Callable
from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response

from application.publicity.shown import SHOWN, shown_on
from application.services import Services
from interfaces.http.cursors import Cursors
from interfaces.http.dependencies import Found
from interfaces.http.feed_documents import Feed, as_atom, as_json
from interfaces.http.problems import documented

JSON_FEED, ATOM_FEED = "application/feed+json", "application/atom+xml"
FRESH = "public, no-cache"
"""Caches may keep it, and ask each time: what is withdrawn is shown no more."""
ANYBODY = "published#anybody"
"""What cursors of the feed are signed for."""

router = APIRouter(tags=["published"])

Limit = Annotated[int, Query(ge=1, le=200)]
Cursor = Annotated[str | None, Query(max_length=600)]
IfNoneMatch = Annotated[str | None, Header()]


def page(found: Services, request: Request, cursor: str | None, limit: int) -> Feed:
    """Raises a 400 problem where the cursor is none of ours."""
    cursors, day = Cursors(found.cursor_key), found.today()
    after = cursors.open(cursor, ANYBODY) if cursor else None
    entries, following = shown_on(found.lists, day, after, limit)
    address = str(request.url.replace(query=None, fragment=None))
    there = None
    if following is not None:
        there = f"{address}?limit={limit}&cursor={cursors.seal(following, ANYBODY)}"
    here = f"{address}?limit={limit}&cursor={cursor}" if cursor else address
    return Feed(here, there, day, entries)


def answer(
    feed: Feed, render: Callable[[Feed], bytes], media_type: str, seen: str | None
) -> Response:
    body = render(feed)
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": FRESH}
    if has_seen(tag, seen):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def has_seen(tag: str, if_none_match: str | None) -> bool:
    """Weak comparison (RFC 9110 13.1.2)."""
    tags = [each.strip().removeprefix("W/") for each in (if_none_match or "").split(",")]
    return tag in tags or "*" in tags


def promised(media_type: str) -> dict[int | str, dict[str, Any]]:
    """A cache may hold it, and nothing of it asks who reads."""
    content: dict[str, Any] = {"schema": {"type": "string"}}
    if media_type == JSON_FEED:
        content = {"schema": {"type": "object"}}
    return {
        200: {
            "description": "What is published today, the latest first",
            "content": {media_type: content},
        },
        304: {"description": "The reader has it: its ETag is in If-None-Match"},
        **documented(400, 422, 503),
    }


@router.get(
    f"/{SHOWN.collection}",
    operation_id="published.feed",
    summary="What is published now (JSON Feed 1.1)",
    response_class=Response,
    responses=promised(JSON_FEED),
)
def json_feed(
    found: Found,
    request: Request,
    limit: Limit = 50,
    cursor: Cursor = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """For everybody: no token is asked for, and none changes the answer."""
    return answer(page(found, request, cursor, limit), as_json, JSON_FEED, if_none_match)


@router.get(
    f"/{SHOWN.collection}.atom",
    operation_id="published.atom",
    summary="What is published now (Atom)",
    response_class=Response,
    responses=promised(ATOM_FEED),
)
def atom_feed(
    found: Found,
    request: Request,
    limit: Limit = 50,
    cursor: Cursor = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """For everybody, as the JSON feed."""
    return answer(page(found, request, cursor, limit), as_atom, ATOM_FEED, if_none_match)
