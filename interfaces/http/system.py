"""For those who run it: alive, ready, measured."""

from typing import Any

from fastapi import APIRouter, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from pydantic import BaseModel

from application.services import Services
from interfaces.http.dependencies import Asking, Found
from interfaces.http.problems import documented

router = APIRouter(tags=["system"])


class Alive(BaseModel):
    """The process answers."""

    status: str


class Follower(BaseModel):
    """How far one read model or reaction has followed the log."""

    position: int
    behind: int


class Ready(BaseModel):
    """The log answers; ``followers`` says who is behind, in positions of the log."""

    status: str
    head: int
    followers: dict[str, Follower]


class Myself(BaseModel):
    """Who the caller is to us, and in which duties today."""

    officer_id: str
    name: str
    station: str | None
    duties: list[str]


class Metrics:
    """What is counted of one application."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "huka_requests_total",
            "Requests by operation and status",
            ["operation", "status"],
            registry=self.registry,
        )
        self.seconds = Histogram(
            "huka_request_seconds",
            "Seconds a request took, by operation",
            ["operation"],
            registry=self.registry,
        )
        self.behind = Gauge(
            "huka_follower_behind",
            "Positions of the log a follower is behind",
            ["follower"],
            registry=self.registry,
        )


@router.get("/healthz", operation_id="system.alive")
def alive() -> Alive:
    """The process runs."""
    return Alive(status="ok")


@router.get("/readyz", operation_id="system.ready", responses=documented(503))
def ready(found: Found) -> Ready:
    """The log can be read, and how far the followers are."""
    head, followers = standing(found)
    return Ready(status="ok", head=head, followers=followers)


@router.get(
    "/metrics",
    operation_id="system.metrics",
    response_class=Response,
    responses={200: {"content": {"text/plain": {}}}, **documented(503)},
)
def metrics(request: Request, found: Found) -> Response:
    """For Prometheus."""
    measured: Metrics = request.app.state.metrics
    _, followers = standing(found)
    for name, follower in followers.items():
        measured.behind.labels(name).set(follower.behind)
    return Response(generate_latest(measured.registry), media_type=CONTENT_TYPE_LATEST)


@router.get(
    "/api/v1/me", operation_id="me.get", tags=["me"], responses=documented(401, 503)
)
def me(caller: Asking, found: Found) -> Myself:
    """Who you are to us: duties come from our records, not from your token."""
    today = found.today()
    return Myself(
        officer_id=caller.officer,
        name=caller.known.name,
        station=caller.known.station,
        duties=sorted(caller.known.duties_on(today)),
    )


@router.get(
    "/api/v1/receipt-key",
    operation_id="receipts.key",
    tags=["receipts"],
    responses=documented(401, 503),
)
def receipt_key(_: Asking, found: Found) -> dict[str, Any]:
    """The public key (JWK) to check the receipts of commands with."""
    return dict(found.receipts.public_key())


def standing(found: Services) -> tuple[int, dict[str, Follower]]:
    head, positions = found.store.head(), found.lists.positions()
    followers = {
        name: Follower(position=at, behind=max(0, head - at))
        for name, at in sorted(positions.items())
    }
    return head, followers
