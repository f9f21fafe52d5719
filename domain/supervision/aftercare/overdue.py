"""What it means that a deadline has passed: by the tick, or by whoever comes first."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline, DeadlineKind
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.supervision.aftercare.events import (
    AftercareEvent,
    CessationCheckOverdue,
    ForcedDeregistrationTermEnded,
    LiquidationOverdueMarked,
    RestrictionExpired,
    SpecialMarkSet,
)
from domain.supervision.aftercare.states import Watched
from domain.supervision.aftercare.vocabulary import AftercareBecause as Because

Marking: TypeAlias = type[
    CessationCheckOverdue
    | LiquidationOverdueMarked
    | SpecialMarkSet
    | ForcedDeregistrationTermEnded
]
MARKS: dict[DeadlineKind, Marking] = {
    DeadlineKind.CESSATION: CessationCheckOverdue,
    DeadlineKind.LIQUIDATION_GROUP: LiquidationOverdueMarked,
    DeadlineKind.SPECIAL_MARK: SpecialMarkSet,
    DeadlineKind.FORCED_DEREGISTRATION: ForcedDeregistrationTermEnded,
}


def running(watched: Watched) -> Iterator[Deadline]:
    """Every deadline that still runs, in the order in which they are raised."""
    mine = (
        watched.check,
        watched.group,
        watched.mark,
        watched.announcement,
        watched.bar,
    )
    return (each for each in mine if each is not None)


def passed(deadline: Deadline, watched: Watched) -> AftercareEvent:
    household, restriction = watched.opened.household, watched.restriction
    if deadline.kind is DeadlineKind.OFFICE_RESTRICTION and restriction is not None:
        return RestrictionExpired(
            household=household, person=restriction.person, until_on=restriction.until_on
        )
    return MARKS[deadline.kind](household=household, due_on=deadline.due_on)


def overdue(watched: Watched, day: date) -> list[AftercareEvent]:
    """Whatever has passed by a day and was not raised: whether the tick has come by must
    make no difference."""
    return [passed(each, watched) for each in running(watched) if day > each.due_on]


def mark_overdue(command: MarkOverdue, watched: Watched) -> Sequence[AftercareEvent]:
    """Each deadline is raised once; one that no longer runs is not raised at all."""
    for each in running(watched):
        if each.kind is command.kind:
            if command.occurred_on <= each.due_on:
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            return [passed(each, watched)]
    return []
