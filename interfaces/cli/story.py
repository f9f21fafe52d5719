"""What happened, told as a story, in 中文 or English."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from application.services import Services
from application.supervision.standing import standing
from application.words import Language, Words
from domain.kernel.calendar import BUREAU
from domain.kernel.identity import HouseholdId, StreamId
from domain.kernel.messages import Duty, Recorded
from domain.patrol.events import ChecklistItemChecked
from domain.patrol.vocabulary import ItemAnswer

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "comma": ", ",
        "recorded": "recorded",
        "approved": "entered late; approved by {leader}: {reason}",
        "after": "because: {cause}",
        "source": "from {file}, row {row}",
        "who": "{name} ({duty})",
        "reaction": "the system, by itself",
        "tick": "the system, on its daily check",
        "import": "imported ({name})",
        "operator": "whoever runs the machine",
        "left_out": "{count} checklist answers in order are left out.",
    },
    "zh": {
        "comma": "，",
        "recorded": "登记于",
        "approved": "补登，{leader}批准：{reason}",
        "after": "起因：{cause}",
        "source": "录自{file}第{row}行",
        "who": "{name}（{duty}）",
        "reaction": "系统自动",
        "tick": "系统每日检查",
        "import": "导入（{name}）",
        "operator": "系统运行人员",
        "left_out": "另有{count}项检查正常，从略。",
    },
}
KINDS: dict[str, Words] = {
    "annual": Words("annual duties", "年度事项"),
    "announcement": Words("announcement", "公告公示"),
    "assessment": Words("assessment", "考评"),
    "award": Words("award", "守合同重信用"),
    "beat": Words("beat", "片区"),
    "campaign": Words("campaign", "专项整治"),
    "case": Words("case", "案件"),
    "clearance": Words("clearance", "清卡"),
    "credit": Words("credit file", "信用档案"),
    "draw": Words("draw", "随机抽取"),
    "execution": Words("execution", "执行"),
    "fee": Words("fees", "规费"),
    "goods": Words("goods file", "商品准入"),
    "grant": Words("relief", "优惠"),
    "household": Words("card", "户卡"),
    "leave": Words("leave", "请销假"),
    "officer": Words("officer", "人员"),
    "patrol": Words("patrol", "巡查"),
    "programme": Words("programme", "巡查计划"),
    "rectification": Words("order", "整改"),
    "registration": Words("registration", "登记"),
    "report": Words("report", "报表"),
    "scheme": Words("scheme", "考评办法"),
    "service": Words("service request", "政务服务"),
    "summary": Words("penalty on the spot", "当场处罚"),
    "supervision": Words("supervision", "事后监督"),
    "unlicensed": Words("unlicensed operation", "无照经营"),
}
"""What the matters of each desk are called before the number of an event."""
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
}


@dataclass(frozen=True, slots=True)
class Storyteller:
    """Tells events by their day and by who acted; every name is looked up once."""

    found: Services
    spoken: Language
    names: dict[str, str] = field(default_factory=dict)

    def tell(self, history: Sequence[Recorded[Any]]) -> str:
        """By the days on which it happened. ``#n`` is the place in the record of a matter,
        which differs from the order of days where something was entered late.
        """
        several = len({each.stream for each in history}) > 1
        told = [each for each in history if not (several and dull(each))]
        days = sorted(told, key=lambda each: (each.occurred_on, each.recorded_at))
        lines = [self.title(history)]
        for day, events in groupby(days, key=lambda each: each.occurred_on):
            lines += ["", f"{day} {WEEKDAYS[self.spoken][day.weekday()]}"]
            lines += self._of_a_day(day, list(events), several=several)
        if len(told) < len(history):
            left_out = len(history) - len(told)
            lines += ["", WORDS[self.spoken]["left_out"].format(count=left_out)]
        return "\n".join(lines)

    def title(self, history: Sequence[Recorded[Any]]) -> str:
        """Whose story it is: the household's name before the id of the matter."""
        first = history[0]
        name = self.household(household_of(first))
        return f"{name}  {first.stream}" if name else first.stream

    def _of_a_day(
        self, day: date, events: Sequence[Recorded[Any]], *, several: bool
    ) -> Iterator[str]:
        for who, acts in groupby(events, key=self.who):
            acted = list(acts)
            when = self.when(day, [each.recorded_at for each in acted])
            yield f"  {who}{WORDS[self.spoken]['comma']}{when}"
            for each in acted:
                kind = each.stream.partition("-")[0]
                label = label_of(kind, self.spoken) + " " if several else ""
                said = self.found.tell(each.event, self.spoken)
                yield f"    {label}#{each.version}  {said}"
                for more in self.beside(each):
                    yield f"        {more}"

    def beside(self, recorded: Recorded[Any]) -> Iterator[str]:
        """What led to it, who approved it, where it was copied from."""
        words, context = WORDS[self.spoken], recorded.context
        if context.causation_id:
            yield words["after"].format(cause=self.cause(context.causation_id))
        if context.approved_by:
            leader = self.name(context.approved_by)
            yield words["approved"].format(leader=leader, reason=context.reason)
        if context.source:
            yield words["source"].format(**context.source.model_dump())

    def who(self, recorded: Recorded[Any]) -> str:
        words, context = WORDS[self.spoken], recorded.context
        if context.duty is Duty.AUTOMATIC or not context.actor.startswith("officer-"):
            kind, _, name = context.actor.partition(":")
            return words.get(kind, context.actor).format(name=name)
        duty = self.found.bureau.phrases.term(context.duty, self.spoken)
        return words["who"].format(name=self.name(context.actor), duty=duty)

    def when(self, day: date, instants: Sequence[datetime]) -> str:
        """When it was recorded, by the bureau's clock; the day only where it is another."""
        local = sorted(each.astimezone(BUREAU) for each in instants)
        first, last = local[0], local[-1]
        shape = "%H:%M" if first.date() == last.date() == day else "%Y-%m-%d %H:%M"
        times = dict.fromkeys(each.strftime(shape) for each in (first, last))
        return f"{WORDS[self.spoken]['recorded']} {' – '.join(times)}"

    def cause(self, event_id: str) -> str:
        """The event that led to another, in words."""
        stream, _, version = event_id.rpartition("@")
        history = self.found.store.histories([StreamId(stream)])[StreamId(stream)]
        if not 0 < int(version) <= len(history):
            return event_id
        return self.found.tell(history[int(version) - 1].event, self.spoken)

    def name(self, officer: str) -> str:
        if officer not in self.names:
            self.names[officer] = self.found.officer_name(officer) or officer
        return self.names[officer]

    def household(self, household: str | None) -> str | None:
        """A household's registered name."""
        if household is None:
            return None
        if household not in self.names:
            handler = self.found.counter.handler
            known = standing(handler, HouseholdId(StreamId(household)))
            self.names[household] = (known and known.registration.name) or household
        return self.names[household]


