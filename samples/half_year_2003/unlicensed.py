"""Unlicensed operations: the Order made known, then found, licensed or acted against."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from domain.campaigns.commands import (
    ConcludeCampaign,
    LaunchCampaign,
    PlanCampaign,
    RecordPublicity,
)
from domain.campaigns.vocabulary import CampaignTarget, PublicityKind, Target
from domain.enforcement.case.vocabulary import Party, PartyKind
from domain.enforcement.penalty import Act, Offence, Provision
from domain.enforcement.summary.commands import (
    FileSummaryPenalty,
    PayIn,
    PunishOnTheSpot,
)
from domain.enforcement.unlicensed.commands import (
    BanOperation,
    ClassifyOperation,
    DiscoverOperation,
    LinkLicence,
    NoteUnwillingness,
    PenaliseOperation,
    TakeAction,
    UrgeRegularisation,
)
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.identity import StreamId
from samples.half_year_2003.agenda import Agenda, after
from samples.half_year_2003.custody import take_over
from samples.half_year_2003.operations import (
    FINES,
    LICENSED,
    OPERATIONS,
    Ending,
    Found,
)
from samples.half_year_2003.people import CASHIER, LEADER, SQUAD
from samples.story import Story

DEMAND = "自本通知书送达之日起十五日内补办营业执照，逾期不补办的停止经营"
NOT_PLANNED = StreamId("campaign-not-yet")
WHY = "经营条件、范围、项目符合法律规定，督促引导其补办手续"


ORDER_370 = "国务院第370号令《无照经营查处取缔办法》"
KNOWN_FROM, KNOWN_ON = date(2003, 3, 3), date(2003, 3, 31)
MADE_KNOWN = (
    (date(2003, 3, 5), {"kind": PublicityKind.MEETING, "people": 120}),
    (date(2003, 3, 7), {"kind": PublicityKind.MATERIALS, "copies": 3_000}),
    (date(2003, 3, 14), {"kind": PublicityKind.MEDIA}),
)
"""The report names the three ways and counts none; the numbers are made up."""


@dataclass(slots=True)
class OrderMadeKnown:
    """宣传: the campaign that only made the Order known; it inspects nobody (U1)."""

    story: Story
    stream: StreamId = NOT_PLANNED

    def plan(self, agenda: Agenda) -> None:
        agenda.on(KNOWN_FROM, self.begin)
        for day, said in MADE_KNOWN:
            agenda.on(day, partial(self.make_known, said))
        agenda.on(KNOWN_ON, self.conclude)

    def begin(self) -> None:
        ask = self.story.told.ask
        self.stream = ask(
            LEADER,
            PlanCampaign,
            name="《无照经营查处取缔办法》宣传（虚构）",
            targets=(CampaignTarget(target=Target.OTHER, name="无照经营"),),
            from_on=KNOWN_FROM,
            to_on=KNOWN_ON,
        )
        ask(LEADER, LaunchCampaign, self.stream)

    def make_known(self, said: Mapping[str, object]) -> None:
        told = self.story.told
        told.ask(SQUAD, RecordPublicity, self.stream, subject=ORDER_370, **said)

    def conclude(self) -> None:
        report = "《办法》宣传工作小结（虚构）"
        self.story.told.ask(LEADER, ConcludeCampaign, self.stream, report=report)


@dataclass(slots=True)
class Sweeps:
    """All operations while they are told."""

    story: Story
    streams: dict[int, StreamId] = field(default_factory=dict)
    penalties: dict[int, StreamId] = field(default_factory=dict)

    def plan(self, agenda: Agenda) -> None:
        for day, found in by_day((each.on, each) for each in OPERATIONS).items():
            agenda.on(day, partial(self.find, found))
            agenda.on(after(day, 3), partial(self.hear_refusals, found))
        for day, found in by_day((each.licensed_on, each) for each in LICENSED).items():
            agenda.on(day, partial(self.license, found))
        acted = [each for each in OPERATIONS if each.lot is not None]
        for day, found in by_day((each.acted_on, each) for each in acted).items():
            agenda.on(day, partial(self.act, found))
            agenda.on(after(day, 7), partial(self.pay, found))

    def find(self, found: Sequence[Found]) -> None:
        """Found and sorted into the five types; whoever can be licensed is urged."""
        ask = self.story.told.ask
        with self.story.told.sitting():
            for each in found:
                self.streams[each.number] = ask(
                    each.officer,
                    DiscoverOperation,
                    station=each.patch.station,
                    matter=each.matter,
                    operator=each.operator,
                    place=f"样例巷{each.number}号",
                    trade=each.trade[1].split(" ")[1],
                )
        with self.story.told.sitting():
            for each in found:
                said = {"type": each.type, "dangerous": each.dangerous}
                ask(each.officer, ClassifyOperation, self.streams[each.number], **said)
        with self.story.told.sitting():
            for each in found:
                if not each.dangerous:
                    self.urge(each)

    def urge(self, each: Found) -> None:
        self.story.told.ask(
            each.officer,
            UrgeRegularisation,
            self.streams[each.number],
            document_no=f"样例工商责改补〔2003〕{each.number}号",
            demand=DEMAND,
            reason=WHY,
            mode=ServiceMode.DIRECT,
            recipient=each.operator,
        )

    def hear_refusals(self, found: Sequence[Found]) -> None:
        with self.story.told.sitting():
            for each in found:
                if each.refuses:
                    stream, remarks = self.streams[each.number], "当事人表示不办理营业执照"
                    self.story.told.ask(
                        each.officer, NoteUnwillingness, stream, remarks=remarks
                    )

    def license(self, found: Sequence[Found]) -> None:
        """补办: a household is opened, and ends the operation (INV-12)."""
        told = self.story.told
        with told.sitting():
            for each in found:
                self.story.open(each.registration, each.patch.station)
        with told.sitting():
            for each in found:
                told.ask(
                    each.officer,
                    LinkLicence,
                    self.streams[each.number],
                    household=self.story.card(each.registration),
                    registered_on=each.licensed_on,
                )
        take_over(self.story, [(each.registration, each.patch) for each in found])

    def act(self, found: Sequence[Found]) -> None:
        """「到期仍未纠正的坚决查处取缔」: banned, or punished on the spot."""
        with self.story.told.sitting():
            for each in found:
                said = {"reason": "到期仍未纠正，予以查处", "to_case": False}
                if each.dangerous:
                    said["reason"] = "存在安全隐患，不宜限期补办"
                stream = self.streams[each.number]
                self.story.told.ask(each.officer, TakeAction, stream, **said)
        with self.story.told.sitting():
            for each in found:
                if each.ending is Ending.BANNED:
                    self.ban(each)
                else:
                    self.punish(each)
        with self.story.told.sitting():
            for each in found:
                if each.number in self.penalties:
                    self.end(each)

    def ban(self, each: Found) -> None:
        document_no = f"样例工商取字〔2003〕{each.number}号"
        said = {"document_no": document_no, "reason": "无照经营，予以取缔"}
        self.story.told.ask(LEADER, BanOperation, self.streams[each.number], **said)

    def punish(self, each: Found) -> None:
        """Not above the limit of the day: 50 yuan, or 1,000 for an organisation."""
        told, is_body = self.story.told, each.ending is Ending.FINED_AS_ORGANISATION
        provision = Provision(offence=Offence.UNLICENSED_OPERATION)
        self.penalties[each.number] = told.ask(
            each.officer,
            PunishOnTheSpot,
            station=each.patch.station,
            party=Party(
                kind=PartyKind.ORGANISATION if is_body else PartyKind.CITIZEN,
                name=each.operator,
            ),
            act=Act(
                what=each.matter,
                from_on=each.on,
                until_on=told.clock.day,
                provisions=(provision,),
            ),
            fine=FINES.get(each.ending),
            document_no=f"样例工商当罚〔2003〕{each.number}号",
            officers=frozenset(map(told.officer, each.patch.officers)),
        )

    def end(self, each: Found) -> None:
        told, penalty = self.story.told, self.penalties[each.number]
        told.ask(
            each.officer,
            PenaliseOperation,
            self.streams[each.number],
            summary=penalty,
            fine=FINES.get(each.ending, 0),
            conduct_until=told.clock.day,
        )
        file_no = f"样例工商当备〔2003〕{each.number}号"
        told.ask(each.officer, FileSummaryPenalty, penalty, file_no=file_no)

    def pay(self, found: Sequence[Found]) -> None:
        with self.story.told.sitting():
            for each in found:
                if each.ending in FINES:
                    receipt = f"样例罚没票2003-1{each.number:04d}"
                    said = {"amount": FINES[each.ending], "receipt_no": receipt}
                    self.story.told.ask(CASHIER, PayIn, self.penalties[each.number], **said)


def by_day(found: Iterable[tuple[date, Found]]) -> Mapping[date, list[Found]]:
    """In the order in which the days were come upon."""
    days: dict[date, list[Found]] = defaultdict(list)
    for day, each in found:
        days[day].append(each)
    return days
