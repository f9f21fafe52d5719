"""Which events of leave start a deadline, and what others make of it.

The day by which a month's fee is paid stands in its line (``fee_line.due_on``), where the
tick and the lists find it: a bureau of 50,000 households has 600,000 of them a year, which
on the deadline board (期限看板) would bury every other deadline.
"""

from typing import get_args

from domain.fees.leave import events as leaves
from domain.kernel.calendar import DeadlineKind
from domain.kernel.messages import Event

START, RETURN = DeadlineKind.LEAVE_START, DeadlineKind.LEAVE_RETURN

ENDS: dict[type[Event], dict[DeadlineKind, str]] = {
    leaves.LeaveStarted: {START: "MET"},
    leaves.LeaveCancelled: {START: "LIFTED", RETURN: "MET"},
    leaves.LeaveOverstayed: {RETURN: "MISSED"},
    leaves.LeaveRevoked: {START: "LIFTED", RETURN: "LIFTED"},
}
"""Leaves are numbered from 1; every event says which it is about."""

EVENTS: tuple[type[Event], ...] = get_args(leaves.LeaveEvent)
