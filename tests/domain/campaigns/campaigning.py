"""A campaign as the examples tell it: what is asked, and what happens."""

from datetime import date
from uuid import UUID

from domain.campaigns.commands import (
    ConcludeCampaign,
    LaunchCampaign,
    PlanCampaign,
    RecordAction,
    RecordDispatch,
    RecordInspection,
    RecordOrder,
    RecordPublicity,
)
from domain.campaigns.events import (
    CampaignActionRecorded,
    CampaignInspectionRecorded,
    CampaignLaunched,
    CampaignOrderRecorded,
    CampaignPlanned,
    CampaignPublicityRecorded,
    DispatchRecorded,
)
from domain.campaigns.vocabulary import (
    CampaignMatter,
    CampaignTarget,
    InspectedUnit,
    PublicityKind,
    Target,
)
from domain.kernel.identity import (
    HouseholdId,
    PatrolId,
    RectificationId,
    StationId,
    StreamId,
    stream_id,
)

SIX = tuple(CampaignTarget(target=each) for each in Target if each is not Target.OTHER)
CATERING = CampaignTarget(target=Target.CATERING)
CHARGERS = CampaignTarget(target=Target.OTHER, name="电动自行车充电设施")
STATION = StationId("620102-01")
PLANNED_ON, LAUNCHED_ON = date(2003, 3, 3), date(2003, 3, 10)
ENDED_ON = date(2003, 6, 20)
REPORT = "取得了阶段性的成果"


def numbered(kind: str, number: int) -> StreamId:
    return stream_id(kind, UUID(int=number))


def shop(number: int) -> InspectedUnit:
    return InspectedUnit(household=HouseholdId(numbered("household", number)))


STALL = InspectedUnit(name="样例 早市 3号摊")


def march(day: int) -> date:
    return date(2003, 3, day)


PLAN = PlanCampaign(
    occurred_on=PLANNED_ON,
    name="2003年上半年专项整治",
    targets=SIX,
    from_on=LAUNCHED_ON,
    to_on=date(2003, 6, 30),
)
PLANNED = CampaignPlanned(
    name=PLAN.name,
    targets=SIX,
    station=None,
    from_on=PLAN.from_on,
    to_on=PLAN.to_on,
    on=PLANNED_ON,
)
LAUNCH = LaunchCampaign(occurred_on=LAUNCHED_ON)
LAUNCHED = CampaignLaunched(document_no=None, on=LAUNCHED_ON)


def send(sheet: str, day: date, headcount: int = 6, vehicles: int = 1) -> RecordDispatch:
    return RecordDispatch(
        occurred_on=day, sheet_no=sheet, headcount=headcount, vehicles=vehicles
    )


def sent(sheet: str, day: date, headcount: int = 6, vehicles: int = 1) -> DispatchRecorded:
    return DispatchRecorded(
        sheet_no=sheet,
        officer_times=headcount,
        officers=(),
        vehicle_times=vehicles,
        on=day,
    )


MEASURES = "国务院第370号令《无照经营查处取缔办法》"


def announce(
    kind: PublicityKind,
    day: date,
    people: int | None = None,
    copies: int | None = None,
) -> RecordPublicity:
    return RecordPublicity(
        occurred_on=day, kind=kind, subject=MEASURES, people=people, copies=copies
    )


def announced(
    kind: PublicityKind,
    day: date,
    people: int | None = None,
    copies: int | None = None,
) -> CampaignPublicityRecorded:
    return CampaignPublicityRecorded(
        kind=kind, subject=MEASURES, people=people, copies=copies, on=day
    )


def look(unit: InspectedUnit, day: date, patrol: int | None = None) -> RecordInspection:
    return RecordInspection(
        occurred_on=day, target=CATERING, unit=unit, patrol=visit(patrol)
    )


def looked(
    unit: InspectedUnit, day: date, patrol: int | None = None
) -> CampaignInspectionRecorded:
    return CampaignInspectionRecorded(
        target=CATERING, unit=unit, patrol=visit(patrol), on=day
    )


def visit(number: int | None) -> PatrolId | None:
    return None if number is None else PatrolId(numbered("patrol", number))


def order(number: int, unit: InspectedUnit, day: date) -> RecordOrder:
    named = RectificationId(numbered("rectification", number))
    return RecordOrder(occurred_on=day, order=named, unit=unit)


def ordered(number: int, unit: InspectedUnit, day: date) -> CampaignOrderRecorded:
    named = RectificationId(numbered("rectification", number))
    return CampaignOrderRecorded(order=named, unit=unit, on=day)


def act(
    number: int,
    unit: InspectedUnit,
    day: date,
    kind: CampaignMatter = CampaignMatter.CASE,
    of: str = "case",
) -> RecordAction:
    return RecordAction(occurred_on=day, kind=kind, matter=numbered(of, number), unit=unit)


def acted(number: int, unit: InspectedUnit, day: date) -> CampaignActionRecorded:
    return CampaignActionRecorded(
        kind=CampaignMatter.CASE, matter=numbered("case", number), unit=unit, on=day
    )


def conclude(day: date = ENDED_ON, report: str = REPORT) -> ConcludeCampaign:
    return ConcludeCampaign(occurred_on=day, report=report)
