"""Which events of fees and leave start a deadline, and what others make of it."""

from typing import get_args

from domain.fees.account import events as fees
from domain.fees.leave import events as leaves
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

START, RETURN = DeadlineKind.LEAVE_START, DeadlineKind.LEAVE_RETURN

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    fees.FeeLineSettled: {DeadlineKind.FEE: "MET"},
    fees.FeeInArrears: {DeadlineKind.FEE: "MISSED"},
    fees.FeeEntryReversed: {DeadlineKind.FEE: "LIFTED"},
    leaves.LeaveStarted: {START: "MET"},
    leaves.LeaveCancelled: {START: "LIFTED", RETURN: "MET"},
    leaves.LeaveOverstayed: {RETURN: "MISSED"},
    leaves.LeaveRevoked: {START: "LIFTED", RETURN: "LIFTED"},
}
"""Lines are numbered by their months, leaves from 1; every event says which it is about."""

EVENTS: tuple[type[Event], ...] = (
    *get_args(fees.FeeEvent),
    *get_args(leaves.LeaveEvent),
)
