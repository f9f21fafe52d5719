"""What an application is, and the one table of what every event means to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from domain.kernel.calendar import Deadline
from domain.kernel.identity import HouseholdId, StationId
from domain.law.registration import PreApprovalItem
from domain.registration.application.events import (
    ApplicationEvent,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CommitmentAccepted,
    CommitmentBreached,
    CommitmentKept,
    CommitmentOverdue,
    CommitmentReleased,
    DecisionExtended,
    DecisionOverdue,
    DeficiencyNotified,
    MaterialsSupplemented,
    PreApprovalVerified,
    RegistrationApproved,
    RegistrationRefused,
)
from domain.registration.vocabulary import BusinessForm, CommitmentStep


@dataclass(frozen=True, slots=True)
class Promise:
    """承诺: what was promised, and whether it was kept. ``outcome`` is its proof, or how it
    was breached."""

    said: CommitmentAccepted
    step: CommitmentStep = CommitmentStep.OPEN
    outcome: CommitmentKept | CommitmentBreached | None = None

    @property
    def is_open(self) -> bool:
        return self.step in {CommitmentStep.OPEN, CommitmentStep.OVERDUE}


@dataclass(frozen=True, slots=True)
class Unsubmitted:
    """Nobody has applied yet."""


@dataclass(frozen=True, slots=True)
class Pending:
    """待决. ``decide`` runs unless the applicant is waited for; ``since`` is the day of the
    last step, before which no other may lie."""

    submitted: ApplicationSubmitted
    since: date
    decide: Deadline | None
    verified: Mapping[PreApprovalItem, PreApprovalVerified] = field(default_factory=dict)
    notice: DeficiencyNotified | None = None
    missing: frozenset[str] = frozenset()
    commitments: Mapping[int, Promise] = field(default_factory=dict)
    extended: DecisionExtended | None = None
    overdue: bool = False

    @property
    def individual(self) -> bool:
        return self.submitted.particulars.form is BusinessForm.INDIVIDUAL_BUSINESS


@dataclass(frozen=True, slots=True)
class Registered:
    """准予登记; commitments are proved, or breached, all the same."""

    pending: Pending
    approved: RegistrationApproved


@dataclass(frozen=True, slots=True)
class Declined:
    """不予登记, or withdrawn."""

    pending: Pending
    end: RegistrationRefused | ApplicationWithdrawn


Application: TypeAlias = Unsubmitted | Pending | Registered | Declined


def household_so_far(application: Pending | Registered) -> HouseholdId | None:
    return application.approved.household if isinstance(application, Registered) else None


def station_of(application: Application) -> StationId | None:
    """The station (工商所) whose matter it is."""
    match application:
        case Pending():
            return application.submitted.station
        case Registered():
            return application.approved.station
        case Declined():
            return application.pending.submitted.station
        case Unsubmitted():
            return None
        case _:
            raise TypeError(f"{application} is no application")


def evolve(application: Application, event: ApplicationEvent) -> Application:
    match application, event:
        case Unsubmitted(), ApplicationSubmitted():
            return Pending(event, event.on, event.decide)
        case Pending(), RegistrationApproved():
            return Registered(replace(application, since=event.on), event)
        case Pending(), RegistrationRefused() | ApplicationWithdrawn():
            return Declined(replace(application, since=event.on), event)
        case Pending(), _:
            return handled(application, event)
        case (
            (Registered() | Declined()),
            (
                CommitmentKept()
                | CommitmentBreached()
                | CommitmentOverdue()
                | CommitmentReleased()
            ),
        ):
            return replace(application, pending=settled(application.pending, event))
        case _:
            raise ValueError(f"{event.topic} cannot follow {application}")


def handled(pending: Pending, event: ApplicationEvent) -> Pending:
    match event:
        case PreApprovalVerified():
            verified = {**pending.verified, event.item: event}
            return replace(pending, verified=verified, since=event.on)
        case DeficiencyNotified():
            missing = frozenset(event.missing)
            return replace(
                pending, notice=event, missing=missing, decide=None, since=event.on
            )
        case MaterialsSupplemented():
            missing = frozenset(event.missing)
            later = replace(pending, missing=missing, since=event.on)
            return running_anew(later, event.decide)
        case CommitmentAccepted():
            known = {**pending.commitments, event.number: Promise(event)}
            missing = frozenset(event.missing)
            later = replace(pending, commitments=known, missing=missing, since=event.on)
            return running_anew(later, event.decide)
        case DecisionExtended():
            return replace(pending, extended=event, decide=event.decide, since=event.on)
        case DecisionOverdue():
            return replace(pending, overdue=True)
        case (
            CommitmentKept()
            | CommitmentBreached()
            | CommitmentOverdue()
            | CommitmentReleased()
        ):
            return settled(pending, event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {pending}")


def running_anew(pending: Pending, decide: Deadline | None) -> Pending:
    """The term of an application that has become complete; otherwise as it was."""
    return pending if decide is None else replace(pending, decide=decide, overdue=False)


def settled(pending: Pending, event: ApplicationEvent) -> Pending:
    """What becomes of one commitment."""
    match event:
        case CommitmentKept():
            return _with(pending, event.number, CommitmentStep.KEPT, event)
        case CommitmentBreached():
            return _with(pending, event.number, CommitmentStep.BREACHED, event)
        case CommitmentOverdue():
            return _with(pending, event.number, CommitmentStep.OVERDUE, None)
        case CommitmentReleased():
            return _with(pending, event.number, CommitmentStep.RELEASED, None)
        case _:
            raise ValueError(f"{event.topic} cannot follow {pending}")


def _with(
    pending: Pending,
    number: int,
    step: CommitmentStep,
    outcome: CommitmentKept | CommitmentBreached | None,
) -> Pending:
    if number not in pending.commitments:
        raise ValueError(f"There is no commitment {number}.")
    after = replace(pending.commitments[number], step=step, outcome=outcome)
    return replace(pending, commitments={**pending.commitments, number: after})
