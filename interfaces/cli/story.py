"""A stream told as a story, in 中文 or English."""

from collections.abc import Sequence
from typing import Any

from application.services import Services
from application.words import Language
from domain.kernel.messages import Recorded

HEADINGS = {
    "en": ("recorded", "approved by", "because of", "from {file}, row {row}"),
    "zh": ("登记于", "批准人", "起因", "录自{file}第{row}行"),
}


def tell(found: Services, history: Sequence[Recorded[Any]], spoken: Language) -> str:
    """One paragraph for each event: the day, who acted in which duty, what happened."""
    return "\n".join(paragraph(found, each, spoken) for each in history)


def paragraph(found: Services, recorded: Recorded[Any], spoken: Language) -> str:
    at, by, after, source = HEADINGS[spoken]
    context = recorded.context
    who = found.officer_name(context.actor) or context.actor
    duty = found.bureau.phrases.term(context.duty, spoken)
    said = found.bureau.phrases.say(recorded.event, spoken)
    entered = recorded.recorded_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    lines = [
        f"{recorded.occurred_on}  #{recorded.version}  {said}",
        f"            {who} ({duty}), {at} {entered}",
    ]
    if context.approved_by:
        leader = found.officer_name(context.approved_by) or context.approved_by
        lines.append(f"            {by} {leader}: {context.reason}")
    if context.causation_id:
        lines.append(f"            {after} {context.causation_id}")
    if context.source:
        lines.append("            " + source.format(**context.source.model_dump()))
    return "\n".join(lines)


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
                "en": found.bureau.phrases.say(each.event, "en"),
                "zh": found.bureau.phrases.say(each.event, "zh"),
            },
            "context": each.context.model_dump(mode="json"),
            "data": each.event.model_dump(mode="json"),
        }
        for each in history
    ]
