"""What else stands on a household card: its numbers, and its conduct."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.kernel.identifiers import LicenceNumber, NumberKind
from domain.kernel.identity import HouseholdId, PatrolId, StreamId
from domain.kernel.messages import Recorded
from domain.kernel.projection import Projection
from domain.supervision import events
from domain.supervision.vocabulary import Conduct


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One number a household is known by, from the day of the act that first told it."""

    alias_id: str
    household_id: HouseholdId
    kind: NumberKind
    number: str
    register_name: str | None
    valid_from: date
    is_current: bool


def alias_id(stream: StreamId, number: LicenceNumber) -> str:
    """Two foreign registers may give the same number, so theirs is named."""
    if number.register_name is None:
        return f"{stream}/{number.kind.value}/{number.number}"
    return f"{stream}/{number.kind.value}/{number.register_name}/{number.number}"


def aliases(recorded: Recorded[Any]) -> tuple[str, ...]:
    registration = recorded.event.registration
    if not registration.former_numbers:
        return (alias_id(recorded.stream, registration.number),)
    known = (registration.number, *registration.former_numbers)
    return tuple(dict.fromkeys(alias_id(recorded.stream, each) for each in known))


def evolve_alias(
    row: AliasRow | None, key: str, recorded: Recorded[Any]
) -> AliasRow | None:
    registration = recorded.event.registration
    current = alias_id(recorded.stream, registration.number) == key
    if row is not None:
        return row if row.is_current is current else replace(row, is_current=current)
    number = next(
        each
        for each in (registration.number, *registration.former_numbers)
        if alias_id(recorded.stream, each) == key
    )
    return AliasRow(
        alias_id=key,
        household_id=HouseholdId(recorded.stream),
        kind=number.kind,
        number=number.number,
        register_name=number.register_name,
        valid_from=recorded.occurred_on,
        is_current=current,
    )


HOUSEHOLD_ALIAS: Projection[AliasRow] = Projection(
    name="household_alias",
    row=AliasRow,
    reads=(events.HouseholdOpened, events.RegistrationDataAmended),
    keys=aliases,
    evolve=evolve_alias,
    sought_by=("household_id", "number"),
)


@dataclass(frozen=True, slots=True)
class ConductRow:
    """市场行为 as it reads now; once ``corrected``, it first read otherwise (INV-06)."""

    conduct_id: str
    household_id: HouseholdId
    conduct: Conduct
    matter: str
    recorded_on: date
    corrected: bool = False
    patrol_id: PatrolId | None = None


def conducts(recorded: Recorded[Any]) -> tuple[str, ...]:
    return (f"{recorded.stream}/{recorded.event.number}",)


def evolve_conduct(
    row: ConductRow | None, key: str, recorded: Recorded[Any]
) -> ConductRow | None:
    match row, recorded.event:
        case None, events.ConductRecorded() as told:
            return ConductRow(
                conduct_id=key,
                household_id=HouseholdId(recorded.stream),
                conduct=told.conduct,
                matter=told.matter,
                recorded_on=recorded.occurred_on,
                patrol_id=told.patrol,
            )
        case ConductRow(), events.ConductCorrected(conduct=conduct, matter=matter):
            return replace(row, conduct=conduct, matter=matter, corrected=True)
        case _:
            return row


CONDUCT: Projection[ConductRow] = Projection(
    name="conduct",
    row=ConductRow,
    reads=(events.ConductRecorded, events.ConductCorrected),
    keys=conducts,
    evolve=evolve_conduct,
    sought_by=("household_id", "conduct, recorded_on"),
)
