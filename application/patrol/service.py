"""The desk of patrols (巡查)."""

from application.desk import Asked, Desk, Verb
from application.supervision.standing import check_household
from domain.kernel.errors import Refused, Unknown
from domain.kernel.identity import StationId
from domain.kernel.messages import Duty
from domain.patrol import commands
from domain.patrol.patrol import PatrolDecider
from domain.patrol.patrol.states import (
    Cancelled,
    Concluded,
    InProgress,
    Patrol,
    Planned,
    Transcribed,
)
from domain.patrol.vocabulary import PatrolBecause, PatrolKind

SUPERVISION = frozenset({Duty.SUPERVISION})


def check_plan(asked: Asked[commands.PlanPatrol], patrol: Patrol) -> None:
    """Whoever is drawn gets a patrol by itself; nobody plans one as if by lot."""
    if asked.command.kind is PatrolKind.RANDOM:
        raise Refused(PatrolBecause.BY_DRAW_ONLY, "kind")
    check_household(asked, patrol)


def check_officers(asked: Asked[commands.StartPatrol], _: Patrol) -> None:
    """From two officers on a patrol may find something, and all are qualified (INV-09).

    One alone need not be: what is found takes two.
    """
    officers = sorted(asked.command.officers)
    if any(asked.authority.officer(each) is None for each in officers):
        raise Unknown("officer")
    if len(officers) > 1:
        asked.authority.check_qualified(officers, asked.command.occurred_on)


def station(patrol: Patrol) -> StationId | None:
    match patrol:
        case Planned(plan=plan) | Concluded(plan=plan) | Cancelled(plan=plan):
            return plan.station
        case InProgress() | Transcribed():
            return patrol.station
        case _:
            return None


def patrols(decider: PatrolDecider) -> Desk[Patrol]:
    return Desk(
        collection="patrols",
        kind="patrol",
        decider=decider,
        station=station,
        verbs=(
            Verb(commands.PlanPatrol, SUPERVISION, opens=True, check=check_plan),
            Verb(commands.StartPatrol, SUPERVISION, check=check_officers),
            Verb(commands.CheckItem, SUPERVISION),
            Verb(commands.RecordFinding, SUPERVISION),
            Verb(commands.DisposeFinding, SUPERVISION),
            Verb(commands.ConcludePatrol, SUPERVISION),
            Verb(commands.CancelPatrol, SUPERVISION),
        ),
    )
