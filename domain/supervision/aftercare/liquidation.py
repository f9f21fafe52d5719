"""清算: who must liquidate, by when, and whether they did."""

from collections.abc import Sequence
from typing import TypeAlias

from domain.kernel.calendar import Deadline, DeadlineKind, WorkCalendar, due
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.supervision.aftercare.checks import already, check_not_before
from domain.supervision.aftercare.commands import (
    NotifyLiquidationDuty,
    RecordLiquidationGroup,
    RecordLiquidationReport,
)
from domain.supervision.aftercare.events import (
    AftercareEvent,
    LiquidationCompleted,
    LiquidationDutyNotified,
    LiquidationGroupFormed,
)
from domain.supervision.aftercare.states import Watched
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.vocabulary import EntityKind

LiquidationCommand: TypeAlias = (
    NotifyLiquidationDuty | RecordLiquidationGroup | RecordLiquidationReport
)


def decide(
    command: LiquidationCommand, watched: Watched, book: RuleBook, calendar: WorkCalendar
) -> Sequence[AftercareEvent]:
    match command:
        case NotifyLiquidationDuty():
            return notify(command, watched, book, calendar)
        case RecordLiquidationGroup():
            return form(command, watched)
        case RecordLiquidationReport():
            return complete(command, watched)
        case _:
            raise Refused(Because.NOT_NOW)


def term(watched: Watched, book: RuleBook, calendar: WorkCalendar) -> Deadline | None:
    """Fifteen days from the revocation, for whom the law of that day has such a term:
    since 2006, and not for individual businesses, which settle their debts."""
    opened = watched.opened
    rules = book.on(opened.revoked_on).revocation
    if opened.entity is not EntityKind.ENTERPRISE or rules is None:
        return None
    if rules.liquidation_group is None:
        return None
    return due(
        rules.liquidation_group,
        DeadlineKind.LIQUIDATION_GROUP,
        opened.revoked_on,
        calendar,
    )


def notify(
    command: NotifyLiquidationDuty,
    watched: Watched,
    book: RuleBook,
    calendar: WorkCalendar,
) -> list[AftercareEvent]:
    notified = LiquidationDutyNotified(
        household=watched.opened.household,
        obligors=command.obligors,
        document_no=command.document_no,
        deadline=term(watched, book, calendar),
        on=command.occurred_on,
    )
    if watched.notified is not None:
        return already(so=notified == watched.notified)
    check_not_before(command, watched)
    if not watched.ceased:
        raise Refused(Because.NOT_CEASED)
    return [notified]


def form(command: RecordLiquidationGroup, watched: Watched) -> list[AftercareEvent]:
    """A group formed late is one all the same."""
    if watched.opened.entity is EntityKind.INDIVIDUAL_BUSINESS:
        raise Refused(Because.NO_GROUP)
    if watched.notified is None:
        raise Refused(Because.NOT_NOTIFIED)
    by = watched.notified.deadline
    formed = LiquidationGroupFormed(
        household=watched.opened.household,
        members=command.members,
        late=by is not None and command.occurred_on > by.due_on,
        on=command.occurred_on,
    )
    if watched.formed is not None:
        return already(so=formed == watched.formed)
    check_not_before(command, watched)
    return [formed]


def complete(command: RecordLiquidationReport, watched: Watched) -> list[AftercareEvent]:
    """清算完结. Where the law demands a group, nobody else completes it."""
    completed = LiquidationCompleted(
        household=watched.opened.household,
        report_no=command.report_no,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if watched.completed is not None:
        return already(so=completed == watched.completed)
    check_not_before(command, watched)
    individual = watched.opened.entity is EntityKind.INDIVIDUAL_BUSINESS
    if individual and not watched.ceased:
        raise Refused(Because.NOT_CEASED)
    if not individual and watched.notified is None:
        raise Refused(Because.NOT_NOTIFIED)
    demanded = watched.notified is not None and watched.notified.deadline is not None
    if demanded and watched.formed is None:
        raise Refused(Because.NO_GROUP_YET)
    return [completed]
