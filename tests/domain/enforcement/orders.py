"""The order to rectify that these tests speak of, step by step, in October 2026."""

from datetime import date, timedelta
from uuid import UUID

from domain.enforcement.rectification import rectification
from domain.enforcement.rectification.commands import (
    AskForEscalation,
    DraftOrder,
    EscalateOrder,
    ExtendDeadline,
    IssueOrder,
    RecordRecheck,
    RecordRefusal,
    ServeOrder,
    WaiveEscalation,
    WithdrawOrder,
)
from domain.enforcement.rectification.events import (
    EscalationAsked,
    EscalationOverdue,
    EscalationWaived,
    RectificationComplied,
    RectificationDeadlineExtended,
    RectificationEscalated,
    RectificationOrderDrafted,
    RectificationOrderIssued,
    RectificationOrderServed,
    RectificationOrderWithdrawn,
    RectificationOverdue,
    RectificationRechecked,
    RectificationRefused,
    RectificationServiceOverdue,
)
from domain.enforcement.rectification.vocabulary import Escalation
from domain.enforcement.vocabulary import ServiceMode
from domain.kernel.calendar import Deadline, DeadlineKind, Unit
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.identity import HouseholdId, RuleId, StationId, stream_id
from domain.law.rulebook import RULE_BOOK
from infrastructure.calendars import BureauCalendar

CALENDAR = BureauCalendar()
ORDER = rectification(RULE_BOOK, CALENDAR)
SHOP = HouseholdId(stream_id("household", UUID(int=1)))
STATION = StationId("STATION-01")

DRAFTED_ON, ISSUED_ON, SERVED_ON = date(2026, 9, 14), date(2026, 9, 15), date(2026, 9, 17)
DUE_ON = date(2026, 10, 8)
IN_TIME, TOO_LATE = date(2026, 9, 28), date(2026, 10, 9)


def october(day: int) -> date:
    return date(2026, 10, day)


def days(first: date, last: date) -> tuple[date, ...]:
    """Every day from the first to the last."""
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def comply(starts_on: date, count: int, due_on: date, *left_out: date) -> Deadline:
    """A term to comply, in calendar days under the rules of today."""
    return Deadline(
        kind=DeadlineKind.COMPLY,
        due_on=due_on,
        starts_on=starts_on,
        days=count,
        unit=Unit.CALENDAR_DAYS,
        left_out=left_out,
        rule_id=RuleId("RECT-2021"),
        calendar_id=CALENDAR.calendar_id,
    )


DRAFT = DraftOrder(
    occurred_on=DRAFTED_ON,
    household=SHOP,
    station=STATION,
    matter="货架商品未标价",
    demand="全部商品明码标价",
)
ISSUE = IssueOrder(occurred_on=ISSUED_ON, document_no="市监责改〔2026〕12号")
SERVE = ServeOrder(occurred_on=SERVED_ON, mode=ServiceMode.DIRECT, recipient="店主李某")
EXTEND = ExtendDeadline(
    occurred_on=IN_TIME, new_due_on=october(20), reason="标价签印制需时"
)
FAIL = RecordRecheck(occurred_on=IN_TIME, passed=False, remarks="仍有商品未标价")
PASS = RecordRecheck(occurred_on=IN_TIME, passed=True, remarks="已全部标价")
LATE_FAIL = FAIL.model_copy(update={"occurred_on": TOO_LATE})
LATE_PASS = PASS.model_copy(update={"occurred_on": TOO_LATE})
REFUSE = RecordRefusal(occurred_on=IN_TIME, remarks="当事人表示不改")
TICK = MarkOverdue(occurred_on=TOO_LATE, kind=DeadlineKind.COMPLY)
ASK = AskForEscalation(occurred_on=TOO_LATE)
ESCALATE = EscalateOrder(
    occurred_on=TOO_LATE, to=Escalation.CASE_LEAD, reason="到期仍未纠正"
)
WAIVE = WaiveEscalation(occurred_on=TOO_LATE, reason="已歇业，无可纠正")
WITHDRAW = WithdrawOrder(occurred_on=IN_TIME, reason="当事人认定有误")

DRAFTED = RectificationOrderDrafted(
    household=SHOP,
    station=STATION,
    matter="货架商品未标价",
    demand="全部商品明码标价",
    drafted_on=DRAFTED_ON,
)
ISSUED = RectificationOrderIssued(
    household=SHOP,
    document_no="市监责改〔2026〕12号",
    # Seven working days after Tuesday 15 September; Sunday the 20th is worked.
    deadline=Deadline(
        kind=DeadlineKind.SERVE,
        due_on=date(2026, 9, 23),
        starts_on=ISSUED_ON,
        days=7,
        unit=Unit.WORKING_DAYS,
        left_out=(date(2026, 9, 19),),
        rule_id=RuleId("PROC-2021"),
        article="市场监督管理行政处罚程序规定 Art. 81",
        calendar_id=CALENDAR.calendar_id,
    ),
)
SERVED = RectificationOrderServed(
    household=SHOP,
    mode=ServiceMode.DIRECT,
    recipient="店主李某",
    # The fifteenth day is Friday 2 October; the National Day holiday ends on the 7th.
    deadline=comply(SERVED_ON, 15, DUE_ON, *days(october(2), october(7))),
)
EXTENDED = RectificationDeadlineExtended(
    household=SHOP,
    due_before=DUE_ON,
    deadline=comply(DUE_ON, 12, october(20)),
    reason="标价签印制需时",
)


def rechecked(command: RecordRecheck) -> RectificationRechecked:
    return RectificationRechecked(
        household=SHOP,
        passed=command.passed,
        remarks=command.remarks,
        rechecked_on=command.occurred_on,
    )


FAILED, PASSED = rechecked(FAIL), rechecked(PASS)
COMPLIED = RectificationComplied(household=SHOP, late=False)
COMPLIED_LATE = RectificationComplied(household=SHOP, late=True)
OVERDUE = RectificationOverdue(household=SHOP, due_on=DUE_ON)
REFUSED = RectificationRefused(household=SHOP, remarks="当事人表示不改", refused_on=IN_TIME)
SERVICE_OVERDUE = RectificationServiceOverdue(household=SHOP, due_on=date(2026, 9, 23))
ASKED = EscalationAsked(
    household=SHOP,
    # Five working days after Friday the 9th; Saturday the 10th is worked.
    deadline=Deadline(
        kind=DeadlineKind.ESCALATE,
        due_on=october(15),
        starts_on=TOO_LATE,
        days=5,
        unit=Unit.WORKING_DAYS,
        left_out=(october(11),),
        rule_id=RuleId("RECT-2021"),
        calendar_id=CALENDAR.calendar_id,
    ),
)
ESCALATION_OVERDUE = EscalationOverdue(household=SHOP, due_on=october(15))
ESCALATED = RectificationEscalated(
    household=SHOP,
    to=Escalation.CASE_LEAD,
    reason="到期仍未纠正",
    station=DRAFTED.station,
    matter=DRAFTED.matter,
)
WAIVED = EscalationWaived(household=SHOP, reason="已歇业，无可纠正")
WITHDRAWN = RectificationOrderWithdrawn(household=SHOP, reason="当事人认定有误")

TO_SERVICE = (DRAFTED, ISSUED, SERVED)


def tick(kind: DeadlineKind, day: date) -> MarkOverdue:
    return MarkOverdue(occurred_on=day, kind=kind)
