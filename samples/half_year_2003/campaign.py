"""The special campaign (专项整治) on six targets: 957 units, 43 orders, 17 actions.

Whether the report's 17 are among its 137 unlicensed or its 20 cases it does not say. Here
they are: 3 cases and 14 unlicensed operations, each linked by its id, so that a sum over
all three need count nobody twice. A unit that is no household of ours is known by the name
on its door.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import partial

from domain.campaigns.commands import (
    ConcludeCampaign,
    LaunchCampaign,
    PlanCampaign,
    RecordAction,
    RecordDispatch,
    RecordInspection,
    RecordOrder,
)
from domain.campaigns.vocabulary import (
    CampaignMatter,
    CampaignTarget,
    InspectedUnit,
    Target,
)
from domain.enforcement.rectification.commands import RecordRecheck
from domain.kernel.identity import HouseholdId, StreamId
from domain.patrol.vocabulary import PatrolKind
from domain.supervision.vocabulary import Registration
from samples.half_year_2003 import cases as of
from samples.half_year_2003.agenda import Agenda, after
from samples.half_year_2003.grantees import SHOPS, Shop
from samples.half_year_2003.handling import CaseTold
from samples.half_year_2003.operations import ACTED_AGAINST, TRADES, Found
from samples.half_year_2003.people import LEADER, SQUAD
from samples.half_year_2003.unlicensed import Sweeps
from samples.story import Story, to_rectify

UNITS, ORDERS, ACTIONS = 957, 43, 17
OFFICER_TIMES, DISPATCHES = 325, 53
"""One vehicle goes with each dispatch."""
PLANNED_ON, LAUNCHED_ON = date(2003, 3, 28), date(2003, 4, 1)
FIRST_OUT, DAYS_OUT = date(2003, 4, 2), 27
ACTIONS_ON, CONCLUDED_ON, OVER_ON = date(2003, 6, 17), date(2003, 6, 24), date(2003, 6, 20)

TARGETS = (
    (Target.AGRICULTURAL_INPUTS, "农资店"),
    (Target.ENTERTAINMENT, "歌舞厅"),
    (Target.CATERING, "餐馆"),
    (Target.BEAUTY, "美容美发店"),
    (Target.COUNTER_LEASING, "出租柜台"),
    (Target.WILD_ANIMALS, "野生动物经营点"),
)
BY_TRADE = {TRADES[0][0]: Target.CATERING, TRADES[1][0]: Target.BEAUTY}
CASES = (
    (3, of.FERTILISER, Target.AGRICULTURAL_INPUTS),
    (16, of.GAME, Target.WILD_ANIMALS),
    (17, of.COUNTERS, Target.COUNTER_LEASING),
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that the campaign inspects, and what there is to say of it."""

    target: Target
    name: str
    registration: Registration | None = None
    shop: Shop | None = None
    case: int | None = None
    operation: Found | None = None


def units() -> tuple[Unit, ...]:
    """First those that something follows for, then the others by the name on the door."""
    shops = [each for each in SHOPS if each.serial % len(TRADES) in {0, 1}][:ORDERS]
    acted = [
        each
        for each in ACTED_AGAINST
        if each.trade[0] in BY_TRADE and not each.dangerous and each.on < OVER_ON
    ][: ACTIONS - len(CASES)]
    found = [
        Unit(BY_TRADE[TRADES[each.serial % len(TRADES)][0]], "", each.registration, each)
        for each in shops
    ]
    found += [Unit(target, "", each, case=number) for number, each, target in CASES]
    found += [
        Unit(BY_TRADE[each.trade[0]], each.operator, operation=each) for each in acted
    ]
    for number in range(len(found), UNITS):
        target, name = TARGETS[number % len(TARGETS)]
        found.append(Unit(target, f"样例{name}{number}（虚构）"))
    return tuple(found)


UNITS_MET = units()
UNKNOWN = StreamId("campaign-not-yet")


