"""The desks of beats (片区) and of economic households (经济户口)."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from application.desk import Asked, Desk, Verb
from application.handling import Ask
from application.seen import Absences, Visit, Visits
from application.supervision import offices
from domain.kernel.claims import ClaimCommand, ClaimEvent, Holding, Take
from domain.kernel.decider import Decider
from domain.kernel.errors import Because, Reason, Refused, Unknown
from domain.kernel.identity import HouseholdId, StationId
from domain.kernel.messages import Duty
from domain.supervision import commands
from domain.supervision.beat import (
    BEAT,
    ONE_BEAT_NAME,
    Beat,
    Defined,
    must_include,
    one_beat_name,
)
from domain.supervision.commands import BeatCommand
from domain.supervision.events import BeatEvent
from domain.supervision.household import (
    ONE_NUMBER,
    Household,
    HouseholdDecider,
    Opened,
    numbers,
    one_number,
)
from domain.supervision.vocabulary import HouseholdBecause

REGISTRATION = frozenset({Duty.REGISTRATION})
SUPERVISION = frozenset({Duty.SUPERVISION})
LEADERSHIP = frozenset({Duty.LEADERSHIP})

ClaimAsk: TypeAlias = Ask[ClaimCommand, Holding, ClaimEvent]


class AllocationBecause(Because):
    """Why a group cannot answer for a beat."""

    OFFICER_OF_ANOTHER_STATION = Reason(
        "INV-02",
        "An officer of the group belongs to another station than the beat.",
        "巡查组成员与片区不属同一工商所。",
    )


class VisitBecause(Because):
    """Why a visit does not bear out what is asked."""

    NOT_OF_THIS_HOUSEHOLD = Reason(
        "6.1", "This patrol was not made to this household.", "该次巡查并非针对本户。"
    )
    NOT_FOUND_CLOSED = Reason(
        "6.1-ABANDON",
        "This patrol did not find the premises closed.",
        "该次巡查未发现关门停业。",
    )
    ON_LEAVE = Reason(
        "6.1-LEAVE",
        "The household is on leave: it is closed with leave, and not abandoned.",
        "该户正在请假期间，关门停业已经批准，不作弃业认定。",
    )


def check_group(asked: Asked[commands.AllocateBeat], beat: Beat) -> None:
    """Every officer of the group is of the bureau, and of the beat's station (INV-02)."""
    for each in sorted(asked.command.officers):
        officer = asked.authority.officer(each)
        if officer is None:
            raise Unknown("officer")
        if isinstance(beat, Defined) and officer.station != beat.station:
            raise Refused(AllocationBecause.OFFICER_OF_ANOTHER_STATION, "officers")


def check_beat(
    asked: Asked[commands.AssignHousehold] | Asked[commands.ReassignHousehold],
    household: Household,
) -> None:
    """An officer of the group of a beat of the household's station (INV-02)."""
    if isinstance(household, Opened):
        beat = asked.handler.state(BEAT, asked.command.beat)
        must_include(beat, asked.command.officer, household.station)


def check_corrected(
    asked: Asked[commands.CorrectConduct] | Asked[commands.AmendRegistrationData],
    _: Household,
) -> None:
    """A correction names an event of this household, not of another (INV-06)."""
    corrects = asked.command.corrects
    if corrects is not None and corrects.rpartition("@")[0] != asked.stream:
        raise Refused(HouseholdBecause.CORRECTS_NOTHING, "corrects")


def of_this_household(asked: Asked[Any], seen: Visits) -> Visit | None:
    """The visit a command names, which was to this household and to no other (P5)."""
    if asked.command.patrol is None:
        return None
    visit = seen(asked.handler, asked.command.patrol)
    if visit is None or visit.household != asked.stream:
        raise Refused(VisitBecause.NOT_OF_THIS_HOUSEHOLD, "patrol")
    return visit


def check_visit(seen: Visits) -> Callable[[Asked[Any], Household], None]:
    """A visit that is named was made here."""

    def check(asked: Asked[Any], _: Household) -> None:
        of_this_household(asked, seen)

    return check


