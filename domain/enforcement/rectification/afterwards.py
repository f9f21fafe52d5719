"""After an order is served: rechecks, terms that end, and when it may be escalated."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.rectification.commands import RecordRecheck, RectificationCommand
from domain.enforcement.rectification.events import (
    EscalationOverdue,
    RectificationComplied,
    RectificationEvent,
    RectificationOverdue,
    RectificationRechecked,
    RectificationServiceOverdue,
)
from domain.enforcement.rectification.states import Disobeyed, Issued, Served
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId


def recheck(
    command: RecordRecheck, order: Served | Disobeyed
) -> Sequence[RectificationEvent]:
    """A failed recheck within the term leaves the term running."""
    again = rechecked(command, order.household)
    if again == order.recheck:
        return []
    check_not_before(order.since, command)
    corrected = isinstance(order, Disobeyed) and order.corrected
    if not command.passed or corrected:
        return [again]
    refused = isinstance(order, Disobeyed) and order.refusal is not None
    late = refused or command.occurred_on > order.comply.due_on
    return [again, RectificationComplied(household=order.household, late=late)]


def rechecked(command: RecordRecheck, household: HouseholdId) -> RectificationRechecked:
    return RectificationRechecked(
        household=household,
        passed=command.passed,
        remarks=command.remarks,
        patrol=command.patrol,
        rechecked_on=command.occurred_on,
    )


def overdue(order: Served) -> RectificationOverdue:
    return RectificationOverdue(household=order.household, due_on=order.comply.due_on)


def mark_overdue(
    command: MarkOverdue, order: Issued | Served | Disobeyed
) -> Sequence[RectificationEvent]:
    """Each deadline is raised once; one that no longer runs is not raised at all."""
    match command.kind, order:
        case DeadlineKind.COMPLY, Served():
            check_after(order.comply, command)
            return [overdue(order)]
        case DeadlineKind.SERVE, Issued(service_overdue=False):
            check_after(order.serve, command)
            return [
                RectificationServiceOverdue(
                    household=order.household, due_on=order.serve.due_on
                )
            ]
        case DeadlineKind.ESCALATE, Disobeyed(escalate=Deadline() as by) if (
            not order.escalation_overdue
        ):
            check_after(by, command)
            return [EscalationOverdue(household=order.household, due_on=by.due_on)]
        case DeadlineKind(), _:
            return []
        case _:
            raise Refused(Because.NOT_NOW)


def check_overdue(order: Disobeyed, command: RectificationCommand) -> None:
    """What follows from disobedience cannot lie before it (INV-10)."""
    if order.refusal is None:
        check_after(order.comply, command)
    check_not_before(order.since, command)


def check_after(deadline: Deadline, command: RectificationCommand) -> None:
    if command.occurred_on <= deadline.due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")


def check_not_before(day: date | None, command: RectificationCommand) -> None:
    if day is not None and command.occurred_on < day:
        raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
