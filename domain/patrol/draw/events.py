"""What may have happened to a draw. These shapes are stored: add, never edit."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.kernel.messages import Event
from domain.patrol.draw.vocabulary import Commitment, DrawnHousehold, Pools


class DrawOpened(Event, topic="patrol.draw-opened"):
    """The pools are sorted."""

    subject: str
    station: StationId | None
    chosen_by: str
    inspect_on: date
    pools: Pools
    commitment: Commitment
    on: date


class DrawHeld(Event, topic="patrol.draw-held"):
    """``drawn`` stands in the order of the draw."""

    seed: str
    seed_source: str
    commitment: Commitment
    inspect_on: date
    drawn: tuple[DrawnHousehold, ...]
    on: date


class DrawDisclosed(Event, topic="patrol.draw-disclosed"):
    place: str


DrawEvent: TypeAlias = DrawOpened | DrawHeld | DrawDisclosed
