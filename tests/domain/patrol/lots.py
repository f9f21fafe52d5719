"""The draws that these tests speak of."""

from datetime import date
from uuid import UUID

from domain.kernel.identity import HouseholdId, OfficerId, StationId, stream_id
from domain.law.rulebook import RULE_BOOK
from domain.patrol.draw import draw_decider
from domain.patrol.draw.commands import DiscloseDraw, HoldDraw, OpenDraw
from domain.patrol.draw.vocabulary import PooledHousehold, Pools, Recusal

DRAW = draw_decider(RULE_BOOK)
STATION = StationId("620102-01")
OPENED_ON, HELD_ON, INSPECTED_ON = date(2026, 9, 1), date(2026, 9, 3), date(2026, 9, 10)
SEED = "05 11 18 23 29 33 + 07"


def shop(number: int) -> HouseholdId:
    return HouseholdId(stream_id("household", UUID(int=number)))


def officer(number: int) -> OfficerId:
    return OfficerId(stream_id("officer", UUID(int=number)))


RELATED = Recusal(officer=officer(1), household=shop(1), reason="与经营者有亲属关系")


def pools(
    shops: int = 6, officers: int = 4, how_many: int = 3, *recusals: Recusal
) -> Pools:
    return Pools(
        households=tuple(
            PooledHousehold(household=shop(number), station=STATION)
            for number in range(1, shops + 1)
        ),
        officers=tuple(officer(number) for number in range(1, officers + 1)),
        how_many=how_many,
        officers_each=2,
        recusals=recusals,
    )


def opening(of: Pools | None = None) -> OpenDraw:
    return OpenDraw(
        occurred_on=OPENED_ON,
        subject="餐饮业双随机抽查（样例）",
        station=STATION,
        chosen_by="station = '620102-01'",
        inspect_on=INSPECTED_ON,
        pools=of or pools(6, 4, 3, RELATED),
    )


def holding(seed: str = SEED, on: date = HELD_ON) -> HoldDraw:
    return HoldDraw(occurred_on=on, seed=seed, seed_source="双色球样例期")


def disclosing(place: str = "门户网站", on: date = HELD_ON) -> DiscloseDraw:
    return DiscloseDraw(occurred_on=on, place=place)
