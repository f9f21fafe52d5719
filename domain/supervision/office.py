"""任职: whom one person represents, and whether they may represent anybody (INV-24).

A rule over all registrations is a stream of its own, named after the person: a restriction
and a new registration meet there, and one of them comes second.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias
from uuid import UUID, uuid5

from domain.kernel.decider import Decider
from domain.kernel.errors import Because, Reason, Refused
from domain.kernel.identity import HouseholdId, OfficeId, PersonId, SupervisionId, stream_id
from domain.kernel.messages import Command, Event

OFFICES = UUID("2f7a6c1e-8d34-5b0a-9c57-3e1d5a7b9f42")
"""The namespace of offices. Frozen: a person's stream is derived from it."""


def office_of(person: PersonId) -> OfficeId:
    return OfficeId(stream_id("office", uuid5(OFFICES, str(person))))


class TakeOffice(Command):
    """担任法定代表人, of an enterprise."""

    person: PersonId
    household: HouseholdId


class LeaveOffice(Command):
    """不再担任法定代表人."""

    person: PersonId
    household: HouseholdId


class RestrictOffice(Command):
    """任职限制 from a day until a day, both included, because of one supervision."""

    person: PersonId
    supervision: SupervisionId
    from_on: date
    until_on: date


class LiftOffice(Command):
    """解除任职限制."""

    person: PersonId
    supervision: SupervisionId


class OfficeTaken(Event, topic="supervision.office-taken"):
    person: PersonId
    household: HouseholdId


class OfficeLeft(Event, topic="supervision.office-left"):
    person: PersonId
    household: HouseholdId


class OfficeRestricted(Event, topic="supervision.office-restricted"):
    person: PersonId
    supervision: SupervisionId
    from_on: date
    until_on: date


class OfficeRestrictionLifted(Event, topic="supervision.office-restriction-lifted"):
    person: PersonId
    supervision: SupervisionId


OfficeCommand: TypeAlias = TakeOffice | LeaveOffice | RestrictOffice | LiftOffice
OfficeEvent: TypeAlias = (
    OfficeTaken | OfficeLeft | OfficeRestricted | OfficeRestrictionLifted
)


class OfficeBecause(Because):
    """Why somebody may not represent an enterprise."""

    RESTRICTED = Reason(
        "INV-24",
        "This person may not be a legal representative: found personally responsible for"
        " a revoked licence, less than three years ago.",
        "该人员对被吊销营业执照负有个人责任，自吊销之日起未逾三年，不得担任法定代表人。",
        "市场主体登记管理条例 第十二条第四项；公司法 第一百七十八条第四项",
    )
    NOT_NOW = Reason(
        "INV-23", "There is no such restriction of this person.", "该人员无此任职限制。"
    )


@dataclass(frozen=True, slots=True)
class Restriction:
    supervision: SupervisionId
    from_on: date
    until_on: date

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day <= self.until_on


@dataclass(frozen=True, slots=True)
class Office:
    """The enterprises a person represents, and the restrictions that were not lifted."""

    held: frozenset[HouseholdId] = frozenset()
    restrictions: tuple[Restriction, ...] = ()


def decide(command: OfficeCommand, office: Office) -> Sequence[OfficeEvent]:
    match command:
        case TakeOffice() if command.household in office.held:
            return []
        case TakeOffice():
            if any(each.holds_on(command.occurred_on) for each in office.restrictions):
                raise Refused(OfficeBecause.RESTRICTED, "registration.representative")
            return [OfficeTaken(person=command.person, household=command.household)]
        case LeaveOffice() if command.household in office.held:
            return [OfficeLeft(person=command.person, household=command.household)]
        case LeaveOffice():
            return []
        case RestrictOffice() if restriction(command) in office.restrictions:
            return []
        case RestrictOffice():
            said = restriction(command)
            return [
                OfficeRestricted(
                    person=command.person,
                    supervision=said.supervision,
                    from_on=said.from_on,
                    until_on=said.until_on,
                )
            ]
        case LiftOffice() if command.supervision in {
            each.supervision for each in office.restrictions
        }:
            return [
                OfficeRestrictionLifted(
                    person=command.person, supervision=command.supervision
                )
            ]
        case LiftOffice():
            return []
        case _:
            raise Refused(OfficeBecause.NOT_NOW)


def restriction(said: RestrictOffice | OfficeRestricted) -> Restriction:
    return Restriction(said.supervision, said.from_on, said.until_on)


def evolve(office: Office, event: OfficeEvent) -> Office:
    match event:
        case OfficeTaken():
            return replace(office, held=office.held | {event.household})
        case OfficeLeft():
            return replace(office, held=office.held - {event.household})
        case OfficeRestricted():
            return replace(office, restrictions=(*office.restrictions, restriction(event)))
        case OfficeRestrictionLifted():
            left = tuple(
                each
                for each in office.restrictions
                if each.supervision != event.supervision
            )
            return replace(office, restrictions=left)
        case _:
            raise ValueError(f"{event} is no event of an office")


OFFICE: Decider[OfficeCommand, Office, OfficeEvent] = Decider(Office(), decide, evolve)
