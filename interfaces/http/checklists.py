"""``GET /checklists``: what is looked at on a day, how, and what goes before and after."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from application.patrol.instructing import Instructions, Told, instructions_on
from interfaces.http.bodies import Day
from interfaces.http.dependencies import Asking, Found
from interfaces.http.problems import documented

router = APIRouter(tags=["checklists"])


class Bilingual(BaseModel):
    """One thing in both languages."""

    zh: str
    en: str


class DispositionView(Bilingual):
    """处置: what may become of a finding."""

    code: str


class ItemView(Bilingual):
    """One item: what to look at, what matters, how to check, what to do about a problem."""

    code: str
    focus: bool = Field(description="重点")
    look_for: Bilingual = Field(description="巡查的重点是什么")
    how: Bilingual = Field(description="怎么查")
    then: Bilingual = Field(description="查出问题如何处理")
    dispositions: list[DispositionView] = Field(description="The mildest first")


class StepView(BaseModel):
    """A step of the procedure: what to do, and what to mind."""

    phase: str = Field(description="BEFORE, DURING or AFTER (巡查前、巡查中、巡查后)")
    do: Bilingual
    mind: Bilingual = Field(description="应该注意什么")


class ChecklistView(BaseModel):
    """The checklist and the procedure of a day; null where they have no beginning."""

    on: date
    list_from: date | None
    items: list[ItemView]
    procedure_from: date | None
    steps: list[StepView]


@router.get(
    "/checklists", operation_id="checklists.get", responses=documented(401, 422, 503)
)
def checklist(
    _: Asking,
    found: Found,
    on: Annotated[Day | None, Query(description="The day of the visit; today")] = None,
) -> ChecklistView:
    """What to patrol, its focus, how, what of a problem; before, during and after."""
    return view(instructions_on(on or found.today()))


def view(told: Instructions) -> ChecklistView:
    return ChecklistView(
        on=told.on,
        list_from=told.list_from,
        items=[
            ItemView(
                code=each.code,
                zh=each.zh,
                en=each.en,
                focus=each.focus,
                look_for=both(each.look_for),
                how=both(each.how),
                then=both(each.then),
                dispositions=[
                    DispositionView(code=code, zh=words.zh, en=words.en)
                    for code, words in told.named(each)
                ],
            )
            for each in told.items
        ],
        procedure_from=told.procedure_from,
        steps=[
            StepView(phase=each.phase, do=both(each.do), mind=both(each.mind))
            for each in told.steps
        ],
    )


def both(told: Told) -> Bilingual:
    return Bilingual(zh=told.zh, en=told.en)
