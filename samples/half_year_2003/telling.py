"""The first half of 2003, told day by day through the commands, under the law of then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from uuid import UUID, uuid5

from application.enforcement.unlicensed.reactions import operation_from
from application.organisation.appointing import APPOINTED
from application.supervision.aftercare.reactions import supervision_of
from domain.enforcement.rectification.commands import EscalateOrder, RecordRecheck
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.unlicensed.commands import (
    BanOperation,
    NoteUnwillingness,
    TakeAction,
    UrgeRegularisation,
)
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.claims import Held
from domain.kernel.identity import StreamId, stream_id
from domain.patrol.vocabulary import PatrolKind
from domain.supervision import commands as card
from domain.supervision.aftercare.commands import CheckCessation, NotifyLiquidationDuty
from domain.supervision.household import ONE_NUMBER, one_number
from domain.supervision.vocabulary import EntityKind
from samples.half_year_2003 import cases as of
from samples.half_year_2003.agenda import Agenda
from samples.half_year_2003.campaign import CampaignTold
from samples.half_year_2003.cases import CASES, REGISTERED
from samples.half_year_2003.clearances import ClearancesTold
from samples.half_year_2003.fees import Fees
from samples.half_year_2003.handling import CaseTold
from samples.half_year_2003.leave import Leaves
from samples.half_year_2003.more_cases import MORE_CASES
from samples.half_year_2003.people import (
    BEAT_1,
    BEAT_2,
    FIRST,
    FIRST_DAY,
    FIRST_PATCH,
    LAST_DAY,
    LEADER,
    OFFICERS,
    PATCHES,
    TEAMS,
    XIONGGUAN,
    business,
)
from samples.half_year_2003.relief import Relief
from samples.half_year_2003.unlicensed import OrderMadeKnown, Sweeps
from samples.story import Story, to_rectify
from samples.telling import Progress, Teller, quiet, teller

HALF_YEAR_2003 = UUID("0b5d1f2e-7c46-5a91-b3d8-2f6e9a4c7d13")
"""The namespace of the sample's commands. Frozen: a second telling meets the first."""

NEWCOMER = business(21, "粮油店", "H 粮油零售", 2003, EntityKind.INDIVIDUAL_BUSINESS)
"""Opened on the last day: by it a telling that was broken off is known."""

ALL_CASES = (*CASES, *MORE_CASES)
PREFIX = "样例工商责改〔2003〕"
DAYS = (LAST_DAY - FIRST_DAY).days + 1


@dataclass(frozen=True, slots=True)
class HalfYear(Story):
    """The story, with its cases by their numbers."""

    cases: dict[int, CaseTold] = field(default_factory=dict)


def tell_half_year_2003(
    env: Mapping[str, str], *, if_empty: bool = False, shown: Progress = quiet
) -> str:
    """Tells the half-year once, or to its end where a telling was broken off. Returns what
    happened, in one line. ``shown`` is told, on every day, how many of how many are over.
    """
    with teller(env, HALF_YEAR_2003) as told:
        store = told.services.store
        if if_empty and store.head() > 0 and not broken_off(told):
            return "The register is not empty: no sample was added."
        before = store.head()
        story = HalfYear(told)

        def over(day: date) -> None:
            told.tick()
            shown((day - FIRST_DAY).days, DAYS)

        with told.pile.together():
            diary(story).tell(told.on, over)
        told.followers.end()
        shown(DAYS, DAYS)
        if store.head() == before:
            return "The half-year of 2003 is there already: nothing was added."
        return (
            f"The first half of 2003 was told: {len(OFFICERS)} officers,"
            f" {len(story.cards)} households, {len(ALL_CASES)} cases,"
            f" from {FIRST_DAY} to {LAST_DAY}."
        )


def broken_off(told: Teller) -> bool:
    """Begun, but not told to the end: who comes first is there, and what comes last not."""
    handler, first = told.services.counter.handler, OFFICERS[0]
    officer = stream_id("officer", uuid5(APPOINTED, first.subject))
    ended = handler.state(ONE_NUMBER, one_number(NEWCOMER.number).stream)
    return told.services.officer_name(officer) == first.name and not isinstance(ended, Held)


def diary(story: HalfYear) -> Agenda:
    agenda = Agenda()
    for theme in THEMES:
        theme(story, agenda)
    agenda.on(LAST_DAY, partial(story.open, NEWCOMER, XIONGGUAN))
    return agenda


def the_cases(story: HalfYear, agenda: Agenda) -> None:
    """The bureau itself, the twenty cases and what led to them or follows from them."""
    agenda.on(FIRST_DAY, partial(the_bureau_begins, story))
    agenda.on(FIRST_DAY + timedelta(days=1), partial(households_find_officers, story))
    agenda.on(date(2003, 2, 26), partial(an_order_is_served, story))
    agenda.on(date(2003, 3, 19), partial(an_order_is_obeyed, story))
    agenda.on(date(2003, 4, 2), partial(an_order_is_escalated, story))
    for case in ALL_CASES:
        told = CaseTold(story, agenda, case)
        told.plan()
        story.cases[case.number] = told
    agenda.on(date(2003, 5, 21), partial(one_has_ceased, story))
    agenda.on(date(2003, 6, 25), partial(one_still_operates, story))
    agenda.on(date(2003, 6, 27), partial(it_is_told_to_stop, story))
    agenda.on(LAST_DAY, partial(it_is_banned, story))


