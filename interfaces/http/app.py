"""The application: every route, every header that all answers share."""

import logging
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Any
from uuid import uuid1

from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi

from application.bureau import Bureau
from application.services import Services
from interfaces.http import (
    catalogue,
    checklists,
    commands,
    conflicts,
    documents,
    feed,
    legal,
    lists,
    persons,
    reads,
    reports,
    system,
    workload,
)
from interfaces.http.dependencies import ONE_VERSION
from interfaces.http.limits import BodyLimit
from interfaces.http.problems import ProblemDetails, add_problems, broken

log = logging.getLogger("huka.http")

API = "/api/v1"
VERSION = "1"
REQUIRED = {
    "idempotency-key": {"type": "string", "format": "uuid"},
    "if-match": {"type": "string", "pattern": ONE_VERSION.pattern},
}
"""Headers whose absence has an answer of its own, and which are required all the same."""

ABOUT = """
Event-sourced case management for a market-supervision bureau. Every command is one POST
with an `Idempotency-Key`; one that goes on with a matter also names the version it has
seen in `If-Match`. Refusals are problem details that name the rule and the article.
"""


def make_app(bureau: Bureau, composed: AbstractContextManager[Services]) -> FastAPI:
    """The services are entered when the application starts and left when it ends."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with composed as app.state.services:
            yield

    app = FastAPI(title="Huka 户卡", version=VERSION, description=ABOUT, lifespan=lifespan)
    app.state.metrics = system.Metrics()
    add_problems(app)
    conflicts.add(app)
    documents.add(app)
    app.add_middleware(BodyLimit)
    app.middleware("http")(every_answer)
    app.include_router(system.router)
    for listing in bureau.listings:
        app.include_router(lists.router(listing), prefix=API)
    for dossier in bureau.dossiers.values():
        app.include_router(reads.router(dossier), prefix=API)
        app.include_router(legal.router(dossier, bureau.legal), prefix=API)
    for desk in bureau.desks.values():
        app.include_router(commands.router(desk), prefix=API)
    app.include_router(persons.router, prefix=API)
    app.include_router(documents.router, prefix=API)
    app.include_router(feed.router, prefix=API)
    app.include_router(catalogue.router, prefix=API)
    app.include_router(reports.router, prefix=API)
    app.include_router(workload.router, prefix=API)
    app.include_router(checklists.router, prefix=API)
    app.openapi = lambda: document(app)  # type: ignore[method-assign]
    return app


async def every_answer(
    request: Request, go_on: Callable[[Request], Awaitable[Response]]
) -> Response:
    """Names the request, the version of the API, and counts what was asked."""
    request.state.request_id = str(uuid1())
    began = time.perf_counter()
    try:
        response = await go_on(request)
    except Exception as error:  # noqa: BLE001 - whatever it is, it has an answer
        said = without_values(error)
        log.error("request %s: %s", request.state.request_id, said)  # noqa: TRY400
        response = broken(request)
    route = request.scope.get("route")
    operation = getattr(route, "operation_id", None) or "unknown"
    measured: system.Metrics = request.app.state.metrics
    measured.requests.labels(operation, response.status_code).inc()
    measured.seconds.labels(operation).observe(time.perf_counter() - began)
    response.headers["API-Version"] = VERSION
    response.headers["X-Request-Id"] = request.state.request_id
    return response


def without_values(error: Exception) -> str:
    """Where it went wrong; a message of somebody else's may quote what was sent."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{each.name}:{each.lineno}" for each in reversed(frames[-8:]))
    return f"{type(error).__name__} in {where}"


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, with our problem details in place of FastAPI's own."""
    if app.openapi_schema:
        return app.openapi_schema
    made = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    schemas = made["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    template = "#/components/schemas/{model}"
    problem = ProblemDetails.model_json_schema(ref_template=template)
    schemas.update(problem.pop("$defs", {}))
    schemas["ProblemDetails"] = problem
    for path in made["paths"].values():
        for operation in path.values():
            for parameter in operation.get("parameters", ()):
                if parameter["name"].lower() in REQUIRED:
                    parameter["required"] = True
                    parameter["schema"] = REQUIRED[parameter["name"].lower()]
    app.openapi_schema = made
    return made
