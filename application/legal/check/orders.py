"""责令改正: given a term, and taken up when it ends (INV-10, INV-11)."""

from collections.abc import Iterator, Sequence

from application.legal.check.walk import (
    Breach,
    Finding,
    Step,
    Walk,
    before,
    deadlines,
    first,
    ids,
    last,
)
from application.words import Words
from domain.enforcement.rectification import events
from domain.kernel.calendar import DeadlineKind

SETS = (events.RectificationOrderServed, events.RectificationDeadlineExtended)
DISOBEYED = (events.RectificationOverdue, events.RectificationRefused)
TAKEN_UP = (events.RectificationEscalated, events.EscalationWaived)


def no_time_to_comply(walk: Walk) -> Iterator[Finding]:
    """INV-10: an order is due later than the day on which it was served."""
    for _, history in walk.of_kind("rectification"):
        for step, deadline in deadlines(history, DeadlineKind.COMPLY):
            if deadline.due_on <= deadline.starts_on:
                yield Breach(
                    "INV-10",
                    deadline.article,
                    Words(
                        f"The order was due on {deadline.due_on}, not after its service.",
                        f"整改到期日{deadline.due_on}不晚于送达之日。",
                    ),
                    ids(step),
                )


def escalated_too_early(walk: Walk) -> Iterator[Finding]:
    """INV-10: before its term ends an order is escalated only if it was refused."""
    for _, history in walk.of_kind("rectification"):
        escalated = first(history, events.RectificationEscalated)
        if escalated is None:
            continue
        past = before(history, escalated)
        served = last(past, *SETS)
        refused = first(past, events.RectificationRefused)
        in_time = served and escalated.occurred_on <= served.event.deadline.due_on
        if not refused and (served is None or in_time):
            yield Breach(
                "INV-10",
                None,
                Words(
                    "The order was escalated before its term had ended, and not refused.",
                    "整改期限未满，当事人也未拒不改正，即移送查处。",
                ),
                ids(served, escalated),
            )


def not_taken_up(walk: Walk) -> Iterator[Finding]:
    """INV-11: what was not obeyed is escalated, or that is waived, within its term."""
    for _, history in walk.of_kind("rectification"):
        disobeyed = first(history, *DISOBEYED)
        asked = deadlines(history, DeadlineKind.ESCALATE)
        if disobeyed is None or not asked:
            continue
        step, deadline = asked[-1]
        done = first(history, *TAKEN_UP)
        on = done.occurred_on if done else walk.on
        if on > deadline.due_on:
            noted = first(history, events.EscalationOverdue)
            yield Breach(
                "INV-11",
                deadline.article,
                _late(deadline.due_on.isoformat(), done),
                ids(disobeyed, step, noted, done),
            )


def _late(due_on: str, done: Step | None) -> Words:
    if done is None:
        return Words(
            f"To be escalated or waived by {due_on}; it is neither.",
            f"应于{due_on}前移送查处或者说明理由不予移送，至今未办理。",
        )
    return Words(
        f"To be escalated or waived by {due_on}; it was on {done.occurred_on} only.",
        f"应于{due_on}前移送查处或者说明理由不予移送，{done.occurred_on}才办理。",
    )


def overlooked(walk: Walk) -> Iterator[Finding]:
    """INV-11: an order whose term has ended is rechecked, or taken up as overdue."""
    for _, history in walk.of_kind("rectification"):
        served = last(history, *SETS)
        if served is None or walk.on <= served.event.deadline.due_on:
            continue
        if not _went_on(history):
            yield Breach(
                "INV-11",
                served.event.deadline.article,
                Words(
                    f"The order was due on {served.event.deadline.due_on}, and nothing "
                    "followed.",
                    f"整改期限{served.event.deadline.due_on}届满，此后没有任何处理。",
                ),
                ids(served),
            )


def _went_on(history: Sequence[Step]) -> bool:
    ends = (
        events.RectificationComplied,
        events.RectificationOrderWithdrawn,
        *DISOBEYED,
        *TAKEN_UP,
    )
    return first(history, *ends) is not None