def the_unlicensed(story: HalfYear, agenda: Agenda) -> None:
    """The Order made known, the sweeps, and the campaign that counts what they found."""
    OrderMadeKnown(story).plan(agenda)
    sweeps = Sweeps(story)
    sweeps.plan(agenda)
    CampaignTold(story, story.cases, sweeps).plan(agenda)


def the_fees(story: HalfYear, agenda: Agenda) -> None:
    """Relief before fees: on one day a shop is entered, then its quota is fixed."""
    relief = Relief(story)
    relief.plan(agenda)
    Fees(story, relief).plan(agenda)
    Leaves(story).plan(agenda)


def the_clearances(story: HalfYear, agenda: Agenda) -> None:
    """Last on their day: what they count is all that has happened by then."""
    ClearancesTold(story).plan(agenda)


THEMES: tuple[Callable[[HalfYear, Agenda], None], ...] = (
    the_cases,
    the_unlicensed,
    the_fees,
    the_clearances,
)
"""In this order on every day."""


def the_bureau_begins(story: Story) -> None:
    """Officers, and two beats for each of two stations (划片到组)."""
    told = story.told
    for each in OFFICERS:
        told.appoint(each)
    for patch in PATCHES:
        name, station = patch.name, patch.station
        beat = told.ask(
            LEADER, card.DefineBeat, name=name, station=station, territory=f"样例{name}"
        )
        officers = frozenset(map(told.officer, patch.officers))
        told.ask(LEADER, card.AllocateBeat, beat, group=f"{name}组", officers=officers)
        story.beats[name] = beat
    for station, registrations in REGISTERED.items():
        for registration in registrations:
            story.open(registration, station)


def households_find_officers(story: Story) -> None:
    """Claimed and assigned (认领、定户到人)."""
    for station, registrations in REGISTERED.items():
        for number, each in enumerate(registrations):
            subject = TEAMS[station][number % 2]
            story.on_card(subject, card.ClaimHousehold, each)
            story.assign(each, FIRST_PATCH[station].name, subject)


def an_order_is_served(story: Story) -> None:
    """Two patrols, two orders: one will be obeyed and the other not."""
    for number, (registration, found) in enumerate(
        (
            (of.DECORATION, to_rectify("LICENCE", "超范围承揽工程", "停止超范围经营")),
            (of.GAME, to_rectify("LICENCE", "未亮照经营", "悬挂营业执照正本")),
        ),
        start=1,
    ):
        order = story.order(registration, BEAT_1, BEAT_2, found=found)
        story.issue(BEAT_1, order, number, PREFIX)
        story.serve(BEAT_1, order, 30)
        story.orders[registration.name] = order


def an_order_is_obeyed(story: Story) -> None:
    visit = story.visit(of.GAME, BEAT_1, BEAT_2, kind=PatrolKind.RECHECK)
    said = {"passed": True, "remarks": "执照已悬挂", "patrol": visit}
    story.told.ask(BEAT_1, RecordRecheck, story.orders[of.GAME.name], **said)


def an_order_is_escalated(story: Story) -> None:
    """「到期仍未纠正的坚决查处取缔」: it becomes the lead of a case."""
    order = story.orders[of.DECORATION.name]
    said = {"to": Escalation.CASE_LEAD, "reason": "到期仍未纠正，移送立案"}
    story.told.ask(BEAT_1, EscalateOrder, order, **said)
    story.told.followers.react()


def watched(story: Story, number: int) -> StreamId:
    """The supervision that the revocation of a case has opened."""
    case = next(each for each in ALL_CASES if each.number == number)
    if case.business is None:
        raise ValueError("only a business can be revoked")
    return StreamId(supervision_of(story.card(case.business), case.decision_no))


def one_has_ceased(story: Story) -> None:
    told, stream, subject = story.told, watched(story, 18), FIRST
    said = {"ceased": True, "remarks": "经营场所已清空，公章、执照已收缴"}
    told.ask(subject, CheckCessation, stream, **said)
    obligors = ("样例物资公司主管部门（虚构）",)
    told.ask(subject, NotifyLiquidationDuty, stream, obligors=obligors)


def one_still_operates(story: Story) -> None:
    """吊销后仍在经营: a lead of its own, which nobody has filed by the end of June."""
    told, stream, subject = story.told, watched(story, 19), FIRST
    said = {"ceased": False, "remarks": "仍有两辆货车对外承揽运输"}
    told.ask(subject, CheckCessation, stream, **said)


def it_is_told_to_stop(story: Story) -> None:
    """The 697th unlicensed operation of the half-year, of a licence that was revoked."""
    told, stream = story.told, operation_from(watched(story, 19))
    told.ask(
        FIRST,
        UrgeRegularisation,
        stream,
        document_no="样例工商责改停〔2003〕697号",
        demand="立即停止经营活动，并办理注销登记",
        reason="营业执照被吊销后继续经营",
        mode=ServiceMode.DIRECT,
        recipient="样例负责人19（虚构）",
    )
    told.ask(FIRST, NoteUnwillingness, stream, remarks="当事人表示继续营运")


def it_is_banned(story: Story) -> None:
    """查处取缔; the lead of a case that it gave rise to is a matter of its own."""
    told, stream = story.told, operation_from(watched(story, 19))
    reason = "拒不停止经营，予以取缔"
    told.ask(FIRST, TakeAction, stream, reason=reason, to_case=False)
    said = {"document_no": "样例工商取字〔2003〕697号", "reason": reason}
    told.ask(LEADER, BanOperation, stream, **said)
