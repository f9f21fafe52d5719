"""For managers: how much work there is, by station and by officer (工作量)."""

from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from application.enforcement.case.listings import WORK
from interfaces.http.bodies import Day
from interfaces.http.dependencies import Asking, Found, MinPosition
from interfaces.http.problems import documented
from interfaces.http.reports import check_reads_figures, headers

MODELS = (*WORK.models, "officer")
"""The read models behind the summary."""

router = APIRouter()


class WorkloadRow(BaseModel):
    """One officer's work, one station's, or the bureau's."""

    level: Literal["OFFICER", "STATION", "BUREAU"]
    station: str | None
    officer_id: str | None = Field(description="None of an OFFICER: nobody answers for it")
    officer_name: str | None
    open: int
    due_in_7_days: int = Field(description="On the day or one of the six after it")
    overdue: int
    unclaimed: int
    oldest_on: date | None = Field(description="Since when the oldest of it is open")


class Workload(BaseModel):
    """工作量: the work there is now, with what is due and overdue on a day."""

    on_date: date
    rows: list[WorkloadRow]


@router.get(
    "/reports/workload",
    operation_id="reports.workload",
    tags=["reports"],
    summary="工作量: open, due, overdue and unclaimed, by station and officer",
    responses=documented(401, 403, 422, 503),
)
def workload(
    caller: Asking,
    found: Found,
    response: Response,
    on_date: Annotated[Day | None, Query(description="Today, if left out")] = None,
    min_position: MinPosition = None,
) -> Workload:
    """Each matter counts once; of the stations whose matters one may see."""
    check_reads_figures(caller, found)
    response.headers.update(headers(found, MODELS, min_position))
    day = on_date or found.today()
    rows = [
        WorkloadRow.model_validate(row)
        for row in found.figures.on("workload", day)
        if caller.sees(row["station"], found.today())
    ]
    return Workload(on_date=day, rows=rows)
