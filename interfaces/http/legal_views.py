"""What the legal division is shown, as responses."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field

from application.legal.basis import Basis
from application.legal.check.rules import TITLES
from application.legal.check.walk import Breach, Unknown
from application.legal.difference import Changed, ChangedPart
from application.legal.explaining import Counting, Stretch
from application.legal.running import Explained
from application.words import Language
from domain.kernel.calendar import Deadline
from interfaces.http.reads import HistoryEntry


class StretchView(BaseModel):
    """Days on end that were treated alike, both ends included."""

    from_on: date
    to_on: date
    days: int
    counting: Counting
    why: str | None
    said: str


class DeadlineExplained(BaseModel):
    """One deadline: how it stands, by which rule, and every day between."""

    status: str = Field(description="RUNNING, PAUSED, MET, MISSED, LIFTED or REPLACED")
    overdue: bool
    started_by: str
    ended_by: str | None
    ended_on: date | None
    counted: int
    left_out: int
    rolled_from: date | None = Field(description="The day off on which it had ended")
    stretches: list[StretchView]
    said: str
    status_said: str
    deadline: Deadline


class DeadlinesExplained(BaseModel):
    """Every deadline of one matter, in the order in which they began."""

    stream: str
    version: int
    deadlines: list[DeadlineExplained]


class FieldChanged(BaseModel):
    """A field that is not what it was."""

    name: str
    then: Any
    now: Any


class PartChanged(BaseModel):
    """A row that belongs to the matter: new, gone, or changed."""

    part: str
    key: str
    then: Any
    now: Any
    fields: list[FieldChanged]


class DifferenceView(BaseModel):
    """A matter as it was known at an instant, against what is known now."""

    stream: str
    version: int
    then: Any
    now: Any
    fields: list[FieldChanged]
    parts: list[PartChanged]
    since: list[HistoryEntry]


class WholeEntry(HistoryEntry):
    """One event of the case or of what it touched, with its basis."""

    stream: str
    basis: Basis


class WholeHistory(BaseModel):
    """A case and everything that it touched, in one order."""

    stream: str
    version: int
    streams: list[str]
    entries: list[WholeEntry]


class FindingView(BaseModel):
    """A numbered rule that was broken, or that nobody can check, with what shows it."""

    rule: str
    title: str
    article: str | None = None
    said: str
    events: list[str]


class CheckView(BaseModel):
    """The procedural check of one case, as of a day."""

    stream: str
    on: date
    breaches: list[FindingView]
    unknown: list[FindingView]


def explained(each: Explained, on: date, spoken: Language) -> DeadlineExplained:
    standing, explanation = each.standing, each.explanation
    return DeadlineExplained(
        status=standing.status,
        overdue=standing.overdue(on),
        started_by=standing.started_by,
        ended_by=standing.ended_by,
        ended_on=standing.ended_on,
        counted=explanation.counted,
        left_out=explanation.left_out,
        rolled_from=explanation.rolled_from,
        stretches=[stretch(one, spoken) for one in explanation.stretches],
        said=explanation.said(spoken),
        status_said=standing.said(on, spoken),
        deadline=standing.deadline,
    )


def stretch(one: Stretch, spoken: Language) -> StretchView:
    return StretchView(
        from_on=one.from_on,
        to_on=one.to_on,
        days=one.days,
        counting=one.counting,
        why=one.why.of(spoken) if one.why else None,
        said=one.said(spoken),
    )


def part(changed: ChangedPart) -> PartChanged:
    return PartChanged(
        part=changed.part,
        key=changed.key,
        then=changed.then,
        now=changed.now,
        fields=[FieldChanged(**named(each)) for each in changed.fields],
    )


def named(changed: Changed) -> dict[str, Any]:
    return {"name": changed.name, "then": changed.then, "now": changed.now}


def finding(found: Breach | Unknown, spoken: Language) -> FindingView:
    return FindingView(
        rule=found.rule,
        title=TITLES[found.rule].of(spoken),
        article=found.article if isinstance(found, Breach) else None,
        said=found.said.of(spoken),
        events=list(found.events),
    )
