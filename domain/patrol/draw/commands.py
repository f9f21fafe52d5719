"""What may be asked of a draw: the pools first, then the seed, then the public."""

from datetime import date
from typing import TypeAlias

from domain.kernel.identity import StationId
from domain.kernel.messages import Command
from domain.kernel.texts import Name, Text
from domain.patrol.draw.vocabulary import Pools, Seed


class OpenDraw(Command):
    """公布名录库: who may be drawn and who may be sent. ``chosen_by`` says which filter
    made the pool; without a station the draw is the whole bureau's.
    """

    subject: Name
    station: StationId | None = None
    chosen_by: Text
    inspect_on: date
    pools: Pools


class HoldDraw(Command):
    """随机抽取: with a seed that nobody knew when the pools were committed."""

    seed: Seed
    seed_source: Text


class DiscloseDraw(Command):
    """公开抽查结果; ``place`` is where the public finds it."""

    place: Text


DrawCommand: TypeAlias = OpenDraw | HoldDraw | DiscloseDraw
