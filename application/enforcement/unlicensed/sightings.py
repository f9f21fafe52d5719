"""What a clearance sees on the street and no register knows becomes an operation (E5)."""

from collections.abc import Iterable
from typing import Any

from application.enforcement.unlicensed.reactions import operation_from
from application.reacting import Reaction
from domain.enforcement.unlicensed import UnlicensedDecider
from domain.enforcement.unlicensed.commands import DiscoverOperation, UnlicensedCommand
from domain.kernel.identity import StreamId, UnlicensedId
from domain.kernel.messages import Recorded
from domain.supervision.clearance.events import DiscrepancyRaised
from domain.supervision.clearance.vocabulary import DiscrepancyKind


def operation_of_sighting(clearance_id: StreamId, number: int) -> UnlicensedId:
    """The operation that a discrepancy of a clearance leads to."""
    return operation_from(f"{clearance_id}/{number}")


def from_clearance(
    recorded: Recorded[Any],
) -> Iterable[tuple[StreamId, UnlicensedCommand]]:
    """One discrepancy, one operation, whatever the two sides make of it later."""
    raised: DiscrepancyRaised = recorded.event
    difference = raised.difference
    if (
        difference.kind is DiscrepancyKind.ON_STREET_NOT_IN_REGISTER
        and difference.sighting is not None
    ):
        yield (
            operation_of_sighting(recorded.stream, raised.number),
            DiscoverOperation(
                occurred_on=recorded.occurred_on,
                station=raised.station,
                matter=difference.sighting.seen,
                operator=difference.sighting.operator,
                place=difference.sighting.place,
                household=difference.household,
                origin=recorded.stream,
            ),
        )


def reactions(operations: UnlicensedDecider) -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "clearance.unlicensed-found", (DiscrepancyRaised,), from_clearance, operations
        ),
    )
