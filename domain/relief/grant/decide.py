"""What a grant of relief allows, under the law and the calendar of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.calendar import (
    Deadline,
    DeadlineKind,
    Unit,
    WorkCalendar,
    months_later,
)
from domain.kernel.deadlines import MarkOverdue
from domain.kernel.errors import Refused
from domain.law.relief import BeneficiaryRules, Entitlement
from domain.law.rulebook import RuleBook
from domain.relief.commands import (
    ApplyForGrant,
    ApproveGrant,
    ClawBack,
    GrantCommand,
    RejectGrant,
    ResumeGrant,
    RevokeGrant,
    SuspendGrant,
    VerifyRealName,
)
from domain.relief.events import GrantApplied, GrantApproved, GrantEvent, GrantRejected
from domain.relief.grant.effect import (
    already,
    check_not_before,
    claw_back,
    expired,
    resume,
    revoke,
    suspend,
)
from domain.relief.grant.names import verification
from domain.relief.grant.states import (
    Applied,
    Expired,
    Forfeited,
    Grant,
    InEffect,
    Mismatched,
    TurnedDown,
    Unapplied,
    Verified,
    evolve,
)
from domain.relief.vocabulary import GrantBecause as Because

MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Grants:
    """The rules of a grant, under the law and the calendar of the day of each step."""

    book: RuleBook
    calendar: WorkCalendar

    def decide(self, command: GrantCommand, grant: Grant) -> Sequence[GrantEvent]:
        match command, grant:
            case ApplyForGrant(), Unapplied():
                return [self._applied(command)]
            case ApplyForGrant(), _ if not isinstance(grant, Unapplied):
                return already(so=applied(command) == grant.applied)
            case _, Unapplied():
                raise Refused(Because.NOT_NOW)
            case MarkOverdue(), InEffect():
                return mark_overdue(command, grant)
            case MarkOverdue(), _:
                return []
            case _, InEffect() if command.occurred_on > grant.until.due_on:
                # Whether the tick has come by must make no difference.
                over = expired(grant)
                then = in_effect(command, evolve(grant, over))
                return [over, *then] if then else []
            case _, InEffect() | Expired() | Forfeited():
                return in_effect(command, grant)
            case _, Applied() | Mismatched() | Verified() | TurnedDown():
                return self._asked_for(command, grant)
            case _:
                raise Refused(Because.NOT_NOW)

    def _asked_for(
        self, command: GrantCommand, grant: Applied | Mismatched | Verified | TurnedDown
    ) -> Sequence[GrantEvent]:
        match command, grant:
            case VerifyRealName(), Applied() | Mismatched():
                found = verification(command, grant.applied)
                if isinstance(grant, Mismatched) and found == grant.found:
                    return []
                check_not_before(command, grant.since)
                return [found]
            case VerifyRealName(), Verified():
                found = verification(command, grant.applied)
                return already(so=found == grant.verified)
            case ApproveGrant(), Verified():
                check_not_before(command, grant.since)
                return [self._approved(command, grant.applied)]
            case ApproveGrant(), Applied() | Mismatched():
                raise Refused(Because.NOT_VERIFIED)
            case RejectGrant(), Applied() | Mismatched() | Verified():
                check_not_before(command, grant.since)
                return [rejected(command, grant.applied)]
            case RejectGrant(), TurnedDown():
                return already(so=rejected(command, grant.applied) == grant.rejected)
            case _:
                raise Refused(Because.NOT_NOW)

    def _applied(self, command: ApplyForGrant) -> GrantApplied:
        if command.started_on > command.occurred_on:
            raise Refused(Because.NOT_STARTED, "started_on")
        said = applied(command)
        entitled = self._entitlement(said, command.occurred_on)
        if entitled.certificate is not command.certificate_kind:
            raise Refused(Because.WRONG_CERTIFICATE, "certificate_kind")
        return said

    def _rules(self, day: date) -> BeneficiaryRules:
        rules = self.book.on(day).beneficiaries
        if rules is None:
            raise Refused(Because.NO_RULE, "occurred_on")
        return rules

    def _entitlement(self, said: GrantApplied, day: date) -> Entitlement:
        found = self._rules(day).of(said.beneficiary, said.policy)
        if found is None:
            raise Refused(Because.NOT_ENTITLED, "policy")
        return found

    def _approved(self, command: ApproveGrant, said: GrantApplied) -> GrantApproved:
        """It relieves from the month of the application, which was not the applicant's to
        hasten, and including the month in which the years end: both are our reading.
        """
        day = command.occurred_on
        entitled = self._entitlement(said, day)
        if said.sector in entitled.excluded:
            raise Refused(Because.SECTOR_EXCLUDED)
        if entitled.start_by is not None and said.started_on > entitled.start_by:
            raise Refused(Because.STARTED_TOO_LATE)
        until = self._until(said, entitled, day)
        if day > until.due_on:
            raise Refused(Because.YEARS_ARE_OVER, "occurred_on")
        return GrantApproved(
            household=said.household,
            station=said.station,
            person=said.person,
            beneficiary=said.beneficiary,
            policy=said.policy,
            document_no=command.document_no,
            from_month=said.on.replace(day=1),
            until_month=until.due_on.replace(day=1),
            deadline=until,
            on=day,
        )

    def _until(self, said: GrantApplied, entitled: Entitlement, day: date) -> Deadline:
        """The same day so many years after the approval of the business, included.

        Nobody has to act by it: a holiday does not lengthen it.
        """
        rules, months = self._rules(day), MONTHS_OF_A_YEAR * entitled.years
        return Deadline(
            kind=DeadlineKind.GRANT,
            due_on=months_later(said.started_on, months),
            starts_on=said.started_on,
            days=months,
            unit=Unit.MONTHS,
            rule_id=rules.id,
            article=rules.article,
            calendar_id=self.calendar.calendar_id,
        )


def in_effect(command: GrantCommand, grant: Grant) -> Sequence[GrantEvent]:
    match command, grant:
        case VerifyRealName(), InEffect():
            found = verification(command, grant.applied)
            return already(so=found == grant.verified)
        case ApproveGrant(), InEffect(approved=approved):
            same = (command.document_no, command.occurred_on)
            return already(so=same == (approved.document_no, approved.on))
        case SuspendGrant(), InEffect():
            return suspend(command, grant)
        case ResumeGrant(), InEffect():
            return resume(command, grant)
        case RevokeGrant(), InEffect() | Expired() | Forfeited():
            return revoke(command, grant)
        case ClawBack(), Forfeited():
            return claw_back(command, grant)
        case _:
            raise Refused(Because.NOT_NOW)


def applied(command: ApplyForGrant) -> GrantApplied:
    asked = command.model_dump(exclude={"occurred_on", "late_entry"})
    return GrantApplied(**asked, on=command.occurred_on)


def rejected(command: RejectGrant, said: GrantApplied) -> GrantRejected:
    return GrantRejected(
        household=said.household,
        person=said.person,
        policy=said.policy,
        reason=command.reason,
        on=command.occurred_on,
    )


def mark_overdue(command: MarkOverdue, grant: InEffect) -> Sequence[GrantEvent]:
    if command.kind is not DeadlineKind.GRANT:
        return []
    if command.occurred_on <= grant.until.due_on:
        raise Refused(Because.NOT_YET_DUE, "occurred_on")
    return [expired(grant)]
