"""The desk of monthly clearances (每月清卡)."""

from application.authority import AuthorityBecause
from application.desk import Asked, Desk, Verb
from application.supervision.standing import FINAL, standing
from domain.kernel.calendar import bureau_date
from domain.kernel.errors import NotPermitted, Unknown
from domain.kernel.messages import Duty
from domain.supervision.clearance import (
    Clearance,
    ClearanceDecider,
    commands,
    station_of,
)
from domain.supervision.clearance.vocabulary import Side

SUPERVISION = frozenset({Duty.SUPERVISION})
REGISTRATION = frozenset({Duty.REGISTRATION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
DUTY_OF = {Side.STREET: Duty.SUPERVISION, Side.REGISTER: Duty.REGISTRATION}
"""Nobody holds both at once (INV-01), so the two who sign are two."""


def check_side(
    asked: Asked[commands.ProposeResolution] | Asked[commands.ResolveDiscrepancy],
    _: Clearance,
) -> None:
    """Nobody signs for a side whose duty is not theirs."""
    today = bureau_date(asked.handler.clock())
    if DUTY_OF[asked.command.side] not in asked.caller.known.duties_on(today):
        raise NotPermitted(AuthorityBecause.WRONG_DUTY, "side")


def check_difference(asked: Asked[commands.RaiseDiscrepancy], clearance: Clearance) -> None:
    """A household that is named is of the beat's station, and has not ended for good."""
    household = asked.command.difference.household
    if household is None:
        return
    found = standing(asked.handler, household)
    if found is None or found.registered in FINAL or found.station != station_of(clearance):
        raise Unknown("household")


def clearances(decider: ClearanceDecider) -> Desk[Clearance]:
    """What opens a clearance and keeps its roster follows from the assignments and has no
    verb: nobody leaves a household out."""
    both = SUPERVISION | REGISTRATION
    return Desk(
        collection="clearances",
        kind="clearance",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.ClassifyHousehold, SUPERVISION),
            Verb(commands.ClassifyHouseholds, SUPERVISION),
            Verb(commands.AcceptProposals, SUPERVISION),
            Verb(commands.SubmitClearance, SUPERVISION),
            Verb(commands.ReconcileWithRegistration, REGISTRATION),
            Verb(commands.RaiseDiscrepancy, both, check=check_difference),
            Verb(commands.ProposeResolution, both, check=check_side, signed="proposed_by"),
            Verb(commands.ResolveDiscrepancy, both, check=check_side, signed="agreed_by"),
            Verb(commands.CertifyClearance, LEADERSHIP),
        ),
    )
