"""The desks of assessment schemes and of officers' assessments (考核)."""

from collections.abc import Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from domain.assessment.assessment import Assessment, AssessmentDecider, station_of
from domain.assessment.assessment import commands as acts
from domain.assessment.scheme import (
    ONE_SCHEME,
    Scheme,
    SchemeDecider,
    commands,
    one_scheme,
)
from domain.kernel.claims import Take
from domain.kernel.errors import Unknown
from domain.kernel.messages import Duty

LEADERSHIP = frozenset({Duty.LEADERSHIP})
KEEPING = frozenset({Duty.LEADERSHIP, Duty.PERSONNEL})
ANY = frozenset(Duty) - {Duty.AUTOMATIC}


def its_period(asked: Asked[commands.AdoptScheme]) -> Iterator[Ask[Any, Any, Any]]:
    """One period, one scheme."""
    claim = one_scheme(asked.command.period)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_SCHEME, claim.stream, take)


def check_cadres(asked: Asked[commands.AdoptScheme], _: Scheme) -> None:
    """Everybody who is named is of the bureau."""
    for each in sorted(asked.command.cadres):
        if asked.authority.officer(each) is None:
            raise Unknown("officer")


def schemes(decider: SchemeDecider) -> Desk[Scheme]:
    """A scheme is the whole bureau's, and adopted by its leaders."""
    return Desk(
        collection="assessment-schemes",
        kind="scheme",
        decider=decider,
        station=lambda _: None,
        verbs=(
            Verb(
                commands.AdoptScheme,
                LEADERSHIP,
                opens=True,
                check=check_cadres,
                claims=its_period,
            ),
            Verb(commands.AmendScheme, LEADERSHIP),
        ),
    )


def assessments(decider: AssessmentDecider) -> Desk[Assessment]:
    """Opening, scoring and proposing are the engine's and have no verb: nobody types in a
    figure or a place. Officers appeal what is said of them, in whatever duty."""
    leader = "decided_by"
    return Desk(
        collection="assessments",
        kind="assessment",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(acts.FinaliseAssessment, KEEPING),
            Verb(acts.AppealAssessment, ANY, signed="officer"),
            Verb(acts.DecideAppeal, LEADERSHIP, signed=leader),
            Verb(acts.ImposeSuspension, LEADERSHIP, signed=leader),
            Verb(acts.DeclineSuspension, LEADERSHIP, signed=leader),
            Verb(acts.EndSuspension, LEADERSHIP),
            Verb(acts.HoldAccountable, LEADERSHIP, signed=leader),
        ),
    )
