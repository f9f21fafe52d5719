"""A leave is approved or not, extended, and reported back from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.fees.leave.commands import (
    ApproveLeave,
    CancelLeave,
    ExtendLeave,
    OfLeave,
    RejectLeave,
)
from domain.fees.leave.events import (
    LeaveApproved,
    LeaveCancelled,
    LeaveEvent,
    LeaveExtended,
    LeaveRejected,
)
from domain.fees.leave.states import A_DAY, Leave, LeaveBook
from domain.fees.vocabulary import LeaveBecause as Because
from domain.fees.vocabulary import LeaveStep
from domain.kernel.calendar import Deadline, DeadlineKind, Unit, WorkCalendar, due
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook


def check_step(command: OfLeave, leave: Leave, *steps: LeaveStep) -> None:
    if leave.step not in steps:
        raise Refused(Because.NOT_NOW)
    if command.occurred_on < leave.since:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")


def check_no_other(leave: Leave, leaves: LeaveBook, until_on: date, field: str) -> None:
    """No two leaves share a day (INV-32)."""
    for other in leaves.leaves.values():
        if other.number != leave.number and other.meets(leave.from_on, until_on):
            raise Refused(Because.OVERLAPS, field)


@dataclass(frozen=True, slots=True)
class Granting:
    """The steps of a leave, with the terms of their day."""

    book: RuleBook
    calendar: WorkCalendar

    def approve(
        self, command: ApproveLeave, leave: Leave, leaves: LeaveBook
    ) -> Sequence[LeaveEvent]:
        if leave.step in {LeaveStep.APPROVED, LeaveStep.IN_EFFECT}:
            return []
        check_step(command, leave, LeaveStep.REQUESTED)
        if leave.from_on <= command.occurred_on:
            raise Refused(Because.NOT_BEFORE_ITS_START, "occurred_on")
        check_no_other(leave, leaves, leave.until_on, "number")
        return [
            LeaveApproved(
                household=leaves.opened.household,
                number=leave.number,
                from_on=leave.from_on,
                until_on=leave.until_on,
                on=command.occurred_on,
                start=self._start(command.occurred_on, leave),
                back=self._back(command.occurred_on, leave.until_on, leave.number),
            )
        ]

    def reject(
        self, command: RejectLeave, leave: Leave, leaves: LeaveBook
    ) -> Sequence[LeaveEvent]:
        if leave.step is LeaveStep.REJECTED:
            return []
        check_step(command, leave, LeaveStep.REQUESTED)
        return [
            LeaveRejected(
                household=leaves.opened.household,
                number=leave.number,
                reason=command.reason,
                on=command.occurred_on,
            )
        ]

    def extend(
        self, command: ExtendLeave, leave: Leave, leaves: LeaveBook
    ) -> Sequence[LeaveEvent]:
        """续假, before the last day is over."""
        if leave.until_on == command.until_on and leave.step in {
            LeaveStep.APPROVED,
            LeaveStep.IN_EFFECT,
        }:
            return []
        check_step(command, leave, LeaveStep.APPROVED, LeaveStep.IN_EFFECT)
        if leave.until_on < command.occurred_on:
            raise Refused(Because.NOT_NOW)
        if command.until_on < leave.until_on:
            raise Refused(Because.NOT_LATER, "until_on")
        check_no_other(leave, leaves, command.until_on, "until_on")
        return [
            LeaveExtended(
                household=leaves.opened.household,
                number=leave.number,
                from_on=leave.from_on,
                until_on=command.until_on,
                reason=command.reason,
                on=command.occurred_on,
                back=self._back(command.occurred_on, command.until_on, leave.number),
            )
        ]

    def cancel(
        self, command: CancelLeave, leave: Leave, leaves: LeaveBook
    ) -> Sequence[LeaveEvent]:
        """销假: the day of the return is no day of leave any more."""
        if leave.step is LeaveStep.ENDED:
            return []
        check_step(
            command,
            leave,
            LeaveStep.REQUESTED,
            LeaveStep.APPROVED,
            LeaveStep.IN_EFFECT,
            LeaveStep.OVERSTAYED,
        )
        last_on = min(command.occurred_on - A_DAY, leave.until_on)
        if leave.step is LeaveStep.REQUESTED:
            last_on = leave.from_on - A_DAY  # never granted, whatever day it is
        return [
            LeaveCancelled(
                household=leaves.opened.household,
                number=leave.number,
                from_on=leave.from_on,
                last_on=max(last_on, leave.from_on - A_DAY),
                on=command.occurred_on,
            )
        ]

    def _start(self, approved_on: date, leave: Leave) -> Deadline:
        """A leave starts on its first day, worked or not, so nothing is moved."""
        last = leave.from_on - A_DAY
        return Deadline(
            kind=DeadlineKind.LEAVE_START,
            due_on=last,
            starts_on=approved_on,
            days=(last - approved_on).days,
            unit=Unit.CALENDAR_DAYS,
            rule_id=self.book.on(approved_on).collection.id,
            calendar_id=self.calendar.calendar_id,
            number=leave.number,
        )

    def _back(self, day: date, until_on: date, number: int) -> Deadline:
        term = self.book.on(day).collection.report_within
        kind = DeadlineKind.LEAVE_RETURN
        return due(term, kind, until_on, self.calendar, number=number)
