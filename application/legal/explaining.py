"""A deadline in words (期限说明): which days counted, which did not, and why.

Everything follows from what stands in the deadline itself; a calendar is asked for nothing
but the names of holidays, so that an explanation never tells of another count than the one
that was made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Protocol

from application.words import Language, Words
from domain.kernel.calendar import Deadline, DeadlineKind, Pause, Unit
from domain.law.rule import NotCounted

SATURDAY = 5
ONE_DAY = timedelta(days=1)


class NamedDays(Protocol):
    """What days off are called."""

    def named(self, day: date) -> Words | None:
        """The public holiday that a day belongs to; None where it belongs to none."""
        ...


class Counting(StrEnum):
    """Whether a day between counted, and why not."""

    COUNTED = "COUNTED"
    MAKE_UP = "MAKE_UP"
    """调休上班: a day of the weekend that was worked, and therefore counted."""
    WEEKEND = "WEEKEND"
    HOLIDAY = "HOLIDAY"
    MOVED = "MOVED"
    """调休放假: a weekday that was off in place of a worked weekend."""
    PAUSED = "PAUSED"


COUNTS = frozenset({Counting.COUNTED, Counting.MAKE_UP})

STRETCHES: Mapping[Counting, Words] = {
    Counting.COUNTED: Words("{days} counted", "{days}天，计入"),
    Counting.MAKE_UP: Words(
        "{days} counted: a weekend that was worked", "{days}天，调休上班，计入"
    ),
    Counting.WEEKEND: Words("{days} left out: weekend", "{days}天，周末，不计入"),
    Counting.HOLIDAY: Words("{days} left out: {why}", "{days}天，{why}，不计入"),
    Counting.MOVED: Words(
        "{days} left out: off in place of a worked weekend", "{days}天，调休放假，不计入"
    ),
    Counting.PAUSED: Words(
        "{days} not counted: the term stood still ({why})",
        "{days}天，期限中止（{why}），不计入",
    ),
}

WAITS: Mapping[NotCounted, Words] = {
    NotCounted.TESTING: Words("testing", "检测"),
    NotCounted.INSPECTION: Words("inspection", "检验"),
    NotCounted.QUARANTINE: Words("quarantine", "检疫"),
    NotCounted.APPRAISAL: Words("appraisal", "鉴定"),
    NotCounted.RIGHT_HOLDER_IDENTIFICATION: Words(
        "identification by the right holder", "权利人辨认、鉴别"
    ),
    NotCounted.SUSPENSION: Words("suspension", "中止调查"),
    NotCounted.HEARING: Words("hearing", "听证"),
    NotCounted.ANNOUNCEMENT: Words("announcement", "公告"),
    NotCounted.ORDERED_REFUND: Words("ordered refund", "责令退还多收价款"),
}

UNITS: Mapping[Unit, Words] = {
    Unit.WORKING_DAYS: Words("{count} working days", "{count}个工作日"),
    Unit.CALENDAR_DAYS: Words("{count} calendar days", "{count}日"),
    Unit.MONTHS: Words("{count} months", "{count}个月"),
}

SUMMARY = Words(
    "{kind}: due on {due_on}, {term} after {starts_on}, which is not counted; by {rule}.",
    "{kind}：{due_on}届满。自{starts_on}起{term}，当日不计入；依据{rule}。",
)
ROLLED = Words(
    " The last day, {day}, was a day off: it ends on the next working day.",
    "期限最后一日{day}为休息日，顺延至其后第一个工作日。",
)
PROVISIONAL = Words(
    " Provisional: the holidays of a year it crosses were not announced when it was set.",
    "暂定：计算时所跨年度的放假安排尚未公布。",
)

KINDS: Mapping[DeadlineKind, Words] = {
    DeadlineKind.COMPLY: Words("To put right", "整改期限"),
    DeadlineKind.ESCALATE: Words("To escalate or waive", "移送查处期限"),
    DeadlineKind.SERVE: Words("To serve", "送达期限"),
    DeadlineKind.FILE: Words("To decide whether to file", "立案期限"),
    DeadlineKind.INFORM: Words("To tell the informant", "告知举报人期限"),
    DeadlineKind.DECIDE: Words("To decide the case", "办案期限"),
    DeadlineKind.HOLD: Words("Evidence hold", "先行登记保存期限"),
    DeadlineKind.SEIZURE: Words("Sealing or seizure", "查封、扣押期限"),
    DeadlineKind.REVIEW: Words("To review", "审核期限"),
    DeadlineKind.RESPOND: Words("To plead", "陈述申辩期限"),
    DeadlineKind.HEARING_REQUEST: Words("To ask for a hearing", "要求听证期限"),
    DeadlineKind.CLOSE: Words("To close the case", "结案期限"),
    DeadlineKind.PAY: Words("To pay", "缴款期限"),
    DeadlineKind.DEMAND: Words("To answer the demand", "催告期限"),
    DeadlineKind.COURT: Words("To apply to the court", "申请法院强制执行期限"),
    DeadlineKind.CESSATION: Words("To look whether business has ceased", "停业检查期限"),
    DeadlineKind.LIQUIDATION_GROUP: Words("To form a liquidation group", "成立清算组期限"),
    DeadlineKind.SPECIAL_MARK: Words("Special mark", "特别标注期限"),
    DeadlineKind.FORCED_DEREGISTRATION: Words("Announcement", "强制注销公告期限"),
    DeadlineKind.OFFICE_RESTRICTION: Words("Bar from office", "任职限制期限"),
    DeadlineKind.SUMMARY_FILE: Words("To file the summary penalty", "简易程序备案期限"),
    DeadlineKind.HAND_IN: Words("To hand in what was collected", "罚款上缴期限"),
    DeadlineKind.FEE: Words("To pay the month's fee", "缴纳规费期限"),
    DeadlineKind.LEAVE_START: Words("Until the leave starts", "请假开始前"),
    DeadlineKind.LEAVE_RETURN: Words("To report the return", "销假期限"),
    DeadlineKind.GRANT: Words("Relief ends", "减免期限"),
    DeadlineKind.PUBLISH: Words("To publish", "公示期限"),
    DeadlineKind.WITHDRAW: Words("To withdraw from publicity", "撤回公示期限"),
    DeadlineKind.DISPLAY: Words("Display", "公示期满"),
    DeadlineKind.OBJECTION: Words("To object", "公示异议期限"),
    DeadlineKind.AWARD_TERM: Words("Term of the award", "荣誉有效期限"),
    DeadlineKind.PLEDGE: Words("To keep the pledge", "承诺办结期限"),
    DeadlineKind.DISCLOSE: Words("To disclose the result", "结果公开期限"),
    DeadlineKind.ASSESSMENT_APPEAL: Words("To appeal the assessment", "考核申诉期限"),
    DeadlineKind.REGISTER: Words("To decide on the registration", "登记办理期限"),
    DeadlineKind.PROVE: Words("To prove the commitment", "承诺事项证明期限"),
    DeadlineKind.ANNUAL: Words("Annual inspection or report", "年检、年报期间"),
    DeadlineKind.SERIOUS_LIST: Words("Three years on the list", "列入经营异常名录满三年"),
    DeadlineKind.SERIOUS_REMOVAL: Words(
        "To leave the serious list", "移出严重违法企业名单"
    ),
    DeadlineKind.CLEARANCE: Words("To clear the month's cards", "每月清卡期限"),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on end that were treated alike, both ends included. ``why`` is the holiday's
    name, or what the term waited for."""

    from_on: date
    to_on: date
    counting: Counting
    why: Words | None = None

    @property
    def days(self) -> int:
        return (self.to_on - self.from_on).days + 1

    def said(self, language: Language) -> str:
        why = self.why.of(language) if self.why else ""
        days = self.days
        many = f"{days} day{'s' if days > 1 else ''}" if language == "en" else days
        what = STRETCHES[self.counting].of(language).format(days=many, why=why)
        span = self.from_on.isoformat()
        if days > 1:
            span += f" – {self.to_on.isoformat()}"
        return f"{span}{': ' if language == 'en' else '：'}{what}"


