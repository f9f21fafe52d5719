"""The assessment run (考核计分): every officer's assessment is opened, and scored."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from application.assessment.names import assessment_of
from application.handling import Ask, Handler
from application.ports import Following
from application.scoring.counting import Figures, count
from domain.assessment.assessment import (
    AssessmentDecider,
    NotAssessed,
    UnderAssessment,
)
from domain.assessment.assessment.commands import (
    AssessmentCommand,
    OpenAssessment,
    ProposeSuspension,
    ScoreIndicator,
)
from domain.assessment.assessment.states import Scoring
from domain.assessment.scheme import (
    ONE_SCHEME,
    SchemeDecider,
    SchemeInForce,
    one_scheme,
)
from domain.assessment.vocabulary import (
    AssessedGroup,
    AssessmentPeriod,
    Score,
    span_of,
)
from domain.kernel.claims import Held
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import ActorId, OfficerId, SchemeId, StreamId
from domain.kernel.messages import Context, Duty
from domain.organisation.events import DutyEnded, DutyGranted, OfficerAppointed
from domain.organisation.officer import OFFICER, Appointed, Officer, Span

SCORINGS = UUID("94c7a0e6-5d2b-5138-b6f4-1e80d3a7c952")
"""The namespace of commands that the run gives. Frozen: the same figures are once."""

SCORER = ActorId("assessment-run")

Told: TypeAlias = Callable[[int, int], None]


def quiet(_: int, __: int) -> None:
    """Told of progress, says nothing."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a run has done: officers, indicators scored now and before, and refusals."""

    period: AssessmentPeriod
    officers: int = 0
    scored: int = 0
    before: int = 0
    passed_over: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScoringRun:
    """Counts from the log and puts the figures to every assessment. A run that is killed
    half way and run again scores nothing twice: an assessment that has the same figures
    already has nothing to say."""

    handler: Handler
    log: Following
    schemes: SchemeDecider
    assessments: AssessmentDecider

    def scheme(self, period: AssessmentPeriod) -> tuple[SchemeId, SchemeInForce]:
        """Raises ``Unknown`` where the period has none."""
        held = self.handler.state(ONE_SCHEME, one_scheme(period).stream)
        if isinstance(held, Held):
            scheme = self.handler.state(self.schemes, held.by)
            if isinstance(scheme, SchemeInForce):
                return SchemeId(held.by), scheme
        raise Unknown("scheme")

    def score(self, period: AssessmentPeriod, on: date, told: Told = quiet) -> Scored:
        """An assessment that refuses, for it is final already, is passed over."""
        scheme_id, scheme = self.scheme(period)
        span = span_of(period)
        figures = count(tuple(scheme.defined.values()), span, self.log)
        officers = on_duty(self.log, Span(*span))
        scored, before, passed_over = 0, 0, Counter[str]()
        for done, (officer, known) in enumerate(officers, 1):
            opened = self._opened((scheme_id, scheme), officer, known, on)
            if not isinstance(opened.step, Scoring):
                passed_over["final"] += 1
            else:
                for score in scores(opened, scheme, figures):
                    try:
                        now = self._put(opened, ScoreIndicator(occurred_on=on, score=score))
                    except Refused as refusal:
                        passed_over[refusal.because.code] += 1
                    else:
                        scored, before = scored + now, before + (not now)
            told(done, len(officers))
        return Scored(period, len(officers), scored, before, dict(passed_over))

    def propose(
        self, period: AssessmentPeriod, ranking: Iterable[Mapping[str, Any]], on: date
    ) -> tuple[list[OfficerId], Mapping[str, int]]:
        """末位: who is proposed for suspension now, and why others who came last are not.

        ``ranking`` are the rows of ``read.assessment_ranking``.
        """
        last_places = self.handler.book.on(on).assessment.last_places
        proposed, passed_over = list[OfficerId](), Counter[str]()
        for row in ranking:
            if row["pending"]:
                passed_over["not_all_final"] += 1
            elif row["place"] is not None and row["place"] > row["ranked"] - last_places:
                officer = OfficerId(row["officer_id"])
                found = self._state(officer, period)
                command = ProposeSuspension(
                    occurred_on=on, place=row["place"], ranked=row["ranked"]
                )
                try:
                    if isinstance(found, UnderAssessment) and self._put(found, command):
                        proposed.append(officer)
                except Refused as refusal:
                    passed_over[refusal.because.code] += 1
        return proposed, dict(passed_over)

    def _state(self, officer: OfficerId, period: str) -> NotAssessed | UnderAssessment:
        return self.handler.state(self.assessments, assessment_of(officer, period))

    def _opened(
        self,
        scheme: tuple[SchemeId, SchemeInForce],
        officer: OfficerId,
        known: Appointed,
        on: date,
    ) -> UnderAssessment:
        """The assessment as it stands; open ones keep what they were opened with."""
        scheme_id, adopted = scheme
        period = adopted.adopted.period
        found = self._state(officer, period)
        if isinstance(found, UnderAssessment):
            return found
        is_cadre = officer in adopted.adopted.cadres
        group = AssessedGroup.CADRE if is_cadre else AssessedGroup.OFFICER
        codes = tuple(e.code for e in adopted.indicators if e.concerns(group))
        command = OpenAssessment(
            occurred_on=on,
            officer=officer,
            station=known.station,
            period=period,
            scheme=scheme_id,
            group=group,
            codes=codes,
        )
        self._ask(assessment_of(officer, period), command)
        found = self._state(officer, period)
        if not isinstance(found, UnderAssessment):
            raise Unknown("assessment")
        return found

    def _put(self, found: UnderAssessment, command: AssessmentCommand) -> bool:
        """Whether anything came of it now."""
        return self._ask(assessment_of(found.opened.officer, found.opened.period), command)

    def _ask(self, stream: StreamId, command: AssessmentCommand) -> bool:
        name = f"{stream}/{type(command).__name__}/{command.model_dump_json()}"
        command_id = uuid5(SCORINGS, name)
        answer = self.handler.handle(
            Ask(self.assessments, stream, command),
            context=Context(
                actor=SCORER,
                duty=Duty.AUTOMATIC,
                command_id=command_id,
                correlation_id=command_id,
            ),
        )
        return bool(answer.outcome.events) and not answer.replayed


def scores(
    found: UnderAssessment, scheme: SchemeInForce, figures: Figures
) -> Iterable[Score]:
    """What was counted for one officer; nothing counted is nothing of nothing."""
    for code in found.opened.codes:
        indicator = scheme.defined[code]
        above, below = figures[code].get(found.opened.officer, (0, 0))
        yield Score(
            code=code,
            version=indicator.version,
            numerator=above,
            denominator=below,
            weight=indicator.weight,
            direction=indicator.direction,
        )


def on_duty(log: Following, span: Span) -> list[tuple[OfficerId, Appointed]]:
    """Everybody who held a duty on some day of the period, in the order of their ids."""
    officers: dict[StreamId, Officer] = {}
    for step in log.steps((OfficerAppointed, DutyGranted, DutyEnded), 0):
        for recorded in step.events:
            before = officers.get(recorded.stream, OFFICER.initial)
            officers[recorded.stream] = OFFICER.evolve(before, recorded.event)
    return [
        (OfficerId(stream), known)
        for stream, known in sorted(officers.items())
        if isinstance(known, Appointed)
        and any(held.meets(span) for _, held in known.duties)
    ]
