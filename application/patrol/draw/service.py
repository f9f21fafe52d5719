"""The desk of draws by lot (双随机、一公开)."""

from collections.abc import Sequence

from application.desk import Asked, Desk, Verb
from application.supervision.standing import FINAL
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import Unknown
from domain.kernel.identity import StreamId
from domain.kernel.messages import Duty
from domain.patrol.draw import Draw, DrawDecider, station_of
from domain.patrol.draw import commands as asks
from domain.patrol.draw.vocabulary import PooledHousehold
from domain.supervision.household import Opened, household

OPENING = frozenset({Duty.SUPERVISION, Duty.LEADERSHIP})
LEADERSHIP = frozenset({Duty.LEADERSHIP})


def check_pools(asked: Asked[asks.OpenDraw], _: Draw) -> None:
    """Households of stations that the caller may know of, and qualified officers."""
    command = asked.command
    check_known(asked, command.pools.households)
    officers = sorted(command.pools.officers)
    if any(asked.authority.officer(each) is None for each in officers):
        raise Unknown("officer")
    asked.authority.check_qualified(officers, command.occurred_on)


def check_known(asked: Asked[asks.OpenDraw], pool: Sequence[PooledHousehold]) -> None:
    """All of them are read at once. Raises ``Unknown``."""
    decider, today = household(asked.handler.book), bureau_date(asked.handler.clock())
    only = asked.command.station
    histories = asked.handler.store.histories([StreamId(each.household) for each in pool])
    for each in pool:
        history = histories[StreamId(each.household)]
        found = decider.replay(recorded.event for recorded in history)
        if (
            not isinstance(found, Opened)
            or found.registered in FINAL
            or found.station != each.station
            or only not in {None, each.station}
            or not asked.caller.sees(found.station, today)
        ):
            raise Unknown("household")


def draws(decider: DrawDecider) -> Desk[Draw]:
    """Whoever supervises may prepare a draw; seed and publication are a leader's."""
    return Desk(
        collection="draws",
        kind="draw",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(asks.OpenDraw, OPENING, opens=True, check=check_pools),
            Verb(asks.HoldDraw, LEADERSHIP),
            Verb(asks.DiscloseDraw, LEADERSHIP),
        ),
    )
