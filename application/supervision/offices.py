"""任职: what a registration says of its representative, said to the person's own stream."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from application.desk import Asked
from application.handling import Ask
from application.supervision.standing import standing
from domain.kernel.identity import HouseholdId, PersonId
from domain.supervision import commands
from domain.supervision.office import (
    OFFICE,
    LeaveOffice,
    Office,
    OfficeCommand,
    OfficeEvent,
    TakeOffice,
    office_of,
)
from domain.supervision.vocabulary import EntityKind, Registration

OfficeAsk: TypeAlias = Ask[OfficeCommand, Office, OfficeEvent]


def represented_by(registration: Registration) -> PersonId | None:
    """The legal representative of an enterprise. Whoever runs an individual business holds
    no office, and is barred from none (INV-24)."""
    enterprise = registration.kind is EntityKind.ENTERPRISE
    return registration.representative if enterprise else None


def takes(asked: Asked[Any]) -> Iterator[OfficeAsk]:
    """Nobody who is barred on the day takes an office (INV-24)."""
    person = represented_by(asked.command.registration)
    if person is not None:
        take = TakeOffice(
            occurred_on=asked.command.occurred_on,
            person=person,
            household=HouseholdId(asked.stream),
        )
        yield Ask(OFFICE, office_of(person), take)


def changes(asked: Asked[commands.AmendRegistrationData]) -> Iterator[OfficeAsk]:
    """Another representative takes the office, and the one before leaves it. Of what has
    ended only mistakes are corrected, and nobody represents it any more."""
    household = standing(asked.handler, HouseholdId(asked.stream))
    if household is None or household.over:
        return
    before = represented_by(household.registration)
    yield from takes(asked)
    if before is not None and before != represented_by(asked.command.registration):
        leave = LeaveOffice(
            occurred_on=asked.command.occurred_on,
            person=before,
            household=HouseholdId(asked.stream),
        )
        yield Ask(OFFICE, office_of(before), leave)
