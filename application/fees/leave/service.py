"""The desk of leave books (请销假)."""

from application.desk import Desk, Verb
from domain.fees.leave import Book, LeaveDecider, commands, station_of
from domain.kernel.messages import Duty

SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})
EITHER = SUPERVISION | LEADERSHIP


def leaves(decider: LeaveDecider) -> Desk[Book]:
    """The beat officer takes down what the household asks for; a leader grants it. Whoever
    collects has no say in it (三分离)."""
    return Desk(
        collection="leaves",
        kind="leave",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(commands.RequestLeave, SUPERVISION),
            Verb(commands.ApproveLeave, LEADERSHIP),
            Verb(commands.RejectLeave, LEADERSHIP),
            Verb(commands.ExtendLeave, LEADERSHIP),
            Verb(commands.CancelLeave, SUPERVISION),
            Verb(commands.RevokeLeave, EITHER),
        ),
    )
