"""先行登记保存、查封、扣押: nothing is kept beyond its day (INV-46)."""

from collections.abc import Iterator, Sequence

from application.legal.check.walk import (
    Breach,
    Finding,
    Step,
    Walk,
    ids,
    last,
    of,
)
from application.words import Words
from domain.enforcement.case import events as cases


def kept_too_long(walk: Walk) -> Iterator[Finding]:
    """INV-46: every measure is decided by its own day, as it may have been extended."""
    for taken in walk.all(cases.MeasureTaken):
        history = _of_number(walk.steps, taken.event.number)
        set_by = last(history, cases.MeasureExtended) or taken
        deadline = set_by.event.deadline
        if deadline is None:
            continue
        ended, lapsed = (
            last(history, cases.MeasureEnded),
            last(history, cases.MeasureLapsed),
        )
        on = ended.occurred_on if ended else walk.on
        if on > deadline.due_on:
            yield Breach(
                "INV-46",
                deadline.article,
                _said(taken, deadline.due_on.isoformat(), ended),
                ids(taken, set_by, lapsed, ended),
            )


def _of_number(history: Sequence[Step], number: int) -> list[Step]:
    kinds = (
        cases.MeasureTaken,
        cases.MeasureExtended,
        cases.MeasureEnded,
        cases.MeasureLapsed,
    )
    return [step for step in of(history, *kinds) if step.event.number == number]


def _said(taken: Step, due_on: str, ended: Step | None) -> Words:
    document_no = taken.event.document_no
    if ended is None:
        return Words(
            f"What was kept under {document_no} was to be decided by {due_on}; it is not.",
            f"{document_no}的措施应于{due_on}前作出处理，至今未处理。",
        )
    return Words(
        f"What was kept under {document_no} until {due_on} was given up on "
        f"{ended.occurred_on} only.",
        f"{document_no}的措施{due_on}届满，{ended.occurred_on}才解除。",
    )
