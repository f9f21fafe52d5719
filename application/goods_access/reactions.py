"""What follows by itself: 警示, 限期改正, 依法查处 (G5)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from application.enforcement.case.reactions import case_from
from application.reacting import Reaction
from domain.enforcement.case import CaseDecider
from domain.enforcement.case.commands import CaseCommand, ReceiveLead
from domain.enforcement.case.vocabulary import LeadSource
from domain.enforcement.rectification import RectificationDecider
from domain.enforcement.rectification.commands import DraftOrder, RectificationCommand
from domain.goods_access.events import RectificationDemanded, TraderEscalated
from domain.kernel.identity import RectificationId, StreamId, stream_id
from domain.kernel.messages import Recorded

DEMANDS = UUID("a7c4e0d2-5b18-5f6e-9a31-7d20c8e4b59f")
"""The namespace of orders demanded in goods files. Frozen: one warning, one order."""


def order_from(file: StreamId, warning: int) -> RectificationId:
    """The order that a demand of a goods file leads to."""
    return RectificationId(stream_id("rectification", uuid5(DEMANDS, f"{file}/{warning}")))


def draft(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, RectificationCommand]]:
    demanded: RectificationDemanded = recorded.event
    yield (
        order_from(recorded.stream, demanded.warning),
        DraftOrder(
            occurred_on=recorded.occurred_on,
            household=demanded.household,
            station=demanded.station,
            matter=demanded.matter,
            demand=demanded.demand,
        ),
    )


def lead(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    escalated: TraderEscalated = recorded.event
    yield (
        case_from(f"{recorded.stream}/{escalated.batch_no}"),
        ReceiveLead(
            occurred_on=recorded.occurred_on,
            household=escalated.household,
            station=escalated.station,
            source=LeadSource.GOODS_ACCESS,
            matter=escalated.reason,
            origin=recorded.stream,
        ),
    )


def reactions(
    orders: RectificationDecider, cases: CaseDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction("goods_access.draft-order", (RectificationDemanded,), draft, orders),
        Reaction("goods_access.receive-lead", (TraderEscalated,), lead, cases),
    )
