"""What an application allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import Deadline, DeadlineKind, Term, WorkCalendar, due
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.registration import RegistrationRules
from domain.law.rulebook import RuleBook
from domain.registration.application import commitments
from domain.registration.application.approval import approve, withdraw
from domain.registration.application.commands import (
    AcceptCommitment,
    ApplicationCommand,
    ApproveRegistration,
    CheckPreApproval,
    ExtendDecision,
    GiveOneTimeNotice,
    RecordCommitmentBreach,
    RecordCommitmentKept,
    RefuseRegistration,
    SubmitApplication,
    SupplementMaterials,
    WithdrawApplication,
)
from domain.registration.application.events import (
    ApplicationEvent,
    ApplicationSubmitted,
    CommitmentAccepted,
    DecisionExtended,
    DecisionOverdue,
    MaterialsSupplemented,
)
from domain.registration.application.papers import check_pre_approval, notify
from domain.registration.application.states import (
    Application,
    Declined,
    Pending,
    Registered,
    Unsubmitted,
)
from domain.registration.vocabulary import BusinessForm, Particulars
from domain.registration.vocabulary import RegistrationBecause as Because


@dataclass(frozen=True, slots=True)
class Applications:
    """The rules of an application, under the law and the calendar of each step's day."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(
        self, command: ApplicationCommand, application: Application
    ) -> Sequence[ApplicationEvent]:
        match command, application:
            case SubmitApplication(), Unsubmitted():
                return [self._submitted(command)]
            case _, Unsubmitted():
                raise Refused(Because.NOT_NOW)
            case SubmitApplication(), Pending():
                if self._submitted(command) != application.submitted:
                    raise Refused(Because.NOT_NOW)
                return []
            case MarkOverdue(kind=DeadlineKind.PROVE), _:
                return commitments.mark_overdue(command, application)
            case MarkOverdue(), Pending():
                return mark_overdue(command, application)
            case MarkOverdue(), _:
                return []
            case (
                (RecordCommitmentKept() | RecordCommitmentBreach()),
                (Pending() | Registered()),
            ):
                return commitments.settle(command, application)
            case ApproveRegistration(), Registered():
                return approve(command, application, self.book)
            case ((RefuseRegistration() | WithdrawApplication()), Declined()):
                return withdraw(command, application)
            case _, Pending():
                follows = self._handle(command, application)
                # Whether the tick has come by makes no difference.
                before = passed_by(command.occurred_on, application)
                return [*before, *follows] if follows else []
            case _:
                raise Refused(Because.NOT_NOW)

    def _handle(
        self, command: ApplicationCommand, pending: Pending
    ) -> Sequence[ApplicationEvent]:
        if command.occurred_on < pending.since:
            raise Refused(Because.BEFORE_THE_LAST_STEP, "occurred_on")
        match command:
            case ApproveRegistration():
                return approve(command, pending, self.book)
            case RefuseRegistration() | WithdrawApplication():
                return withdraw(command, pending)
            case CheckPreApproval():
                return check_pre_approval(command, pending)
            case GiveOneTimeNotice():
                return notify(command, pending)
            case SupplementMaterials():
                return self._supplement(command, pending)
            case AcceptCommitment():
                return self._commit(command, pending)
            case ExtendDecision():
                return self._extend(command, pending)
            case _:
                raise Refused(Because.NOT_NOW)

    def _submitted(self, command: SubmitApplication) -> ApplicationSubmitted:
        day, wanted = command.occurred_on, command.particulars
        return ApplicationSubmitted(
            station=command.station,
            applicant=command.applicant,
            particulars=wanted,
            items=tuple(sorted(command.items)),
            laid_off=command.laid_off,
            received_by=command.received_by,
            decide=self._to_decide(wanted, day, laid_off=command.laid_off),
            on=day,
        )

    def _rules(self, day: date) -> RegistrationRules:
        rules = self.book.on(day).registration
        if rules is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return rules

    def _term(self, wanted: Particulars, day: date, *, laid_off: bool) -> Term:
        individual = wanted.form is BusinessForm.INDIVIDUAL_BUSINESS
        rules, expedited = self._rules(day), self.book.on(day).expedited
        if laid_off and expedited is not None:
            return expedited.decide_within(individual=individual)
        return rules.decide_within(individual=individual).term

    def _to_decide(self, wanted: Particulars, day: date, *, laid_off: bool) -> Deadline:
        term = self._term(wanted, day, laid_off=laid_off)
        return due(term, DeadlineKind.REGISTER, day, self.calendar)

    def _anew(
        self, pending: Pending, missing: frozenset[str], day: date
    ) -> Deadline | None:
        """The term runs from the day on which the application is complete."""
        if missing or not pending.missing:
            return None
        said = pending.submitted
        return self._to_decide(said.particulars, day, laid_off=said.laid_off)

    def _supplement(
        self, command: SupplementMaterials, pending: Pending
    ) -> Sequence[ApplicationEvent]:
        told_of = frozenset(pending.notice.missing if pending.notice else ())
        if not command.materials <= told_of:
            raise Refused(Because.NOT_MISSING, "materials")
        handed_in = command.materials & pending.missing
        if not handed_in:
            return []
        missing = pending.missing - handed_in
        return [
            MaterialsSupplemented(
                materials=tuple(sorted(handed_in)),
                missing=tuple(sorted(missing)),
                decide=self._anew(pending, missing, command.occurred_on),
                on=command.occurred_on,
            )
        ]

    def _commit(
        self, command: AcceptCommitment, pending: Pending
    ) -> Sequence[ApplicationEvent]:
        """告知承诺, but never in place of what somebody else must approve (§ 9.2-10)."""
        day = command.occurred_on
        asked = (command.promise, command.item, command.material, day)
        for held in pending.commitments.values():
            said = held.said
            if asked == (said.promise, said.item, said.material, said.on):
                return []
        if command.item is not None:
            if command.item not in pending.submitted.items:
                raise Refused(Because.NOT_ASKED_FOR, "item")
            if command.item in self.book.on(day).pre_approval.items:
                raise Refused(Because.NO_COMMITMENT_FOR_THIS, "item")
        if command.material is not None and command.material not in pending.missing:
            raise Refused(Because.NOT_MISSING, "material")
        missing = pending.missing - {command.material}
        number, rules = len(pending.commitments) + 1, self._rules(day)
        return [
            CommitmentAccepted(
                number=number,
                promise=command.promise,
                item=command.item,
                material=command.material,
                missing=tuple(sorted(missing)),
                prove=due(
                    rules.prove_within,
                    DeadlineKind.PROVE,
                    day,
                    self.calendar,
                    number=number,
                ),
                decide=self._anew(pending, frozenset(missing), day),
                on=day,
            )
        ]

    def _extend(
        self, command: ExtendDecision, pending: Pending
    ) -> Sequence[ApplicationEvent]:
        """By the rules under which the term began to run, and before it is over."""
        before = pending.extended
        if before and (before.reason, before.on) == (command.reason, command.occurred_on):
            return []
        running = pending.decide
        if before or running is None or command.occurred_on > running.due_on:
            raise Refused(Because.NO_EXTENSION)
        term = self._rules(running.starts_on).decide_within(individual=pending.individual)
        if running.rule_id != term.term.rule_id or term.longest in {None, term.term}:
            raise Refused(Because.NO_EXTENSION)
        longest: Term = term.longest or term.term
        longer = due(longest, DeadlineKind.REGISTER, running.starts_on, self.calendar)
        return [
            DecisionExtended(reason=command.reason, decide=longer, on=command.occurred_on)
        ]


def mark_overdue(command: MarkOverdue, pending: Pending) -> Sequence[ApplicationEvent]:
    """A decision that comes too late is late in writing (逾期未作决定)."""
    running = pending.decide
    if command.kind is not DeadlineKind.REGISTER or running is None or pending.overdue:
        return []
    if command.occurred_on <= running.due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return passed_by(command.occurred_on, pending)


def passed_by(day: date, pending: Pending) -> Sequence[ApplicationEvent]:
    running = pending.decide
    if running is None or pending.overdue or day <= running.due_on:
        return []
    return [DecisionOverdue(due_on=running.due_on)]
