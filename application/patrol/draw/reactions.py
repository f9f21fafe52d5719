"""What follows by itself: every household that was drawn gets its patrol."""

from collections.abc import Iterator
from typing import Any

from application.patrol.draw.names import patrol_of
from application.reacting import Reaction
from domain.kernel.identity import PatrolId
from domain.kernel.messages import Recorded
from domain.patrol.commands import PlanPatrol
from domain.patrol.draw.events import DrawHeld
from domain.patrol.patrol import PatrolDecider
from domain.patrol.vocabulary import PatrolKind


def plan_drawn(recorded: Recorded[Any]) -> Iterator[tuple[PatrolId, PlanPatrol]]:
    held: DrawHeld = recorded.event
    for each in held.drawn:
        yield (
            patrol_of(recorded.stream, each.household),
            PlanPatrol(
                occurred_on=recorded.occurred_on,
                household=each.household,
                station=each.station,
                kind=PatrolKind.RANDOM,
                planned_on=held.inspect_on,
            ),
        )


def reactions(patrols: PatrolDecider) -> tuple[Reaction[Any, Any, Any], ...]:
    return (Reaction("patrol.plan-drawn", (DrawHeld,), plan_drawn, patrols),)
