"""A draw done again from the log (重演), for whoever doubts it."""

from dataclasses import dataclass

from application.handling import Handler
from domain.kernel.errors import Unknown
from domain.kernel.identity import DrawId
from domain.patrol.draw import DrawDecider
from domain.patrol.draw.replay import Disagreement, differences
from domain.patrol.draw.states import DrawnByLot, MadePublic, PoolsCommitted, Undrawn


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the log says of a draw, and where that is not what comes out of it. ``drawn`` is
    how many were; before the draw was held, ``None``."""

    draw: DrawId
    subject: str
    drawn: int | None
    differences: tuple[Disagreement, ...]

    @property
    def agrees(self) -> bool:
        return not self.differences


def replayed(handler: Handler, decider: DrawDecider, draw: DrawId) -> Replayed:
    """Raises ``Unknown``."""
    match handler.state(decider, draw):
        case PoolsCommitted(opened=opened):
            return Replayed(draw, opened.subject, None, differences(opened, None))
        case DrawnByLot(opened=opened, held=held) | MadePublic(opened=opened, held=held):
            found = differences(opened, held)
            return Replayed(draw, opened.subject, len(held.drawn), found)
        case Undrawn():
            raise Unknown("draw")
        case _:
            raise Unknown("draw")
