"""What a draw allows: everything fixed before the seed, and one seed only."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.patrol.draw.algorithm import committed, drawn
from domain.patrol.draw.commands import DiscloseDraw, DrawCommand, HoldDraw, OpenDraw
from domain.patrol.draw.events import DrawDisclosed, DrawEvent, DrawHeld, DrawOpened
from domain.patrol.draw.states import (
    Draw,
    DrawnByLot,
    MadePublic,
    PoolsCommitted,
    Undrawn,
)
from domain.patrol.draw.vocabulary import DrawBecause as Because
from domain.patrol.draw.vocabulary import Pools


@dataclass(frozen=True, slots=True)
class Draws:
    """The rules of a draw; how many officers it takes is the law's of the day."""

    book: RuleBook

    def decide(self, command: DrawCommand, draw: Draw) -> Sequence[DrawEvent]:
        match command, draw:
            case OpenDraw(), Undrawn():
                self._check(command)
                return [opened(command)]
            case OpenDraw(), PoolsCommitted() | DrawnByLot() | MadePublic():
                return already(so=opened(command) == draw.opened)
            case HoldDraw(), PoolsCommitted():
                if command.occurred_on < draw.opened.on:
                    raise Refused(Because.BEFORE_THE_POOLS, "occurred_on")
                if command.occurred_on > draw.opened.inspect_on:
                    raise Refused(Because.INSPECTED_BEFORE_DRAWN, "occurred_on")
                return [held(command, draw.opened)]
            case HoldDraw(), DrawnByLot() | MadePublic():
                said = (draw.held.seed, draw.held.seed_source)
                return already(
                    so=(command.seed, command.seed_source) == said,
                    because=Because.DRAWN_ALREADY,
                )
            case DiscloseDraw(), DrawnByLot():
                if command.occurred_on < draw.held.on:
                    raise Refused(Because.NOT_NOW, "occurred_on")
                return [DrawDisclosed(place=command.place)]
            case DiscloseDraw(), MadePublic():
                return already(so=command.place == draw.disclosed.place)
            case _:
                raise Refused(Because.NOT_NOW)

    def _check(self, command: OpenDraw) -> None:
        pools = command.pools
        check_pools(pools)
        if (
            pools.officers_each
            < self.book.on(command.occurred_on).programme.officers_per_draw
        ):
            raise Refused(Because.TOO_FEW_OFFICERS, "pools")
        for each in pools.households:
            if len(pools.may_inspect(each.household)) < pools.officers_each:
                raise Refused(Because.TOO_FEW_LEFT, "pools")
        if command.inspect_on < command.occurred_on:
            raise Refused(Because.INSPECTED_BEFORE_DRAWN, "inspect_on")


def check_pools(pools: Pools) -> None:
    households = {each.household for each in pools.households}
    officers = set(pools.officers)
    if len(households) < len(pools.households) or len(officers) < len(pools.officers):
        raise Refused(Because.SAME_TWICE, "pools")
    if pools.how_many > len(households):
        raise Refused(Because.MORE_THAN_THERE_ARE, "pools")
    for each in pools.recusals:
        if each.officer not in officers or (
            each.household is not None and each.household not in households
        ):
            raise Refused(Because.NOT_IN_THE_POOL, "pools")


def opened(command: OpenDraw) -> DrawOpened:
    pools = in_order(command.pools)
    return DrawOpened(
        subject=command.subject,
        station=command.station,
        chosen_by=command.chosen_by,
        inspect_on=command.inspect_on,
        pools=pools,
        commitment=committed(pools),
        on=command.occurred_on,
    )


def in_order(pools: Pools) -> Pools:
    """The same pools, told in one way."""
    return pools.model_copy(
        update={
            "households": tuple(sorted(pools.households, key=lambda one: one.household)),
            "officers": tuple(sorted(pools.officers)),
            "recusals": tuple(
                sorted(
                    pools.recusals,
                    key=lambda one: (one.officer, one.household or "", one.reason),
                )
            ),
        }
    )


def held(command: HoldDraw, before: DrawOpened) -> DrawHeld:
    return DrawHeld(
        seed=command.seed,
        seed_source=command.seed_source,
        commitment=before.commitment,
        inspect_on=before.inspect_on,
        drawn=drawn(before.pools, command.seed),
        on=command.occurred_on,
    )


def already(*, so: bool, because: Because = Because.NOT_NOW) -> Sequence[DrawEvent]:
    """Nothing happens where it is so already; anything else is refused."""
    if not so:
        raise Refused(because)
    return []
