"""For statisticians: the half-year report, the closing rate, the queue of supervisions."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from application.authority import Caller
from application.reports.half_year import NoSuchPeriod, half_year_of
from application.reports.rows import READS
from application.reports.showing import shown
from application.reports.standing import NoSuchVersion
from application.services import Services
from application.statistics import statistic
from application.statistics.cases import CASES
from application.statistics.statistic import Period, figure
from application.words import Language, Words
from domain.kernel.messages import Duty
from domain.supervision.vocabulary import EntityKind
from interfaces.http.bodies import Day
from interfaces.http.dependencies import Asking, Found, MinPosition, wait_for
from interfaces.http.language import language
from interfaces.http.problems import Problem, documented
from interfaces.http.report_views import FigureView, HalfYearView
from interfaces.xlsx import MEDIA_TYPE, workbook

READERS = frozenset({Duty.STATISTICS, Duty.LEADERSHIP, Duty.LEGAL})
"""Whoever may read figures of the whole bureau."""
QUEUE = ("supervision", "restricted_person")
"""The read models behind the queue of supervisions."""
CODES = (401, 403, 422, 503)

router = APIRouter()


class CaseClosureView(BaseModel):
    """结案率: the cases of a period, both days included."""

    from_date: date
    to_date: date
    figures: list[FigureView]


class SupervisionQueueRow(BaseModel):
    """A revoked licence whose supervision is not closed, and what is to be done next."""

    household_id: str
    supervision_id: str
    name: str | None
    station: str
    entity: EntityKind
    status: str
    revoked_on: date
    days_since: int
    ceased: bool
    due: str | None
    due_on: date | None
    overdue: bool
    next_step: str
    restriction_until: date | None
    forced_eligible_on: date | None
    risk: int = Field(description="3 still operating, 2 overdue, 1 due in a week, 0")


class SupervisionQueue(BaseModel):
    """事后监督队列 of a day, the riskiest first."""

    on_date: date
    rows: list[SupervisionQueueRow]


def check_reads_figures(caller: Caller, found: Services) -> None:
    """Raises ``NotPermitted`` (INV-01)."""
    caller.duty_for(READERS, found.today())


def headers(
    found: Services, models: Iterable[str], min_position: int | None
) -> dict[str, str]:
    """How far the read models behind an answer have followed the log."""
    behind = tuple(models)

    def reached() -> int:
        stands = found.lists.positions()
        return min(stands[model] for model in behind)

    position = wait_for(min_position, reached)
    return {
        "Huka-Position": str(position),
        "Huka-Behind": str(max(0, found.store.head() - position)),
        "Vary": "Authorization, Accept-Language",
        "Cache-Control": "private, no-cache",
    }


def bad_period(name: str, why: Words, spoken: Language) -> Problem:
    at_fault = {"name": name, "code": "no_such_period", "reason": why.of(spoken)}
    more = {"invalid_params": [at_fault]}
    return Problem(422, "no_such_period", why.en, why.zh, more=more)


NO_SUCH_VERSION = Problem(
    404,
    "no_such_version",
    "The report has no version of this number.",
    "该期报表无此版本。",
)
AS_XLSX: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The table",
        "content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get(
    "/reports/half-year/{period}",
    operation_id="reports.half-year",
    tags=["reports"],
    summary="半年报: the table of one half-year, every figure with its definition",
    response_model=HalfYearView,
    responses={**documented(*CODES, 404), **AS_XLSX},
)
def half_year_report(
    period: str,
    request: Request,
    caller: Asking,
    found: Found,
    response: Response,
    version: Annotated[
        int | None, Query(ge=1, le=10_000, description="One version of a frozen report")
    ] = None,
    form: Annotated[
        Literal["json", "xlsx"] | None,
        Query(alias="format", description="Else as Accept says, else JSON"),
    ] = None,
    min_position: MinPosition = None,
) -> HalfYearView | Response:
    """``2003-H1`` is 1 January to 30 June 2003. A frozen report comes as it was frozen;
    what makes an amendment due is said with it."""
    check_reads_figures(caller, found)
    spoken = language(request)
    try:
        asked = half_year_of(period)
    except NoSuchPeriod as error:
        why = Words(str(error), "半年写作 2003-H1。")
        raise bad_period("path.period", why, spoken) from None
    response.headers.update(headers(found, READS, min_position))
    response.headers["Vary"] = "Authorization, Accept, Accept-Language"
    try:
        report = shown(found.counter.handler, found.figures, asked, version)
    except NoSuchVersion:
        raise NO_SUCH_VERSION from None
    if not wants_xlsx(form, request):
        return HalfYearView.model_validate(report.as_data(spoken))
    name = f'attachment; filename="half-year-{asked.name}.xlsx"'
    return Response(
        workbook(report, spoken),
        media_type=MEDIA_TYPE,
        headers={**response.headers, "Content-Disposition": name},
    )


def wants_xlsx(form: str | None, request: Request) -> bool:
    """What the address says goes before what the headers say."""
    return form == "xlsx" or (
        form is None and MEDIA_TYPE in request.headers.get("accept", "")
    )


@router.get(
    "/statistics/case-closure",
    operation_id="statistics.case-closure",
    tags=["statistics"],
    summary="结案率: the cases of a period, both days included",
    responses=documented(*CODES),
)
def case_closure(
    from_date: Annotated[Day, Query(description="The first day")],
    to_date: Annotated[Day, Query(description="The last day")],
    request: Request,
    caller: Asking,
    found: Found,
    response: Response,
    min_position: MinPosition = None,
) -> CaseClosureView:
    check_reads_figures(caller, found)
    spoken = language(request)
    if to_date < from_date:
        why = Words("A period does not end before it begins.", "期间的末日不得早于首日。")
        raise bad_period("query.to_date", why, spoken)
    models = {model for each in CASES for model in each.reads}
    response.headers.update(headers(found, models, min_position))
    period = Period(f"{from_date}/{to_date}", from_date, to_date)
    figures = [
        statistic.as_data(figure(each, found.figures, period), spoken) for each in CASES
    ]
    return CaseClosureView.model_validate(
        {"from_date": from_date, "to_date": to_date, "figures": figures}
    )


@router.get(
    "/supervision-queue",
    operation_id="supervision-queue.list",
    tags=["supervision-queue"],
    summary="事后监督队列: whom to look at after a revocation, the riskiest first",
    responses=documented(401, 422, 503),
)
def supervision_queue(
    caller: Asking,
    found: Found,
    response: Response,
    on_date: Annotated[Day | None, Query(description="Today, if left out")] = None,
    min_position: MinPosition = None,
) -> SupervisionQueue:
    """Of the stations whose matters one may see."""
    response.headers.update(headers(found, QUEUE, min_position))
    day = on_date or found.today()
    rows = [
        SupervisionQueueRow.model_validate(row)
        for row in found.figures.on("supervision_queue", day)
        if caller.sees(row["station"], found.today())
    ]
    return SupervisionQueue(on_date=day, rows=rows)
