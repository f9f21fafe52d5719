"""What follows by itself: when a grant is over, its person may apply again."""

from collections.abc import Iterator
from typing import Any

from application.reacting import Reaction
from domain.kernel.claims import Release
from domain.kernel.identity import StreamId
from domain.kernel.messages import Recorded
from domain.relief.events import GrantExpired, GrantRejected, GrantRevoked
from domain.relief.grant import ONE_GRANT, one_grant


def give_back(recorded: Recorded[Any]) -> Iterator[tuple[StreamId, Release]]:
    """Whoever holds the claim by now keeps it: a release by another does nothing."""
    over: GrantRejected | GrantRevoked | GrantExpired = recorded.event
    claim = one_grant(over.person, over.policy)
    day = recorded.occurred_on
    yield claim.stream, Release(occurred_on=day, claim=claim, by=recorded.stream)


def reactions() -> tuple[Reaction[Any, Any, Any], ...]:
    return (
        Reaction(
            "relief.give-back",
            (GrantRejected, GrantRevoked, GrantExpired),
            give_back,
            ONE_GRANT,
        ),
    )
