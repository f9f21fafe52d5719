"""The legal division's view: deadlines explained, whole cases, differences, the check."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from application.legal.difference import difference
from application.legal.division import Legal
from application.legal.whole import seen, touched, whole
from application.reading import Dossier, NoVersionThen
from domain.kernel.identity import StreamId
from interfaces.http.bodies import Day, Instant
from interfaces.http.commands import id_of
from interfaces.http.dependencies import Asking, Found, MinPosition, Then, wait_for
from interfaces.http.language import language
from interfaces.http.legal_views import (
    CheckView,
    DeadlinesExplained,
    DifferenceView,
    FieldChanged,
    WholeEntry,
    WholeHistory,
    explained,
    finding,
    named,
    part,
)
from interfaces.http.problems import documented
from interfaces.http.reads import entry, fresh

CODES = (400, 401, 404, 422, 503)


def router(dossier: Dossier, legal: Legal) -> APIRouter:
    """What the legal division may ask of one kind of matter."""
    made = APIRouter(prefix=f"/{dossier.collection}", tags=[dossier.collection])
    add_difference(made, dossier)
    if "deadlines" in dossier.parts:
        add_deadlines(made, dossier, legal)
    if dossier.kind == "case":
        add_whole(made, dossier, legal)
        add_check(made, dossier, legal)
    return made


def add(made: APIRouter, dossier: Dossier, name: str, endpoint: Any, summary: str) -> None:
    made.add_api_route(
        f"/{{id}}/{name}",
        endpoint,
        methods=["GET"],
        operation_id=f"{dossier.collection}.{name}",
        summary=summary,
        responses=documented(*CODES),
    )


def add_deadlines(made: APIRouter, dossier: Dossier, legal: Legal) -> None:
    identity = id_of(dossier.kind)

    def deadlines(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        request: Request,
        caller: Asking,
        at: Then,
        found: Found,
        response: Response,
        min_position: MinPosition = None,
    ) -> DeadlinesExplained:
        response.headers.update(fresh(wait_for(min_position, found.store.head)))
        history = found.reading.history(dossier, StreamId(id), caller)
        known, spoken = at.of(history), language(request)
        if not known:
            raise NoVersionThen
        on = at.day or found.today()
        shown = [explained(each, on, spoken) for each in legal.explained(known)]
        return DeadlinesExplained(stream=id, version=len(history), deadlines=shown)

    add(made, dossier, "deadlines", deadlines, "Every deadline, explained day by day")


def add_difference(made: APIRouter, dossier: Dossier) -> None:
    identity = id_of(dossier.kind)

    def compared(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        request: Request,
        caller: Asking,
        recorded_at: Annotated[Instant, Query(description="What was known then")],
        found: Found,
        response: Response,
        min_position: MinPosition = None,
    ) -> DifferenceView:
        response.headers.update(fresh(wait_for(min_position, found.store.head)))
        stream = StreamId(id)
        history = found.reading.history(dossier, stream, caller)
        differs, told = (
            difference(dossier, stream, history, recorded_at),
            entry(found, request),
        )
        return DifferenceView(
            stream=id,
            version=len(history),
            then=differs.then,
            now=differs.now,
            fields=[FieldChanged(**named(each)) for each in differs.fields],
            parts=[part(each) for each in differs.parts],
            since=[told(each) for each in differs.since],
        )

    add(made, dossier, "difference", compared, "As known at an instant, against now")


def add_whole(made: APIRouter, dossier: Dossier, legal: Legal) -> None:
    identity = id_of(dossier.kind)

    def whole_history(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        request: Request,
        caller: Asking,
        at: Then,
        found: Found,
        response: Response,
        min_position: MinPosition = None,
    ) -> WholeHistory:
        response.headers.update(fresh(wait_for(min_position, found.store.head)))
        history = found.reading.history(dossier, StreamId(id), caller)
        if not at.of(history):
            raise NoVersionThen
        every = touched(found.store, StreamId(id))
        shown = seen(every, found.reading, caller, found.today())
        told = entry(found, request)
        entries = [
            WholeEntry(stream=each.stream, basis=legal.basis(each), **dict(told(each)))
            for each in at.of(whole(shown))
        ]
        streams = list(dict.fromkeys(each.stream for each in entries))
        return WholeHistory(
            stream=id, version=len(history), streams=streams, entries=entries
        )

    summary = "The case and all that it touched, in one order, with every basis"
    add(made, dossier, "whole-history", whole_history, summary)


def add_check(made: APIRouter, dossier: Dossier, legal: Legal) -> None:
    identity = id_of(dossier.kind)

    def check(
        id: identity,  # type: ignore[valid-type] # noqa: A002
        request: Request,
        caller: Asking,
        found: Found,
        response: Response,
        on: Annotated[Day | None, Query(description="As it stood on this day")] = None,
        min_position: MinPosition = None,
    ) -> CheckView:
        response.headers.update(fresh(wait_for(min_position, found.store.head)))
        found.reading.history(dossier, StreamId(id), caller)
        day, spoken = on or found.today(), language(request)
        findings = legal.check(touched(found.store, StreamId(id)), StreamId(id), day)
        return CheckView(
            stream=id,
            on=day,
            breaches=[finding(each, spoken) for each in findings.breaches],
            unknown=[finding(each, spoken) for each in findings.unknown],
        )

    add(made, dossier, "check", check, "Every numbered rule that the history breaks")
