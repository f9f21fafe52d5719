"""What an unlicensed operation allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.enforcement.unlicensed.commands import (
    BanOperation,
    ClassifyOperation,
    CloseOperation,
    DiscoverOperation,
    ExemptOperation,
    LinkLicence,
    NoteUnwillingness,
    PenaliseOperation,
    TakeAction,
    TransferToPermitAuthority,
    UnlicensedCommand,
    UrgeRegularisation,
)
from domain.enforcement.unlicensed.ending import (
    already,
    banned,
    check_not_before,
    closed,
    exempted,
    licensed,
    penalised,
    transferred,
)
from domain.enforcement.unlicensed.events import (
    EnforcementActionTaken,
    OperationClassified,
    OperationRecurred,
    RegularisationOverdue,
    RegularisationRefused,
    RegularisationUrged,
    UnlicensedEvent,
    UnlicensedOperationDiscovered,
)
from domain.enforcement.unlicensed.states import (
    Classified,
    Discovered,
    Disposed,
    Operation,
    UnderAction,
    Undiscovered,
    Urged,
    evolve,
)
from domain.enforcement.unlicensed.vocabulary import UnlicensedBecause as Because
from domain.kernel.calendar import DeadlineKind, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook
from domain.law.unlicensed import UnlicensedType


@dataclass(frozen=True, slots=True)
class Operations:
    """The rules of an operation, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: UnlicensedCommand, operation: Operation
    ) -> Sequence[UnlicensedEvent]:
        match command, operation:
            case DiscoverOperation(), Undiscovered():
                return self._discovered(command)
            case DiscoverOperation(), Disposed():
                return already(so=found(command) == operation.found)
            case DiscoverOperation(), Discovered() | Classified() | Urged() | UnderAction():
                return already(so=known(command, operation.found))
            case _, Undiscovered():
                raise Refused(Because.NOT_NOW)
            case MarkOverdue(kind=DeadlineKind.COMPLY), Urged():
                return mark_overdue(command, operation)
            case MarkOverdue(), _:
                return []
            case _, Urged() if runs_out(operation, command.occurred_on):
                # Whether the tick has come by must make no difference.
                late = overdue(operation)
                said = self._go_on(command, evolve(operation, late))
                return [late, *said] if said else []
            case _, Discovered() | Classified() | Urged() | UnderAction() | Disposed():
                return self._go_on(command, operation)
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(
        self, command: UnlicensedCommand, operation: Operation
    ) -> Sequence[UnlicensedEvent]:
        match command, operation:
            case ClassifyOperation(), Discovered() | Classified():
                return self._classify(command, operation)
            case UrgeRegularisation(), Classified():
                check_not_before(operation.since, command)
                self._check_urgent(command, operation)
                return [self._urged(command, operation.found)]
            case UrgeRegularisation(), Urged():
                same = self._urged(command, operation.found) == operation.urged
                return already(so=same)
            case NoteUnwillingness(), Urged():
                return unwilling(command, operation)
            case TakeAction(), Classified() | Urged():
                return act(command, operation)
            case TakeAction(), UnderAction():
                return already(so=taken(command, operation.found) == operation.action)
            case LinkLicence(), Urged() | UnderAction() | Disposed():
                return licensed(command, operation)
            case ExemptOperation(), Classified() | Disposed():
                return exempted(command, operation, self.book)
            case TransferToPermitAuthority(), Classified() | Disposed():
                return transferred(command, operation)
            case BanOperation(), UnderAction() | Disposed():
                return banned(command, operation, self.book)
            case PenaliseOperation(), UnderAction() | Disposed():
                return penalised(command, operation, self.book)
            case CloseOperation(), Disposed():
                return closed(command, operation)
            case _, Disposed():
                raise Refused(Because.ALREADY_DISPOSED)
            case _:
                raise Refused(Because.NOT_NOW)

    def _discovered(self, command: DiscoverOperation) -> Sequence[UnlicensedEvent]:
        """One that goes on under a lost licence is of type T4 from the day on which the
        types are known; before it is discovered all the same."""
        discovered = found(command)
        events: list[UnlicensedEvent] = [discovered]
        if command.recurrence_of is not None:
            recurred = OperationRecurred(
                household=command.household, earlier=command.recurrence_of
            )
            events.append(recurred)
        rules = self.book.on(command.occurred_on).unlicensed
        if command.still_operating and rules is not None:
            events.append(
                OperationClassified(
                    household=command.household,
                    type=UnlicensedType.T4,
                    dangerous=False,
                    remarks=None,
                    rule_id=rules.id,
                    on=command.occurred_on,
                )
            )
        return events

    def _classify(
        self, command: ClassifyOperation, operation: Discovered | Classified
    ) -> Sequence[UnlicensedEvent]:
        """Until something follows from it, it may be classified anew."""
        rules = self.book.on(command.occurred_on).unlicensed
        if rules is None:
            raise Refused(Because.NO_TYPES_THEN, "occurred_on")
        classified = OperationClassified(
            household=operation.found.household,
            type=command.type,
            dangerous=command.dangerous,
            remarks=command.remarks,
            rule_id=rules.id,
            on=command.occurred_on,
        )
        if isinstance(operation, Classified) and operation.classified == classified:
            return []
        check_not_before(operation.since, command)
        return [classified]

    def _check_urgent(self, command: UrgeRegularisation, operation: Classified) -> None:
        """What is dangerous is not left to a term, unless no fine is lawful without one."""
        unregistered = self.book.on(command.occurred_on).unregistered
        needed = unregistered is not None and unregistered.correction_first
        if operation.classified.dangerous and not needed:
            raise Refused(Because.DANGEROUS)

    def _urged(
        self, command: UrgeRegularisation, operation: UnlicensedOperationDiscovered
    ) -> RegularisationUrged:
        day = command.occurred_on
        rules = self.book.on(day).rectification
        if rules is None:
            raise Refused(Because.NO_RULE_THEN, "occurred_on")
        term = rules.comply
        if command.term_days is not None:
            term = replace(term, days=command.term_days)
        if term.days > rules.longest_days:
            raise Refused(Because.TERM_TOO_LONG, "term_days")
        return RegularisationUrged(
            household=operation.household,
            document_no=command.document_no,
            demand=command.demand,
            reason=command.reason,
            mode=command.mode,
            recipient=command.recipient,
            deadline=due(term, DeadlineKind.COMPLY, day, self.calendar),
            on=day,
        )