def label_of(kind: str, spoken: Language) -> str:
    """What the matters of one kind are called; a kind without a desk by its own name."""
    words = KINDS.get(kind)
    return words.of(spoken) if words else kind


def household_of(recorded: Recorded[Any]) -> str | None:
    """The household an event is about, where it is about one."""
    if recorded.stream.startswith("household-"):
        return recorded.stream
    return getattr(recorded.event, "household", None)


def dull(recorded: Recorded[Any]) -> bool:
    """An item of a checklist that was in order: much of the record, little of the story."""
    match recorded.event:
        case ChecklistItemChecked(answer=ItemAnswer.PROBLEM):
            return False
        case ChecklistItemChecked():
            return True
        case _:
            return False


def as_data(found: Services, history: Sequence[Recorded[Any]]) -> list[dict[str, Any]]:
    """The same for programs, in both languages."""
    return [
        {
            "id": each.id,
            "version": each.version,
            "topic": each.event.topic,
            "occurred_on": each.occurred_on.isoformat(),
            "recorded_at": each.recorded_at.isoformat(),
            "said": {
                "en": found.tell(each.event, "en"),
                "zh": found.tell(each.event, "zh"),
            },
            "context": each.context.model_dump(mode="json"),
            "data": each.event.model_dump(mode="json"),
        }
        for each in history
    ]
