"""What is seen of credit files: the grade, why, and everything that it rests on."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from application.credit.words import explain
from domain.credit.file import events
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import (
    AwardId,
    CreditFileId,
    EventId,
    HouseholdId,
    RuleId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.law.credit import ConductMatter, CreditMeasure, Gravity, Mechanism

OVERRIDE = "OVERRIDE"


@dataclass(frozen=True, slots=True)
class CreditFileRow:
    """信用档案: one household. ``grade`` is empty until something gives one; ``ground`` is
    what gave the present one: CONDUCT, STRUCK, REVIEW, REPAIR or OVERRIDE. ``good`` and
    ``bad`` are the conducts that stand, of whatever day.
    """

    credit_file_id: CreditFileId
    household_id: HouseholdId
    station: StationId
    opened_on: date
    in_business_since: date
    grade: CreditGrade | None = None
    graded_on: date | None = None
    previous: CreditGrade | None = None
    gradings: int = 0
    ground: str | None = None
    rule_id: RuleId | None = None
    pilot: bool = False
    explanation_zh: str | None = None
    explanation_en: str | None = None
    good: int = 0
    bad: int = 0
    mechanism: Mechanism | None = None
    measures: tuple[CreditMeasure, ...] = ()
    award_id: AwardId | None = None


def evolve(
    row: CreditFileRow | None, key: str, recorded: Recorded[Any]
) -> CreditFileRow | None:
    match row, recorded.event:
        case None, events.CreditFileOpened() as opened:
            return CreditFileRow(
                credit_file_id=CreditFileId(StreamId(key)),
                household_id=opened.household,
                station=opened.station,
                opened_on=opened.on,
                in_business_since=opened.in_business_since,
            )
        case CreditFileRow(), events.CreditGraded() | events.CreditGradeOverridden():
            return regraded(row, recorded.event)
        case CreditFileRow(), event:
            return stepped(row, event)
        case _:
            return row


def regraded(
    row: CreditFileRow, event: events.CreditGraded | events.CreditGradeOverridden
) -> CreditFileRow:
    by_rule = event if isinstance(event, events.CreditGraded) else None
    return replace(
        row,
        grade=event.grade,
        graded_on=event.on,
        previous=event.previous,
        gradings=event.number,
        ground=by_rule.ground.value if by_rule else OVERRIDE,
        rule_id=by_rule.rule if by_rule else None,
        pilot=by_rule is not None and by_rule.pilot,
        explanation_zh=explain(event, "zh"),
        explanation_en=explain(event, "en"),
    )


def stepped(row: CreditFileRow, event: Any) -> CreditFileRow:
    match event:
        case events.GoodConductRecorded():
            return replace(row, good=row.good + 1)
        case events.BadConductRecorded():
            return replace(row, bad=row.bad + 1)
        case events.ConductStruck(stood=True, bad=True):
            return replace(row, bad=row.bad - 1)
        case events.ConductStruck(stood=True):
            return replace(row, good=row.good - 1)
        case events.CreditRepaired(conducts=repaired):
            return replace(row, bad=row.bad - len(repaired))
        case events.CreditMeasureApplied():
            return replace(row, mechanism=event.mechanism, measures=event.measures)
        case events.CreditMeasureLifted():
            return replace(row, mechanism=None, measures=())
        case events.AwardNoted(award=award):
            return replace(row, award_id=award)
        case events.AwardReleased():
            return replace(row, award_id=None)
        case _:
            return row


CREDIT_FILE: Projection[CreditFileRow] = Projection(
    name="credit_file",
    row=CreditFileRow,
    reads=get_args(events.CreditEvent),
    evolve=evolve,
    sought_by=("household_id", "station, grade"),
)


@dataclass(frozen=True, slots=True)
class CreditConductRow:
    """良好行为、不良行为: one conduct, with the event that it was recorded from."""

    conduct_id: str
    credit_file_id: CreditFileId
    household_id: HouseholdId
    station: StationId
    number: int
    good: bool
    matter: ConductMatter
    gravity: Gravity | None
    evidence: EventId
    origin: str
    said: str | None
    recorded_on: date
    rule_id: RuleId | None
    struck_on: date | None = None
    struck_by: EventId | None = None
    repaired_on: date | None = None


def by_evidence(recorded: Recorded[Any]) -> tuple[str, ...]:
    event = recorded.event
    if isinstance(event, events.CreditRepaired):
        return tuple(f"{recorded.stream}/{each}" for each in event.conducts)
    return (f"{recorded.stream}/{event.evidence}",)


def evolve_conduct(
    row: CreditConductRow | None, key: str, recorded: Recorded[Any]
) -> CreditConductRow | None:
    match row, recorded.event:
        case None, events.GoodConductRecorded() as good:
            return conduct(key, recorded, good, None, None)
        case None, events.BadConductRecorded() as bad:
            return conduct(key, recorded, bad, bad.gravity, bad.rule)
        case CreditConductRow(), events.ConductStruck(cause=cause, on=on):
            return replace(row, struck_on=on, struck_by=cause)
        case CreditConductRow(), events.CreditRepaired(on=on):
            return replace(row, repaired_on=on)
        case _:
            return row


def conduct(
    key: str,
    recorded: Recorded[Any],
    event: events.GoodConductRecorded | events.BadConductRecorded,
    gravity: Gravity | None,
    rule: RuleId | None,
) -> CreditConductRow:
    return CreditConductRow(
        conduct_id=key,
        credit_file_id=CreditFileId(recorded.stream),
        household_id=event.household,
        station=event.station,
        number=event.number,
        good=gravity is None,
        matter=event.matter,
        gravity=gravity,
        evidence=event.evidence,
        origin=event.origin,
        said=event.said,
        recorded_on=event.on,
        rule_id=rule,
    )


CREDIT_CONDUCT: Projection[CreditConductRow] = Projection(
    name="credit_conduct",
    row=CreditConductRow,
    reads=(
        events.GoodConductRecorded,
        events.BadConductRecorded,
        events.ConductStruck,
        events.CreditRepaired,
    ),
    keys=by_evidence,
    evolve=evolve_conduct,
    sought_by=("credit_file_id", "household_id", "station, recorded_on"),
)


@dataclass(frozen=True, slots=True)
class CreditGradingRow:
    """评级记录: one grade that was given, with the evidence it cites, and why."""

    grading_id: str
    credit_file_id: CreditFileId
    household_id: HouseholdId
    station: StationId
    number: int
    graded_on: date
    grade: CreditGrade
    previous: CreditGrade | None
    ground: str
    criterion: str | None
    bad: tuple[EventId, ...]
    good: tuple[EventId, ...]
    clean: tuple[EventId, ...]
    window_from: date | None
    rule_id: RuleId | None
    pilot: bool
    reasons: str | None
    explanation_zh: str
    explanation_en: str


def by_number(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


def evolve_grading(
    row: CreditGradingRow | None, key: str, recorded: Recorded[Any]
) -> CreditGradingRow | None:
    event = recorded.event
    match event:
        case events.CreditGraded():
            particulars: dict[str, Any] = {
                "ground": event.ground.value,
                "criterion": event.criterion.value,
                "bad": event.bad,
                "good": event.good,
                "clean": event.clean,
                "window_from": event.window_from,
                "rule_id": event.rule,
                "pilot": event.pilot,
            }
        case events.CreditGradeOverridden():
            particulars = {
                "ground": OVERRIDE,
                "criterion": None,
                "bad": (),
                "good": (),
                "clean": event.evidence,
                "window_from": None,
                "rule_id": None,
                "pilot": False,
            }
        case _:
            return row
    return CreditGradingRow(
        grading_id=key,
        credit_file_id=CreditFileId(recorded.stream),
        household_id=event.household,
        station=event.station,
        number=event.number,
        graded_on=event.on,
        grade=event.grade,
        previous=event.previous,
        reasons=event.reasons,
        explanation_zh=explain(event, "zh"),
        explanation_en=explain(event, "en"),
        **particulars,
    )


CREDIT_GRADING: Projection[CreditGradingRow] = Projection(
    name="credit_grading",
    row=CreditGradingRow,
    reads=(events.CreditGraded, events.CreditGradeOverridden),
    keys=by_number,
    evolve=evolve_grading,
    sought_by=("credit_file_id, number", "household_id", "graded_on"),
)