def found(command: DiscoverOperation) -> UnlicensedOperationDiscovered:
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    return UnlicensedOperationDiscovered(**asked, on=command.occurred_on)


def known(command: DiscoverOperation, operation: UnlicensedOperationDiscovered) -> bool:
    """What one matter comes upon again while it goes on is the same operation."""
    again = command.origin is not None and command.origin == operation.origin
    return again or found(command) == operation


def runs_out(operation: Urged, day: date) -> bool:
    return not operation.disobeyed and day > operation.urged.deadline.due_on


def overdue(operation: Urged) -> RegularisationOverdue:
    return RegularisationOverdue(
        household=operation.found.household, due_on=operation.urged.deadline.due_on
    )


def mark_overdue(command: MarkOverdue, operation: Urged) -> Sequence[UnlicensedEvent]:
    if operation.disobeyed:
        return []
    if not runs_out(operation, command.occurred_on):
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return [overdue(operation)]


def unwilling(command: NoteUnwillingness, operation: Urged) -> Sequence[UnlicensedEvent]:
    """After the term it makes no difference any more what the operator says."""
    said = RegularisationRefused(
        household=operation.found.household,
        remarks=command.remarks,
        on=command.occurred_on,
    )
    if operation.refused is not None:
        return already(so=operation.refused == said)
    if command.occurred_on > operation.urged.deadline.due_on:
        raise Refused(Because.NOT_NOW)
    check_not_before(operation.since, command)
    return [said]


def act(command: TakeAction, operation: Classified | Urged) -> Sequence[UnlicensedEvent]:
    check_not_before(operation.since, command)
    match operation:
        case Classified(classified=OperationClassified(dangerous=False)):
            raise Refused(Because.URGE_FIRST)
        case Urged(refused=None, overdue=False):
            raise Refused(Because.NOT_YET_DUE, "occurred_on")
        case Urged(refused=None, urged=urged) if command.occurred_on <= (
            urged.deadline.due_on
        ):
            raise Refused(Because.NOT_YET_DUE, "occurred_on")
        case Classified() | Urged():
            return [taken(command, operation.found)]
        case _:
            raise Refused(Because.NOT_NOW)


def taken(
    command: TakeAction, operation: UnlicensedOperationDiscovered
) -> EnforcementActionTaken:
    return EnforcementActionTaken(
        household=operation.household,
        station=operation.station,
        operator=operation.operator,
        matter=operation.matter,
        reason=command.reason,
        to_case=command.to_case,
        on=command.occurred_on,
    )
