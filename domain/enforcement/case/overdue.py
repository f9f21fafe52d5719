"""期限届满: what the passing of a day means to a case, each said once."""

from collections.abc import Sequence
from datetime import date

from domain.enforcement.case import limits, measures
from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_after
from domain.enforcement.case.events import (
    CaseClosingOverdue,
    CaseEvent,
    DecisionServiceOverdue,
    InformantNotTold,
    LeadVerificationOverdue,
    ReviewOverdue,
    RightsLapsed,
)
from domain.enforcement.case.file import File, Informing
from domain.enforcement.case.law import Law
from domain.enforcement.case.states import (
    Archived,
    Asked,
    Case,
    Closed,
    Concluded,
    Decided,
    InReview,
    Investigating,
    Lead,
    NotAsked,
    NotFiled,
    Notified,
    Reviewed,
    Revoked,
    Served,
    Terminated,
    Transferred,
    Undecided,
    Waiting,
)
from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId
from domain.law.rule import NotCounted

MEASURES = frozenset({DeadlineKind.HOLD, DeadlineKind.SEIZURE})


def decide(command: MarkOverdue, case: Case, law: Law) -> Sequence[CaseEvent]:
    """A deadline that no longer runs is not raised at all."""
    match case:
        case Lead():
            return of_lead(command, case)
        case NotFiled():
            return of_informing(command, case.lead.received.household, case.informing)
        case Transferred(file=None):
            return []
        case Transferred(file=File() as file):
            return of_file(command, file)
        case Investigating() | Concluded() | InReview() | Reviewed() | Notified():
            return of_undecided(command, case, law)
        case Terminated() | Decided() | Served() | Revoked():
            return of_decided(command, case)
        case Closed() | Archived():
            return of_informing(command, case.file.household, case.file.informing)
        case _:
            raise Refused(Because.NOT_NOW)


def of_lead(command: MarkOverdue, lead: Lead) -> Sequence[CaseEvent]:
    by = lead.verify
    if command.kind is not DeadlineKind.FILE or by is None or lead.overdue:
        return []
    check_after(by, command)
    household = lead.received.household
    return [LeadVerificationOverdue(household=household, due_on=by.due_on)]


def of_informing(
    command: MarkOverdue, household: HouseholdId | None, informing: Informing | None
) -> Sequence[CaseEvent]:
    if command.kind is not DeadlineKind.INFORM or informing is None:
        return []
    by = informing.deadline
    if by is None or informing.told or informing.overdue:
        return []
    check_after(by, command)
    return [InformantNotTold(household=household, due_on=by.due_on)]


def of_file(command: MarkOverdue, file: File) -> Sequence[CaseEvent]:
    """What runs beside the main line: the informant, and each measure with its number."""
    if command.kind not in MEASURES:
        return of_informing(command, file.household, file.informing)
    measure = file.measure(command.number) if command.number else None
    if measure is None or measure.ended is not None or measure.lapsed:
        return []
    if measure.deadline is None or measure.deadline.kind is not command.kind:
        return []
    check_after(measure.deadline, command)
    return [measures.lapsed(measure, file)]


def of_undecided(command: MarkOverdue, case: Undecided, law: Law) -> Sequence[CaseEvent]:
    match command.kind, case:
        case DeadlineKind.DECIDE, _:
            return of_limit(command, case, law)
        case DeadlineKind.REVIEW, InReview(deadline=Deadline() as by, overdue=False):
            check_after(by, command)
            return [ReviewOverdue(household=case.file.household, due_on=by.due_on)]
        case DeadlineKind.RESPOND | DeadlineKind.HEARING_REQUEST, Notified():
            return of_rights(command, case)
        case DeadlineKind(), _:
            return of_file(command, case.file)
        case _:
            raise Refused(Because.NOT_NOW)


def of_limit(command: MarkOverdue, case: Undecided, law: Law) -> Sequence[CaseEvent]:
    """While the clock stands still, nothing runs out."""
    file, limit = case.file, case.file.limit
    if limit is None or file.overdue:
        return []
    if (still := stands_still_since(case, law)) and still <= limit.due_on:
        return []
    check_after(limit, command)
    return limits.overrun(file, command.occurred_on)


def stands_still_since(case: Undecided, law: Law) -> date | None:
    match case:
        case Investigating(waiting=Waiting(why, from_on)):
            return from_on if limits.does_not_count(why, case.file, law) else None
        case Notified(hearing=Asked(from_on=from_on)):
            counts = not limits.does_not_count(NotCounted.HEARING, case.file, law)
            return None if counts else from_on
        case Investigating() | Concluded() | InReview() | Reviewed() | Notified():
            return None
        case _:
            raise Refused(Because.NOT_NOW)


def of_rights(command: MarkOverdue, case: Notified) -> Sequence[CaseEvent]:
    """Rights that were used, or waived, do not lapse."""
    notice, hearing = case.notice, command.kind is DeadlineKind.HEARING_REQUEST
    by = notice.request if hearing else notice.respond
    used = not isinstance(case.hearing, NotAsked) if hearing else bool(notice.pleaded)
    lapsed = notice.request_lapsed if hearing else notice.respond_lapsed
    if by is None or used or lapsed or notice.waived:
        return []
    check_after(by, command)
    household = case.file.household
    return [RightsLapsed(household=household, due_on=by.due_on, hearing=hearing)]


def of_decided(
    command: MarkOverdue, case: Terminated | Decided | Served | Revoked
) -> Sequence[CaseEvent]:
    household = case.file.household
    match command.kind, case:
        case DeadlineKind.SERVE, Decided(serve=Deadline() as by, overdue=False):
            check_after(by, command)
            return [DecisionServiceOverdue(household=household, due_on=by.due_on)]
        case DeadlineKind.CLOSE, Served(close=Deadline() as by, overdue=False):
            check_after(by, command)
            return [CaseClosingOverdue(household=household, due_on=by.due_on)]
        case DeadlineKind(), _:
            return of_file(command, case.file)
        case _:
            raise Refused(Because.NOT_NOW)
