"""What a programme allows: routine by the grade, everything else always (INV-35)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import months_later
from domain.kernel.errors import Refused
from domain.law.programme import Frequency
from domain.law.rulebook import RuleBook
from domain.patrol.programme.commands import (
    DropVisit,
    NoteVisit,
    PlanProgramme,
    ProgrammeCommand,
    ScheduleVisit,
)
from domain.patrol.programme.events import (
    ProgrammeEvent,
    ProgrammePlanned,
    ScheduledVisitDropped,
    ScheduledVisitMade,
    VisitScheduled,
)
from domain.patrol.programme.spacing import parts_due
from domain.patrol.programme.states import Programme, Programmed, Scheduled, Unprogrammed
from domain.patrol.programme.vocabulary import DueVisit
from domain.patrol.programme.vocabulary import ProgrammeBecause as Because
from domain.patrol.vocabulary import PatrolKind

LONGEST_MONTHS = 36


@dataclass(frozen=True, slots=True)
class Programmes:
    """The rules of a programme, under the frequencies of the day of planning."""

    book: RuleBook

    def decide(
        self, command: ProgrammeCommand, programme: Programme
    ) -> Sequence[ProgrammeEvent]:
        match command, programme:
            case PlanProgramme(), Unprogrammed():
                check_period(command)
                return [self.planned(command, before=0)]
            case PlanProgramme(), Programmed():
                check_period(command)
                return self._plan(command, programme)
            case ScheduleVisit(), Unprogrammed():
                check_kind(command)
                return [scheduled(command, number=1)]
            case ScheduleVisit(), Programmed():
                check_kind(command)
                return schedule(command, programme)
            case DropVisit(), Programmed():
                return drop(command, programme)
            case NoteVisit(), Unprogrammed():
                return []
            case NoteVisit(), Programmed():
                return note(command, programme)
            case _:
                raise Refused(Because.NOT_NOW)

    def _plan(
        self, command: PlanProgramme, programme: Programmed
    ) -> Sequence[ProgrammeEvent]:
        asked = (command.from_on, command.to_on)
        for plan in programme.plans:
            if (plan.from_on, plan.to_on, plan.grade) == (*asked, command.grade):
                return []
            if plan.from_on <= command.to_on and command.from_on <= plan.to_on:
                raise Refused(Because.PLANNED_ALREADY, "from_on")
        return [self.planned(command, before=len(programme.visits))]

    def planned(self, command: PlanProgramme, *, before: int) -> ProgrammePlanned:
        rules = self.book.on(command.occurred_on).programme
        frequency = rules.frequency(command.grade)
        due = [*routine(command, frequency), *revisit(command, frequency)]
        return ProgrammePlanned(
            household=command.household,
            station=command.station,
            beat=command.beat,
            from_on=command.from_on,
            to_on=command.to_on,
            grade=command.grade,
            exempt=frequency.every_months is None,
            visits=tuple(
                DueVisit(number=number, kind=kind, from_on=first, due_on=last)
                for number, (kind, first, last) in enumerate(due, before + 1)
            ),
            rule_id=rules.id,
        )


def check_period(command: PlanProgramme) -> None:
    if command.to_on < command.from_on:
        raise Refused(Because.ENDS_BEFORE_IT_BEGINS, "to_on")
    if command.to_on >= months_later(command.from_on, LONGEST_MONTHS):
        raise Refused(Because.TOO_LONG, "to_on")


def routine(
    command: PlanProgramme, frequency: Frequency
) -> Sequence[tuple[PatrolKind, date, date]]:
    """The visits of the grade: one in each part of the year that ends in the period, parts
    left out that are over on the day of planning."""
    if frequency.every_months is None:
        return []
    parts = parts_due(frequency.every_months, command.from_on, command.to_on)
    to_come = [part for part in parts if part[1] >= command.occurred_on]
    return [(PatrolKind.ROUTINE, first, last) for first, last in to_come]


def revisit(
    command: PlanProgramme, frequency: Frequency
) -> Sequence[tuple[PatrolKind, date, date]]:
    """案后回查: a visit after the last case, in the period in which it falls due."""
    closed, months = command.case_closed_on, frequency.revisit_months
    if closed is None or months is None:
        return []
    due_on = months_later(closed, months)
    if not command.from_on <= due_on <= command.to_on:
        return []
    return [(PatrolKind.RECHECK, max(closed, command.from_on), due_on)]


def check_kind(command: ScheduleVisit) -> None:
    if command.kind is PatrolKind.RANDOM:
        raise Refused(Because.BY_DRAW_ONLY, "kind")


def scheduled(command: ScheduleVisit, *, number: int) -> VisitScheduled:
    first = min(command.occurred_on, command.due_on)
    return VisitScheduled(
        household=command.household,
        station=command.station,
        visit=DueVisit(
            number=number, kind=command.kind, from_on=first, due_on=command.due_on
        ),
        reason=command.reason,
        approved_by=command.approved_by,
    )


def schedule(command: ScheduleVisit, programme: Programmed) -> Sequence[ProgrammeEvent]:
    """The exemption is of routine visits alone, whoever else asks is not even looked at."""
    routinely = command.kind is PatrolKind.ROUTINE
    reasoned = command.reason is not None and command.approved_by is not None
    if routinely and programme.exempt_on(command.due_on) and not reasoned:
        raise Refused(Because.EXEMPT, "kind")
    asked = (command.kind, command.due_on, command.reason)
    for each in programme.visits:
        if each.is_open and (each.visit.kind, each.visit.due_on, each.reason) == asked:
            return []
    return [scheduled(command, number=len(programme.visits) + 1)]


def drop(command: DropVisit, programme: Programmed) -> Sequence[ProgrammeEvent]:
    if command.visit > len(programme.visits):
        raise Refused(Because.NO_SUCH_VISIT, "visit")
    found = programme.visits[command.visit - 1]
    if found.visit.kind is not PatrolKind.ROUTINE:
        raise Refused(Because.NEVER_DROPPED, "visit")
    if found.patrol is not None:
        raise Refused(Because.MADE_ALREADY, "visit")
    if found.dropped is not None:
        return []
    return [
        ScheduledVisitDropped(
            household=programme.household, visit=command.visit, reason=command.reason
        )
    ]


def note(command: NoteVisit, programme: Programmed) -> Sequence[ProgrammeEvent]:
    """A patrol makes one visit of its kind: of those begun, the one that is due first."""
    if any(each.patrol == command.patrol for each in programme.visits):
        return []
    waiting = [each.visit for each in programme.visits if waits_for(command, each)]
    if not waiting:
        return []
    made = min(waiting, key=lambda visit: (visit.due_on, visit.number))
    return [
        ScheduledVisitMade(
            household=programme.household,
            visit=made.number,
            kind=command.kind,
            patrol=command.patrol,
        )
    ]


def waits_for(command: NoteVisit, each: Scheduled) -> bool:
    begun = each.visit.from_on <= command.occurred_on
    return each.is_open and each.visit.kind is command.kind and begun
