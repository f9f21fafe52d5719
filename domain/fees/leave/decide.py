"""What a leave book allows: asked, approved, started, overstayed, revoked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce

from domain.fees.leave.commands import (
    ApproveLeave,
    CancelLeave,
    ExtendLeave,
    FoundOperating,
    LeaveCommand,
    NoteClosed,
    OfLeave,
    OpenLeaveBook,
    RejectLeave,
    RequestLeave,
    RevokeLeave,
)
from domain.fees.leave.events import (
    LeaveBookOpened,
    LeaveEvent,
    LeaveOverstayed,
    LeaveRequested,
    LeaveStarted,
)
from domain.fees.leave.granting import Granting
from domain.fees.leave.operating import found_operating, note_closed, revoke
from domain.fees.leave.states import A_DAY, Book, Leave, LeaveBook, Unopened, evolve
from domain.fees.vocabulary import LeaveBecause as Because
from domain.fees.vocabulary import LeaveStep
from domain.kernel.calendar import DeadlineKind, WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class LeaveBooks:
    """The rules of leave: one book for a household, one decider for all its leaves."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: LeaveCommand, leaves: Book) -> Sequence[LeaveEvent]:
        match command, leaves:
            case OpenLeaveBook(), Unopened():
                return [
                    LeaveBookOpened(
                        household=command.household,
                        station=command.station,
                        on=command.occurred_on,
                    )
                ]
            case ((NoteClosed() | FoundOperating()), Unopened()):
                return []  # most businesses that are visited never had a leave book
            case _, Unopened():
                raise Refused(Because.NOT_NOW)
            case OpenLeaveBook(), LeaveBook():
                return []
            case MarkOverdue(), LeaveBook():
                return mark_overdue(command, leaves)
            case NoteClosed(), LeaveBook():
                return self._after_all(command, leaves, note_closed)
            case FoundOperating(), LeaveBook():
                return self._after_all(command, leaves, found_operating)
            case RequestLeave(), LeaveBook():
                return request(command, leaves)
            case _, LeaveBook():
                return self._after_all(command, leaves, self._of_one)
            case _:
                raise Refused(Because.NOT_NOW)

    def _after_all(
        self,
        command: LeaveCommand,
        leaves: LeaveBook,
        then: Callable[..., Sequence[LeaveEvent]],
    ) -> Sequence[LeaveEvent]:
        """What has happened by itself comes first; whether the tick has come by makes no
        difference."""
        before = caught_up(command, leaves)
        follows = then(command, reduce(evolve, before, leaves))  # type: ignore[arg-type]
        return [*before, *follows] if follows else []

    def _of_one(self, command: OfLeave, leaves: LeaveBook) -> Sequence[LeaveEvent]:
        leave = leaves.leaves.get(command.number)
        if leave is None:
            raise Refused(Because.NO_SUCH_LEAVE, "number")
        granting = Granting(self.book, self.calendar)
        match command:
            case ApproveLeave():
                return granting.approve(command, leave, leaves)
            case RejectLeave():
                return granting.reject(command, leave, leaves)
            case ExtendLeave():
                return granting.extend(command, leave, leaves)
            case CancelLeave():
                return granting.cancel(command, leave, leaves)
            case RevokeLeave():
                return revoke(command, leave, leaves)
            case _:
                raise Refused(Because.NOT_NOW)


def request(command: RequestLeave, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    """请假: to ask again for what is being asked for is to ask once."""
    span = (command.from_on, command.until_on)
    for leave in leaves.leaves.values():
        is_same = (leave.from_on, leave.until_on) == span and leave.reason == command.reason
        if leave.step is LeaveStep.REQUESTED and is_same:
            return []
    if command.until_on < command.from_on:
        raise Refused(Because.ENDS_BEFORE_IT_BEGINS, "until_on")
    if command.from_on <= command.occurred_on:
        raise Refused(Because.NOT_BEFORE_ITS_START, "from_on")
    if any(leave.meets(*span) for leave in leaves.leaves.values()):
        raise Refused(Because.OVERLAPS, "from_on")
    return [
        LeaveRequested(
            household=leaves.opened.household,
            station=leaves.opened.station,
            number=len(leaves.leaves) + 1,
            from_on=command.from_on,
            until_on=command.until_on,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def caught_up(command: LeaveCommand, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    """Every leave that has started, or was overstayed, by the day of the command."""
    events: list[LeaveEvent] = []
    for leave in leaves.leaves.values():
        is_on = leave.step is LeaveStep.IN_EFFECT
        if leave.step is LeaveStep.APPROVED and leave.from_on <= command.occurred_on:
            events.append(started(leave, leaves))
            is_on = True
        if is_on and leave.back and leave.back.due_on < command.occurred_on:
            events.append(overstayed(leave, leaves))
    return events


def started(leave: Leave, leaves: LeaveBook) -> LeaveStarted:
    return LeaveStarted(
        household=leaves.opened.household, number=leave.number, from_on=leave.from_on
    )


def overstayed(leave: Leave, leaves: LeaveBook) -> LeaveOverstayed:
    return LeaveOverstayed(
        household=leaves.opened.household, number=leave.number, until_on=leave.until_on
    )


def mark_overdue(command: MarkOverdue, leaves: LeaveBook) -> Sequence[LeaveEvent]:
    """Each deadline is raised once; one that no longer runs is not raised at all."""
    leave = leaves.leaves.get(command.number or 0)
    if leave is None:
        return []
    runs_until = {
        DeadlineKind.LEAVE_START: (LeaveStep.APPROVED, leave.from_on - A_DAY),
        DeadlineKind.LEAVE_RETURN: (
            LeaveStep.IN_EFFECT,
            leave.back.due_on if leave.back else leave.until_on,
        ),
    }
    step, due_on = runs_until.get(command.kind, (None, leave.until_on))
    early = command.kind is DeadlineKind.LEAVE_RETURN and leave.step is LeaveStep.APPROVED
    if leave.step is not step and not early:
        return []
    if command.occurred_on <= due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return [each for each in caught_up(command, leaves) if each.number == leave.number]  # type: ignore[union-attr]
