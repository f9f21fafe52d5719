"""Whether a household on leave is closed, as it says (INV-33)."""

from collections.abc import Sequence

from domain.fees.leave.commands import FoundOperating, NoteClosed, RevokeLeave
from domain.fees.leave.events import ClosureVerified, LeaveEvent, LeaveRevoked
from domain.fees.leave.states import A_DAY, Leave, LeaveBook
from domain.fees.vocabulary import LeaveBecause as Because
from domain.fees.vocabulary import LeaveStep
from domain.kernel.errors import Refused


def covering(command: NoteClosed | FoundOperating, leaves: LeaveBook) -> Sequence[Leave]:
    """The leave that covers the day, at most one."""
    return [each for each in leaves.leaves.values() if each.holds(command.occurred_on)]


def note_closed(command: NoteClosed, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    return [
        ClosureVerified(
            household=leaves.opened.household,
            number=leave.number,
            patrol=command.patrol,
            on=command.occurred_on,
        )
        for leave in covering(command, leaves)
        if command.occurred_on not in leave.closed_ons
    ]


def found_operating(command: FoundOperating, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    """A visit may be known only after the leave has ended; it revokes it all the same."""
    return [
        revoked(leave, leaves, command)
        for leave in covering(command, leaves)
        if leave.step is not LeaveStep.REVOKED
    ]


def revoke(command: RevokeLeave, leave: Leave, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    """An officer's own finding, for a day of the leave."""
    if leave.step is LeaveStep.REVOKED:
        return []
    if leave.step is LeaveStep.REQUESTED or not leave.holds(command.occurred_on):
        raise Refused(Because.NOT_NOW)
    return [revoked(leave, leaves, command)]


def revoked(
    leave: Leave, leaves: LeaveBook, command: RevokeLeave | FoundOperating
) -> LeaveRevoked:
    """Whatever a closure was verified for remains leave; the rest never was."""
    day = command.occurred_on
    closed_on = max((each for each in leave.closed_ons if each < day), default=None)
    is_past = leave.step in {LeaveStep.OVERSTAYED, LeaveStep.ENDED}
    return LeaveRevoked(
        household=leaves.opened.household,
        number=leave.number,
        from_on=leave.from_on,
        back_from=closed_on + A_DAY if closed_on else leave.from_on,
        back_until=leave.until_on if is_past else day,
        on=day,
        reason=command.reason if isinstance(command, RevokeLeave) else None,
        patrol=command.patrol if isinstance(command, FoundOperating) else None,
    )
