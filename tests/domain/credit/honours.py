"""An application for the award, step by step, of which the examples speak."""

from datetime import date

from domain.credit.award import award_decider, commands, events
from domain.credit.vocabulary import Association, WithdrawalGround
from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import EventId, RuleId
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar
from tests.domain.credit.files import SHOP, STATION

CALENDAR = BureauCalendar()
AWARD = award_decider(RULE_BOOK, CALENDAR)
APPLIED_ON, SCREENED_ON = date(2003, 9, 1), date(2003, 9, 8)
SHOWN_ON, LAST_DAY = date(2003, 9, 15), date(2003, 9, 25)
GRANTED_ON, HOLDS_UNTIL = date(2003, 9, 26), date(2005, 9, 26)
CAUSE = EventId("credit-1@7")

APPLY = commands.ApplyForAward(
    occurred_on=APPLIED_ON,
    household=SHOP,
    station=STATION,
    grounds="合同履约率百分之百",
    activity="百万守信企业",
    recommended_by=Association.CONSUMERS,
)
APPLIED = events.AwardApplied(
    household=SHOP,
    station=STATION,
    grounds="合同履约率百分之百",
    activity="百万守信企业",
    recommended_by=Association.CONSUMERS,
    on=APPLIED_ON,
)
SCREENED = events.AwardScreened(
    household=SHOP, passed=True, remarks="合同管理健全", on=SCREENED_ON
)
REVIEWED = events.AwardReviewed(
    household=SHOP, passed=True, remarks="材料齐全", on=SCREENED_ON
)
PUBLICISED = events.AwardPublicised(
    household=SHOP,
    document_no="公示1号",
    deadline=Deadline(
        kind=DeadlineKind.OBJECTION,
        due_on=LAST_DAY,
        starts_on=SHOWN_ON,
        days=10,
        unit=Unit.CALENDAR_DAYS,
        rule_id=RuleId("AWARD"),
        calendar_id=CALENDAR.calendar_id,
    ),
    on=SHOWN_ON,
)
ENDED = events.NoticeEnded(household=SHOP, due_on=LAST_DAY)
GRANTED = events.AwardGranted(
    household=SHOP,
    station=STATION,
    document_no="守合同1号",
    model=True,
    deadline=Deadline(
        kind=DeadlineKind.AWARD_TERM,
        due_on=HOLDS_UNTIL,
        starts_on=GRANTED_ON,
        days=24,
        unit=Unit.MONTHS,
        rule_id=RuleId("AWARD"),
        calendar_id=CALENDAR.calendar_id,
    ),
    on=GRANTED_ON,
)
SHOWN = (APPLIED, SCREENED, REVIEWED, PUBLICISED)
HELD = (*SHOWN, ENDED, GRANTED)


def screen(*, passed: bool = True, day: date = SCREENED_ON) -> commands.ScreenAward:
    return commands.ScreenAward(occurred_on=day, passed=passed, remarks="合同管理健全")


def review(*, passed: bool = True, day: date = SCREENED_ON) -> commands.ReviewAward:
    return commands.ReviewAward(occurred_on=day, passed=passed, remarks="材料齐全")


def publicise(day: date = SHOWN_ON) -> commands.PubliciseAward:
    return commands.PubliciseAward(occurred_on=day, document_no="公示1号")


def objecting(day: date = SHOWN_ON) -> commands.ReceiveAwardObjection:
    return commands.ReceiveAwardObjection(occurred_on=day, matter="反映拖欠货款")


def settling(
    *, upheld: bool = False, number: int = 1, day: date = LAST_DAY
) -> commands.SettleAwardObjection:
    return commands.SettleAwardObjection(
        occurred_on=day, number=number, upheld=upheld, reasons="经核实"
    )


def grant(day: date = GRANTED_ON) -> commands.GrantAward:
    return commands.GrantAward(occurred_on=day, document_no="守合同1号", model=True)


def refuse(day: date = GRANTED_ON) -> commands.RefuseAward:
    return commands.RefuseAward(occurred_on=day, reasons="异议成立")


def withdraw(day: date) -> commands.WithdrawAward:
    return commands.WithdrawAward(occurred_on=day, reasons="申报材料不实")


def lose(day: date) -> commands.LoseAward:
    return commands.LoseAward(occurred_on=day, ground=WithdrawalGround.PENALTY, cause=CAUSE)


def tick(day: date, kind: DeadlineKind = DeadlineKind.OBJECTION) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)