@dataclass(slots=True)
class CampaignTold:
    """The campaign while it is told."""

    story: Story
    cases: dict[int, CaseTold]
    sweeps: Sweeps
    stream: StreamId = UNKNOWN
    orders: dict[str, StreamId] = field(default_factory=dict)

    def plan(self, agenda: Agenda) -> None:
        agenda.on(PLANNED_ON, self.prepare)
        agenda.on(LAUNCHED_ON, self.launch)
        day, out = FIRST_OUT, []
        for _ in range(DAYS_OUT):
            out.append(day)
            day = after(day, 2)
        for number in range(DISPATCHES):
            on = out[number // 2]
            agenda.on(on, partial(self.go_out, number))
            agenda.on(after(on, 10), partial(self.look_again, number))
        agenda.on(ACTIONS_ON, self.act)
        agenda.on(CONCLUDED_ON, self.conclude)

    def prepare(self) -> None:
        self.stream = self.story.told.ask(
            LEADER,
            PlanCampaign,
            name="2003年上半年六类市场专项整治（虚构）",
            targets=tuple(CampaignTarget(target=each) for each, _ in TARGETS),
            from_on=LAUNCHED_ON,
            to_on=OVER_ON,
        )

    def launch(self) -> None:
        number = "样例工商专整〔2003〕1号"
        self.story.told.ask(LEADER, LaunchCampaign, self.stream, document_no=number)

    def go_out(self, number: int) -> None:
        """出动: six officers, or seven, in one vehicle, and eighteen units or so."""
        told = self.story.told
        more = OFFICER_TIMES % DISPATCHES
        crew = OFFICER_TIMES // DISPATCHES + (number < more)
        met = UNITS_MET[number::DISPATCHES]
        with told.sitting():
            told.ask(
                SQUAD,
                RecordDispatch,
                self.stream,
                sheet_no=f"样例派勤〔2003〕{number + 1}号",
                headcount=crew,
                vehicles=1,
            )
            visits = {
                each: self.find_fault(each.shop) for each in met if each.shop is not None
            }
            for each in met:
                told.ask(
                    SQUAD,
                    RecordInspection,
                    self.stream,
                    target=CampaignTarget(target=each.target),
                    unit=self.unit(each),
                    patrol=visits.get(each),
                )
        self.order(visits)

    def unit(self, each: Unit) -> InspectedUnit:
        if each.registration is None:
            return InspectedUnit(name=each.name)
        return InspectedUnit(household=HouseholdId(self.story.card(each.registration)))

    def find_fault(self, shop: Shop) -> StreamId:
        found = to_rectify("LICENCE", "未亮照经营", "在醒目位置悬挂营业执照")
        officers = shop.patch.officers
        kind = PatrolKind.CAMPAIGN
        return self.story.visit(shop.registration, *officers, kind=kind, found=[found])

    def order(self, visits: dict[Unit, StreamId]) -> None:
        """责令整改: issued and served, and counted for the campaign."""
        told = self.story.told
        for each, visit in visits.items():
            if each.shop is None:
                continue
            order, officer = told.order_from(visit), each.shop.patch.officers[0]
            serial = each.shop.serial
            with told.sitting():
                self.story.issue(officer, order, 100 + serial, "样例工商责改〔2003〕")
                self.story.serve(officer, order, 15)
                unit = self.unit(each)
                told.ask(SQUAD, RecordOrder, self.stream, order=order, unit=unit)
            self.orders[each.shop.registration.name or ""] = order

    def look_again(self, number: int) -> None:
        """复查: what was demanded has been done."""
        with self.story.told.sitting():
            for each in UNITS_MET[number::DISPATCHES]:
                if each.shop is not None:
                    order = self.orders[each.shop.registration.name or ""]
                    said = {"passed": True, "remarks": "执照已悬挂"}
                    officer = each.shop.patch.officers[0]
                    self.story.told.ask(officer, RecordRecheck, order, **said)

    def act(self) -> None:
        """查处: cases and unlicensed operations that are there, each by its id."""
        with self.story.told.sitting():
            for each in UNITS_MET:
                if each.case is not None:
                    kind, matter = CampaignMatter.CASE, self.cases[each.case].stream
                elif each.operation is not None:
                    kind = CampaignMatter.UNLICENSED
                    matter = self.sweeps.streams[each.operation.number]
                else:
                    continue
                said = {"kind": kind, "matter": matter, "unit": self.unit(each)}
                self.story.told.ask(SQUAD, RecordAction, self.stream, **said)

    def conclude(self) -> None:
        report = "六类市场专项整治工作总结（虚构）"
        self.story.told.ask(LEADER, ConcludeCampaign, self.stream, report=report)
