"""The monthly clearance, scripted to its end: together the scripts reach every event."""

from datetime import date
from functools import cache

from domain.law.clearance import DynamicCategory as Category
from domain.supervision.clearance.commands import ClassifyHouseholds
from domain.supervision.clearance.vocabulary import Observation
from tests.domain.supervision import clearing
from tests.infrastructure.telling_cases import Decided, Script, Told, histories

MANY = ClassifyHouseholds(
    occurred_on=clearing.june(23),
    observations=(
        Observation(household=clearing.shop(2), flags=frozenset({Category.ABANDONED})),
    ),
)
CLEARANCES: list[Script] = [
    (*clearing.BEGUN, clearing.strike(3), clearing.classify(1), clearing.on_street()),
    (*clearing.BEGUN, MANY, clearing.tick(date(2003, 7, 1))),
    (
        *(*clearing.HANDED_IN, clearing.reconcile(4), clearing.in_register(4)),
        *(clearing.propose(), clearing.resolve(), clearing.CERTIFY),
    ),
]
KINDS: list[tuple[str, Told]] = [("clearance", [(clearing.CLEARANCE, CLEARANCES)])]


@cache
def scripted() -> tuple[tuple[Decided, ...], ...]:
    """The history of every script, one for each stream."""
    return histories(KINDS)
