"""What follows by itself: a finding becomes a draft, a disobeyed order asks for more."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from application.reacting import Reaction
from domain.enforcement.rectification import RectificationDecider
from domain.enforcement.rectification.commands import (
    AskForEscalation,
    DraftOrder,
    RectificationCommand,
)
from domain.enforcement.rectification.events import (
    RectificationOverdue,
    RectificationRefused,
)
from domain.kernel.identity import RectificationId, StreamId, stream_id
from domain.kernel.messages import Recorded
from domain.patrol import events as patrol
from domain.patrol.vocabulary import Disposition

ORDERS = UUID("b9c5d9f0-77a1-5a94-9e3f-5d2a4a1c7e02")
"""The namespace of orders drafted from findings. Frozen: one finding, one order."""


def order_of(patrol_id: StreamId, finding: int) -> RectificationId:
    """The order that a finding of a patrol leads to."""
    return RectificationId(
        stream_id("rectification", uuid5(ORDERS, f"{patrol_id}/{finding}"))
    )


def draft(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, RectificationCommand]]:
    match recorded.event:
        case patrol.FindingDisposed(disposition=Disposition.RECTIFY) as finding:
            yield (
                order_of(recorded.stream, finding.number),
                DraftOrder(
                    occurred_on=recorded.occurred_on,
                    household=finding.household,
                    station=finding.station,
                    matter=finding.matter,
                    demand=finding.demand or finding.matter,
                    patrol=recorded.stream,
                    finding=finding.number,
                ),
            )


def ask(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, RectificationCommand]]:
    yield recorded.stream, AskForEscalation(occurred_on=recorded.occurred_on)


def reactions(decider: RectificationDecider) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "enforcement.draft-from-finding", (patrol.FindingDisposed,), draft, decider
        ),
        Reaction(
            "enforcement.ask-for-escalation",
            (RectificationOverdue, RectificationRefused),
            ask,
            decider,
        ),
    )
