"""The one table of what every event means to a household, region by region."""

from dataclasses import replace
from typing import TypeAlias

from domain.supervision.events import (
    AbandonmentConfirmed,
    AbandonmentSuspected,
    BusinessResumed,
    BusinessSuspended,
    ConductCorrected,
    ConductRecorded,
    HouseholdAssigned,
    HouseholdClaimed,
    HouseholdDeregistered,
    HouseholdEvent,
    HouseholdOpened,
    HouseholdPushed,
    HouseholdReassigned,
    HouseholdReinstated,
    HouseholdRestored,
    HouseholdReturned,
    LicenceLapsed,
    LicenceRevoked,
    RegistrationDataAmended,
    RegistrationRescinded,
)
from domain.supervision.household.states import (
    Abandoned,
    Assigned,
    Claimed,
    Entry,
    Household,
    Opened,
    Operating,
    Pushed,
    Returned,
    Suspected,
    Suspended,
    Unopened,
)
from domain.supervision.vocabulary import RegistrationState


def evolve(household: Household, event: HouseholdEvent) -> Household:
    """Every event is one version, whatever else it means."""
    match household, event:
        case Unopened(), HouseholdOpened():
            return Opened(1, event.registration, (1,), Pushed(event.station))
        case Opened(), _:
            return meaning(replace(household, version=household.version + 1), event)
        case _:
            raise ValueError(f"{event.topic} cannot follow {type(household).__name__}")


def meaning(household: Opened, event: HouseholdEvent) -> Opened:
    match event:
        case (
            HouseholdPushed()
            | HouseholdClaimed()
            | HouseholdReturned()
            | HouseholdAssigned()
            | HouseholdReassigned()
        ):
            return in_custody(household, event)
        case ConductRecorded() | ConductCorrected():
            return replace(household, card=written(household, event))
        case (
            AbandonmentSuspected()
            | AbandonmentConfirmed()
            | HouseholdReinstated()
            | BusinessSuspended()
            | BusinessResumed()
        ):
            return in_operation(household, event)
        case RegistrationDataAmended():
            told = (*household.registrations, household.version)
            return replace(household, registration=event.registration, registrations=told)
        case LicenceRevoked():
            number = event.decision_no
            return replace(
                household, registered=RegistrationState.REVOKED, revocation_no=number
            )
        case LicenceLapsed():
            return replace(household, registered=RegistrationState.LAPSED)
        case HouseholdDeregistered():
            forced = event.forced_by is not None
            over = released(household, RegistrationState.DEREGISTERED)
            return replace(over, forced=forced)
        case HouseholdRestored():
            return replace(household, registered=RegistrationState.REVOKED, forced=False)
        case RegistrationRescinded():
            return released(household, RegistrationState.RESCINDED)
        case _:
            raise ValueError(f"{event.topic} cannot follow {type(household).__name__}")


CustodyEvent: TypeAlias = (
    HouseholdPushed
    | HouseholdClaimed
    | HouseholdReturned
    | HouseholdAssigned
    | HouseholdReassigned
)


def in_custody(household: Opened, event: CustodyEvent) -> Opened:
    match event:
        case HouseholdPushed():
            return replace(household, custody=Pushed(event.station))
        case HouseholdClaimed():
            return replace(household, custody=Claimed(event.station))
        case HouseholdReturned():
            return replace(household, custody=Returned(event.station))
        case HouseholdAssigned() | HouseholdReassigned():
            custody = Assigned(household.station, event.number, event.beat, event.officer)
            return replace(household, custody=custody, assignments=event.number)
        case _:
            raise ValueError(f"{event.topic} is not of custody")


OperationEvent: TypeAlias = (
    AbandonmentSuspected
    | AbandonmentConfirmed
    | HouseholdReinstated
    | BusinessSuspended
    | BusinessResumed
)


def in_operation(household: Opened, event: OperationEvent) -> Opened:
    match event:
        case AbandonmentSuspected():
            return replace(household, operation=Suspected(event.patrol, event.on))
        case AbandonmentConfirmed():
            operation = Abandoned(event.number)
            return replace(household, operation=operation, abandonments=event.number)
        case HouseholdReinstated():
            return replace(household, operation=Operating())
        case BusinessSuspended():
            suspended = Suspended(event.number, event.reason, event.patrol)
            return replace(household, suspended=suspended, suspensions=event.number)
        case BusinessResumed():
            return replace(household, suspended=None, resumptions=event.number)
        case _:
            raise ValueError(f"{event.topic} is not of operation")


def written(
    household: Opened, event: ConductRecorded | ConductCorrected
) -> tuple[Entry, ...]:
    """The card after an entry, or after an entry reads otherwise."""
    card, here = household.card, household.version
    match event:
        case ConductRecorded():
            return (*card, Entry(event.conduct, event.matter, event.patrol, (here,)))
        case ConductCorrected():
            wrong = card[event.number - 1]
            right = replace(
                wrong,
                conduct=event.conduct,
                matter=event.matter,
                versions=(*wrong.versions, here),
            )
            return (*card[: event.number - 1], right, *card[event.number :])
        case _:
            raise ValueError(f"{event.topic} is not of the card")


def released(household: Opened, end: RegistrationState) -> Opened:
    """Whoever was assigned answers for it no longer."""
    custody = household.custody
    if isinstance(custody, Assigned):
        custody = Claimed(custody.station)
    return replace(household, registered=end, custody=custody)
