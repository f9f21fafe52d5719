"""片区: a part of a station's territory, for which exactly one group answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from domain.kernel.claims import Claim, claiming
from domain.kernel.decider import Decider
from domain.kernel.errors import Refused
from domain.kernel.identity import OfficerId, StationId
from domain.kernel.texts import Name
from domain.supervision.commands import AllocateBeat, BeatCommand, DefineBeat, RedrawBeat
from domain.supervision.events import BeatAllocated, BeatDefined, BeatEvent, BeatRedrawn
from domain.supervision.vocabulary import BeatBecause as Because
from domain.supervision.vocabulary import HouseholdBecause


@dataclass(frozen=True, slots=True)
class Undefined:
    """No part of any territory yet."""


@dataclass(frozen=True, slots=True)
class Group:
    """巡查组: the officers who answer for a beat."""

    name: str
    officers: frozenset[OfficerId]


@dataclass(frozen=True, slots=True)
class Defined:
    station: StationId
    name: str
    territory: str
    group: Group | None = None


Beat: TypeAlias = Undefined | Defined


def decide(command: BeatCommand, beat: Beat) -> Sequence[BeatEvent]:
    match command, beat:
        case DefineBeat(), Undefined():
            return [
                BeatDefined(
                    station=command.station, name=command.name, territory=command.territory
                )
            ]
        case AllocateBeat(), Defined() if (
            Group(command.group, command.officers) == beat.group
        ):
            return []
        case AllocateBeat(), Defined():
            officers = tuple(sorted(command.officers))
            return [BeatAllocated(group=command.group, officers=officers)]
        case RedrawBeat(), Defined() if command.territory == beat.territory:
            return []
        case RedrawBeat(), Defined():
            return [BeatRedrawn(territory=command.territory, reason=command.reason)]
        case _:
            raise Refused(Because.NOT_NOW)


def evolve(beat: Beat, event: BeatEvent) -> Beat:
    match beat, event:
        case Undefined(), BeatDefined():
            return Defined(event.station, event.name, event.territory)
        case Defined(), BeatAllocated():
            return replace(beat, group=Group(event.group, frozenset(event.officers)))
        case Defined(), BeatRedrawn():
            return replace(beat, territory=event.territory)
        case _:
            raise ValueError(f"{event.topic} cannot follow {beat}")


BEAT: Decider[BeatCommand, Beat, BeatEvent] = Decider(Undefined(), decide, evolve)

ONE_BEAT_NAME = claiming(otherwise=Because.NAME_TAKEN)


def one_beat_name(station: StationId, name: Name) -> Claim:
    """A station has at most one beat of a name."""
    return Claim(rule="supervision.one-beat-name", about=(station, name))


def must_include(beat: Beat, officer: OfficerId, station: StationId) -> None:
    """定户到人: an officer of the beat's group, a beat of the household's station (INV-02).

    Asked before a household is assigned, because a household cannot see its beat.
    """
    if isinstance(beat, Defined) and beat.station != station:
        raise Refused(HouseholdBecause.BEAT_OF_ANOTHER_STATION, "beat")
    group = beat.group if isinstance(beat, Defined) else None
    if group is None or officer not in group.officers:
        raise Refused(HouseholdBecause.NOT_OF_THE_GROUP, "officer")
