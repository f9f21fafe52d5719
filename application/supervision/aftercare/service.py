"""The desk of supervisions after a revocation (事后监督)."""

from collections.abc import Callable

from application.desk import Asked, Desk, Verb
from application.seen import Visits
from domain.kernel.errors import Because, Reason, Refused
from domain.kernel.messages import Duty
from domain.supervision.aftercare import (
    Aftercare,
    AftercareDecider,
    Watched,
    commands,
    station_of,
)

SUPERVISION = frozenset({Duty.SUPERVISION})
REGISTRATION = frozenset({Duty.REGISTRATION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})


class CheckBecause(Because):
    """Why a visit does not bear out a check."""

    NOT_OF_THIS_HOUSEHOLD = Reason(
        "6.8-VISIT",
        "This patrol was not made to the household of this supervision.",
        "该次巡查并非针对被监督的经济户口。",
    )


def check_visit(
    seen: Visits,
) -> Callable[[Asked[commands.CheckCessation], Aftercare], None]:
    """A visit that is named was made to the household that is watched (P5)."""

    def check(asked: Asked[commands.CheckCessation], aftercare: Aftercare) -> None:
        patrol = asked.command.patrol
        if patrol is None or not isinstance(aftercare, Watched):
            return
        visit = seen(asked.handler, patrol)
        if visit is None or visit.household != aftercare.opened.household:
            raise Refused(CheckBecause.NOT_OF_THIS_HOUSEHOLD, "patrol")

    return check


def supervisions(decider: AftercareDecider, seen: Visits) -> Desk[Aftercare]:
    """What opens one, and what the register says of itself, has no verb: nobody may."""
    return Desk(
        collection="supervisions",
        kind="supervision",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.CheckCessation, SUPERVISION, check=check_visit(seen)),
            Verb(commands.NotifyLiquidationDuty, SUPERVISION),
            Verb(commands.RecordLiquidationGroup, SUPERVISION),
            Verb(commands.RecordLiquidationReport, SUPERVISION),
            Verb(commands.RestrictRepresentative, LEADERSHIP),
            Verb(commands.LiftRestriction, LEADERSHIP),
            Verb(commands.AnnounceForcedDeregistration, LEADERSHIP),
            Verb(commands.ReceiveObjection, REGISTRATION),
            Verb(commands.ForceDeregister, LEADERSHIP),
            Verb(commands.RestoreRegistration, REGISTRATION),
            Verb(commands.CloseSupervision, LEADERSHIP),
        ),
    )