@dataclass(frozen=True, slots=True)
class Explanation:
    """A deadline day by day. ``rolled_from`` is the day off on which it had ended."""

    deadline: Deadline
    stretches: tuple[Stretch, ...]
    rolled_from: date | None

    @property
    def counted(self) -> int:
        """How many days counted; where it rolled on, the due day stands for the last."""
        return sum(each.days for each in self.stretches if each.counting in COUNTS)

    @property
    def left_out(self) -> int:
        return sum(each.days for each in self.stretches if each.counting not in COUNTS)

    def said(self, language: Language) -> str:
        """When it is due, from when, and by what rule, in a sentence or two."""
        due = self.deadline
        said = SUMMARY.of(language).format(
            kind=KINDS[due.kind].of(language),
            due_on=due.due_on,
            term=UNITS[due.unit].of(language).format(count=due.days),
            starts_on=due.starts_on,
            rule=f"{due.rule_id} ({due.article})" if due.article else due.rule_id,
        )
        if self.rolled_from:
            said += ROLLED.of(language).format(day=self.rolled_from)
        return said + (PROVISIONAL.of(language) if due.provisional else "")


def explain(deadline: Deadline, names: NamedDays) -> Explanation:
    """How the due day came about."""
    days = [(day, *_counting(deadline, day, names)) for day in between(deadline)]
    stretches = []
    for (counting, why), alike in groupby(days, key=lambda each: each[1:]):
        together = [day for day, *_ in alike]
        stretches.append(Stretch(together[0], together[-1], counting, why))
    rolled = deadline.unit is not Unit.WORKING_DAYS and bool(deadline.left_out)
    return Explanation(deadline, tuple(stretches), deadline.left_out[0] if rolled else None)


def between(deadline: Deadline) -> Iterator[date]:
    """From the day after the first, which is not counted, to the due day."""
    for ordinal in range(
        deadline.starts_on.toordinal() + 1, deadline.due_on.toordinal() + 1
    ):
        yield date.fromordinal(ordinal)


def _counting(
    deadline: Deadline, day: date, names: NamedDays
) -> tuple[Counting, Words | None]:
    if day in deadline.left_out:
        return _off(day, names)
    paused = _pause(deadline, day)
    if paused is not None:
        return Counting.PAUSED, _waited(paused)
    if deadline.unit is Unit.WORKING_DAYS and day.weekday() >= SATURDAY:
        return Counting.MAKE_UP, None
    return Counting.COUNTED, None


def _off(day: date, names: NamedDays) -> tuple[Counting, Words | None]:
    name = names.named(day)
    if name is not None:
        return Counting.HOLIDAY, name
    if day.weekday() >= SATURDAY:
        return Counting.WEEKEND, None
    return Counting.MOVED, None


def _pause(deadline: Deadline, day: date) -> Pause | None:
    """Months run by the calendar, and the due day itself stands for a day that counted."""
    if deadline.unit is Unit.MONTHS or day == deadline.due_on:
        return None
    return next((each for each in deadline.pauses if each.holds(day)), None)


def _waited(pause: Pause) -> Words:
    """What the term waited for: in both languages where the law names it."""
    if pause.why in NotCounted.__members__:
        return WAITS[NotCounted(pause.why)]
    return Words(pause.why, pause.why)
