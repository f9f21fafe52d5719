"""考核 of one officer in one period: counted, made final, appealed, and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.assessment.assessment import suspending
from domain.assessment.assessment.commands import (
    AppealAssessment,
    AssessmentCommand,
    DecideAppeal,
    DeclineSuspension,
    EndSuspension,
    FinaliseAssessment,
    HoldAccountable,
    ImposeSuspension,
    OpenAssessment,
    ProposeSuspension,
    ScoreIndicator,
)
from domain.assessment.assessment.events import (
    AppealDecided,
    AppealWindowClosed,
    AssessmentAppealed,
    AssessmentEvent,
    AssessmentFinalised,
    AssessmentOpened,
    IndicatorScored,
)
from domain.assessment.assessment.states import (
    Assessment,
    Final,
    NotAssessed,
    Scoring,
    UnderAssessment,
    evolve,
    station_of,
)
from domain.assessment.assessment.suspending import already
from domain.assessment.because import AssessmentBecause as Because
from domain.assessment.vocabulary import span_of, total
from domain.kernel.calendar import DeadlineKind, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook

__all__ = [
    "Assessment",
    "AssessmentDecider",
    "NotAssessed",
    "UnderAssessment",
    "assessment_decider",
    "station_of",
]

AssessmentDecider: TypeAlias = Decider[AssessmentCommand, Assessment, AssessmentEvent]


@dataclass(frozen=True, slots=True)
class Assessments:
    """The rules of an assessment; its local terms are looked up in the book."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: AssessmentCommand, assessment: Assessment
    ) -> Sequence[AssessmentEvent]:
        match command, assessment:
            case OpenAssessment(), NotAssessed():
                return [opened(command)]
            case OpenAssessment(), UnderAssessment(opened=known):
                same = opened(command).model_copy(update={"on": known.on})
                return already(so=same == known)
            case MarkOverdue(), UnderAssessment():
                return close_window(command, assessment)
            case _, UnderAssessment():
                if command.occurred_on < assessment.last_on:
                    raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
                return self._of_officer(command, assessment)
            case _:
                raise Refused(Because.NOT_NOW)

    def _of_officer(
        self, command: AssessmentCommand, assessment: UnderAssessment
    ) -> Sequence[AssessmentEvent]:
        rules = self.book.on(command.occurred_on).assessment
        match command, assessment.step:
            case ScoreIndicator(), Scoring() as scoring:
                return score(command, scoring, assessment)
            case FinaliseAssessment(), Scoring() as scoring:
                return self._finalise(command, scoring, assessment)
            case FinaliseAssessment(), Final(appealed=None):
                return []
            case AppealAssessment() | DecideAppeal(), Final() as final:
                return appeal(command, final, assessment)
            case HoldAccountable(), _:
                return suspending.hold(command, assessment)
            case (
                ProposeSuspension()
                | ImposeSuspension()
                | DeclineSuspension()
                | EndSuspension(),
                _,
            ):
                return suspending.decide(command, assessment, rules)
            case _:
                raise Refused(Because.NOT_NOW)

    def _finalise(
        self, command: FinaliseAssessment, scoring: Scoring, assessment: UnderAssessment
    ) -> Sequence[AssessmentEvent]:
        day = command.occurred_on
        if day <= span_of(assessment.opened.period)[1]:
            raise Refused(Because.NOT_OVER, "occurred_on")
        if set(scoring.scores) != set(assessment.opened.codes):
            raise Refused(Because.NOT_ALL_SCORED)
        term = self.book.on(day).assessment.appeal
        return [
            AssessmentFinalised(
                points=total(tuple(scoring.scores.values())),
                appeal=due(term, DeadlineKind.ASSESSMENT_APPEAL, day, self.calendar),
                on=day,
            )
        ]


def opened(command: OpenAssessment) -> AssessmentOpened:
    return AssessmentOpened(
        officer=command.officer,
        station=command.station,
        period=command.period,
        scheme=command.scheme,
        group=command.group,
        codes=command.codes,
        on=command.occurred_on,
    )


def score(
    command: ScoreIndicator, scoring: Scoring, assessment: UnderAssessment
) -> Sequence[AssessmentEvent]:
    if command.score.code not in assessment.opened.codes:
        raise Refused(Because.NOT_OF_THE_SCHEME, "score")
    if scoring.scores.get(command.score.code) == command.score:
        return []
    of = assessment.opened
    return [
        IndicatorScored(
            officer=of.officer,
            period=of.period,
            score=command.score,
            on=command.occurred_on,
        )
    ]


def appeal(
    command: AppealAssessment | DecideAppeal, final: Final, assessment: UnderAssessment
) -> Sequence[AssessmentEvent]:
    day = command.occurred_on
    if isinstance(command, DecideAppeal):
        return decide_appeal(command, final, assessment)
    if command.officer != assessment.opened.officer:
        raise Refused(Because.NOT_ONES_OWN, "officer")
    if final.appealed is not None:
        return already(so=final.appealed.grounds == command.grounds)
    if day > final.finalised.appeal.due_on:  # one made in time may be entered later
        raise Refused(Because.WINDOW_CLOSED, "occurred_on")
    return [AssessmentAppealed(grounds=command.grounds, on=day)]


def decide_appeal(
    command: DecideAppeal, final: Final, assessment: UnderAssessment
) -> Sequence[AssessmentEvent]:
    if final.appealed is None:
        raise Refused(Because.NOT_NOW)
    if final.rejected is not None:
        said = (command.upheld, command.reasons)
        return already(so=said == (False, final.rejected.reasons))
    return [
        AppealDecided(
            upheld=command.upheld,
            reasons=command.reasons,
            decided_by=suspending.another(command.decided_by, assessment),
            on=command.occurred_on,
        )
    ]


def close_window(
    command: MarkOverdue, assessment: UnderAssessment
) -> Sequence[AssessmentEvent]:
    match command.kind, assessment.step:
        case DeadlineKind.ASSESSMENT_APPEAL, Final(appealed=None, window_closed=False) as f:
            if command.occurred_on <= f.finalised.appeal.due_on:
                raise Refused(Because.NOT_YET_DUE)
            closed_on = f.finalised.appeal.due_on
            return [AppealWindowClosed(due_on=closed_on, on=command.occurred_on)]
        case DeadlineKind.ASSESSMENT_APPEAL, Final():
            return []
        case _:
            raise Refused(Because.NOT_NOW)


def assessment_decider(book: RuleBook, calendar: WorkCalendar) -> AssessmentDecider:
    """The decider of assessments."""
    return Decider(NotAssessed(), Assessments(book, calendar).decide, evolve)
