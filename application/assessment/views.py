"""What is seen of schemes, of officers' assessments and of every score."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

from domain.assessment.assessment import events
from domain.assessment.scheme.events import SchemeAdopted, SchemeAmended
from domain.kernel.identity import (
    AssessmentId,
    OfficerId,
    SchemeId,
    StationId,
    StreamId,
)
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection


@dataclass(frozen=True, slots=True)
class AssessmentSchemeRow:
    """One scheme. ``indicators`` are the codes with their versions, as they are now."""

    scheme_id: SchemeId
    station: StationId | None
    period: str
    title: str
    instrument: str
    document_no: str | None
    from_on: date
    to_on: date
    indicators: tuple[str, ...]
    cadres: tuple[str, ...]
    adopted_on: date
    amendments: int = 0
    amended_on: date | None = None


def coded(event: SchemeAdopted | SchemeAmended) -> tuple[str, ...]:
    return tuple(f"{each.code} v{each.version}" for each in event.indicators)


def evolve_scheme(
    row: AssessmentSchemeRow | None, key: str, recorded: Recorded[Any]
) -> AssessmentSchemeRow | None:
    match row, recorded.event:
        case None, SchemeAdopted() as adopted:
            return AssessmentSchemeRow(
                scheme_id=SchemeId(StreamId(key)),
                station=None,
                period=adopted.period,
                title=adopted.title,
                instrument=adopted.instrument,
                document_no=adopted.document_no,
                from_on=adopted.from_on,
                to_on=adopted.to_on,
                indicators=coded(adopted),
                cadres=tuple(adopted.cadres),
                adopted_on=adopted.on,
            )
        case AssessmentSchemeRow(), SchemeAmended() as amended:
            return replace(
                row,
                indicators=coded(amended),
                amendments=amended.number,
                amended_on=amended.on,
            )
        case _:
            return row


ASSESSMENT_SCHEME: Projection[AssessmentSchemeRow] = Projection(
    name="assessment_scheme",
    row=AssessmentSchemeRow,
    reads=(SchemeAdopted, SchemeAmended),
    evolve=evolve_scheme,
    sought_by=("period",),
)


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One officer in one period. ``status`` is OPEN, SCORED, FINAL, APPEALED,
    APPEAL_REJECTED, SUSPENSION_PROPOSED, SUSPENDED or SETTLED; ``points`` are basis points
    of the weighted mean."""

    assessment_id: AssessmentId
    officer_id: OfficerId
    station: StationId | None
    period: str
    scheme_id: SchemeId
    assessed_group: str
    status: str
    indicators: int
    opened_on: date
    scored_codes: tuple[str, ...] = ()
    points: int | None = None
    finalised_on: date | None = None
    appeal_due_on: date | None = None
    appealed_on: date | None = None
    appeal_decided_on: date | None = None
    appeal_upheld: bool | None = None
    proposed_on: date | None = None
    suspended_on: date | None = None
    suspension_declined_on: date | None = None
    suspension_ended_on: date | None = None
    suspension_result: str | None = None
    post: str | None = None
    accountabilities: int = 0
    last_cause: str | None = None


def evolve(
    row: AssessmentRow | None, key: str, recorded: Recorded[Any]
) -> AssessmentRow | None:
    match row, recorded.event:
        case None, events.AssessmentOpened() as opened:
            return AssessmentRow(
                assessment_id=AssessmentId(StreamId(key)),
                officer_id=opened.officer,
                station=opened.station,
                period=opened.period,
                scheme_id=opened.scheme,
                assessed_group=opened.group,
                status="OPEN",
                indicators=len(opened.codes),
                opened_on=opened.on,
            )
        case AssessmentRow(), events.IndicatorScored(score=score):
            codes = tuple(sorted({*row.scored_codes, score.code}))
            status = "SCORED" if len(codes) == row.indicators else row.status
            return replace(row, scored_codes=codes, status=status)
        case AssessmentRow(), events.AssessmentFinalised(points=points, on=on) as final:
            due_on = final.appeal.due_on
            return replace(
                row, status="FINAL", points=points, finalised_on=on, appeal_due_on=due_on
            )
        case AssessmentRow(), events.OfficerHeldAccountable(number=number, cause=cause):
            return replace(row, accountabilities=number, last_cause=cause)
        case AssessmentRow(), events.AssessmentAppealed(on=on):
            return replace(row, status="APPEALED", appealed_on=on)
        case AssessmentRow(), events.AppealDecided(upheld=upheld, on=on):
            status = "SCORED" if upheld else "APPEAL_REJECTED"
            return replace(
                row,
                status=status,
                appeal_decided_on=on,
                appeal_upheld=upheld,
                points=None if upheld else row.points,
            )
        case AssessmentRow(), _:
            return of_suspension(row, recorded)
        case _:
            return row


def of_suspension(row: AssessmentRow, recorded: Recorded[Any]) -> AssessmentRow:
    match recorded.event:
        case events.SuspensionProposed(on=on):
            return replace(row, status="SUSPENSION_PROPOSED", proposed_on=on)
        case events.OfficerSuspendedForReassignment(on=on):
            return replace(row, status="SUSPENDED", suspended_on=on)
        case events.SuspensionDeclined(on=on):
            return replace(row, status="SETTLED", suspension_declined_on=on)
        case events.SuspensionEnded(result=result, post=post, on=on):
            return replace(
                row,
                status="SETTLED",
                suspension_ended_on=on,
                suspension_result=result,
                post=post,
            )
        case _:
            return row


ASSESSMENT: Projection[AssessmentRow] = Projection(
    name="assessment",
    row=AssessmentRow,
    reads=tuple(
        each
        for each in get_args(events.AssessmentEvent)
        if each is not events.AppealWindowClosed
    ),
    evolve=evolve,
    sought_by=("period, assessed_group", "officer_id", "station, status"),
)


@dataclass(frozen=True, slots=True)
class AssessmentScoreRow:
    """One indicator of one assessment: the latest figures. ``points`` are basis points;
    none where there was nothing to do."""

    score_id: str
    assessment_id: AssessmentId
    officer_id: OfficerId
    period: str
    code: str
    version: int
    numerator: int
    denominator: int
    weight: int
    direction: str
    points: int | None
    scored_on: date


def coded_score(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.score.code}",)


def evolve_score(
    row: AssessmentScoreRow | None, key: str, recorded: Recorded[Any]
) -> AssessmentScoreRow | None:
    match recorded.event:
        case events.IndicatorScored(score=score) as scored:
            return AssessmentScoreRow(
                score_id=key,
                assessment_id=AssessmentId(recorded.stream),
                officer_id=scored.officer,
                period=scored.period,
                code=score.code,
                version=score.version,
                numerator=score.numerator,
                denominator=score.denominator,
                weight=score.weight,
                direction=score.direction,
                points=score.basis_points,
                scored_on=scored.on,
            )
        case _:
            return row


ASSESSMENT_SCORE: Projection[AssessmentScoreRow] = Projection(
    name="assessment_score",
    row=AssessmentScoreRow,
    reads=(events.IndicatorScored,),
    keys=coded_score,
    evolve=evolve_score,
    sought_by=("assessment_id", "period, code"),
)
