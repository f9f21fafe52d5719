"""三公开 for everybody: basis and procedure as a catalogue, results as a list, no token."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from application.service.disclosed import PublishedResult, catalogue, results_on
from interfaces.http.cursors import Cursors
from interfaces.http.dependencies import Found
from interfaces.http.feed import ANYBODY, FRESH, Cursor, Limit
from interfaces.http.language import language
from interfaces.http.problems import documented

router = APIRouter(prefix="/published", tags=["published"])

OnDay = Annotated[
    date | None,
    Query(alias="on", description="The day whose catalogue it is (Asia/Shanghai); today."),
]


class Results(BaseModel):
    """办事结果公开: results, the latest first, and where the next ones begin."""

    results: list[PublishedResult]
    next: str | None


@router.get(
    "/catalogue",
    operation_id="published.catalogue",
    summary="Basis, procedure, papers, pledge and fee of every item",
    responses=documented(422, 503),
)
def service_catalogue(
    found: Found, request: Request, response: Response, on: OnDay = None
) -> dict[str, Any]:
    """For everybody: 办事依据、办事程序, as they were on a day. Confidence says how sure it
    is that the instrument says so."""
    day = on or found.today()
    response.headers["Cache-Control"] = FRESH
    response.headers["Vary"] = "Accept-Language"
    rules = found.bureau.legal.book.on(day).service
    return catalogue(rules, day, language(request))


@router.get(
    "/results",
    operation_id="published.results",
    summary="Results that were disclosed",
    responses=documented(400, 422, 503),
)
def service_results(
    found: Found, response: Response, limit: Limit = 50, cursor: Cursor = None
) -> Results:
    """For everybody: 办事结果, without whoever asked."""
    cursors = Cursors(found.cursor_key)
    after = cursors.open(cursor, ANYBODY) if cursor else None
    results, following = results_on(found.lists, found.today(), after, limit)
    response.headers["Cache-Control"] = FRESH
    there = cursors.seal(following, ANYBODY) if following is not None else None
    return Results(results=list(results), next=there)
