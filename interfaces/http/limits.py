"""Bodies have a limit; what is larger is refused before it is read whole."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interfaces.http.problems import Problem, problem

LARGEST = 1024 * 1024
"""Bytes of a request's body."""

STREAMED = frozenset({"/api/v1/evidence-files"})
"""Where a body is a file: never held whole, and with a limit of its own."""

TOO_LARGE = Problem(413, "too_large", "The body is too large.", "请求体过大。")


class BodyLimit:
    """Counts what comes in and answers 413 when it is too much."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in STREAMED:
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http" or not declared_too_large(scope):
            await self.app(scope, bounded(receive), send)
            return
        await problem(Request(scope), TOO_LARGE)(scope, receive, send)


def declared_too_large(scope: Scope) -> bool:
    said = dict(scope["headers"]).get(b"content-length", b"0")
    return said.isdigit() and int(said) > LARGEST


def bounded(receive: Receive) -> Receive:
    """A body that does not say its length is cut off at the limit, and so is malformed."""
    seen = 0

    async def count() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > LARGEST:
            return {"type": "http.request", "body": b"", "more_body": False}
        return message

    return count
