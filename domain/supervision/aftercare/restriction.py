"""任职限制: of a legal representative found personally responsible, and of nobody else."""

from collections.abc import Sequence
from typing import TypeAlias

from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Unit,
    WorkCalendar,
    months_later,
)
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.supervision.aftercare.checks import check_not_before
from domain.supervision.aftercare.commands import LiftRestriction, RestrictRepresentative
from domain.supervision.aftercare.events import (
    AftercareEvent,
    RepresentativeRestricted,
    RestrictionLifted,
)
from domain.supervision.aftercare.states import Watched
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because
from domain.supervision.vocabulary import EntityKind

RestrictionCommand: TypeAlias = RestrictRepresentative | LiftRestriction


def decide(
    command: RestrictionCommand, watched: Watched, book: RuleBook, calendar: WorkCalendar
) -> Sequence[AftercareEvent]:
    match command:
        case RestrictRepresentative():
            return restrict(command, watched, book, calendar)
        case LiftRestriction():
            return lift(command, watched)
        case _:
            raise Refused(Because.NOT_NOW)


def restrict(
    command: RestrictRepresentative,
    watched: Watched,
    book: RuleBook,
    calendar: WorkCalendar,
) -> list[AftercareEvent]:
    """INV-23. Also after the enterprise is gone; not after the revocation has fallen."""
    opened, said, standing = watched.opened, command.responsible, watched.restriction
    if standing is not None and (said.person, said.name, said.reasons) == (
        standing.person,
        standing.name,
        standing.reasons,
    ):
        return []
    if opened.entity is not EntityKind.ENTERPRISE:
        raise Refused(Because.NOT_AN_ENTERPRISE)
    if fallen(watched):
        raise Refused(Because.NOT_NOW)
    check_not_before(command, watched, opened.deadline.starts_on)
    bar = term(watched, book, calendar)
    if command.occurred_on > bar.due_on:
        raise Refused(Because.BAR_IS_OVER, "occurred_on")
    if standing is not None:
        raise Refused(Because.ALREADY_RESTRICTED, "responsible")
    return [
        RepresentativeRestricted(
            household=opened.household,
            person=said.person,
            name=said.name,
            reasons=said.reasons,
            from_on=opened.revoked_on,
            until_on=bar.due_on,
            deadline=bar,
            on=command.occurred_on,
        )
    ]


def fallen(watched: Watched) -> bool:
    """Closed although the enterprise is still registered: the revocation fell."""
    closed = watched.closed
    return closed is not None and not closed.deregistered and watched.forced is None


def term(watched: Watched, book: RuleBook, calendar: WorkCalendar) -> Deadline:
    """Until the same day three years after the revocation, that day included.

    It is a bar, no term within which somebody must act: a holiday does not lengthen it.
    """
    day = watched.opened.revoked_on
    rules = book.on(day).revocation
    if rules is None:
        raise Refused(Because.NO_BAR_THEN)
    months = 12 * rules.rep_bar_years
    until_on = months_later(day, months)
    return Deadline(
        kind=DeadlineKind.OFFICE_RESTRICTION,
        due_on=until_on,
        starts_on=day,
        days=months,
        unit=Unit.MONTHS,
        rule_id=rules.id,
        article=rules.article,
        calendar_id=calendar.calendar_id,
    )


def lift(command: LiftRestriction, watched: Watched) -> list[AftercareEvent]:
    """What has run out binds nobody and is not lifted."""
    standing = watched.restriction
    if standing is None and watched.lifted is not None:
        return []
    if standing is None or watched.bar is None:
        raise Refused(Because.NOT_RESTRICTED)
    check_not_before(command, watched, standing.on or watched.opened.deadline.starts_on)
    return [
        RestrictionLifted(
            household=watched.opened.household,
            person=standing.person,
            reason=command.reason,
        )
    ]
