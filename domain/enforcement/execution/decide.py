"""What an execution allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from domain.enforcement.execution import enforcing, paying, relief
from domain.enforcement.execution.commands import (
    AccrueSurcharge,
    AlterDue,
    ApplyToCourt,
    ExecutionCommand,
    GrantDeferral,
    GrantInstalments,
    IssueDemand,
    OpenExecution,
    PauseSurcharge,
    ReceivePayment,
    RecordEnforced,
    ResumeSurcharge,
    TerminateExecution,
    WaiveSurcharge,
)
from domain.enforcement.execution.events import (
    CourtTermMissed,
    DemandIssued,
    DemandUnanswered,
    EnforcementTerminated,
    ExecutionEvent,
    ExecutionOpened,
    Owed,
    PaymentOverdue,
    PenaltyEnforced,
)
from domain.enforcement.execution.lateness import reckoned_to, taken_back
from domain.enforcement.execution.states import (
    AtCourt,
    Due,
    Ended,
    Execution,
    InInstalments,
    Overdue,
    Running,
    Unopened,
    evolve,
)
from domain.enforcement.execution.surcharge import settled
from domain.enforcement.execution.terms import Terms
from domain.enforcement.execution.vocabulary import ExecutionBecause as Because
from domain.kernel.calendar import Deadline, DeadlineKind, WorkCalendar
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Executions:
    """The rules of an execution, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    @property
    def terms(self) -> Terms:
        return Terms(self.book, self.calendar)

    def decide(
        self, command: ExecutionCommand, execution: Execution
    ) -> Sequence[ExecutionEvent]:
        match command, execution:
            case OpenExecution(), _:
                return self._open(command, execution)
            case AlterDue(), Unopened():
                return []  # a decision without an amount has no execution
            case _, Unopened():
                raise Refused(Because.NOT_NOW)
            case MarkOverdue(), Due() | InInstalments() | Overdue() | AtCourt() | Ended():
                return self._mark_overdue(command, execution)
            case ReceivePayment(), _ if paying.known(command, execution.account):
                return []
            case AlterDue(), Ended():
                return relief.alter(self.terms, command, execution)
            case _, Ended():
                return ended(command, execution)
            case _, Due() | InInstalments() | Overdue() | AtCourt():
                return self._running(command, execution)
            case _:
                raise Refused(Because.NOT_NOW)

    def _open(
        self, command: OpenExecution, execution: Execution
    ) -> Sequence[ExecutionEvent]:
        """A case whose decision was revoked may be decided again, and executed again."""
        if not isinstance(execution, Unopened):
            account = execution.account
            if account.opened == self._opened(command):
                return []
            if not isinstance(execution, Ended) or account.fine + account.gains > 0:
                raise Refused(Because.NOT_NOW)
            if command.occurred_on < account.since:
                raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
        if command.fine + command.gains == 0:
            raise Refused(Because.NOTHING_DUE)
        return [self._opened(command)]

    def _opened(self, command: OpenExecution) -> ExecutionOpened:
        return ExecutionOpened(
            case=command.case,
            household=command.household,
            station=command.station,
            document_no=command.document_no,
            party=command.party,
            owed=Owed(fine=command.fine, gains=command.gains),
            served_on=command.occurred_on,
            pay=self.terms.pay(command.occurred_on),
        )

    def _running(
        self, command: ExecutionCommand, execution: Running
    ) -> Sequence[ExecutionEvent]:
        """Whatever happens finds the surcharge reckoned up to its day, and no further."""
        is_early = command.occurred_on < execution.account.since
        if isinstance(command, AccrueSurcharge):
            return [] if is_early else self._caught_up(command, execution)
        # An alteration follows from a decision elsewhere, which nobody can take back.
        if is_early and not isinstance(command, AlterDue):
            raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
        back = taken_back(self.book.surcharge, command, execution)
        on_its_day: Running = reduce(evolve, back, execution)  # type: ignore[arg-type]
        before = [*back, *self._caught_up(command, on_its_day)]
        now = reduce(evolve, before, execution)  # type: ignore[arg-type]
        then = self._then(command, now)
        return [*before, *then] if then else []

    def _caught_up(
        self, command: ExecutionCommand, execution: Running
    ) -> Sequence[ExecutionEvent]:
        """What has happened by itself; whether the tick has come by makes no difference."""
        events: list[ExecutionEvent] = []
        now: Execution = execution
        pay = execution.pay if isinstance(execution, Due | InInstalments) else None
        if pay is not None and command.occurred_on > pay.due_on:
            events.append(self._overdue(execution, pay))
            now = evolve(execution, events[0])
        if isinstance(now, Overdue | AtCourt):
            to_on = reckoned_to(command, now.account.since)
            events += settled(self.book.surcharge, now.account, to_on)
        return events

    def _then(
        self, command: ExecutionCommand, execution: Execution
    ) -> Sequence[ExecutionEvent]:
        terms = self.terms
        match command, execution:
            case ReceivePayment(), Due() | InInstalments() | Overdue() | AtCourt():
                return paying.receive(terms, command, execution)
            case GrantDeferral(), Due() | Overdue():
                return paying.defer(terms, command, execution)
            case GrantInstalments(), Due() | Overdue() | InInstalments():
                return paying.divide(terms, command, execution)
            case WaiveSurcharge(), Due() | InInstalments() | Overdue() | AtCourt():
                return relief.waive(terms, command, execution)
            case PauseSurcharge(), Due() | InInstalments() | Overdue() | AtCourt():
                return relief.pause(terms, command, execution.account)
            case ResumeSurcharge(), Due() | InInstalments() | Overdue() | AtCourt():
                return relief.resume(command, execution.account)
            case IssueDemand(), Overdue():
                return enforcing.demand(terms, command, execution)
            case ApplyToCourt(), Overdue():
                return enforcing.apply(terms, command, execution)
            case ApplyToCourt(), AtCourt():
                return enforcing.applied_again(command, execution)
            case RecordEnforced(), AtCourt():
                return enforcing.enforced(command, execution)
            case TerminateExecution(), Due() | InInstalments() | Overdue() | AtCourt():
                return enforcing.terminate(command, execution)
            case AlterDue(), Due() | InInstalments() | Overdue() | AtCourt():
                return relief.alter(terms, command, execution)
            case _:
                raise Refused(Because.NOT_NOW)

    def _overdue(self, execution: Running, pay: Deadline) -> PaymentOverdue:
        account = execution.account
        return PaymentOverdue(
            case=account.case,
            household=account.household,
            due_on=pay.due_on,
            number=pay.number,
            court=self.terms.court(
                account.opened.served_on,
                pay.due_on,
                was_granted=was_granted(execution),
            ),
        )

    def _mark_overdue(
        self, command: MarkOverdue, execution: Running | Ended
    ) -> Sequence[ExecutionEvent]:
        """Each deadline is raised once; one that no longer runs is not raised at all."""
        about = {"case": execution.account.case, "household": execution.account.household}
        match command.kind, execution:
            case (
                DeadlineKind.PAY,
                Due(pay=Deadline() as by) | InInstalments(pay=by),
            ) if by.number == command.number:
                check_after(by.due_on, command)
                return [self._overdue(execution, by)]
            case (
                DeadlineKind.DEMAND,
                Overdue(demand=DemandIssued(deadline=Deadline() as by), unanswered=False),
            ):
                check_after(by.due_on, command)
                return [DemandUnanswered(**about, due_on=by.due_on)]
            case DeadlineKind.COURT, Overdue(court=Deadline() as by, court_missed=False):
                check_after(by.due_on, command)
                return [CourtTermMissed(**about, due_on=by.due_on)]
            case DeadlineKind(), _:
                return []
            case _:
                raise Refused(Because.NOT_NOW)


def was_granted(execution: Running) -> bool:
    """Whether the day to pay was one that a leader had granted."""
    match execution:
        case Due(granted=granted):
            return granted is not None
        case InInstalments():
            return True
        case Overdue() | AtCourt():
            return False
        case _:
            raise TypeError(f"{execution} is not running")


def check_after(day: date, command: MarkOverdue) -> None:
    if command.occurred_on <= day:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")


def ended(command: ExecutionCommand, execution: Ended) -> Sequence[ExecutionEvent]:
    """Nothing happens where it is so already; anything else comes too late."""
    match command, execution:
        case AccrueSurcharge(), _:
            return []
        case RecordEnforced(), Ended(by=PenaltyEnforced() as by) if (
            by.amount,
            by.document_no,
        ) == (command.amount, command.document_no):
            return []
        case TerminateExecution(), Ended(by=EnforcementTerminated() as by) if (
            by.reason == command.reason
        ):
            return []
        case _:
            raise Refused(Because.NOT_NOW)
