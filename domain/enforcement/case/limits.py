"""办案期限: how the limit to decide is extended, stands still, and is overrun (INV-19)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.enforcement.case.because import CaseBecause as Because
from domain.enforcement.case.checks import check_not_before
from domain.enforcement.case.commands import ExtendTimeLimit
from domain.enforcement.case.events import (
    CaseDecisionOverdue,
    CaseEvent,
    CaseTimeLimitExtended,
)
from domain.enforcement.case.file import File
from domain.enforcement.case.law import Law
from domain.enforcement.case.vocabulary import ExtendedBy
from domain.kernel.calendar import Deadline, DeadlineKind, Pause, Term, due
from domain.kernel.errors import Refused
from domain.law.rule import ExtendableTerm, NotCounted


def granted(limit: Deadline) -> Term:
    """The term as it was granted so far."""
    return Term(limit.days, limit.unit, limit.rule_id, limit.article)


def rules_of(limit: Deadline, law: Law) -> ExtendableTerm | None:
    """A case runs under the rules of the day on which its limit began."""
    return law.procedure(limit.starts_on).decide_within


def does_not_count(why: NotCounted, file: File, law: Law) -> bool:
    rules = rules_of(file.limit, law) if file.limit is not None else None
    return rules is not None and why in rules.excluded


def resumed(
    file: File, why: NotCounted, from_on: date, day: date, law: Law
) -> tuple[Pause | None, Deadline | None]:
    """The pause that ends on a day, if it counts, and the limit as it runs from then on.

    A limit that was overrun before is not stated again.
    """
    limit = None if file.overdue else file.limit
    if limit is None or day <= from_on or not does_not_count(why, file, law):
        return None, limit
    pause = Pause(from_on=from_on, to_on=day - timedelta(days=1), why=why.value)
    return pause, due(
        granted(limit),
        DeadlineKind.DECIDE,
        limit.starts_on,
        law.calendar,
        pauses=(*limit.pauses, pause),
    )


def overrun(file: File, day: date) -> Sequence[CaseEvent]:
    """The limit passed: said once, and never passed over in silence."""
    limit = file.limit
    if file.overdue or limit is None or day <= limit.due_on:
        return []
    return [CaseDecisionOverdue(household=file.household, due_on=limit.due_on)]


def extend(command: ExtendTimeLimit, file: File, law: Law) -> Sequence[CaseEvent]:
    if any(_is_this(command, before) for before in file.extensions):
        return []
    check_not_before(file.since, command)
    limit = file.limit
    if limit is None:
        raise Refused(Because.NOTHING_TO_EXTEND)
    if file.overdue or command.occurred_on > limit.due_on:
        raise Refused(Because.EXTENDED_TOO_LATE, "occurred_on")
    term = _longer(command, limit, file, law)
    longer = due(
        term, DeadlineKind.DECIDE, limit.starts_on, law.calendar, pauses=limit.pauses
    )
    return [
        CaseTimeLimitExtended(
            household=file.household,
            by=command.by,
            due_before=limit.due_on,
            deadline=longer,
            reason=command.reason,
            on=command.occurred_on,
        )
    ]


def _is_this(command: ExtendTimeLimit, before: CaseTimeLimitExtended) -> bool:
    said = (command.occurred_on, command.by, command.reason)
    return said == (before.on, before.by, before.reason)


def _longer(command: ExtendTimeLimit, limit: Deadline, file: File, law: Law) -> Term:
    """The leader extends once, to the rule's longest; after that, collective discussion
    extends by as many days as it fixes.
    """
    rules = rules_of(limit, law)
    by_leader = any(each.by is ExtendedBy.LEADER for each in file.extensions)
    if rules is None or rules.longest is None:
        raise Refused(Because.NOTHING_TO_EXTEND)
    if command.by is ExtendedBy.LEADER:
        if by_leader:
            raise Refused(Because.ALREADY_EXTENDED)
        if command.days is not None:
            raise Refused(Because.DAYS_ARE_FIXED, "days")
        return rules.longest
    if not rules.then_collective:
        raise Refused(Because.NO_COLLECTIVE_EXTENSION, "by")
    if not by_leader:
        raise Refused(Because.LEADER_FIRST, "by")
    if command.days is None:
        raise Refused(Because.DAYS_MISSING, "days")
    return replace(granted(limit), days=limit.days + command.days)