def check_closed(seen: Visits, away: Absences) -> Callable[[Asked[Any], Household], None]:
    """Abandonment is suspected and confirmed by visits that met a closed door (6.1), of a
    household that has no leave for it (F2)."""

    def check(asked: Asked[Any], _: Household) -> None:
        visit = of_this_household(asked, seen)
        if visit is None or not visit.found_closed:
            raise Refused(VisitBecause.NOT_FOUND_CLOSED, "patrol")
        if away(asked.handler, HouseholdId(asked.stream), asked.command.occurred_on):
            raise Refused(VisitBecause.ON_LEAVE, "occurred_on")

    return check


def its_numbers(
    asked: Asked[commands.OpenHousehold] | Asked[commands.AmendRegistrationData],
) -> Iterator[ClaimAsk]:
    """Every number, present or former, is of one household (INV-44)."""
    for number in numbers(asked.command.registration):
        claim = one_number(number)
        take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
        yield Ask(ONE_NUMBER, claim.stream, take)


def what_is_registered(
    asked: Asked[commands.OpenHousehold],
) -> Iterator[Ask[Any, Any, Any]]:
    """Its numbers, and the office of its representative (INV-24)."""
    yield from its_numbers(asked)
    yield from offices.takes(asked)


def what_changes(
    asked: Asked[commands.AmendRegistrationData],
) -> Iterator[Ask[Any, Any, Any]]:
    """The same for a registration that another one went before."""
    yield from its_numbers(asked)
    yield from offices.changes(asked)


def check_not_by_force(asked: Asked[commands.DeregisterHousehold], _: Household) -> None:
    """That something was done by force, its supervision says itself."""
    if asked.command.forced_by is not None:
        raise Refused(HouseholdBecause.DONE_BY_FORCE_ELSEWHERE, "forced_by")


def its_name(asked: Asked[commands.DefineBeat]) -> Iterator[ClaimAsk]:
    claim = one_beat_name(asked.command.station, asked.command.name)
    take = Take(occurred_on=asked.command.occurred_on, claim=claim, by=asked.stream)
    yield Ask(ONE_BEAT_NAME, claim.stream, take)


def station_of_beat(beat: Beat) -> StationId | None:
    return beat.station if isinstance(beat, Defined) else None


def station(household: Household) -> StationId | None:
    return household.station if isinstance(household, Opened) else None


def beats(decider: Decider[BeatCommand, Beat, BeatEvent]) -> Desk[Beat]:
    return Desk(
        collection="beats",
        kind="beat",
        decider=decider,
        station=station_of_beat,
        verbs=(
            Verb(commands.DefineBeat, LEADERSHIP, opens=True, claims=its_name),
            Verb(commands.AllocateBeat, LEADERSHIP, check=check_group),
            Verb(commands.RedrawBeat, LEADERSHIP),
        ),
    )


def households(decider: HouseholdDecider, seen: Visits, away: Absences) -> Desk[Household]:
    visited, closed = check_visit(seen), check_closed(seen, away)
    return Desk(
        collection="households",
        kind="household",
        decider=decider,
        station=station,
        verbs=(
            Verb(
                commands.OpenHousehold, REGISTRATION, opens=True, claims=what_is_registered
            ),
            Verb(commands.PushHousehold, REGISTRATION),
            Verb(commands.ClaimHousehold, SUPERVISION),
            Verb(commands.ReturnHousehold, SUPERVISION),
            Verb(commands.AssignHousehold, SUPERVISION | LEADERSHIP, check=check_beat),
            Verb(commands.ReassignHousehold, SUPERVISION | LEADERSHIP, check=check_beat),
            Verb(commands.RecordConduct, SUPERVISION, check=visited),
            Verb(commands.CorrectConduct, SUPERVISION, check=check_corrected),
            Verb(
                commands.AmendRegistrationData,
                REGISTRATION,
                check=check_corrected,
                claims=what_changes,
            ),
            Verb(commands.MarkSuspectedAbandoned, SUPERVISION, check=closed),
            Verb(commands.ConfirmAbandoned, SUPERVISION, check=closed),
            Verb(commands.ReinstateHousehold, SUPERVISION),
            Verb(commands.SuspendBusiness, SUPERVISION | LEADERSHIP, check=visited),
            Verb(commands.PermitResumption, SUPERVISION | LEADERSHIP, check=visited),
            Verb(commands.RevokeLicence, LEADERSHIP),
            Verb(commands.LapseLicence, REGISTRATION),
            Verb(commands.DeregisterHousehold, REGISTRATION, check=check_not_by_force),
            Verb(commands.RescindRegistration, REGISTRATION),
        ),
    )
