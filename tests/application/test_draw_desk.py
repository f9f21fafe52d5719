"""Who holds draws by lot, what they lead to, and what doing them again shows."""

from typing import Any

import pytest

from application.authority import AuthorityBecause
from application.patrol.draw.names import patrol_of
from application.patrol.draw.replaying import replayed
from application.patrol.draw.views import DRAW, DRAW_SELECTION
from application.patrol.service import patrols
from domain.kernel.errors import Refused, Unknown
from domain.kernel.messages import Event
from domain.organisation.events import OfficerAppointed, OfficerQualified
from domain.patrol.commands import PlanPatrol
from domain.patrol.draw.commands import OpenDraw
from domain.patrol.draw.events import DrawHeld
from domain.patrol.events import PatrolPlanned
from domain.patrol.vocabulary import PatrolBecause, PatrolKind
from tests.application.patrolling import (
    CARD,
    DRAWS,
    LOTS,
    check,
    happened,
    react,
    rows,
    tell,
)
from tests.application.test_execution_reactions import at_noon
from tests.domain.patrol import lots
from tests.domain.patrol.visits import PATROL
from tests.domain.supervision.examples import DAY, EAST, OPENED, WEST
from tests.infrastructure.eventstore.memory import Memory


@pytest.fixture
def store() -> Memory:
    return Memory()


def test_a_draw_is_of_known_households_and_of_qualified_officers() -> None:
    pools = lots.pools(1, 2, 1)
    west = pools.households[0].model_copy(update={"station": WEST})
    asks: OpenDraw = lots.opening(pools.model_copy(update={"households": (west,)}))
    asks = asks.model_copy(update={"station": WEST})
    officer = OfficerAppointed(name="样例人员", subject="sample", station=WEST)
    holds = OfficerQualified(certificate_no="样例-1", from_on=DAY)
    able = {each: [officer, holds] for each in pools.officers}
    check(DRAWS, asks, {west.household: [OPENED], **able})
    with pytest.raises(Unknown, match="household"):
        check(DRAWS, asks, able)
    with pytest.raises(Unknown, match="officer"):
        check(DRAWS, asks, {west.household: [OPENED]})
    unable = {each: [officer] for each in pools.officers}
    with pytest.raises(Refused) as refusal:
        check(DRAWS, asks, {west.household: [OPENED], **unable})
    assert refusal.value.because is AuthorityBecause.UNQUALIFIED
    elsewhere = asks.model_copy(update={"station": EAST})
    with pytest.raises(Unknown, match="household"):
        check(DRAWS, elsewhere, {west.household: [OPENED], **able})


def test_every_household_that_was_drawn_gets_its_patrol_once(store: Memory) -> None:
    """P1: 创新巡查方式."""
    tell(store, LOTS, lots.DRAW, lots.opening(), lots.holding(), lots.disclosing())
    react(store)
    react(store)
    planned = [each for each in store.log if isinstance(each.event, PatrolPlanned)]
    selection = rows(store, DRAW_SELECTION)
    assert [each.stream for each in planned] == [each.patrol_id for each in selection]
    assert {each.event.kind for each in planned} == {PatrolKind.RANDOM}
    assert {each.event.planned_on for each in planned} == {lots.INSPECTED_ON}
    assert selection[0].patrol_id == patrol_of(LOTS, selection[0].household_id)
    (row,) = rows(store, DRAW)
    assert (row.status, row.seed, row.how_many) == ("DISCLOSED", lots.SEED, 3)
    assert len(row.pools_digest) == 64


def test_a_draw_is_done_again_from_the_log(store: Memory) -> None:
    handler = at_noon(store)
    with pytest.raises(Unknown, match="draw"):
        replayed(handler, lots.DRAW, LOTS)
    tell(store, LOTS, lots.DRAW, lots.opening())
    assert replayed(handler, lots.DRAW, LOTS).drawn is None
    tell(store, LOTS, lots.DRAW, lots.holding())
    assert replayed(handler, lots.DRAW, LOTS).agrees
    (held,) = [each.event for each in store.log if isinstance(each.event, DrawHeld)]
    forged = Memory()
    first = store.histories([LOTS])[LOTS][0].event
    happened(forged, LOTS, first, lots.OPENED_ON)
    happened(
        forged,
        LOTS,
        held.model_copy(update={"drawn": held.drawn[::-1]}),
        lots.HELD_ON,
    )
    found = replayed(at_noon(forged), lots.DRAW, LOTS)
    assert not found.agrees
    assert [each.what for each in found.differences] == [
        "drawn as number 1",
        "drawn as number 3",
    ]


@pytest.mark.parametrize("kind", PatrolKind)
def test_nobody_plans_a_patrol_as_if_by_lot(kind: PatrolKind) -> None:
    """P1: every other kind is planned, whatever the grade (INV-35)."""
    asks = PlanPatrol(
        occurred_on=DAY, household=CARD, station=WEST, kind=kind, planned_on=DAY
    )
    desk = patrols(PATROL)
    known: dict[Any, list[Event]] = {CARD: [OPENED]}
    if kind is not PatrolKind.RANDOM:
        check(desk, asks, known)
        return
    with pytest.raises(Refused) as refusal:
        check(desk, asks, known)
    assert refusal.value.because is PatrolBecause.BY_DRAW_ONLY
