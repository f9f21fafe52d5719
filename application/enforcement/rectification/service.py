"""The desk of orders to rectify (责令改正)."""

from application.desk import Desk, Verb
from application.supervision.standing import check_household
from domain.enforcement.rectification import RectificationDecider, commands
from domain.enforcement.rectification.states import Rectification, Undrafted
from domain.kernel.identity import StationId
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})


def station(order: Rectification) -> StationId | None:
    return None if isinstance(order, Undrafted) else order.station


def rectifications(decider: RectificationDecider) -> Desk[Rectification]:
    """What the tick and the reactions ask for has no verb here: nobody else may."""
    return Desk(
        collection="rectifications",
        kind="rectification",
        decider=decider,
        station=station,
        verbs=(
            Verb(commands.DraftOrder, SUPERVISION, opens=True, check=check_household),
            Verb(commands.IssueOrder, SUPERVISION),
            Verb(commands.ServeOrder, SUPERVISION),
            Verb(commands.ExtendDeadline, SUPERVISION),
            Verb(commands.RecordRecheck, SUPERVISION),
            Verb(commands.RecordRefusal, SUPERVISION),
            Verb(commands.EscalateOrder, SUPERVISION),
            Verb(commands.WaiveEscalation, LEADERSHIP),
            Verb(commands.WithdrawOrder, SUPERVISION | LEADERSHIP),
        ),
    )
