"""The desks of applications for registration (登记申请) and of annual files (年报)."""

from collections.abc import Callable, Iterator
from typing import Any

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.registration.card import registration_of
from application.supervision.offices import represented_by
from domain.kernel.claims import Take
from domain.kernel.errors import Refused
from domain.kernel.identity import HouseholdId
from domain.kernel.messages import Duty
from domain.registration.annual import AnnualDecider, AnnualRecord
from domain.registration.annual import commands as annual
from domain.registration.annual import station_of as station_of_file
from domain.registration.application import (
    ONE_APPROVAL,
    Application,
    ApplicationDecider,
    Pending,
    commands,
    household_of,
    one_approval,
    station_of,
)
from domain.supervision.household import ONE_NUMBER, one_number
from domain.supervision.office import (
    OFFICE,
    Office,
    OfficeBecause,
    TakeOffice,
    office_of,
)
from domain.supervision.vocabulary import Registration

REGISTRATION = frozenset({Duty.REGISTRATION})
"""Whoever registers neither collects nor supervises (登记、收费、管理三分离, INV-01)."""


def what_will_be(
    asked: Asked[commands.ApproveRegistration], decider: ApplicationDecider
) -> Registration | None:
    """What would stand on the card; None where nothing can be approved, or was before: a
    repeat takes nothing anew, for the business may have given it up since."""
    found = asked.handler.state(decider, asked.stream)
    if not isinstance(found, Pending):
        return None
    command = asked.command
    return registration_of(found.submitted.particulars, command.number, command.occurred_on)


def what_is_approved(
    decider: ApplicationDecider,
) -> Callable[[Asked[commands.ApproveRegistration]], Iterator[Ask[Any, Any, Any]]]:
    """Everything that could keep the household from being opened is asked for, and taken
    for it, in the same append as the approval."""

    def claims(
        asked: Asked[commands.ApproveRegistration],
    ) -> Iterator[Ask[Any, Any, Any]]:
        registration = what_will_be(asked, decider)
        if registration is None:
            return
        day, number = asked.command.occurred_on, asked.command.number
        household = household_of(number)
        once = one_approval(number)
        yield Ask(
            ONE_APPROVAL, once.stream, Take(occurred_on=day, claim=once, by=asked.stream)
        )
        its_number = one_number(number)
        take = Take(occurred_on=day, claim=its_number, by=household)
        yield Ask(ONE_NUMBER, its_number.stream, take)
        person = represented_by(registration)
        if person is not None:
            office = TakeOffice(occurred_on=day, person=person, household=household)
            yield Ask(OFFICE, office_of(person), office, unrestricted(office, household))

    return claims


def unrestricted(command: TakeOffice, household: HouseholdId) -> Callable[[Office], None]:
    """Nobody who is barred on the day is registered as a representative (INV-24).

    The office says so itself, but it names a field of a registration, which an approval
    does not have.
    """

    def guard(office: Office) -> None:
        barred = any(each.holds_on(command.occurred_on) for each in office.restrictions)
        if barred and household not in office.held:
            raise Refused(OfficeBecause.RESTRICTED)

    return guard


def registrations(decider: ApplicationDecider) -> Desk[Application]:
    return Desk(
        collection="registrations",
        kind="registration",
        decider=decider,
        station=station_of,
        verbs=(
            Verb(
                commands.SubmitApplication, REGISTRATION, opens=True, signed="received_by"
            ),
            Verb(commands.CheckPreApproval, REGISTRATION, signed="verified_by"),
            Verb(commands.GiveOneTimeNotice, REGISTRATION),
            Verb(commands.SupplementMaterials, REGISTRATION),
            Verb(commands.AcceptCommitment, REGISTRATION),
            Verb(commands.ExtendDecision, REGISTRATION),
            Verb(
                commands.ApproveRegistration,
                REGISTRATION,
                claims=what_is_approved(decider),
                signed="approved_by",
            ),
            Verb(commands.RefuseRegistration, REGISTRATION),
            Verb(commands.WithdrawApplication, REGISTRATION),
            Verb(commands.RecordCommitmentKept, REGISTRATION),
            Verb(commands.RecordCommitmentBreach, REGISTRATION),
        ),
    )


def annual_files(decider: AnnualDecider) -> Desk[AnnualRecord]:
    """Files and duties open by themselves; that a day has passed is said by the tick."""
    return Desk(
        collection="annual-files",
        kind="annual",
        decider=decider,
        station=station_of_file,
        verbs=(
            Verb(annual.FileAnnualInspection, REGISTRATION),
            Verb(annual.FileAnnualReport, REGISTRATION),
            Verb(annual.ListAsAbnormal, REGISTRATION),
            Verb(annual.RemoveFromAbnormalList, REGISTRATION),
        ),
    )
