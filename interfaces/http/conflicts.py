"""412: the matter was changed by someone else, and this is what happened in between."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from application.reading import changes
from application.services import Services
from domain.kernel.errors import Conflict
from interfaces.http.language import language
from interfaces.http.problems import Change, ProblemDetails, answer


def conflict(request: Request, error: Conflict) -> JSONResponse:
    """Only reached by those who may see the matter: the guard has let them pass."""
    found: Services = request.app.state.services
    spoken = language(request)
    history = found.store.histories([error.stream])[error.stream]
    since = error.expected or 0
    said = [
        Change(
            version=each.version,
            topic=each.event.topic,
            said=found.tell(each.event, spoken),
            actor=found.officer_name(each.context.actor) or each.context.actor,
            recorded_at=each.recorded_at.isoformat(),
        )
        for each in changes(history, since)
    ]
    details = ProblemDetails(
        type="/problems/version_conflict",
        title="他人已更改此事项。" if spoken == "zh" else "Changed by someone else.",
        status=412,
        code="version_conflict",
        expected_version=error.expected,
        current_version=len(history),
        changes=said,
    )
    return answer(request, details, {"ETag": f'"{len(history)}"'})


def add(app: FastAPI) -> None:
    app.add_exception_handler(Conflict, conflict)  # type: ignore[arg-type]
