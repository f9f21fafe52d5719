"""The chapters of the small bureau's autumn, in order of time."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.enforcement.rectification.commands import (
    EscalateOrder,
    ExtendDeadline,
    RecordRecheck,
    WaiveEscalation,
)
from domain.enforcement.rectification.vocabulary import Escalation
from domain.kernel.messages import LateEntry
from domain.patrol.commands import CancelPatrol, PlanPatrol
from domain.patrol.vocabulary import Disposition, PatrolKind, Premises
from domain.supervision import commands as card
from domain.supervision.events import ConductRecorded
from domain.supervision.vocabulary import Conduct
from samples import register as of
from samples.register import EAST, WEST
from samples.story import Story, to_rectify
from samples.telling import Found

EAST_1, EAST_2 = "beat-east-1", "beat-east-2"
WEST_1, WEST_2 = "beat-west-1", "beat-west-2"
NEVER_CLAIMED = {
    of.HARDWARE.name: "实际经营地址在西所辖区",
    of.TRADING.name: "登记住所查无此户",
}


def the_bureau_begins(story: Story) -> None:
    """Officers, three beats and their groups (划片到组)."""
    told = story.told
    told.on(of.FIRST_DAY)
    for each in of.OFFICERS:
        told.appoint(each)
    drawn = (
        ("东一片", EAST, "样例路东段", "东所巡查组", (EAST_1, EAST_2)),
        ("东二片", EAST, "样例路中段", "东所巡查组", (EAST_1, EAST_2)),
        ("西片", WEST, "样例路西段", "西所巡查组", (WEST_1, WEST_2)),
    )
    for name, station, territory, group, subjects in drawn:
        beat = told.ask(
            "leader", card.DefineBeat, name=name, station=station, territory=territory
        )
        officers = frozenset(told.officer(each) for each in subjects)
        told.ask("leader", card.AllocateBeat, beat, group=group, officers=officers)
        story.beats[name] = beat


def households_find_their_officers(story: Story) -> None:
    """Pushed, claimed or returned, assigned (下发、认领、退回、定户到人)."""
    told = story.told
    told.on(date(2026, 9, 2))
    for station, registrations in of.OPENED_FIRST.items():
        for each in registrations:
            story.open(each, station)
    told.on(date(2026, 9, 3))
    for station, registrations in of.OPENED_FIRST.items():
        subject = EAST_1 if station == EAST else WEST_1
        for each in registrations:
            if each.name in NEVER_CLAIMED:
                reason = NEVER_CLAIMED[each.name]
                story.on_card(subject, card.ReturnHousehold, each, reason=reason)
            else:
                story.on_card(subject, card.ClaimHousehold, each)
    told.on(date(2026, 9, 4))
    story.on_card("registrar", card.PushHousehold, of.HARDWARE, station=WEST)
    for each in (of.NOODLES, of.CLOTHES_1998, of.FRUIT):
        story.assign(each, "东一片", EAST_1)
    for each in (of.BUILDING, of.PHOTOS, of.CHEMICALS):
        story.assign(each, "东二片", EAST_2)
    for each in (of.FOOD, of.TEAHOUSE, of.VIDEOS):
        story.assign(each, "西片", WEST_1)
    for each in (of.BATHS, of.TAILOR, of.HOSTEL):
        story.assign(each, "西片", WEST_2)
    told.on(date(2026, 9, 7))
    story.on_card(WEST_1, card.ClaimHousehold, of.HARDWARE)
    story.assign(of.HARDWARE, "西片", WEST_1)


def three_numbers_one_household(story: Story) -> None:
    """A shop of 1998 whose two later numbers had never reached its card (INV-44)."""
    reasons = (
        (date(2026, 9, 8), of.CLOTHES_2008, "补记2008年换发的15位注册号"),
        (date(2026, 9, 9), of.CLOTHES_2026, "补记换发的统一社会信用代码"),
    )
    for day, registration, reason in reasons:
        story.told.on(day)
        said = {"registration": registration, "reason": reason}
        story.on_card("registrar", card.AmendRegistrationData, registration, **said)


def september_patrols(story: Story) -> None:
    """A visit in good order, a closed door, and a record that had to be corrected."""
    told = story.told
    told.on(date(2026, 9, 10))
    visit = story.visit(of.NOODLES, EAST_1, EAST_2)
    said = {"conduct": Conduct.GOOD, "matter": "进货查验记录完整", "patrol": visit}
    story.on_card(EAST_1, card.RecordConduct, of.NOODLES, **said)
    closed = story.visit(of.VIDEOS, WEST_1, premises=Premises.CLOSED)
    story.on_card(WEST_1, card.MarkSuspectedAbandoned, of.VIDEOS, patrol=closed)
    said = {"conduct": Conduct.BAD, "matter": "未明码标价"}
    stream = story.on_card(EAST_1, card.RecordConduct, of.FRUIT, **said)
    history = told.services.store.histories([stream])[stream]
    wrong = next(each.id for each in history if isinstance(each.event, ConductRecorded))
    told.on(date(2026, 9, 11))
    said = {"conduct": Conduct.NEUTRAL, "matter": "标价签被风吹落，当场补正"}
    why = {"corrects": wrong, "reason": "核对现场照片后更正"}
    story.on_card(EAST_1, card.CorrectConduct, of.FRUIT, **said, **why)
    told.on(date(2026, 9, 14))
    said = {"beat": story.beats["东一片"], "officer": told.officer(EAST_2)}
    why = {"reason": "巡查组内调整"}
    story.on_card("leader", card.ReassignHousehold, of.FRUIT, **said, **why)
    told.on(date(2026, 9, 15))
    said = {"decision_no": "样例市监撤〔2026〕1号", "reason": "提交虚假住所材料取得登记"}
    story.on_card("registrar", card.RescindRegistration, of.TRADING, **said)
    told.on(date(2026, 9, 16))
    story.on_card("registrar", card.LapseLicence, of.HOSTEL, reason="经营期限届满未续")


def an_order_nobody_obeyed(story: Story) -> None:
    """Served, overdue, asked for by the bureau itself, escalated (坚决查处取缔)."""
    told = story.told
    told.on(date(2026, 9, 21))
    found = to_rectify("PERMITS", "未取得后续许可即从事经营", "停止该项经营并补办许可")
    order = story.order(of.BUILDING, EAST_2, EAST_1, found=found)
    told.on(date(2026, 9, 22))
    story.issue(EAST_2, order, 1)
    told.on(date(2026, 9, 23))
    story.serve(EAST_2, order, 10)
    told.on(date(2026, 10, 9))
    told.tick()
    told.on(date(2026, 10, 12))
    said = {"to": Escalation.CASE_LEAD, "reason": "逾期未改正，移送立案核查"}
    told.ask(EAST_2, EscalateOrder, order, **said)


def closed_for_a_fortnight(story: Story) -> None:
    """Business suspended on one visit, permitted again on the next (停业、恢复营业)."""
    told = story.told
    told.on(date(2026, 10, 12))
    found = Found("地面湿滑，无警示标识", Disposition.WARNED, item="SAFETY-RECORDS")
    visit = story.visit(of.BATHS, WEST_2, WEST_1, found=[found])
    said = {"reason": "安全隐患未排除前停止营业", "patrol": visit}
    story.on_card(WEST_2, card.SuspendBusiness, of.BATHS, **said)
    again = story.visit(of.VIDEOS, WEST_1, WEST_2, premises=Premises.GONE)
    story.on_card(WEST_1, card.ConfirmAbandoned, of.VIDEOS, patrol=again)
    told.on(date(2026, 10, 26))
    visit = story.visit(of.BATHS, WEST_2, WEST_1, kind=PatrolKind.RECHECK)
    said = {"reason": "隐患已排除", "patrol": visit}
    story.on_card("leader", card.PermitResumption, of.BATHS, **said)


def an_order_obeyed_in_time(story: Story) -> None:
    """With a late entry that a leader approved (补登, INV-07)."""
    told = story.told
    told.on(date(2026, 10, 27))
    found = to_rectify("SAFETY-RECORDS", "未留存进货凭证", "补齐近三个月进货凭证")
    order = story.order(of.NOODLES, EAST_1, EAST_2, found=found)
    told.on(date(2026, 10, 28))
    story.issue(EAST_1, order, 2)
    story.serve(EAST_1, order, 15)
    leave = LateEntry(approved_by=told.officer("leader"), reason="纸质记录漏登，核对后补登")
    story.on_card(
        EAST_1,
        card.RecordConduct,
        of.NOODLES,
        occurred_on=date(2026, 9, 7),
        late_entry=leave,
        conduct=Conduct.GOOD,
        matter="主动和解一起消费纠纷",
    )
    told.on(date(2026, 11, 9))
    visit = story.visit(of.NOODLES, EAST_1, EAST_2, kind=PatrolKind.RECHECK)
    said = {"passed": True, "remarks": "进货凭证已补齐", "patrol": visit}
    told.ask(EAST_1, RecordRecheck, order, **said)


def november_is_not_over(story: Story) -> None:
    """Two orders go overdue, one runs on, a licence is revoked (吊销, INV-22)."""
    told = story.told
    told.on(date(2026, 11, 10))
    found = to_rectify("PRICING", "茶水价目未公示", "公示全部价目")
    waived = story.order(of.TEAHOUSE, WEST_1, WEST_2, found=found)
    story.issue(WEST_1, waived, 3)
    story.serve(WEST_1, waived, 7)
    told.on(date(2026, 11, 12))
    found = to_rectify("ADVERTISING", "店招使用绝对化用语", "更换店招")
    overdue = story.order(of.HARDWARE, WEST_1, WEST_2, found=found)
    story.issue(WEST_1, overdue, 4)
    story.serve(WEST_1, overdue, 5)
    said = {
        "revoked_on": date(2026, 11, 5),
        "decision_no": "样例市监罚〔2026〕1号",
        "served_on": date(2026, 11, 11),
    }
    story.on_card("leader", card.RevokeLicence, of.CHEMICALS, **said)
    story.on_card("registrar", card.DeregisterHousehold, of.TAILOR, reason="申请注销")
    told.on(date(2026, 11, 13))
    found = to_rectify("SAFETY-RECORDS", "出厂检验记录不全", "补齐检验记录")
    running = story.order(of.FOOD, WEST_1, WEST_2, found=found)
    story.issue(WEST_1, running, 5)
    story.serve(WEST_1, running, 10)
    closed = story.visit(of.PHOTOS, EAST_2, premises=Premises.CLOSED)
    story.on_card(EAST_2, card.MarkSuspectedAbandoned, of.PHOTOS, patrol=closed)
    told.on(date(2026, 11, 18))
    told.tick()
    said = {"new_due_on": date(2026, 12, 4), "reason": "检验设备送修，申请延期"}
    told.ask(WEST_1, ExtendDeadline, running, **said)
    told.on(date(2026, 11, 19))
    said = {"passed": True, "remarks": "价目已公示，晚于期限"}
    told.ask(WEST_1, RecordRecheck, waived, **said)
    told.ask("leader", WaiveEscalation, waived, reason="情节轻微，逾期后已主动改正")


def work_for_tomorrow(story: Story) -> None:
    """A draft, an order to be served, visits planned, a card nobody has claimed."""
    told = story.told
    told.on(date(2026, 11, 19))
    found = to_rectify("LICENCE", "未亮照经营", "在醒目位置悬挂营业执照")
    order = story.order(of.CLOTHES_2026, EAST_1, EAST_2, found=found)
    told.on(of.LAST_DAY)
    story.issue(EAST_1, order, 6)
    found = to_rectify("PRICING", "临时涨价未改价签", "核对并更换价签")
    story.order(of.FRUIT, EAST_2, EAST_1, found=found, kind=PatrolKind.COMPLAINT)
    for registration, kind in (
        (of.HARDWARE, PatrolKind.RECHECK),
        (of.TEAHOUSE, PatrolKind.ROUTINE),
    ):
        visit = told.ask(
            WEST_1,
            PlanPatrol,
            household=story.card(registration),
            station=WEST,
            kind=kind,
            planned_on=of.LAST_DAY + timedelta(days=7),
        )
    told.ask(WEST_1, CancelPatrol, visit, reason="刚复查过，下月再巡")
    told.tick()
    story.open(of.BOOKS, WEST)


CHAPTERS: tuple[Callable[[Story], None], ...] = (
    the_bureau_begins,
    households_find_their_officers,
    three_numbers_one_household,
    september_patrols,
    an_order_nobody_obeyed,
    closed_for_a_fortnight,
    an_order_obeyed_in_time,
    november_is_not_over,
    work_for_tomorrow,
)
