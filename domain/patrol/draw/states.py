"""What a draw is, and the one table of what every event means to it."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.patrol.draw.events import DrawDisclosed, DrawEvent, DrawHeld, DrawOpened


@dataclass(frozen=True, slots=True)
class Undrawn:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class PoolsCommitted:
    """The pools are fixed and known by their digests; there is no seed yet."""

    opened: DrawOpened


@dataclass(frozen=True, slots=True)
class DrawnByLot:
    """Drawn, and not yet made public."""

    opened: DrawOpened
    held: DrawHeld


@dataclass(frozen=True, slots=True)
class MadePublic:
    """Nothing more may happen."""

    opened: DrawOpened
    held: DrawHeld
    disclosed: DrawDisclosed


Draw: TypeAlias = Undrawn | PoolsCommitted | DrawnByLot | MadePublic


def station_of(draw: Draw) -> StationId | None:
    return None if isinstance(draw, Undrawn) else draw.opened.station


def evolve(draw: Draw, event: DrawEvent) -> Draw:
    match draw, event:
        case Undrawn(), DrawOpened():
            return PoolsCommitted(event)
        case PoolsCommitted(), DrawHeld():
            return DrawnByLot(draw.opened, event)
        case DrawnByLot(), DrawDisclosed():
            return MadePublic(draw.opened, draw.held, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {draw}")
