"""One POST for every command; the routes are read off the desks."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response
from pydantic import BaseModel, Field, WrapValidator, create_model

from application.counter import Slip
from application.desk import Desk, Verb
from application.handling import Answer
from application.services import Services
from domain.kernel.calendar import Deadline
from domain.kernel.identity import StreamId, of
from domain.kernel.messages import Command
from interfaces.http.bodies import as_said
from interfaces.http.dependencies import Asking, Found, Key, Seen
from interfaces.http.examples import EXAMPLES
from interfaces.http.problems import documented

FILLED = frozenset({"occurred_on"})


class EventNamed(BaseModel):
    """An event by its place in its stream and its topic."""

    id: str
    topic: str


class CommandAnswer(BaseModel):
    """What a command brought about: the version to go on from, the position to wait for."""

    stream: str
    version: int
    position: int
    events: list[EventNamed]
    deadlines: list[Deadline]
    receipt: str = Field(description="A JWS of all this but the position (Ed25519)")


def router(desk: Desk[Any]) -> APIRouter:
    """Every verb of a desk under ``/<collection>``."""
    made = APIRouter(prefix=f"/{desk.collection}", tags=[desk.collection])
    for verb in desk.verbs:
        (add_opening if verb.opens else add_going_on)(made, desk, verb)
    return made


def body_of(command: type[Command]) -> Any:
    """The command as a request: without ``occurred_on`` it is of today."""
    today: Any = (
        date | None,
        Field(default=None, description="The day of the act (Asia/Shanghai); else today."),
    )
    model = create_model(
        command.__name__, __base__=command, __doc__=command.__doc__, occurred_on=today
    )
    example = EXAMPLES[command]
    shown = Body(openapi_examples={"example": {"value": example}})
    return Annotated[model, WrapValidator(as_said(model)), shown]


def command_from(
    verb: Verb[Any, Any], body: BaseModel, today: date
) -> tuple[Command, frozenset[str]]:
    """The command that a request means, and whether its day was filled in."""
    said = {name: getattr(body, name) for name in type(body).model_fields}
    filled = FILLED if said["occurred_on"] is None else frozenset[str]()
    said["occurred_on"] = said["occurred_on"] or today
    return verb.command(**said), filled


def add_opening(made: APIRouter, desk: Desk[Any], verb: Verb[Any, Any]) -> None:
    asked = body_of(verb.command)

    def opening(
        body: asked,  # type: ignore[valid-type]
        caller: Asking,
        key: Key,
        found: Found,
        response: Response,
    ) -> CommandAnswer:
        command, filled = command_from(verb, body, found.today())
        answered = found.counter.ask(command, caller, Slip(key, None, filled))
        stream = answered.outcome.stream
        response.headers["Location"] = f"/api/v1/{desk.collection}/{stream}"
        return told(answered, found, response)

    add(
        made,
        f"/commands/{verb.name}",
        opening,
        verb,
        201,
        (400, 401, 403, 404, 409, 413, 422, 503),
    )


def add_going_on(made: APIRouter, desk: Desk[Any], verb: Verb[Any, Any]) -> None:
    asked, identity = body_of(verb.command), id_of(desk.kind)

    def going_on(
        id: identity,  # type: ignore[valid-type] # noqa: A002 - it is the address's word
        body: asked,  # type: ignore[valid-type]
        caller: Asking,
        key: Key,
        seen: Seen,
        found: Found,
        response: Response,
    ) -> CommandAnswer:
        command, filled = command_from(verb, body, found.today())
        slip = Slip(key, seen, filled)
        answered = found.counter.ask(command, caller, slip, StreamId(id))
        return told(answered, found, response)

    codes = (400, 401, 403, 404, 409, 412, 413, 422, 428, 503)
    add(made, f"/{{id}}/commands/{verb.name}", going_on, verb, 200, codes)


def id_of(kind: str) -> Any:
    """The id of one kind of matter, as an address holds it."""
    return Annotated[str, of(kind)]


def add(
    made: APIRouter,
    path: str,
    endpoint: Any,
    verb: Verb[Any, Any],
    status: int,
    codes: tuple[int, ...],
) -> None:
    duties = ", ".join(sorted(verb.duties))
    made.add_api_route(
        path,
        endpoint,
        methods=["POST"],
        status_code=status,
        name=verb.name,
        operation_id=f"{made.prefix[1:]}.{verb.name}",
        summary=verb.name.replace("-", " ").capitalize(),
        description=f"{verb.command.__doc__}\n\nDuty: {duties}.",
        responses={
            **documented(*codes),
            status: {"description": "What the command brought about", "headers": HEADERS},
        },
    )


HEADERS = {
    "ETag": {"schema": {"type": "string"}, "description": "The version, to go on from"},
    "Huka-Position": {
        "schema": {"type": "integer"},
        "description": "Send it as Huka-Min-Position to read what you wrote",
    },
    "Idempotency-Replayed": {
        "schema": {"type": "string"},
        "description": "`true` where this answer was given before",
    },
}


def told(answered: Answer, found: Services, response: Response) -> CommandAnswer:
    """The answer, and a receipt for it; a repeated answer has the same receipt."""
    outcome = answered.outcome
    receipt = found.receipts.sign(outcome.model_dump(mode="json"))
    response.headers["ETag"] = f'"{outcome.version}"'
    response.headers["Huka-Position"] = str(answered.position)
    if answered.replayed:
        response.headers["Idempotency-Replayed"] = "true"
    return CommandAnswer(
        stream=outcome.stream,
        version=outcome.version,
        position=answered.position,
        events=[EventNamed(id=each.id, topic=each.topic) for each in outcome.events],
        deadlines=list(outcome.deadlines),
        receipt=receipt,
    )
