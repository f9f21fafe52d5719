"""What an assessment is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.assessment.assessment.events import (
    AppealDecided,
    AppealWindowClosed,
    AssessmentAppealed,
    AssessmentEvent,
    AssessmentFinalised,
    AssessmentOpened,
    IndicatorScored,
    OfficerHeldAccountable,
    OfficerSuspendedForReassignment,
    SuspensionDeclined,
    SuspensionEnded,
    SuspensionProposed,
)
from domain.assessment.vocabulary import Score
from domain.kernel.identity import StationId


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """Nothing has happened yet."""


@dataclass(frozen=True, slots=True)
class Scoring:
    """OPEN, and SCORED once every indicator is."""

    scores: Mapping[str, Score] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Final:
    """FINAL, with what came of the window of appeal."""

    finalised: AssessmentFinalised
    scores: Mapping[str, Score]
    appealed: AssessmentAppealed | None = None
    rejected: AppealDecided | None = None
    window_closed: bool = False

    def settled_on(self, day: date) -> bool:
        """No appeal is possible, or to be decided, any more (INV-41)."""
        if self.appealed is not None:
            return self.rejected is not None
        return self.window_closed or day > self.finalised.appeal.due_on


@dataclass(frozen=True, slots=True)
class ProposedForSuspension:
    proposed: SuspensionProposed


@dataclass(frozen=True, slots=True)
class SuspendedForReassignment:
    imposed: OfficerSuspendedForReassignment


@dataclass(frozen=True, slots=True)
class Settled:
    by: SuspensionDeclined | SuspensionEnded


Step: TypeAlias = (
    Scoring | Final | ProposedForSuspension | SuspendedForReassignment | Settled
)


@dataclass(frozen=True, slots=True)
class UnderAssessment:
    """One officer in one period. Accountability may follow at any step."""

    opened: AssessmentOpened
    step: Step
    last_on: date
    held: tuple[OfficerHeldAccountable, ...] = ()


Assessment: TypeAlias = NotAssessed | UnderAssessment


def evolve(assessment: Assessment, event: AssessmentEvent) -> Assessment:
    match assessment, event:
        case NotAssessed(), AssessmentOpened():
            return UnderAssessment(event, Scoring(), event.on)
        case UnderAssessment(), OfficerHeldAccountable():
            return replace(assessment, held=(*assessment.held, event))
        case UnderAssessment(step=Final() as final), AppealWindowClosed():
            return replace(assessment, step=replace(final, window_closed=True))
        case UnderAssessment(), AppealWindowClosed() | AssessmentOpened():
            raise ValueError(f"{event.topic} cannot follow {assessment}")
        case UnderAssessment(), _:
            last_on = max(assessment.last_on, event.on)
            return replace(
                assessment, step=stepped(assessment.step, event), last_on=last_on
            )
        case _:
            raise ValueError(f"{event.topic} cannot follow {assessment}")


def stepped(step: Step, event: AssessmentEvent) -> Step:
    match step, event:
        case Scoring(), IndicatorScored():
            return Scoring({**step.scores, event.score.code: event.score})
        case Scoring(), AssessmentFinalised():
            return Final(event, step.scores)
        case Final(), AssessmentAppealed():
            return replace(step, appealed=event)
        case Final(), AppealDecided(upheld=True):
            return Scoring(step.scores)
        case Final(), AppealDecided():
            return replace(step, rejected=event)
        case Final(), SuspensionProposed():
            return ProposedForSuspension(event)
        case ProposedForSuspension(), OfficerSuspendedForReassignment():
            return SuspendedForReassignment(event)
        case ProposedForSuspension(), SuspensionDeclined():
            return Settled(event)
        case SuspendedForReassignment(), SuspensionEnded():
            return Settled(event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {step}")


def station_of(assessment: Assessment) -> StationId | None:
    """The station of the officer who is assessed; ``None``: the bureau itself."""
    return None if isinstance(assessment, NotAssessed) else assessment.opened.station
