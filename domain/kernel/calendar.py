"""The bureau's day, its working days, and deadlines that explain themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from domain.kernel.identity import RuleId
from domain.kernel.messages import Value

BUREAU = ZoneInfo("Asia/Shanghai")


def bureau_date(instant: datetime) -> date:
    """The day in the bureau's calendar on which an instant falls."""
    return instant.astimezone(BUREAU).date()


class Unit(StrEnum):
    """How a term counts: 工作日 working days, 日 calendar days, 月 months."""

    WORKING_DAYS = "WD"
    CALENDAR_DAYS = "CD"
    MONTHS = "M"


class DeadlineKind(StrEnum):
    """期限种类: what must have happened by the due day, or what ends with it."""

    COMPLY = "COMPLY"
    """整改."""
    ESCALATE = "ESCALATE"
    """移送查处."""
    SERVE = "SERVE"
    """送达."""
    FILE = "FILE"
    """立案: decide whether to file."""
    INFORM = "INFORM"
    """告知举报人."""
    DECIDE = "DECIDE"
    """办案期限."""
    HOLD = "HOLD"
    """先行登记保存."""
    SEIZURE = "SEIZURE"
    """查封、扣押."""
    REVIEW = "REVIEW"
    """审核."""
    RESPOND = "RESPOND"
    """陈述申辩: after it the right counts as waived."""
    HEARING_REQUEST = "HEARING_REQUEST"
    """要求听证."""
    CLOSE = "CLOSE"
    """结案."""
    PAY = "PAY"
    """缴纳罚款."""
    DEMAND = "DEMAND"
    """催告."""
    COURT = "COURT"
    """申请法院强制执行."""
    CESSATION = "CESSATION"
    """检查是否停止经营."""
    LIQUIDATION_GROUP = "LIQUIDATION_GROUP"
    """成立清算组."""
    SPECIAL_MARK = "SPECIAL_MARK"
    """特别标注."""
    FORCED_DEREGISTRATION = "FORCED_DEREGISTRATION"
    """强制注销公告."""
    OFFICE_RESTRICTION = "OFFICE_RESTRICTION"
    """任职限制."""
    SUMMARY_FILE = "SUMMARY_FILE"
    """简易程序备案."""
    HAND_IN = "HAND_IN"
    """当场收缴罚款上缴."""
    FEE = "FEE"
    """缴纳规费."""
    LEAVE_START = "LEAVE_START"
    """请假开始."""
    LEAVE_RETURN = "LEAVE_RETURN"
    """销假."""
    GRANT = "GRANT"
    """减免期满."""
    PUBLISH = "PUBLISH"
    """公示."""
    WITHDRAW = "WITHDRAW"
    """撤回公示信息."""
    DISPLAY = "DISPLAY"
    """公示期: its last day."""
    PLEDGE = "PLEDGE"
    """承诺办结期限."""
    DISCLOSE = "DISCLOSE"
    """办理结果公开."""
    ASSESSMENT_APPEAL = "ASSESSMENT_APPEAL"
    """考核申诉期."""
    REGISTER = "REGISTER"
    """登记办理期限."""
    PROVE = "PROVE"
    """承诺事项证明期限."""
    ANNUAL = "ANNUAL"
    """年检、年报期间: its last day."""
    SERIOUS_LIST = "SERIOUS_LIST"
    """列入经营异常名录满三年."""
    SERIOUS_REMOVAL = "SERIOUS_REMOVAL"
    """移出严重违法企业名单."""
    OBJECTION = "OBJECTION"
    """公示异议期."""
    AWARD_TERM = "AWARD_TERM"
    """守合同重信用有效期: its last day."""
    CLEARANCE = "CLEARANCE"
    """每月清卡."""


class Pause(Value):
    """不计入期限的期间: days that did not count, both included, and why."""

    from_on: date
    to_on: date
    why: str

    def holds(self, day: date) -> bool:
        return self.from_on <= day <= self.to_on


class Deadline(Value):
    """A due day, computed once when the act was decided and never again (INV-45).

    ``left_out`` are the days between that did not count. ``provisional`` says that the
    State Council's notice for a year it crosses was not out when it was computed.
    ``pauses`` are the times that the procedure stood still; ``number`` tells deadlines of
    one kind apart where a stream has several.
    """

    kind: DeadlineKind
    due_on: date
    starts_on: date
    days: int
    unit: Unit
    left_out: tuple[date, ...] = ()
    rule_id: RuleId
    article: str | None = None
    calendar_id: str
    provisional: bool = False
    pauses: tuple[Pause, ...] = ()
    number: int | None = None


class WorkCalendar(Protocol):
    """工作日历: which days are worked. Implemented outside the domain."""

    @property
    def calendar_id(self) -> str: ...

    def is_workday(self, day: date) -> bool: ...

    def is_provisional(self, year: int) -> bool:
        """Whether next year's notice of holidays and make-up weekends is not out yet."""
        ...


@dataclass(frozen=True, slots=True)
class Term:
    """So many days, or months, of one unit, under one rule."""

    days: int
    unit: Unit
    rule_id: RuleId
    article: str | None = None


def due(  # noqa: PLR0913
    term: Term,
    kind: DeadlineKind,
    start: date,
    calendar: WorkCalendar,
    *,
    pauses: Sequence[Pause] = (),
    number: int | None = None,
) -> Deadline:
    """The deadline of a term that starts on a day. The first day is not counted
    (行政处罚程序规定 Art. 80); a term of calendar days that ends on a day off ends on the
    next working day (same article). Days of a pause do not count.
    """
    left_out: list[date] = []
    day, counted = start, 0
    if term.unit is Unit.MONTHS:
        day, counted = months_later(start, term.days), term.days
    while counted < term.days:
        day += timedelta(days=1)
        if any(pause.holds(day) for pause in pauses):
            continue
        if term.unit is Unit.CALENDAR_DAYS or calendar.is_workday(day):
            counted += 1
        else:
            left_out.append(day)
    while not calendar.is_workday(day):
        left_out.append(day)
        day += timedelta(days=1)
    return Deadline(
        kind=kind,
        due_on=day,
        starts_on=start,
        days=term.days,
        unit=term.unit,
        left_out=tuple(left_out),
        rule_id=term.rule_id,
        article=term.article,
        calendar_id=calendar.calendar_id,
        provisional=any(calendar.is_provisional(year) for year in years(start, day)),
        pauses=tuple(pauses),
        number=number,
    )


def months_later(start: date, months: int) -> date:
    """The same day of a later month, or the last one where that month has none."""
    years, month = divmod(start.month - 1 + months, 12)
    first = date(start.year + years, month + 1, 1)
    following = date(first.year + month // 11, (month + 1) % 12 + 1, 1)
    return min(first + timedelta(days=start.day - 1), following - timedelta(days=1))


def years(start: date, end: date) -> Iterator[int]:
    yield from range(start.year, end.year + 1)
