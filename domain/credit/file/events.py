"""What may have happened to a credit file. These shapes are stored: add, never edit.

``number`` counts the conducts, or the gradings, of one file from 1. ``award`` is the award
that the business holds or has applied for, so that whoever follows it need not look back.
"""

from datetime import date
from typing import TypeAlias

from domain.credit.vocabulary import ConductCounts, GradeCriterion, GradingGround
from domain.kernel.credit import CreditGrade
from domain.kernel.identity import AwardId, EventId, HouseholdId, RuleId, StationId
from domain.kernel.messages import Event
from domain.law.credit import ConductMatter, CreditMeasure, Gravity, Mechanism


class CreditFileOpened(Event, topic="credit.file-opened"):
    household: HouseholdId
    station: StationId
    in_business_since: date
    on: date


class GoodConductRecorded(Event, topic="credit.good-conduct-recorded"):
    household: HouseholdId
    station: StationId
    number: int
    matter: ConductMatter
    evidence: EventId
    origin: str
    said: str | None
    on: date


class BadConductRecorded(Event, topic="credit.bad-conduct-recorded"):
    """``gravity`` by ``rule``, that of the day of the conduct."""

    household: HouseholdId
    station: StationId
    number: int
    matter: ConductMatter
    gravity: Gravity
    rule: RuleId
    evidence: EventId
    origin: str
    said: str | None
    award: AwardId | None
    on: date


class ConductStruck(Event, topic="credit.conduct-struck"):
    """The conduct of this number counts no more: ``cause`` has undone it. ``stood``: it
    had not been repaired before."""

    household: HouseholdId
    number: int
    evidence: EventId
    cause: EventId
    bad: bool
    stood: bool
    on: date


class CreditGraded(Event, topic="credit.graded"):
    """A grade that explains itself: by which criterion of which rule, from which conducts
    (``bad``, ``good``: the events they came from), looked at from which day on. ``clean``
    are the good ones named for a rise; ``pilot`` a grade from before the opinion of 2003.
    """

    household: HouseholdId
    station: StationId
    number: int
    grade: CreditGrade
    previous: CreditGrade | None
    ground: GradingGround
    criterion: GradeCriterion
    bad: tuple[EventId, ...]
    good: tuple[EventId, ...]
    clean: tuple[EventId, ...]
    counts: ConductCounts
    window_from: date
    rule: RuleId
    pilot: bool
    reasons: str | None
    award: AwardId | None
    on: date


class CreditGradeOverridden(Event, topic="credit.grade-overridden"):
    household: HouseholdId
    station: StationId
    number: int
    grade: CreditGrade
    previous: CreditGrade | None
    reasons: str
    evidence: tuple[EventId, ...]
    award: AwardId | None
    on: date


class CreditRepaired(Event, topic="credit.repaired"):
    """``conducts`` count no more, because of ``proof``."""

    household: HouseholdId
    station: StationId
    conducts: tuple[EventId, ...]
    proof: tuple[EventId, ...]
    reasons: str
    document_no: str
    on: date


class CreditMeasureApplied(Event, topic="credit.measure-applied"):
    household: HouseholdId
    station: StationId
    grade: CreditGrade
    mechanism: Mechanism
    measures: tuple[CreditMeasure, ...]
    rule: RuleId
    on: date


class CreditMeasureLifted(Event, topic="credit.measure-lifted"):
    household: HouseholdId
    station: StationId
    mechanism: Mechanism
    measures: tuple[CreditMeasure, ...]
    on: date


class AwardNoted(Event, topic="credit.award-noted"):
    household: HouseholdId
    award: AwardId
    on: date


class AwardReleased(Event, topic="credit.award-released"):
    household: HouseholdId
    award: AwardId
    on: date


CreditEvent: TypeAlias = (
    CreditFileOpened
    | GoodConductRecorded
    | BadConductRecorded
    | ConductStruck
    | CreditGraded
    | CreditGradeOverridden
    | CreditRepaired
    | CreditMeasureApplied
    | CreditMeasureLifted
    | AwardNoted
    | AwardReleased
)
