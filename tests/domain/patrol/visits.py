"""The patrols that these tests speak of."""

from datetime import date
from uuid import UUID

from domain.kernel.identity import HouseholdId, OfficerId, StationId, stream_id
from domain.law.rulebook import RULE_BOOK
from domain.patrol.checklist import checklist_on
from domain.patrol.commands import (
    CheckItem,
    ConcludePatrol,
    DisposeFinding,
    PatrolCommand,
    PlanPatrol,
    RecordFinding,
    StartPatrol,
)
from domain.patrol.events import (
    FindingDisposed,
    FindingRecorded,
    FindingTranscribed,
    PatrolCancelled,
    PatrolConcluded,
    PatrolPlanned,
    PatrolStarted,
    VisitTranscribed,
)
from domain.patrol.patrol import patrol
from domain.patrol.vocabulary import Disposition, ItemAnswer, PatrolKind, Premises

PATROL = patrol(RULE_BOOK)
DAY = date(2026, 5, 11)
STATION = StationId("STATION-01")


def officer(number: int) -> OfficerId:
    return OfficerId(stream_id("officer", UUID(int=number)))


SHOP = HouseholdId(stream_id("household", UUID(int=1)))
LI, WANG, ZHAO = officer(1), officer(2), officer(3)

PLAN = PlanPatrol(
    occurred_on=DAY,
    household=SHOP,
    station=STATION,
    kind=PatrolKind.ROUTINE,
    planned_on=DAY,
    items=("LICENCE", "PRICING"),
)
START = StartPatrol(occurred_on=DAY, officers=frozenset({LI, WANG}))
RECORD = RecordFinding(
    occurred_on=DAY, matter="货架商品未标价", item="PRICING", clause="价格法 第十三条"
)
RECTIFY = DisposeFinding(
    occurred_on=DAY, finding=1, disposition=Disposition.RECTIFY, demand="全部商品明码标价"
)
CONCLUDE = ConcludePatrol(occurred_on=DAY, premises=Premises.OPEN)


def check(item: str, answer: ItemAnswer = ItemAnswer.IN_ORDER) -> CheckItem:
    return CheckItem(occurred_on=DAY, item=item, answer=answer)


WHOLE_STORY: list[PatrolCommand] = [
    PLAN,
    START,
    check("LICENCE"),
    check("PRICING", ItemAnswer.PROBLEM),
    RECORD,
    RECTIFY,
    CONCLUDE,
]

PLANNED = PatrolPlanned(
    household=SHOP,
    station=STATION,
    kind=PatrolKind.ROUTINE,
    planned_on=DAY,
    items=("LICENCE", "PRICING"),
)
ALL_ITEMS = tuple(item.code for item in checklist_on(DAY))
STARTED = PatrolStarted(household=SHOP, officers=(LI, WANG))
ALONE = PatrolStarted(household=SHOP, officers=(LI,))
FOUND = FindingRecorded(
    household=SHOP,
    station=STATION,
    number=1,
    matter="货架商品未标价",
    item="PRICING",
    clause="价格法 第十三条",
)
RECTIFIED = FindingDisposed(
    household=SHOP,
    station=STATION,
    number=1,
    disposition=Disposition.RECTIFY,
    matter="货架商品未标价",
    demand="全部商品明码标价",
)
CONCLUDED = PatrolConcluded(household=SHOP, premises=Premises.OPEN, kind=PatrolKind.ROUTINE)
CANCELLED = PatrolCancelled(household=SHOP, reason="暴雨停业")
VISITED = VisitTranscribed(household=SHOP, station=STATION, kind=PatrolKind.ROUTINE)
FOUND_ELSEWHERE = FindingTranscribed(
    household=SHOP, station=STATION, number=1, matter="Food not protected", severity="Y"
)
