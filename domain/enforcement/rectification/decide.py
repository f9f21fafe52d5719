"""What an order to rectify allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.enforcement.rectification.afterwards import (
    check_not_before,
    check_overdue,
    mark_overdue,
    overdue,
    recheck,
    rechecked,
)
from domain.enforcement.rectification.commands import (
    AskForEscalation,
    DraftOrder,
    EscalateOrder,
    ExtendDeadline,
    IssueOrder,
    RecordRecheck,
    RecordRefusal,
    RectificationCommand,
    ServeOrder,
    WaiveEscalation,
    WithdrawOrder,
)
from domain.enforcement.rectification.events import (
    EscalationAsked,
    EscalationWaived,
    RectificationComplied,
    RectificationDeadlineExtended,
    RectificationEscalated,
    RectificationEvent,
    RectificationOrderDrafted,
    RectificationOrderIssued,
    RectificationOrderServed,
    RectificationOrderWithdrawn,
    RectificationRefused,
)
from domain.enforcement.rectification.states import (
    Disobeyed,
    Drafted,
    Issued,
    Over,
    Rectification,
    Served,
    Transcribed,
    Undrafted,
    evolve,
)
from domain.enforcement.rectification.vocabulary import RectificationBecause as Because
from domain.kernel.calendar import DeadlineKind, Unit, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId
from domain.law.assumptions import RectificationRules
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Rectifications:
    """The rules of an order, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: RectificationCommand, order: Rectification
    ) -> Sequence[RectificationEvent]:
        match command, order:
            case DraftOrder(), Undrafted():
                return [drafted(command)]
            case DraftOrder(), Drafted():
                return already(so=drafted(command) == order.drafted)
            case IssueOrder(), Drafted():
                check_not_before(order.since, command)
                return [self._issued(command, order.household)]
            case IssueOrder(), Issued():
                return already(so=self._issued(command, order.household) == order.issued)
            case ServeOrder(), Issued() | Transcribed():
                check_not_before(order.since, command)
                return [self._served(command, order.household)]
            case ServeOrder(), Served():
                return already(so=self._served(command, order.household) == order.served)
            case WithdrawOrder(), Drafted() | Issued() | Transcribed():
                return withdraw(command, order)
            case WithdrawOrder(), Over(by=RectificationOrderWithdrawn()):
                return []
            case MarkOverdue(), Issued() | Served() | Disobeyed():
                return mark_overdue(command, order)
            case MarkOverdue(), Over() | Transcribed():
                return []
            case _, Served() if command.occurred_on > order.comply.due_on:
                # Whether the tick has come by must make no difference.
                late = overdue(order)
                return [late, *self._disobeyed(command, evolve(order, late))]
            case _, Served():
                return self._in_time(command, order)
            case _, Disobeyed() | Over():
                return self._disobeyed(command, order)
            case _, Transcribed():
                return without_term(command, order)
            case _:
                raise Refused(Because.NOT_NOW)

    def _in_time(
        self, command: RectificationCommand, order: Served
    ) -> Sequence[RectificationEvent]:
        match command:
            case ExtendDeadline():
                return self._extend(command, order)
            case RecordRecheck():
                return recheck(command, order)
            case RecordRefusal():
                check_not_before(order.since, command)
                return [refused(command, order.household)]
            case WithdrawOrder():
                return withdraw(command, order)
            case EscalateOrder() | WaiveEscalation():
                raise Refused(Because.NOT_YET_DUE, "occurred_on")
            case _:
                raise Refused(Because.NOT_NOW)

    def _disobeyed(
        self, command: RectificationCommand, order: Rectification
    ) -> Sequence[RectificationEvent]:
        match command, order:
            case RecordRecheck(), Disobeyed():
                return recheck(command, order)
            case RecordRecheck(), Over(by=RectificationComplied() as complied):
                again = rechecked(command, complied.household)
                return already(so=again == order.recheck)
            case RecordRefusal(), Disobeyed(refusal=RectificationRefused() as said):
                return already(so=refused(command, order.household) == said)
            case AskForEscalation(), Disobeyed(escalate=None):
                check_overdue(order, command)
                escalate = due(
                    self._rules(command.occurred_on).escalate,
                    DeadlineKind.ESCALATE,
                    command.occurred_on,
                    self.calendar,
                )
                return [EscalationAsked(household=order.household, deadline=escalate)]
            case AskForEscalation(), Disobeyed() | Over():
                return []
            case EscalateOrder(), Disobeyed():
                check_overdue(order, command)
                return [escalated(command, order)]
            case EscalateOrder(), Over(by=RectificationEscalated(to=to)):
                return already(so=command.to is to)
            case WaiveEscalation(), Disobeyed():
                check_overdue(order, command)
                return [waived(command, order)]
            case WaiveEscalation(), Over(by=EscalationWaived()):
                return []
            case ExtendDeadline(), Disobeyed(refusal=None):
                raise Refused(Because.EXTENDED_TOO_LATE, "occurred_on")
            case RecordRefusal() | WithdrawOrder(), Disobeyed():  # INV-11
                raise Refused(Because.ESCALATE_OR_WAIVE)
            case _:
                raise Refused(Because.NOT_NOW)

    def _rules(self, day: date) -> RectificationRules:
        rules = self.book.on(day).rectification
        if rules is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return rules

    def _issued(
        self, command: IssueOrder, household: HouseholdId
    ) -> RectificationOrderIssued:
        day = command.occurred_on
        return RectificationOrderIssued(
            household=household,
            document_no=command.document_no,
            deadline=due(self._rules(day).serve, DeadlineKind.SERVE, day, self.calendar),
        )

    def _served(
        self, command: ServeOrder, household: HouseholdId
    ) -> RectificationOrderServed:
        day = command.occurred_on
        rules = self._rules(day)
        term = rules.comply
        if command.term_days is not None:
            term = replace(term, days=command.term_days)
        if term.days > rules.longest_days:
            raise Refused(Because.TERM_TOO_LONG, "term_days")
        return RectificationOrderServed(
            household=household,
            mode=command.mode,
            recipient=command.recipient,
            deadline=due(term, DeadlineKind.COMPLY, day, self.calendar),
        )

    def _extend(
        self, command: ExtendDeadline, order: Served
    ) -> Sequence[RectificationEvent]:
        if order.extension is not None:
            again = self._extended(command, order.household, order.extension.due_before)
            if again == order.extension:
                return []
            raise Refused(Because.ALREADY_EXTENDED)
        check_not_before(order.since, command)
        return [self._extended(command, order.household, order.comply.due_on)]

    def _extended(
        self, command: ExtendDeadline, household: HouseholdId, due_before: date
    ) -> RectificationDeadlineExtended:
        rules = self._rules(command.occurred_on)
        days = (command.new_due_on - due_before).days
        if days <= 0:
            raise Refused(Because.DUE_NOT_AFTER_SERVICE, "new_due_on")
        if days > rules.extend_days_at_most:
            raise Refused(Because.TERM_TOO_LONG, "new_due_on")
        # The officer names a day, so the days between are calendar days under any rule.
        term = replace(rules.comply, days=days, unit=Unit.CALENDAR_DAYS)
        return RectificationDeadlineExtended(
            household=household,
            due_before=due_before,
            deadline=due(term, DeadlineKind.COMPLY, due_before, self.calendar),
            reason=command.reason,
        )


