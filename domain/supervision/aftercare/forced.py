"""强制注销: announced, objected to or not, done, and undone within three years."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import DeadlineKind, WorkCalendar, due, months_later
from domain.kernel.errors import Refused
from domain.law.revocation import ForcedDeregistrationRules
from domain.law.rulebook import RuleBook
from domain.supervision.aftercare.checks import already, check_not_before
from domain.supervision.aftercare.commands import (
    AnnounceForcedDeregistration,
    CloseSupervision,
    ForceDeregister,
    ReceiveObjection,
    RestoreRegistration,
)
from domain.supervision.aftercare.events import (
    AftercareEvent,
    DeregistrationObjected,
    ForcedDeregistrationAnnounced,
    ForciblyDeregistered,
    RegistrationRestored,
)
from domain.supervision.aftercare.states import Watched
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.vocabulary import EntityKind

ForcedCommand: TypeAlias = (
    AnnounceForcedDeregistration | ReceiveObjection | ForceDeregister | RestoreRegistration
)


def decide(
    command: ForcedCommand, watched: Watched, book: RuleBook, calendar: WorkCalendar
) -> Sequence[AftercareEvent]:
    match command:
        case AnnounceForcedDeregistration():
            return announce(command, watched, book, calendar)
        case ReceiveObjection():
            return stop(command, watched)
        case ForceDeregister():
            return force(command, watched)
        case RestoreRegistration():
            return restore(command, watched, book)
        case _:
            raise Refused(Because.NOT_NOW)


def rules_on(day: date, book: RuleBook) -> ForcedDeregistrationRules:
    rules = book.on(day).forced_deregistration
    if rules is None:
        raise Refused(Because.NO_FORCED_DEREGISTRATION_THEN, "occurred_on")
    return rules


def announce(
    command: AnnounceForcedDeregistration,
    watched: Watched,
    book: RuleBook,
    calendar: WorkCalendar,
) -> list[AftercareEvent]:
    """Three years after the revocation; where it was undone, three years after that."""
    day, opened = command.occurred_on, watched.opened
    if watched.forced is not None:
        raise Refused(Because.NOT_NOW)
    rules = rules_on(day, book)
    if opened.entity is not EntityKind.ENTERPRISE:
        raise Refused(Because.COMPANIES_ONLY)
    if command.approval_needed and rules.spares_approval_sectors:
        raise Refused(Because.APPROVAL_NEEDED, "approval_needed")
    announced = ForcedDeregistrationAnnounced(
        household=opened.household,
        document_no=command.document_no,
        deadline=due(rules.announce, DeadlineKind.FORCED_DEREGISTRATION, day, calendar),
    )
    if watched.announced is not None:
        return already(so=announced == watched.announced)
    check_not_before(command, watched)
    since = watched.restored_on or opened.revoked_on
    if day < months_later(since, 12 * rules.after_years):
        raise Refused(Because.TOO_SOON, "occurred_on")
    return [announced]


def stop(command: ReceiveObjection, watched: Watched) -> list[AftercareEvent]:
    """收到异议. As long as it is not done, an objection stops it."""
    objected = DeregistrationObjected(
        household=watched.opened.household,
        by=command.by,
        content=command.content,
        on=command.occurred_on,
    )
    if watched.announced is None:
        return already(so=objected == watched.objected)
    check_not_before(command, watched)
    return [objected]


def force(command: ForceDeregister, watched: Watched) -> list[AftercareEvent]:
    done = ForciblyDeregistered(
        household=watched.opened.household,
        document_no=command.document_no,
        on=command.occurred_on,
    )
    if watched.announced is None:
        return already(so=done == watched.forced)
    check_not_before(command, watched)
    if command.occurred_on <= watched.announced.deadline.due_on:
        raise Refused(Because.ANNOUNCEMENT_RUNS, "occurred_on")
    return [done]


def restore(
    command: RestoreRegistration, watched: Watched, book: RuleBook
) -> list[AftercareEvent]:
    restored = RegistrationRestored(
        household=watched.opened.household, reason=command.reason, on=command.occurred_on
    )
    if watched.forced_on is None:
        return already(so=restored == watched.restored)
    check_not_before(command, watched)
    if command.occurred_on > restorable_until(watched.forced_on, book):
        raise Refused(Because.RESTORED_TOO_LATE, "occurred_on")
    return [restored]


def restorable_until(forced_on: date, book: RuleBook) -> date:
    """The last day on which it may be undone, by the law of the day it was done."""
    return months_later(forced_on, 12 * rules_on(forced_on, book).restore_years)


def check_final(command: CloseSupervision, watched: Watched, book: RuleBook) -> None:
    """What may still be undone is still watched."""
    forced_on = watched.forced_on
    if forced_on is not None and command.occurred_on <= restorable_until(forced_on, book):
        raise Refused(Because.MAY_BE_RESTORED, "occurred_on")
