"""What follows by itself: what was found elsewhere becomes the lead of a case (案源)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from application.reacting import Reaction
from domain.enforcement.case import CaseDecider
from domain.enforcement.case.commands import CaseCommand, ReceiveLead
from domain.enforcement.case.vocabulary import LeadSource
from domain.enforcement.rectification.events import RectificationEscalated
from domain.enforcement.rectification.vocabulary import Escalation
from domain.kernel.identity import CaseId, StreamId, stream_id
from domain.kernel.messages import Recorded
from domain.patrol import events as patrol
from domain.patrol.vocabulary import Disposition
from domain.supervision.aftercare import events as aftercare

LEADS = UUID("4d0e6c1f-8b3a-5f27-a6d4-92c7e15b08f3")
"""The namespace of leads from elsewhere. Frozen: one origin, one lead."""


def case_from(origin: str) -> CaseId:
    """The case that an origin leads to: an order, or a place in another matter."""
    return CaseId(stream_id("case", uuid5(LEADS, origin)))


def case_of_finding(patrol_id: StreamId, finding: int) -> CaseId:
    """The case that a finding of a patrol leads to."""
    return case_from(f"{patrol_id}/{finding}")


def from_finding(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    match recorded.event:
        case patrol.FindingDisposed(disposition=Disposition.LEAD) as finding:
            yield (
                case_of_finding(recorded.stream, finding.number),
                ReceiveLead(
                    occurred_on=recorded.occurred_on,
                    household=finding.household,
                    station=finding.station,
                    source=LeadSource.PATROL,
                    matter=finding.matter,
                    origin=recorded.stream,
                ),
            )


def from_order(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    match recorded.event:
        case RectificationEscalated(to=Escalation.CASE_LEAD) as escalated:
            yield (
                case_from(recorded.stream),
                ReceiveLead(
                    occurred_on=recorded.occurred_on,
                    household=escalated.household,
                    station=escalated.station or recorded.context.station,
                    source=LeadSource.RECTIFICATION,
                    matter=escalated.matter or escalated.reason,
                    origin=recorded.stream,
                ),
            )


def from_supervision(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    match recorded.event:
        case aftercare.ContinuedOperationFound() as found:
            yield (
                case_from(recorded.id),
                ReceiveLead(
                    occurred_on=recorded.occurred_on,
                    household=found.household,
                    station=found.station,
                    source=LeadSource.SUPERVISION,
                    matter=found.remarks,
                    suspect=found.name,
                    origin=recorded.stream,
                ),
            )


def reactions(decider: CaseDecider) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "enforcement.lead-from-finding",
            (patrol.FindingDisposed,),
            from_finding,
            decider,
        ),
        Reaction(
            "enforcement.lead-from-order", (RectificationEscalated,), from_order, decider
        ),
        Reaction(
            "enforcement.lead-from-supervision",
            (aftercare.ContinuedOperationFound,),
            from_supervision,
            decider,
        ),
    )
