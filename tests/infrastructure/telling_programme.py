"""Patrol programmes and draws, scripted to their end."""

from datetime import date
from functools import cache

from domain.kernel.credit import CreditGrade
from domain.patrol.vocabulary import PatrolKind
from tests.domain.patrol import lots
from tests.domain.patrol import programmes as drive
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

PROGRAMMES: list[Script] = [
    (drive.plan(CreditGrade.A), drive.schedule(PatrolKind.COMPLAINT)),
    (
        *(drive.plan(CreditGrade.C, case_closed_on=date(2025, 12, 20)), drive.drop(4)),
        drive.note(1, date(2026, 2, 10)),
    ),
]
DRAWS: list[Script] = [
    (lots.opening(),),
    (lots.opening(), lots.holding()),
    (lots.opening(), lots.holding(), lots.disclosing()),
]
KINDS: list[tuple[str, Told]] = [
    ("programme", [(drive.PROGRAMME, PROGRAMMES)]),
    ("draw", [(lots.DRAW, DRAWS)]),
]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
