"""Single matters as of any time, and their histories in words and as data."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field, create_model

from application.reading import AsOf, Dossier, Matter, NoVersionThen
from application.services import Services
from domain.kernel.identity import StreamId
from domain.kernel.messages import Context, Recorded
from interfaces.http.commands import id_of
from interfaces.http.dependencies import Asking, Found, MinPosition, Then, wait_for
from interfaces.http.language import language
from interfaces.http.problems import documented


class HistoryEntry(BaseModel):
    """One event: a sentence for people, its data for programs, and its context."""

    id: str
    version: int
    topic: str
    said: str
    occurred_on: date
    recorded_at: datetime
    actor_name: str | None = Field(description="The officer's name, if an officer acted")
    context: Context
    data: dict[str, Any]


class History(BaseModel):
    """All that happened to one matter, oldest first."""

    stream: str
    version: int
    entries: list[HistoryEntry]


def router(dossier: Dossier) -> APIRouter:
    """``GET /<collection>/{id}`` and ``GET /<collection>/{id}/history``."""
    made = APIRouter(prefix=f"/{dossier.collection}", tags=[dossier.collection])
    add_matter(made, dossier)
    add_history(made, dossier)
    return made


def shown(dossier: Dossier) -> type[BaseModel]:
    """The row with its parts, as a response."""
    parts: dict[str, Any] = {
        name: (list[part.row], ...)  # type: ignore[name-defined]
        for name, part in dossier.parts.items()
    }
    return create_model(
        f"{dossier.row.row.__name__.removesuffix('Row')}View",
        __config__=ConfigDict(json_schema_extra={"description": dossier.row.row.__doc__}),
        version=(int, ...),
        row=(dossier.row.row, ...),
        **parts,
    )


def add_matter(made: APIRouter, dossier: Dossier) -> None:
    view, identity = shown(dossier), id_of(dossier.kind)

    def matter(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        caller: Asking,
        at: Then,
        found: Found,
        response: Response,
        min_position: MinPosition = None,
        if_none_match: Annotated[str | None, Header()] = None,
    ) -> Any:
        position = wait_for(min_position, found.store.head)
        read = found.reading.matter(dossier, StreamId(id), caller, at)
        headers = said_of(read, at, position)
        if same(headers.get("ETag"), if_none_match):
            return Response(status_code=304, headers=headers)
        response.headers.update(headers)
        return view(version=read.version, row=read.row, **read.parts)

    made.add_api_route(
        "/{id}",
        matter,
        methods=["GET"],
        response_model=view,
        operation_id=f"{dossier.collection}.get",
        summary=f"One of {dossier.collection}, now or as of any time",
        responses={
            304: {"description": "Not changed since the ETag in If-None-Match"},
            **documented(400, 401, 404, 422, 503),
        },
    )


def same(etag: str | None, known: str | None) -> bool:
    """Whether the caller has this version; If-None-Match may list several, and compares
    weakly (RFC 9110).
    """
    if etag is None or known is None:
        return False
    listed = {each.strip().removeprefix("W/") for each in known.split(",")}
    return etag in listed or listed == {"*"}


def said_of(read: Matter, at: AsOf, position: int) -> dict[str, str]:
    """An as-of answer has no ETag: nobody can go on from the past."""
    headers = fresh(position)
    if at.now:
        headers["ETag"] = f'"{read.version}"'
    else:
        headers["Huka-As-Of"] = f"{read.last.id} {read.last.recorded_at.isoformat()}"
    return headers


def fresh(position: int) -> dict[str, str]:
    """Read from the log itself, so never behind; and for nobody else to keep."""
    return {
        "Huka-Position": str(position),
        "Huka-Behind": "0",
        "Vary": "Authorization, Accept-Language",
        "Cache-Control": "private, no-cache",
    }


def add_history(made: APIRouter, dossier: Dossier) -> None:
    identity = id_of(dossier.kind)

    def history(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        request: Request,
        caller: Asking,
        at: Then,
        found: Found,
        response: Response,
        min_position: MinPosition = None,
        after_version: Annotated[int, Query(ge=0, le=10**9)] = 0,
    ) -> History:
        response.headers.update(fresh(wait_for(min_position, found.store.head)))
        whole = found.reading.history(dossier, StreamId(id), caller)
        told, known = entry(found, request), at.of(whole)
        if not known:
            raise NoVersionThen
        then = [each for each in known if each.version > after_version]
        return History(stream=id, version=len(whole), entries=[told(each) for each in then])

    made.add_api_route(
        "/{id}/history",
        history,
        methods=["GET"],
        operation_id=f"{dossier.collection}.history",
        summary="All that happened, in order, in words and as data",
        responses=documented(400, 401, 404, 422, 503),
    )


def entry(found: Services, request: Request) -> Callable[[Recorded[Any]], HistoryEntry]:
    """How an event is told to this reader; officers' names are looked up once."""
    spoken = language(request)
    names: dict[str, str | None] = {}

    def name(actor: str) -> str | None:
        if actor not in names:
            names[actor] = found.officer_name(actor)
        return names[actor]

    def told(recorded: Recorded[Any]) -> HistoryEntry:
        return HistoryEntry(
            id=recorded.id,
            version=recorded.version,
            topic=recorded.event.topic,
            said=found.tell(recorded.event, spoken),
            occurred_on=recorded.occurred_on,
            recorded_at=recorded.recorded_at,
            actor_name=name(recorded.context.actor),
            context=recorded.context,
            data=recorded.event.model_dump(mode="json"),
        )

    return told
