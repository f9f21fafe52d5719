"""What a household allows, under the rules of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.kernel.errors import Refused
from domain.kernel.identity import EventId
from domain.law.rulebook import RuleBook
from domain.supervision.commands import (
    AmendRegistrationData,
    AssignHousehold,
    ClaimHousehold,
    ConfirmAbandoned,
    CorrectConduct,
    DeregisterHousehold,
    HouseholdCommand,
    LapseLicence,
    MarkSuspectedAbandoned,
    OpenHousehold,
    PermitResumption,
    PushHousehold,
    ReassignHousehold,
    RecordConduct,
    ReinstateHousehold,
    RescindRegistration,
    RestoreHousehold,
    ReturnHousehold,
    RevokeLicence,
    SuspendBusiness,
)
from domain.supervision.events import (
    ConductCorrected,
    ConductRecorded,
    HouseholdDeregistered,
    HouseholdEvent,
    HouseholdOpened,
    HouseholdRestored,
    LicenceLapsed,
    LicenceRevoked,
    RegistrationDataAmended,
    RegistrationRescinded,
)
from domain.supervision.household import custody, operation
from domain.supervision.household.numbers import check_number, keeping_numbers
from domain.supervision.household.states import Entry, Household, Opened, Unopened
from domain.supervision.vocabulary import HouseholdBecause as Because
from domain.supervision.vocabulary import RegistrationState as Is


@dataclass(frozen=True, slots=True)
class Households:
    """The rules of a household, under the law of the day of each step."""

    book: RuleBook

    def decide(
        self, command: HouseholdCommand, household: Household
    ) -> Sequence[HouseholdEvent]:
        match command, household:
            case OpenHousehold(), Unopened():
                return self._open(command)
            case _, Unopened():  # nothing but a registration opens a household (INV-03)
                raise Refused(Because.NOT_OPENED)
            case AmendRegistrationData(), Opened():
                return self._amend(command, household)
            case _, Opened():
                check_not_before(command.occurred_on, household.opened_on)
                return self._go_on(command, household)
            case _:
                raise Refused(Because.NOT_NOW)

    def _go_on(
        self, command: HouseholdCommand, household: Opened
    ) -> Sequence[HouseholdEvent]:
        match command:
            case CorrectConduct():
                return correct(command, household)
            case (
                RevokeLicence()
                | LapseLicence()
                | DeregisterHousehold()
                | RescindRegistration()
            ):
                return end(command, household)
            case RestoreHousehold():
                return restore(command, household)
            case _ if household.over:
                raise Refused(Because.NOT_NOW)
            case RecordConduct():
                return record(command, household)
            case (
                PushHousehold()
                | ClaimHousehold()
                | ReturnHousehold()
                | AssignHousehold()
                | ReassignHousehold()
            ):
                return custody.decide(command, household)
            case (
                MarkSuspectedAbandoned()
                | ConfirmAbandoned()
                | ReinstateHousehold()
                | SuspendBusiness()
                | PermitResumption()
            ):
                return operation.decide(command, household, self.book)
            case _:
                raise Refused(Because.NOT_NOW)

    def _open(self, command: OpenHousehold) -> Sequence[HouseholdEvent]:
        registration = keeping_numbers(command.registration, command.registration)
        check_not_before(command.occurred_on, registration.registered_on)
        check_number(registration, command.occurred_on, self.book)
        return [HouseholdOpened(registration=registration, station=command.station)]

    def _amend(
        self, command: AmendRegistrationData, household: Opened
    ) -> Sequence[HouseholdEvent]:
        before = household.registration
        after = keeping_numbers(command.registration, before)
        check_not_before(command.occurred_on, after.registered_on)
        if command.corrects is not None:
            check_corrects(command.corrects, household.registrations)
        elif household.over:
            raise Refused(Because.NOT_NOW)
        if after == before:
            return []
        if (after.number, after.registered_on) != (before.number, before.registered_on):
            # Untouched, they may be history from elsewhere, which is not put to the rule.
            check_number(after, command.occurred_on, self.book)
        return [
            RegistrationDataAmended(
                registration=after, reason=command.reason, corrects=command.corrects
            )
        ]


def check_not_before(day: date, opened_on: date | None, field: str = "occurred_on") -> None:
    if opened_on is not None and day < opened_on:
        raise Refused(Because.BEFORE_IT_WAS_OPENED, field)


def names(corrects: EventId, version: int) -> bool:
    """Whether an event's id is of this version.

    The stream before the ``@`` is not looked at: a decider does not know of which stream
    it decides. Who puts the command to a stream can compare it.
    """
    return corrects.endswith(f"@{version}")


def check_corrects(corrects: EventId, versions: Sequence[int]) -> None:
    if not any(names(corrects, version) for version in versions):
        raise Refused(Because.CORRECTS_NOTHING, "corrects")


def record(command: RecordConduct, household: Opened) -> Sequence[HouseholdEvent]:
    """What one patrol says twice is said once; without a patrol, twice may be two days."""
    same = (command.conduct, command.matter, command.patrol)
    said = {(entry.conduct, entry.matter, entry.patrol) for entry in household.card}
    if command.patrol is not None and same in said:
        return []
    return [
        ConductRecorded(
            number=household.conducts + 1,
            conduct=command.conduct,
            matter=command.matter,
            patrol=command.patrol,
        )
    ]


def correct(command: CorrectConduct, household: Opened) -> Sequence[HouseholdEvent]:
    number, wrong = corrected(command, household)
    if (command.conduct, command.matter) == (wrong.conduct, wrong.matter):
        return []
    return [
        ConductCorrected(
            corrects=command.corrects,
            number=number,
            conduct=command.conduct,
            matter=command.matter,
            reason=command.reason,
        )
    ]


def corrected(command: CorrectConduct, household: Opened) -> tuple[int, Entry]:
    """The conduct that the named event recorded, or corrected before (INV-06)."""
    for number, entry in enumerate(household.card, 1):
        if any(names(command.corrects, version) for version in entry.versions):
            return number, entry
    raise Refused(Because.CORRECTS_NOTHING, "corrects")


def end(
    command: RevokeLicence | LapseLicence | DeregisterHousehold | RescindRegistration,
    household: Opened,
) -> Sequence[HouseholdEvent]:
    """Four different ends, of which the last two are for good (INV-22)."""
    match command, household.registered:
        case RevokeLicence(), Is.ACTIVE:
            return revoke(command, household)
        case LapseLicence(), Is.ACTIVE:
            return [LicenceLapsed(reason=command.reason)]
        case LapseLicence(), Is.LAPSED:
            return []
        case DeregisterHousehold(), Is.ACTIVE | Is.REVOKED | Is.LAPSED:
            return [
                HouseholdDeregistered(
                    reason=command.reason,
                    assignment=household.assignment,
                    revocation_no=household.revocation_no,
                    forced_by=command.forced_by,
                )
            ]
        case DeregisterHousehold(), Is.DEREGISTERED:
            return []
        case RescindRegistration(), Is.ACTIVE | Is.REVOKED | Is.LAPSED:
            return [
                RegistrationRescinded(
                    decision_no=command.decision_no,
                    reason=command.reason,
                    assignment=household.assignment,
                )
            ]
        case _:
            raise Refused(Because.NOT_NOW)


def revoke(command: RevokeLicence, household: Opened) -> Sequence[HouseholdEvent]:
    """The three particulars that registers have lost or mixed up before (INV-22)."""
    check_not_before(command.revoked_on, household.opened_on, "revoked_on")
    if not command.revoked_on <= command.served_on <= command.occurred_on:
        raise Refused(Because.REVOCATION_INCOMPLETE, "served_on")
    return [
        LicenceRevoked(
            revoked_on=command.revoked_on,
            decision_no=command.decision_no,
            served_on=command.served_on,
            entity=household.registration.kind,
            station=household.station,
            name=household.registration.name,
            case=command.case,
            responsible=command.responsible,
        )
    ]


def restore(command: RestoreHousehold, household: Opened) -> Sequence[HouseholdEvent]:
    """恢复登记: back to where a forced deregistration had found it."""
    match household.registered:
        case Is.DEREGISTERED if household.forced:
            return [HouseholdRestored(reason=command.reason)]
        case Is.REVOKED:
            return []
        case _:
            raise Refused(Because.NOT_DONE_BY_FORCE)
