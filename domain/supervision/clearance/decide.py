"""What a monthly clearance allows, under the law of its month and the calendar."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.kernel.calendar import DeadlineKind, WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.months import Month, first_day
from domain.law.clearance import ClearanceRules
from domain.law.rulebook import RuleBook
from domain.supervision.clearance import classifying, reconciling
from domain.supervision.clearance.commands import (
    AcceptProposals,
    CertifyClearance,
    ClassifyHousehold,
    ClassifyHouseholds,
    ClearanceCommand,
    EnrolHouseholds,
    OpenClearance,
    ProposeResolution,
    RaiseDiscrepancy,
    ReconcileWithRegistration,
    ResolveDiscrepancy,
    StrikeHouseholds,
    SubmitClearance,
)
from domain.supervision.clearance.counting import counts
from domain.supervision.clearance.events import (
    ClearanceEvent,
    ClearanceOpened,
    ClearanceOverdueFlagged,
    ClearanceSubmitted,
)
from domain.supervision.clearance.states import (
    Certified,
    Clearance,
    ClearanceSheet,
    Clearing,
    Compared,
    HandedIn,
    NotOpened,
    Underway,
)
from domain.supervision.clearance.vocabulary import ClearanceBecause as Because


@dataclass(frozen=True, slots=True)
class Clearances:
    """The rules of a clearance: one month is cleared under the rules of its first day, so
    that one table of precedence holds for all its households."""

    book: RuleBook
    calendar: WorkCalendar

    def rules(self, month: Month) -> ClearanceRules:
        return self.book.on(first_day(month)).clearance

    def decide(
        self, command: ClearanceCommand, clearance: Clearance
    ) -> Sequence[ClearanceEvent]:
        match command, clearance:
            case OpenClearance(), NotOpened():
                return [self._opened(command)]
            case OpenClearance(), Clearing() | HandedIn() | Compared() | Certified():
                check_the_same(command, clearance.sheet)
                return []
            case MarkOverdue(kind=DeadlineKind.CLEARANCE), (
                Clearing() | HandedIn() | Compared()
            ):
                return mark_overdue(command, clearance.sheet)
            case MarkOverdue(), Clearing() | HandedIn() | Compared() | Certified():
                return []
            case CertifyClearance(), Certified():
                return reconciling.certified_again(command, clearance)
            case _, Clearing() | HandedIn() | Compared():
                # Whether the tick has come by must make no difference.
                late = overdue(clearance.sheet, command.occurred_on)
                said = self._go_on(command, marked(clearance, late))
                return [*late, *said] if said else []
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(
        self, command: ClearanceCommand, clearance: Underway
    ) -> Sequence[ClearanceEvent]:
        sheet = clearance.sheet
        rules = self.rules(sheet.opened.month)
        match command, clearance:
            case EnrolHouseholds(), _:
                return classifying.enrol(command, clearance, rules)
            case StrikeHouseholds(), _:
                return classifying.strike(command, sheet)
            case ClassifyHousehold() | ClassifyHouseholds(), Clearing():
                return classifying.classify(command, sheet, rules)
            case AcceptProposals(), Clearing():
                return classifying.accept(command, sheet, rules)
            case SubmitClearance(), Clearing():
                return [submitted(command, sheet)]
            case SubmitClearance(), HandedIn() | Compared():
                return submitted_again(command, clearance)
            case ReconcileWithRegistration(), HandedIn() | Compared():
                return reconciling.reconcile(command, clearance)
            case RaiseDiscrepancy(), _:
                return reconciling.raise_discrepancy(command, sheet)
            case ProposeResolution(), _:
                return reconciling.propose(command, sheet)
            case ResolveDiscrepancy(), _:
                return reconciling.resolve(command, sheet)
            case CertifyClearance(), Compared():
                return reconciling.certify(command, clearance)
            case CertifyClearance(), HandedIn():
                raise Refused(Because.NOT_RECONCILED)
            case _:
                raise Refused(Because.NOT_NOW)

    def _opened(self, command: OpenClearance) -> ClearanceOpened:
        first = first_day(command.month)
        if command.occurred_on < first:
            raise Refused(Because.NOT_BEGUN, "month")
        return ClearanceOpened(
            beat=command.beat,
            station=command.station,
            month=command.month,
            deadline=self.rules(command.month).deadline(first, self.calendar),
            on=command.occurred_on,
        )


def check_the_same(command: OpenClearance, sheet: ClearanceSheet) -> None:
    """A clearance is opened once, whoever comes again and on whatever day."""
    asked = (command.beat, command.month)
    if asked != (sheet.opened.beat, sheet.opened.month):
        raise Refused(Because.ANOTHER_MONTH)


def submitted(command: SubmitClearance, sheet: ClearanceSheet) -> ClearanceSubmitted:
    """Every household of the roster is classified, once each (INV-04)."""
    if not sheet.roster:
        raise Refused(Because.NOBODY_ENROLLED)
    if sheet.remaining:
        raise Refused(Because.NOT_ALL_CLASSIFIED)
    classifying.check_not_before(sheet.since, command.occurred_on)
    return summary(command, sheet)


def summary(command: SubmitClearance, sheet: ClearanceSheet) -> ClearanceSubmitted:
    return ClearanceSubmitted(
        households=len(sheet.classified),
        counts=counts(sheet),
        remarks=command.remarks,
        on=command.occurred_on,
    )


def submitted_again(
    command: SubmitClearance, clearance: HandedIn | Compared
) -> Sequence[ClearanceEvent]:
    if summary(command, clearance.sheet) != clearance.submitted:
        raise Refused(Because.NOT_NOW)
    return []


def overdue(sheet: ClearanceSheet, day: date) -> list[ClearanceEvent]:
    """The flag of a clearance whose day has passed, unless it has it already."""
    due_on = sheet.opened.deadline.due_on
    if sheet.overdue or day <= due_on:
        return []
    opened = sheet.opened
    return [
        ClearanceOverdueFlagged(
            beat=opened.beat, station=opened.station, month=opened.month, due_on=due_on
        )
    ]


def marked(clearance: Underway, late: Sequence[ClearanceEvent]) -> Underway:
    if not late:
        return clearance
    return replace(clearance, sheet=replace(clearance.sheet, overdue=True))


def mark_overdue(command: MarkOverdue, sheet: ClearanceSheet) -> Sequence[ClearanceEvent]:
    if sheet.overdue:
        return []
    late = overdue(sheet, command.occurred_on)
    if not late:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return late
