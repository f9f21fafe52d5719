"""What the legal division reads on the command line, as text and as data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from application.legal.check.rules import TITLES, Findings, Tally
from application.legal.check.walk import Breach, Unknown
from application.legal.difference import Changed, Difference
from application.legal.explaining import Stretch
from application.legal.running import Explained
from application.services import Services
from application.words import Language, Words
from domain.kernel.identity import EventId, StreamId
from interfaces.cli import show

WORDS: Mapping[str, Words] = {
    "no deadlines": Words("No deadline was ever set.", "没有期限。"),
    "no difference": Words(
        "Nothing was recorded since; it is what it was.", "此后没有新的记录，没有差别。"
    ),
    "since": Words("Recorded since:", "此后登记的事项："),
    "new": Words("new: {part} {key}", "新增：{part} {key}"),
    "gone": Words("gone: {part} {key}", "消失：{part} {key}"),
    "no breach": Words("No breach of a numbered rule.", "未发现违反程序规则。"),
    "unknown": Words("Not to be checked:", "无法核查："),
    "tally": Words(
        "{cases} cases checked, {breached} with breaches.",
        "共核查{cases}件案件，{breached}件存在问题。",
    ),
    "cases": Words("{count} cases", "{count}件"),
}

Named = Mapping[EventId, str]
"""Events in words, by their ids."""


def said(name: str, spoken: Language, **values: Any) -> str:
    return WORDS[name].of(spoken).format(**values)


def both(words: Any) -> dict[str, str]:
    """For programs: whatever can be said, in both languages."""
    return {"en": words("en"), "zh": words("zh")}


def deadlines(found: Sequence[Explained], on: date, spoken: Language) -> Iterator[str]:
    if not found:
        yield said("no deadlines", spoken)
    for each in found:
        yield f"{each.explanation.said(spoken)} [{each.standing.said(on, spoken)}]"
        for stretch in each.explanation.stretches:
            yield f"    {stretch.said(spoken)}"


def deadlines_as_data(found: Sequence[Explained], on: date) -> list[dict[str, Any]]:
    return [
        {
            "deadline": each.standing.deadline.model_dump(mode="json"),
            "status": each.standing.status,
            "overdue": each.standing.overdue(on),
            "started_by": each.standing.started_by,
            "ended_by": each.standing.ended_by,
            "ended_on": each.standing.ended_on,
            "counted": each.explanation.counted,
            "left_out": each.explanation.left_out,
            "rolled_from": each.explanation.rolled_from,
            "said": both(each.explanation.said),
            "stretches": [stretch_as_data(one) for one in each.explanation.stretches],
        }
        for each in found
    ]


def stretch_as_data(one: Stretch) -> dict[str, Any]:
    return {**asdict(one), "days": one.days, "said": both(one.said)}


def differences(found: Difference, services: Services, spoken: Language) -> Iterator[str]:
    if not (found.since or found.fields or found.parts):
        yield said("no difference", spoken)
        return
    yield from changed(found.fields)
    for part in found.parts:
        name = "new" if part.then is None else "gone"
        if part.fields:
            yield f"{part.part} {part.key}"
            yield from (f"    {line}" for line in changed(part.fields))
        else:
            yield said(name, spoken, part=part.part, key=part.key)
    if found.since:
        yield said("since", spoken)
    for each in found.since:
        when = show.cell(each.recorded_at)
        yield f"    {when}  {each.id}  {services.tell(each.event, spoken)}"


def changed(fields: Sequence[Changed]) -> Iterator[str]:
    for each in fields:
        yield f"{each.name}: {show.cell(each.then) or '–'} → {show.cell(each.now) or '–'}"


def findings(found: Findings, told: Named, spoken: Language) -> Iterator[str]:
    """Every breach with the events that show it; then what nobody can tell."""
    if not found.breaches:
        yield said("no breach", spoken)
    for breach in found.breaches:
        article = f" ({breach.article})" if breach.article else ""
        yield f"{breach.rule} {TITLES[breach.rule].of(spoken)}{article}"
        yield f"    {breach.said.of(spoken)}"
        yield from (f"        {told.get(each, each)}" for each in breach.events)
    if found.unknown:
        yield said("unknown", spoken)
    for one in found.unknown:
        yield f"    {one.rule}  {one.said.of(spoken)}"


def findings_as_data(found: Findings) -> dict[str, Any]:
    return {
        "case": found.case,
        "on": found.on.isoformat(),
        "breaches": [
            {**finding_as_data(each), "article": each.article} for each in found.breaches
        ],
        "unknown": [finding_as_data(each) for each in found.unknown],
    }


def finding_as_data(found: Breach | Unknown) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "title": both(TITLES[found.rule].of),
        "said": both(found.said.of),
        "events": list(found.events),
    }


def tallied(found: Tally, spoken: Language) -> Iterator[str]:
    yield said("tally", spoken, cases=found.cases, breached=found.breached)
    for rule, count in found.by_rule.items():
        examples: tuple[StreamId, ...] = found.examples[rule]
        many = said("cases", spoken, count=count)
        yield f"{rule} {TITLES[rule].of(spoken)}: {many}"
        yield from (f"    {each}" for each in examples)
    if found.unknown:
        yield said("unknown", spoken)
    for rule, count in found.unknown.items():
        many = said("cases", spoken, count=count)
        yield f"    {rule} {TITLES[rule].of(spoken)}: {many}"
