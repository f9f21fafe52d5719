"""At most one holder: a rule over several streams is a stream of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID, uuid5

from domain.kernel.decider import Decider
from domain.kernel.errors import Because, Refused
from domain.kernel.identity import ClaimId, StreamId, stream_id
from domain.kernel.messages import Command, Event, Value

CLAIMS = UUID("5f1f7f0e-4b0a-5c5e-9d0b-2f4f3c1a7e10")
"""The namespace of claims. Frozen: every claim's stream is derived from it."""


class Claim(Value):
    """One rule about one thing: ``("supervision.one-number", "GS15", "6202…")``."""

    rule: str
    about: tuple[str, ...]

    @property
    def stream(self) -> ClaimId:
        name = "\n".join((self.rule, *self.about))
        return ClaimId(stream_id("claim", uuid5(CLAIMS, name)))


class Take(Command):
    claim: Claim
    by: StreamId


class Release(Command):
    claim: Claim
    by: StreamId


class ClaimTaken(Event, topic="kernel.claim-taken"):
    claim: Claim
    by: StreamId


class ClaimReleased(Event, topic="kernel.claim-released"):
    claim: Claim
    by: StreamId


ClaimCommand: TypeAlias = Take | Release
ClaimEvent: TypeAlias = ClaimTaken | ClaimReleased


@dataclass(frozen=True, slots=True)
class Free:
    """Nobody holds it."""


@dataclass(frozen=True, slots=True)
class Held:
    by: StreamId


Holding: TypeAlias = Free | Held


def evolve(_: Holding, event: ClaimEvent) -> Holding:
    match event:
        case ClaimTaken():
            return Held(event.by)
        case ClaimReleased():
            return Free()
        case _:
            raise ValueError(f"{event} is no claim event")


def claiming(otherwise: Because) -> Decider[ClaimCommand, Holding, ClaimEvent]:
    """The decider of one rule. The refusal is worded by the context whose rule it is."""

    def decide(command: ClaimCommand, holding: Holding) -> Sequence[ClaimEvent]:
        match command, holding:
            case Take(), Free():
                return [ClaimTaken(claim=command.claim, by=command.by)]
            case Take(), Held() if holding.by == command.by:
                return []
            case Take(), Held():
                raise Refused(otherwise)

            case Release(), Held() if holding.by == command.by:
                return [ClaimReleased(claim=command.claim, by=command.by)]
            case Release(), _:
                return []

            case _:
                raise Refused(otherwise)

    return Decider(Free(), decide, evolve)
