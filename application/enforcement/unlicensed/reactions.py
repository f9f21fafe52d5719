"""What follows by itself: what was found becomes an operation, an action becomes a case."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from application.enforcement.case.reactions import case_from
from application.reacting import Reaction
from domain.enforcement.case import CaseDecider
from domain.enforcement.case.commands import CaseCommand, ReceiveLead
from domain.enforcement.case.vocabulary import LeadSource
from domain.enforcement.unlicensed import UnlicensedDecider
from domain.enforcement.unlicensed.commands import DiscoverOperation, UnlicensedCommand
from domain.enforcement.unlicensed.events import EnforcementActionTaken
from domain.kernel.identity import StreamId, UnlicensedId, stream_id
from domain.kernel.messages import Recorded
from domain.patrol import events as patrol
from domain.patrol.vocabulary import Disposition
from domain.supervision.aftercare import events as aftercare

OPERATIONS = UUID("a58f3c27-19d4-5e6b-b0c2-73d1e94f6a08")
"""The namespace of operations found elsewhere. Frozen: one origin, one operation."""


def operation_from(origin: str) -> UnlicensedId:
    """The operation that an origin leads to: a finding, or a supervision."""
    return UnlicensedId(stream_id("unlicensed", uuid5(OPERATIONS, origin)))


def operation_of_finding(patrol_id: StreamId, finding: int) -> UnlicensedId:
    """The operation that a finding of a patrol leads to."""
    return operation_from(f"{patrol_id}/{finding}")


def from_finding(
    recorded: Recorded[Any],
) -> Iterable[tuple[StreamId, UnlicensedCommand]]:
    match recorded.event:
        case patrol.FindingDisposed(disposition=Disposition.UNLICENSED) as finding:
            yield (
                operation_of_finding(recorded.stream, finding.number),
                DiscoverOperation(
                    occurred_on=recorded.occurred_on,
                    household=finding.household,
                    station=finding.station,
                    matter=finding.matter,
                    origin=recorded.stream,
                ),
            )


def from_supervision(
    recorded: Recorded[Any],
) -> Iterable[tuple[StreamId, UnlicensedCommand]]:
    """Found in business again while the first finding is open, it is one operation; once
    that was disposed of, an officer records the recurrence."""
    found: aftercare.ContinuedOperationFound = recorded.event
    yield (
        operation_from(recorded.stream),
        DiscoverOperation(
            occurred_on=recorded.occurred_on,
            household=found.household,
            station=found.station,
            operator=found.name,
            matter=found.remarks,
            origin=recorded.stream,
            still_operating=True,
        ),
    )


def to_case(recorded: Recorded[Any]) -> Iterable[tuple[StreamId, CaseCommand]]:
    match recorded.event:
        case EnforcementActionTaken(to_case=True) as action:
            yield (
                case_from(recorded.stream),
                ReceiveLead(
                    occurred_on=recorded.occurred_on,
                    household=action.household,
                    station=action.station,
                    source=LeadSource.UNLICENSED,
                    matter=action.matter,
                    suspect=action.operator,
                    origin=recorded.stream,
                ),
            )


def reactions(
    case_decider: CaseDecider, unlicensed_decider: UnlicensedDecider
) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "enforcement.discover-from-finding",
            (patrol.FindingDisposed,),
            from_finding,
            unlicensed_decider,
        ),
        Reaction(
            "enforcement.discover-from-supervision",
            (aftercare.ContinuedOperationFound,),
            from_supervision,
            unlicensed_decider,
        ),
        Reaction(
            "enforcement.lead-from-unlicensed",
            (EnforcementActionTaken,),
            to_case,
            case_decider,
        ),
    )