def drafted(command: DraftOrder) -> RectificationOrderDrafted:
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    return RectificationOrderDrafted(**asked, drafted_on=command.occurred_on)


def refused(command: RecordRefusal, household: HouseholdId) -> RectificationRefused:
    return RectificationRefused(
        household=household, remarks=command.remarks, refused_on=command.occurred_on
    )


def escalated(
    command: EscalateOrder, order: Disobeyed | Transcribed
) -> RectificationEscalated:
    return RectificationEscalated(
        household=order.household,
        to=command.to,
        reason=command.reason,
        station=order.station,
        matter=order.matter,
    )


def waived(command: WaiveEscalation, order: Disobeyed | Transcribed) -> EscalationWaived:
    return EscalationWaived(household=order.household, reason=command.reason)


def without_term(
    command: RectificationCommand, order: Transcribed
) -> Sequence[RectificationEvent]:
    """Whether the term of an order from elsewhere has ended cannot be known: what a
    recheck of our own found not put right is disobeyed. Or it is served anew.
    """
    match command:
        case RecordRecheck():
            again = rechecked(command, order.household)
            if again == order.recheck:
                return []
            check_not_before(order.since, command)
            complied = RectificationComplied(household=order.household, late=False)
            return [again, complied] if command.passed else [again]
        case EscalateOrder() if order.recheck is not None:
            check_not_before(order.since, command)
            return [escalated(command, order)]
        case WaiveEscalation() if order.recheck is not None:
            check_not_before(order.since, command)
            return [waived(command, order)]
        case _:
            raise Refused(Because.NOT_NOW)


def withdraw(
    command: WithdrawOrder, order: Drafted | Issued | Served | Transcribed
) -> Sequence[RectificationEvent]:
    check_not_before(order.since, command)
    return [RectificationOrderWithdrawn(household=order.household, reason=command.reason)]


def already(*, so: bool) -> Sequence[RectificationEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    if not so:
        raise Refused(Because.NOT_NOW)
    return []
